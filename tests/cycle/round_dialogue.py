"""A dialogue is prepared and held: invited to, answered, written down by two at once."""

from __future__ import annotations

import datetime
from typing import Any

from round_people import Person
from round_table import Round, in_three

NAME = in_three(
    "Тәуелсіз бағалау туралы ұлттық диалог",
    "Национальный диалог о независимой оценке",
    "National dialogue on independent evaluation",
)
AGENDA = (
    ("10:00", "20", "opening", in_three("Ашылуы", "Открытие", "Opening")),
    ("10:20", "40", "discussion", in_three("Бағалау тәртібі", "Порядок оценки", "How evaluation is done")),
)
INVITED = (
    ("lead", "А органының өкілі", "kk"),
    ("partner", "Представитель органа Б", "ru"),
    ("ngo", "A delegate of organisation E", "en"),
    ("international", "A delegate of body D", "en"),
)
"""Who is written down for which body; nobody is a real person."""
BODIES = {
    "lead": "А органы (мысал)",
    "partner": "Б органы (мысал)",
    "ngo": "Д қоғамдық ұйымы (мысал)",
    "international": "Г халықаралық органы (мысал)",
}
PUBLIC = "Бағалау жыл сайын жүргізілуі керек"
OFFLINE = "Қазынадан бөлек қаржы қажет"
UNNAMED = "Бағалаушылар жетіспейді атаусыз"
CLOSED = "қызғалдақ туралы жабық сөз"
DECIDED = "Бағалау туралы ұсыным енгізу"
HALF_A_SENTENCE = "жарты сөйлем"


def it_is_planned(all: Round) -> None:
    """Today and tomorrow: the links of an invitation open nothing once its last hour has passed, and the test runs at any hour."""
    coordinator, today = all.coordinator, datetime.date.today()
    coordinator.begin("dialogues")
    coordinator.fill(
        name=NAME, about=NAME, date=today.isoformat(), starts="10:00", ends="13:00", state="planned",
        time_zone="Asia/Almaty", link="https://meet.example.org/room", working_languages="kk", marking="public",
        until=(today + datetime.timedelta(days=1)).isoformat(), venue=in_three("Үй", "Дом", "House"), room=in_three("7-зал", "Зал 7", "Room 7"),
        contact=in_three("Хатшылық", "Секретариат", "Secretariat"),
    )  # fmt: skip
    coordinator.press("Write down", "main")
    all.refs["dialogue"] = coordinator.came_to("DLG")
    for starts, duration, sort, subject in AGENDA:
        coordinator.open(all.refs["dialogue"])
        coordinator.follow("Add an agenda item")
        coordinator.fill(starts=starts, duration=duration, sort=sort, subject=subject, marking="public")
        coordinator.press("Write down", "main")
    all.confirm_all()


def bodies_are_written_down(all: Round) -> None:
    coordinator = all.coordinator
    for who, name, language in INVITED:
        coordinator.begin("people")
        coordinator.fill(email=f"{who}@example.org", language=language, **{f"name_{language}": name})
        coordinator.page.locator("[name=institution]").select_option(label=BODIES[who])
        coordinator.press("Write down", "main")
        person = coordinator.came_to("PER")
        coordinator.open(all.refs["dialogue"])
        coordinator.follow("Add a participant")
        coordinator.page.locator("[name=institution]").select_option(label=BODIES[who])
        coordinator.fill(person=person, language=language, mode="room")
        coordinator.press("Write down", "main")


def they_are_invited_by_mail(all: Round) -> None:
    coordinator = all.coordinator
    coordinator.open(all.refs["dialogue"])
    coordinator.follow("Invite")
    coordinator.fill(email="on")
    coordinator.press("Invite", "main")


def one_body_answers_by_its_link(all: Round) -> None:
    all.post_goes_out()
    assert {one["To"].addresses[0].addr_spec for one in all.box.received} == {
        f"{who}@example.org" for who, *_ in INVITED
    }
    guest = all.visitor("en")
    guest.go(all.link_to("international@example.org", "invited"))
    guest.fill(answer="online", interpretation_into="en", needs="A seat near the door")
    guest.press("Send my answer", "main")
    assert "your answer is noted" in guest.text
    guest.follow("Meeting page")
    assert NAME["en"] in guest.text and AGENDA[1][3]["en"] in guest.text
    assert len(guest.page.content().encode()) < 100_000
    guest.page.go_back()
    calendar = guest.download("Calendar entry").read_text("utf-8")
    assert "BEGIN:VEVENT" in calendar and f"{all.refs['dialogue']}@kenes" in calendar


SPOKEN = (
    ("lead", "public", PUBLIC),
    ("ngo", "not-attributed", UNNAMED),
    ("partner", "closed", CLOSED),
)


def it_is_held(all: Round) -> None:
    """The note-taker at the desk: who is there, the item that is spoken of, what was said, what was decided."""
    desk = _sit_down(all, "note_taker")
    for who, presence in (("lead", "room"), ("partner", "room"), ("ngo", "online"), ("international", "online")):
        seat = desk.page.locator("ul.present > li").filter(has_text=BODIES[who]).locator(f"button[value={presence}]")
        seat.click()
        _until(
            desk.page, f"document.getElementById('{seat.get_attribute('id')}').getAttribute('aria-pressed') === 'true'"
        )
    for who, level, words in SPOKEN:
        _note(desk.page, words, BODIES[who], level)
    _note(desk.page, DECIDED, kind="DEC")
    desk.page.locator(".noted").get_by_text(DECIDED).wait_for()


def two_take_notes_and_one_is_cut_off(all: Round) -> None:
    """What the coordinator wrote without network joins what the note-taker wrote meanwhile; nothing typed is lost."""
    first, second = _sit_down(all, "coordinator").page, all.note_taker.page
    first.context.set_offline(True)
    _note(first, OFFLINE, BODIES["partner"], "summary")
    assert first.locator("[data-waiting] blockquote").all_inner_texts() == [OFFLINE]
    second.fill("#said", HALF_A_SENTENCE)
    first.context.set_offline(False)
    second.locator(".noted").get_by_text(OFFLINE).wait_for()
    assert second.input_value("#said") == HALF_A_SENTENCE
    second.fill("#said", "")
    first.locator(".noted").get_by_text(DECIDED).wait_for()


def _sit_down(all: Round, who: str) -> Person:
    """Open the desk from the page of the dialogue, and wait until it is ready for the time without network."""
    person = all.people[who]
    person.open(all.refs["dialogue"])
    person.follow("Live desk")
    kept = f"kenes-desk /{person.language}/record/{all.refs['dialogue']}/desk/"
    _until(person.page, "document.body.dataset.network === 'online'")
    _until(person.page, f"caches.open('{kept}').then((one) => one.keys()).then((all) => all.length > 7)")
    _until(person.page, "navigator.serviceWorker.controller !== null")
    return person


def _note(page: Any, words: str, body: str = "", level: str = "", kind: str = "STM") -> None:
    page.check(f'[name="kind"][value="{kind}"]', force=True)
    if body:
        page.fill("#body", body)
        page.check(f'[name="level"][value="{level}"]', force=True)
    page.fill("#said", words)
    page.click(".store button")
    _until(page, "document.getElementById('said').value === ''")


def _until(page: Any, true: str) -> None:
    """The policy of the page forbids Playwright's own way of waiting."""
    for _ in range(200):
        if page.evaluate(true):
            return
        page.wait_for_timeout(50)
    raise AssertionError(true)
