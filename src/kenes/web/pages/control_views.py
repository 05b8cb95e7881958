"""What became of the actions, counted by stage: by institution, by pillar, by target of the 2030 Agenda. No shares, no ranking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404

from kenes.records.chain.queries import present_snapshot
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.control.sheet import READ
from kenes.records.roadmaps.way import STAGES
from kenes.reports.sentences.choices import PILLARS
from kenes.reports.sentences.choices import STAGES as STAGE_WORDS
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.pages.records_names import Named, Names
from kenes.web.sdg_targets import sdg_target

TITLES = {
    "institution": Text(
        kk="Іс-шаралар мекемелер бойынша", ru="Мероприятия по учреждениям", en="Actions by institution"
    ),
    "pillar": Text(kk="Іс-шаралар бағыттар бойынша", ru="Мероприятия по направлениям", en="Actions by pillar"),
    "target": Text(kk="Іс-шаралар ТДМ міндеттері бойынша", ru="Мероприятия по задачам ЦУР", en="Actions by SDG target"),
}
HEADS = {
    "institution": Text(kk="Мекеме", ru="Учреждение", en="Institution"),
    "pillar": Text(kk="Бағыт", ru="Направление", en="Pillar"),
    "target": Text(kk="ТДМ міндеті", ru="Задача ЦУР", en="SDG target"),
}


@dataclass(frozen=True)
class ViewLine:
    """One body, pillar or target: how many actions stand at each stage, how many in all; the actions themselves."""

    title: Text
    href: str
    counts: tuple[tuple[Text, int], ...]
    total: int
    actions: tuple[Named, ...]


@dataclass(frozen=True)
class ViewPage:
    """A view of the actions of all road maps, or of one."""

    template: ClassVar[str] = "control/view.html"
    section: ClassVar[str] = "road-maps"
    by: str
    title: Text
    head: Text
    stages: tuple[Text, ...]
    lines: tuple[ViewLine, ...]
    views: tuple[tuple[str, Text], ...]
    road_map: Named | None


def view_page(account: Any, by: str, asked: Mapping[str, str]) -> ViewPage:
    """The view asked for; 404 where there is none of the name."""
    if by not in TITLES:
        raise Http404(by)
    snapshot, names, road_map = present_snapshot(account, READ), Names(account), asked.get("road_map", "")
    actions = [one for one in snapshot.of_kind("ACT") if not road_map or _road_map(snapshot, one) == road_map]
    grouped: dict[str, list[RecordState]] = {}
    for one in actions:
        for key in _KEYS[by](snapshot, one):
            grouped.setdefault(key, []).append(one)
    names.load(one.ref for one in actions)
    order = sorted(grouped, key=lambda key: _place(by, key, snapshot))
    lines = tuple(_line(by, key, grouped[key], names) for key in order)
    stages = tuple(STAGE_WORDS[stage] for stage in STAGES)
    return ViewPage(
        by, TITLES[by], HEADS[by], stages, lines, tuple(TITLES.items()), names.of(road_map) if road_map else None
    )


def _line(by: str, key: str, actions: list[RecordState], names: Names) -> ViewLine:
    title, href = _title(by, key, names)
    counts = tuple((STAGE_WORDS[stage], sum(one["stage"] == stage for one in actions)) for stage in STAGES)
    return ViewLine(title, href, counts, len(actions), names.said(one.ref for one in actions))


def _title(by: str, key: str, names: Names) -> tuple[Text, str]:
    if not key:
        return _NOT_NAMED, ""
    if by == "pillar":
        return PILLARS[key], ""
    if by == "target":
        target = sdg_target(key)
        return (Text(**{code: f"{key}. {target[code]}" for code in target}) if target else Text.same(key)), ""
    body = names.of(key)
    return (body.title, body.href) if body else (_NOT_SHOWN, "")


def _place(by: str, key: str, snapshot: Snapshot) -> tuple[Any, ...]:
    """Bodies by name, pillars in their order, targets by number; what is not named last."""
    if by == "pillar":
        return (not key, list(PILLARS).index(key) if key in PILLARS else 9)
    if by == "target":
        return (not key, [part.zfill(3) for part in key.split(".")])
    return (not key, snapshot.title(key)[current_language()].casefold())


def _objective(snapshot: Snapshot, action: RecordState) -> RecordState | None:
    measure = snapshot.records.get(action.home)
    return snapshot.records.get(measure.home) if measure else None


def _road_map(snapshot: Snapshot, action: RecordState) -> str:
    objective = _objective(snapshot, action)
    return objective.home if objective else ""


def _pillar(snapshot: Snapshot, action: RecordState) -> str:
    objective = _objective(snapshot, action)
    return str(objective["pillar"]) if objective else ""


_KEYS: Mapping[str, Callable[[Snapshot, RecordState], tuple[str, ...]]] = {
    "institution": lambda snapshot, one: (str(one["lead"] or ""),),
    "pillar": lambda snapshot, one: (_pillar(snapshot, one),),
    "target": lambda snapshot, one: (str(one["sdg_target"]),),
}
_NOT_NAMED = Text(kk="көрсетілмеген", ru="не указано", en="not named")
_NOT_SHOWN = Text(kk="сізге көрсетілмейді", ru="вам не показывается", en="not shown to you")
