"""Quantities seized: "In 2022, 102 kg of heroin was seized in Kazakhstan." """

from __future__ import annotations

from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.numbers import amount, capital, counted, kept_together
from kenes.reports.sentences.periods import in_period
from kenes.reports.sentences.places import in_place
from kenes.reports.sentences.states import has_figure, no_figure
from kenes.reports.sentences.substances import of_substance
from kenes.texts import Plural, Text


def quantity(row: IndicatorRow) -> Sentence:
    """Kilograms of the drug named in the row's breakdown; a published 0 is said to be what the source gives."""
    words = _words(row)
    if not has_figure(row) or row.estimate is None:
        return no_figure(row, _HOW_MUCH.fill(**words))
    form = _SEIZED if row.estimate else _ZERO
    return Sentence(
        kept_together(form.fill(**words | {"when": capital(in_period(row.period))}, amount=amount(row.estimate))),
        (Ref.of(row),),
    )


def seizures(row: IndicatorRow) -> Sentence:
    """The number of seizures of the drug named in the row's breakdown."""
    words = _words(row)
    if not has_figure(row) or row.estimate is None:
        return no_figure(row, _HOW_OFTEN.fill(**words))
    when = capital(in_period(row.period))
    return Sentence(
        kept_together(_CASES.fill(**words | {"when": when}, cases=counted(_CASE, row.estimate))), (Ref.of(row),)
    )


def _words(row: IndicatorRow) -> dict[str, object]:
    return {
        "when": in_period(row.period),
        "where": in_place(row.place),
        "drug": of_substance(row.breakdown.get("drug", "any-drug")),
    }


_SEIZED = Text(
    kk="{when} {where} {amount} кг {drug} алып қойылды.",
    ru="{when} {where} изъято {amount} кг {drug}.",
    en="{when}, {amount} kg of {drug} was seized {where}.",
)
_ZERO = Text(
    kk="{when} {where} дереккөз бойынша 0 кг {drug} алып қойылды.",
    ru="{when} {where}, по данным источника, изъято 0 кг {drug}.",
    en="{when}, according to the source, 0 kg of {drug} was seized {where}.",
)
_HOW_MUCH = Text(
    kk="{when} {where} қанша {drug} алып қойылғаны",
    ru="сколько {drug} изъято {where} {when}",
    en="how much {drug} was seized {where} {when}",
)
_CASES = Text(
    kk="{when} {where} {drug} {cases}.",
    ru="{when} {where} произведено {cases} {drug}.",
    en="{when}, there were {cases} of {drug} {where}.",
)
_CASE = Plural(
    kk={"other": "{n} рет алып қойылды"},
    ru={"one": "{n} изъятие", "few": "{n} изъятия", "many": "{n} изъятий", "other": "{n} изъятия"},
    en={"one": "{n} seizure", "other": "{n} seizures"},
)
_HOW_OFTEN = Text(
    kk="{when} {where} {drug} қанша рет алып қойылғаны",
    ru="сколько изъятий {drug} произведено {where} {when}",
    en="how many seizures of {drug} there were {where} {when}",
)
