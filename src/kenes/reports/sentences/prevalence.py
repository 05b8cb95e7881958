"""Prevalence with the estimated number of users and both their ranges."""

from __future__ import annotations

from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.groups import among, recall
from kenes.reports.sentences.numbers import about, capital, digits_for, kept_together, percent, span, step_of_range
from kenes.reports.sentences.periods import in_period
from kenes.reports.sentences.places import in_place, of_place
from kenes.reports.sentences.states import has_figure, no_figure
from kenes.reports.sentences.substances import of_substance
from kenes.texts import Text


def prevalence(row: IndicatorRow, users: IndicatorRow | None = None) -> Sentence:
    """The share in per cent with its range; `users` adds how many people that is, when it is of the same year and drug."""
    words = {
        "when": in_period(row.period),
        "where": Text(kk=of_place(row.place)["kk"], ru=in_place(row.place)["ru"], en=in_place(row.place)["en"]),
        "drug": of_substance(row.breakdown.get("drug", "any-drug")),
        "who": among(row.breakdown),
        "recall": recall(row.breakdown.get("recall", "")),
    }
    if not has_figure(row) or row.estimate is None:
        return no_figure(row, _HOW_MANY.fill(**words))
    share = share_with_range(row)
    said = _ESTIMATED.fill(**words | {"when": capital(in_period(row.period))}, share=share)
    if users is None or users.period != row.period or not users.estimate:
        return Sentence(kept_together(_ENDED.fill(said=said)), (Ref.of(row),))
    people = _PEOPLE.fill(said=said, n=about_users(users), range=_users_range(users))
    return Sentence(kept_together(people), (Ref.of(row), Ref.of(users)))


def share_with_range(row: IndicatorRow) -> Text:
    """ "2.4% (range 0.6–4.3%)"; the decimals are those of the estimate itself."""
    share, bounds = share_alone(row)
    return share if bounds is None else _RANGE.fill(share=share, span=bounds)


def share_alone(row: IndicatorRow) -> tuple[Text, Text | None]:
    """The share and its range apart: "2.4%" and "0.6–4.3"."""
    value = row.estimate or 0.0
    share = percent(value / 100, _decimals(value)) if value else percent(0, 0)
    if row.low is None or row.high is None or row.low == row.high:
        return share, None
    return share, span(row.low, row.high, max(_decimals(row.low), _decimals(row.high)))


def _decimals(value: float) -> int:
    """One decimal, two where the estimate has them, more only for what two would write as zero."""
    if value and abs(value) < 0.01:
        return digits_for(value, 2)
    return 1 if abs(round(value, 1) - value) < 1e-9 else 2


def about_users(users: IndicatorRow) -> Text:
    """The number of people, rounded as its range allows."""
    return about(users.estimate or 0.0, step_of_range(users.estimate or 0.0, users.low, users.high))


def users_span(users: IndicatorRow) -> Text | None:
    """The range of the number of people, rounded: "70,000–500,000"; None where there is none."""
    step = step_of_range(users.estimate or 0.0, users.low, users.high)
    if step is None or users.low is None or users.high is None:
        return None
    return span(round(users.low / step) * step, round(users.high / step) * step, 0)


def _users_range(users: IndicatorRow) -> Text:
    bounds = users_span(users)
    return Text.same("") if bounds is None else _BOUNDS.fill(bounds=bounds)


_ESTIMATED = Text(
    kk="{when} {where} {who} арасында {recall} {drug} тұтынудың таралуы {share} деп бағаланды",
    ru="{when} {where} распространённость употребления {drug} {recall} среди {who} оценивалась в {share}",
    en="{when}, the prevalence of {recall} use of {drug} among {who} {where} was estimated at {share}",
)
_ENDED = Text(kk="{said}.", ru="{said}.", en="{said}.")
_PEOPLE = Text(
    kk="{said}; бұл шамамен {n} адам{range}.",
    ru="{said}; это примерно {n} человек{range}.",
    en="{said}: about {n} people{range}.",
)
_RANGE = Text(kk="{share} (аралығы {span} %)", ru="{share} (диапазон {span} %)", en="{share} (range {span}%)")
_BOUNDS = Text(kk=" ({bounds})", ru=" ({bounds})", en=" ({bounds})")
_HOW_MANY = Text(
    kk="{when} {where} {who} арасында {recall} {drug} тұтынудың қаншалықты таралғаны",
    ru="какой была распространённость употребления {drug} {recall} среди {who} {where} {when}",
    en="how widespread {recall} use of {drug} was among {who} {where} {when}",
)
