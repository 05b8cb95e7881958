"""Findings of the checks of a document that a person looked at and says are meant so: with a reason, and taken back again."""
