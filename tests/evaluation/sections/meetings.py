"""How well reports of meetings are read: each kind of item, in each language, against the labels of meetings.csv."""

from __future__ import annotations

from collections.abc import Iterator

from meetings_read import labels, tallies
from section import UNSTATED, Section, Table

LANGUAGES = ("ru", "kk", "en")
FEWEST_TEXTS = 5
NOTES = (
    "Labels by one person; all texts but one were written for the purpose, by who wrote the rules: a measure against getting worse, no claim about texts at large.",
    f"A language with fewer than {FEWEST_TEXTS} texts is not measurable; all languages together are shown with intervals of 95 % (by drawing texts where they differ, "
    "else Wilson's).",
    "An item is found where its words overlap the labelled ones and its value (day, city, form, body) is the labelled one.",
)


def measured() -> Section:
    """All languages together, and each that has texts enough."""
    rows = [row for language in ("", *LANGUAGES) for row in _rows(language)]
    return Section(
        "Are reports of meetings read rightly?",
        (Table("items of reports of meetings", ("language", "texts", "item", "precision", "recall"), tuple(rows)),),
        NOTES,
    )


def _rows(language: str) -> Iterator[tuple[str, ...]]:
    number = sum(name.startswith(language) for name in labels())
    begin = (language or "all", str(number))
    if number < FEWEST_TEXTS:
        yield (*begin, "every kind", UNSTATED, UNSTATED)
        return
    for kind, (precision, recall) in tallies(language).items():
        yield (*begin, kind, precision.shown(), recall.shown())
