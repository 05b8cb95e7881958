"""The chain: permanent ids, typed links, the story of a record, open loops."""
