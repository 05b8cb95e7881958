"""The programme of work through the pages: who does what where, a study closed, a self-assessment answered, an event followed up."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from desk import Desk
from house import House, opened


@pytest.fixture
def house(desk: Desk) -> Iterator[House]:
    with opened(desk) as made:
        yield made


def write(house: House, model: Any, **fields: Any) -> Any:
    from kenes.records.accounts.actions import operator
    from kenes.records.writing import create

    record = model(country="KZ", **{"marking": "public"} | fields)
    return create(record=record, by=operator())  # who works on the machine itself waits for no second person


def told(answer: Any) -> str:
    """The words of a page without its marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def new_ref(answer: Any) -> str:
    """The id of the record to whose page the answer leads."""
    assert answer.status_code == 302, told(answer)
    return str(answer["Location"]).rstrip("/").rpartition("/")[2]


@pytest.fixture
def plan(house: House) -> Any:
    from kenes.records.models import Programme, WorkPlan

    programme = write(house, Programme, name={"en": "Quiet hills"}, first_year=2026, last_year=2028)
    return write(house, WorkPlan, programme=programme, name={"en": "Year of hills"}, territory="KZ", year=2026)


def activity(house: House, plan: Any, heading: str, funder: Any, months: tuple[int, int], **fields: Any) -> Any:
    from kenes.records.models import Activity

    days = {"starts": datetime.date(2026, months[0], 1), "ends": datetime.date(2026, months[1], 20)}
    common = {"work_plan": plan, "heading": {"en": heading}, "pillar": "monitoring", "funder": funder}
    return write(house, Activity, **common | days | fields)


def test_from_a_programme_to_a_deliverable_by_the_buttons_of_the_pages(house):
    browser = house.browser("coordinator")
    body, public = house.desk.body(), {"marking": "public"}
    page = browser.get("/en/records/programmes/")
    assert "/en/records/programmes/new/" in page.content.decode() and "Who funds and does what where" in told(page)
    programme = new_ref(browser.post(
        "/en/records/programmes/new/",
        {"name_en": "Hills", "first_year": 2026, "last_year": 2028, "countries": "KZ\nUZ", "funders": [body.ref], **public},
    ))  # fmt: skip
    page = told(browser.get(f"/en/record/{programme}/"))
    assert "Add a work plan for a year" in page and "Kazakhstan, Uzbekistan" in page and "Body A" in page
    plan = new_ref(browser.post(
        f"/en/records/work-plans/new/?from={programme}",
        {"programme": programme, "name_en": "2026", "territory": "KZ", "year": 2026, **public},
    ))  # fmt: skip
    sent = {
        "work_plan": plan, "heading_en": "Count seizures", "pillar": "monitoring", "side": "supply", "state": "planned",
        "funder": body.ref, "starts": "2026-02-01", "ends": "2026-04-30",
    }  # fmt: skip
    address = f"/en/records/activities/new/?from={plan}"
    refused = browser.post(address, {**sent, **public, "amount": "1000", "currency": "KZT"})
    assert "Amounts are for official use" in told(refused)
    count = new_ref(browser.post(address, {**sent, **public}))
    browser.post(
        f"/en/records/deliverables/new/?from={count}",
        {"activity": count, "heading_en": "Table of seizures", "due": "2026-05-01", **public},
    )
    house.confirm_all()
    shown = told(house.visitor().get(f"/en/record/{plan}/"))
    assert "Count seizures" in shown and "February 2026 – April 2026" in shown and "Table of seizures" in shown
    assert "overdue" in shown


def test_overlaps_are_said_in_the_language_of_the_page_and_only_of_what_the_reader_may_see(house, plan):
    first, second = house.desk.body("A"), house.desk.body("B")
    activity(house, plan, "Poplar", first, (2, 5))
    hidden = activity(house, plan, "Willow", second, (4, 9), marking="official")
    for language, words in (("en", "run at the same time"), ("ru", "одновременно идут"), ("kk", "қатар жүреді")):
        page = told(house.browser("reader").get(f"/{language}/work/who-does-what/"))
        assert words in page and "Poplar" in page and "Willow" in page, language
    page = told(house.visitor().get("/en/work/who-does-what/"))
    assert "Poplar" in page and "Willow" not in page and "run at the same time" not in page
    assert hidden.ref not in house.visitor().get("/en/work/who-does-what.csv").content.decode()


def test_the_matrix_is_narrowed_turned_and_saved(house, plan):
    first, second = house.desk.body("A"), house.desk.body("B")
    one = activity(house, plan, "Poplar", first, (2, 5))
    other = activity(house, plan, "Willow", second, (5, 9))
    browser = house.visitor()
    assert "There is no activity here" in told(browser.get("/en/work/who-does-what/?year=2025"))
    turned = told(browser.get("/en/work/who-does-what/?rows=result&columns=body"))
    assert "Body A" in turned and "Body B" in turned and "not said" in turned
    saved = browser.get("/en/work/who-does-what.csv").content.decode("utf-8-sig")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(saved))}
    assert {ref: (row["funded by"], row["overlaps with"]) for ref, row in rows.items()} == {
        one.ref: ("Body A", other.ref), other.ref: ("Body B", one.ref),
    }  # fmt: skip
    assert browser.get("/kk/work/who-does-what.xlsx").content[:2] == b"PK"
    assert browser.get("/en/work/who-does-what.pdf").status_code == 404


def test_a_study_is_asked_for_by_a_gap_and_closed_with_a_use_or_a_reason(house):
    browser, gap = house.browser("coordinator"), house.desk.gap()
    page = told(browser.get(f"/en/record/{gap.ref}/"))
    assert "Ask for a study" in page
    study = new_ref(browser.post(
        f"/en/records/studies/new/?from={gap.ref}",
        {"question_en": "Who is not counted?", "side": "both", "ethics": "not-yet", "delivered": "2026-03-01",
         "origin-GAP": gap.ref, "marking": "public"},
    ))  # fmt: skip
    assert "Studies delivered that nobody has used" in told(browser.get("/en/open-loops/"))
    for language, words in (
        ("en", "nobody has used it"),
        ("ru", "никто не воспользовался"),
        ("kk", "ешкім пайдаланбаған"),
    ):
        assert words in told(browser.post(f"/{language}/record/{study}/close/", {})), language
    closed = browser.post(f"/en/record/{study}/close/", {"unused_because_en": "It came too late"})
    assert closed.status_code == 302
    page = told(browser.get(f"/en/record/{study}/"))
    assert "It came too late" in page and "Open the study again" in page and "Study closed" in page
    browser.post(f"/en/record/{study}/open-again/", {"why": "asked anew"})
    assert "Close the study" in told(browser.get(f"/en/record/{study}/"))


@pytest.mark.parametrize("who", ["visitor", "reader", "reviewer", "stranger"])
def test_only_those_who_write_studies_close_them(house, who):
    from kenes.records.models import Study

    study = write(house, Study, question={"en": "Q"})
    answer = house.browser(who).post(f"/en/record/{study.ref}/close/", {"unused_because_en": "no"})
    assert answer.status_code in (302, 403) and answer.get("Location", "/sign-in/").count("sign-in") == 1
    study.refresh_from_db()
    assert study.state == "open"


def test_requirements_are_answered_and_two_editions_stand_beside_each_other(house):
    from kenes.records.models import SelfAssessment, Service

    service = write(house, Service, name={"en": "Centre"}, sort="treatment", place="KZ")
    old = write(house, SelfAssessment, service=service, date=datetime.date(2025, 5, 1))
    new = write(house, SelfAssessment, service=service, date=datetime.date(2026, 5, 1))
    browser = house.browser("coordinator")
    for edition, answer in ((old, "not-met"), (new, "partly")):
        form = browser.get(f"/en/record/{edition.ref}/answers/").content.decode()
        assert len(re.findall(r"<legend>", form)) == 16
        sent = {
            "seen": 1,
            "answer-10": answer,
            "evidence-10": "A waiting list",
            "address-10": "https://example.org/list",
        }
        assert browser.post(f"/en/record/{edition.ref}/answers/", sent).status_code == 302
    wrong = browser.post(f"/en/record/{new.ref}/answers/", {"seen": 2, "answer-10": "met", "address-10": "a drawer"})
    assert "Neither the id of a record nor an address" in told(wrong)
    page = told(house.visitor().get(f"/en/record/{new.ref}/"))
    row = re.search(r"Treatment: on request.*?(?=11 )", page)
    assert row and all(words in row[0] for words in ("not met", "partly met", "A waiting list")), page
    assert "not answered: 15" in page
    assert "partly met" not in told(house.visitor().get(f"/en/record/{old.ref}/")).split("Requirements and answers")[1]


def test_answers_that_meet_are_said_and_what_was_typed_stays(house):
    from kenes.records.models import SelfAssessment, Service

    service = write(house, Service, name={"en": "Centre"}, sort="treatment", place="KZ")
    edition = write(house, SelfAssessment, service=service, date=datetime.date(2026, 5, 1))
    browser = house.browser("coordinator")
    browser.post(f"/en/record/{edition.ref}/answers/", {"seen": 1, "answer-9": "met"})
    answer = browser.post(
        f"/en/record/{edition.ref}/answers/", {"seen": 1, "answer-9": "partly", "evidence-9": "Typed here"}
    )
    assert "Somebody answered these requirements otherwise meanwhile: 9" in told(answer)
    assert "Typed here" in answer.content.decode()


def test_an_event_says_when_to_ask_and_what_was_told(house):
    from kenes.records.models import Event

    event = write(house, Event, name={"en": "Visit"}, sort="visit", starts=datetime.date(2026, 1, 12))
    browser = house.browser("coordinator")
    page = told(browser.get(f"/en/record/{event.ref}/"))
    assert "12 July 2026" in page and "The follow-up is due." in page and "Add a participant" in page
    sent = {"event": event.ref, "date": "2026-08-01", "changed_afterwards_en": "A form is used", "marking": "public"}
    early = browser.post(f"/en/records/follow-ups/new/?from={event.ref}", sent | {"date": "2026-01-02"})
    assert "stands before the end of the event" in told(early)
    browser.post(f"/en/records/follow-ups/new/?from={event.ref}", sent)
    house.confirm_all()
    page = told(house.visitor().get(f"/en/record/{event.ref}/"))
    assert "A form is used" in page and "The follow-up is due." not in page


def test_the_reader_of_a_practice_learns_what_the_grade_means(house):
    from kenes.records.models import Practice

    fields = {"name": {"en": "Sessions"}, "about": {"en": "Five"}, "place": "KZ", "pillar": "prevention"}
    rated = write(house, Practice, **fields, evidence_rating="likely", evidence_source={"en": "A review"})
    bare = write(house, Practice, **fields)
    assert "measured in a limited way" in told(house.visitor().get(f"/en/record/{rated.ref}/"))
    assert "has not been rated" in told(house.visitor().get(f"/en/record/{bare.ref}/"))


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_list_of_the_section_opens_and_can_be_saved(house, language):
    from kenes.records.chain.kinds import kind_of
    from kenes.web.pages.records_sections import SECTIONS

    browser = house.browser("coordinator")
    for code in SECTIONS["work"]:
        slug = kind_of(code).slug
        assert browser.get(f"/{language}/records/{slug}/").status_code == 200, slug
        assert browser.get(f"/{language}/records/{slug}/new/").status_code == 200, slug
        assert browser.get(f"/{language}/records/{slug}/save/csv/").status_code == 200, slug


def test_certificates_are_issued_on_the_page_of_an_event_and_read_by_those_who_may_read_persons(desk):
    from chain_site import opened

    from kenes.records.chain.actions import write_record
    from kenes.records.models import Event, Participant, Person

    with opened(desk) as site:
        event = write_record(
            record=Event(country="KZ", name={"kk": "Оқу"}, sort="training", starts="2026-09-01", marking="public"),
            by=desk.coordinator,
        )
        body = desk.body("A")
        person = write_record(record=Person(country="KZ", name={"kk": "Мысал"}, institution=body), by=desk.coordinator)
        one = write_record(
            record=Participant(country="KZ", event=event, institution=body, person=person), by=desk.coordinator
        )
        page = f"/kk/record/{event.ref}/"
        assert "Сертификаттар беру" in site.coordinator.get(page).content.decode()
        assert "Сертификаттар беру" not in site.reader.get(page).content.decode()
        assert site.reader.post(f"{page}certificates/").status_code == 403
        assert site.coordinator.post(f"{page}certificates/").status_code == 302
        again = f"/kk/record/{one.ref}/certificate/again/"
        assert (site.coordinator.post(again).status_code, site.reader.post(again).status_code) == (302, 403)
        assert f"{event.ref}/01" in site.reader.get(page).content.decode()
        for ref in (event.ref, one.ref):
            address = f"/kk/record/{ref}/certificates-ru.pdf"
            assert site.reader.get(address).content.startswith(b"%PDF")
            assert site.stranger.get(address).status_code == 404
