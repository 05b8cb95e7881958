"""Addresses of what a link may point to beside a record: a figure pinned to its release, an indicator, a clause, a report.

KZ-2026-REC-014                                        a record
figure:drug_law_offences/KZ-79/2022?article=296@drug_law_offences/20261102-a1#14,15    a figure: indicator, cell, release, source rows
indicator:drug_law_offences
clause:KZ-2026-DOC-001#art-23/p-1
report:dossier/2026-11-25
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote, urlencode

RECORD = re.compile(r"[A-Z]{2}-\d{4}-[A-Z]{3}-\d{3,}")
SCHEMES = ("figure", "indicator", "clause", "report")


@dataclass(frozen=True)
class FigureRef:
    """A figure as it was when it was cited: indicator, cell, and the releases and source rows it rested on."""

    indicator: str
    place: str
    period: str
    breakdown: tuple[tuple[str, str], ...] = ()
    release: str = ""
    cells: tuple[str, ...] = ()

    def __str__(self) -> str:
        query = f"?{urlencode(self.breakdown)}" if self.breakdown else ""
        cells = f"#{quote(','.join(self.cells), safe='/,:.-_#')}" if self.cells else ""
        return f"figure:{self.indicator}/{self.place}/{self.period}{query}@{quote(self.release, safe='/:.-_')}{cells}"

    @classmethod
    def parse(cls, text: str) -> FigureRef:
        """The figure of an address; ValueError when it is none."""
        scheme, _, rest = text.partition(":")
        cell, _, pinned = rest.partition("@")
        path, _, query = cell.partition("?")
        release, _, cells = pinned.partition("#")
        if scheme != "figure" or path.count("/") != 2:
            raise ValueError(f"no address of a figure: {text!r}")
        indicator, place, period = path.split("/")
        breakdown = tuple(sorted(parse_qsl(query, keep_blank_values=True)))
        rows = tuple(unquote(cells).split(",")) if cells else ()
        return cls(indicator, place, period, breakdown, unquote(release), rows)


def is_record(text: str) -> bool:
    """Whether an address is the id of a record."""
    return RECORD.fullmatch(text) is not None


def kind_in(ref: str) -> str:
    """The code of the kind that stands in the id of a record."""
    return ref.split("-", 3)[2]


def scheme_of(text: str) -> str:
    """What an address points to: record, figure, indicator, clause or report; ValueError for anything else."""
    if is_record(text):
        return "record"
    scheme = text.partition(":")[0]
    if scheme in SCHEMES and len(text) > len(scheme) + 1:
        if scheme == "figure":
            FigureRef.parse(text)
        return scheme
    raise ValueError(f"no address of anything: {text!r}")
