"""Counting records of single seizures: what repeats another record exactly, and drugs that were cut out of a release."""

from __future__ import annotations

from collections import Counter
from typing import Any

import ibis
from ibis import _

from kenes.codes.substances import substance
from kenes.datasets.tables.individual_seizures import CANNABIS_AT_LEAST
from kenes.indicators.row import Cell
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
    method = _BETWEEN.fill(n=records - distinct, alike=distinct - cases)
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
_BETWEEN = Text(
    kk="бір-бірінен өзгеше жазбалар; төменгі шегі күні, есірткісі және мөлшері бірдей жазбаларды ({alike}) бір іс деп алады, жоғарғы шегі дәл қайталанған жазбаларды да ({n}) санайды; ұлттық жиынтық емес",
    ru="записи, отличающиеся друг от друга; нижняя граница считает одним случаем записи с одинаковыми датой, наркотиком и количеством (ещё {alike}), верхняя считает и точные повторы ({n}); не национальный итог",
    en="records that differ from one another; the lower bound takes records alike in day, drug and amount ({alike} more) for one case, the upper bound counts exact repetitions ({n}) too; no national total",
)
_CUT = Text(
    kk="бұл шығарылымнан каннабис жазбалары алынып тасталған",
    ru="записи о каннабисе из этого выпуска удалены",
    en="records of cannabis were left out of this release",
)
