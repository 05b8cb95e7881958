"""Parts of a count: an article's share of the offences, women among the persons, the largest age group."""

from __future__ import annotations

from collections.abc import Sequence

from kenes.codes.offence_articles import drug_articles
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.groups import aged
from kenes.reports.sentences.numbers import counted, kept_together, number, percent
from kenes.reports.sentences.states import has_figure
from kenes.texts import Plural, Text


def article_shares(rows: Sequence[IndicatorRow], whole: IndicatorRow) -> Sentence | None:
    """How many of the offences fall under each of some articles; None where any is unknown or there is no offence at all."""
    if not rows or not all(has_figure(row) and row.n is not None for row in (*rows, whole)) or not whole.n:
        return None
    parts = [_article(row, whole.n, _FIRST if place == 0 else _NEXT) for place, row in enumerate(rows)]
    listed = {code: _BETWEEN[code].join(part[code] for part in parts) for code in ("kk", "ru", "en")}
    said = _OF_THESE.fill(listed=Text(**listed))
    return Sentence(kept_together(said), tuple(Ref.of(row) for row in (*rows, whole)))


def _article(row: IndicatorRow, whole: int, form: Text) -> Text:
    number_of = row.breakdown.get("article", "")
    short = next((one.short for one in drug_articles() if one.number == number_of), None)
    named = (_NUMBERED if short is None else _NAMED).fill(number=number_of, short=short)
    return form.fill(article=named, n=number(row.n or 0, 0), share=percent((row.n or 0) / whole))


def women_share(women: IndicatorRow, whole: IndicatorRow) -> Sentence | None:
    """How many of the persons are women; None where either is unknown or nobody was counted."""
    if not (has_figure(women) and has_figure(whole)) or women.estimate is None or not whole.estimate:
        return None
    if not women.estimate:
        return Sentence(_NO_WOMEN, (Ref.of(women), Ref.of(whole)))
    said = _WOMEN.fill(who=counted(_WHO, women.estimate), share=percent(women.estimate / whole.estimate))
    return Sentence(kept_together(said), (Ref.of(women), Ref.of(whole)))


def largest_age(ages: Sequence[IndicatorRow]) -> Sentence | None:
    """The age band with most persons and its share of all bands; None where a band is unknown or all are empty."""
    total = sum(row.estimate or 0 for row in ages)
    if not total or not all(has_figure(row) for row in ages):
        return None
    most = max(ages, key=lambda row: row.estimate or 0)
    share = percent((most.estimate or 0) / total)
    said = _LARGEST.fill(age=aged(most.breakdown.get("age", "")), n=number(most.estimate or 0, 0), share=share)
    return Sentence(kept_together(said), (Ref.of(most),))


_OF_THESE = Text(kk="Оның ішінде {listed}.", ru="Из них {listed}.", en="Of these, {listed}.")
_FIRST = Text(kk="{article} — {n} ({share})", ru="{article} — {n} ({share})", en="{n} ({share}) fall under {article}")
_NEXT = Text(kk="{article} — {n} ({share})", ru="{article} — {n} ({share})", en="{n} ({share}) under {article}")
_BETWEEN = Text(kk=", ", ru=", ", en=" and ")
_NAMED = Text(kk="{number}-бап бойынша ({short})", ru="по статье {number} ({short})", en="article {number} ({short})")
_NUMBERED = Text(kk="{number}-бап бойынша", ru="по статье {number}", en="article {number}")
_WOMEN = Text(
    kk="Олардың арасында {who} бар ({share}).", ru="Среди них {who} ({share}).", en="Among them {who} ({share})."
)
_WHO = Plural(
    kk={"other": "{n} әйел"},
    ru={"one": "{n} женщина", "few": "{n} женщины", "many": "{n} женщин", "other": "{n} женщины"},
    en={"one": "is {n} woman", "other": "are {n} women"},
)
_NO_WOMEN = Text(
    kk="Олардың арасында әйел жоқ.",
    ru="Среди них нет ни одной женщины.",
    en="None of them is a woman.",
)
_LARGEST = Text(
    kk="Ең үлкен жас тобы — {age}: {n} адам ({share}).",
    ru="Самая большая возрастная группа — {age}: {n} ({share}).",
    en="The largest age group is {age}: {n} ({share}).",
)
