"""Findings that a person promoted from the assessment, and gaps that a person confirmed."""
