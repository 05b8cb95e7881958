"""Where the work is done: a record is split, merged and linked on its own page; what is open is saved as a file."""

from __future__ import annotations

import csv
import io
from typing import Any

import docx
import openpyxl
import pytest


def recommendation(desk: Any, said: str, **fields: Any) -> Any:
    from kenes.records.dialogues.actions import recommend
    from kenes.records.models import Recommendation

    return recommend(recommendation=Recommendation(country="KZ", text={"en": said}, **fields), by=desk.coordinator)


def test_a_recommendation_is_split_on_a_page_of_its_own_and_says_what_took_its_place(house):
    whole = recommendation(house.desk, "Train and equip")
    browser = house.browser("coordinator")
    address = f"/en/record/{whole.ref}/split/"
    more = browser.post(address, {"part-1_kk": "", "part-1_en": "Train", "more": "1", "count": "2"})
    assert more.content.decode().count('class="tongues"') == 3 and "Train" in more.content.decode()

    sent = {"part-1_en": "Train", "part-2_en": "Equip", "part-3_en": "", "count": "3", "why": "two bodies"}
    answer = browser.post(address, sent, follow=True)
    page = answer.content.decode()
    assert "Its place has been taken by" in page and "Train" in page and "Equip" in page
    assert browser.get(address).status_code == 403, "what was split is not split again"


def test_a_part_left_blank_is_asked_for_and_nothing_is_stored(house):
    from kenes.records.models import Recommendation

    whole = recommendation(house.desk, "Train and equip")
    answer = house.browser("coordinator").post(
        f"/ru/record/{whole.ref}/split/", {"part-1_en": "Train", "count": "2", "why": "x"}
    )
    assert answer.status_code == 200 and "Train" in answer.content.decode()
    assert Recommendation.objects.count() == 1


def test_two_recommendations_become_one(house):
    first, second = recommendation(house.desk, "Train doctors"), recommendation(house.desk, "Train nurses")
    sent = {"others": [second.ref], "said_en": "Train medical staff", "why": "one programme"}
    page = house.browser("coordinator").post(f"/en/record/{first.ref}/merge/", sent, follow=True).content.decode()
    assert "Train medical staff" in page and first.ref in page and second.ref in page


ENDS = [
    ("KZ-2026-GAP-001", "an id"),
    ("KZ-2026-GAP-001 · No deadline is set", "a line that was offered"),
    ("deadline", "a word of the title"),
    ("мерзім", "a word of the title in another language"),
]


@pytest.mark.parametrize(("typed", "what"), ENDS)
def test_a_link_is_made_on_the_page_of_the_record(house, typed, what):
    from kenes.records.chain.actions import amend_record
    from kenes.records.models import Link

    desk = house.desk
    gap = desk.gap()
    two = {"en": "No deadline is set", "kk": "Мерзім белгіленбеген"}
    amend_record(record=gap, values={"heading": two}, seen=gap.version, by=desk.reviewer)
    one = recommendation(desk, "Set it")
    page = house.browser("coordinator").get(f"/en/record/{one.ref}/").content.decode()
    assert f'<option value="{gap.ref} · No deadline is set">' in page
    answer = house.browser("coordinator").post(f"/en/record/{one.ref}/link/", {"way": "motivates:back", "q": typed})
    assert answer.status_code == 302, what
    assert [(link.source_id, link.kind, link.target_id) for link in Link.objects.all()] == [
        (gap.ref, "motivates", one.ref)
    ]


def test_words_that_fit_several_ask_which_is_meant(house):
    from kenes.records.models import Link

    desk = house.desk
    one, other, recommended = (
        desk.gap("No deadline here"),
        desk.gap("No deadline there"),
        recommendation(desk, "Set it"),
    )
    answer = house.browser("coordinator").post(
        f"/en/record/{recommended.ref}/link/", {"way": "motivates:back", "q": "deadline"}
    )
    page = answer.content.decode()
    assert one.ref in page and other.ref in page and not Link.objects.exists()


def test_of_many_records_one_is_searched_for(house, monkeypatch):
    from kenes.records.models import Gap, Link, Recommendation
    from kenes.web.forms import searched

    monkeypatch.setattr(searched, "FEW", 1)
    desk = house.desk
    gap = desk.gap("No deadline is set")
    desk.gap("No budget line is set")
    browser, sent = house.browser("coordinator"), {"text_en": "Set it", "side": "both", "marking": "official"}
    several = browser.post("/en/records/recommendations/new/", sent | {"origin-GAP": "is set"}).content.decode()
    assert "fits several records" in several and gap.ref in several and not Recommendation.objects.exists()
    stored = browser.post("/en/records/recommendations/new/", sent | {"origin-GAP": "deadline"})
    assert stored.status_code == 302
    assert [(one.source_id, one.kind) for one in Link.objects.all()] == [(gap.ref, "motivates")]
    assert Gap.objects.count() == 2


def test_open_loops_are_saved_as_csv_word_and_excel(house):
    desk = house.desk
    gap = desk.gap("=cmd|' /C calc'!A0")
    browser = house.browser("coordinator")
    rows = list(csv.reader(io.StringIO(browser.get("/en/open-loops/csv/").content.decode("utf-8-sig"))))
    assert rows[1][:5] == [
        "gap-without-recommendation", "Gaps without a recommendation", gap.ref, "gap", "'=cmd|' /C calc'!A0",
    ]  # fmt: skip
    word = docx.Document(io.BytesIO(browser.get("/kk/open-loops/docx/").content))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert gap.ref in cells and "Ұсыным берілмеген олқылықтар" in cells
    book = openpyxl.load_workbook(io.BytesIO(browser.get("/ru/open-loops/xlsx/").content))
    assert any(cell.value == gap.ref for sheet in book for row in sheet for cell in row)
    assert browser.get("/en/open-loops/exe/").status_code == 404


def test_no_export_of_open_loops_says_what_is_closed(house):
    from kenes.records.dialogues.actions import take_down
    from kenes.records.models import Dialogue, Statement
    from kenes.records.writing import create

    desk, body = house.desk, house.desk.body("A")
    meeting = create(record=Dialogue(country="KZ", name={"en": "Meeting"}, date="2026-11-20"), by=desk.coordinator)
    take_down(
        statement=Statement(country="KZ", dialogue=meeting, institution=body, said={"en": "quincunx"}, level="closed"),
        by=desk.coordinator,
    )
    browser = house.browser("coordinator")
    assert "quincunx" in browser.get("/en/open-loops/").content.decode(), "a coordinator reads it on the page"
    assert b"quincunx" not in browser.get("/en/open-loops/csv/").content
    word = docx.Document(io.BytesIO(browser.get("/en/open-loops/docx/").content))
    assert not any("quincunx" in cell.text for table in word.tables for row in table.rows for cell in row.cells)
