"""Institutions, persons, and the mandates that bodies are given."""
