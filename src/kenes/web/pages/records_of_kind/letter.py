"""The page of a letter shows its next step and its drafts beside what every record shows."""

from __future__ import annotations

from kenes.web.pages.letters import letter_page

KIND = "LET"
page = letter_page
