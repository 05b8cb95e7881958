"""Which kinds of record stand together: under which part of the navigation, and on one page where two belong side by side."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404

from kenes.records.chain.kind import Kind
from kenes.records.chain.kinds import all_kinds, kind_named, kind_of
from kenes.records.chain.models import Record

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "documents": ("DOC", "REV", "JUD"),
    "findings": ("FND", "GAP"),
    "dialogues": (
        "DLG",
        "AGI",
        "PAR",
        "PAP",
        "STM",
        "DEC",
        "OBN",
        "REC",
        "MIN",
        "CST",
        "CNS",
        "CMT",
        "RND",
        "PSN",
        "INS",
        "PER",
    ),
    "road-maps": ("RMP", "OBJ", "MSR", "ACT", "MLS", "MAN", "ASG", "LET", "RPL", "DSG", "CHG", "RQT", "RTN"),
    "work": ("PRG", "RSL", "WPL", "ATV", "DLV", "STU", "PRA", "SVC", "ASM", "EVT", "TRN", "FUP"),
}
TOGETHER: Mapping[str, tuple[str, ...]] = {"FND": ("FND", "GAP")}
"""Kinds that are listed on one page: supply and demand, evidence and documents are read together."""


def section_of(code: str) -> str:
    """The part of the navigation to which a kind belongs; none for a kind that nobody has placed."""
    return next((section for section, codes in SECTIONS.items() if code in codes), "")


def neighbours(code: str) -> list[Kind]:
    """The kinds of the same part, in their order; every unplaced kind where this one is unplaced."""
    section = section_of(code)
    placed = {one for codes in SECTIONS.values() for one in codes}
    return [kind_of(one) for one in SECTIONS.get(section) or sorted(all_kinds().keys() - placed)]


def known_kind(slug: str) -> type[Record]:
    """The model of a kind in an address; 404 where there is none."""
    try:
        return kind_named(slug)
    except KeyError:
        raise Http404(slug) from None
