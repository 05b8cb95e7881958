"""A document that holds a table of measures: its rows are shown, held against a road map, and taken in only when a person says so."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document
from test_library import take

ROWS = (
    ("№", "Мероприятие", "Форма завершения", "Ответственные исполнители", "Срок", "Источник финансирования"),
    ("1", "Обучить педагогов навыкам профилактики", "Отчёт", "МВД", "2026 год, III квартал", "РБ"),
    ("2", "Открыть кабинеты анонимного лечения", "Приказ", "МЗ", "2027 год, декабрь", "МБ"),
)


@pytest.fixture
def programme(house):
    """A programme in Word with a table of two measures, for official use."""
    document = Document()
    document.add_heading("Программа профилактики наркомании на 2026-2027 годы", 1)
    document.add_paragraph("Программа определяет меры по профилактике наркомании в области.")
    table = document.add_table(len(ROWS), len(ROWS[0]))
    for at, cells in enumerate(ROWS):
        for column, words in enumerate(cells):
            table.cell(at, column).text = words
    held = io.BytesIO()
    document.save(held)
    return take(house.desk, held.getvalue(), "programme.docx", marking="official").document


@pytest.fixture
def road_map(house):
    """An empty road map of the country."""
    from kenes.records.chain.actions import write_record
    from kenes.records.models import RoadMap

    name = {"kk": "Мысал жол картасы", "ru": "Дорожная карта-пример", "en": "Example road map"}
    return write_record(
        record=RoadMap(country="KZ", name=name, place="KZ", first_year=2026, last_year=2027, example=True),
        by=house.desk.coordinator,
    )


def test_the_measures_become_actions_whose_road_map_cites_the_document(house, programme, road_map):
    from kenes.records.models import Action, Link

    browser, path = house.browser("coordinator"), f"/en/documents/{programme.ref}/versions/1/measures/"
    shown = browser.get(path).content.decode()
    assert "Открыть кабинеты анонимного лечения" in shown and road_map.ref in shown
    checked = browser.post(path, {"road_map": road_map.ref}).content.decode()
    assert not Action.objects.exists()
    form = dict(re.findall(r'<input type="hidden" name="(plan|shown)" value="([^"]+)"', checked))
    pillars = dict.fromkeys(re.findall(r'name="(pillar-\d+)"', checked), "policy")
    answer = browser.post(f"/en/road-maps/{road_map.ref}/plan/check/", {**form, **pillars, "why": "Act No 1"})
    assert answer.status_code == 302
    assert [one.number for one in Action.objects.order_by("position")] == ["1", "2"]
    assert Link.objects.filter(source=road_map.ref, kind="cites", target=programme.ref).count() == 1


def test_a_text_without_a_table_says_why(house):
    text = "О предупреждении употребления наркотиков\n\n1. Профилактика проводится ежегодно.\n"
    document = take(house.desk, text, "law.txt").document
    shown = house.browser("coordinator").get(f"/ru/documents/{document.ref}/versions/1/measures/")
    assert (shown.status_code, 'class="caveat"' in shown.content.decode()) == (200, True)
