"""How `kenes search` tells what it found: as JSON and to a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kenes.cli.answer import Answer
from kenes.cli.spoken import SPOKEN, say
from kenes.documents.concepts import all_concepts
from kenes.documents.search.explaining import Why, marks
from kenes.documents.search.files import Answer as FromFile
from kenes.documents.search.finding import Found
from kenes.documents.search.named import named
from kenes.documents.search.unit import Reason, Unit
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
        console.print(f"  {_excerpt(row, one.why)}", markup=False)
        for why in one.why:
            console.print(f"  → {why.asked}: {told(why)[SPOKEN]}", markup=False)


def _excerpt(row: dict[str, Any], whys: Sequence[Why]) -> str:
    """The passage from a little before the first word that shows why."""
    places = marks(whys)
    first = places[0].start - row["start"] if places else 0
    begin = max(0, min(first - ROUND // 4, len(row["text"]) - ROUND))
    shown = " ".join(row["text"][begin : begin + ROUND].split())
    return ("… " if begin else "") + shown + (" …" if begin + ROUND < len(row["text"]) else "")


def told(why: Why) -> Text:
    """A reason in words."""
    words = "; ".join(dict.fromkeys(" ".join(one.text.split()) for one in why.words))
    return REASONS[why.reason].fill(words=words, label=why.label or why.shows)


REASONS = {
    Reason.WORD: Text(kk="осы сөз", ru="само слово", en="the word itself"),
    Reason.FORM: Text(kk="осы сөздің түрі: {words}", ru="форма слова: {words}", en="a form of the word: {words}"),
    Reason.CONCEPT: Text(
        kk="«{label}» ұғымы: {words}", ru="понятие «{label}»: {words}", en="the concept “{label}”: {words}"
    ),
    Reason.NARROWER: Text(
        kk="оған кіретін «{label}» ұғымы: {words}",
        ru="входящее в него понятие «{label}»: {words}",
        en="a narrower concept, “{label}”: {words}",
    ),
    Reason.NAME: Text(
        kk="«{label}» атауы: {words}", ru="название «{label}»: {words}", en="the name “{label}”: {words}"
    ),
    Reason.SOUND: Text(
        kk="басқа әліпбиде осылай айтылады: {words}",
        ru="звучит так же в другом алфавите: {words}",
        en="sounds the same in another alphabet: {words}",
    ),
    Reason.APART: Text(
        kk="барлық сөзі бар, бірақ бөлек: {words}",
        ru="все слова, но порознь: {words}",
        en="all the words, but apart: {words}",
    ),
    Reason.CLAUSE: Text(kk="осы бап", ru="эта статья", en="this article"),
}
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
