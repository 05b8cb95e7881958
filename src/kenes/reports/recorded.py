"""What has been recorded of a country, as a report of a marking may say it: the snapshot, and what its records point to."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kenes.indicators.indicator import all_indicators
from kenes.indicators.question import Question
from kenes.indicators.row import IndicatorRow
from kenes.indicators.stored import table_of
from kenes.observatory.observatory import Observatory
from kenes.records.chain.refs import FigureRef
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.block import Marking, Release
from kenes.reports.report import Order
from kenes.reports.used_releases import named_releases


@dataclass(frozen=True)
class Place:
    """Where a passage stands: document, version, its label in addresses, the clause, the page (None where the file has none)."""

    document: str
    label: str
    version: int
    language: str
    clause: str
    page: int | None
    start: int = 0
    text: str = ""

    def offsets(self, quote: str) -> tuple[int, int]:
        """Where quoted words of it stand in the text of the version; the whole of it where they are not its words."""
        at = self.text.find(quote) if quote else -1
        return (self.start + at, self.start + at + len(quote)) if at >= 0 else (self.start, self.start + len(self.text))


@dataclass(frozen=True)
class VersionRead:
    """The version of a document that a review read."""

    number: int
    language: str
    file_name: str


@dataclass(frozen=True)
class ApprovedPlan:
    """The plan of an action as an act approved it: the fields as the log held them, the day, the act."""

    values: Mapping[str, Any]
    approved_on: datetime.date
    act: str


@dataclass(frozen=True)
class Recorded:
    """Records and links as known on a day, with the passages, versions and figures to which they point.

    `plans` holds the plans of each action as they were approved, the first one first;
    `figures` holds the row of each address of a figure that could be found again in the release to which it is pinned;
    `tables` those of the indicators that measure actions, as known on the day.
    """

    snapshot: Snapshot
    today: datetime.date
    marking: Marking = "public"
    places: Mapping[int, Place] = field(default_factory=dict)
    versions: Mapping[int, VersionRead] = field(default_factory=dict)
    figures: Mapping[str, IndicatorRow] = field(default_factory=dict)
    plans: Mapping[str, tuple[ApprovedPlan, ...]] = field(default_factory=dict)
    releases: tuple[Release, ...] = ()
    tables: Mapping[str, list[IndicatorRow]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all has been recorded that this report may say."""
        return not self.snapshot.records


def unrecorded(today: datetime.date) -> Recorded:
    """What a report of a country has where nobody has written anything yet."""
    return Recorded(Snapshot({}), today)


def recorded(observatory: Observatory, order: Order) -> Recorded:
    """What a report in the marking of the order may say of the observatory's country; reporting makes no database."""
    marking: Marking = order.marking or ("public" if observatory.settings.marking == "public" else "official")
    return read(observatory, snapshot_for(observatory, order, marking), order, marking)


def for_the_press(observatory: Observatory, order: Order) -> Recorded:
    """The same, and what a release rests on: agreed summaries, what bodies said for them (told in their name, never quoted), consents."""
    plain = recorded(observatory, order)
    if plain.marking != "public":
        return plain
    everything = snapshot_for(observatory, order, "official")
    told = everything.where(lambda one: one.is_public or one.values.get("level") == "summary" or _of_a_release(one))
    return read(observatory, told, order, "public")


def _of_a_release(one: RecordState) -> bool:
    agreed = one.kind.code == "MIN" and one["sort"] == "summary" and one["state"] == "agreed"
    return agreed or one.kind.code == "CST"


def snapshot_for(observatory: Observatory, order: Order, marking: Marking) -> Snapshot:
    """The records that a marking allows, on the day of the order; an empty snapshot where nobody has written any."""
    from kenes.records.opening import open_records
    from kenes.records.turning import has_records

    if not has_records(observatory):
        return Snapshot({})
    open_records(observatory)
    from kenes.records.chain.queries import for_report

    return for_report(marking, observatory.settings.country, order.as_of)


def read(observatory: Observatory, snapshot: Snapshot, order: Order, marking: Marking) -> Recorded:
    """The snapshot with what its records point to."""
    if not snapshot.records:
        return Recorded(snapshot, order.today, marking)
    figures = _figures(observatory, snapshot, order.as_of)
    releases = named_releases(observatory, figures.values())
    plans = _plans(snapshot, order.as_of)
    return Recorded(
        snapshot, order.today, marking, _places(snapshot), _versions(snapshot), figures, plans, releases,
        _tables(observatory, snapshot, order.as_of),
    )  # fmt: skip


def _plans(snapshot: Snapshot, as_of: datetime.date | None) -> dict[str, tuple[ApprovedPlan, ...]]:
    """The approved plans known at the end of a day."""
    actions = {one.ref for one in snapshot.of_kind("ACT")}
    if not actions:
        return {}
    from kenes.records.models import FrozenPlan

    found: dict[str, tuple[ApprovedPlan, ...]] = {}
    known = FrozenPlan.objects.order_by("pk")
    if as_of is not None:
        before = datetime.datetime.combine(as_of + datetime.timedelta(days=1), datetime.time(), datetime.UTC)
        known = known.filter(frozen__lt=before)
    for plan in known:
        if plan.action_id in actions:
            approved = ApprovedPlan(plan.values, plan.approved_on, plan.act_id)
            found[plan.action_id] = (*found.get(plan.action_id, ()), approved)
    return found


def _places(snapshot: Snapshot) -> dict[int, Place]:
    wanted = {one["passage"] for one in snapshot.of_kind("JUD") if one["passage"] is not None}
    if not wanted:
        return {}
    from kenes.records.models import Passage

    found = Passage.objects.filter(pk__in=wanted).select_related("version")
    return {
        one.pk: Place(
            one.version.document_id,
            one.label,
            one.version.number,
            one.language or one.version.language,
            one.clause or one.label,
            one.page,
            one.start,
            one.text,
        )
        for one in found
    }


def _versions(snapshot: Snapshot) -> dict[int, VersionRead]:
    wanted = {one["version_read"] for one in snapshot.of_kind("REV")}
    if not wanted:
        return {}
    from kenes.records.models import DocumentVersion

    found = DocumentVersion.objects.filter(pk__in=wanted).only("number", "language", "file_name")
    return {one.pk: VersionRead(one.number, one.language, one.file_name) for one in found}


def _figures(observatory: Observatory, snapshot: Snapshot, as_of: datetime.date | None) -> dict[str, IndicatorRow]:
    """Each figure in the release to which it is pinned: in today's table, else in that of the day it was cited."""
    found: dict[str, IndicatorRow] = {}
    for record, address in _cited(snapshot):
        pinned = FigureRef.parse(address)
        for day in (as_of, datetime.date.fromisoformat(record["created"][:10])):
            row = found.get(address) or pinned_row(observatory, pinned, day)
            if row is not None:
                found[address] = row
    return found


def _tables(observatory: Observatory, snapshot: Snapshot, as_of: datetime.date | None) -> dict[str, list[IndicatorRow]]:
    named = {one["indicator"] for one in snapshot.of_kind("ACT")} & all_indicators().keys()
    return {key: table_of(observatory, all_indicators()[key], Question(as_of=as_of)) for key in sorted(named)}


def _cited(snapshot: Snapshot) -> Iterable[tuple[RecordState, str]]:
    for code, name in (("FND", "figure"), ("ACT", "baseline")):
        yield from ((one, str(one[name])) for one in snapshot.of_kind(code) if one[name])


def pinned_row(observatory: Observatory, pinned: FigureRef, day: datetime.date | None) -> IndicatorRow | None:
    """A figure in the release to which it is pinned, from the table as known on a day; None where it is not there."""
    definition = all_indicators().get(pinned.indicator)
    if definition is None:
        return None
    cell = (pinned.place, pinned.period, dict(pinned.breakdown), pinned.release)
    rows = table_of(observatory, definition, Question(as_of=day))
    return next((row for row in rows if (row.place, row.period, dict(row.breakdown), row.release or "") == cell), None)
