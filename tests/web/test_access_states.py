"""Every role before a record in every state it can be in: who reads it, amends it, asks to withdraw it, reads its history, confirms that it becomes public.

The rows are told by hand, apart from the table of roles that the rules ask; a role or a state without a row fails.
"""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from house import House, opened

INSIDE = (
    "administrator", "coordinator", "analyst", "reviewer", "member", "reader", "approver", "note-taker", "press", "returns-reviewer",
)  # fmt: skip
"""The roles of Kazakhstan; the stranger coordinates Uzbekistan."""
PEOPLE = ("visitor", "stranger", *INSIDE)
NOBODY: tuple[str, ...] = ()
HEADS, WRITERS = ("administrator", "coordinator"), ("administrator", "coordinator", "analyst", "reviewer")
RELEASERS = ("administrator", "coordinator", "press")
DAY = datetime.date(2026, 11, 2)
DOINGS = ("read", "amend", "withdraw", "history", "confirm")

STATES: dict[str, tuple[tuple[str, ...], ...]] = {
    # state: who reads, who amends, who asks to withdraw, who reads the history, who confirms what the coordinator proposes
    "gap for official use": (INSIDE, WRITERS, WRITERS, INSIDE, NOBODY),
    "gap proposed as public": (INSIDE, WRITERS, WRITERS, INSIDE, ("administrator", "approver")),
    "gap public": (PEOPLE, WRITERS, WRITERS, INSIDE, NOBODY),
    "gap public, withdrawal proposed": (PEOPLE, WRITERS, WRITERS, INSIDE, ("administrator", "approver")),
    "gap closed": (HEADS, HEADS, HEADS, HEADS, NOBODY),
    "gap withdrawn": (PEOPLE, NOBODY, NOBODY, INSIDE, NOBODY),
    "gap of the neighbour": (("stranger",), ("stranger",), ("stranger",), ("stranger",), NOBODY),
    "summary in draft": (INSIDE, HEADS, HEADS, INSIDE, NOBODY),
    "summary agreed": (INSIDE, NOBODY, NOBODY, INSIDE, NOBODY),
    "release in draft": (INSIDE, RELEASERS, RELEASERS, INSIDE, NOBODY),
}


@pytest.fixture(scope="module")
def house(empty_records: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One house with an account of every role."""
    from desk import Desk
    from django.conf import settings

    from kenes.records.accounts.actions import give_role, open_account
    from kenes.records.turning import speak_to

    before, folder = Path(settings.OBSERVATORY), tmp_path_factory.mktemp("states") / "observatory"
    shutil.copytree(empty_records, folder)
    desk = Desk.opened(folder)
    body = desk.body("Body of the member")
    for name in INSIDE:
        if name not in desk.accounts:
            account = open_account(username=name, password="өте-ұзақ-сөз-2026", by=desk.administrator)
            own = {"institution": body} if name == "member" else {}
            give_role(account=account, name=name, country="KZ", by=desk.administrator, **own)
            desk.accounts[name] = account
    with opened(desk) as house:
        yield house
    speak_to(before)


@pytest.fixture(scope="module")
def records(house: House) -> dict[str, Any]:
    """A record in each state."""
    from kenes.records.chain.actions import withdraw_record, write_record
    from kenes.records.four_eyes.actions import ask
    from kenes.records.models import Dialogue, Gap, Minutes

    desk = house.desk

    def gap(by: Any, country: str = "KZ", **fields: Any) -> Any:
        return write_record(record=Gap(country=country, heading={"en": "Gap"}, **fields), by=by)

    def text(sort: str, **fields: Any) -> Any:
        dialogue = write_record(record=Dialogue(country="KZ", name={"en": "D"}, date=DAY), by=desk.coordinator)
        return write_record(
            record=Minutes(country="KZ", dialogue=dialogue, sort=sort, heading={"en": "S"}, **fields),
            by=desk.coordinator,
        )

    found = {
        "gap for official use": gap(desk.coordinator),
        "gap proposed as public": gap(desk.coordinator),
        "gap public": gap(desk.coordinator, marking="public"),
        "gap public, withdrawal proposed": gap(desk.coordinator, marking="public"),
        "gap closed": gap(desk.coordinator, marking="public", closed=True),
        "gap withdrawn": gap(desk.coordinator, marking="public"),
        "gap of the neighbour": gap(desk.stranger, "UZ"),
        "summary in draft": text("summary"),
        "summary agreed": text("summary", state="agreed"),
        "release in draft": text("press"),
    }
    withdraw_record(record=found["gap withdrawn"], by=desk.coordinator, why="written twice")
    ask(
        deed="publish",
        record=found["gap proposed as public"],
        by=desk.coordinator,
        why="",
        values={"marking": "public"},
    )
    ask(deed="withdraw", record=found["gap public, withdrawal proposed"], by=desk.coordinator, why="twice")
    return found


def doing(house: House, who: str, record: Any, what: str) -> bool:
    """Whether somebody gets the page of a doing; of confirming, whether the page offers it to them."""
    address = f"/en/record/{record.ref}/" + {"amend": "edit/", "withdraw": "withdraw/", "history": ""}.get(what, "")
    browser = house.browser(who, raise_request_exception=False)
    if what == "confirm":
        page = browser.get("/en/second-person/")
        return page.status_code == 200 and any(
            f"/second-person/{one.pk}/confirm/" in page.content.decode()
            for one in record.proposals.filter(state="waiting")
        )
    answer = browser.get(address)
    return answer.status_code == 200 and (what != "history" or 'class="history"' in answer.content.decode())


@pytest.mark.parametrize("what", DOINGS)
@pytest.mark.parametrize("state", STATES)
def test_each_role_in_each_state_may_what_its_row_says(house, records, state: str, what: str):
    told = STATES[state][DOINGS.index(what)]
    found = tuple(who for who in PEOPLE if doing(house, who, records[state], what))
    assert set(found) == set(told), state


def test_no_role_is_without_a_column():
    from kenes.records.accounts.parts import TABLE

    assert set(INSIDE) == set(TABLE)


def test_no_state_of_a_text_or_a_visibility_is_without_a_row(records):
    assert set(STATES) == set(records)
    seen = {(one.marking, one.closed, one.withdrawn) for one in records.values()}
    assert {marking for marking, _, _ in seen} == {"public", "official"}
    assert {closed for _, closed, _ in seen} == {True, False}
    assert {withdrawn for one in records.values() for withdrawn in [type(one).objects.get(pk=one.pk).withdrawn]} == {
        True,
        False,
    }


def test_the_pages_write_and_withdraw_only_by_the_verbs_that_know_of_the_second_person():
    """`records/writing.py` proposes what takes two; the verbs below it do not ask, so no page and no command calls them."""
    import ast

    from served_site import WEB

    below = {"write_record", "amend_record", "withdraw_record", "settle_conflict"}
    calls = [
        (path.name, alias.name)
        for folder in (WEB, WEB.parent / "cli")
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "kenes.records.chain.actions"
        for alias in node.names
        if alias.name in below
    ]
    assert calls == []
