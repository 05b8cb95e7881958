"""How far two readings agree, in plain words and never as more than it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kenes.texts import Text, all_languages

if TYPE_CHECKING:  # the records are opened by whoever asks for a report of them
    from kenes.records.readings.agreeing import Agreement


def agreement_words(found: Agreement) -> tuple[Text, ...]:
    """How many pairs both judged, how many alike, kappa with its interval or why there is none, what waits."""
    from kenes.records.readings.agreeing import ENOUGH

    said = [BOTH.fill(all=len(found.pairs), both=found.both, agreed=found.agreed)]
    kappa = found.kappa
    if kappa is not None:
        numbers = {
            name: _number(value)
            for name, value in (("kappa", kappa.estimate), ("low", kappa.low), ("high", kappa.high))
        }
        said.append(KAPPA.fill(**numbers, n=kappa.n))
    else:
        said.append(TOO_FEW.fill(n=ENOUGH) if found.both < ENOUGH else ONE_VERDICT)
    said.append(LEFT.fill(all=len(found.disagreements), left=found.unsettled))
    return tuple(said)


def _number(value: float) -> Text:
    return Text(
        **{tongue.code: ("−" if value < 0 else "") + tongue.number(abs(value), 2) for tongue in all_languages()}
    )


BOTH = Text(
    kk="Екі оқудың кемінде бірі пайымдаған жұп (бап және талап): {all}; екеуі де пайымдағаны {both}, соның {agreed} бірдей.",
    ru="Пар (положение и требование), о которых высказался хотя бы один: {all}; высказались оба: {both}, одинаково: {agreed}.",
    en="Pairs (clause and requirement) judged by at least one reader: {all}; by both: {both}; alike: {agreed}.",
)
KAPPA = Text(
    kk="Коэннің каппасы {kappa} (95 % аралық {low} … {high}), жұптар саны {n}; мұнда оқулардың бірі ғана пайымдаған жұптар есептелмейді.",
    ru="Каппа Коэна {kappa} (95 % интервал от {low} до {high}), пар {n}; пары, о которых высказался один, не входят.",
    en="Cohen's kappa {kappa} (95% interval {low} to {high}), {n} pairs; pairs judged by one reader alone are not in it.",
)
TOO_FEW = Text(
    kk="Екеуі де пайымдаған жұп {n}-нан аз: каппа айтылмайды.",
    ru="Пар, о которых высказались оба, меньше {n}: каппа не называется.",
    en="Fewer than {n} pairs were judged by both: no kappa is stated.",
)
ONE_VERDICT = Text(
    kk="Барлық пайымдау бір түрлі: кездейсоқтан тыс келісімді айту мүмкін емес.",
    ru="Все суждения одного вида: согласие сверх случайного назвать нельзя.",
    en="All judgements are of one kind: agreement beyond chance cannot be told.",
)
LEFT = Text(
    kk="Келіспеушілік: {all}, шешілмегені {left}.",
    ru="Разногласий: {all}, не разрешено: {left}.",
    en="Disagreements: {all}, not settled: {left}.",
)
