"""What an act says of itself: number, date, issuer, force, what it amends and repeals. Offered to a person, never decided."""
