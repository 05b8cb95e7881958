"""A meeting from the first plan to the answers: prepared, invited to, answered without an account, read on thin lines."""

from __future__ import annotations

import datetime
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from chain_site import faults, in_three, opened
from desk import copied_desk
from icalendar import Calendar
from served_site import WEB

DAY = datetime.date.today() + datetime.timedelta(days=30)
JOIN, PASSCODE, CONTACT = "https://meet.example.org/room-7", "quince-42", "Office D, 11-22-33"
PEOPLE = {"kk": "Бірінші адам", "ru": "Второй человек", "en": "Third person"}


@pytest.fixture(scope="module")
def planned(empty_records, tmp_path_factory) -> tuple[Path, str]:
    """Where a dialogue was planned through the pages, once; and its id."""
    folder = tmp_path_factory.mktemp("planned") / "observatory"
    with copied_desk(empty_records, folder) as desk, opened(desk) as site:
        dialogue = plan(site)
    return folder, dialogue


@pytest.fixture
def site(planned, tmp_path):
    with copied_desk(planned[0], tmp_path / "observatory") as desk, opened(desk) as site:
        yield site


@pytest.fixture
def dialogue(planned) -> str:
    """A public dialogue with hours, an agenda of two points and a person for each language; the third has no address."""
    return planned[1]


def plan(site: Any, **more: Any) -> str:
    fields = {
        "date": DAY.isoformat(), "starts": "10:00", "ends": "13:00", "state": "planned", "marking": "public",
        "link": JOIN, "passcode": PASSCODE, "working_languages": ["kk", "ru"], "interpretation-lines": "1",
        "interpretation-0-from": "kk", "interpretation-0-to": "ru", "interpretation-0-channel": "2",
        "interpretation-0-link": "https://meet.example.org/ru", **in_three("contact", CONTACT, CONTACT, CONTACT),
        **in_three("name", "Кездесу", "Встреча", "The meeting"), **in_three("about", "Мақсат", "Цель", "The purpose"),
        **in_three("venue", "Үй", "Дом", "House"), **in_three("room", "7-зал", "Зал 7", "Room 7"), **more,
    }  # fmt: skip
    ref = site.write("coordinator", "dialogues", **fields)
    for place, (code, name) in enumerate(PEOPLE.items()):
        body = site.write("coordinator", "institutions", category="state", marking="public", **in_three("name", f"Орган {code}", f"Орган {code}", f"Body {code}"))  # fmt: skip
        email = f"{code}@example.org" if place < 2 else ""
        person = site.write("coordinator", "people", institution=body, email=email, **{f"name_{code}": name})
        site.write(
            "coordinator", "participants", ref, dialogue=ref, institution=body, person=person, part="participant",
            mode="room", attended="unknown", answer="none", language=code, marking="public",
        )  # fmt: skip
    agenda = (
        ("10:00", "20", "opening", "Ашылуы", "Открытие", "Opening words"),
        ("", "30", "presentation", "Баяндама", "Доклад", "A talk"),
    )
    for starts, minutes, sort, *words in agenda:
        site.write("coordinator", "agenda", ref, dialogue=ref, starts=starts, duration=minutes, sort=sort, marking="public", **in_three("subject", *words))  # fmt: skip
    return ref


def seats(ref: str) -> list[Any]:
    from kenes.records.models import Participation

    return list(Participation.objects.filter(dialogue=ref).order_by("ref"))


def invite(site: Any, ref: str, *, who: Any = None, **way: Any) -> Any:
    """Tick those named (None: those whom the page has ticked) and press the button."""
    address = f"/en/record/{ref}/invitations/"
    page = site.coordinator.get(address).content.decode()
    ticked = re.findall(r'name="who" value="([^"]+)" checked', page) if who is None else who
    return site.coordinator.post(address, {"who": ticked, **({"email": "on"} | way)}), ticked


def messages() -> list[Any]:
    from kenes.records.models import Message

    return list(Message.objects.order_by("pk"))


def entry(message: Any) -> Any:
    """The calendar entry that goes with a message, read by icalendar, and its method."""
    import base64

    calendar = Calendar.from_ical(base64.b64decode(message.attachments[0]["content"]))
    return calendar.walk("VEVENT")[0], str(calendar["method"])


def link(message: Any, kind: str = "") -> str:
    """The path of the link of an answer, or of the meeting's page, in the text of a message."""
    found = [one for one in re.findall(r"https?://localhost(\S+)", message.body) if one.endswith("/meeting/") == bool(kind)]  # fmt: skip
    return found[0]


# preparing


def test_the_panel_says_what_is_ready_and_what_is_missing(site, dialogue):
    page = site.coordinator.get(f"/en/record/{dialogue}/").content.decode()
    missing, ready = page.split("Still missing")[1].split("<h3>Ready</h3>")
    for words in ("Presentations without a speaker: 1", "Persons without an e-mail address: 1", "No interpretation is foreseen into: Kazakh", "Invited: 0 of 3"):  # fmt: skip
        assert words in missing, words
    for words in ("The hours are set", "Items on the agenda: 2", "Participants written down: 3", "Working languages: Kazakh, Russian"):  # fmt: skip
        assert words in ready, words
    assert all(f">{button}" in page for button in ("Invite", "Meeting page", "Meeting pack"))
    assert "Still missing" not in site.reader.get(f"/en/record/{dialogue}/").content.decode()


def test_who_speaks_in_which_order_is_written_with_the_point_of_the_agenda(site, dialogue):
    from kenes.records.models import AgendaItem

    item, people = AgendaItem.objects.get(dialogue=dialogue, sort="presentation"), seats(dialogue)
    form = site.filled("coordinator", f"/en/record/{item.ref}/edit/") | {
        "speaking-0-participant": people[1].ref, "speaking-0-language": "ru", "speaking-0-minutes": "10",
        "speaking-1-participant": people[0].ref,
    }  # fmt: skip
    answer = site.coordinator.post(f"/en/record/{item.ref}/edit/", form)
    assert answer.status_code == 302, faults(answer)
    item.refresh_from_db()
    assert item.speaking == [
        {"participant": people[1].ref, "language": "ru", "minutes": 10},
        {"participant": people[0].ref, "language": "", "minutes": None},
    ]
    page = site.coordinator.get(f"/en/record/{dialogue}/meeting/").content.decode()
    assert "10:20–10:50" in page, "it follows the point before it"
    assert page.index("Второй человек") < page.index("Бірінші адам") and "10 min" in page
    again = site.filled("coordinator", f"/en/record/{item.ref}/edit/")
    assert (again["speaking-0-participant"], again["speaking-lines"]) == (people[1].ref, "5")


def test_a_pair_of_the_same_language_is_no_interpretation(site, dialogue):
    form = site.filled("coordinator", f"/en/record/{dialogue}/edit/") | {"interpretation-0-to": "kk"}
    answer = site.coordinator.post(f"/en/record/{dialogue}/edit/", form)
    assert answer.status_code == 200 and "choose both" in answer.content.decode()


# inviting


def version(ref):
    """Each change of the dialogue is a new state of the calendar entry."""
    from kenes.records.models import Dialogue

    return Dialogue.objects.get(pk=ref).version


def test_each_person_is_invited_in_their_language_with_a_calendar_entry(site, dialogue):
    answer, _ = invite(site, dialogue)
    assert answer.status_code == 302
    written = messages()
    assert [(one.address, one.language, one.purpose) for one in written] == [
        ("kk@example.org", "kk", "invitation"), ("ru@example.org", "ru", "invitation"),
    ]  # fmt: skip
    kazakh, russian = (one.body for one in written)
    assert "Құрметті Бірінші адам!" in kazakh and "Здравствуйте, Второй человек!" in russian
    for words in ("10:00–13:00", "UTC+5", JOIN, PASSCODE, "Цель: Цель", "Где: Дом, Зал 7", "10:20  Доклад", CONTACT):
        assert words in russian, words
    event, method = entry(written[1])
    assert (method, str(event["uid"]), event["sequence"]) == ("REQUEST", f"{dialogue}@kenes", version(dialogue) - 1)
    assert event.decoded("dtstart") == datetime.datetime.combine(DAY, datetime.time(5), datetime.UTC)
    assert event.decoded("dtend") == datetime.datetime.combine(DAY, datetime.time(8), datetime.UTC)
    assert (str(event["summary"]), str(event["location"]), str(event["url"])) == ("Встреча", "Дом, Зал 7", JOIN)
    assert str(event["attendee"]) == "mailto:ru@example.org" and str(event["organizer"]).startswith("mailto:")
    one, two, three = seats(dialogue)
    assert [(seat.invited_by, seat.invited_on is not None) for seat in (one, two, three)] == [("email", True)] * 2 + [("", False)]  # fmt: skip


def test_only_those_for_whom_something_changed_are_ticked_again(site, dialogue):
    invite(site, dialogue)
    one, two, three = seats(dialogue)
    _, ticked = invite(site, dialogue, who=None)
    assert ticked == [three.ref], "who could not be reached"
    person = two.person_id
    form = site.filled("coordinator", f"/en/record/{person}/edit/") | {"email": "new@example.org"}
    assert site.coordinator.post(f"/en/record/{person}/edit/", form).status_code == 302
    _, ticked = invite(site, dialogue)
    assert set(ticked) == {two.ref, three.ref}
    form = site.filled("coordinator", f"/en/record/{dialogue}/edit/") | {"starts": "11:00"}
    assert site.coordinator.post(f"/en/record/{dialogue}/edit/", form).status_code == 302
    _, ticked = invite(site, dialogue)
    assert set(ticked) == {one.ref, two.ref, three.ref}
    event, method = entry(messages()[-1])
    assert (method, event["sequence"], event.decoded("dtstart").hour) == ("REQUEST", version(dialogue) - 1, 6)
    assert messages()[-1].subject.startswith("Изменение в приглашении")


def test_a_cancelled_meeting_is_cancelled_in_the_calendars_of_those_invited(site, dialogue):
    invite(site, dialogue)
    form = site.filled("coordinator", f"/en/record/{dialogue}/edit/") | {"state": "cancelled"}
    assert site.coordinator.post(f"/en/record/{dialogue}/edit/", form).status_code == 302
    assert "Tell that it is cancelled" in site.coordinator.get(f"/en/record/{dialogue}/invitations/").content.decode()
    before = len(messages())
    _, ticked = invite(site, dialogue)
    assert ticked == [one.ref for one in seats(dialogue)[:2]]
    told = messages()[before:]
    assert [(entry(one)[1], str(entry(one)[0]["status"]), str(entry(one)[0]["uid"])) for one in told] == [("CANCEL", "CANCELLED", f"{dialogue}@kenes")] * 2  # fmt: skip
    assert "/invited/" not in told[0].body
    _, ticked = invite(site, dialogue)
    assert ticked == [], "they know it now"


def test_a_letter_goes_to_each_body_under_its_number(site, dialogue):
    from kenes.records.models import Letter

    answer, _ = invite(site, dialogue, who=[one.ref for one in seats(dialogue)], email="", letter="on", number="12-3/45", date="2026-11-25")  # fmt: skip
    assert answer.status_code == 302
    letters = Letter.objects.order_by("addressee")
    assert [(one.number, one.purpose, one.marking) for one in letters] == [("12-3/45", "invitation", "official")] * 3
    assert {one.pk for one in letters[0].concerns.all()} == {dialogue}
    assert set(letters[0].text.own) == {"kk", "ru", "en"} and "/invited/" not in letters[0].text["ru"]
    assert {one.invited_by for one in seats(dialogue)} == {"letter"}


def test_nobody_is_invited_without_a_tick_or_a_way(site, dialogue):
    answer, _ = invite(site, dialogue, who=[])
    assert "Tick those whom you invite." in answer.content.decode()
    answer, _ = invite(site, dialogue, email="")
    assert "Choose how they are invited" in answer.content.decode()
    assert messages() == []


# answering


def test_an_answer_needs_no_account_and_can_be_changed_until_the_meeting(site, dialogue):
    invite(site, dialogue)
    address = link(messages()[1])
    page = site.visitor.get(address)
    assert page.status_code == 200 and "Вы будете участвовать?" in page.content.decode()
    assert page.headers["Cache-Control"] == "private, no-store"
    answer = site.visitor.post(
        address, {"answer": "online", "interpretation_into": "en", "needs": "Места рядом с выходом"}
    )
    assert answer.status_code == 302 and "kenes-session" not in answer.cookies
    assert "ваш ответ записан" in site.visitor.get(answer["location"]).content.decode()
    seat = seats(dialogue)[1]
    assert (seat.answer, seat.mode, seat.interpretation_into, seat.needs) == ("online", "online", "en", "Места рядом с выходом")  # fmt: skip
    assert "Напишите, кто придёт вместо вас." in site.visitor.post(address, {"answer": "substitute"}).content.decode()
    site.visitor.post(
        address, {"answer": "substitute", "substitute_name": "Четвёртый человек", "substitute_position": "специалист"}
    )
    seat = seats(dialogue)[1]
    assert (seat.answer, seat.substitute_name) == ("substitute", "Четвёртый человек")
    site.visitor.post(address, {"answer": "declined"})
    seat = seats(dialogue)[1]
    assert (seat.answer, seat.substitute_name) == ("declined", "")


def test_the_coordinator_sees_the_answers_and_their_counts_by_institution(site, dialogue):
    invite(site, dialogue)
    for message, said in zip(messages(), ("room", "declined"), strict=True):
        site.visitor.post(link(message), {"answer": said})
    page = site.coordinator.get(f"/en/record/{dialogue}/invitations/").content.decode()
    table = page.split('class="list counts"')[1]
    rows = [re.findall(r"<td[^>]*>(\d+)</td>", row) for row in table.split("<tr")[2:]]
    assert rows == [["1", "0", "0", "0", "0", "1"], ["1", "1", "0", "0", "0", "0"], ["1", "0", "0", "0", "1", "0"], ["3", "1", "0", "0", "1", "1"]], "Body en, kk, ru, all"  # fmt: skip


@pytest.mark.parametrize("what", ["revoked", "over", "broken"])
def test_a_link_that_opens_nothing_says_why(site, dialogue, what):
    from kenes.records.models import Dialogue, Pass

    invite(site, dialogue)
    address = link(messages()[1])
    if what == "revoked":
        Pass.objects.update(revoked=datetime.datetime.now(datetime.UTC))
    elif what == "over":
        Dialogue.objects.update(date=DAY - datetime.timedelta(days=40))
    else:
        address = address.rstrip("/") + "x/"
    page = site.visitor.get(address)
    words = {"revoked": "отозвана", "over": "Встреча уже прошла", "broken": "Такой ссылки здесь нет"}
    assert (page.status_code, words[what] in page.content.decode()) == (404 if what == "broken" else 410, True)


def test_a_seat_given_to_somebody_else_takes_the_old_link_back(site, dialogue):
    invite(site, dialogue)
    old, seat = link(messages()[1]), seats(dialogue)[1]
    person = site.write("coordinator", "people", email="fifth@example.org", name_ru="Пятый человек")
    form = site.filled("coordinator", f"/en/record/{seat.ref}/edit/") | {"person": person}
    assert site.coordinator.post(f"/en/record/{seat.ref}/edit/", form).status_code == 302
    invite(site, dialogue, who=[seat.ref])
    assert site.visitor.get(old).status_code == 410
    assert site.visitor.get(link(messages()[-1])).status_code == 200


# the page of the meeting


def test_the_page_says_to_each_what_they_may_know(site, dialogue):
    invite(site, dialogue)
    inside = (JOIN, PASSCODE, "https://meet.example.org/ru", CONTACT, "Второй человек")
    pages = {
        "coordinator": site.coordinator.get(f"/ru/record/{dialogue}/meeting/"),
        "reader": site.reader.get(f"/ru/record/{dialogue}/meeting/"),
        "by pass": site.visitor.get(link(messages()[1], "meeting")),
        "visitor": site.visitor.get(f"/ru/record/{dialogue}/meeting/"),
        "stranger": site.stranger.get(f"/ru/record/{dialogue}/meeting/"),
    }
    said = {who: {one for one in inside if one in page.content.decode()} for who, page in pages.items()}
    assert said == {who: set(inside) if who in ("coordinator", "reader", "by pass") else set() for who in pages}  # fmt: skip
    for page in pages.values():
        assert all(
            words in page.content.decode() for words in ("Встреча", "10:00–13:00", "UTC+5", "Доклад", "Орган ru")
        )


@pytest.mark.parametrize("path", ["record/{}/", "record/{}/story/", "record/{}/meeting/", "record/{}/meeting.ics", "record/{}/pack/", "record/{}/pack/en.html", "records/dialogues/", "records/participants/"])  # fmt: skip
def test_the_public_never_reads_how_to_join_or_what_somebody_needs(site, dialogue, path):
    from kenes.records.models import Participation

    Participation.objects.update(needs="ramp-needed", substitute_name="Sixth person", answer="substitute")
    page = site.visitor.get(f"/en/{path.format(dialogue)}")
    assert page.status_code == 200
    assert [
        one for one in (JOIN, PASSCODE, CONTACT, "ramp-needed", "Sixth person") if one in page.content.decode()
    ] == []


def test_the_page_of_a_large_meeting_is_small_and_needs_no_script(site, dialogue):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import AgendaItem, Dialogue, Institution, Participation, Person

    desk, meeting = site.desk, Dialogue.objects.get(pk=dialogue)
    long = "Халықаралық ынтымақтастық және есірткі саясатын үйлестіру мәселелері жөніндегі "
    people = []
    for n in range(57):
        body = write_record(
            record=Institution(country="KZ", name={"kk": f"{long}{n}-мекеме"}, marking="public"), by=desk.coordinator
        )
        person = write_record(
            record=Person(country="KZ", name={"kk": f"{n}-адамның аты-жөні"}, position={"kk": long}),
            by=desk.coordinator,
        )
        people.append(write_record(record=Participation(country="KZ", dialogue=meeting, institution=body, person=person), by=desk.coordinator))  # fmt: skip
    for n in range(23):
        turns = [{"participant": one.ref, "language": "kk", "minutes": 5} for one in people[n : n + 3]]
        item = AgendaItem(
            country="KZ", dialogue=meeting, position=n + 3, subject={"kk": long + long}, duration=15, speaking=turns
        )
        write_record(record=item, by=desk.coordinator)
    page = site.reader.get(f"/kk/record/{dialogue}/meeting/").content
    assert page.count("адамның аты-жөні".encode()) >= 57 and page.count(b'class="when"') == 25
    style = len((WEB / "static" / "meeting.css").read_bytes())
    assert len(page) + style < 100_000, (len(page), style)
    assert b"<script" not in page and b"kenes.css" not in page


# papers


def test_a_paper_has_a_file_in_each_language_for_whoever_takes_part(site, dialogue):
    ref = site.write(
        "coordinator", "papers", dialogue, dialogue=dialogue, **in_three("name", "Баяндама", "Доклад", "Report")
    )
    for code, words in (("ru", "Первый текст"), ("kk", "Бірінші мәтін"), ("ru", "Второй текст")):
        file = BytesIO(words.encode())
        file.name = f"report-{code}.txt"
        answer = site.coordinator.post(f"/en/record/{ref}/file/", {"file": file, "language": code})
        assert answer.status_code == 302, faults(answer)
    saved = site.coordinator.get(f"/en/record/{ref}/file/ru/")
    assert b"".join(saved.streaming_content).decode() == "Второй текст"
    assert site.visitor.get(f"/en/record/{ref}/file/ru/").status_code == 404
    invite(site, dialogue)
    page = site.visitor.get(link(messages()[0], "meeting")).content.decode()
    address = re.search(r'href="([^"]+/papers/[^"]+/kk/)"', page).group(1)  # type: ignore[union-attr]
    assert b"".join(site.visitor.get(address).streaming_content).decode() == "Бірінші мәтін"
    files = site.coordinator.get(f"/en/record/{ref}/").content.decode().split('id="files"')[1].split("</section>")[0]
    assert re.findall(r"report-..\.txt", files) == ["report-kk.txt", "report-ru.txt"]


# the pack and the follow-up


def test_the_pack_is_taken_from_the_page_in_each_language_and_flags_what_is_not_written(site, dialogue):
    page = site.coordinator.get(f"/en/record/{dialogue}/pack/").content.decode()
    assert "Name of person: Third person" not in page.split('scope="row">English')[1]
    assert "Name of person: Бірінші адам" in page.split('scope="row">English')[1]
    sheet = site.coordinator.get(f"/en/record/{dialogue}/pack/ru.docx")
    words = zipfile.ZipFile(BytesIO(sheet.content)).read("word/document.xml").decode()
    assert all(one in words for one in ("Лист регистрации", "Подпись", "Второй человек", PASSCODE))
    cards = site.coordinator.get(f"/en/record/{dialogue}/name-cards/ru.docx")
    assert "Второй человек" in zipfile.ZipFile(BytesIO(cards.content)).read("word/document.xml").decode()
    assert site.stranger.get(f"/en/record/{dialogue}/name-cards/ru.docx").status_code == 403


def test_what_became_of_the_last_recommendations_heads_the_next_dialogue(site, dialogue):
    rec = site.write("coordinator", "recommendations", dialogue, dialogue=dialogue, side="both", **in_three("text", "Ұсыным", "Рекомендация одна", "Count them"))  # fmt: skip
    site.write("coordinator", "recommendations", dialogue, dialogue=dialogue, side="both", **in_three("text", "Ұсыным 2", "Рекомендация два", "Weigh them"))  # fmt: skip
    action = take_up(site, rec)
    later = site.write("coordinator", "dialogues", dialogue, **{"origin-DLG": dialogue, "date": (DAY + datetime.timedelta(90)).isoformat(), "state": "planned", **in_three("name", "Келесі", "Следующая", "The next")})  # fmt: skip
    for path in (f"record/{later}/", f"record/{later}/meeting/"):
        page = site.coordinator.get(f"/en/{path}").content.decode()
        head = page.split("From the last dialogue")[1].split("</section>")[0]
        assert "Count them" in head and "Counting" in head and "proposed" in head, path
        assert "Not taken up yet" in head.split("Weigh them")[1]
    pack = site.coordinator.get(f"/en/record/{later}/pack/en.html").content.decode()
    assert (
        pack.index("From the last dialogue") < pack.index("Count them") < pack.index(action) < pack.index("Weigh them")
    )


def take_up(site: Any, rec: str) -> str:
    """An action of a road map that takes a recommendation up."""
    road_map = site.write("coordinator", "road-maps", first_year="2027", last_year="2028", place="KZ", stage="draft", **in_three("name", "К", "К", "M"))  # fmt: skip
    objective = site.write("coordinator", "objectives", road_map, road_map=road_map, pillar="monitoring", **in_three("heading", "М", "М", "O"))  # fmt: skip
    measure = site.write("coordinator", "measures", objective, objective=objective, **in_three("heading", "Б", "Б", "W"))  # fmt: skip
    return site.write("coordinator", "actions", rec, **{"origin-REC": rec, "measure": measure, "pillar": "monitoring", "side": "both", "stage": "proposed", **in_three("heading", "Санау", "Подсчёт", "Counting")})  # fmt: skip
