"""The lines of a bulletin table: one country each; blanks are missing, footnotes are passed over, marks are told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.codes.places import place_of
from kenes.datasets.layout import Header
from kenes.datasets.line import Line
from kenes.datasets.readers.emcdda_tables import BulletinTable
from kenes.datasets.reading import Provenance
from kenes.texts import Finding, Severity, Text

PUBLISHER = Text(
    kk="Еуропалық есірткі және нашақорлық мониторингі орталығы (EMCDDA)",
    ru="Европейский центр мониторинга наркотиков и наркомании (EMCDDA)",
    en="European Monitoring Centre for Drugs and Drug Addiction (EMCDDA)",
)
_STUDY = re.compile(r"\s*-\s*[A-Z](?=[\s*]*$)")
LICENCE = "published EMCDDA statistics; cite the source"


def country_lines(header: Header) -> Iterator[Line]:
    """Lines that name a country, even one which reported nothing; a lone cell that names none is a footnote."""
    for index, cells in enumerate(header.table.rows[header.last + 1 :], header.last + 1):
        line = Line(header, index, cells)
        reported = any(cell.strip() for cell in cells[1:])
        if reported or place_of(line.text("country")):
            yield line


def study_lines(header: Header) -> Iterator[Line]:
    """Lines of a country or of one of its studies ("Belgium-A"); a lone cell that names none is a footnote."""
    for index, cells in enumerate(header.table.rows[header.last + 1 :], header.last + 1):
        line = Line(header, index, cells)
        if any(cell.strip() for cell in cells[1:]) or place_of(_STUDY.sub("", line.text("country"))):
            yield line


def country_of(line: Line) -> str:
    """The code of the country to which a study's line belongs; the finding of an unknown one shows the cell as it is."""
    plain = _STUDY.sub("", line.text("country"))
    found = place_of(plain) if plain else None
    return found.code if found else line.place("country", "")


def bulletin(table: BulletinTable, latest: int) -> Provenance:
    """The bulletin of two years after the last year of the table."""
    title = f"Statistical Bulletin {latest + 2}, table {table.code}: {table.title['en']}"
    address = f"https://www.emcdda.europa.eu/data/stats{latest + 2}_en"
    return Provenance(PUBLISHER, title, str(latest + 2), str(latest + 2), address, LICENCE)


def notes_of(header: Header, table: BulletinTable, latest: int) -> list[Finding]:
    """What was assumed: the meaning of the table's code, the edition, the marks behind countries' names."""
    source = header.table.source
    notes = [
        ("table-known-by-code", _TABLE.fill(code=table.code, title=table.title)),
        ("edition-assumed", _EDITION.fill(latest=latest, edition=latest + 2)),
    ]
    marked = [line.text("country").rstrip(" *") for line in country_lines(header) if line.text("country").endswith("*")]
    notes += [("footnote-marks", _MARKS.fill(names=", ".join(marked)))] if marked else []
    return [Finding(code, Severity.NOTE, message, source.name, header.table.sheet) for code, message in notes]


_TABLE = Text(
    kk="Кестенің мазмұны кодынан танылды: {code} — {title}.",
    ru="Содержание таблицы узнано по коду: {code} — {title}.",
    en="What the table holds was told by its code: {code}, {title}.",
)
_EDITION = Text(
    kk="Файлда шығарылымы көрсетілмеген; соңғы жылы {latest} болғандықтан, {edition} жылғы бюллетень деп алынды.",
    ru="В файле не указан выпуск; так как последний год в нём {latest}, принят бюллетень {edition} года.",
    en="The file does not say its edition; as its last year is {latest}, the bulletin of {edition} was assumed.",
)
_MARKS = Text(
    kk="Мына елдердің атынан кейін «*» тұр, ескертпесі файлда жоқ: {names}.",
    ru="У этих стран стоит «*», самой сноски в файле нет: {names}.",
    en="These countries bear a “*” whose footnote is not in the file: {names}.",
)
