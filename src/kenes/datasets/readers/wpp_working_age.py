"""Population aged 15-64 by sex in thousands, the table that UNODC publishes beside its prevalence tables."""

from __future__ import annotations

from kenes.datasets.dataset import Row
from kenes.datasets.layout import Field, Layout, best_likeness, header_of
from kenes.datasets.line import Harvest, Line, lines_of
from kenes.datasets.readers.wpp_age_sex import PROVENANCE, SEXES, midyear_row, thousands_note
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.source_table import first_tables
from kenes.texts import Finding, Severity, Text

LAYOUT = Layout(
    (
        Field("country", ("Country/Territory", "Country")),
        Field("code", ("ISO3",), required=False),
        Field("year", ("Year",)),
        Field("all", ("All",), telling=True),
        Field("male", ("Male",), telling=True),
        Field("female", ("Female",), telling=True),
    )
)


def recognises(source: SourceFile) -> float:
    """By the columns All, Male and Female with a year and nothing else: prevalence tables have more."""
    tables = first_tables(source)
    likeness = best_likeness(LAYOUT, tables)
    known = {name.casefold() for one in LAYOUT.fields for name in one.names}
    others = [
        word
        for table in tables
        for word in (table.rows[0] if table.rows else [])
        if word.strip().casefold() not in known
    ]
    return likeness if len(others) <= 1 else 0.5 * likeness


def read(source: SourceFile, given: Given) -> Reading:
    """Three rows a line, one for each sex, in persons on 1 July."""
    header = header_of(source, LAYOUT)
    harvest = Harvest()
    for line in lines_of(header, ("country", *SEXES)):
        harvest.take(line, _rows)
    told = (
        *LAYOUT.notes(header),
        Finding("age-assumed", Severity.NOTE, _AGE, source.name),
        thousands_note(source.name),
        *harvest.findings,
    )
    return Reading({"population": harvest.rows}, PROVENANCE, told, harvest.rejected)


def _rows(line: Line) -> list[Row]:
    about: dict[str, object] = {"place": line.place("country", "code"), "period": line.period("year")}
    return [midyear_row(line, sex, {**about, "age": "15-64", "variant": "estimate"}) for sex in SEXES]


READER = Reader(
    key="wpp_working_age",
    title=Text(
        kk="15–64 жастағы халық, жынысы бойынша (All, Male, Female, мың адам)",
        ru="население 15–64 лет по полу (All, Male, Female, тысяч)",
        en="population aged 15–64 by sex (All, Male, Female, thousands)",
    ),
    datasets=("population",),
    recognises=recognises,
    read=read,
)

_AGE = Text(
    kk="Файлда жасы айтылмаған; 15–64 деп алынды (БҰҰ-ның 2024 жылғы сандарымен сәйкес келеді).",
    ru="Возраст в файле не назван; принят 15–64 (совпадает с числами ООН 2024 года).",
    en="The file names no age; 15–64 was assumed (the figures agree with the UN's of 2024).",
)
