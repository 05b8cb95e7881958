"""What is said where there is no figure: each state has its own words, and none of them reads as zero."""

from __future__ import annotations

from kenes.indicators.row import IndicatorRow, State
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.numbers import capital
from kenes.texts import Text

TAILS: dict[State, Text] = {
    "missing": Text(kk="белгісіз: деректер жоқ", ru="неизвестно: данных нет", en="is not known: there are no data"),
    "not-applicable": Text(kk="мұнда қолданылмайды", ru="здесь неприменимо", en="does not apply here"),
    "suppressed": Text(
        kk="көрсетілмейді: жағдай саны тым аз",
        ru="не показывается: случаев слишком мало",
        en="is not shown: there are too few cases",
    ),
    "confidential": Text(
        kk="жарияланбайды: деректер құпия",
        ru="не публикуется: данные конфиденциальны",
        en="is not published: the data are confidential",
    ),
}


def has_figure(row: IndicatorRow | None) -> bool:
    """Whether the row has a figure to speak of; a zero is one, a blank is not."""
    return row is not None and row.state in ("value", "zero")


def no_figure(row: IndicatorRow, question: Text) -> Sentence:
    """A sentence such as "How much heroin was seized in Kazakhstan in 2023 is not known: there are no data."

    `question` is the clause before "is not known", without a capital.
    """
    tail = TAILS.get(row.state, TAILS["missing"])
    comma = Text(kk="{q} {tail}.", ru="{q}, {tail}.", en="{q} {tail}.")
    return Sentence(capital(comma.fill(q=question, tail=tail)), (Ref.of(row),))
