"""The control sheet and the changed plan as reports print them."""

from __future__ import annotations

import datetime

import pytest
from test_the_way import DAY, approved, road  # noqa: F401

from kenes.reports.report import Order, all_reports, write
from kenes.texts import Refusal

WRITTEN = datetime.date(2027, 12, 11)


def printed(desk, name, tmp_path, **fields) -> str:
    order = Order(("ru",), ("txt",), WRITTEN, marking="official", **fields)
    (made,) = write(desk.observatory, all_reports()[name], order, tmp_path)
    return " ".join(made.path.read_text("utf-8").split())


def test_the_control_sheet_is_a_report_of_what_is_on_control(road, desk, tmp_path):  # noqa: F811
    from kenes.records.control.actions import put_on_control

    with pytest.raises(Refusal) as refused:
        printed(desk, "control", tmp_path)
    assert [one.code for one in refused.value.findings] == ["nothing-recorded"]
    put_on_control(actions=approved(road, desk, road.first), since=DAY, by=desk.coordinator)
    said = printed(desk, "control", tmp_path)
    assert [word in said for word in (road.first.ref, "осталось 20 дней", "№ 512", "На контроле: 1;")] == [True] * 4
    assert road.second.ref not in said
    assert road.first.ref in printed(desk, "control", tmp_path, subject=road.plan.ref)
    with pytest.raises(Refusal):
        printed(desk, "control", tmp_path, subject=road.b.ref)


def test_the_road_map_says_what_changed_since_approval(road, desk, tmp_path):  # noqa: F811
    from kenes.records.agreements.changes import approve_change, propose_change
    from kenes.records.models import PlanChange

    approved(road, desk, road.first)
    assert "Что изменено после утверждения" not in printed(desk, "roadmap", tmp_path)
    road.first.refresh_from_db()
    change = PlanChange(country="KZ", action=road.first, reason={"ru": "Торги"})
    changed = propose_change(change=change, values={"due": datetime.date(2028, 6, 30)}, by=desk.coordinator)
    approve_change(change=changed, act=road.act, by=desk.administrator)
    said = printed(desk, "roadmap", tmp_path)
    wanted = ("Что изменено после утверждения", "31 декабря 2027", "30 июня 2028", "1 декабря 2026", road.act.ref)
    assert [word in said for word in wanted] == [True] * 5


def test_an_approved_plan_that_somebody_altered_in_the_database_is_found(road, desk):  # noqa: F811
    from django.db import connection

    from kenes.records.care.proof_of_plans import prove_plans
    from kenes.records.models import FrozenPlan

    approved(road, desk, road.first)
    assert list(prove_plans()) == []
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER plan_not_changed")
    FrozenPlan.objects.update(values=FrozenPlan.objects.get().values | {"due": "2030-01-01"})
    assert [(one.code, one.text) for one in prove_plans()] == [("record-differs", road.first.ref)]
