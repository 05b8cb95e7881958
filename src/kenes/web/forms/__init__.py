"""The forms of the records, made from their models."""
