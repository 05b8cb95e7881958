"""Readers of the field's published files, one layout a file; a file dropped in here is found by itself."""
