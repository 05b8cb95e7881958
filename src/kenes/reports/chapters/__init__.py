"""Chapters of reports, one file each: a view of the situation as blocks. They draw, so they are imported when composing."""
