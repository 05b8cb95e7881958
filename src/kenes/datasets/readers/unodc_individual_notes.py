"""What must be said of a file of individual seizures: exact repetitions, names that are not listed, cannabis that was cut out."""

from __future__ import annotations

from collections import Counter

import polars as pl

from kenes.codes.substances import all_substances, is_known
from kenes.datasets.long_table import LongTable
from kenes.datasets.reading import SourceFile
from kenes.datasets.tables.individual_seizures import CANNABIS_AT_LEAST
from kenes.texts import Finding, Severity, Text

GROUP = "Individual drug seizures"
"""Under this name the list of substances tells what this database calls each drug."""

MOST_NAMES = 20


def notes_of(source: SourceFile, table: LongTable, frame: pl.DataFrame) -> list[Finding]:
    """Notes on the whole file; what concerns one line only is told by the table."""
    repeated = (frame["copy"] > 1).sum()
    notes = [("never-a-total", _SELECTION.fill(n=frame.height))]
    notes += [("exact-repetitions", _REPEATED.fill(n=repeated, distinct=frame.height - repeated))] if repeated else []
    notes += _on_cannabis(frame) + _on_names(frame) + _on_amounts(frame) + _on_route(table, frame)
    return [Finding(code, Severity.NOTE, message, source.name) for code, message in notes]


def _on_cannabis(frame: pl.DataFrame) -> list[tuple[str, Text]]:
    cannabis = [one.code for one in all_substances() if one.group == "cannabis"]
    n = frame["drug"].is_in(cannabis).sum()
    few = frame.height and n < CANNABIS_AT_LEAST * frame.height
    return [("cannabis-left-out", _CANNABIS.fill(n=n, all=frame.height))] if few else []


def _on_names(frame: pl.DataFrame) -> list[tuple[str, Text]]:
    found = Counter(dict(frame["drug_named"].value_counts().iter_rows()))
    unlisted = [(name, number) for name, number in found.most_common() if not is_known(name, GROUP)]
    if not unlisted:
        return []
    listed = "; ".join(f"{name} ({number})" for name, number in unlisted[:MOST_NAMES])
    rows = sum(number for _, number in unlisted)
    return [("unlisted-drug", _UNLISTED.fill(n=len(unlisted), rows=rows, names=listed))]


def _on_amounts(frame: pl.DataFrame) -> list[tuple[str, Text]]:
    unweighed = (frame["kilograms"].is_null() & frame["amount"].is_not_null()).sum()
    return [("amount-not-a-mass", _NO_MASS.fill(n=unweighed))] if unweighed else []


def _on_route(table: LongTable, frame: pl.DataFrame) -> list[tuple[str, Text]]:
    """Names in the columns of the route that are no country of today."""
    others: Counter[str] = Counter()
    for key in ("origin", "departure", "destination"):
        if key in table.header.columns:
            words = table.words.filter(table.sound)[str(table.header.columns[key])]
            named = words.filter(frame[key] == "other").str.strip_chars()
            others.update(dict(named.value_counts().iter_rows()))
    listed = "; ".join(f"{name} ({number})" for name, number in others.most_common(MOST_NAMES))
    return [("route-not-a-country", _NO_COUNTRY.fill(names=listed))] if others else []


_SELECTION = Text(
    kk="Бұл — жеке хабарланған {n} іс; олар елдің жиынтығы емес және ұлттық көрсеткіштерге қосылмайды.",
    ru="Это {n} отдельно сообщённых случаев; они не составляют итога по стране и к национальным показателям не прибавляются.",
    en="These are {n} cases reported one by one; they are no national total and are added to no national figure.",
)
_REPEATED = Text(
    kk="Барлық ұяшығы бірдей қайталанған жолдар: {n}; бәрі сақталып, нөмірленді («copy»), әртүрлі жолдар: {distinct}.",
    ru="Строк, которые повторяют другую во всех ячейках: {n}; все сохранены и пронумерованы («copy»), различных строк: {distinct}.",
    en="Rows that repeat another in every cell: {n}; all were kept and numbered (“copy”); rows that differ: {distinct}.",
)
_CANNABIS = Text(
    kk="{all} жолдың ішінде каннабис туралысы — {n}: каннабис файлдан алынып тасталған немесе іріктемеге кірмеген, сондықтан ол туралы қорытынды жасалмайды.",
    ru="О каннабисе строк: {n} из {all}. Каннабис из файла удалён или в подборку не вошёл, поэтому выводов о нём не делается.",
    en="Rows on cannabis: {n} of {all}. Cannabis was taken out of the file or left out of the selection, so nothing is concluded about it.",
)
_UNLISTED = Text(
    kk="Тізімде жоқ есірткі атаулары: {n} ({rows} жол), олар «басқа заттарға» жатқызылды, атауы сақталды. Ең жиі кездесетіні: {names}.",
    ru="Названий, которых нет в списке: {n} (строк: {rows}); они отнесены к «другим веществам», название сохранено. Самые частые: {names}.",
    en="Names that are not listed: {n} ({rows} rows); they were taken as other substances, with their name kept. The most frequent: {names}.",
)
_NO_MASS = Text(
    kk="Мөлшері салмақпен емес (таблетка, литр, түп) берілген жолдар: {n}; олар килограмға айналдырылмады.",
    ru="Строк с количеством не в единицах массы (таблетки, литры, кусты): {n}; в килограммы они не пересчитаны.",
    en="Rows whose amount is no mass (tablets, litres, bushes): {n}; they were not made into kilograms.",
)
_NO_COUNTRY = Text(
    kk="Бағыт бағандарында қазіргі ел емес атаулар бар, «басқа» деп алынды: {names}.",
    ru="В столбцах маршрута есть названия, которые не страны: {names}; приняты как «другое».",
    en="Names in the columns of the route that are no country of today were taken as “other”: {names}.",
)
