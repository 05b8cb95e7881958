"""Rows of one list that are likely of one person: pairs with their probability, and a number for each person; names stay unsaid."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from kenes.estimations.days import day_of
from kenes.estimations.estimation import Chosen, Estimation, number_chosen
from kenes.estimations.made_table import Cell, MadeTable
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, number, percent
from kenes.estimations.table import Table, compared
from kenes.estimations.words.linkage import (
    AGREES,
    CHECK,
    CHOICES,
    CLOSE,
    COLUMNS,
    DIFFERS,
    EXAMPLE,
    FEW_PAIRS,
    FIELDS,
    FIRST_ROW,
    FOUND,
    LINKED,
    NAMES_SHOWN,
    NO_FIELDS,
    NONE,
    NOT_WHEN,
    PAIR_TABLE,
    PERSON_WORD,
    PERSONS,
    PERSONS_TABLE,
    PROBABILITY,
    PURPOSE,
    ROW_WORD,
    ROWS,
    SECOND_ROW,
    TITLE,
    TOO_MANY,
    UNIT,
    UNSURE_PAIRS,
)
from kenes.methods.estimate import Estimate
from kenes.methods.linkage import deduplicate, jaro_winkler
from kenes.methods.name_likeness import name_parts
from kenes.texts import Finding, Refusal, Severity, Text

NAMES = {
    "surname": ("last name", "family name", "lname", "lname_c1", "фамилия", "тегі", "тек"),
    "first_name": ("first name", "given name", "fname", "fname_c1", "forename", "имя", "аты", "есімі"),
    "patronymic": ("middle name", "отчество", "әкесінің аты"),
    "name": ("full name", "фио", "аты жөні", "аты-жөні", "тегі аты әкесінің аты"),
}
BORN = ("birth date", "date of birth", "dob", "дата рождения", "туған күні", "д.р.")
PARTS = {
    "year": ("birth year", "year of birth", "by", "год рождения", "туған жылы"),
    "month": ("birth month", "bm", "месяц рождения", "туған айы"),
    "day": ("birth day", "bd", "день рождения", "туған күн"),
}
EQUAL = {
    "sex": ("gender", "пол", "жынысы"),
    "place": ("region", "city", "district", "регион", "город", "район", "өңір", "қала", "аудан", "мекен"),
    "document": ("iin", "passport", "иин", "жсн", "паспорт", "номер документа"),
}
BLOCKS = (
    ("year", "month"),
    ("year", "day"),
    ("month", "day"),
    ("surname",),
    ("first_name", "year"),
    ("name",),
    ("document",),
)
MOST = 20_000
UNSURE = 0.9
LEAST_PAIRS = 20


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """Pairs of rows above the threshold, and persons: rows bound by pairs."""
    if len(table.rows) > MOST:
        raise Refusal(Finding("too-many", Severity.ERROR, TOO_MANY.fill(n=MOST), file=table.file))
    records = _records(table)
    fields = set(records[0])
    blocks = [list(one) for one in BLOCKS if set(one) <= fields]
    strings = [name for name in NAMES if name in fields]
    threshold = number_chosen(chosen, "threshold")
    pairs = deduplicate(records, blocks, strings, threshold)
    persons = _persons(len(records), pairs)
    several = len(set(persons))
    lines = (
        Line(PERSONS, _counted(several, len(records)), True),
        Line(ROWS, _counted(len(records), len(records))),
        Line(LINKED, _counted(len(pairs), len(records))),
    )
    doubtful = sum(probability < UNSURE for *_, probability in pairs)
    reading = (
        (
            FOUND.fill(
                rows=number(len(records)),
                persons=number(several),
                pairs=number(len(pairs)),
                threshold=percent(threshold, 0),
            ),
        )
        if pairs
        else (NONE.fill(rows=number(len(records))),)
    )
    cautions = [caution("check-pairs", CHECK)]
    if doubtful:
        cautions.append(caution("doubtful-pairs", UNSURE_PAIRS.fill(n=number(doubtful), share=percent(UNSURE, 0))))
    if len(pairs) < LEAST_PAIRS:
        cautions.append(caution("few-pairs", FEW_PAIRS.fill(n=LEAST_PAIRS)))
    made = [*([_pairs_made(table, records, pairs, chosen)] if pairs else []), _persons_made(table, persons)]
    if chosen["names"] == "yes":
        cautions.append(caution("names-shown", NAMES_SHOWN))
    return Outcome(lines, reading, tuple(cautions), UNIT, made=tuple(made), picture=False)


def _records(table: Table) -> list[dict[str, object]]:
    """The fields that are compared, without what does not matter: script, case, signs; a birth date in its parts."""
    columns: dict[str, Sequence[object]] = {}
    for field, aliases in NAMES.items():
        if table.has(field, aliases):
            columns[field] = [" ".join(name_parts(cell)) or None for cell in table.words(field, aliases)]
    for field, aliases in EQUAL.items():
        if table.has(field, aliases):
            columns[field] = [compared(cell) or None for cell in table.words(field, aliases)]
    columns |= _born(table)
    if (
        len(columns) < 2
        or not any(one in columns for one in NAMES)
        or not any(set(one) <= set(columns) for one in BLOCKS)
    ):
        known = ", ".join(one for one in table.names if one)
        raise Refusal(
            Finding("column-missing", Severity.ERROR, NO_FIELDS.fill(known=known), file=table.file, sheet=table.sheet)
        )
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _born(table: Table) -> dict[str, Sequence[object]]:
    if table.has("born", BORN):
        days = [day_of(cell) for cell in table.words("born", BORN)]
        return {part: [getattr(day, part) if day else None for day in days] for part in PARTS}
    return {
        part: [cell.removesuffix(".0").lstrip("0") or None for cell in table.words(part, names)]
        for part, names in PARTS.items()
        if table.has(f"birth_{part}", names)
    }


def _persons(rows: int, pairs: Sequence[tuple[int, int, float]]) -> list[int]:
    """The number of the person of each row: rows bound by pairs, directly or over others, are one person."""
    head = list(range(rows))

    def top(place: int) -> int:
        while head[place] != place:
            head[place] = head[head[place]]
            place = head[place]
        return place

    for a, b, _ in pairs:
        low, high = sorted((top(a), top(b)))
        head[high] = low
    numbers: dict[int, int] = {}
    return [numbers.setdefault(top(place), len(numbers) + 1) for place in range(rows)]


def _pairs_made(
    table: Table, records: Sequence[Mapping[str, object]], pairs: Sequence[tuple[int, int, float]], chosen: Chosen
) -> MadeTable:
    fields = list(records[0])
    heading = [FIRST_ROW, SECOND_ROW, PROBABILITY, *(FIELDS[one] for one in fields)]
    rows: list[tuple[Cell, ...]] = []
    shown = (
        [(field, aliases) for field, aliases in NAMES.items() if table.has(field, aliases)]
        if chosen["names"] == "yes"
        else []
    )
    heading += [
        Text(**{code: f"{words} {n}" for code, words in FIELDS[field].items()}) for field, _ in shown for n in (1, 2)
    ]
    for a, b, probability in sorted(pairs, key=lambda one: -one[2]):
        names = [table.words(field, aliases)[row] for field, aliases in shown for row in (a, b)]
        alike = [_alike(records[a][field], records[b][field], field in NAMES) for field in fields]
        rows.append((table.first + a, table.first + b, round(probability, 3), *alike, *names))
    return MadeTable("pairs", PAIR_TABLE, tuple(heading), tuple(rows))


def _persons_made(table: Table, persons: Sequence[int]) -> MadeTable:
    rows = tuple((table.first + place, one) for place, one in enumerate(persons))
    return MadeTable("persons", PERSONS_TABLE, (ROW_WORD, PERSON_WORD), rows)


def _alike(a: object, b: object, string: bool) -> Text | None:
    """Whether two cells agree: which field speaks for a pair is shown, what stands in it is not."""
    if a is None or b is None:
        return None
    if a == b:
        return AGREES
    return CLOSE if string and jaro_winkler(str(a), str(b)) >= 0.85 else DIFFERS


def _counted(value: int, n: int) -> Estimate:
    return Estimate(float(value), math.nan, math.nan, n, 0.95, "Fellegi and Sunter, EM")


ESTIMATION = Estimation(
    key="linkage",
    title=TITLE,
    purpose=PURPOSE,
    not_when=NOT_WHEN,
    columns=COLUMNS,
    choices=CHOICES,
    example=EXAMPLE,
    estimate=estimate,
    aliases=("deduplicate", "deduplication", "duplicates", "record-linkage"),
    personal=True,
)
