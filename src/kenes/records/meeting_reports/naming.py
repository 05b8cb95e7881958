"""Names of persons in what is kept: refused where the observatory does not keep those it reads in documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kenes.documents.meetings.same_person import person_in
from kenes.documents.name_words import is_common, same_word
from kenes.documents.person import Certainty
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
    known = name_words(reading)
    return {
        field.name: _("This observatory does not keep names of persons from documents: write the role instead.")
        for field in type(record)._meta.concrete_fields
        if isinstance(field, WordsField) and any(_names_any(said, known) for said in _said(record, field.name))
    }


def name_words(reading: Reading) -> frozenset[str]:
    """The words of the names of persons in a document, initials aside. A word of the dictionary beside a name is none."""
    certain = {one for one in reading.names if (named := person_in(one.text)) and named.certainty is Certainty.CERTAIN}
    places = certain | {mention for one in reading.report.participants for mention in one.mentions}
    found = (person_in(" ".join(one.text.split())) for one in places)
    words = {word for one in found if one is not None for word in one.words}
    return frozenset(word for word in words if len(word) >= SHORTEST and not is_common(word))


def _said(record: Any, name: str) -> Iterator[str]:
    yield from written(getattr(record, name)).values()


def _names_any(said: str, known: frozenset[str]) -> bool:
    capitalised = {word.strip('.,;:()«»“”"') for word in said.split() if word.lstrip('«“("')[:1].isupper()}
    return any(same_word(word, name) for word in capitalised if len(word) >= SHORTEST for name in known)
