"""Formats of files that can be read as text: one file a format, found by folder."""
