"""The control sheet as a page: by executor, with filters; the same lines go into the files."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import urlencode

from kenes.records.chain.actions import today
from kenes.records.chain.queries import present_snapshot
from kenes.records.chain.snapshot import Snapshot
from kenes.records.control.sheet import READ, SheetLine, SheetQuestion, by_executor, sheet
from kenes.reports.chapters.recorded.control_sheet import completion_of, left_of, origin_of, stage_of
from kenes.reports.sentences.choices import PILLARS
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.pages.records_names import Named, Names
from kenes.web.wording.labels import place_title
from kenes.web.wording.said import spoken

NAMES = ("executor", "road_map", "state", "pillar", "country")
STATES = {
    "on-control": Text(kk="бақылауда", ru="на контроле", en="on control"),
    "overdue": Text(kk="мерзімі өткен", ru="просрочено", en="overdue"),
    "due-soon": Text(kk="30 күн ішінде орындалуы тиіс", ru="срок в ближайшие 30 дней", en="due within 30 days"),
    "without-term": Text(kk="соңғы күні көрсетілмеген", ru="без последнего дня", en="without a last day"),
    "removed": Text(kk="бақылаудан алынған", ru="снято с контроля", en="removed from control"),
}
FILTER_LABELS = {
    "executor": Text(kk="Орындаушы", ru="Исполнитель", en="Executor"),
    "road_map": Text(kk="Жол картасы", ru="Дорожная карта", en="Road map"),
    "state": Text(kk="Күйі", ru="Состояние", en="State"),
    "pillar": Text(kk="Бағыт", ru="Направление", en="Pillar"),
    "country": Text(kk="Ел", ru="Страна", en="Country"),
}


@dataclass(frozen=True)
class Choice:
    """A filter: its name, label, and (value, words, chosen) of what may be asked."""

    name: str
    label: Text
    choices: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True)
class ShownLine:
    """A line with the names that its records have for the reader."""

    line: SheetLine
    name: Named
    origin: Named | None
    said_origin: Text
    term: Text
    left: Text
    stage: Text
    completed: Text
    support: tuple[Named, ...]


@dataclass(frozen=True)
class Group:
    """An executor and what it answers for."""

    body: Named | None
    lines: tuple[ShownLine, ...]


@dataclass(frozen=True)
class SheetPage:
    """The control sheet."""

    template: ClassVar[str] = "control/sheet.html"
    section: ClassVar[str] = "road-maps"
    files: ClassVar[tuple[str, ...]] = ("docx", "xlsx", "csv")
    groups: tuple[Group, ...]
    filters: tuple[Choice, ...]
    counts: tuple[tuple[Text, int, str], ...]
    query: str
    today: datetime.date


def sheet_page(account: Any, asked: Mapping[str, str]) -> SheetPage:
    """The sheet as an account may see it, by the filters asked for."""
    question = asked_of(asked)
    snapshot, names, day = present_snapshot(account, READ), Names(account), today()
    everything = sheet(snapshot, day)
    lines = [one for one in everything if question.fits(one)]
    names.load(ref for one in lines for ref in (one.record.ref, *one.executors, one.origin) if ref)
    groups = tuple(
        Group(names.of(ref) if ref else None, tuple(_shown(one, snapshot, names) for one in some))
        for ref, some in by_executor(lines, snapshot).items()
    )
    kept = {name: value for name in NAMES if (value := getattr(question, name))}
    return SheetPage(groups, tuple(_filters(everything, snapshot, question)), _counts(everything), urlencode(kept), day)


def asked_of(asked: Mapping[str, str]) -> SheetQuestion:
    """The filters of an address."""
    return SheetQuestion(**{name: asked.get(name, "") for name in NAMES})


def _shown(line: SheetLine, snapshot: Snapshot, names: Names) -> ShownLine:
    name = names.of(line.record.ref)
    assert name is not None  # what is in the snapshot of an account is readable to it
    return ShownLine(
        line, name, names.of(line.origin) if line.origin else None, origin_of(line, snapshot), line.record.words("term"), left_of(line),
        stage_of(line), completion_of(line), names.said(line.executors[1:] if line.lead else line.executors),
    )  # fmt: skip


def _counts(lines: list[SheetLine]) -> tuple[tuple[Text, int, str], ...]:
    counted = Counter(one.standing for one in lines)
    return tuple(
        (STATES[key], sum(SheetQuestion(state=key).fits(one) for one in lines), key)
        for key in STATES
        if lines or counted
    )


def _filters(lines: list[SheetLine], snapshot: Snapshot, question: SheetQuestion) -> list[Choice]:
    code = current_language()
    bodies = {ref for one in lines for ref in one.executors}
    plans = {one.road_map for one in lines} - {""}
    occurring = {
        "executor": {ref: spoken(snapshot.title(ref), code).words for ref in bodies},
        "road_map": {ref: spoken(snapshot.title(ref), code).words for ref in plans},
        "state": {key: said[code] for key, said in STATES.items()},
        "pillar": {key: said[code] for key, said in PILLARS.items() if any(one.pillar == key for one in lines)},
        "country": {key: place_title(key)[code] for key in {one.record["country"] for one in lines}},
    }
    made = []
    for name, words in occurring.items():
        listed = (
            words.items() if name in ("state", "pillar") else sorted(words.items(), key=lambda one: one[1].casefold())
        )
        chosen = getattr(question, name)
        made.append(Choice(name, FILTER_LABELS[name], tuple((key, said, key == chosen) for key, said in listed)))
    return made
