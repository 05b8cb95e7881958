"""Prevalence of drug use among young people, annex 1.4 of the World Drug Report: columns in another order on nearly every sheet."""

from __future__ import annotations

import re

from kenes.codes.substances import is_known, substance, substance_named
from kenes.datasets.dataset import Row
from kenes.datasets.layout import Field, Layout, best_likeness
from kenes.datasets.line import Line
from kenes.datasets.prevalence_rows import Measure, age_of, measured, measures_of, source_kind
from kenes.datasets.prevalence_sheets import PLACES, SheetKind, read_sheets, sheet_drug
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.source_table import first_tables
from kenes.datasets.unodc_editions import annex, edition_note, latest_year
from kenes.texts import Text

LAYOUT = Layout(
    (
        Field("country", ("Country/ Territory", "Country")),
        Field("age", ("Coverage (age/grade)",), telling=True),
        Field("lifetime", ("Life-time", "Lifetime"), telling=True),
        Field("past_year", ("Past Year",), telling=True),
        Field("past_month", ("Past Month",), telling=True),
        Field("year", ("Year of Estimate", "Year")),
        Field("source", ("Source",), required=False),
        Field("notes", ("Notes",), required=False),
        *PLACES,
    )
)
NPS_LAYOUT = Layout(
    (
        Field("country", ("Country/ Territory", "Country")),
        Field("drug", ("Substance",)),
        Field("year", ("Year of Estimate",), telling=True),
        Field("age", ("Coverage (age/grade)",), telling=True),
        *(
            Field(f"{recall}_{sex}", (f"{recall} {sex}",), required=sex == "all", telling=True)
            for recall in ("lifetime", "past_year", "past_month")
            for sex in ("all", "male", "female")
        ),
        Field("source", ("Source",), required=False),
        Field("type", ("NPS type",), required=False),
        *PLACES,
    )
)
RECALLS = ("lifetime", "past_year", "past_month")


def recognises(source: SourceFile) -> float:
    """By the coverage of ages or grades beside lifetime, past-year and past-month use."""
    return best_likeness(LAYOUT, first_tables(source))


def read(source: SourceFile, given: Given) -> Reading:
    """Rows of `prevalence_of_use` for young people, in per cent; the edition is two years after the last year."""
    found = read_sheets(
        source, (SheetKind(LAYOUT, ("country",), _rows), SheetKind(NPS_LAYOUT, ("country", "drug"), _nps_rows))
    )
    latest = latest_year(found.rows)
    provenance = annex(latest + 2, "1.4", "prevalence of drug use in the youth population")
    findings = (edition_note(source, latest + 2, latest), *found.findings)
    return Reading({"prevalence_of_use": found.rows}, provenance, findings, found.rejected)


def _rows(line: Line) -> list[Row]:
    named, sex = noted_drug(sheet_drug(line), line.text("notes"))
    common = _common(line) | {
        "drug": substance_named(named.split(": ")[-1], sheet_drug(line))[0],
        "drug_named": named,
        "notes": line.words("notes"),
    }
    return measured(
        line, [Measure(one.column, one.recall, sex) for one in measures_of(RECALLS, ("all",), "{recall}")], common
    )


def _nps_rows(line: Line) -> list[Row]:
    named = line.text("drug") or line.text("type") or "NPS"
    common = _common(line) | {"drug": substance_named(named, "NPS")[0], "drug_named": named, "notes": None}
    return measured(line, measures_of(RECALLS, ("all", "male", "female"), "{recall}_{sex}"), common)


def _common(line: Line) -> dict[str, object]:
    age, survey = age_of(line.text("age"))
    return {
        "place": line.place("country", "country_code"),
        "period": line.period("year"),
        "population": "youth",
        "age": age,
        "source_kind": source_kind(line),
        "method": survey,
    }


def noted_drug(sheet: str, notes: str) -> tuple[str, str]:
    """The drug and the sex a note narrows a line to: "Heroin. Male." on the sheet of opioids is male use of heroin.

    The drug is told as "Opioids: Heroin" when the whole note, or its first part, is a listed name of the sheet's group.
    """
    parts = [part.strip() for part in re.split(r"[.;,/]", notes)]
    sexes = [part.casefold() for part in parts if part.casefold() in ("male", "female")]
    together = re.search(r"\b(together|combined|and/or)\b", notes, re.IGNORECASE)
    candidates = (
        [notes] if together else [notes, *parts[:1], *(parts[1:] if notes.casefold().startswith("flemish") else [])]
    )
    named = next((one for one in candidates if one and _is_of(sheet, one)), None)
    return (f"{sheet}: {named}" if named else sheet), sexes[0] if len(sexes) == 1 else "all"


def _is_of(sheet: str, name: str) -> bool:
    """Whether a name is listed and belongs to the group of the sheet's drug."""
    return is_known(name) and substance(substance_named(name)[0]).group == substance(substance_named(sheet)[0]).group


READER = Reader(
    key="unodc_prevalence_youth",
    title=Text(
        kk="UNODC: Дүниежүзілік есірткі баяндамасының 1.4-қосымшасы, жастар арасында тұтынудың таралуы",
        ru="УНП ООН: Всемирный доклад о наркотиках, приложение 1.4, распространённость среди молодёжи",
        en="UNODC: World Drug Report, annex 1.4, prevalence among young people",
    ),
    datasets=("prevalence_of_use",),
    recognises=recognises,
    read=read,
)
