"""What is read in a report of a meeting becomes draft records only by a person, once, and each leads to its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_library import take

MINUTES = Path(__file__).parents[1] / "evaluation" / "meetings" / "ru_minutes_example.txt"


@pytest.fixture
def minutes(desk):
    """Minutes of an invented meeting among the documents."""
    return take(desk, MINUTES.read_text("utf-8"), "minutes.txt", marking="official").version


def reading(version, keeps_names=True):
    from kenes.records.meeting_reports.reading import reading_of

    return reading_of(version, keeps_names)


def drafted(read, item, code, **cast):
    """A record filled with the draft of an item."""
    from kenes.records.chain.kinds import model_of
    from kenes.records.meeting_reports.drafts import Cast, draft_of

    values = draft_of(read, item, code, Cast(**cast))
    many = {"addressed_to": values.pop("addressed_to", [])} if code == "REC" else {}
    fields = {model_of(code)._meta.get_field(name).attname: value for name, value in values.items()}
    return model_of(code)(country="KZ", **fields), many


def taken(read, item, code, by, **cast):
    from kenes.records.meeting_reports.actions import take_item

    record, many = drafted(read, item, code, **cast)
    return take_item(reading=read, item=item, record=record, by=by, many=many)


def test_the_meeting_is_drafted_with_day_place_and_form_and_leads_to_its_words(desk, minutes):
    from kenes.records.meeting_reports.queries import said_of, words_behind
    from kenes.records.models import Dialogue, Link

    read = reading(minutes)
    (event,) = read.of_kind("event")
    assert not Dialogue.objects.exists()
    held = taken(read, event, "DLG", desk.coordinator)
    assert (str(held.date), held.state, held.marking, held.venue["ru"]) == (
        "2026-03-12",
        "held",
        "official",
        "Павлодар",
    )
    assert held.about["en"] == "Format: in the room and online."
    (link,) = Link.objects.filter(source=held.ref)
    assert (link.kind, link.outside.partition("#")[0]) == ("cites", f"clause:{minutes.document_id}")
    (row,) = words_behind(held, desk.coordinator)
    assert minutes.text[row.start : row.end] == event.span.text
    assert words_behind(held, desk.stranger) == []
    assert said_of(minutes, desk.coordinator).meeting == held


def test_what_was_taken_is_not_taken_again_unless_its_record_was_withdrawn(desk, minutes):
    from kenes.records.chain.actions import withdraw_record
    from kenes.records.meeting_reports.queries import said_of

    read = reading(minutes)
    (event,) = read.of_kind("event")
    first, second = (taken(read, event, "DLG", desk.coordinator) for _ in range(2))
    assert first == second
    withdraw_record(record=first, by=desk.coordinator, why="A trial")
    assert said_of(minutes, desk.coordinator).of_items == {}
    assert taken(read, event, "DLG", desk.coordinator) != first


def test_a_commitment_keeps_its_owner_and_its_day(desk, minutes):
    from kenes.records.models import Institution

    read = reading(minutes)
    (event,) = read.of_kind("event")
    meeting = taken(read, event, "DLG", desk.coordinator)
    bodies = {one.told.name: one for one in read.of_kind("body")}
    cast = {bodies["Орган Б"].key: taken(read, bodies["Орган Б"], "INS", desk.coordinator)}
    first = next(iter(read.of_kind("commitment")))
    told = taken(read, first, "REC", desk.coordinator, meeting=meeting, institutions=cast)
    owner = Institution.objects.get()
    assert (str(told.due), list(told.addressed_to.all()), told.dialogue) == ("2026-04-15", [owner], meeting)
    assert told.text["ru"].startswith("1.2. Органу Б подготовить")


@pytest.mark.parametrize(
    ("keeps_names", "name", "position"),
    [
        # whether names are kept -> the name of the person of the first line of those present, and the position
        (True, "Мысалов Е. К.", "начальник отдела"),
        (False, "начальник отдела", "начальник отдела"),
    ],
)
def test_a_person_is_kept_by_name_only_where_the_observatory_allows_it(desk, minutes, keeps_names, name, position):
    from kenes.documents.meetings.without_names import INSTEAD

    read = reading(minutes, keeps_names)
    person = next(one for one in read.of_kind("person") if one.told.name == "Мысалов Е. К.")
    held = taken(read, person, "PER", desk.coordinator)
    assert (held.name["ru"], held.position["ru"]) == (name, position)
    shown = read.words(person.span)
    assert (shown == INSTEAD) is not keeps_names


def test_a_name_written_by_hand_is_refused_where_names_are_not_kept(desk, minutes):
    from django.core.exceptions import ValidationError

    from kenes.records.meeting_reports.actions import take_item
    from kenes.records.models import Person

    read = reading(minutes, keeps_names=False)
    person = next(iter(read.of_kind("person")))
    for said in ("Мысалову из Органа Б", "Mysalov"):
        with pytest.raises(ValidationError) as fault:
            take_item(reading=read, item=person, record=Person(country="KZ", name={"ru": said}), by=desk.coordinator)
        assert list(fault.value.message_dict) == ["name"]
    assert not Person.objects.exists()


TWO_SCRIPTS = """Пресс-релиз о круглом столе (вымышленный пример)

3 марта 2026 года в Астане состоялся круглый стол «Профилактика среди молодёжи».

Директор Института примеров Асель Мысалова отметила, что данных не хватает.

According to Assel Mysalova, Director of the Example Institute, the data will be published by 1 June 2026.

Эксперт Органа А Ерлан Мысалов подчеркнул, что нужны учителя.
"""


def test_two_spellings_are_one_person_only_when_a_person_says_so(desk):
    from kenes.records.meeting_reports.actions import say_of_pair
    from kenes.records.meeting_reports.people import merged, open_pairs
    from kenes.records.meeting_reports.queries import said_of

    version = take(desk, TWO_SCRIPTS, "release.txt", marking="official").version
    read = reading(version)
    people = list(read.of_kind("person"))
    (offered,) = open_pairs(people, {})
    assert {offered.one.told.name, offered.two.told.name} == {"Асель Мысалова", "Assel Mysalova"}
    assert offered.likeness >= 85 and len(merged(people, {})) == 3
    for outcome, groups in (("same", 2), ("apart", 3)):
        say_of_pair(version=version, items=(offered.two, offered.one), outcome=outcome, by=desk.coordinator)
        said = said_of(version, desk.coordinator).of_pairs
        assert (len(merged(people, said)), open_pairs(people, said)) == (groups, [])


def test_what_is_set_aside_can_be_offered_again_and_what_was_taken_stays_taken(desk, minutes):
    from kenes.records.meeting_reports.actions import offer_again, set_aside
    from kenes.records.meeting_reports.queries import said_of

    def outcomes():
        return {key: str(one.outcome) for key, one in said_of(minutes, desk.coordinator).of_items.items()}

    read = reading(minutes)
    (event,), body = read.of_kind("event"), next(iter(read.of_kind("body")))
    set_aside(version=minutes, item=body, by=desk.coordinator)
    assert outcomes() == {body.key: "aside"}
    offer_again(version=minutes, item=body, by=desk.coordinator)
    taken(read, event, "DLG", desk.coordinator)
    set_aside(version=minutes, item=event, by=desk.coordinator)
    assert outcomes() == {event.key: "taken"}


@pytest.mark.parametrize(
    ("fields", "text", "score"),
    [
        # the institution held, how the text writes it -> how sure the match is
        ({"name": {"ru": "Орган Б"}}, "Органу Б поручено подготовить план.", 100),
        ({"name": {"ru": "Другой"}, "register_code": "KZ-MVD"}, "МВД РК подготовит план.", 100),
        (
            {"name": {"ru": "Центр профилактики зависимостей города"}},
            "Центру профилактики зависимостей поручено подготовить план.",
            80,
        ),
        ({"name": {"ru": "Совсем иное ведомство"}}, "Органу Б поручено подготовить план.", 0),
    ],
)
def test_a_body_is_matched_to_institutions_with_a_score_and_a_reason(desk, fields, text, score):
    from kenes.records.chain.actions import write_record
    from kenes.records.meeting_reports.matching import institutions_to_match, matches_of_body
    from kenes.records.models import Institution

    held = write_record(record=Institution(country="KZ", **fields), by=desk.coordinator)
    words = f"Протокол заседания\n\n3 марта 2026 года\n\nРЕШИЛИ:\n1. {text}\n"
    read = reading(take(desk, words, "minutes.txt", marking="official").version)
    known = institutions_to_match(desk.coordinator, "KZ")
    found = [one for body in read.of_kind("body") for one in matches_of_body(body.told, known)]
    assert [one.record for one in found] == ([held] if score else [])
    assert all(
        one.score >= score and one.is_certain is (score == 100) and set(one.why.own) == {"kk", "ru", "en"}
        for one in found
    )
