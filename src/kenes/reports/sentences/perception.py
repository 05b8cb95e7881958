"""What experts say of trends in use: an opinion, said as one."""

from __future__ import annotations

from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.numbers import capital, kept_together, listed
from kenes.reports.sentences.periods import in_period
from kenes.reports.sentences.places import in_place
from kenes.reports.sentences.states import has_figure, no_figure
from kenes.reports.sentences.substances import ANY, of_substance
from kenes.texts import Text

STEPS = {
    2: Text(kk="айтарлықтай артты", ru="заметно выросло", en="rose markedly"),
    1: Text(kk="аздап артты", ru="немного выросло", en="rose a little"),
    0: Text(kk="айтарлықтай өзгерген жоқ", ru="заметно не изменилось", en="did not change noticeably"),
    -1: Text(kk="аздап азайды", ru="немного снизилось", en="fell a little"),
    -2: Text(kk="айтарлықтай азайды", ru="заметно снизилось", en="fell markedly"),
}


def perception(*rows: IndicatorRow) -> Sentence:
    """The opinion on one drug in one year, or on several of which it is the same; 0 is "did not change"."""
    first = rows[0]
    drugs = listed([of_substance(row.breakdown.get("drug", ANY)) for row in rows])
    words = {"where": in_place(first.place), "drug": drugs}
    if not has_figure(first) or first.estimate is None:
        return no_figure(first, _QUESTION.fill(**words, when=in_period(first.period)))
    said = _OPINION.fill(**words, when=capital(in_period(first.period)), changed=STEPS[step(first)])
    return Sentence(kept_together(said), tuple(Ref.of(row) for row in rows))


def step(row: IndicatorRow) -> int:
    """The step of the scale that a row stands for, from -2 to 2."""
    return max(-2, min(2, round(row.estimate or 0)))


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
