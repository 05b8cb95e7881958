"""How the pages of a scanned version were read, and the pages whose words are to be held against their picture."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.documents.page_reading import PageReading, Source
from kenes.documents.scans.page_picture import SUFFIXES
from kenes.records.library.models import DocumentVersion
from kenes.records.library.queries import readings_of
from kenes.texts import Text

SOURCES = {
    Source.TEXT: Text(kk="өз мәтіні", ru="собственный текст", en="its own text"),
    Source.RECOGNISED: Text(kk="суреттен танылған", ru="распознан по изображению", en="recognised in the picture"),
    Source.BLANK: Text(kk="бос бет", ru="пустая страница", en="blank page"),
    Source.UNREAD: Text(kk="оқылған жоқ", ru="не прочитана", en="not read"),
}


@dataclass(frozen=True)
class PageLine:
    """One page as the table of pages shows it."""

    reading: PageReading

    @property
    def source(self) -> Text:
        """Where its words come from."""
        return SOURCES[self.reading.source]

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody should look at its picture before relying on it."""
        return self.reading.is_poor or self.reading.source is Source.UNREAD

    @property
    def known(self) -> float | None:
        """Words in the dictionary, of a hundred."""
        return None if self.reading.known is None else 100 * self.reading.known


@dataclass(frozen=True)
class Scans:
    """The pages of a version of which at least one was not read as text."""

    lines: tuple[PageLine, ...]
    pictures: bool

    @property
    def recognised(self) -> int:
        """How many pages were recognised."""
        return sum(one.reading.source is Source.RECOGNISED for one in self.lines)

    @property
    def poor(self) -> int:
        """How many of them poorly."""
        return sum(one.reading.is_poor for one in self.lines)

    @property
    def unread(self) -> int:
        """How many pages nobody has read."""
        return sum(one.reading.source is Source.UNREAD for one in self.lines)

    def page(self, number: int | None) -> PageLine | None:
        """A page by its number, where its words are doubtful."""
        found = self.lines[number - 1] if number and number <= len(self.lines) else None
        return found if found and found.is_doubtful else None


def scans_of(version: DocumentVersion) -> Scans | None:
    """The pages of a version; None where every page has its own text, or the format has no pages."""
    readings = readings_of(version)
    if all(one.source in (Source.TEXT, Source.BLANK) for one in readings):
        return None
    return Scans(tuple(map(PageLine, readings)), version.suffix in SUFFIXES)
