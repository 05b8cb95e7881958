"""Seizures at the borders of England and Wales: how many there were of each drug in a financial year."""

from __future__ import annotations

import re

from kenes.codes.substances import substance_named
from kenes.datasets.counts import count_of
from kenes.datasets.dataset import Row
from kenes.datasets.layout import Field, Layout, best_likeness, header_of
from kenes.datasets.line import Harvest, Line, lines_of, numbered
from kenes.datasets.reading import Given, Provenance, Reader, Reading, SourceFile
from kenes.datasets.source_table import first_tables
from kenes.texts import Finding, Severity, Text

LAYOUT = Layout(
    (
        Field("year", ("year_ending",), telling=True),
        Field("drug", ("drug",)),
        Field("seizures", ("seizures",), telling=True),
    )
)
PLACE = "GB-EAW"
GROUP = "England and Wales"
"""Under this name the list of substances tells what these tables call each drug."""


def recognises(source: SourceFile) -> float:
    """By the columns year_ending and seizures."""
    return best_likeness(LAYOUT, first_tables(source))


def read(source: SourceFile, given: Given) -> Reading:
    """Numbers of seizures by drug; the quantity is not in the table and is missing."""
    header = header_of(source, LAYOUT)
    harvest = Harvest()
    for line in lines_of(header, ("drug", "seizures")):
        harvest.take(line, _rows)
    rows = numbered(harvest.rows, ("place", "period", "drug", "drug_named"))
    latest = max((str(row["period"]) for row in rows), default="")[-4:]
    told = (
        *LAYOUT.notes(header),
        Finding("place-assumed", Severity.NOTE, _PLACE_TOLD, source.name),
        Finding("quantity-not-given", Severity.NOTE, _NO_QUANTITY, source.name),
        *harvest.findings,
    )
    return Reading({"drug_seizures": rows}, _provenance(latest), told, harvest.rejected)


def _rows(line: Line) -> list[Row]:
    name = line.text("drug")
    code, roll_up = substance_named(name, GROUP)
    row: dict[str, object] = {
        "place": PLACE,
        "period": _financial_year(line),
        "drug": code,
        "drug_named": name,
        "quantity_kg": None,
        "seizures": count_of(line, "seizures"),
        "roll_up": roll_up,
        "state": "missing",
        "notes": None,
    }
    return [row | line.origin("seizures")]


def _financial_year(line: Line) -> str:
    """The two years over which a year ending on 31 March lies."""
    ending = re.fullmatch(r"(\d{4})-03-31", line.text("year"))
    if ending is None:
        line.fault("year", "unreadable-period", _ENDING, _ENDING_WAY_OUT)
    return f"{int(ending[1]) - 1}-{ending[1]}"


def _provenance(latest: str) -> Provenance:
    publisher = Text(
        kk="Ұлыбританияның Ішкі істер министрлігі",
        ru="Министерство внутренних дел Великобритании",
        en="Home Office, United Kingdom",
    )
    return Provenance(
        publisher,
        f"Seizures of drugs in England and Wales, Border Force, to the year ending March {latest}",
        latest,
        latest,
        "https://www.gov.uk/government/collections/seizures-of-drugs-in-england-and-wales-statistics",
        "Open Government Licence v3.0",
    )


READER = Reader(
    key="uk_seizures",
    title=Text(
        kk="Англия мен Уэльс: шекарадағы алып қою саны (year_ending, drug, seizures бағандары)",
        ru="Англия и Уэльс: число изъятий на границе (столбцы year_ending, drug, seizures)",
        en="England and Wales: number of seizures at the border (columns year_ending, drug, seizures)",
    ),
    datasets=("drug_seizures",),
    recognises=recognises,
    read=read,
)

_PLACE_TOLD = Text(
    kk="Файлда орын айтылмаған; кестенің үлгісі бойынша Англия мен Уэльс (GB-EAW) деп алынды.",
    ru="Место в файле не названо; по виду таблицы принято: Англия и Уэльс (GB-EAW).",
    en="The file names no place; by the layout of the table England and Wales (GB-EAW) was assumed.",
)
_NO_QUANTITY = Text(
    kk="Кестеде алып қою саны ғана бар; мөлшері берілмеген.",
    ru="В таблице только число изъятий; количества нет.",
    en="The table has numbers of seizures only; quantities are not given.",
)
_ENDING = Text(
    kk="«{text}» — 31 наурызда аяқталатын жыл емес.",
    ru="«{text}» — не год, который заканчивается 31 марта.",
    en="“{text}” is not a year that ends on 31 March.",
)
_ENDING_WAY_OUT = Text(
    kk="Күнді 2018-03-31 түрінде жазыңыз.", ru="Пишите дату как 2018-03-31.", en="Write the date as 2018-03-31."
)
