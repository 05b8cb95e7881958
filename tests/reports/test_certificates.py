"""Certificates of participation: given to persons who took part, under a number that never changes, in three languages."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from kenes.reports.report import Order, all_reports, rendered, write
from kenes.texts import Refusal

TODAY, BEFORE = datetime.date(2026, 11, 2), datetime.date(2026, 9, 15)


def written(desk: Any, record: Any) -> Any:
    from kenes.records.chain.actions import write_record

    return write_record(record=record, by=desk.coordinator)


@pytest.fixture
def event(desk: Any) -> Any:
    from kenes.records.models import Event

    name = {"kk": "TDI хаттамасы", "ru": "Протокол TDI", "en": "The TDI protocol"}
    return written(
        desk,
        Event(
            country="KZ", name=name, sort="training", starts=BEFORE, ends=BEFORE + datetime.timedelta(days=2),
            venue={"ru": "Зал", "kk": "Зал"}, organiser=desk.body("O"),
        ),
    )  # fmt: skip


def takes_part(desk: Any, event: Any, letter: str, **fields: Any) -> Any:
    from kenes.records.models import Participant, Person

    body = desk.body(letter)
    name = {"kk": f"{letter} мысалы", "ru": f"Пример {letter}", "en": f"Example {letter}"}
    person = written(desk, Person(country="KZ", name=name, institution=body))
    plain: dict[str, Any] = {"country": "KZ", "event": event, "institution": body, "person": person}
    return written(desk, Participant(**plain | fields))


def issue(desk: Any, event: Any, today: datetime.date = TODAY) -> list[str]:
    from kenes.records.capacity.certificates import issue_certificates

    return [one.certificate for one in issue_certificates(event=event, by=desk.coordinator, today=today)]


def pages(desk: Any, subject: Any, language: str) -> list[str]:
    order = Order(today=TODAY, subject=subject.ref, marking="official")
    document = all_reports()["certificate"].compose(desk.observatory, order)
    assert rendered(document, language, "pdf").startswith(b"%PDF")
    return rendered(document, language, "txt").decode().replace("\u202f", " ").strip().split("\n\n")


def test_only_persons_who_took_part_are_given_one_and_only_after_the_event(desk, event):
    from kenes.records.models import Participant

    made = {
        "a person": takes_part(desk, event, "A"),
        "nobody named": takes_part(desk, event, "B", person=None),
        "the host": takes_part(desk, event, "C", role="host"),
        "a trainer": takes_part(desk, event, "D", role="trainer"),
        "closed": takes_part(desk, event, "E", closed=True),
    }
    with pytest.raises(Refusal) as refused:
        issue(desk, event, today=BEFORE)
    assert [one.code for one in refused.value.findings] == ["nobody-to-certify"]
    assert issue(desk, event) == ["KZ-2026-EVT-001/01", "KZ-2026-EVT-001/02"]
    numbers = dict(Participant.objects.values_list("pk", "certificate"))
    assert {who: numbers[one.pk] for who, one in made.items()} == {
        "a person": "KZ-2026-EVT-001/01", "nobody named": "", "the host": "", "a trainer": "KZ-2026-EVT-001/02", "closed": "",
    }  # fmt: skip


def test_a_number_stays_whoever_joins_or_leaves_and_every_issue_is_in_the_log(desk, event):
    from kenes.records.audit.queries import history_of
    from kenes.records.capacity.certificates import issue_certificate
    from kenes.records.chain.actions import withdraw_record

    first, second = takes_part(desk, event, "A"), takes_part(desk, event, "B")
    issue(desk, event)
    withdraw_record(record=second, by=desk.coordinator, why="did not come")
    third = takes_part(desk, event, "C")
    assert issue(desk, event) == ["KZ-2026-EVT-001/03"]
    again = issue_certificate(participant=first, by=desk.administrator, today=TODAY)
    assert again.certificate == "KZ-2026-EVT-001/01"
    issued = [(one.account, one.reason) for one in history_of(first.ref) if one.act == "issue-certificate"]
    assert issued == [("administrator", "KZ-2026-EVT-001/01"), ("coordinator", "KZ-2026-EVT-001/01")]
    assert history_of(third.ref)[0].act == "issue-certificate"


def test_a_certificate_in_three_languages_and_all_of_an_event_in_one_file(desk, event):
    one, other = takes_part(desk, event, "A"), takes_part(desk, event, "B", role="expert")
    issue(desk, event)
    assert pages(desk, one, "ru") == [
        "Орган O",
        "СЕРТИФИКАТ",
        "№ KZ-2026-EVT-001/01\nНастоящий сертификат выдан:",
        "Пример A",
        "Орган A",
        "в подтверждение участия:\nобучение",
        "Протокол TDI",
        "15 сентября 2026 г. — 17 сентября 2026 г.\nЗал",
        "____________________ (должность)   __________ (подпись)   ____________________ (инициалы, фамилия)\n«____» ______________ 20___ г.",
    ]
    kazakh, english = pages(desk, other, "kk"), pages(desk, event, "en")
    assert kazakh[3:7] == [
        "B мысалы",
        "B органы",
        "мына шараға сарапшы ретінде қатысқаны үшін:\nоқыту",
        "TDI хаттамасы",
    ]
    assert [line for line in english if line.startswith("Example")] == ["Example A", "Example B"]


def test_persons_are_in_no_public_certificate_and_it_is_not_written_where_the_site_shows_files(desk, event):
    takes_part(desk, event, "A")
    issue(desk, event)
    report = all_reports()["certificate"]
    with pytest.raises(Refusal) as refused:
        report.compose(desk.observatory, Order(today=TODAY, subject=event.ref, marking="public"))
    assert [one.code for one in refused.value.findings] == ["unknown-id"]
    with pytest.raises(Refusal) as refused:
        write(
            desk.observatory, report, Order(("kk",), None, TODAY, subject=event.ref, marking="official"),
            desk.observatory.publications,
        )  # fmt: skip
    assert [one.code for one in refused.value.findings] == ["official-in-public-folder"]


def test_nobody_is_certified_before_a_number_was_given_or_once_erased(desk, event):
    from kenes.records.chain.actions import withdraw_record

    one = takes_part(desk, event, "A")
    with pytest.raises(Refusal) as refused:
        pages(desk, event, "kk")
    assert [finding.code for finding in refused.value.findings] == ["none-issued"]
    issue(desk, event)
    withdraw_record(record=one.person, by=desk.coordinator, why="left")
    with pytest.raises(Refusal):
        pages(desk, event, "kk")
