"""An action that is cut off at any of its statements leaves the records as they were; the whole action leaves them whole."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys

import pytest
from desk import Desk


class CutOff(Exception):
    """The moment at which the server dies."""


def amend(desk, gap, body):
    from kenes.records.chain.actions import amend_record

    amend_record(record=gap, values={"pillar": "policy", "about": {"en": "More"}}, seen=1, by=desk.reviewer, why="x")


def write_with_origin(desk, gap, body):
    from kenes.records.chain.actions import Origin, write_record
    from kenes.records.models import Recommendation

    record = Recommendation(country="KZ", text={"en": "Set a term"})
    write_record(
        record=record, by=desk.coordinator, many={"addressed_to": [body]}, origins=(Origin("motivates", gap.ref),)
    )


def withdraw(desk, gap, body):
    from kenes.records.chain.actions import withdraw_record

    withdraw_record(record=gap, by=desk.coordinator, why="written twice")


def link(desk, gap, body):
    from kenes.records.chain.actions import link_records

    link_records(source=gap.ref, kind="cites", target=body.ref, by=desk.coordinator)


def send_letter(desk, gap, body):
    from kenes.records.correspondence.actions import write_letter
    from kenes.records.models import Letter

    record = Letter(country="KZ", subject={"en": "A gap"}, addressee=body, number="1", date=datetime.date(2026, 11, 2))
    write_letter(letter=record, concerns=[gap], by=desk.coordinator)


def open_account(desk, gap, body):
    from kenes.records.accounts import actions

    actions.open_account(username="newcomer", password="құпия-сөз-2027", by=desk.administrator)


def give_role(desk, gap, body):
    from kenes.records.accounts import actions

    actions.give_role(account=desk.reader, name="analyst", country="KZ", by=desk.administrator)


def recommend(desk, gap, body):
    from kenes.records.dialogues import actions
    from kenes.records.models import Recommendation

    actions.recommend(
        recommendation=Recommendation(country="KZ", text={"en": "Set a term"}), by=desk.coordinator, addressed_to=[body]
    )


ACTIONS = [amend, write_with_origin, withdraw, link, send_letter, open_account, give_role, recommend]


def rows() -> dict[str, list[tuple]]:
    """Every row of every table of the records."""
    from django.apps import apps
    from django.db import connection

    found = {}
    for model in apps.get_app_config("records").get_models(include_auto_created=True):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {model._meta.db_table} ORDER BY 1")
            found[model._meta.db_table] = cursor.fetchall()
    return found


class _Counting:
    """Lets so many statements through, then cuts off; without a number it counts them."""

    def __init__(self, let_through: int | None, end=None) -> None:
        self.left, self.counted, self.end = let_through, 0, end

    def __call__(self, execute, sql, params, many, context):
        if self.left is not None and self.counted >= self.left:
            if self.end:
                self.end()
            raise CutOff
        self.counted += 1
        return execute(sql, params, many, context)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda one: one.__name__)
def test_cut_off_at_any_statement_nothing_of_an_action_is_stored(desk: Desk, action):
    from django.db import connection

    from kenes.records.audit.queries import broken_entries
    from kenes.records.models import Gap, Institution

    gap, body = desk.gap(), desk.body("A")
    before, cuts = rows(), 0
    while True:
        try:
            with connection.execute_wrapper(_Counting(cuts)):
                action(desk, Gap.objects.get(pk=gap.pk), Institution.objects.get(pk=body.pk))
            break
        except CutOff:
            assert rows() == before, f"cut off before statement {cuts}"
            cuts += 1
    after = rows()
    assert cuts > 3 and after != before
    assert len(after["records_entry"]) > len(before["records_entry"])
    assert list(broken_entries()) == []


KILLED = """
import os, sys
sys.path[:0] = sys.argv[4:]
from pathlib import Path
from desk import Desk
desk = Desk.opened(Path(sys.argv[1]))
import test_all_or_nothing as here
from django.db import connection
from kenes.records.models import Gap, Institution
action = {one.__name__: one for one in here.ACTIONS}[sys.argv[2]]
gap, body = Gap.objects.first(), Institution.objects.first()
with connection.execute_wrapper(here._Counting(int(sys.argv[3]), lambda: os._exit(9))):
    action(desk, gap, body)
"""
MOMENTS = [pytest.param((9,), id="once"), pytest.param(tuple(range(3, 24, 2)), id="often", marks=pytest.mark.crash)]


@pytest.mark.parametrize("moments", MOMENTS)
def test_a_process_that_dies_in_an_action_leaves_all_or_nothing(desk: Desk, moments):
    """The operating system takes the process away between two statements: the folder is verified by the next one."""
    from django.db import connections

    from kenes.records.care.whole import verify_all

    desk.gap()
    desk.body("A")
    before = rows()
    for moment in moments:
        connections.close_all()
        command = [sys.executable, "-c", KILLED, str(desk.observatory.folder), "write_with_origin", str(moment)]
        died = subprocess.run([*command, *sys.path], env=os.environ, check=False).returncode
        after = rows()
        assert (died, after == before) in ((9, True), (0, False))
        assert verify_all(desk.observatory)[0] == []
        before = after


NOT_AS_ONE = {
    "record_change": "appends inside the transaction of whoever calls it, and refuses to outside one",
    "carry_out": "what a proposal asked for, done inside the confirmation",
    "send_waiting": "each message is taken, sent and noted by itself: one that was sent stays sent",
    "remind": "each reminder is written by itself, and written once",
}
"""Actions that are no single transaction, and why that is right."""


def test_every_action_is_one_transaction():
    """Whatever takes `by=` changes the records: it is atomic as a whole, so that a killed server leaves all of it or nothing."""
    import ast
    from pathlib import Path

    import kenes.records

    found, loose = 0, set()
    for path in Path(kenes.records.__file__).parent.rglob("*.py"):
        if {"migrations", "example"} & set(path.parts):
            continue
        for one in ast.parse(path.read_text("utf-8")).body:
            if isinstance(one, ast.FunctionDef) and "by" in {each.arg for each in one.args.kwonlyargs}:
                found += not one.name.startswith("_")
                if not one.name.startswith("_") and "transaction.atomic" not in ast.unparse(one):
                    loose.add(one.name)
    assert found > 100
    assert loose == set(NOT_AS_ONE)
