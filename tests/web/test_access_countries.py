"""Another country's unpublished road maps, actions and milestones appear on no page of anybody who may not read them."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from access_table import EVERYONE, TABLE, all_routes
from house import House, opened

WORDS = {
    # the word of every title of one road map -> country, marking of each part, who reads it
    "larch": ("KZ", {}, EVERYONE),
    "rowan": ("KZ", {"RMP": "official", "OBJ": "official", "MSR": "official", "ACT": "official", "MLS": "official"}, EVERYONE[1:6]),
    "aspen": ("UZ", {}, EVERYONE),
    "alder": ("UZ", {"RMP": "official", "OBJ": "official", "MSR": "official", "ACT": "official", "MLS": "official"}, ("stranger",)),
}  # fmt: skip


@pytest.fixture(scope="module")
def scene(
    empty_records: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[House, dict[str, dict[str, Any]]]]:
    """Two countries, each with a road map that is published and one that is not; nothing here is changed by a test."""
    from desk import Desk
    from django.conf import settings

    from kenes.records.turning import speak_to

    before = Path(settings.OBSERVATORY)
    folder = tmp_path_factory.mktemp("countries") / "observatory"
    shutil.copytree(empty_records, folder)
    desk = Desk.opened(folder)
    found = {word: written(desk, word, country, marks) for word, (country, marks, _) in WORDS.items()}
    with opened(desk) as house:
        yield house, found
    speak_to(before)


def written(desk: Any, word: str, country: str, marks: dict[str, str]) -> dict[str, Any]:
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Action, Measure, Milestone, Objective, RoadMap

    by = desk.coordinator if country == "KZ" else desk.stranger
    said = dict.fromkeys(("kk", "ru", "en"), word)

    def write(model: Any, **fields: Any) -> Any:
        marking = marks.get(model.KIND.code, "public")
        return write_record(record=model(country=country, marking=marking, **fields), by=by)

    road_map = write(RoadMap, name=said, place=country, first_year=2026, last_year=2028)
    objective = write(Objective, road_map=road_map, position=1, heading=said, pillar="policy")
    measure = write(Measure, objective=objective, position=1, heading=said)
    action = write(Action, measure=measure, position=1, heading=said, term=said)
    milestone = write(Milestone, action=action, heading=said)
    return {one.KIND.slug: one for one in (road_map, objective, measure, action, milestone)}


def addresses(found: dict[str, dict[str, Any]], name: str, kinds: set[str]) -> list[str]:
    """Where a route is asked: at every record of the kinds it has pages of, at the most hidden of every other kind; a list at every kind."""
    from django.urls import reverse
    from django.utils.translation import override

    row = TABLE[name]
    records = [one for word, parts in found.items() for kind, one in parts.items() if word == "alder" or kind in kinds]
    with override("en"):
        if row.record:
            return [reverse(name, args=(one.ref, *row.arguments)) for one in records]
        if row.query:
            return [f"{reverse(name)}?{row.query}={one.ref}" for one in records]
        if row.arguments == ("gaps",):
            return [reverse(name, args=(kind,)) for kind in found["larch"]]
        return [] if row.fill or "/" in name else [reverse(name, args=row.arguments)]


@pytest.fixture(scope="module")
def kinds(scene) -> dict[str, set[str]]:
    """Of which kinds a route has a page: those whose public record it shows to somebody who plays every role there."""
    from django.urls import reverse
    from django.utils.translation import override

    house, found = scene
    browser = house.browser("administrator", raise_request_exception=False)
    shown: dict[str, set[str]] = {}
    for name in (name for name, row in TABLE.items() if (row.record or row.query) and name in dict(all_routes())):
        for kind, record in found["larch"].items():
            with override("en"):
                row = TABLE[name]
                at_record = reverse(name, args=(record.ref, *row.arguments)) if row.record else ""
                address = at_record or f"{reverse(name)}?{row.query}={record.ref}"
            if browser.get(address).status_code != 404:
                shown.setdefault(name, set()).add(kind)
    assert shown["record"] == set(found["larch"]) and shown["record_timeline"] == {"road-maps"}
    return shown


@pytest.mark.parametrize("who", EVERYONE)
def test_no_route_says_a_word_of_what_another_country_has_not_published(scene, kinds, who):
    house, found = scene
    browser = house.browser(who, raise_request_exception=False)
    hidden = [word for word, (_, _, readers) in WORDS.items() if who not in readers]
    said = set()
    for name in sorted(TABLE.keys() & dict(all_routes()).keys()):
        for address in addresses(found, name, kinds.get(name, set())):
            answer = browser.get(address)
            text = b"".join(answer.streaming_content) if answer.streaming else answer.content
            said |= {(name, address, word) for word in hidden if word in text.decode(errors="replace")}
    assert said == set()


@pytest.mark.parametrize("who", EVERYONE)
def test_the_countries_are_counted_from_what_their_reader_may_see(scene, who):
    """The public road map of each country is listed for all; the others for their own country only, and counted as that."""
    house, found = scene
    page = house.browser(who).get("/en/road-maps-of-the-countries/").content.decode()
    shown = {word for word, parts in found.items() if parts["road-maps"].ref in page}
    assert shown == {word for word, (_, _, readers) in WORDS.items() if who in readers}


def test_a_public_action_of_a_plan_that_is_not_public_is_not_counted(scene):
    from kenes.records.chain.queries import everything
    from kenes.records.roadmaps.rollup import roll_up

    today = datetime.date(2026, 11, 25)
    whole = everything()
    hidden = {
        ref for ref, one in whole.records.items() if one.kind.code == "MSR" and one.words("heading")["en"] == "aspen"
    }
    counted = {one.country: one.whole.actions for one in roll_up(whole, ("KZ", "UZ"), {"KZ"}, today)}
    without = {
        one.country: one.whole.actions
        for one in roll_up(whole.where(lambda one: one.ref not in hidden), ("KZ", "UZ"), {"KZ"}, today)
    }
    assert (counted, without) == ({"KZ": 2, "UZ": 1}, {"KZ": 2, "UZ": 0})


@pytest.mark.parametrize("own", [set(), {"KZ"}, {"UZ"}, {"KZ", "UZ"}])
def test_of_other_countries_only_what_is_published_is_counted(scene, own):
    from kenes.records.chain.queries import everything
    from kenes.records.roadmaps.rollup import roll_up

    counted = {
        one.country: one.whole.actions for one in roll_up(everything(), ("KZ", "UZ"), own, datetime.date(2026, 11, 25))
    }
    assert counted == {country: 2 if country in own else 1 for country in ("KZ", "UZ")}


@pytest.mark.parametrize(("marking", "counts"), [("public", "1"), ("official", "2")])
def test_the_report_counts_of_another_country_only_what_is_published(scene, marking, counts):
    from kenes.reports.block import Table
    from kenes.reports.chapters.recorded.countries import COUNTRIES
    from kenes.reports.report import Order, all_reports

    order = Order(today=datetime.date(2026, 11, 25), marking=marking)
    document = all_reports()["roadmap"].compose(scene[0].desk.observatory, order)
    (table,) = [one for one in document.all_blocks() if isinstance(one, Table) and one.caption == COUNTRIES]
    totals = [f"{row.cells[2].value:.0f}" for row in table.rows if row.kind == "total"]
    assert totals == [counts, "1"]
    assert "alder" not in repr(document)
