"""A text of a dialogue: its paragraphs with what they come from, where each body stands, what keeps it from being agreed."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.chain.actions import today
from kenes.records.minutes.paragraph import HEADING, UNTOLD, Paragraph
from kenes.records.minutes.publishing import findings_of
from kenes.records.minutes.queries import is_superseded, standing_of
from kenes.records.minutes.way import Position, hindrances, how_agreed
from kenes.records.rules import may_write_kind
from kenes.records.words import missing_languages, words
from kenes.reports.chapters.recorded.settled_text import HOW
from kenes.texts import Finding, Text, language
from kenes.web.pages.records_names import Named, Names
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "MIN"


@dataclass(frozen=True)
class ParagraphLine:
    """A paragraph, the record from which it comes as far as the reader may know it, the languages in which it is not written."""

    record: Paragraph
    heading: bool
    source: Named | None
    missing: tuple[str, ...]


@dataclass(frozen=True)
class PositionLine:
    """Where a body stands; `how` in words, None while it is waited for."""

    record: Position
    how: Text | None


@dataclass(frozen=True)
class MinutesPage(RecordPage):
    """The page of minutes, a summary or a release."""

    template: ClassVar[str] = "minutes/minutes.html"
    lines: tuple[ParagraphLine, ...]
    positions: tuple[PositionLine, ...]
    agreement: tuple[tuple[Text, Text, str], ...]
    remarks: tuple[Any, ...]
    hindrances: tuple[Text, ...]
    findings: tuple[Finding, ...]
    writes: bool
    superseded: bool
    rests_on: Named | None


def page(site: Site, account: Any, made: RecordPage) -> MinutesPage:
    """A text as an account may see it; letters, replies and remarks are shown to those who write such texts."""
    names, minutes = Names(account), made.record
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    writes = may_write_kind(account, "MIN", minutes.country)
    standing, languages = standing_of(minutes), site.observatory.settings.languages
    on_the_way = writes and not minutes.is_settled
    return MinutesPage(
        **common,
        lines=tuple(_line(one, names, languages, writes) for one in minutes.listed),
        positions=tuple(
            PositionLine(one, HOW.get(how_agreed(one, standing, today()))) for one in standing.positions
        ) if on_the_way else (),
        agreement=tuple((words(one["name"]), HOW[one["how"]], one["on"]) for one in minutes.agreement),
        remarks=tuple(minutes.remarks.select_related("reply__letter__addressee")) if writes else (),
        hindrances=hindrances(standing, today()) if on_the_way and minutes.state == "circulated" else (),
        findings=tuple(findings_of(minutes, site.observatory.settings)) if on_the_way and minutes.sort == "press" and not minutes.withdrawn else (),
        writes=writes,
        superseded=is_superseded(minutes),
        rests_on=names.of(minutes.rests_on_id) if minutes.rests_on_id else None,
    )  # fmt: skip


def _line(one: Paragraph, names: Names, languages: tuple[str, ...], writes: bool) -> ParagraphLine:
    told = one.source and (writes or one.sort not in UNTOLD)
    absent = tuple(language(code).name for code in missing_languages(one.text, languages))
    return ParagraphLine(one, one.sort == HEADING, names.of(one.source) if told else None, absent)
