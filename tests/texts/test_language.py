"""How each language writes numbers, dates and plurals, and how it sorts."""

from __future__ import annotations

import datetime

import pytest

from kenes.texts import Plural, Text, all_languages, language

SPACE = "\u00a0"


@pytest.mark.parametrize(
    "code, number, percent, date",
    [
        ("kk", f"1{SPACE}234{SPACE}567,891", f"2,4{SPACE}%", "2026 ж. 23 қараша"),
        ("ru", f"1{SPACE}234{SPACE}567,891", f"2,4{SPACE}%", "23 ноября 2026 г."),
        ("en", "1,234,567.891", "2.4%", "23 November 2026"),
    ],
)
def test_numbers_and_dates(code: str, number: str, percent: str, date: str) -> None:
    tongue = language(code)
    assert tongue.number(1234567.891) == number
    assert tongue.percent(0.024) == percent
    assert tongue.date(datetime.date(2026, 11, 23)).replace("\u202f", SPACE).replace(SPACE, " ") == date


OFFENCES = Plural(
    kk={"other": "{n} құқық бұзушылық"},
    ru={
        "one": "{n} правонарушение",
        "few": "{n} правонарушения",
        "many": "{n} правонарушений",
        "other": "{n} правонарушения",
    },
    en={"one": "{n} offence", "other": "{n} offences"},
)


@pytest.mark.parametrize(
    "number, kk, ru, en",
    [
        (0, "0 құқық бұзушылық", "0 правонарушений", "0 offences"),
        (1, "1 құқық бұзушылық", "1 правонарушение", "1 offence"),
        (2, "2 құқық бұзушылық", "2 правонарушения", "2 offences"),
        (5, "5 құқық бұзушылық", "5 правонарушений", "5 offences"),
        (11, "11 құқық бұзушылық", "11 правонарушений", "11 offences"),
        (21, "21 құқық бұзушылық", "21 правонарушение", "21 offences"),
        (1.5, "1,5 құқық бұзушылық", "1,5 правонарушения", "1.5 offences"),
    ],
)
def test_plurals(number: float, kk: str, ru: str, en: str) -> None:
    assert (OFFENCES(number, "kk"), OFFENCES(number, "ru"), OFFENCES(number, "en")) == (kk, ru, en)


@pytest.mark.parametrize(
    "code, mixed, in_order",
    [
        (
            "kk",
            ["Ұлытау", "Өскемен", "Абай", "Қостанай", "Ақмола", "Шымкент", "Әйтеке"],
            ["Абай", "Ақмола", "Әйтеке", "Қостанай", "Өскемен", "Ұлытау", "Шымкент"],
        ),
        ("ru", ["Ялта", "Ёлка", "Жамбыл", "Есиль"], ["Есиль", "Ёлка", "Жамбыл", "Ялта"]),
        ("en", ["offence", "Drug", "article"], ["article", "Drug", "offence"]),
    ],
)
def test_sorting_follows_the_alphabet(code: str, mixed: list[str], in_order: list[str]) -> None:
    assert sorted(mixed, key=language(code).sorting_key) == in_order


def test_a_text_falls_back_and_is_filled_in_each_language() -> None:
    drug = Text(kk="героин", ru="героин", en="heroin")
    said = Text(kk="{drug}: мәлімет жоқ", ru="{drug}: нет данных", en="{drug}: no data").fill(drug=drug)
    assert [said[code] for code in ("kk", "ru", "en")] == [
        "героин: мәлімет жоқ",
        "героин: нет данных",
        "heroin: no data",
    ]
    assert Text(kk="", ru="только по-русски", en="")["kk"] == "только по-русски"


@pytest.mark.parametrize("tongue", all_languages(), ids=lambda tongue: tongue.code)
def test_every_language_is_whole(tongue) -> None:
    assert tongue.name
    assert len(set(tongue.alphabet)) == len(tongue.alphabet)
    assert tongue.code not in tongue.fallback
    assert tongue.locale is not None
