"""Sentences about figures, one file a kind: forms with the cases and plurals of each language, every one with its figures."""
