"""Who publishes the annexes of the World Drug Report, and which edition a file belongs to."""

from __future__ import annotations

from collections.abc import Iterable

from kenes.datasets.dataset import Row
from kenes.datasets.reading import Provenance, SourceFile
from kenes.texts import Finding, Severity, Text

PUBLISHER = Text(
    kk="БҰҰ Есірткі және қылмыс жөніндегі басқармасы (UNODC)",
    ru="Управление ООН по наркотикам и преступности (УНП ООН)",
    en="United Nations Office on Drugs and Crime (UNODC)",
)
REPORT_ADDRESS = "https://www.unodc.org/unodc/data-and-analysis/world-drug-report.html"
DATA_ADDRESS = "https://dataunodc.un.org/"
LICENCE = "published United Nations statistics; cite UNODC"


def latest_year(rows: Iterable[Row]) -> int:
    """The last year of which the rows speak, the end of a span counted; 0 when there are no rows."""
    return max((int(str(row["period"])[-4:]) for row in rows), default=0)


def annex(edition: int, number: str, title: str) -> Provenance:
    """The provenance of an annex of the World Drug Report of a year."""
    annexed = f"annex {number}" if number else "Statistical Annex"
    return Provenance(
        PUBLISHER,
        f"World Drug Report {edition}, {annexed}: {title}",
        str(edition),
        str(edition),
        REPORT_ADDRESS,
        LICENCE,
    )


def data_portal(edition: int, title: str) -> Provenance:
    """The provenance of a table of the UNODC data portal."""
    return Provenance(PUBLISHER, f"dataUNODC: {title}", str(edition), str(edition), DATA_ADDRESS, LICENCE)


def edition_note(source: SourceFile, edition: int, latest: int) -> Finding:
    """The note that the file does not say its edition and which one was assumed."""
    return Finding("edition-assumed", Severity.NOTE, _ASSUMED.fill(edition=edition, latest=latest), source.name)


_ASSUMED = Text(
    kk="Файлда шығарылымы көрсетілмеген; соңғы жылы {latest} болғандықтан, {edition} жылғы шығарылым деп алынды.",
    ru="В файле не указан выпуск; так как последний год в нём {latest}, принят выпуск {edition} года.",
    en="The file does not say its edition; as its last year is {latest}, the edition of {edition} was assumed.",
)
