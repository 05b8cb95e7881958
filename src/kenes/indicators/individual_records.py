"""Counting records of single seizures: what repeats another record exactly, and drugs that were cut out of a release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import ibis
from ibis import _

from kenes.codes.substances import substance
from kenes.datasets.tables.individual_seizures import CANNABIS_AT_LEAST
from kenes.indicators.row import Cell
from kenes.indicators.told import joined
from kenes.texts import Text

Line = dict[str, Any]


def with_case(individual_seizures: ibis.Table) -> ibis.Table:
    """The records with `case`: day, drug and amount in one word, grams and kilograms alike."""
    amount = ibis.coalesce(
        _.kilograms.round(6).cast("string"), _.amount.cast("string") + _.unit.fill_null(""), _.unit, ibis.literal("")
    )
    return individual_seizures.mutate(case=_.date + "|" + _.drug + "|" + amount)


def records_by(records: ibis.Table, keys: tuple[str, ...]) -> ibis.Table:
    """How many records there are, how many of them differ, and how many different cases they can be at the least."""
    return records.group_by(["place", "period", *keys]).agg(
        records=_.count(),
        distinct=(_["copy"] == 1).sum(),
        cases=_["case"].nunique(),
        cells=_.cell.collect(),
        release=_.release.max(),
    )


def counted(row: Line, by: tuple[str, ...]) -> Cell:
    """The records that differ, between the cases that they are at the least and all records, exact repetitions among them."""
    if row.get("cut"):
        return Cell.missing(row, by, method=_CUT)
    cases, distinct, records = int(row["cases"]), int(row["distinct"]), int(row["records"])
    if cases == records:
        return Cell.counted(dict(row, n=records), by, float(records), _RECORDS)
    alike, copies = distinct - cases, records - distinct
    method = joined(_DIFFER, _ALIKE.fill(n=alike) if alike else None, _COPIES.fill(n=copies) if copies else None)
    return Cell.ranged(dict(row, n=distinct), by, (float(distinct), float(cases), float(records)), method)


def without_cut_cannabis(rows: list[Line], by: tuple[str, ...]) -> list[Line]:
    """The lines, those of cannabis marked as cut where their release has next to none of it."""
    if "drug" not in by:
        return rows
    records: Counter[str] = Counter()
    cannabis: Counter[str] = Counter()
    for row in rows:
        records[row["release"]] += row["records"]
        cannabis[row["release"]] += row["records"] * _is_cannabis(row)
    cut = {release for release, n in records.items() if cannabis[release] < CANNABIS_AT_LEAST * n}
    return [dict(row, cut=_is_cannabis(row) and row["release"] in cut) for row in rows]


def is_cut(records: Iterable[tuple[str, str]]) -> set[str]:
    """The releases, of records (release, drug), that have next to no cannabis: it was left out of them."""
    counted = Counter(records)
    found: dict[str, list[int]] = {}
    for (release, drug), n in counted.items():
        sums = found.setdefault(release, [0, 0])
        sums[0] += n
        sums[1] += n * (substance(drug).group == "cannabis")
    return {release for release, (n, cannabis) in found.items() if cannabis < CANNABIS_AT_LEAST * n}


def _is_cannabis(row: Line) -> bool:
    return substance(row["drug"]).group == "cannabis"


NO_TREND = Text(
    kk="Жазбалар — елдер өз қалауымен хабарлаған істердің іріктемесі; олардан үрдіс шығарылмайды.",
    ru="Записи — выборка случаев, о которых страны сообщают по своему усмотрению; тенденция из них не выводится.",
    en="The records are a selection of cases reported at each country's discretion; no trend is drawn from them.",
)
_RECORDS = Text(
    kk="жеке хабарланған істердің саны; ұлттық жиынтық емес",
    ru="число случаев, сообщённых по одному; не национальный итог",
    en="number of cases reported one by one; no national total",
)
_DIFFER = Text(
    kk="бір-бірінен өзгеше жазбалар; ұлттық жиынтық емес",
    ru="записи, отличающиеся друг от друга; не национальный итог",
    en="records that differ from one another; no national total",
)
_ALIKE = Text(
    kk="төменгі шегі күні, есірткісі және мөлшері басқа жазбамен бірдей {n} жазбаны бөлек іс деп санамайды",
    ru="нижняя граница не считает отдельными случаями записи ({n}), у которых дата, наркотик и количество те же, что у другой",
    en="the lower bound does not count as cases of their own {n} records alike to another in day, drug and amount",
)
_COPIES = Text(
    kk="жоғарғы шегі дәл қайталанған {n} жазбаны да санайды",
    ru="верхняя граница считает и точные повторы ({n})",
    en="the upper bound counts {n} exact repetitions too",
)
_CUT = Text(
    kk="бұл шығарылымнан каннабис жазбалары алынып тасталған",
    ru="записи о каннабисе из этого выпуска удалены",
    en="records of cannabis were left out of this release",
)
