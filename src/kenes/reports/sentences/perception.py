"""What experts say of trends in use: an opinion, said as one."""

from __future__ import annotations

from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.numbers import capital, kept_together
from kenes.reports.sentences.periods import in_period
from kenes.reports.sentences.places import in_place
from kenes.reports.sentences.states import has_figure, no_figure
from kenes.reports.sentences.substances import of_substance
from kenes.texts import Text

STEPS = {
    2: Text(kk="айтарлықтай артты", ru="заметно выросло", en="rose markedly"),
    1: Text(kk="аздап артты", ru="немного выросло", en="rose a little"),
    0: Text(kk="айтарлықтай өзгерген жоқ", ru="заметно не изменилось", en="did not change noticeably"),
    -1: Text(kk="аздап азайды", ru="немного снизилось", en="fell a little"),
    -2: Text(kk="айтарлықтай азайды", ru="заметно снизилось", en="fell markedly"),
}


def perception(row: IndicatorRow) -> Sentence:
    """The opinion on one drug in one year; 0 is "did not change", not "no answer"."""
    words = {"where": in_place(row.place), "drug": of_substance(row.breakdown.get("drug", "any-drug"))}
    if not has_figure(row) or row.estimate is None:
        return no_figure(row, _QUESTION.fill(**words, when=in_period(row.period)))
    changed = STEPS[max(-2, min(2, round(row.estimate)))]
    said = _OPINION.fill(**words, when=capital(in_period(row.period)), changed=changed)
    return Sentence(kept_together(said), (Ref.of(row),))


_OPINION = Text(
    kk="{when}, сарапшылардың пікірінше, {where} {drug} тұтыну {changed}.",
    ru="{when}, по мнению экспертов, употребление {drug} {where} {changed}.",
    en="{when}, in the opinion of experts, use of {drug} {where} {changed}.",
)
_QUESTION = Text(
    kk="{when} {where} {drug} тұтынудың қалай өзгергені туралы сарапшылардың пікірі",
    ru="что эксперты думают о том, как изменилось употребление {drug} {where} {when}",
    en="what experts think of the change in use of {drug} {where} {when}",
)
