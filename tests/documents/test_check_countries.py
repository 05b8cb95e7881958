"""A plan of another country in a text about one country; comparisons, visits and addresses are no fault."""

from __future__ import annotations

import pytest

from kenes.documents.check import check_document
from kenes.documents.document import Document

TITLES = {
    "ru": "Наркополитика в Казахстане\n\nКазахстан поддерживает программу. В Казахстане прошёл диалог.\n\n",
    "kk": "Қазақстандағы ұлттық диалог\n\nҚазақстан Үкіметі бағдарламаны қолдайды. Қазақстанның өңірлері қатысты.\n\n",
    "en": "Drug policy dialogue in Kazakhstan\n\nThe Government of Kazakhstan supports the programme.\n\n",
}
CONTRADICTING = (
    ("ru", "В Узбекистане на 2024 год запланирован ряд встреч.", "Узбекистане", "Казахстане?"),
    ("ru", "Правительство Таджикистана обеспечит финансирование до 2025 года.", "Таджикистана", "Казахстана?"),
    ("kk", "2024 жылы Өзбекстанда іс-шаралар жоспарланған.", "Өзбекстанда", "Қазақстанда?"),
    ("kk", "Қырғызстанның Үкіметі жол картасын бекітеді.", "Қырғызстанның", "Қазақстанның?"),
    ("en", "In Tajikistan a broad range of activities is planned for 2024.", "Tajikistan", "Kazakhstan?"),
)
NO_FAULT = (
    TITLES["ru"] + "Казахстан и Узбекистан подписали соглашение. В Узбекистане утверждена программа на 2024 год.",
    TITLES["ru"] + "Запланирован учебный визит в Испанию и стажировка в Португалии в 2024 году.",
    TITLES["ru"] + "По опыту, накопленному в Чехии, будет создан центр.",
    TITLES["ru"] + "Представительство в Кыргызской Республике\nБишкек, 720040, тел.: +996 312 26 10 00",
    TITLES["kk"] + "Испанияға сапар 2024 жылы жоспарланған.",
    TITLES["en"] + "A study visit to a clinic in Spain is planned for 2024.",
    "Наркополитика стран Центральной Азии\n\nВ Казахстане принят план. В Узбекистане запланирован диалог. В Таджикистане будет создан центр.",
    "Drug policy in Kazakhstan and Kyrgyzstan\n\nThe Government of Kazakhstan supports it. In Tajikistan a plan will be adopted.",
)


FAQ = "Frequently asked questions on the indicators\n\nThe methodology is on the website stat.gov.kz.\n\nThe data are published in Almaty, and amounts are in tenge.\n\n"
LISTED = (
    "".join(f"{number}. Доля расходов на цель {number}, тысяч тенге.\n\n" for number in range(1, 12))
    + "12. Число жителей Казахстана.\n\n"
)
REPORT = "Отчёт о наркоситуации в Казахстане\n\nКазахстан собирает данные с 2000 года. Данные по городам Астана и Алматы приведены ниже.\n\n"
LAW = (
    "Статья 1. Задачи\n\n1. Правительство Республики Казахстан утверждает порядок.\n\nСтатья 2. Порядок\n\n"
    + "".join(
        f"{number}. На территории Республики Казахстан действует порядок {number}, а также правила.\n\n"
        for number in range(1, 7)
    )
)


@pytest.mark.parametrize(
    ("before", "sentence", "told"),
    [
        (
            FAQ,
            "The results are reflected in the Roadmap of Tajikistan. More is said of Kazakhstan on the site.",
            ["Tajikistan"],
        ),
        (LISTED, "13. Число организаций, членом которых является Узбекистан.", ["Узбекистан"]),
        (REPORT, "Показатели Таджикистана обновляются ежегодно.", ["Таджикистана"]),
        (
            LAW,
            "7. Порядок действия на территории Республики Узбекистан международных договоров определяет закон.",
            ["Узбекистан"],
        ),
        (
            LAW,
            "7. Правительство Республики Узбекистан ведёт учёт, а также ввоз на территорию Республики Казахстан.",
            ["Узбекистан"],
        ),
        (REPORT, "По опыту Таджикистана создан центр.", []),
        (REPORT, "На границе с Узбекистаном изъято 20 кг.", []),
        (REPORT, "Опиаты поступают из Таджикистана.", []),
        (REPORT, "Основной маршрут проходит по территории Кыргызстана.", []),
        (REPORT, "Данные Португалии обновляются ежегодно.", []),
        (REPORT, "Показатели Таджикистана обновляются ежегодно, их собирают в Душанбе.", []),
        (REPORT, "Казахстан и Таджикистан обменялись данными.", []),
        (
            LAW,
            "7. Соглашение между Правительством Республики Казахстан и Правительством Республики Узбекистан ратифицировано.",
            [],
        ),
    ],
)
def test_the_name_of_a_neighbour_left_in_a_settled_text(before: str, sentence: str, told: list[str]) -> None:
    found = check_document(Document("text.txt", before + sentence, "txt")).findings
    assert [one.text for one in found if one.code == "country-contradiction"] == told


def test_a_title_on_another_country_than_the_whole_text() -> None:
    text = (
        "Наркополитика в Узбекистане\n\n" + "Казахстан принял план. " * 3 + "Он действует в Астане, Алматы и Шымкенте."
    )
    found = check_document(Document("text.txt", text, "txt")).findings
    assert [one.text for one in found if one.code == "country-contradiction"] == ["Узбекистане"]


ORDER = "Постановление\n\nОб утверждении программы\n\nСтатья 1. Программа\n\n1. Это часть политики Российской Федерации.\n\n2. {}\n\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Задачи отвечают целям развития Республики Казахстан.", ["Российской Федерации", "Казахстан"]),
        ("Задачи отвечают целям развития Российской Федерации.", []),
        ("Учтён опыт Республики Казахстан.", []),
        ("Гости прибыли из Республики Казахстан.", []),
    ],
)
def test_a_binding_text_that_calls_two_countries_its_own(sentence: str, told: list[str]) -> None:
    found = check_document(Document("text.txt", ORDER.format(sentence), "txt")).findings
    assert [one.text for one in found if one.code == "country-contradiction"] == told


@pytest.mark.parametrize(("language", "sentence", "country", "proposal"), CONTRADICTING)
def test_another_countrys_plan(language: str, sentence: str, country: str, proposal: str) -> None:
    text = TITLES[language] + sentence
    (found,) = check_document(Document("text.txt", text, "txt")).findings
    assert (found.code, found.text, found.start) == ("country-contradiction", country, text.index(country))
    assert found.proposal is not None
    assert found.proposal["ru"] == proposal


@pytest.mark.parametrize("text", NO_FAULT)
def test_no_fault(text: str) -> None:
    assert [(one.code, one.text) for one in check_document(Document("text.txt", text, "txt")).findings] == []


@pytest.mark.parametrize(
    ("date", "sentence", "found"),
    [
        ("7 июня 2023 года", "Стажировка прошла в EMCDDA.", []),
        ("5 сентября 2025 года", "Стажировка пройдёт в EMCDDA.", [("name-out-of-date", "EMCDDA", "EUDA?")]),
        ("5 сентября 2025 года", "В EUDA (бывший EMCDDA) пройдёт стажировка.", []),
        ("5 сентября 2025 года", "В 2022 году стажировка прошла в EMCDDA.", []),
        ("2025 жылғы 5 қыркүйек", "Тағылымдама EMCDDA орталығында өтеді.", [("name-out-of-date", "EMCDDA", "EUDA?")]),
        ("", "Стажировка пройдёт в EMCDDA.", []),
    ],
)
def test_a_name_that_was_no_longer_in_force(date: str, sentence: str, found: list[tuple[str, str, str]]) -> None:
    result = check_document(Document("text.txt", f"Пресс-релиз\nАстана, {date}\n\n{sentence}", "txt"))
    assert [(one.code, one.text, one.proposal and one.proposal["en"]) for one in result.findings] == found
