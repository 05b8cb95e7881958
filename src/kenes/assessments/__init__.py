"""Assessments: what the tables say: direction with method and interval, what is missing, how old a figure is."""
