"""Milestones reached with their evidence, progress and its chance, the timeline, the countries: through the pages."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from desk import Desk
from house import House, opened

from kenes.indicators.row import IndicatorRow
from kenes.texts import Text

TODAY = datetime.date(2026, 11, 25)
LAST = 2025


@dataclass
class Plan:
    """A road map with one action of body A, measured by drug-induced deaths, and the site on which it stands."""

    house: House
    action: Any
    road_map: Any

    def milestone(self, heading: str, due: str | None = None, **fields: Any) -> Any:
        from kenes.records.chain.actions import write_record
        from kenes.records.models import Milestone

        day = datetime.date.fromisoformat(due) if due else None
        said = {"kk": heading, "ru": heading, "en": heading}
        fields = {"marking": "public"} | fields
        record = Milestone(country="KZ", action=self.action, heading=said, due=day, **fields)
        return write_record(record=record, by=self.house.desk.coordinator)

    def page(self, who: str, address: str) -> str:
        return self.house.browser(who).get(address).content.decode()


@pytest.fixture
def plan(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Plan]:
    from kenes.records.chain import actions

    monkeypatch.setattr("kenes.web.pages.records_of_kind.action.today", lambda: TODAY)
    monkeypatch.setattr("kenes.web.pages.road_map_timeline.today", lambda: TODAY)
    assert actions.today() is not None
    with opened(desk) as house:
        yield written(house)


def written(house: House) -> Plan:
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Action, Measure, Objective, RoadMap
    from kenes.web.site import the_site

    the_site().tables["drug_induced_deaths"][:] = DEATHS  # type: ignore[index]
    the_site().figures.update({("drug_induced_deaths", "KZ", row.period, frozenset()): row for row in DEATHS})
    desk = house.desk

    def write(model: Any, **fields: Any) -> Any:
        return write_record(record=model(country="KZ", marking="public", **fields), by=desk.coordinator)

    road_map = write(RoadMap, name={"en": "Plan"}, place="KZ", first_year=2026, last_year=2028)
    objective = write(Objective, road_map=road_map, position=1, heading={"en": "Fewer deaths"}, pillar="treatment")
    measure = write(Measure, objective=objective, position=1, heading={"en": "Naloxone"})
    action = write(
        Action, measure=measure, position=1, heading={"en": "Train doctors"}, lead=desk.body(), side="demand",
        term={"en": "every year, by 10 December"}, due=datetime.date(2028, 12, 10), indicator="drug_induced_deaths",
        baseline="figure:drug_induced_deaths/KZ/2016@", target=60, target_year=2028,
    )  # fmt: skip
    return Plan(house, action, road_map)


DEATHS = [
    IndicatorRow("drug_induced_deaths", "KZ", str(year), {}, value, None, None, None, "value", "per 100 000", "d/1", Text.same("count"))
    for year, value in zip(range(2016, LAST + 1), (100.0, 95, 97, 90, 86, 88, 80, 79, 74, 73), strict=True)
]  # fmt: skip


def told(page: str) -> str:
    """The words of a page without its marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_a_milestone_is_added_from_the_action_and_reached_with_its_evidence(plan):
    browser = plan.house.browser("coordinator")
    page = browser.get(f"/en/record/{plan.action.ref}/").content.decode()
    assert "Add a milestone" in page and "No milestone is set." in page
    answer = browser.post(
        f"/en/records/milestones/new/?from={plan.action.ref}",
        {"action": plan.action.ref, "heading_en": "Order signed", "due": "2026-06-01", "marking": "public"},
    )
    assert answer.status_code == 302
    ref = answer["Location"].rstrip("/").rpartition("/")[2]
    plan.house.confirm_all()
    assert "Milestones: 0 of 1 reached, 1 overdue." in told(plan.page("visitor", f"/en/record/{plan.action.ref}/"))
    body = plan.action.lead_id
    answer = browser.post(
        f"/en/record/{ref}/reached/", {"on": "2026-06-10", "evidence": body, "evidence_words_en": "Order No 5"}
    )
    assert answer["Location"].endswith(f"/record/{plan.action.ref}/")
    shown = told(plan.page("visitor", f"/en/record/{plan.action.ref}/"))
    assert "1 of 1 reached, 0 overdue" in shown and "Order No 5" in shown and "Body A" in shown
    assert "milestone reached" in told(plan.page("coordinator", f"/en/record/{ref}/")).lower()
    from kenes.records.models import Link

    assert [(one.kind, one.end) for one in Link.objects.filter(source=ref)] == [("cites", body)]


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"on": "2026-06-10", "evidence": ""}, "Name the evidence"),
        ({"on": "2999-01-01", "evidence": "https://example.org/order"}, "on a day that has come"),
        ({"on": "2026-06-10", "evidence": "nothing like this"}, "Nothing that you may read fits these words"),
        ({"on": "", "evidence": "https://example.org/order"}, "This field is required"),
    ],
)
def test_without_evidence_or_before_its_day_nothing_is_reached(plan, sent, said):
    milestone = plan.milestone("Order signed")
    answer = plan.house.browser("coordinator").post(f"/en/record/{milestone.ref}/reached/", sent)
    assert answer.status_code == 200 and said in answer.content.decode()
    milestone.refresh_from_db()
    assert milestone.reached is None


def test_what_was_said_too_early_is_taken_back_with_a_reason(plan):
    milestone, browser = plan.milestone("Order signed"), plan.house.browser("coordinator")
    browser.post(f"/en/record/{milestone.ref}/reached/", {"on": "2026-06-10", "evidence": "https://example.org/order"})
    browser.post(f"/en/record/{milestone.ref}/reopened/", {"why": ""})
    milestone.refresh_from_db()
    assert milestone.evidence == "https://example.org/order"
    browser.post(f"/en/record/{milestone.ref}/reopened/", {"why": "the order was repealed"})
    milestone.refresh_from_db()
    assert (milestone.reached, milestone.evidence) == (None, "")
    from kenes.records.audit.queries import history_of

    assert ("reopen-milestone", "the order was repealed") in [
        (one.act, one.reason) for one in history_of(milestone.ref)
    ]


@pytest.mark.parametrize("who", ["visitor", "reader", "analyst", "stranger"])
def test_only_those_who_write_the_action_reach_its_milestones(plan, who):
    milestone = plan.milestone("Order signed")
    answer = plan.house.browser(who).post(
        f"/en/record/{milestone.ref}/reached/", {"on": "2026-06-10", "evidence": "https://a.org/b"}
    )
    assert answer.status_code in (302, 403)
    milestone.refresh_from_db()
    assert milestone.reached is None


def test_evidence_that_a_reader_may_not_see_is_not_named(plan):
    from kenes.records.milestones.actions import Evidence, reach_milestone

    gap = plan.house.desk.gap("a secret heading")
    milestone = plan.milestone("Order signed")
    reach_milestone(
        milestone=milestone, on=TODAY.replace(day=1), evidence=Evidence(gap.ref), by=plan.house.desk.coordinator
    )
    page = plan.page("visitor", f"/en/record/{plan.action.ref}/")
    assert gap.ref not in page and "the evidence is not shown to you" in page
    assert "a secret heading" in plan.page("reader", f"/en/record/{plan.action.ref}/")


def test_progress_towards_the_target_is_computed_drawn_and_tabled(plan):
    page = plan.page("visitor", f"/en/record/{plan.action.ref}/")
    words = told(page)
    assert "Towards the target: behind the planned line" in words
    assert "Moved 27 towards the target, 13 to go" in words
    assert page.count("<svg") == 2 and "%" not in words.partition("Progress")[2].partition("What it says")[0]


CHANCE = "Chance of reaching the target by its date"


@pytest.mark.parametrize(
    ("who", "sees"),
    [("visitor", False), ("stranger", False), ("reader", True), ("analyst", True), ("coordinator", True)],
)
def test_the_chance_is_shown_inside_the_institution_only(plan, who, sees):
    words = told(plan.page(who, f"/en/record/{plan.action.ref}/"))
    assert (CHANCE in words) == sees
    assert bool(re.search(r"(about|less than|more than) \d+ in 100", words.lower())) == sees
    if sees:
        assert "Method" in words and "years: 10 (2016–2025)" in words
    else:
        for address in (f"/en/record/{plan.road_map.ref}/", f"/en/record/{plan.road_map.ref}/timeline/"):
            assert "in 100" not in told(plan.page(who, address)).replace("per 100", "")


def test_why_there_is_no_chance_is_said(plan):
    from kenes.web.site import the_site

    the_site().tables["drug_induced_deaths"][:] = [row for row in DEATHS if row.period != "2023"]  # type: ignore[index]
    words = told(plan.page("reader", f"/en/record/{plan.action.ref}/"))
    assert "cannot be stated. Consecutive yearly figures: 2; a forecast needs at least 5." in words


@pytest.mark.parametrize(("language", "word"), [("kk", "Күнтізбе"), ("ru", "Календарь"), ("en", "Timeline")])
def test_the_timeline_is_drawn_and_told_as_a_table(plan, language, word):
    plan.milestone("Order signed", "2026-06-01")
    page = plan.page("visitor", f"/{language}/record/{plan.road_map.ref}/timeline/")
    assert f'<h1 class="sentence">{word}' in page and page.count("<svg") == 1 and "<script" not in page
    drawing, _, table = page.partition("</svg>")
    assert "Train doctors" in drawing and "Train doctors" in table and "Order signed" in table
    assert f"/record/{plan.road_map.ref}/timeline/" in plan.page("visitor", f"/{language}/record/{plan.road_map.ref}/")


def test_the_timeline_of_anything_else_is_nowhere(plan):
    assert plan.house.browser("visitor").get(f"/en/record/{plan.action.ref}/timeline/").status_code == 404


def test_the_road_maps_of_the_countries_are_counted(plan):
    words = told(plan.page("visitor", "/en/road-maps-of-the-countries/"))
    assert "Kazakhstan published only" in words and "Treatment and rehabilitation demand 1 1 0 0 0 0 0 0 0 1" in words
    assert "Uzbekistan published only No road map is published here." in words
    assert "/road-maps-of-the-countries/" in plan.page("visitor", "/en/records/road-maps/")
