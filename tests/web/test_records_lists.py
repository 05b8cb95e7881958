"""Lists: found by words of any language, filtered, sorted as the language sorts, in pages, saved as they are shown."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import openpyxl
import pytest

NAMES = {"A": "Әділет", "B": "Атырау", "C": "Іле", "D": "Ыстық", "E": "Өзен", "F": "Пана"}
IN_KAZAKH = ["Атырау", "Әділет", "Өзен", "Пана", "Ыстық", "Іле"]
"""Ә after А, Ө after О, І after Ы: not the order of the code points."""


def institutions(desk: Any) -> None:
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Institution

    for letter, name in NAMES.items():
        said = {"kk": name, "ru": f"Орган {letter}", "en": f"Body {letter}"}
        write_record(record=Institution(country="KZ", name=said, marking="public"), by=desk.coordinator)


def titles(page: Any) -> list[str]:
    return re.findall(r'<th scope="row"><a href="[^"]+">(?:<span[^>]*>)?([^<]+)', page.content.decode())


@pytest.mark.parametrize(
    ("language", "sort", "shown"),
    [
        ("kk", "title", IN_KAZAKH),
        ("kk", "-title", IN_KAZAKH[::-1]),
        ("en", "title", [f"Body {letter}" for letter in "ABCDEF"]),
        ("ru", "", [f"Орган {letter}" for letter in "FEDCBA"]),
        ("ru", "ref", [f"Орган {letter}" for letter in "ABCDEF"]),
        ("en", "no-such-field", [f"Body {letter}" for letter in "ABCDEF"]),
    ],
)
def test_titles_stand_in_the_order_of_the_language(house, language, sort, shown):
    institutions(house.desk)
    assert titles(house.visitor().get(f"/{language}/records/institutions/?sort={sort}")) == shown


def test_a_head_sorts_and_turns_round_and_keeps_the_words(house):
    institutions(house.desk)
    page = house.visitor().get("/en/records/institutions/?q=body&sort=category").content.decode()
    assert 'aria-sort="ascending"' in page and "q=body&amp;sort=-category" in page and "q=body&amp;sort=title" in page


FOUND = [
    ("ӘДІЛЕТ", ["A"]),
    ("body e", ["E"]),
    ("орган", list("FEDCBA")),
    ("INS-003", ["C"]),
    ("%", []),
    ("body орган әділет", ["A"]),
]


@pytest.mark.parametrize(("words", "letters"), FOUND)
def test_words_of_any_language_find_a_record(house, words, letters):
    institutions(house.desk)
    page = house.visitor().get("/en/records/institutions/", {"q": words})
    assert titles(page) == [f"Body {letter}" for letter in letters]


def test_a_record_is_found_by_the_new_name_of_its_body_and_no_longer_by_the_old(house):
    from kenes.records.chain.actions import amend_record, write_record
    from kenes.records.models import Dialogue, Participation

    desk = house.desk
    body = desk.body("A")
    meeting = write_record(
        record=Dialogue(country="KZ", name={"en": "Meeting"}, date="2026-11-20"), by=desk.coordinator
    )
    write_record(record=Participation(country="KZ", dialogue=meeting, institution=body), by=desk.coordinator)
    amend_record(record=body, values={"name": {"en": "Renamed"}}, seen=1, by=desk.coordinator)
    browser = house.browser("coordinator")
    assert titles(browser.get("/en/records/participants/?q=renamed")) == ["Renamed"]
    assert titles(browser.get("/en/records/participants/?q=body")) == []


def test_a_list_is_saved_as_it_is_filtered_with_every_language_of_a_text(house):
    institutions(house.desk)
    address = "/kk/records/institutions/save/{form}/?q=орган&sort=title"
    rows = list(csv.reader(io.StringIO(house.visitor().get(address.format(form="csv")).content.decode("utf-8-sig"))))
    assert rows[0][:4] == [
        "нөмірі",
        "Атауы немесе аты-жөні (Қазақша)",
        "Атауы немесе аты-жөні (Русский)",
        "Атауы немесе аты-жөні (English)",
    ]
    assert [row[1] for row in rows[1:]] == IN_KAZAKH
    book = openpyxl.load_workbook(io.BytesIO(house.visitor().get(address.format(form="xlsx")).content))
    assert [cell.value for cell in book.worksheets[0]["B"]][1:] == IN_KAZAKH
    assert house.visitor().get(address.format(form="docx")).status_code == 404


def test_a_saved_list_names_no_body_that_is_not_to_be_named_and_nothing_closed(house):
    from kenes.records.chain.actions import write_record
    from kenes.records.dialogues.actions import take_down
    from kenes.records.models import Dialogue, Statement

    desk = house.desk
    body = desk.body("Quillon")
    meeting = write_record(
        record=Dialogue(country="KZ", name={"en": "Meeting"}, date="2026-11-20"), by=desk.coordinator
    )
    for level in ("not-attributed", "closed"):
        said = {"en": f"words {level}"}
        statement = Statement(country="KZ", dialogue=meeting, institution=body, said=said, level=level)
        take_down(statement=statement, by=desk.coordinator)
    as_reader = house.browser("reader").get("/en/records/statements/save/csv/").content.decode()
    assert "words not-attributed" in as_reader and "Quillon" not in as_reader and "words closed" not in as_reader
    assert titles(house.browser("reader").get("/en/records/statements/?q=quillon")) == []
    assert "words closed" not in house.browser("coordinator").get("/en/records/statements/save/csv/").content.decode()


def test_the_words_are_noted_for_records_that_have_none_yet(desk):
    from kenes.records.chain.seeking import complete
    from kenes.records.models import Sought

    desk.gap()
    desk.body("A")
    Sought.objects.all().delete()
    assert (complete(), complete()) == (2, 0)
    assert sorted(Sought.objects.values_list("words", flat=True)) == [
        "kz-2026-gap-001\nno deadline is set", "kz-2026-ins-001\na органы\nорган a\nbody a",
    ]  # fmt: skip


def test_actions_stand_in_the_order_of_their_bodies_and_those_without_one_last(house):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Action, Measure, Objective, RoadMap

    desk = house.desk
    institutions(desk)
    by, said = desk.coordinator, {"en": "Do it"}
    plan = write_record(record=RoadMap(country="KZ", name=said, place="KZ", first_year=2026, last_year=2028), by=by)
    objective = write_record(
        record=Objective(country="KZ", road_map=plan, position=1, heading=said, pillar="policy"), by=by
    )
    measure = write_record(record=Measure(country="KZ", objective=objective, position=1, heading=said), by=by)
    for number, lead in enumerate(("KZ-2026-INS-003", None, "KZ-2026-INS-001", "KZ-2026-INS-005"), start=1):
        heading = {"en": f"Action {number}"}
        write_record(
            record=Action(country="KZ", measure=measure, position=number, heading=heading, lead_id=lead), by=by
        )
    page = house.browser("coordinator").get("/kk/records/actions/?sort=lead")
    assert titles(page) == ["Action 3", "Action 4", "Action 1", "Action 2"], "Әділет, Өзен, Іле"
