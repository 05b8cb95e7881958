"""Personal data: all of it is given, erasing leaves the facts of bodies and a log that holds, each class is kept for its years."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from typing import Any

import pytest
from desk import Desk
from hypothesis import given
from hypothesis import strategies as st

from kenes.records.privacy.retention import CLASSES, Held, before, due

NAME, ADDRESS = "Somebody Exemplary", "somebody@example.org"


@pytest.fixture
def met(desk: Desk) -> dict[str, Any]:
    """A person who took part in a dialogue for a body, was written to, and holds a pass."""
    from django.utils import timezone

    from kenes.records.chain.actions import amend_record, write_record
    from kenes.records.models import Dialogue, Message, Participation, Person
    from kenes.records.passes.actions import issue_pass

    body = desk.body()
    person = Person(country="KZ", name={"en": NAME}, institution=body, email=ADDRESS, position={"en": "Head of all"})
    person = write_record(record=person, by=desk.coordinator)
    amend_record(record=person, values={"position": {"en": "Head"}}, seen=1, by=desk.coordinator)
    talk = Dialogue(country="KZ", name={"en": "Talk"}, date=datetime.date(2026, 5, 1))
    talk = write_record(record=talk, by=desk.coordinator)
    part = write_record(
        record=Participation(country="KZ", dialogue=talk, institution=body, person=person), by=desk.coordinator
    )
    now = timezone.now()
    letter = Message.objects.create(
        address=ADDRESS.upper(), name=NAME, language="en", subject="To you", body=f"Dear {NAME}", purpose="invitation",
        about=talk.ref, written=now, written_by=desk.coordinator, sent=now,
    )  # fmt: skip
    expires = now + datetime.timedelta(days=9)
    held, token = issue_pass(purpose="answer", record=talk, expires=expires, by=desk.coordinator, holder=person)
    return {"person": person, "part": part, "letter": letter, "pass": held, "token": token, "body": body}


def faults(desk: Desk) -> list[Any]:
    """What is wrong with the chain of the log, rows and accounts."""
    from kenes.records.audit.queries import broken_entries
    from kenes.records.care.proof_of_accounts import prove_accounts
    from kenes.records.care.proof_of_rows import prove_rows

    return [*broken_entries(), *prove_rows(Counter()), *prove_accounts(Counter())]


def everything_shown(desk: Desk, ref: str) -> str:
    """What kenes tells of a record and its past, to whoever may read all of it."""
    from kenes.records.audit.models import Entry
    from kenes.records.audit.queries import changes_of, state_at, states_on

    told = [[vars(change) for change in changes_of(one)] for one in Entry.objects.all()]
    states = [states_on(None), states_on(datetime.date(2099, 1, 1)), state_at(ref, 1), state_at(ref, 2)]
    return json.dumps([told, states], ensure_ascii=False, default=str)


def test_everything_that_is_kept_about_a_person_is_given(desk, met):
    from kenes.records.privacy.kept import kept_about

    kept = kept_about(met["person"])
    assert {name: len(rows) for name, rows in kept.parts.items()} == {
        "record": 1, "named-by": 1, "messages": 1, "passes": 1, "log-about": 2,
    }  # fmt: skip
    assert kept.parts["named-by"][0]["ref"] == met["part"].ref
    assert met["pass"].digest not in str(kept.parts)


def test_everything_that_is_kept_about_an_account_is_given_but_its_secrets(desk, met):
    from kenes.records.keys.actions import issue_key
    from kenes.records.privacy.kept import kept_about

    key, _ = issue_key(account=desk.coordinator, purpose="table", days=3, by=desk.coordinator)
    parts = kept_about(desk.coordinator).parts
    assert {"account", "roles", "keys", "written", "log-by", "log-about"} == set(parts)
    assert len(parts["written"]) == 4
    assert key.digest not in str(parts) and desk.coordinator.password not in str(parts)


def test_the_files_hold_the_same_parts(desk, met):
    import io

    from openpyxl import load_workbook

    from kenes.records.privacy.actions import export_person
    from kenes.reports.personal_data import as_json, as_xlsx

    kept = export_person(whose=met["person"], by=desk.administrator)
    read = json.loads(as_json(kept.subject, kept.parts))
    assert read.pop("about") == met["person"].ref
    assert list(read) == load_workbook(io.BytesIO(as_xlsx(kept.parts))).sheetnames == list(kept.parts)
    assert NAME in json.dumps(read, ensure_ascii=False)


def test_an_erased_person_is_named_nowhere_and_the_body_took_part_all_the_same(desk, met):
    from kenes.records.models import Message, Participation, Pass, Person, Sought
    from kenes.records.privacy.actions import ERASED, erase_person
    from kenes.records.privacy.kept import kept_about

    assert NAME in everything_shown(desk, met["person"].ref)
    erase_person(person=met["person"], by=desk.administrator, why="asked")
    person = Person.objects.get(pk=met["person"].pk)
    assert (person.withdrawn, person.email, person.position.own) == (True, "", {})
    assert person.name["en"] == ERASED["en"]
    assert Participation.objects.get().institution_id == met["body"].ref
    tables = [kept_about(person).parts, *Person.objects.values(), *Message.objects.values(), *Sought.objects.values()]
    for shown in (json.dumps(tables, ensure_ascii=False, default=str), everything_shown(desk, person.ref)):
        assert [word for word in (NAME, ADDRESS, "Head of all") if word.lower() in shown.lower()] == []
    assert Pass.objects.get().revoked is not None
    assert faults(desk) == []


def test_the_entry_of_an_erasure_does_not_repeat_what_it_erased(desk, met):
    from kenes.records.audit.models import Entry
    from kenes.records.privacy.actions import erase_person

    erase_person(person=met["person"], by=desk.administrator, why="asked")
    entry = Entry.objects.get(act="erase-person")
    assert (entry.subject, entry.reason, entry.before) == (met["person"].ref, "asked", None)
    assert NAME not in json.dumps(entry.after)


def test_an_erased_account_is_closed_and_renamed_and_what_it_wrote_stays(desk, met):
    from kenes.records.audit.queries import states_on
    from kenes.records.keys.actions import holder_of, issue_key
    from kenes.records.models import Account, Dialogue
    from kenes.records.privacy.actions import erase_person

    _, token = issue_key(account=desk.coordinator, purpose="table", days=3, by=desk.coordinator)
    erased = erase_person(person=desk.coordinator, by=desk.administrator, why="asked")
    account = Account.objects.get(pk=desk.coordinator.pk)
    assert (account.username, account.full_name, account.is_active) == (f"erased-{account.pk}", "", False)
    assert erased == account and not account.has_usable_password() and account.roles.count() == 0
    assert holder_of(token) is None
    assert Dialogue.objects.get().created_by == account
    assert "account:coordinator" not in states_on(None)
    assert faults(desk) == []


def test_a_person_erased_after_the_contacts_went_is_erased_whole(desk, met):
    from kenes.records.privacy.actions import apply_retention, erase_person

    apply_retention(by=desk.administrator, today=datetime.date(2040, 1, 1))
    assert NAME in everything_shown(desk, met["person"].ref)
    assert ADDRESS not in everything_shown(desk, met["person"].ref)
    met["person"].refresh_from_db()
    erase_person(person=met["person"], by=desk.administrator, why="asked")
    assert NAME not in everything_shown(desk, met["person"].ref)
    assert faults(desk) == []


def test_each_class_goes_after_its_years_and_only_that(desk, met):
    from kenes.records.models import Message, Pass, Person
    from kenes.records.privacy.actions import apply_retention
    from kenes.records.privacy.held import due_now

    this = datetime.date.today().year
    assert [[one.name for one in due_now(datetime.date(this + more, 12, 31))] for more in (0, 2, 4, 6)] == [
        [], ["passes"], ["messages", "passes"], ["contacts", "messages", "passes"],
    ]  # fmt: skip
    day = datetime.date(this + 6, 12, 31)
    assert due_now(day, {"UZ"}) == []
    assert len(apply_retention(by=desk.administrator, today=day)) == 3
    assert due_now(day) == []
    person = Person.objects.get()
    assert (person.email, person.name["en"], person.withdrawn) == ("", NAME, False)
    assert (Message.objects.get().body, Pass.objects.get().person) == ("", None)
    assert faults(desk) == []


def test_public_persons_keep_their_contacts_for_ever(desk, met):
    from kenes.records.models import Person
    from kenes.records.privacy.held import due_now

    Person.objects.update(marking="public")
    assert "contacts" not in {one.name for one in due_now(datetime.date(2099, 1, 1))}


DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2050, 12, 31))
HELD = st.lists(st.builds(Held, st.sampled_from(CLASSES), st.text(max_size=3), DAYS))


@given(held=HELD, today=DAYS, years=st.fixed_dictionaries({name: st.integers(0, 30) for name in CLASSES}))
def test_nothing_goes_before_its_time_nothing_stays_after_it_and_0_is_never(held, today, years):
    gone = due(held, years, today)
    for one in held:
        assert (one in gone) == (years[one.name] > 0 and one.last < before(today, years[one.name]))


def test_of_29_february_the_years_count_to_the_28th():
    assert before(datetime.date(2028, 2, 29), 1) == datetime.date(2027, 2, 28)
