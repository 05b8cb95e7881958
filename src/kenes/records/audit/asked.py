"""What somebody asked the log for: by whom, what was done, to what, from which day to which."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from kenes.records.audit.models import Entry
from kenes.records.audit.reads import EXPORT, READ

COLUMNS = ("number", "moment", "account", "act", "subject", "reason", "hash")


@dataclass(frozen=True)
class Asked:
    """Blank or None: whatever there is. An `act` that ends in a dash stands for all acts that begin so."""

    about: str = ""
    who: str = ""
    act: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Asked:
        """What an address asks for; a day that is no day is not asked for."""
        about, who, act = (given.get(name, "").strip()[:120] for name in ("about", "who", "act"))
        return cls(about, who, act, _day(given.get("since", "")), _day(given.get("until", "")))

    @property
    def said(self) -> dict[str, str]:
        """As an address says it."""
        days = {name: day.isoformat() for name, day in (("since", self.since), ("until", self.until)) if day}
        words = {name: value for name, value in (("about", self.about), ("who", self.who), ("act", self.act)) if value}
        return words | days

    def among(self, entries: QuerySet[Entry]) -> QuerySet[Entry]:
        """Those of the entries that were asked for."""
        if self.about:
            seen = Q(act__in=(READ, EXPORT)) & (Q(subject__endswith=f":{self.about}") | _in_address(self.about))
            entries = entries.filter(Q(subject=self.about) | seen)
        if self.who:
            entries = entries.filter(account=self.who)
        if self.act:
            entries = (
                entries.filter(act__startswith=self.act) if self.act.endswith("-") else entries.filter(act=self.act)
            )
        if self.since:
            entries = entries.filter(moment__gte=self.since.isoformat())
        if self.until:
            entries = entries.filter(moment__lt=(self.until + datetime.timedelta(days=1)).isoformat())
        return entries


def as_rows(entries: Iterable[Entry]) -> Iterator[tuple[str, ...]]:
    """Entries as a table: who did what to what, when and why; what was and what is stays in the log."""
    yield COLUMNS
    for one in entries:
        yield tuple(str(getattr(one, name)) for name in COLUMNS)


def _in_address(ref: str) -> Q:
    """A page that showed a record among others: its id stands in the list of what was shown."""
    return Q(before__icontains=f'"{ref}"')


def _day(said: str) -> datetime.date | None:
    with suppress(ValueError):
        return datetime.date.fromisoformat(said)
    return None
