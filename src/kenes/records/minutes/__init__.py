"""Texts that a dialogue ends in: minutes, the organiser's summary, the press release, and consents to quotations."""
