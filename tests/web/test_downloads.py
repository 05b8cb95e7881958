"""Downloads: every row, its state in words, the citation, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest
from served_site import LANGUAGES

from kenes.texts.spreadsheet import neutral
from kenes.web.site import the_site

STATES = {
    "kk": {"value": "мән", "zero": "нөл", "missing": "деректер жоқ"},
    "ru": {"value": "значение", "zero": "ноль", "missing": "нет данных"},
    "en": {"value": "value", "zero": "zero", "missing": "no data"},
}
STATE_HEADS = {"kk": ("күй коды", "күйі"), "ru": ("код состояния", "состояние"), "en": ("state code", "state")}


def rows_of(served, key: str, language: str) -> list[dict[str, str]]:
    answer = served.get(f"/{language}/indicators/{key}.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == f'attachment; filename="{key}-{language}.csv"'
    return list(csv.DictReader(io.StringIO(answer.body.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_csv_holds_every_row_with_its_state(served, language):
    rows = rows_of(served, "seizure_quantity", language)
    table = the_site().tables["seizure_quantity"]
    code, words = STATE_HEADS[language]
    assert [(row[code], row[words]) for row in rows] == [(one.state, STATES[language][one.state]) for one in table]


def test_a_missing_figure_is_blank_and_a_zero_is_zero(served):
    found = {
        (row["place code"], row["period"], row["drug_code"]): row for row in rows_of(served, "seizure_quantity", "en")
    }
    assert (found["KZ", "2019", "heroin"]["estimate"], found["KZ", "2019", "heroin"]["state code"]) == (
        "1152.0",
        "value",
    )
    assert (found["KZ", "2023", "heroin"]["estimate"], found["KZ", "2023", "heroin"]["state code"]) == ("", "missing")


def test_each_row_carries_citation_caveat_and_source_rows(served):
    for row in rows_of(served, "drug_law_offences", "ru"):
        assert (
            "Форма" in row["источник"]
            and "qamqor.gov.kz" in row["источник"]
            and "получено 2026-11-23" in row["источник"]
        )
        assert row["оговорка"].startswith("Зарегистрированные правонарушения измеряют работу полиции")
        assert row["строки источника"].split()[0].startswith("drug_law_offences/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_workbooks_open_and_describe_themselves(served, language):
    for key in ("drug_law_offences", "perceived_trend", "drug_induced_deaths"):
        book = openpyxl.load_workbook(io.BytesIO(served.get(f"/{language}/indicators/{key}.xlsx").body))
        table, about = book.worksheets
        assert table.max_row == len(the_site().tables[key]) + 1
        described = {row[0].value: row[1].value for row in about.iter_rows()}
        words = next(one for one in the_site().definitions if one.key == key).words
        assert words.title[language] in described.values() and words.caveat[language] in described.values()
        assert [cell.value for row in table.iter_rows() for cell in row if cell.data_type == "f"] == []


@pytest.mark.parametrize("words", ["=1+1", "+7", "-2", "@cmd", "\tx", "\rx"])
def test_what_a_spreadsheet_would_run_is_made_harmless(words):
    assert neutral(words) == "'" + words


def test_other_words_stay_as_they_are():
    assert [neutral(words) for words in ("heroin", "1152", "", "a=b")] == ["heroin", "1152", "", "a=b"]


def test_no_cell_of_any_csv_begins_like_a_formula(served):
    for key in the_site().tables:
        cells = [(head, cell) for row in rows_of(served, key, "kk") for head, cell in row.items()]
        numbers = {"мән", "төменгі шегі", "жоғарғы шегі"}
        assert [cell for head, cell in cells if cell[:1] in tuple("=+-@") and cell and head not in numbers] == []
