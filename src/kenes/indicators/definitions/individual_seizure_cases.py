"""How many single seizures a country reported to UNODC one by one: records, never the country's number of seizures."""

from __future__ import annotations

from typing import Any

import ibis

from kenes.indicators.indicator import Indicator
from kenes.indicators.individual_records import NO_TREND, counted, records_by, with_case, without_cut_cannabis
from kenes.indicators.row import Cell
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(
        kk="UNODC-ке жеке хабарланған алып қою істері",
        ru="Случаи изъятия, сообщённые УНП ООН по одному",
        en="Seizure cases reported one by one to UNODC",
    ),
    unit=Text(kk="іс жазбасы", ru="записей о случаях", en="case records"),
    why=Text(
        kk="Қандай есірткі қандай жағдайда ұсталатынын жеке істер арқылы көрсетеді; жиынтық сандарда бұл көрінбейді.",
        ru="Показывает на отдельных случаях, что и при каких обстоятельствах задерживают; сводные числа этого не показывают.",
        en="Shows by single cases what is intercepted and how, which totals cannot show.",
    ),
    caveat=Text(
        kk="Елдер белгілі бір шектен асатын елеулі істерді ғана өз қалауымен хабарлайды: бұл — ұлттық жиынтық емес және онымен қосылмайды. Бір істі екі орган екі рет хабарлауы мүмкін. Каннабис жазбалардың бәрінде бірдей жоқ.",
        ru="Страны сообщают по своему усмотрению лишь значительные случаи выше порога: это не национальный итог и с ним не складывается. Один случай могут сообщить два ведомства. Каннабис есть не во всех записях.",
        en="Countries report significant cases above a threshold, at their discretion: this is no national total and never adds up to one. Two agencies may report the same case. Cannabis is not in all sets of records.",
    ),
    protocol="UNODC IDS",
    side="supply",
    breakdowns=((), ("drug",)),
    review_by="2027-12",
    sdg_target="16.4",
    key_breakdown="drug",
    no_trend={(): NO_TREND, ("drug",): NO_TREND},
)


def table(individual_seizures: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """Records, those of them that differ, and the cases they are at the least; amounts are not added."""
    return records_by(with_case(individual_seizures), by)


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """The number of records that differ; cases reported twice in other words make its range."""
    return [counted(row, by) for row in without_cut_cannabis(rows, by)]
