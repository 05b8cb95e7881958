"""What pages ask the database for the present is what a snapshot of everything says: stories walked, loops that are open."""

from __future__ import annotations

import datetime
import random

import pytest

from kenes.records.chain.link_kind import LINK_KINDS
from kenes.records.chain.story import story

DAYS = (datetime.date(2026, 11, 25), datetime.date(2031, 1, 1))


@pytest.fixture(params=(1,), ids="seed {}".format)
def world(desk, request):
    """The example of every kind of record, with links thrown between its records, some withdrawn, some records public or closed."""
    from kenes.records.chain.actions import link_records, withdraw_link, withdraw_record
    from kenes.records.example import write_example
    from kenes.records.models import Link, Record

    assert write_example(observatory=desk.observatory, by=desk.coordinator, today=DAYS[0])
    chance = random.Random(request.param)
    refs = sorted(Record.objects.values_list("pk", flat=True))
    for _ in range(60):
        source, target = chance.sample(refs, 2)
        end = chance.choice([target, target, target, "indicator:seizure_number"])
        link_records(source=source, kind=chance.choice(LINK_KINDS).key, target=end, by=desk.coordinator)
    for link in chance.sample(list(Link.objects.all()), 10):
        withdraw_link(link=link, by=desk.coordinator, why="not so")
    for ref in chance.sample(refs, 6):
        withdraw_record(record=Record.objects.get(pk=ref).whole, by=desk.coordinator, why="written twice")
    _show_and_hide(chance.sample(refs, len(refs) // 2), chance, desk.coordinator)
    return desk


def _show_and_hide(refs, chance, by):
    """Marking and secrecy as actions store them: in the tables and in the log alike."""
    from django.db import transaction

    from kenes.records.audit.log import record_change
    from kenes.records.chain.values import values_of
    from kenes.records.models import Record

    for ref in refs:
        with transaction.atomic():
            Record.objects.filter(pk=ref).update(
                marking=chance.choice(("public", "official")), closed=chance.random() < 0.2
            )
            whole = Record.objects.get(pk=ref).whole
            record_change(by=by, act="amend", subject=ref, after=values_of(whole))


def read_by(name, desk, open_only):
    """The snapshot of everything that one reader may see."""
    from kenes.records.chain.queries import visible_snapshot

    whole = visible_snapshot(desk.accounts[name] if name else None)
    return whole.where(lambda one: not one["closed"]) if open_only else whole


READINGS = [("coordinator", False), ("coordinator", True), ("reader", False), ("stranger", False), (None, True)]
"""Who reads, and whether without what is closed."""


def test_what_is_asked_for_is_what_a_snapshot_of_everything_says(world):
    """Whoever reads, with closed records and without: the same stories, the same open loops."""
    from kenes.records.chain.loops import LOOP_KINDS, open_loops
    from kenes.records.chain.waiting import Waiting
    from kenes.records.chain.walking import walked_snapshot

    kinds = set()
    for name, open_only in READINGS:
        account, whole = world.accounts[name] if name else None, read_by(name, world, open_only)
        for day in DAYS:
            found: dict[str, list[str]] = {kind.key: [] for kind in LOOP_KINDS}
            for one in open_loops(whole, day):
                found[one.kind.key].append(one.record.ref)
            assert Waiting(account, day, open_only).refs() == found
            kinds |= {key for key, refs in found.items() if refs}
        for ref in list(whole.records)[::19]:
            walked, told = story(ref, walked_snapshot(account, ref, open_only)), story(ref, whole)
            steps = [[(one.address, one.depth) for one in each.steps] for each in (walked, told)]
            assert steps[0] == steps[1]
            assert set(walked.links) == set(told.links)
    assert len(kinds) >= 12  # so that something was compared
