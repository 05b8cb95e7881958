"""The live desk as ordinary forms and as the endpoint of a browser's queue: who may, what is stored, what stays closed."""

from __future__ import annotations

import datetime
import json
import uuid
from dataclasses import dataclass
from typing import Any

import pytest
from house import House

from kenes.texts import Text

SECRET = "қызғалдақ"  # a word that stands nowhere else
READERS = ("administrator", "coordinator", "analyst", "reviewer", "reader", "stranger", "visitor")


@dataclass
class Meeting:
    """A dialogue with two items and two participants, and the house in which it is held."""

    house: House
    dialogue: Any
    items: list[Any]
    bodies: dict[str, Any]

    @property
    def address(self) -> str:
        return f"/en/record/{self.dialogue.ref}/desk/"

    def note(self, **fields: Any) -> dict[str, Any]:
        """A note as the form sends it."""
        first = {"client_id": str(uuid.uuid4()), "kind": "STM", "body": "Body A", "text": "We agree", "language": "en"}
        return first | {"level": "summary", "agenda_item": self.items[0].ref} | fields

    def send(self, *notes: dict[str, Any], who: str = "coordinator", **more: Any) -> list[dict[str, Any]]:
        """The answers to a queue that is sent."""
        answer = self.house.browser(who).post(
            f"{self.address}queue/", json.dumps({"notes": notes} | more), content_type="application/json"
        )
        assert answer.status_code == 200, answer.content
        return list(answer.json()["answers"])


@pytest.fixture
def meeting(house):
    from kenes.records.chain.actions import write_record
    from kenes.records.dialogues.actions import put_on_agenda
    from kenes.records.models import AgendaItem, Dialogue, Participation

    desk = house.desk
    dialogue = write_record(
        record=Dialogue(country="KZ", name={"en": "Example dialogue"}, date=datetime.date(2026, 12, 2)),
        by=desk.coordinator,
    )
    items = [
        put_on_agenda(item=AgendaItem(country="KZ", subject={"en": subject}), dialogue=dialogue, by=desk.coordinator)
        for subject in ("Treatment", "Monitoring")
    ]
    bodies = {letter: desk.body(letter, acronym={"en": f"B{letter}"}) for letter in "ABC"}
    for letter in "AB":
        place = Participation(country="KZ", dialogue=dialogue, institution=bodies[letter])
        write_record(record=place, by=desk.coordinator)
    return Meeting(house, dialogue, items, bodies)


def stored(meeting) -> list[tuple[str, str]]:
    """The notes in the order in which the desk lists them: the kind and the words."""
    from kenes.records.desk.queries import notes_of

    found = notes_of(meeting.dialogue, meeting.house.desk.coordinator)
    return [(one.record.KIND.code, next(iter(one.record.title.own.values()))) for one in found]


# who may


WHO = {"administrator": 200, "coordinator": 200, "analyst": 403, "reviewer": 403, "reader": 403, "stranger": 404}


@pytest.mark.parametrize("path", ["", "notes/", "shell/", "worker.js", "queue/"])
def test_the_desk_is_for_those_who_take_notes_in_the_country(meeting, path):
    found = {who: meeting.house.browser(who).get(meeting.address + path).status_code for who in WHO}
    assert found == WHO
    assert meeting.house.visitor().get(meeting.address + path).status_code == 302


def test_a_member_of_an_institution_sees_nothing_of_the_desk_and_writes_nothing_there(meeting):
    from kenes.records.accounts.actions import give_role, open_account

    desk = meeting.house.desk
    member = open_account(username="member", password="құпия-сөз-2026", by=desk.administrator)
    give_role(account=member, name="member", country="KZ", institution=meeting.bodies["A"], by=desk.administrator)
    desk.accounts["member"] = member
    browser = meeting.house.browser("member")
    assert browser.get(meeting.address).status_code == 403
    assert browser.post(meeting.address, meeting.note()).status_code == 403
    assert stored(meeting) == []


def test_scripts_are_allowed_at_the_desk_and_nowhere_else(meeting):
    browser = meeting.house.browser("coordinator")
    policies = {
        path: browser.get(path).headers["Content-Security-Policy"]
        for path in (meeting.address, f"{meeting.address}shell/", f"/en/record/{meeting.dialogue.ref}/", "/en/")
    }
    assert ["script-src 'self'" in one for one in policies.values()] == [True, True, False, False]
    assert ["unsafe" in one for one in policies.values()] == [False] * 4


# ordinary forms


NOTES = [
    # what is sent -> the kind, the level, the marking, whether it is closed
    ({"level": "public"}, ("STM", "public", "official", False)),
    ({"level": "summary"}, ("STM", "summary", "official", False)),
    ({"level": "not-attributed"}, ("STM", "not-attributed", "official", False)),
    ({"level": "closed"}, ("STM", "closed", "official", True)),
    ({"kind": "OBN", "level": "closed"}, ("OBN", "closed", "official", True)),
    ({"kind": "DEC", "body": "", "level": "closed"}, ("DEC", "", "official", False)),
    ({"kind": "REC"}, ("REC", "", "official", False)),
]


@pytest.mark.parametrize(("sent", "wanted"), NOTES)
def test_a_note_becomes_a_record_of_its_kind_at_its_level(meeting, sent, wanted):
    from kenes.records.models import Note

    answer = meeting.house.browser("coordinator").post(meeting.address, meeting.note(**sent))
    assert (answer.status_code, answer["Location"]) == (302, f"{meeting.address}#said")
    record = Note.objects.get().record.whole
    assert (record.KIND.code, getattr(record, "level", ""), record.marking, record.closed) == wanted
    assert record.title.own == {"en": "We agree"}


def test_the_same_form_sent_twice_is_stored_once(meeting):
    note, browser = meeting.note(), meeting.house.browser("coordinator")
    for _ in range(2):
        assert browser.post(meeting.address, note).status_code == 302
    assert stored(meeting) == [("STM", "We agree")]


def test_decisions_are_numbered_and_an_objection_is_linked_to_what_it_objects_to(meeting):
    from kenes.records.models import Decision, Link, Objection

    meeting.send(meeting.note(kind="DEC", text="Meet in March"), meeting.note(kind="DEC", text="Body A writes"))
    decisions = list(Decision.objects.order_by("ordinal"))
    assert [one.position for one in decisions] == [1, 2]
    meeting.send(meeting.note(kind="OBN", text="Not in March", against=decisions[0].ref))
    objection = Objection.objects.get()
    link = Link.objects.get(source=objection.ref)
    assert (link.kind, link.target_id, objection.institution) == ("objects-to", decisions[0].ref, meeting.bodies["A"])
    page = meeting.house.browser("coordinator").get(f"/en/record/{decisions[0].ref}/").content.decode()
    assert objection.ref in page and "objected to by" in page


BODIES = [
    # what was typed -> who it is, or why it is refused
    ("Body A", "A"),
    ("ba", "A"),
    ("  bODY b ", "B"),
    ("А органы", "No body is called"),  # a Cyrillic А: the register has the Latin letter
    ("A органы", "A"),
    ("Орган C", "C"),
    ("Body", "Several bodies fit"),
    ("Body X", "No body is called"),
    ("", "Name the body"),
]


@pytest.mark.parametrize(("typed", "wanted"), BODIES)
def test_a_body_is_known_by_its_name_in_any_language_its_acronym_or_a_part_that_fits_one(meeting, typed, wanted):
    from kenes.records.models import Statement

    (answer,) = meeting.send(meeting.note(body=typed))
    if answer["result"] == "refused":
        assert [one.startswith(wanted) for one in answer["reasons"]] == [True]
        assert Statement.objects.count() == 0
    else:
        assert Statement.objects.get().institution == meeting.bodies[wanted]


def test_a_note_that_cannot_be_stored_stays_in_the_form(meeting):
    page = meeting.house.browser("coordinator").post(meeting.address, meeting.note(body="Body X", text="Kept words"))
    text = page.content.decode()
    assert (page.status_code, "Kept words" in text, "No body is called “Body X”" in text) == (200, True, True)
    assert stored(meeting) == []


# several at once, and without network


def test_a_queue_is_stored_in_order_once_and_each_note_whole_or_not_at_all(meeting):
    sent = [meeting.note(text="One"), meeting.note(text="Two", body="Body X"), meeting.note(text="Three")]
    assert [one["result"] for one in meeting.send(*sent)] == ["stored", "refused", "stored"]
    assert [one["result"] for one in meeting.send(*sent)] == ["already", "refused", "already"]
    assert stored(meeting) == [("STM", "One"), ("STM", "Three")]
    sent[1]["body"] = "Body B"
    assert [one["result"] for one in meeting.send(sent[1])] == ["stored"]


def test_notes_stand_by_item_and_by_the_time_of_speaking_whatever_the_clock_of_the_browser(meeting):
    def at(minute: int, hours_wrong: int = 0) -> str:
        now = datetime.datetime.now(datetime.UTC) - datetime.timedelta(minutes=30 - minute)
        return (now + datetime.timedelta(hours=hours_wrong)).isoformat()

    first, second = (one.ref for one in meeting.items)
    meeting.send(
        meeting.note(text="later", spoken=at(20)), meeting.note(text="other item", agenda_item=second), sent=at(30)
    )
    meeting.send(meeting.note(text="no item", agenda_item="", spoken=at(1)), sent=at(30))
    meeting.send(
        meeting.note(text="earlier, of a clock three hours ahead", spoken=at(10, 3), agenda_item=first),
        sent=at(30, 3),
        who="administrator",
    )
    assert [words for _, words in stored(meeting)] == [
        "earlier, of a clock three hours ahead",
        "later",
        "other item",
        "no item",
    ]


def test_both_clocks_are_kept(meeting):
    from kenes.records.models import Note

    meeting.send(meeting.note(spoken="2026-11-02T09:00:00Z"), sent="2026-11-02T09:05:00Z")
    note = Note.objects.get()
    assert note.spoken == datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)
    assert note.received - note.moment == datetime.timedelta(minutes=5)
    assert note.by == meeting.house.desk.coordinator


@pytest.mark.parametrize("body", [b"", b"[]", b'"x"', b'{"notes": 3}', b'{"notes": ["x"]}', b"\xff"])
def test_what_is_no_queue_is_refused_whole(meeting, body):
    browser = meeting.house.browser("coordinator")
    answer = browser.post(f"{meeting.address}queue/", body, content_type="application/json")
    assert (answer.status_code, answer.json()) == (400, {"answers": []})


def test_the_queue_says_whose_it_is_and_is_refused_without_its_token(meeting):
    browser = meeting.house.browser("coordinator", enforce_csrf_checks=True)
    given = browser.get(f"{meeting.address}queue/").json()
    assert given["account"] == meeting.house.desk.coordinator.pk
    sent = json.dumps({"notes": [meeting.note()]})
    ask = {"content_type": "application/json"}
    assert browser.post(f"{meeting.address}queue/", sent, **ask).status_code == 403
    answer = browser.post(f"{meeting.address}queue/", sent, headers={"X-CSRFToken": given["token"]}, **ask)
    assert answer.json()["answers"][0]["result"] == "stored"


def test_a_fresh_look_costs_nothing_where_nothing_changed(meeting):
    browser = meeting.house.browser("coordinator")
    first = browser.get(f"{meeting.address}notes/")
    same = browser.get(f"{meeting.address}notes/", headers={"If-None-Match": first["ETag"]})
    assert (first.status_code, same.status_code, len(same.content)) == (200, 304, 0)
    meeting.send(meeting.note(), who="administrator")
    fresh = browser.get(f"{meeting.address}notes/", headers={"If-None-Match": first["ETag"]})
    assert (fresh.status_code, "We agree" in fresh.content.decode()) == (200, True)


def test_two_edits_of_a_note_that_meet_wait_to_be_settled(meeting):
    from kenes.records.models import ConflictingEdit, Statement

    meeting.send(meeting.note())
    statement = Statement.objects.get()
    address = f"/en/record/{statement.ref}/edit/"
    edit = {
        "dialogue": meeting.dialogue.ref, "institution": meeting.bodies["A"].ref, "level": "summary",
        "marking": "official", "seen": "1", "agenda_item": meeting.items[0].ref,
    }  # fmt: skip
    meeting.house.browser("coordinator").post(address, edit | {"said_en": "We agree in part"})
    met = meeting.house.browser("administrator").post(address, edit | {"said_en": "We do not agree"})
    assert met["Location"].startswith("/en/edits/")
    assert ConflictingEdit.objects.get().values["said"] == {"en": "We do not agree"}


# the agenda and who is there


def test_starting_an_item_finishes_the_one_before(meeting):
    from kenes.records.desk.queries import agenda_of, current_item
    from kenes.records.models import Entry

    browser = meeting.house.browser("coordinator")
    for item in meeting.items:
        answer = browser.post(f"{meeting.address}agenda/{item.ref}/", {"do": "start"})
        assert answer["Location"] == f"{meeting.address}#agenda"
    agenda = agenda_of(meeting.dialogue, meeting.house.desk.coordinator)
    assert [(one.began is not None, one.ended is not None) for one in agenda] == [(True, True), (True, False)]
    assert current_item(agenda).ref == meeting.items[1].ref
    assert f'<option value="{meeting.items[1].ref}" selected>' in browser.get(meeting.address).content.decode()
    browser.post(f"{meeting.address}agenda/{meeting.items[1].ref}/", {"do": "finish"})
    assert current_item(agenda_of(meeting.dialogue, meeting.house.desk.coordinator)) is None
    assert Entry.objects.filter(act="amend-agenda").count() == 4


PRESENCE = [
    # the buttons pressed -> where the participant is, whether it took part
    (("room",), "room", "yes"),
    (("online",), "online", "yes"),
    (("room", "left"), "left", "yes"),
    (("room", "left", "online"), "online", "yes"),
    (("room", "absent"), "absent", "no"),
    ((), "", "unknown"),
]


@pytest.mark.parametrize(("pressed", "where", "attended"), PRESENCE)
def test_a_participant_is_in_the_room_online_absent_or_has_left(meeting, pressed, where, attended):
    from kenes.records.desk.running import presence_of
    from kenes.records.models import Participation

    one = Participation.objects.first()
    for presence in pressed:
        form = {"participant": one.ref, "presence": presence}
        meeting.house.browser("coordinator").post(f"{meeting.address}attendance/", form)
    now = Participation.objects.get(pk=one.pk)
    assert (presence_of(now), now.attended) == (where, attended)
    assert (now.arrived is not None, now.left is not None) == (where in ("room", "online", "left"), where == "left")


def test_totals_count_bodies_and_places(meeting):
    from kenes.records.models import Participation
    from kenes.web.pages.desk import attendance_of

    browser = meeting.house.browser("coordinator")
    for one, presence in zip(Participation.objects.order_by("pk"), ("room", "absent"), strict=True):
        browser.post(f"{meeting.address}attendance/", {"participant": one.ref, "presence": presence})
    browser.post(f"{meeting.address}welcome/", {"body": "Body C", "mode": "online"})
    there = attendance_of(meeting.dialogue, meeting.house.desk.coordinator)
    assert (there.bodies_there, there.totals) == (2, {"room": 1, "absent": 1, "online": 1})


def test_a_body_that_came_uninvited_is_added_in_one_line_and_may_then_speak(meeting):
    from kenes.records.models import Institution, Participation

    browser = meeting.house.browser("coordinator")
    for name in ("Body C", "Body of nobody's register"):
        assert browser.post(f"{meeting.address}welcome/", {"body": name, "mode": "room"}).status_code == 302
    came = list(Participation.objects.filter(uninvited=True).order_by("pk"))
    assert [(one.institution.name["en"], one.attended) for one in came] == [
        ("Body C", "yes"),
        ("Body of nobody's register", "yes"),
    ]
    assert Institution.objects.count() == 4
    assert [one["result"] for one in meeting.send(meeting.note(body="nobody's register"))] == ["stored"]


# what is closed stays closed


def test_the_shell_has_no_note_no_participant_no_person_and_no_token(meeting):
    meeting.send(meeting.note(text=SECRET, level="summary"), meeting.note(text=SECRET, kind="DEC"))
    browser = meeting.house.browser("coordinator")
    desk, shell = (browser.get(meeting.address + path).content.decode() for path in ("", "shell/"))
    assert (desk.count(SECRET) > 0, shell.count(SECRET)) == (True, 0)
    assert ("csrfmiddlewaretoken" in shell, "aria-pressed" in shell, ">coordinator<" in shell) == (False, False, False)


@pytest.mark.parametrize("path", ["", "shell/", "notes/", "queue/", "worker.js"])
def test_no_answer_of_the_desk_is_kept_by_the_browser_of_itself(meeting, path):
    assert meeting.house.browser("coordinator").get(meeting.address + path)["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("kind", ["STM", "OBN"])
def test_closed_words_reach_nobody_but_the_note_takers(meeting, kind):
    (answer,) = meeting.send(meeting.note(text=SECRET, level="closed", kind=kind))
    ref, slug = answer["ref"], {"STM": "statements", "OBN": "objections"}[kind]
    at = meeting.dialogue.ref
    pages = [f"record/{at}/{rest}" for rest in ("", "notes/", "story/", "desk/", "desk/notes/", "desk/shell/")]
    pages += [f"records/{slug}/", f"records/{slug}/?q={SECRET}", f"record/{ref}/", f"record/{ref}/edit/", "log/"]
    pages += [
        "open-loops/",
        f"record/{meeting.bodies['A'].ref}/",
        "records/dialogues/",
        f"record/{meeting.items[0].ref}/",
    ]
    for who in READERS:
        browser = meeting.house.browser(who)
        # the page of a search says the word that was asked for: count where it stands beside the note's id
        seen = [
            path
            for path in pages
            if (text := browser.get(f"/en/{path}").content.decode()) and SECRET in text.replace(f'value="{SECRET}"', "")
        ]
        assert bool(seen) == (who in ("administrator", "coordinator")), (who, seen)
        assert "desk/shell/" not in " ".join(seen)


@pytest.mark.parametrize("kind", ["STM", "OBN"])
def test_whoever_did_not_wish_to_be_named_is_named_to_note_takers_only(meeting, kind):
    (answer,) = meeting.send(meeting.note(text=SECRET, level="not-attributed", kind=kind))
    for who, knows in {"coordinator": True, "administrator": True, "reader": False, "analyst": False}.items():
        browser = meeting.house.browser(who)
        for path in (f"record/{meeting.dialogue.ref}/notes/", f"record/{answer['ref']}/"):
            text = browser.get(f"/en/{path}").content.decode()
            assert SECRET in text
            assert ("Body A" in text) == knows, (who, path)
        named = browser.get(f"/en/record/{meeting.bodies['A'].ref}/").content.decode()
        assert (answer["ref"] in named) == knows, who


# after the meeting


def test_a_note_is_joined_to_a_recommendation_or_made_into_one(meeting):
    from kenes.records.chain.actions import write_record  # noqa: F401  the links are read below
    from kenes.records.models import Link

    sent = [meeting.note(kind="REC", text="Open centres"), meeting.note(text="We can help"), meeting.note(kind="DEC")]
    recommendation, statement, decision = (one["ref"] for one in meeting.send(*sent))
    browser, address = meeting.house.browser("coordinator"), f"/en/record/{meeting.dialogue.ref}/notes/"
    page = browser.get(address).content.decode()
    assert all(f"records/recommendations/new/?from={one}" in page for one in (statement, decision))
    assert f"from={recommendation}" not in page
    answer = browser.post(address, {"note": statement, "recommendation": recommendation})
    assert answer["Location"] == f"{address}#{statement}"
    assert Link.objects.filter(kind="informs", source=statement, target=recommendation).exists()
    form = {"text_en": "Meet twice a year", "dialogue": meeting.dialogue.ref, "side": "both", "origin-DEC": decision}
    made = browser.post(f"/en/records/recommendations/new/?from={decision}", form | {"marking": "official"})
    assert made.status_code == 302
    assert Link.objects.filter(kind="informs", source=decision).count() == 1
    assert meeting.house.browser("reader").post(address, {"note": decision}).status_code == 403


def test_the_dialogue_leads_to_its_desk_and_its_notes(meeting):
    links = {
        who: meeting.house.browser(who).get(f"/en/record/{meeting.dialogue.ref}/").content.decode()
        for who in ("coordinator", "reader")
    }
    assert [meeting.address in page for page in links.values()] == [True, False]
    assert [f"/{meeting.dialogue.ref}/notes/" in page for page in links.values()] == [True, True]


def test_every_choice_of_the_form_has_a_key_of_its_own_in_each_language():
    from kenes.web.access_keys import KEYS

    for code in ("kk", "ru", "en"):
        keys = [one[code] for one in KEYS.values()]
        assert (len(keys), {len(one) for one in keys}) == (len(set(keys)), {1}), code
    assert all(isinstance(one, Text) for one in KEYS.values())
