"""Road maps in the national form, and for each action how it is measured and where it comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.indicators.indicator import all_indicators
from kenes.indicators.row import IndicatorRow
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.block import Block, Heading, Paragraph, Ref, Row, Sentence, Table, Wide
from kenes.reports.cell_signs import SIGNS
from kenes.reports.chapters.recorded.action_progress import progress_of
from kenes.reports.chapters.recorded.naming import NOTHING, bodies, examples, title_of
from kenes.reports.chapters.recorded.plan_against_now import plan_against_now
from kenes.reports.chapters.recorded.road_map_texts import (
    GROUP,
    MEASURED,
    MEASURED_COLUMNS,
    NATIONAL,
    NATIONAL_COLUMNS,
    NO_INDICATOR,
    NO_TARGET,
    OBJECTIVE,
    OF_EACH_SIDE,
    ORIGIN,
    ROAD_MAP,
    UNIT,
    VALUE,
    WHAT,
    WITH_ID,
)
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.choices import PILLARS, SIDES, STAGES, choice
from kenes.reports.sentences.numbers import capital, joined, number
from kenes.reports.sentences.own_words import own_words
from kenes.reports.sentences.places import in_place
from kenes.reports.sentences.progress import progress_in_words
from kenes.texts import Text

ORIGINS = ("taken-up-as", "motivates")
"""Links that lead to an action from what it comes from."""
BASES = ("mandated-by", "implements", "addresses")
"""Links that lead from an action to what it rests on."""


def road_maps(found: Recorded) -> tuple[Block, ...]:
    """The chapter with every road map, on pages in landscape; nothing where there is none."""
    maps = found.snapshot.of_kind("RMP")
    if not maps:
        return ()
    inside: list[Block] = []
    for one in maps:
        inside += (Heading(2, title_of(found.snapshot, one.ref)), *road_map_of(found, one))
    return (Wide((Heading(1, ROAD_MAP), *examples(maps), *inside)),)


def road_map_of(found: Recorded, one: RecordState) -> tuple[Block, ...]:
    """One road map: what it is, the national table, the table of measurement."""
    lines = tuple(_lines(found.snapshot, one))
    actions = [line.record for line in lines if line.record.kind.code == "ACT"]
    said = Paragraph((Sentence(_what(found.snapshot, one)), Sentence(_sides(actions))))
    if not actions:
        return (said,)
    changed = plan_against_now(found, actions, ROAD_MAP)
    return (said, _national(found.snapshot, lines), *changed, _measured(found, lines))


@dataclass(frozen=True)
class Line:
    """An objective, measure or action with its number: 1, 1.1, 1.1.1."""

    number: str
    record: RecordState


def _lines(snapshot: Snapshot, road_map: RecordState) -> Iterator[Line]:
    for first, objective in enumerate(snapshot.parts_of(road_map.ref, "OBJ"), start=1):
        yield Line(f"{first}", objective)
        for second, measure in enumerate(snapshot.parts_of(objective.ref, "MSR"), start=1):
            yield Line(f"{first}.{second}", measure)
            for third, action in enumerate(snapshot.parts_of(measure.ref, "ACT"), start=1):
                yield Line(f"{first}.{second}.{third}", action)


def _what(snapshot: Snapshot, one: RecordState) -> Text:
    return WHAT.fill(ref=one.ref, where=capital(in_place(one["place"])), first=one["first_year"], last=one["last_year"])


def _sides(actions: list[RecordState]) -> Text:
    counted = Counter(one["side"] for one in actions)
    return OF_EACH_SIDE.fill(all=len(actions), **{side: counted[side] for side in ("supply", "demand", "both")})


def _national(snapshot: Snapshot, lines: tuple[Line, ...]) -> Table:
    """The form of a plan of Kazakhstan: number, measure, form of completion, responsible, term, funding."""
    rows = tuple(_national_row(snapshot, line) for line in lines)
    return Table(NATIONAL, NATIONAL_COLUMNS, rows, sheet=ROAD_MAP)


def _national_row(snapshot: Snapshot, line: Line) -> Row:
    one = line.record
    if one.kind.code != "ACT":
        heading = GROUP.fill(number=line.number, heading=own_words(one.words("heading")), ref=one.ref)
        if one.kind.code == "OBJ":
            heading = OBJECTIVE.fill(heading=heading, pillar=choice(PILLARS, one["pillar"]))
        return Row((heading, *[NOTHING] * 5), "group")
    responsible = [ref for ref in (one["lead"], *one["support"]) if ref]
    return Row(
        (
            Text.same(line.number), WITH_ID.fill(heading=own_words(one.words("heading")), ref=one.ref),
            own_words(one.words("form_of_completion")), bodies(snapshot, responsible), own_words(one.words("term")),
            own_words(one.words("funding")),
        )
    )  # fmt: skip


def _measured(found: Recorded, lines: tuple[Line, ...]) -> Table:
    actions = [line for line in lines if line.record.kind.code == "ACT"]
    rows = tuple(_measured_row(found, line) for line in actions)
    cited = [found.figures[one.record["baseline"]] for one in actions if one.record["baseline"] in found.figures]
    return Table(MEASURED, MEASURED_COLUMNS, rows, (NO_TARGET,), tuple(Ref.of(row) for row in cited), sheet=ROAD_MAP)


def _measured_row(found: Recorded, line: Line) -> Row:
    one = line.record
    return Row(
        (
            Text.same(line.number), Text.same(one.ref), _indicator(one["indicator"]),
            _baseline(found, one), _target(one), Text.same(one["sdg_target"]), choice(SIDES, one["side"]),
            choice(STAGES, one["stage"]), capital(progress_in_words(progress_of(found, one))),
            origins_of(found.snapshot, one),
        )
    )  # fmt: skip


def _indicator(key: str) -> Text:
    if not key:
        return NO_INDICATOR
    definition = all_indicators().get(key)
    return UNIT.fill(title=definition.words.title, unit=definition.words.unit) if definition else Text.same(key)


def _baseline(found: Recorded, one: RecordState) -> Text:
    """The figure in the release it is pinned to; the sign of missing where there is none, of not applicable without indicator."""
    row = found.figures.get(one["baseline"])
    if row is None and not one["indicator"]:
        return Text.same(SIGNS["not-applicable"])
    if row is None or row.estimate is None:
        return Text.same(SIGNS["missing"])
    return VALUE.fill(value=_written(row), period=row.period.replace("-", "–"))


def _written(row: IndicatorRow) -> Text:
    return number(row.estimate or 0.0, all_indicators()[row.indicator].words.digits)


def _target(one: RecordState) -> Text:
    if one["target"] is None:
        return Text.same(SIGNS["not-applicable"] if not one["indicator"] else SIGNS["missing"])
    value = number(float(one["target"]))
    return VALUE.fill(value=value, period=one["target_year"]) if one["target_year"] else value


def origins_of(snapshot: Snapshot, one: RecordState) -> Text:
    """From which records an action comes, by their ids and kinds."""
    refs = [ref for link in ORIGINS for ref in snapshot.linked_here(one.ref, link)]
    refs += [ref for link in BASES for ref in snapshot.linked(one.ref, link)]
    named = [ORIGIN.fill(kind=snapshot.records[ref].kind.name, ref=ref) for ref in refs if ref in snapshot.records]
    return joined(named, "; ")
