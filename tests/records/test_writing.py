"""Writing records: ids, versions, the log, edits that meet."""

from __future__ import annotations

from contextlib import nullcontext

import pytest


def test_ids_count_by_country_year_and_kind(desk):
    from django.utils import timezone

    year = timezone.now().year
    written = [desk.gap("one").ref, desk.gap("two").ref, desk.body("A").ref]
    assert written == [f"KZ-{year}-GAP-001", f"KZ-{year}-GAP-002", f"KZ-{year}-INS-001"]


def test_every_change_keeps_who_what_was_what_is_and_why(desk):
    from kenes.records.audit.queries import changes_of, history_of
    from kenes.records.chain.actions import amend_record

    gap = desk.gap("No deadline")
    amend_record(
        record=gap, values={"heading": {"en": "No deadline, no executor"}}, seen=1, by=desk.analyst, why="letter 12"
    )
    last, first = history_of(gap.ref)
    assert (first.account, first.act, first.before) == ("reviewer", "write-gaps", None)
    assert (last.account, last.act, last.reason) == ("analyst", "amend-gaps", "letter 12")
    assert [(one.field, one.before, one.after) for one in changes_of(last)] == [
        ("heading", {"en": "No deadline"}, {"en": "No deadline, no executor"})
    ]


EDITS = [
    # what each of two people changes, both having seen version 1 -> what stands then, and the fields in conflict
    ({"pillar": "policy"}, {"side": "supply"}, {"pillar": "policy", "side": "supply"}, []),
    ({"pillar": "policy"}, {"pillar": "policy"}, {"pillar": "policy"}, []),
    ({"pillar": "policy"}, {"pillar": "treatment"}, {"pillar": "policy"}, ["pillar"]),
    ({"heading": {"en": "A"}}, {"heading": {"en": "B"}, "side": "supply"}, {"side": "both"}, ["heading"]),
]


@pytest.mark.parametrize(("first", "second", "stands", "conflict"), EDITS)
def test_edits_of_different_fields_meet_and_of_the_same_field_wait(desk, first, second, stands, conflict):
    from kenes.records.audit.models import ConflictingEdit
    from kenes.records.chain.actions import EditConflict, amend_record

    gap = desk.gap()
    amend_record(record=gap, values=first, seen=1, by=desk.reviewer)
    with pytest.raises(EditConflict) if conflict else nullcontext() as meeting:
        amend_record(record=gap, values=second, seen=1, by=desk.analyst)
    found = [one.field for one in meeting.value.differences] if meeting else []
    kept = [one.values for one in ConflictingEdit.objects.filter(record=gap, settled_at=None)]
    now = type(gap).objects.get(pk=gap.pk)
    assert found == conflict
    assert {name: getattr(now, name) for name in stands} == stands
    assert kept == ([second] if conflict else [])


def test_a_conflict_is_settled_by_a_choice_and_both_sides_stay(desk):
    from kenes.records.chain.actions import EditConflict, amend_record, settle_conflict

    gap = desk.gap()
    amend_record(record=gap, values={"pillar": "policy"}, seen=1, by=desk.reviewer)
    with pytest.raises(EditConflict) as meeting:
        amend_record(record=gap, values={"pillar": "treatment"}, seen=1, by=desk.analyst)
    settled = settle_conflict(conflict=meeting.value.kept, values={"pillar": "treatment"}, by=desk.coordinator)
    assert (settled.pillar, settled.version) == ("treatment", 3)
    meeting.value.kept.refresh_from_db()
    assert meeting.value.kept.settled_by == desk.coordinator


def test_the_database_refuses_to_change_or_remove_an_entry(desk):
    from django.db import DatabaseError, connection

    desk.gap()
    for statement in ("UPDATE records_entry SET reason = 'x'", "DELETE FROM records_entry"):
        with pytest.raises(DatabaseError), connection.cursor() as cursor:
            cursor.execute(statement)


def test_an_entry_changed_behind_the_databases_back_is_found(desk):
    from django.db import connection

    from kenes.records.audit.queries import broken_entries

    desk.gap()
    assert list(broken_entries()) == []
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER entry_not_changed")
        cursor.execute("UPDATE records_entry SET account = 'somebody-else' WHERE number = 13")
    assert list(broken_entries()) == [13]


def test_a_record_is_known_as_of_a_day(desk):
    import datetime

    from kenes.records.chain.queries import everything

    gap = desk.gap("No deadline")
    assert everything().title(gap.ref)["en"] == "No deadline"
    assert gap.ref not in everything(datetime.date(2026, 1, 1)).records
