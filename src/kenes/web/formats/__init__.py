"""Dates and numbers of languages for which Django has none or other ones."""
