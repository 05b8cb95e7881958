"""Policy documents, their versions and passages."""
