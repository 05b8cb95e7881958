"""Passages that one version has and the other lacks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kenes.documents.span import Span
from kenes.documents.versions import Comparison, Difference, Version, Versions
from kenes.texts import Finding, Severity, Text

FEWEST_LETTERS = 10
SHOWN = 80
MISSING = Text(
    kk="Мұнда {file} нұсқасындағы бөлік жетіспейді: «{beginning}».",
    ru="Здесь не хватает части, которая есть в версии {file}: «{beginning}».",
    en="A passage of the version {file} is missing here: “{beginning}”.",
)
WITHOUT = Text(
    kk="Бұл бөліктің {file} нұсқасында сәйкесі жоқ.",
    ru="У этой части нет соответствия в версии {file}.",
    en="This passage has no counterpart in the version {file}.",
)
ADD = Text(kk="Осы жерге қосу керек пе?", ru="Добавить её сюда?", en="Add it here?")


def run(versions: Versions) -> Iterator[Difference]:
    """Each run of passages without counterpart: where it should stand, and where it stands."""
    yield from _lacking(versions)
    yield from _lacking(versions.turned)


def _lacking(versions: Versions) -> Iterator[Difference]:
    """What the second version lacks of the first."""
    reached = -1
    for lacks, group in groupby(versions.pairs, key=lambda pair: bool(pair.first) and not pair.second):
        pairs = list(group)
        if lacks:
            indexes = tuple(index for pair in pairs for index in pair.first)
            yield from _findings(versions, versions.first.span_of(indexes), reached)
        reached = max([reached, *(index for pair in pairs for index in pair.second)])


def _findings(versions: Versions, span: Span, reached: int) -> Iterator[Difference]:
    if sum(map(str.isalpha, span.text)) < FEWEST_LETTERS:
        return
    first, second = versions.first, versions.second
    beginning = " ".join(span.text.split())
    shown = beginning if len(beginning) <= SHOWN else beginning[:SHOWN].rsplit(" ", 1)[0] + "…"
    message = MISSING.fill(file=first.document.file_name, beginning=shown)
    place = second.place_after(reached)
    without = WITHOUT.fill(file=second.document.file_name)
    yield (
        _finding("passage-missing", message, second, Span(place, place, ""), ADD),
        _finding("passage-without-counterpart", without, first, span, None),
    )


def _finding(code: str, message: Text, version: Version, span: Span, proposal: Text | None) -> Finding:
    name = version.document.name
    return Finding(
        code, Severity.WARNING, message, file=name, start=span.start, end=span.end, text=span.text, proposal=proposal
    )


COMPARISON = Comparison(
    key="passage-missing",
    title=Text(kk="Жетіспейтін бөлік", ru="Недостающая часть", en="Missing passage"),
    about=Text(
        kk="Бір тілдік нұсқада бар бөлік екіншісінде жоқ.",
        ru="Часть, которая есть в одной языковой версии, отсутствует в другой.",
        en="A passage of one language version is missing in the other.",
    ),
    run=run,
)
