"""Whether a text explains an acronym itself: "Long Name (ABC)", "ABC (Long Name)", "ABC – long name", or its initials in a row."""

from __future__ import annotations

import re
from functools import cache

from kenes.documents.document import Document

JOINING = frozenset(str.split("и в на по с о об к за от для и мен және жөніндегі of and the for on in to de y la"))
INITIALS_ENOUGH = 4


def is_explained(acronym: str, document: Document) -> bool:
    """Whether some place of the document says what the acronym stands for."""
    written = re.escape(acronym)
    named_before = rf"\w{{2,}}[»\"”]?\s*\([^()]*(?<!\w){written}(?!\w)[^()]{{0,40}}\)"
    named_after = rf"(?<!\w){written}[»\"”]?\s*\(\s*[^\W\d]\w+\s+\w+[^()]*\)"
    dashed = rf"(?<!\w){written}\s*(?:\s[-–—]|[-–—]\s|:)\s*[«\"“]?[^\W\d]\w+(?:[ \u00a0-]\w+)+"
    if any(re.search(form, document.text) for form in (named_before, named_after, dashed)):
        return True
    return len(acronym) >= INITIALS_ENOUGH and acronym.lower() in _initials(document)


@cache
def _initials(document: Document) -> str:
    """The first letters of all words in their order, small joining words left out."""
    return "".join(word.text[0].lower() for word in document.words if word.text.lower() not in JOINING)
