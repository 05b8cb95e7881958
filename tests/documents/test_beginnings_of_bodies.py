"""A sentence is searched for a body only where one of its names could begin: no name of the register is lost by that."""

from __future__ import annotations

import pytest

from kenes.codes.institutions import all_institutions
from kenes.documents.bodies import NO_BODY, OF_COUNTRY, bodies
from kenes.documents.document import Document
from kenes.documents.span import Span

NAMES = sorted(
    {
        (one.id, written)
        for one in all_institutions()
        if one.kind not in NO_BODY
        for language in ("kk", "ru", "en")
        if (name := OF_COUNTRY.sub("", one.name.own.get(language, "")).strip(" «»")) and len(name) > 5
        for written in (name, name.upper(), name[0].lower() + name[1:])
    }
)
CASES = [
    ("Об этом сообщили в Министерстве здравоохранения.", "Министерстве здравоохранения"),
    ("сұрақ денсаулық сақтау министрлігіне жіберілді.", "денсаулық сақтау министрлігіне"),
    ("It was sent to the world health organization.", "world health organization"),
]


@pytest.mark.parametrize(("id", "name"), NAMES)
def test_every_name_is_found_however_it_is_written(id: str, name: str) -> None:
    text = f"— {name} —"
    document = Document("x.txt", text, "txt")
    assert [one.span.text for one in bodies(Span(0, len(text), text), document) if one.span.text in name], (id, name)


@pytest.mark.parametrize(("text", "named"), CASES)
def test_in_any_case_and_spelling(text: str, named: str) -> None:
    document = Document("x.txt", text, "txt")
    assert [one.span.text for one in bodies(Span(0, len(text), text), document)] == [named]
