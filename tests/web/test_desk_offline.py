"""The live desk in a real Chromium: minutes without network, two note-takers at once, the keyboard, a page without scripts."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from desk import PASSWORD, Desk, engage
from test_reading_by_all import RULES, WIDTHS

SECRET = "қызғалдақ"


@dataclass
class Held:
    """A dialogue on a served site."""

    address: str
    desk: Desk
    ref: str
    items: list[str]

    def at(self, language: str = "en") -> str:
        return f"{self.address}/{language}/record/{self.ref}/desk/"

    def notes(self) -> list[tuple[str, str, str]]:
        """What is stored, in order: kind, level, words."""
        from kenes.records.desk.queries import notes_of
        from kenes.records.models import Dialogue

        found = notes_of(Dialogue.objects.get(pk=self.ref), self.desk.coordinator)
        return [
            (one.record.KIND.code, getattr(one.record, "level", ""), next(iter(one.record.title.own.values())))
            for one in found
        ]


@pytest.fixture
def held(served):
    """A fresh dialogue of two items and three bodies."""
    from kenes.records.chain.actions import write_record
    from kenes.records.dialogues.actions import put_on_agenda
    from kenes.records.models import AgendaItem, Dialogue, Institution, Participation

    engage(served.observatory.folder)
    desk = Desk.opened(served.observatory.folder)
    name = {"kk": "Мысал диалог", "ru": "Пример диалога", "en": "Example dialogue"}
    dialogue = write_record(
        record=Dialogue(country="KZ", name=name, date=datetime.date(2026, 12, 2)), by=desk.coordinator
    )
    items = [
        put_on_agenda(item=AgendaItem(country="KZ", subject={"en": one}), dialogue=dialogue, by=desk.coordinator).ref
        for one in ("Treatment", "Monitoring")
    ]
    known = {one.name["en"]: one for one in Institution.objects.filter(withdrawn=False)}
    for letter in "ABC":
        body = known.get(f"Body {letter}") or desk.body(letter)
        place = Participation(country="KZ", dialogue=dialogue, institution=body)
        write_record(record=place, by=desk.coordinator)
    return Held(served.address, desk, dialogue.ref, items)


@pytest.fixture
def window(held, browser):
    """Opens browsers of their own, in which one of the cast is signed in."""
    opened: list[Any] = []

    def open_one(who: str = "coordinator", **options: Any) -> Any:
        context = browser.new_context(**{"viewport": WIDTHS["laptop"], **options})
        context.set_default_timeout(10_000)
        opened.append(context)
        context.add_cookies([session_of(held, who)])
        return context.new_page()

    yield open_one
    for context in opened:
        context.close()


def session_of(held: Held, who: str) -> Any:
    """The cookie of a new session of one of the cast."""
    from django.test import Client

    client = Client()
    client.force_login(held.desk.accounts[who])
    return {"name": "kenes-session", "value": client.cookies["kenes-session"].value, "url": held.address}


def until(page: Any, true: str) -> None:
    """Wait for something to become true; the policy of the page forbids Playwright's own way of waiting."""
    for _ in range(200):
        if page.evaluate(true):
            return
        page.wait_for_timeout(50)
    raise AssertionError(true)


def press(page: Any, key: str) -> None:
    """Alt and a key, as the keyboard sends it: Playwright's own `press` leaves out the letter, by which access keys are known."""
    sender = page.context.new_cdp_session(page)
    of_the_key = {"key": key, "code": f"Key{key.upper()}", "windowsVirtualKeyCode": ord(key.upper()), "modifiers": 1}
    sender.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": key, "unmodifiedText": key, **of_the_key})
    sender.send("Input.dispatchKeyEvent", {"type": "keyUp", **of_the_key})
    sender.detach()


NOTHING_WAITS = "document.querySelectorAll('[data-waiting] blockquote').length === 0"
STORED = "document.body.dataset.network === 'online'"


def sit_down(page: Any, held: Held, language: str = "en") -> None:
    """Open the desk, and wait until it is ready for the time without network."""
    page.goto(held.at(language))
    until(page, STORED)
    until(
        page,
        f"caches.open('kenes-desk /{language}/record/{held.ref}/desk/').then((one) => one.keys()).then((all) => all.length > 7)",
    )
    until(page, "navigator.serviceWorker.controller !== null")


def write(page: Any, words: str, body: str = "Body A", level: str = "summary", kind: str = "STM") -> None:
    page.check(f'[name="kind"][value="{kind}"]', force=True)
    if kind != "DEC":
        page.fill("#body", body)
        page.check(f'[name="level"][value="{level}"]', force=True)
    page.fill("#said", words)
    page.click(".store button")
    until(page, "document.getElementById('said').value === ''")


def waiting(page: Any) -> list[str]:
    return [str(one) for one in page.locator("[data-waiting] blockquote").all_inner_texts()]


def kept_by_the_browser(page: Any) -> str:
    """Everything in every cache that a script can read."""
    return str(
        page.evaluate(
            """async () => {
              let all = "";
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const one of await cache.keys()) all += one.url + " " + (await (await cache.match(one)).text());
              }
              return all;
            }"""
        )
    )


def test_notes_of_every_level_written_without_network_outlive_a_reload_and_are_stored_once_in_order(held, window):
    page = window()
    sit_down(page, held)
    page.context.set_offline(True)
    write(page, "first", level="public")
    write(page, f"second {SECRET}", level="closed")
    page.reload()
    assert "There is no network" in page.inner_text("body")
    assert waiting(page) == ["first", f"second {SECRET}"]
    write(page, "third", body="Body B", level="not-attributed")
    context = page.context
    page.close()
    page = context.new_page()
    page.goto(held.at())
    until(page, "document.querySelectorAll('[data-waiting] blockquote').length === 3")
    assert waiting(page) == ["first", f"second {SECRET}", "third"]
    assert SECRET not in kept_by_the_browser(page)
    assert held.notes() == []
    page.context.set_offline(False)
    until(page, NOTHING_WAITS)
    wanted = [
        ("STM", "public", "first"),
        ("STM", "closed", f"second {SECRET}"),
        ("STM", "not-attributed", "third"),
    ]
    assert held.notes() == wanted
    page.goto(held.at())
    until(page, STORED)
    assert held.notes() == wanted
    assert (
        page.evaluate(
            "new Promise((done) => { const o = indexedDB.open('kenes-desk'); o.onsuccess = () => { const r = o.result.transaction('notes').objectStore('notes').count(); r.onsuccess = () => done(r.result); }; })"
        )
        == 0
    )
    assert SECRET not in kept_by_the_browser(page)


def test_two_note_takers_at_once_one_without_network_lose_nothing(held, window):
    first, second = window("coordinator"), window("administrator")
    sit_down(first, held)
    sit_down(second, held)
    first.context.set_offline(True)
    write(first, "one, without network")
    write(second, "two, in the room")
    second.fill("#said", "half a sentence")
    write(first, "three, without network", kind="DEC")
    first.context.set_offline(False)
    second.locator(".noted").get_by_text("three, without network").wait_for()
    assert second.input_value("#said") == "half a sentence"
    first.locator(".noted").get_by_text("two, in the room").wait_for()
    assert [words for _, _, words in held.notes()] == [
        "one, without network",
        "two, in the room",
        "three, without network",
    ]


def test_a_note_that_the_server_refuses_stays_with_the_reason_until_it_is_corrected(held, window):
    page = window()
    sit_down(page, held)
    page.context.set_offline(True)
    write(page, "before")
    write(page, "of a body that nobody knows", body="Body X")
    write(page, "after")
    page.context.set_offline(False)
    state = page.locator("[data-waiting] .refused [data-state]")
    state.wait_for()
    assert state.inner_text().startswith("not accepted: No body is called “Body X”")
    assert [words for _, _, words in held.notes()] == ["before", "after"]
    page.reload()
    page.get_by_role("button", name="Correct").click()
    assert page.input_value("#said") == "of a body that nobody knows"
    page.fill("#body", "Body C")
    page.keyboard.press("Tab")
    page.click(".store button")
    until(page, NOTHING_WAITS)
    page.locator(".noted").get_by_text("of a body that nobody knows").wait_for()
    assert sorted(words for _, _, words in held.notes()) == ["after", "before", "of a body that nobody knows"]


def test_another_account_neither_sees_nor_sends_what_waits(held, window):
    page = window()
    sit_down(page, held)
    page.context.set_offline(True)
    write(page, SECRET, level="closed")
    page.context.set_offline(False)
    page.context.route("**/desk/queue/", lambda route: route.abort())
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    page.click("[data-leaves] button")
    page.wait_for_url("**/en/")
    assert "have not been sent yet" in asked[0]
    assert kept_by_the_browser(page) == ""
    page.context.unroute("**/desk/queue/")
    page.context.add_cookies([session_of(held, "administrator")])
    sit_down(page, held)
    assert (waiting(page), held.notes()) == ([], [])
    page.click("[data-leaves] button")
    page.wait_for_url("**/en/")
    page.goto(held.at())
    page.fill('[name="login"]', "coordinator")
    page.fill('[name="password"]', PASSWORD)
    page.click("form.entry button")
    page.wait_for_url("**/desk/")
    until(page, STORED)
    assert held.notes() == [("STM", "closed", SECRET)]


def test_the_keyboard_alone_takes_notes(held, window):
    page = window()
    sit_down(page, held)
    assert page.evaluate("document.activeElement.id") == "said"
    page.keyboard.type("We will send the figures")
    press(page, "p")
    assert page.is_checked('[name="level"][value="public"]')
    press(page, "w")
    assert page.evaluate("document.activeElement.id") == "body"
    page.keyboard.type("body b")
    press(page, "t")
    page.keyboard.press("Control+Enter")
    page.locator(".noted").get_by_text("We will send the figures").wait_for()
    assert page.evaluate("document.activeElement.id") == "said"
    assert (page.input_value("#said"), page.is_checked('[name="level"][value="summary"]')) == ("", True)
    assert held.notes() == [("STM", "public", "We will send the figures")]
    page.evaluate("document.body.focus(); document.activeElement.blur()")
    order = []
    for _ in range(70):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            continue  # past the last stop, before the first one again
        order.append(
            page.evaluate("document.activeElement.closest('section, header')?.id || document.activeElement.className")
        )
        assert (
            page.evaluate(
                "getComputedStyle(document.activeElement.matches('input[type=radio]') ? document.activeElement.nextElementSibling : document.activeElement).outlineStyle"
            )
            != "none"
        )
    parts = list(dict.fromkeys(one for one in order if one in ("agenda", "notes", "attendance")))
    assert parts in (["agenda", "notes", "attendance"], ["notes", "attendance", "agenda"])


def test_the_verbs_of_the_meeting_leave_what_is_being_typed(held, window):
    page = window()
    sit_down(page, held)
    page.fill("#said", "half a sentence")
    page.click(f"#do-{held.items[1]}")
    page.locator(".running .going").wait_for()
    assert page.input_value("#agenda_item") == held.items[1]
    room = page.locator(".present button[value=room]").first
    name = room.get_attribute("id")
    room.focus()
    page.keyboard.press("Enter")
    page.locator(f"#{name}[aria-pressed=true]").wait_for()
    assert page.evaluate("document.activeElement.id") == name
    assert page.input_value("#said") == "half a sentence"


def test_everything_works_without_scripts(held, window):
    page = window(java_script_enabled=False)
    page.goto(held.at())
    page.fill("#body", "Body B")
    page.check('[name="level"][value="closed"]', force=True)
    page.fill("#said", "Said without scripts")
    page.click(".store button")
    assert re.search(r"/desk/#said$", page.url)
    page.click(f"#do-{held.items[0]}")
    page.click(".present button[value=online] >> nth=0")
    assert page.locator(".present [aria-pressed=true]").inner_text() == "Online"
    assert held.notes() == [("STM", "closed", "Said without scripts")]


@pytest.mark.parametrize("width", ["laptop", "tablet", "phone", "zoomed"])
def test_axe_finds_nothing_at_any_width(held, window, width):
    sizes = {**WIDTHS, "tablet": {"width": 820, "height": 1100}, "zoomed": {"width": 640, "height": 450}}
    language = {"laptop": "kk", "tablet": "ru", "phone": "kk", "zoomed": "ru"}[width]
    page = window(viewport=sizes[width])
    sit_down(page, held, language)
    write(page, "Айтылған сөз", body="Body A")
    write(page, "Қарсылық", body="Body B", kind="OBN", level="closed")
    page.locator(".noted").get_by_text("Айтылған сөз").wait_for()
    found = {}
    for path in ("desk/", "desk/shell/", "notes/"):
        page.goto(f"{held.address}/{language}/record/{held.ref}/{path}")
        answer = Axe().run(page, options=RULES).response
        assert len(answer["passes"]) > 15, "axe did not run"
        faults = [(one["id"], [node["html"][:160] for node in one["nodes"]][:2]) for one in answer["violations"]]
        wide = page.evaluate("document.documentElement.scrollWidth") > sizes[width]["width"]
        if faults or wide:
            found[path] = (faults, wide)
    assert found == {}
