"""Dialogues: agenda, participants, statements, recommendations."""
