"""From a file of lists to a defensible estimate with its report, in a real Chromium: minutes are what is counted."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from desk import Desk, engage
from test_reading_by_all import RULES, WIDTHS

from kenes.estimations.estimation import all_estimations

PATTERNS = {(1, 1, 1): 12, (1, 1, 0): 40, (1, 0, 1): 25, (0, 1, 1): 18, (1, 0, 0): 110, (0, 1, 0): 130, (0, 0, 1): 90}
LISTS = ("Лечение", "Полиция", "Обмен шприцев")
FIVE_MINUTES = 300
SECTIONS = {"ru": "Чувствительность", "kk": "Сезімталдық", "en": "Sensitivity"}


@pytest.fixture(scope="module")
def analyst(served, browser):
    """A page of the analyst, and the address of the site."""
    from django.test import Client

    engage(served.observatory.folder)
    client = Client()
    client.force_login(Desk.opened(served.observatory.folder).accounts["analyst"])
    context = browser.new_context(viewport=WIDTHS["laptop"], accept_downloads=True)
    context.add_cookies(
        [{"name": "kenes-session", "value": client.cookies["kenes-session"].value, "url": served.address}]
    )
    yield context.new_page(), served.address
    context.close()


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Three sheets of codes, as three services keep them."""
    persons = [pattern for pattern, many in PATTERNS.items() for _ in range(many)]
    book = openpyxl.Workbook()
    book.remove(book.active)
    for place, name in enumerate(LISTS):
        sheet = book.create_sheet(name)
        for row in [["№", "Код"], *([n, f"EX{n:05}"] for n, pattern in enumerate(persons) if pattern[place])]:
            sheet.append(row)
    book.save(tmp_path / "списки.xlsx")
    return tmp_path / "списки.xlsx"


def download(page: Any, selector: str) -> bytes:
    with page.expect_download() as waited:
        page.click(selector)
    return Path(waited.value.path()).read_bytes()


def test_an_epidemiologist_goes_from_three_lists_to_a_report_in_five_minutes(analyst, workbook: Path) -> None:
    page, address = analyst
    began = time.monotonic()
    page.goto(f"{address}/ru/methods/")
    page.click("text=Оценка по своей таблице")
    page.click("text=Численность по спискам")
    page.set_input_files("input[type=file]", workbook)
    page.click("main form[enctype] button:not([name])")
    result = page.inner_text("#result")
    assert "Среднее по моделям: 8" in result and "без списка «Полиция»" in result and "сопоставлены по кодам" in result
    pdf, word = (download(page, f"#result button[value={kind}]") for kind in ("pdf", "docx"))
    took = time.monotonic() - began
    assert (
        pdf.startswith(b"%PDF")
        and "Чувствительность" in zipfile.ZipFile(io.BytesIO(word)).read("word/document.xml").decode()
    )
    assert took < FIVE_MINUTES
    for language, words in SECTIONS.items():  # the reader may want another language: the same steps there
        page.goto(f"{address}/{language}/estimate/capture-recapture/")
        page.set_input_files("input[type=file]", workbook)
        page.click("main form[enctype] button:not([name])")
        report = download(page, "#result button[value=html]").decode()
        assert f'lang="{language}"' in report and words in report


def test_the_safe_table_is_taken_away_as_a_file_and_the_page_holds_no_other(analyst, tmp_path: Path) -> None:
    page, address = analyst
    (tmp_path / "t.csv").write_text("Регион;Женщины;Мужчины\nА;3;41\nБ;12;56\nВ;25;2\n", "utf-8")
    page.goto(f"{address}/ru/estimate/disclosure/")
    page.set_input_files("input[type=file]", tmp_path / "t.csv")
    page.click("main form[enctype] button:not([name])")
    rows = download(page, "#result a[download='disclosure-safe-table.csv']").decode("utf-8-sig").splitlines()
    assert rows == ["Регион,Женщины,Мужчины,Всего", "А,*,*,44", "Б,12,56,68", "В,*,*,27", "Всего,40,99,139"]
    sheet = openpyxl.load_workbook(
        io.BytesIO(download(page, "#result a[download='disclosure-safe-table.xlsx']"))
    ).active
    assert [cell.value for cell in sheet[2]] == ["А", "*", "*", 44]
    assert page.query_selector("input[name=kept]") is None  # a page that is saved and sent on gives nothing away
    assert "41" not in page.inner_text("#result")


def test_a_table_of_named_persons_is_not_carried_by_the_page(analyst, tmp_path: Path) -> None:
    page, address = analyst
    (tmp_path / "t.csv").write_text(all_estimations()["linkage"].example, "utf-8")
    page.goto(f"{address}/en/estimate/linkage/")
    page.set_input_files("input[type=file]", tmp_path / "t.csv")
    page.click("main form[enctype] button:not([name])")
    assert "3 pairs" in page.inner_text("#result") and "Exampleva" not in page.content().split("How the file looks")[0]
    assert page.query_selector("input[name=kept]") is None


@pytest.mark.parametrize("key", ["capture-recapture", "disclosure"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_of_a_result_can_be_read_by_all(analyst, key: str, width: str) -> None:
    page, address = analyst
    page.set_viewport_size(WIDTHS[width])
    page.goto(f"{address}/kk/estimate/{key}/")
    page.click("button[name=try]")
    assert page.query_selector("#result") is not None
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]][:2]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
