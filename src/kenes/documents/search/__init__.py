"""Search across languages: words in one language find passages in the others; see docs/reference/search.md."""
