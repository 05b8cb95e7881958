"""The findings of the example, promoted from the real figures of the country; one whose figure is not held is not written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kenes.assessments.reading import Reading
from kenes.assessments.trend import readings
from kenes.codes.substances import substance
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.indicators.stored import all_tables
from kenes.observatory.observatory import Observatory
from kenes.records.example.pen import Pen
from kenes.records.findings.actions import promote_finding, record_gap
from kenes.records.findings.models import Gap
from kenes.texts import Text, all_languages, language

PAST_YEAR = {"population": "general", "recall": "past-year", "sex": "all"}


@dataclass(frozen=True)
class Evidence:
    """Findings of supply and demand (None: no figure is held) and the gaps that were recorded."""

    offences: Any
    heroin: Any
    prevalence: Any
    no_treatment_figures: Any
    no_survey: Any


def write_evidence(pen: Pen, observatory: Observatory) -> Evidence:
    """Findings first, then the gaps that they reveal."""
    tables = all_tables(observatory)
    offences = _promote(pen, tables, "drug_law_offences", {}, _OFFENCES)
    heroin = _promote(pen, tables, "seizure_quantity", {"drug": "heroin"}, _SEIZED)
    prevalence = _promote(pen, tables, "prevalence_of_use", PAST_YEAR, _PREVALENCE)
    treatment = pen.write(Gap, **_TREATMENT_GAP)
    survey = Gap(**pen.marks, **_SURVEY_GAP)
    if prevalence is None:
        return Evidence(offences, heroin, None, treatment, pen.write(Gap, **_SURVEY_GAP))
    return Evidence(
        offences, heroin, prevalence, treatment, record_gap(gap=survey, revealed_by=prevalence.ref, by=pen.by)
    )


def _promote(
    pen: Pen, tables: dict[str, list[IndicatorRow]], name: str, wanted: dict[str, str], statement: Text
) -> Any:
    series = [row for row in tables[name] if row.place == pen.country and _fits(row, wanted)]
    row = max((row for row in series if row.estimate), key=_rank, default=None)
    if row is None:
        return None
    return promote_finding(
        row=row, statement=_said(statement, row), reading=_reading(name, series, row), by=pen.by,
        fields={"marking": "public", "example": True},
    )  # fmt: skip


def _fits(row: IndicatorRow, wanted: dict[str, str]) -> bool:
    return (
        set(row.breakdown) >= set(wanted)
        and wanted.items() <= row.breakdown.items()
        and bool(wanted or not row.breakdown)
    )


def _rank(row: IndicatorRow) -> tuple[bool, str]:
    """A figure with its range before one without, then the newest."""
    return row.low is not None, row.period


def _reading(name: str, series: list[IndicatorRow], row: IndicatorRow) -> Reading | None:
    own = [one for one in series if one.breakdown == row.breakdown]
    return next(iter(readings(indicator(name), own)), None)


def _said(statement: Text, row: IndicatorRow) -> Text:
    digits = indicator(row.indicator).words.digits
    value = Text(**{one.code: language(one.code).number(row.estimate or 0.0, digits) for one in all_languages()})
    drug = substance(row.breakdown["drug"]).name if "drug" in row.breakdown else Text.same("")
    within = Text(**{code: name[:1].lower() + name[1:] for code, name in drug.items()})
    return statement.fill(period=row.period.replace("-", "–"), value=value, drug=within)


_OFFENCES = Text(
    kk="{period} жылы 100 000 тұрғынға шаққанда есірткіге байланысты {value} құқық бұзушылық тіркелген; бұл сан нарықпен қатар полиция жұмысын да көрсетеді.",
    ru="В {period} году на 100 000 человек зарегистрировано {value} правонарушения, связанного с наркотиками; это число отражает и рынок, и работу полиции.",
    en="In {period}, {value} drug-law offences were recorded per 100,000 people; the figure reflects the market and the work of the police alike.",
)
_SEIZED = Text(
    kk="{period} жылы алып қойылған героин — {value} кг; жыл сайынғы мәлімет бірдей толық болмағандықтан, өзгеріс бағыты айтылмайды.",
    ru="В {period} году изъято героина: {value} кг; направление не называется, так как полнота сведений от года к году различна.",
    en="In {period}, {value} kg of heroin were seized; no direction is stated, since reporting is not equally complete every year.",
)
_PREVALENCE = Text(
    kk="Тұтынудың таралуы туралы бағалаудың бірі ({drug}) {period} жылға жатады: халықтың {value} %-ы; одан кейінгі көрініс белгісіз.",
    ru="Одна из оценок распространённости употребления ({drug}) относится к {period} году: {value} % населения; что было после, неизвестно.",
    en="One estimate of the prevalence of use ({drug}) is of {period}: {value}% of the population; what came after is not known.",
)
_TREATMENT_GAP: dict[str, Any] = {
    "heading": Text(
        kk="Емдеуге түскендер туралы деректер жоқ",
        ru="Нет данных о поступивших на лечение",
        en="There are no figures of people entering treatment",
    ),
    "about": Text(
        kk="Емдеуге сұранысты бағалау және көмекті жоспарлау мүмкін емес.",
        ru="Нельзя оценить спрос на лечение и планировать помощь.",
        en="The demand for treatment cannot be assessed and help cannot be planned.",
    ),
    "pillar": "treatment", "side": "demand", "framework": "sdg", "requirement": "3.5",
}  # fmt: skip
_SURVEY_GAP: dict[str, Any] = {
    "heading": Text(
        kk="Халық арасындағы сауалнаманың мерзімділігі белгіленбеген",
        ru="Не установлена периодичность опроса населения",
        en="No interval is set for the survey of the general population",
    ),
    "about": Text(
        kk="Тұтынудың таралуы қалай өзгергенін айту мүмкін емес.",
        ru="Нельзя сказать, как изменилась распространённость употребления.",
        en="How the prevalence of use has changed cannot be said.",
    ),
    "pillar": "prevention", "side": "demand", "framework": "sdg", "requirement": "3.5",
}  # fmt: skip
