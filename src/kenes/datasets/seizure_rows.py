"""Rows of seizures, alike for every edition of the table that UNODC publishes; the readers differ in layout only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kenes.datasets.dataset import Row
from kenes.datasets.drug_names import named_drug, unlisted_note
from kenes.datasets.layout import Header, Layout, header_of
from kenes.datasets.line import Harvest, Line, lines_of, numbered, state_of
from kenes.datasets.reading import SourceFile
from kenes.texts import Finding, Severity, Text

GRAIN = ("place", "period", "drug", "drug_named")


@dataclass(frozen=True)
class Seizures:
    """What was read of a table of seizures, and its header, from whose title the edition may be told."""

    header: Header
    rows: list[Row]
    findings: tuple[Finding, ...]
    rejected: int


def seizures_of(source: SourceFile, layout: Layout) -> Seizures:
    """All rows of the table that fits the layout; Refusal when a required column is missing or nothing is there."""
    header = header_of(source, layout)
    harvest = Harvest()
    lines = list(lines_of(header, ("country", "quantity")))
    for line in lines:
        harvest.take(line, _rows)
    rows = numbered(harvest.rows, GRAIN)
    findings = [*layout.notes(header), *harvest.findings, *notes_of(source, rows), *unlisted_note(lines)]
    return Seizures(header, rows, tuple(findings), harvest.rejected)


def _rows(line: Line) -> list[Row]:
    quantity = line.amount("quantity")
    code, roll_up, shown = named_drug(line)
    reported_total = line.text("subgroup").casefold().startswith("reported total")
    row: dict[str, object] = {
        "place": line.place("country", "country_code"),
        "period": line.period("year"),
        "drug": code,
        "drug_named": shown,
        "quantity_kg": quantity,
        "seizures": None,
        "roll_up": "yes" if reported_total else roll_up,
        "state": state_of(quantity),
        "notes": line.words("comment"),
    }
    return [row | line.origin("quantity")]


def notes_of(source: SourceFile, rows: list[Row]) -> list[Finding]:
    """Notes of what was assumed: blanks, roll-ups, rows alike."""
    states = Counter(str(row["state"]) for row in rows)
    counted = (
        ("blank-is-missing", _BLANKS, states["missing"]),
        ("roll-up-rows", _ROLL_UPS, sum(row["roll_up"] == "yes" for row in rows)),
        ("rows-alike-kept", _ALIKE, sum(row["part"] != 1 for row in rows)),
    )
    return [Finding(code, Severity.NOTE, text.fill(n=number), source.name) for code, text, number in counted if number]


_BLANKS = Text(
    kk="Мөлшері бос жолдар саны: {n}; олар нөл емес, «дерек жоқ» деп алынды.",
    ru="Строк с пустым количеством: {n}; они приняты как «нет данных», а не ноль.",
    en="Rows with a blank quantity: {n}; they were taken as missing and not as zero.",
)
_ROLL_UPS = Text(
    kk="Жиынтық жолдар саны: {n}; олар белгіленді, бөліктерімен қоса есептелмейді.",
    ru="Сводных строк: {n}; они помечены и не складываются со своими частями.",
    en="Roll-up rows: {n}; they are marked and never added to their parts.",
)
_ALIKE = Text(
    kk="Дереккөзде бір ел, жыл және есірткі бойынша қайталанған жолдар саны: {n}; бәрі сақталып, нөмірленді.",
    ru="Повторных строк по той же стране, году и наркотику у издателя: {n}; все сохранены и пронумерованы.",
    en="Rows that repeat a country, year and drug in the publisher's table: {n}; all were kept and numbered.",
)
