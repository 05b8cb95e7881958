"""A plan taken in through the pages: shown first, stored once asked; the road map as a file; who may do so."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest
from house import opened

sys.path.insert(0, str(Path(__file__).parents[1] / "documents"))
from plan_files import KK_HEAD, KK_ROWS, KK_TITLE, RU_HEAD, RU_ROWS, RU_TITLE, book_plan, word_plan


@pytest.fixture
def house(desk):
    with opened(desk) as house:
        yield house


@pytest.fixture
def road_map(desk):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import RoadMap

    record = RoadMap(country="KZ", name={"kk": "Үлгі", "ru": "Пример"}, place="KZ-75", first_year=2026, last_year=2028)
    return write_record(record=record, by=desk.coordinator)


def sent(browser, road_map, name, content, language="en"):
    file = io.BytesIO(content)
    file.name = name
    return browser.post(
        f"/{language}/road-maps/{road_map.ref}/plan/", {"file": file, "first_year": 2026, "last_year": 2028}
    )


def hidden(page):
    return dict(re.findall(r'<input type="hidden" name="(plan|shown)" value="([^"]*)"', page))


def stored(browser, road_map, page, **choices):
    return browser.post(f"/en/road-maps/{road_map.ref}/plan/check/", hidden(page) | choices, follow=True)


def test_a_plan_is_shown_line_by_line_and_stored_when_asked(house, road_map):
    from kenes.records.models import Action, Institution

    browser = house.browser("coordinator")
    assert "Take in a plan from Word or Excel" in browser.get(f"/en/record/{road_map.ref}/").content.decode()
    page = sent(browser, road_map, "a.xlsx", book_plan(RU_HEAD, RU_ROWS, RU_TITLE)).content.decode()
    assert "Разработать методику оценки" in page and "by agreement" in page and "Sheet, 6" in page
    assert Action.objects.count() == 0
    answer = stored(browser, road_map, page, bodies=["KZ-MZ"], why="Order No 5", **{"pillar-1": "treatment"})
    assert "Taken in. Written: 8; amended: 0." in answer.content.decode()
    assert [one.measure.objective.pillar for one in Action.objects.order_by("ref")] == ["policy"] * 2 + [
        "treatment"
    ] * 2
    assert [one.register_code for one in Institution.objects.all()] == ["KZ-MZ"]
    page = answer.content.decode()
    assert "regional road map" in page and "национал" not in page and "МЗ (созыв), МВД" in page


def test_the_other_language_joins_and_the_file_that_comes_back_changes_nothing(house, road_map):
    from kenes.records.models import Action

    browser = house.browser("coordinator")
    for name, content in (("a.docx", word_plan()), ("b.docx", word_plan(KK_HEAD, KK_ROWS, KK_TITLE))):
        stored(browser, road_map, sent(browser, road_map, name, content).content.decode())
    assert [sorted(one.heading.own) for one in Action.objects.all()] == [["kk", "ru"]] * 4
    for language in ("kk", "ru"):
        for kind in ("docx", "xlsx"):
            file = browser.get(f"/en/road-maps/{road_map.ref}/national-form-{language}.{kind}")
            assert file.headers["Content-Disposition"] == f'attachment; filename="{road_map.ref}-{language}.{kind}"'
            page = sent(browser, road_map, f"back.{kind}", file.content).content.decode()
            assert "there is nothing to store" in page and not hidden(page)


def test_a_changed_cell_is_shown_and_becomes_an_amendment_with_its_reason(house, road_map):
    from kenes.records.audit.models import Entry
    from kenes.records.models import Action

    browser = house.browser("coordinator")
    stored(browser, road_map, sent(browser, road_map, "a.docx", word_plan()).content.decode())
    rows = [tuple("2027 год" if cell.startswith("IV квартал") else cell for cell in row) for row in RU_ROWS]
    page = sent(browser, road_map, "a.docx", word_plan(rows=rows)).content.decode()
    assert "<del>IV квартал 2026 года</del> <ins>2027 год</ins>" in page
    stored(browser, road_map, page, why="Приказ № 7")
    assert Action.objects.order_by("ref").first().due.isoformat() == "2027-12-31"
    assert Entry.objects.order_by("-number").first().reason == "Приказ № 7"


@pytest.mark.parametrize(
    "language, words", [("kk", "кестесі табылмады"), ("ru", "не найдена таблица"), ("en", "No table of a plan")]
)
def test_a_file_without_a_plan_is_refused_at_the_form(house, road_map, language, words):
    browser = house.browser("coordinator")
    held = set(house.desk.observatory.originals.all())
    page = sent(browser, road_map, "a.docx", word_plan(("А", "Б"), [("1", "2")]), language).content.decode()
    assert words in page and set(house.desk.observatory.originals.all()) == held


@pytest.mark.parametrize(
    "name, content",
    [("a.docx", word_plan(title=("СЕКРЕТНО", *RU_TITLE))), ("a.xlsx", book_plan(title=("СЕКРЕТНО", *RU_TITLE)))],
)
def test_a_plan_with_a_stamp_of_secrecy_is_refused_before_it_is_kept(house, road_map, name, content):
    page = sent(house.browser("coordinator"), road_map, name, content).content.decode()
    assert "bears a stamp of state secrecy" in page and house.desk.observatory.originals.all() == []


def test_a_checked_plan_is_of_one_person_and_one_road_map(house, road_map):
    from kenes.records.models import Action

    page = sent(house.browser("coordinator"), road_map, "a.docx", word_plan()).content.decode()
    answer = house.browser("administrator").post(f"/en/road-maps/{road_map.ref}/plan/check/", hidden(page))
    assert (answer.status_code, Action.objects.count()) == (302, 0)


def test_what_a_reader_may_not_see_is_not_in_the_file(house, road_map):
    from docx import Document

    browser = house.browser("coordinator")
    stored(browser, road_map, sent(browser, road_map, "a.docx", word_plan()).content.decode())
    from kenes.records.models import RoadMap

    RoadMap.objects.filter(pk=road_map.pk).update(marking="public")
    file = house.visitor().get(f"/en/road-maps/{road_map.ref}/national-form-ru.docx")
    table = Document(io.BytesIO(file.content)).tables[0]
    assert len(table.rows) == 1
    assert (
        len(
            Document(io.BytesIO(browser.get(f"/en/road-maps/{road_map.ref}/national-form-ru.docx").content))
            .tables[0]
            .rows
        )
        == 7
    )
