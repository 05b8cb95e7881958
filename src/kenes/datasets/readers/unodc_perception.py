"""How experts perceive trends in drug use, annex 2.1 of the World Drug Report: ordinal words, overall and in three ages."""

from __future__ import annotations

import re

from kenes.datasets.dataset import Row
from kenes.datasets.drug_names import named_drug, unlisted_note
from kenes.datasets.layout import Field, Layout, best_likeness, header_of
from kenes.datasets.line import Harvest, Line, lines_of, numbered
from kenes.datasets.number_text import is_nothing
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.source_table import first_tables
from kenes.datasets.unodc_editions import annex, edition_note, latest_year
from kenes.texts import Text

LAYOUT = Layout(
    (
        Field("country", ("Country", "Country/Territory")),
        Field("year", ("Year",)),
        Field("group", ("DrugGroup",)),
        Field("drug", ("Drug",)),
        Field("overall", ("Overall",), telling=True),
        Field("0-17", ("0-17",), required=False, telling=True),
        Field("18-24", ("18-24",), required=False, telling=True),
        Field("25+", ("25+",), required=False, telling=True),
        Field("country_code", ("msCode",), required=False),
        Field("region", ("Region",), required=False),
        Field("subregion", ("SubRegion",), required=False),
    )
)
GRAIN = ("place", "period", "drug", "drug_named", "age")
AGES = {"overall": "all", "0-17": "0-17", "18-24": "18-24", "25+": "25+"}
PERCEPTIONS = {
    "large decrease": "large-decrease",
    "small decrease": "small-decrease",
    "some decrease": "small-decrease",
    "stable": "stable",
    "stable situation": "stable",
    "no great change": "stable",
    "small increase": "small-increase",
    "some increase": "small-increase",
    "large increase": "large-increase",
}


def recognises(source: SourceFile) -> float:
    """By the overall perception beside three ages."""
    return best_likeness(LAYOUT, first_tables(source))


def read(source: SourceFile, given: Given) -> Reading:
    """Rows of `perceived_trends`, one for each age the table has; the edition is two years after the last year."""
    header = header_of(source, LAYOUT)
    harvest = Harvest()
    lines = list(lines_of(header, ("country", "year")))
    for line in lines:
        harvest.take(line, _rows)
    rows = numbered(harvest.rows, GRAIN)
    latest = latest_year(rows)
    provenance = annex(
        latest + 2, "2.1", header.title.split("\n")[0].strip() or "expert perception of trends in drug use"
    )
    findings = (
        edition_note(source, latest + 2, latest),
        *LAYOUT.notes(header),
        *harvest.findings,
        *unlisted_note(lines),
    )
    return Reading({"perceived_trends": rows}, provenance, findings, harvest.rejected)


def _rows(line: Line) -> list[Row]:
    code, _, shown = named_drug(line)
    place, period = line.place("country", "country_code"), line.period("year")
    return [
        _of_age(line, key, {"place": place, "period": period, "drug": code, "drug_named": shown})
        for key in AGES
        if key in line.header.columns
    ]


def _of_age(line: Line, key: str, common: dict[str, object]) -> Row:
    perception = _perception(line, key)
    return {
        **common,
        "age": AGES[key],
        "perception": perception,
        "state": "missing" if perception is None else "value",
        **line.origin(key),
    }


def _perception(line: Line, key: str) -> str | None:
    """The step a cell names, its percentages left out; None for a blank and for "not known"."""
    words = line.text(key)
    if is_nothing(words):
        return None
    step = PERCEPTIONS.get(re.sub(r"\(.*\)", "", words).strip().casefold())
    if step is None:
        line.fault(key, "unknown-perception", _UNKNOWN, _UNKNOWN_WAY_OUT)
    return step


READER = Reader(
    key="unodc_perception",
    title=Text(
        kk="UNODC: Дүниежүзілік есірткі баяндамасының 2.1-қосымшасы, сарапшылар қабылдаған үрдістер",
        ru="УНП ООН: Всемирный доклад о наркотиках, приложение 2.1, тенденции по оценке экспертов",
        en="UNODC: World Drug Report, annex 2.1, trends perceived by experts",
    ),
    datasets=("perceived_trends",),
    recognises=recognises,
    read=read,
)

_UNKNOWN = Text(
    kk="Белгісіз бағалау: «{text}».", ru="Неизвестная оценка: «{text}».", en="Unknown perception: “{text}”."
)
_UNKNOWN_WAY_OUT = Text(
    kk="Мыналардың бірін жазыңыз: Large decrease, Small decrease, Stable situation, Small increase, Large increase; білінбесе, бос қалдырыңыз.",
    ru="Напишите одно из: Large decrease, Small decrease, Stable situation, Small increase, Large increase; если неизвестно, оставьте пусто.",
    en="Write one of Large decrease, Small decrease, Stable situation, Small increase, Large increase, or leave the cell blank.",
)
