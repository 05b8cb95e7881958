"""The parts of a Word file, opened within bounds: nothing is fetched, no entity followed, no part larger than memory bears."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cached_property
from typing import Any

from kenes.documents.unreadable import Unreadable
from kenes.observatory.archives import DAMAGE, TooLarge, read_part

BODY = "word/document.xml"
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
MARGINS = re.compile(r"word/(?:header|footer)\d*\.xml")
LARGEST_PART = 60_000_000
MOST_TAGS = 6_000_000
"""Beginnings and ends of elements: three million elements take some 600 MB."""


class WordParts:
    """A Word file by its parts; raises Unreadable where one is broken or too large."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            self.names = frozenset(self._archive.namelist())
        except DAMAGE:
            raise Unreadable("damaged-word") from None
        if BODY not in self.names:
            raise Unreadable("damaged-word")

    @cached_property
    def body(self) -> Any:
        """The body of the document."""
        found = next((one for one in self.part(BODY) if str(one.tag).endswith("}body")), None)
        if found is None:
            raise Unreadable("damaged-word")
        return found

    @property
    def margins(self) -> tuple[str, ...]:
        """The names of its headers and footers."""
        return tuple(sorted(name for name in self.names if MARGINS.fullmatch(name)))

    def optional(self, name: str) -> Any:
        """The root of a part, or None where the file has no such part."""
        return self.part(name) if name in self.names else None

    def part(self, name: str) -> Any:
        """The root of a part."""
        from lxml import etree

        try:
            content = read_part(self._archive, name, LARGEST_PART)
        except TooLarge:
            raise Unreadable("swells") from None
        except (*DAMAGE, KeyError):
            raise Unreadable("damaged-word") from None
        if content.count(b"<") > MOST_TAGS:
            raise Unreadable("swells")
        try:
            return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
        except etree.XMLSyntaxError:
            raise Unreadable("damaged-word") from None
