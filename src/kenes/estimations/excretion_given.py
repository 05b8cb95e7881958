"""The constants of back-calculation as the analyst gives them: on a second sheet, in columns of the table, or as choices. None are built in."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.estimations.table import Table
from kenes.methods.wastewater import Excretion
from kenes.texts import Finding, Refusal, Severity, Text

PARTS: Mapping[str, tuple[str, ...]] = {
    "excreted": ("share excreted", "excretion", "доля выведения", "выведение", "шығарылу үлесі"),
    "residue_mass": ("molar mass of residue", "молярная масса метаболита", "метаболит массасы"),
    "drug_mass": ("molar mass of drug", "молярная масса вещества", "зат массасы"),
    "residue": ("metabolite", "метаболит", "маркер"),
    "drug": ("substance", "вещество", "зат"),
    "publisher": ("source", "источник", "дереккөз"),
    "published": ("year", "год", "жыл"),
    "address": ("doi", "url", "адрес", "сілтеме"),
}
NEEDED = ("excreted", "residue_mass", "drug_mass", "publisher", "published", "address")


def constants_of(table: Table, chosen: Mapping[str, str]) -> Excretion | None:
    """The constants with where they stand; None where none are given; Refusal for some without the others, or without a source."""
    given = {name: chosen.get(name, "").strip() for name in PARTS}
    source = next((one for one in (*table.others, table) if one.has("excreted", PARTS["excreted"])), None)
    if source is not None:
        for name, aliases in PARTS.items():
            if source.has(name, aliases):
                given[name] = next((cell for cell in source.words(name, aliases) if cell), given[name])
    if not any(given[name] for name in NEEDED):
        return None
    missing = [name for name in NEEDED if not given[name]]
    if missing:
        raise Refusal(Finding("constants-missing", Severity.ERROR, MISSING.fill(names=", ".join(missing))))
    excreted, residue_mass, drug_mass, year = (_number(name, given[name]) for name in (*NEEDED[:3], "published"))
    if excreted > 1:
        excreted /= 100
    try:
        return Excretion(given["residue"] or "–", given["drug"] or "–", excreted, residue_mass, drug_mass, given["publisher"], int(year), given["address"])  # fmt: skip
    except ValueError:
        raise Refusal(Finding("constants-wrong", Severity.ERROR, WRONG)) from None


def _number(name: str, value: str) -> float:
    try:
        return float(value.replace(",", ".").rstrip("% "))
    except ValueError:
        raise Refusal(Finding("constants-wrong", Severity.ERROR, NO_NUMBER.fill(name=name, value=value))) from None


MISSING = Text(
    kk="Тұтынуды есептеу тұрақтылары толық емес, жоғы: {names}. Дереккөзсіз тұрақты алынбайды.",
    ru="Не хватает постоянных обратного расчёта: {names}. Постоянная без источника не берётся.",
    en="Constants of the back-calculation are missing: {names}. None is taken without its source.",
)
WRONG = Text(
    kk="Шығарылу үлесі 0 мен 1 арасында, молярлық массалар 0-ден үлкен болуы тиіс.",
    ru="Доля выведения лежит между 0 и 1, молярные массы больше 0.",
    en="The share excreted lies between 0 and 1, molar masses are above 0.",
)
NO_NUMBER = Text(
    kk="{name} – сан болуы тиіс: «{value}».", ru="{name} — число: «{value}».", en="{name} is a number: “{value}”."
)
