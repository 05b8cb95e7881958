"""What a number counts, in three languages; the same number of something else between versions, and one amount in two units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kenes.documents.document import Document
from kenes.documents.quantities import quantities
from kenes.documents.span import Span
from kenes.documents.units import UNITS, measure
from kenes.documents.versions import compare


@pytest.mark.parametrize(
    ("language", "text", "unit", "amount"),
    [
        ("ru", "изъято 1,2 т наркотиков", "tonne", "1200"),
        ("en", "1,200 kg of drugs", "kilogram", "1200"),
        ("kk", "1200 килограмм есірткі", "kilogram", "1200"),
        ("kk", "350 грамға дейін", "gram", "0.35"),
        ("ru", "на 5 процентных пунктов", "percentage-point", "5"),
        ("kk", "5 пайыздық тармаққа", "percentage-point", "5"),
        ("en", "by 5 percentage points", "percentage-point", "5"),
        ("ru", "на 5 процентов", "percent", "5"),
        ("kk", "5 пайызға", "percent", "5"),
        ("en", "5 per cent", "percent", "5"),
        ("ru", "в течение 10 рабочих дней", "working-day", "10"),
        ("kk", "10 жұмыс күні ішінде", "working-day", "10"),
        ("en", "within 10 working days", "working-day", "10"),
        ("ru", "10 календарных дней", "day", "864000"),
        ("kk", "күнтізбелік", "", None),
        ("ru", "5-летний срок", "year", "60"),
        ("kk", "18 жасқа толмаған", "year", "216"),
        ("kk", "6 айдан кейін", "month", "6"),
        ("kk", "20 айлық есептік көрсеткіш", "calculation-index", "20"),
        ("ru", "20 месячных расчётных показателей", "calculation-index", "20"),
        ("ru", "1,5 млн тенге", "tenge", "1500000"),
        ("kk", "1 500 000 теңге", "tenge", "1500000"),
        ("en", "$3 million", "dollar", "3000000"),
        ("ru", "в 2023 г.", "", "2023"),
        ("ru", "в 2023 году", "", "2023"),
        ("ru", "12 т.д.", "", "12"),
        ("kk", "3 айыппұл", "", "3"),
    ],
)
def test_what_a_number_counts(language: str, text: str, unit: str, amount: str | None) -> None:
    passage = Span(0, len(text), text)
    found = [measure(one, passage) for one in quantities(passage, language)]
    expected = [] if amount is None else [(unit, Decimal(amount))]
    assert [(one.unit, one.amount) for one in found] == expected


RU = "Меры\n\n1. Изъято {first}.\n\n2. Отчёт публикуется ежегодно.\n"
KK = "Шаралар\n\n1. Тәркіленгені – {second}.\n\n2. Есеп жыл сайын жарияланады.\n"
EN = "Measures\n\n1. Seized: {second}.\n\n2. A report is published every year.\n"


@pytest.mark.parametrize(
    ("other", "first", "second", "told"),
    [
        (KK, "20 кг", "20 тонна", ["20 кг", "20 тонна"]),
        (KK, "20 тыс. тенге", "20 млн теңге", ["20 тыс. тенге", "20 млн теңге"]),
        (KK, "20 тыс. тенге", "20 теңге", ["20 тыс. тенге", "20 теңге"]),
        (KK, "10 рабочих дней", "күнтізбелік 10 күн", ["10 рабочих дней", "10 күн"]),
        (EN, "рост на 5 %", "a rise of 5 percentage points", ["5 %", "5 percentage points"]),
        (EN, "3 года", "3 months", ["3 года", "3 months"]),
        (EN, "100 долларов", "€100", ["100 долларов", "100"]),
        (KK, "5 % и 5 кг", "5 пайыз және 5 тонна", ["5 кг", "5 тонна"]),
        (KK, "1000 человек", "1,000 адам", []),
        (KK, "1000 человек", "1,005 адам", ["1000", "1,005"]),
        (KK, "1,2 т", "1200 кг", []),
        (EN, "1,5 млн человек", "1,500,000 people", []),
        (KK, "24 месяца", "2 жыл", []),
        (KK, "20 школ", "20 мектеп", []),
        (KK, "20 человек", "20 пациент", []),
        (KK, "1,2 т", "1300 кг", ["1,2", "1300"]),
    ],
)  # fmt: skip
def test_the_same_number_of_something_else(other: str, first: str, second: str, told: list[str]) -> None:
    documents = [Document("1", RU.format(first=first), "txt"), Document("2", other.format(second=second), "txt")]
    assert [one.text for one in compare(documents).findings] == told


def test_every_unit_has_a_key_of_its_own() -> None:
    assert len({one[0] for one in UNITS}) == len(UNITS)
