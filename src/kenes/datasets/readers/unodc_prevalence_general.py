"""Prevalence of drug use in the general population, annex 1.2 of the World Drug Report: one sheet a drug group, NPS laid out apart."""

from __future__ import annotations

import re

from kenes.codes.substances import is_known, substance_named
from kenes.datasets.dataset import Row
from kenes.datasets.layout import Field, Layout, best_likeness
from kenes.datasets.line import Line
from kenes.datasets.prevalence_rows import measured, measures_of, source_kind
from kenes.datasets.prevalence_sheets import PLACES, SheetKind, read_sheets, sheet_drug
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.source_table import first_tables
from kenes.datasets.unodc_editions import annex, edition_note, latest_year
from kenes.texts import Text

LAYOUT = Layout(
    (
        Field("country", ("Country/Territory", "Country")),
        Field("all", ("Best", "Total", "Best estimate"), telling=True),
        Field("year", ("Year",)),
        Field("age", ("Age",)),
        Field("source", ("Source",)),
        Field("method", ("Method",), telling=True),
        Field("male", ("Male",), required=False),
        Field("female", ("Female",), required=False),
        Field("low", ("Low",), required=False, telling=True),
        Field("high", ("High",), required=False, telling=True),
        Field("adjustment", ("Adjustment/ notes", "Adjustment"), required=False, telling=True),
        Field("notes", ("Specific notes", "Notes"), required=False),
        *PLACES,
    )
)
NPS_LAYOUT = Layout(
    (
        Field("country", ("Country/Territory", "Country")),
        Field("drug", ("Substance",)),
        Field("year", ("Year",)),
        Field("age", ("Age",)),
        *(
            Field(
                f"{recall}_{sex}",
                (f"{recall} {sex if sex != 'all' else 'total'}",),
                required=sex == "all",
                telling=True,
            )
            for recall in ("lifetime", "past_year", "past_month")
            for sex in ("all", "male", "female")
        ),
        Field("source", ("Source",), required=False),
        Field("type", ("NPS Type",), required=False),
        *PLACES,
    )
)


def recognises(source: SourceFile) -> float:
    """By the best, low and high estimate with method and adjustment."""
    return best_likeness(LAYOUT, first_tables(source))


def read(source: SourceFile, given: Given) -> Reading:
    """Rows of `prevalence_of_use` for the general population, in per cent; the edition is the year after the last year."""
    found = read_sheets(
        source, (SheetKind(LAYOUT, ("country", "all"), _rows), SheetKind(NPS_LAYOUT, ("country", "drug"), _nps_rows))
    )
    latest = latest_year(found.rows)
    provenance = annex(latest + 1, "1.2", "prevalence of drug use in the general population")
    findings = (edition_note(source, latest + 1, latest), *found.findings)
    return Reading({"prevalence_of_use": found.rows}, provenance, findings, found.rejected)


def _rows(line: Line) -> list[Row]:
    """The sheet's drug is the line's: what the specific notes say ("Heroin. Benchmark multipliers.") stays a note."""
    named = sheet_drug(line)
    recall = "lifetime" if re.search(r"\bj\b", line.text("adjustment")) else "past_year"
    notes = "; ".join(part for part in (_adjustment(line), line.text("notes")) if part)
    common = _common(line) | {
        "drug": substance_named(named)[0],
        "drug_named": named,
        "method": line.words("method"),
        "notes": notes or None,
    }
    return measured(line, measures_of((recall,), ("all", "male", "female"), "{sex}"), common)


def _nps_rows(line: Line) -> list[Row]:
    named = line.text("drug") or line.text("type") or "NPS"
    short = named if is_known(named, "NPS") else named.split(". ")[0]
    common = _common(line) | {
        "drug": substance_named(short, "NPS")[0],
        "drug_named": short,
        "method": None,
        "notes": None,
    }
    return measured(
        line, measures_of(("past_year", "lifetime", "past_month"), ("all", "male", "female"), "{recall}_{sex}"), common
    )


def _common(line: Line) -> dict[str, object]:
    return {
        "place": line.place("country", "country_code"),
        "period": line.period("year"),
        "population": "general",
        "age": line.text("age").replace(" ", "") or None,
        "source_kind": source_kind(line),
    }


def _adjustment(line: Line) -> str:
    words = line.text("adjustment")
    return f"adjustment: {words}" if words else ""


READER = Reader(
    key="unodc_prevalence_general",
    title=Text(
        kk="UNODC: Дүниежүзілік есірткі баяндамасының 1.2-қосымшасы, халық арасында тұтынудың таралуы",
        ru="УНП ООН: Всемирный доклад о наркотиках, приложение 1.2, распространённость среди населения",
        en="UNODC: World Drug Report, annex 1.2, prevalence in the general population",
    ),
    datasets=("prevalence_of_use",),
    recognises=recognises,
    read=read,
)
