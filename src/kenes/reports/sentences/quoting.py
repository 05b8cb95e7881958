"""The address of words of a document on the site: it names the version, so that a newer one never puts other words there."""

from __future__ import annotations

import re

from kenes.texts import Text

ADDRESS = re.compile(r"/(?:kk|ru|en)/documents/[A-Z]{2}-\d{4}-DOC-\d+/\?version=\d+&from=\d+&to=\d+#quote")
IN_THE_TEXT = Text(kk="мәтіндегі орны", ru="место в тексте", en="its place in the text")
"""What stands in a report for an address that can be followed."""


def address_of_words(code: str, document: str, version: int, start: int, end: int) -> str:
    """Where the words between two offsets of a version stand, on the site in one language."""
    return f"/{code}/documents/{document}/?version={version}&from={start}&to={end}#quote"
