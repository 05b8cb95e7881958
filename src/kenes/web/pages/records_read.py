"""One record: its fields in words, its links in both directions, its parts, its history, and what may follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.audit.models import ConflictingEdit
from kenes.records.chain.following import Following
from kenes.records.chain.kind import Kind
from kenes.records.lineage import is_current
from kenes.records.rules import may_amend
from kenes.web.pages.records_fields import FieldLine, field_lines
from kenes.web.pages.records_history import EntryLine, history, waiting_edits
from kenes.web.pages.records_linking import likely_ends, link_choices
from kenes.web.pages.records_links import (
    LinkGroup,
    Mentions,
    Parts,
    link_groups,
    mentions_of,
    next_steps,
    parts_of,
    successors_of,
)
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_sections import section_of
from kenes.web.site import Site


@dataclass(frozen=True)
class RecordPage:
    """What every record's page shows; the pages of some kinds add to it."""

    template: ClassVar[str] = "records/record.html"
    record: Any
    name: Named
    home: Named | None
    fields: tuple[FieldLine, ...]
    title_line: FieldLine | None
    links: tuple[LinkGroup, ...]
    parts: tuple[Parts, ...]
    mentions: tuple[Mentions, ...]
    steps: tuple[tuple[Following, Kind], ...]
    history: tuple[EntryLine, ...]
    waiting: tuple[ConflictingEdit, ...]
    may_amend: bool
    link_choices: tuple[tuple[str, Any], ...]
    link_ends: tuple[Named, ...]
    successors: tuple[Named, ...]
    divisible: bool

    @property
    def section(self) -> str:
        """The part of the navigation."""
        return section_of(self.record.KIND.code)


def record_page(site: Site, account: Any, record: Any) -> RecordPage:
    """A record as an account may see it."""
    names, amends = Names(account), may_amend(account, record)
    lines = field_lines(record, names, site.observatory.settings.languages)
    title = next((one for one in lines if one.name == record.KIND.title), None)
    return RecordPage(
        record=record,
        name=named(record),
        home=home_of(record, names),
        fields=tuple(one for one in lines if one is not title and one.name != record.KIND.home),
        title_line=title,
        links=tuple(link_groups(record, names)),
        parts=tuple(parts_of(record, names)),
        mentions=tuple(mentions_of(record, names)),
        steps=tuple(next_steps(record, account, site)),
        history=history(record, names),
        waiting=tuple(waiting_edits(record, account)),
        may_amend=amends,
        link_choices=link_choices() if amends and not record.withdrawn else (),
        link_ends=likely_ends(record, names) if amends and not record.withdrawn else (),
        successors=successors_of(record, names),
        divisible=amends and is_current(record),
    )


def home_of(record: Any, names: Names) -> Named | None:
    """What the record is part of."""
    home = getattr(record, f"{record.KIND.home}_id", None) if record.KIND.home else None
    return names.of(home) if home else None
