"""The press release draft: one set of values in three languages, which `kenes check` holds against each other."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kenes.documents.check import check_files
from kenes.observatory.observatory import Observatory
from kenes.reports.report import Order, all_reports, rendered
from kenes.texts import Refusal

if TYPE_CHECKING:
    from desk import Desk

WRITTEN = datetime.date(2026, 11, 25)
LANGUAGES = ("kk", "ru", "en")


@pytest.fixture(scope="module")
def texts(example: Observatory) -> dict[str, str]:
    document = all_reports()["press"].compose(example, Order(today=WRITTEN))
    return {code: rendered(document, code, "txt").decode() for code in LANGUAGES}


def found(texts: dict[str, str], folder: Path) -> list[str]:
    """The codes of what the check finds over three versions."""
    paths = [folder / f"press-{code}.txt" for code in LANGUAGES]
    for path, code in zip(paths, LANGUAGES, strict=True):
        path.write_text(texts[code], "utf-8")
    return [finding.code for finding in check_files(paths).findings]


def test_the_three_versions_say_the_same(texts: dict[str, str], tmp_path: Path) -> None:
    assert found(texts, tmp_path) == []


@pytest.mark.parametrize(
    "code, right, wrong, finding",
    [
        ("ru", "6\u00a0294", "6\u00a0249", "number-differs"),
        ("kk", "1,03\u00a0%", "1,30\u00a0%", "number-differs"),
        ("en", "14 October 2026", "15 October 2026", "date-differs"),
        ("ru", "14 октября 2026", "14 ноября 2026", "date-differs"),
        ("en", "event was held in Kazakhstan", "event was held in Kyrgyzstan", "country-differs"),
        ("kk", "Қазақстанда өткен шара", "Өзбекстанда өткен шара", "country-differs"),
        (
            "ru",
            "Управление ООН по наркотикам и преступности (УНП ООН)",
            "Всемирная организация здравоохранения (ВОЗ)",
            "institution-differs",
        ),
    ],
)
def test_a_difference_put_into_one_version_is_found(
    texts: dict[str, str], tmp_path: Path, code: str, right: str, wrong: str, finding: str
) -> None:
    assert right in texts[code]
    assert finding in found(texts | {code: texts[code].replace(right, wrong, 1)}, tmp_path)


@pytest.mark.parametrize(
    "code, marks", [("kk", ("ЖОБА", "Мысал")), ("ru", ("ПРОЕКТ", "Пример")), ("en", ("DRAFT", "Example"))]
)
def test_it_is_plainly_a_draft_and_an_example(texts: dict[str, str], code: str, marks: tuple[str, str]) -> None:
    assert all(mark in texts[code] for mark in marks)


def test_bodies_stand_in_the_order_of_protocol_and_supply_beside_demand(texts: dict[str, str]) -> None:
    order = [
        "Государственные органы: Орган А (пример); Орган Б (пример).", "Международные организации:",
        "Неправительственные организации:", "Предложение", "32,1", "Спрос", "1,03", "Рекомендации\n", "4. Ежегодно",
    ]  # fmt: skip
    text = texts["ru"][texts["ru"].index("Кто участвовал") :]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "Институт Е" not in text.split("Что обсуждалось")[0], "of whom it is not known whether they came"


def test_statements_are_told_by_body_at_their_level_and_nobody_is_quoted(texts: dict[str, str]) -> None:
    text = texts["ru"]
    assert "Орган Б (пример): Первые числа о поступивших на лечение" in text, "said for the summary"
    assert "не хватает специалистов" not in text, "not attributed"
    assert "Закрытый пример" not in text
    assert "«Первые" not in text


def test_a_release_rests_on_an_agreed_summary_and_on_nothing_else(desk: Desk) -> None:
    from meeting_held import agreed_text, hold

    held, press = hold(desk), all_reports()["press"]
    wish = Order(today=WRITTEN, subject=held.dialogue.ref)
    with pytest.raises(Refusal) as refused:
        press.compose(desk.observatory, wish)
    assert [one.code for one in refused.value.findings] == ["nothing-recorded"]
    agreed_text(held)
    text = rendered(press.compose(desk.observatory, wish), "en", "txt").decode()
    assert "Body B: The register can." in text and "unnamedword" not in text and "closedword" not in text


def test_only_a_quotation_with_consent_is_quoted(texts: dict[str, str]) -> None:
    assert "“If reports of seizures are collected on one form in every region, the years can be compared.” — Body A (example)" in texts["en"]  # fmt: skip
    assert texts["en"].count("“") == 1
