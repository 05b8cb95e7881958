"""Documents: reading a text, its passages and languages, and the checks of its consistency."""
