"""What a dialogue ended in, for its own page: minutes and press release, each with its state and the next step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kenes.records.minutes.models import Minutes
from kenes.records.minutes.queries import texts_of
from kenes.records.rules import may_write_kind
from kenes.web.pages.records_names import Named, named


@dataclass(frozen=True)
class TextLine:
    """One text and how far it has come."""

    name: Named
    record: Minutes


@dataclass(frozen=True)
class Outcome:
    """The texts of a dialogue; `may_draft` where the account writes such texts, `agreed` the summary from which a release is made."""

    minutes: tuple[TextLine, ...]
    releases: tuple[TextLine, ...]
    may_draft: bool
    agreed: str
    ref: str


def outcome_of(dialogue: Any, account: Any) -> Outcome:
    """As far as an account may see it."""
    lines = [TextLine(named(one), one) for one in texts_of(dialogue, account)]
    minutes = tuple(one for one in lines if one.record.sort != "press")
    agreed = [one.record.ref for one in minutes if one.record.sort == "summary" and one.record.state == "agreed"]
    writes = may_write_kind(account, "MIN", dialogue.country) and not dialogue.withdrawn
    releases = tuple(one for one in lines if one.record.sort == "press")
    return Outcome(minutes, releases, writes, agreed[-1] if agreed else "", dialogue.ref)
