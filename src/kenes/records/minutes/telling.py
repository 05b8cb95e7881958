"""What of a dialogue its texts may tell, asked again of the records as they stand now."""

from __future__ import annotations

from collections.abc import Iterable

from kenes.records.chain.models import Record
from kenes.records.minutes.paragraph import UNATTRIBUTED, Paragraph

TOLD = ("public", "summary")
"""The levels at which a body may be named with what it said."""


def no_longer_told(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """The paragraphs that rest on a record which since was closed, withdrawn, or taken to a stricter level."""
    listed = list(paragraphs)
    found = _sources(listed)
    return [one for one in listed if one.source and not _told(one, found.get(one.source))]


def kept_from_the_public(paragraphs: Iterable[Paragraph]) -> list[str]:
    """The numbers of the paragraphs that no public text may hold."""
    listed = list(paragraphs)
    found = _sources(listed)
    return [str(one.number) for one in listed if one.sort == UNATTRIBUTED or not _public(one, found.get(one.source))]


def _sources(paragraphs: list[Paragraph]) -> dict[str, Record]:
    refs = {one.source for one in paragraphs if one.source}
    return {one.ref: one.whole for one in Record.objects.filter(pk__in=refs)}


def _told(one: Paragraph, source: Record | None) -> bool:
    if source is None or source.closed or source.withdrawn:
        return False
    level = getattr(source, "level", None)
    return level is None or level in TOLD or (level == "not-attributed" and one.sort == UNATTRIBUTED)


def _public(one: Paragraph, source: Record | None) -> bool:
    if not one.source:
        return True
    if not _told(one, source) or source is None:
        return False
    return source.marking == Record.Marking.PUBLIC or getattr(source, "level", "") in TOLD or source.kind == "CST"
