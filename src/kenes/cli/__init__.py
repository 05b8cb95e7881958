"""The command line: parsing, progress and printing; no rule and no sum lives here."""
