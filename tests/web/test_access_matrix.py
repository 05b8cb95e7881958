"""Every route by everybody: who is let in, what of the records they find there, what guards the answer.

The routes come from the map of addresses, who is let in from `access_table.TABLE`. To add a route, add its row there.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from access_table import EVERYONE, TABLE, all_routes
from house import House, opened
from reading_html import Page

READERS = ("administrator", "coordinator", "analyst", "reviewer", "reader")
RECORDS = {
    # the record -> country, fields, who reads it; the word of its heading stands nowhere else
    "quince": ("KZ", {"marking": "public"}, EVERYONE),
    "medlar": ("KZ", {"marking": "official"}, READERS),
    "damson": ("KZ", {"marking": "public", "closed": True}, ("administrator", "coordinator")),
    "sorrel": ("UZ", {"marking": "official"}, ("stranger",)),
}
AMEND = {
    "gaps": ("administrator", "coordinator", "analyst", "reviewer"),
    "documents": ("administrator", "coordinator", "reviewer"),
    "road-maps": ("administrator", "coordinator"),
}
"""Who amends the records of a kind in Kazakhstan, as far as they see them; the stranger amends those of Uzbekistan."""


def amends(who: str, kind: str, word: str) -> bool:
    """Whether somebody may amend a record of the scene."""
    country, _, readers = RECORDS[word]
    return who in readers and (who == "stranger" if country == "UZ" else who in AMEND[kind])


@dataclass
class Scene:
    """A house with a record of each sort of visibility, and a spare account that may be acted upon."""

    house: House
    records: dict[str, dict[str, Any]]
    spare: Any
    answers: dict[tuple[str, str], Any] = field(default_factory=dict)


@pytest.fixture(scope="module")
def scene(empty_records: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """One house for all of this file: nothing here depends on what was done before."""
    from desk import Desk
    from django.conf import settings

    from kenes.records.accounts.actions import give_role, open_account
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Gap, PolicyDocument, RoadMap
    from kenes.records.turning import speak_to

    before = Path(settings.OBSERVATORY)
    folder = tmp_path_factory.mktemp("scene") / "observatory"
    shutil.copytree(empty_records, folder)
    desk = Desk.opened(folder)
    writers = {"KZ": desk.coordinator, "UZ": desk.stranger}
    records: dict[str, dict[str, Any]] = {"gaps": {}, "documents": {}, "road-maps": {}}
    for word, (country, fields, _) in RECORDS.items():
        said = {"en": word, "kk": word, "ru": word}
        gap, document = (
            Gap(country=country, heading=said, **fields),
            PolicyDocument(country=country, name=said, **fields),
        )
        plan = RoadMap(country=country, name=said, place=country, first_year=2026, last_year=2028, **fields)
        records["road-maps"][word] = write_record(record=plan, by=writers[country])
        records["gaps"][word] = write_record(record=gap, by=writers[country])
        records["documents"][word] = write_record(record=document, by=writers[country])
    spare = open_account(username="spare", password="өте-ұзақ-сөз-2026", by=desk.administrator)
    give_role(account=spare, name="reader", country="KZ", by=desk.administrator)
    with opened(desk) as house:
        yield Scene(house, records, spare)
    speak_to(before)


def addresses(scene: Scene, name: str) -> list[str]:
    """The addresses at which a route is tried: one, or one of each record."""
    from django.urls import reverse
    from django.utils.translation import override

    row = TABLE[name]
    with override("en"):
        records = scene.records[row.of].values()
        if row.record:
            return [reverse(name, args=(one.ref, *row.arguments)) for one in records]
        if "/" in name:  # a route without a name
            return [f"/en/{name}"]
        plain = reverse(name, args=row.filled(scene))
        return [f"{plain}?{row.query}={one.ref}" for one in records] if row.query else [plain]


def ask(scene: Scene, who: str, name: str, address: str) -> Any:
    """The answer to a fresh browser: a page where the route has pages, else an empty form.

    Asked once by each and looked at by every test below: nothing here changes what another is answered.
    """
    if (who, address) not in scene.answers:
        if "GET" in VIEWS[name].methods:
            answer = scene.house.reader(who, raise_request_exception=False).get(address)
        else:
            answer = scene.house.browser(who, raise_request_exception=False).post(address)
        scene.answers[who, address] = answer
    return scene.answers[who, address]


def let_in(answer: Any) -> bool:
    """Whether the route answered, rather than its guard."""
    to_sign_in = answer.status_code == 302 and "/sign-in/?next=" in answer.headers["Location"]
    return not to_sign_in and answer.status_code != 403


@pytest.fixture(scope="module", autouse=True)
def views(scene: Scene) -> None:
    VIEWS.update(all_routes())


VIEWS: dict[str, Any] = {}
EVERY = sorted(TABLE)


def test_the_table_has_a_row_for_every_route_and_no_other():
    missing, gone = sorted(set(VIEWS) - set(TABLE)), sorted(set(TABLE) - set(VIEWS))
    assert (missing, gone) == ([], []), (
        f'tests/web/access_table.py: add a row for {missing}, such as "{missing[0] if missing else ""}": Row(SIGNED_IN); '
        f"take out {gone}"
    )


def test_every_view_says_who_may_open_it():
    unsaid = sorted(name for name, view in VIEWS.items() if not (hasattr(view, "access") and hasattr(view, "methods")))
    assert unsaid == [], "decorate these views with @open_to(rule)"


def test_a_view_that_says_nothing_is_opened_by_nobody(scene):
    from django.http import HttpResponse
    from django.test import RequestFactory

    from kenes.web.guarding import Guarding

    request = RequestFactory().get("/en/", SERVER_NAME="localhost")
    request.user = scene.house.desk.administrator
    refused = Guarding(lambda request: HttpResponse()).process_view(request, lambda request: HttpResponse(), (), {})
    assert refused is not None and refused.status_code == 404


@pytest.mark.parametrize("name", sorted(name for name, row in TABLE.items() if row.record not in ("amend", "part")))
def test_a_route_is_open_to_those_of_its_row_and_to_nobody_else(scene, name):
    for address in addresses(scene, name):
        answers = {who: ask(scene, who, name, address) for who in EVERYONE}
        assert {who: one.status_code for who, one in answers.items() if one.status_code >= 500} == {}
        assert tuple(who for who, one in answers.items() if let_in(one)) == TABLE[name].who, address


@pytest.mark.parametrize("name", EVERY)
def test_a_route_answers_the_methods_that_it_names_only(scene, name):
    browser = scene.house.reader("administrator", raise_request_exception=False)
    unnamed = {"GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"} - set(VIEWS[name].methods)
    address = addresses(scene, name)[0]
    assert {one: browser.generic(one, address).status_code for one in unnamed} == dict.fromkeys(unnamed, 405)


@pytest.mark.parametrize("name", sorted(name for name, row in TABLE.items() if row.record in ("read", "amend")))
@pytest.mark.parametrize("who", EVERYONE)
def test_a_record_is_there_for_its_readers_amended_by_its_writers_and_nowhere_for_others(scene, name, who):
    found, wanted = {}, {}
    row = TABLE[name]
    for word, address in zip(RECORDS, addresses(scene, name), strict=True):
        answer, readers = ask(scene, who, name, address), RECORDS[word][2]
        may = amends(who, row.of, word) if row.record == "amend" else who in readers
        found[word] = "there" if answer.status_code < 400 and let_in(answer) else answer.status_code
        wanted[word] = "there" if may else 302 if who not in row.who else 403 if who in readers else 404
    assert found == wanted


@pytest.mark.parametrize("name", sorted(name for name, row in TABLE.items() if row.record == "part"))
@pytest.mark.parametrize("who", EVERYONE)
def test_a_part_of_a_record_is_nowhere_for_those_who_may_not_see_the_record(scene, name, who):
    row = TABLE[name]
    answers = dict(zip(RECORDS, (ask(scene, who, name, one) for one in addresses(scene, name)), strict=True))
    assert {one.status_code for one in answers.values() if one.status_code >= 500} == set()
    hidden = {word: answers[word].status_code for word, (_, _, readers) in RECORDS.items() if who not in readers}
    assert hidden == dict.fromkeys(hidden, 404 if who in row.who else 302)


@pytest.mark.parametrize("who", EVERYONE)
def test_no_page_says_a_word_of_a_record_that_its_reader_may_not_see(scene, who):
    hidden = [word for word, (_, _, readers) in RECORDS.items() if who not in readers]
    said = {
        (name, word)
        for name in EVERY
        for address in addresses(scene, name)
        for text in [ask(scene, who, name, address).content.decode(errors="replace")]
        for word in hidden
        if word in text
    }
    assert said == set()


def test_the_words_that_the_test_above_looks_for_do_appear_to_those_who_may_see_them(scene):
    from kenes.records.chain.models import Record

    for who in EVERYONE:
        account = scene.house.desk.accounts.get(who)
        seen = {str(one.whole.heading["en"]) for one in Record.objects.visible_to(account).filter(kind="GAP")}
        assert seen == {word for word, (_, _, readers) in RECORDS.items() if who in readers}
    log = ask(scene, "coordinator", "log", addresses(scene, "log")[0]).content.decode()
    assert [word for word in RECORDS if word in log] == ["quince", "medlar", "damson"]


@pytest.mark.parametrize("name", EVERY)
def test_a_form_without_its_token_is_refused(scene, name):
    if "POST" not in VIEWS[name].methods:
        return
    token = ask(scene, "visitor", "account_login", "/en/sign-in/").cookies["kenes-form"].value
    for address in addresses(scene, name):
        browser = scene.house.browser("administrator", enforce_csrf_checks=True, raise_request_exception=False)
        browser.cookies["kenes-form"] = token
        assert browser.post(address).status_code == 403
        assert browser.post(address, {"csrfmiddlewaretoken": "x" * 32}).status_code == 403
        assert browser.post(address, {"csrfmiddlewaretoken": token}).status_code != 403


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("who", ["visitor", "administrator"])
def test_every_answer_is_guarded_and_holds_nothing_that_the_policy_forbids(scene, name, who):
    for address in addresses(scene, name):
        answer = ask(scene, who, name, address)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "data:" not in policy
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert who == "visitor" or answer.headers["Cache-Control"] == "private, no-store"
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            page = Page(answer.content.decode())
            assert page.all("script") == [] and page.all("style") == []
            assert [one for _, one in page.tags if "style" in one or any(key.startswith("on") for key in one)] == []


@pytest.mark.parametrize("name", EVERY)
def test_a_visitor_gets_a_cookie_only_where_a_form_is_shown(scene, name):
    for address in addresses(scene, name):
        answer = ask(scene, "visitor", name, address)
        if answer.cookies:
            assert set(answer.cookies) == {"kenes-form"}, address
            assert re.search(r'name="csrfmiddlewaretoken"', answer.content.decode()), address
