"""How `kenes search` tells what it found: as JSON and to a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kenes.cli.answer import Answer
from kenes.cli.spoken import SPOKEN, say
from kenes.documents.concepts import all_concepts
from kenes.documents.search.files import Answer as FromFile
from kenes.documents.search.finding import Found
from kenes.documents.search.named import named
from kenes.documents.search.told import excerpt, told
from kenes.documents.search.unit import Reason, Unit
from kenes.documents.span import Span
from kenes.texts import Finding, Severity, Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.records.library.searching import Search

ROUND = 160
"""Letters of a passage that a person is shown."""


def of_files(found: Found, answers: Sequence[FromFile]) -> Answer:
    """The answer of a search in files."""
    rows = [
        {"file": one.document.name, "document": None, "version": None, **_row(one.passage.as_json(), one)}
        for one in answers
    ]
    return _answer(found, rows, answers, ())


def of_library(search: Search) -> Answer:
    """The answer of a search in the library."""
    rows = [
        {
            "file": one.version.file_name,
            "document": one.document.ref,
            "version": one.version.number,
            **_row(
                {
                    "id": one.passage.label,
                    "clause": one.passage.clause,
                    "language": one.passage.language,
                    "page": one.passage.page,
                    "start": one.passage.start,
                    "end": one.passage.end,
                    "kind": one.passage.kind,
                },
                one,
            ),
        }
        for one in search.answers
    ]
    return _answer(search.found, rows, search.answers, ())


def _row(passage: dict[str, Any], one: Any) -> dict[str, Any]:
    return {
        **passage,
        "text": one.passage.text,
        "score": one.score,
        "why": [why.as_json(SPOKEN) for why in one.why],
    }


def _answer(found: Found, rows: list[dict[str, Any]], answers: Sequence[Any], more: Iterable[Finding]) -> Answer:
    result = {
        "words": found.question.written,
        "language": found.question.language,
        "understood": [_unit(one) for one in found.question.units],
        "corrected": [{"word": word, "taken_for": other} for word, other in found.corrected],
        "found": len(found.places),
        "more": found.more,
        "passages": rows,
    }
    return Answer(result, (*_findings(found), *more), lambda console: _show(console, rows, answers))


def _unit(unit: Unit) -> dict[str, Any]:
    """How words were understood: by which concepts, bodies and places."""
    concepts = {way.shows: all_concepts()[way.shows].label for way in unit.ways if way.reason is Reason.CONCEPT}
    names = {way.shows: named(way.shows).name for way in unit.ways if way.reason is Reason.NAME}
    return {
        "words": " ".join(unit.words),
        "concepts": [{"id": id, "label": label[SPOKEN]} for id, label in (concepts | names).items()],
    }


def _findings(found: Found) -> Iterable[Finding]:
    for word, other in found.corrected:
        yield Finding("word-corrected", Severity.NOTE, CORRECTED.fill(word=word, other=other), text=word)
    if not found.places:
        yield Finding("nothing-found", Severity.NOTE, NOTHING, proposal=OTHER_WORDS)


def _show(console: Console, rows: Sequence[dict[str, Any]], answers: Sequence[Any]) -> None:
    for row, one in zip(rows, answers, strict=True):
        page = "" if row["page"] is None else f", {say(PAGE.fill(page=row['page']))}"
        console.print(
            f"\n{row['document'] or row['file']} · {row['id']}{page} · {row['language']} · {row['score']:.2f}",
            markup=False,
        )
        shown = excerpt(Span(row["start"], row["end"], row["text"]), one.why, ROUND)
        console.print(f"  {' '.join(shown.text.split())}", markup=False)
        for why in one.why:
            console.print(f"  → {why.asked}: {told(why)[SPOKEN]}", markup=False)


PAGE = Text(kk="{page}-бет", ru="с. {page}", en="p. {page}")
CORRECTED = Text(
    kk="«{word}» ешбір мәтінде жоқ; «{other}» ізделді.",
    ru="«{word}» нет ни в одном тексте; искали «{other}».",
    en="“{word}” stands in no text; “{other}” was looked for.",
)
NOTHING = Text(
    kk="Ештеңе табылмады.",
    ru="Ничего не найдено.",
    en="Nothing was found.",
)
OTHER_WORDS = Text(
    kk="Басқа сөздермен немесе шарттарсыз іздеп көріңіз.",
    ru="Попробуйте другие слова или снимите условия.",
    en="Try other words, or fewer conditions.",
)
