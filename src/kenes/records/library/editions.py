"""Which version of each language is the current one, and which languages of a document bind alike."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kenes.records.library.models import DocumentVersion, PolicyDocument

DRAFT, AUTHENTIC = "draft", "authentic"
"""The standing of a version, as the model names it."""


def current_versions(document: PolicyDocument, day: datetime.date | None = None) -> dict[str, DocumentVersion]:
    """The version of each language that holds (on a day), by language in the order of kk, ru, en and others."""
    found = current_of(document.versions.order_by("number"), day)
    order = ("kk", "ru", "en")
    return {code: found[code] for code in sorted(found, key=lambda one: (order.index(one) if one in order else 9, one))}


def current_of(versions: Iterable[DocumentVersion], day: datetime.date | None = None) -> dict[str, DocumentVersion]:
    """The same of versions in their order: the newest, unless it is the text of an earlier day; a draft only where there is nothing else."""
    held: dict[str, DocumentVersion] = {}
    for one in versions:
        if day is not None and one.stands_from is not None and one.stands_from > day:
            continue
        if one.language not in held or _takes_over(one, held[one.language]):
            held[one.language] = one
    return held


def authentic_versions(document: PolicyDocument, day: datetime.date | None = None) -> dict[str, DocumentVersion]:
    """The current versions of the languages that bind; all current ones where nobody has said of any that it is authentic."""
    current = current_versions(document, day)
    binding = {code: one for code, one in current.items() if one.standing == AUTHENTIC}
    return binding or current


def _takes_over(new: DocumentVersion, held: DocumentVersion) -> bool:
    if new.standing == DRAFT:
        return held.standing == DRAFT
    if held.standing == DRAFT or new.stands_from is None or held.stands_from is None:
        return True
    return new.stands_from >= held.stands_from
