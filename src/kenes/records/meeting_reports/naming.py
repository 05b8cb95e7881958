"""Names of persons in what is kept: refused where the observatory does not keep those it reads in documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kenes.documents.meetings.without_names import words_of_names
from kenes.documents.name_words import same_word
from kenes.records.meeting_reports.reading import Reading
from kenes.records.words import WordsField, written

SHORTEST = 3


def refuse_names(reading: Reading, record: Any) -> None:
    """ValidationError by field where the words of a new record name somebody whom the document names."""
    if faults := naming_fields(reading, record):
        raise ValidationError(faults)


def naming_fields(reading: Reading, record: Any) -> dict[str, Any]:
    """The fields of a record whose words name somebody whom the document names, each with what is wrong."""
    if reading.keeps_names:
        return {}
    known = words_of_names(reading.report)
    return {
        field.name: _("This observatory does not keep names of persons from documents: write the role instead.")
        for field in type(record)._meta.concrete_fields
        if isinstance(field, WordsField) and any(_names_any(said, known) for said in _said(record, field.name))
    }


def _said(record: Any, name: str) -> Iterator[str]:
    yield from written(getattr(record, name)).values()


def _names_any(said: str, known: frozenset[str]) -> bool:
    capitalised = {word.strip('.,;:()«»“”"') for word in said.split() if word.lstrip('«“("')[:1].isupper()}
    return any(same_word(word, name) for word in capitalised if len(word) >= SHORTEST for name in known)
