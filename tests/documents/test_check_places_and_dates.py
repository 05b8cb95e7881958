"""A place, a date or a term that the rest of the text contradicts; what may well be so is left alone."""

from __future__ import annotations

import pytest

from kenes.documents.check import check_document
from kenes.documents.document import Document

RELEASE = "Пресс-релиз\nАстана, 7 июня 2023 года\n\n"
ENGLISH = "Press release\nAstana, 7 June 2023\n\n"
KAZAKH = "Баспасөз релизі\nАстана, 2023 жылғы 7 маусым\n\n"
PLAN = "План мероприятий по профилактике на 2024-2026 годы\n\n"
CODES = ("held-after-document", "city-of-another-country", "act-cited-differently", "own-years-differ")


def told(text: str) -> list[tuple[str, str]]:
    found = check_document(Document("text.txt", text, "txt")).findings
    assert all(text[one.start : one.end] == one.text for one in found)
    return [(one.code, one.text or "") for one in found if one.code in CODES]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (RELEASE + "Диалог состоялся 7 июля 2023 года.", [("held-after-document", "7 июля 2023")]),
        (KAZAKH + "Диалог 2023 жылғы 7 шілдеде өтті.", [("held-after-document", "2023 жылғы 7 шілдеде")]),
        (ENGLISH + "The dialogue took place on 7 July 2023.", [("held-after-document", "7 July 2023")]),
        (RELEASE + "Диалог состоялся 6 июня 2023 года.", []),
        (RELEASE + "Следующий диалог состоится 7 июля 2023 года.", []),
        (RELEASE + "Диалог прошёл в Астане, следующая встреча запланирована на 7 июля 2023 года.", []),
        ("Диалог состоялся 7 июля 2023 года.", []),
    ],
)
def test_what_was_held_after_the_day_of_the_text(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Семинар прошёл в г. Ташкент, Казахстан.", [("city-of-another-country", "Казахстан")]),
        ("Семинар прошёл в городе Бишкек (Республика Таджикистан).", [("city-of-another-country", "Таджикистан")]),
        ("The seminar was held in Almaty, Uzbekistan.", [("city-of-another-country", "Uzbekistan")]),
        ("Семинар Ташкент қаласында (Қазақстан) өтті.", [("city-of-another-country", "Қазақстан")]),
        ("Семинар прошёл в г. Ташкент, Узбекистан.", []),
        ("The seminar was held in Almaty, Kazakhstan.", []),
        ("Участвовали Астана, Ташкент, Кыргызстан и Таджикистан.", []),
        ("Встречи прошли в Бишкеке, Узбекистан и Таджикистан присоединились позже.", []),
        ("В Ташкенте Казахстан представил отчёт.", []),
    ],
)
def test_a_city_beside_a_country_that_is_not_its_own(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Указом от 29 ноября 2005 года № 1678", "Указ от 29 ноября 2006 года № 1678", ["29 ноября 2006"]),
        ("Указом от 29.11.2005 № 1678", "Указ от 28 ноября 2005 г. № 1678", ["28 ноября 2005"]),
        ("2012 жылғы 12 сәуірдегі № 451 қаулы", "2012 жылғы 12 мамырдағы № 451 қаулы", ["2012 жылғы 12 мамырдағы"]),
        ("Decree No. 1678 of 29 November 2005", "Decree No. 1678 of 29 November 2006", ["29 November 2006"]),
        ("Указом от 29 ноября 2005 года № 1678", "Указ от 29 ноября 2005 года № 1678", []),
        ("Указом от 29 ноября 2005 года № 1678", "приказ от 3 марта 2011 года № 1678", []),
        ("Указом от 29 ноября 2005 года № 1678", "Указ от 29 ноября 2006 года № 1679", []),
    ],
)
def test_one_act_with_two_dates(first: str, second: str, found: list[str]) -> None:
    assert told(f"{first} утверждено.\n\nЕщё раз: {second}.") == [("act-cited-differently", one) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (PLAN + "Срок реализации: 2024-2027 годы.", ["2024-2027"]),
        (PLAN + "Настоящий План рассчитан на 2023-2025 годы.", ["2023-2025"]),
        ("Алдын алу жоспары, 2024-2026 жылдар\n\nІске асыру мерзімі: 2025-2027 жылдар.", ["2025-2027"]),
        ("Prevention Plan 2024-2026\n\nThis Plan covers 2024-2028.", ["2024-2028"]),
        (PLAN + "Срок реализации: 2024-2026 годы.", []),
        (PLAN + "Срок реализации первого этапа: 2023-2024 годы.", []),
        (PLAN + "План на 2020-2023 годы выполнен.", []),
        (PLAN + "Настоящий План продолжает предыдущий, на 2021-2023 годы.", []),
    ],
)
def test_the_years_of_a_plan_against_its_title(text: str, found: list[str]) -> None:
    assert told(text) == [("own-years-differ", one) for one in found]
