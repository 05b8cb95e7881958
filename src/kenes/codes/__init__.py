"""Code lists of the field as CSV, with names in each language, aliases, dates of validity and source."""
