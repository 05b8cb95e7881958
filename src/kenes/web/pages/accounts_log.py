"""The log as a page: who, when, to what, what was, what is, why."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.core.exceptions import FieldDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _

from kenes.records.accounts.models import Account, Role
from kenes.records.accounts.rules import administers
from kenes.records.audit.asked import Asked
from kenes.records.audit.models import Entry
from kenes.records.audit.queries import changes_of
from kenes.records.audit.readable import entries_readable_by
from kenes.records.chain.kinds import all_kinds
from kenes.texts import Text
from kenes.web.pages.paging import Paging, paging
from kenes.web.wording.acts import act_in_words, acts_to_choose


@dataclass(frozen=True)
class ChangeLine:
    """A field by its name, and its two values in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class EntryLine:
    """An entry; `name` is what it speaks of, `about` the address of that, where it has a page; `read` are closed records that were read."""

    entry: Entry
    moment: datetime.datetime
    act: Text
    name: str
    about: str
    changes: tuple[ChangeLine, ...]
    read: tuple[str, ...] = ()


@dataclass(frozen=True)
class LogPage:
    """The entries that the reader may see, the newest first, as far as they were asked for."""

    template: ClassVar[str] = "accounts/log.html"
    section: ClassVar[str] = "account"
    lines: tuple[EntryLine, ...]
    paging: Paging
    asked: Asked
    acts: tuple[tuple[str, Text], ...]
    may_take_away: bool

    @property
    def query(self) -> str:
        """What the addresses of the other pages begin with."""
        return f"{urlencode(self.asked.said)}&" if self.asked.said else ""


def log_page(account: Account, given: Mapping[str, str]) -> LogPage:
    """One page of the log."""
    asked = Asked.of(given)
    entries = asked.among(entries_readable_by(account))
    pages = paging(entries.count(), given.get("page"))
    lines = tuple(_line(one) for one in entries[pages.start : pages.last])
    return LogPage(lines, pages, asked, tuple(acts_to_choose()), administers(account))


def _line(entry: Entry) -> EntryLine:
    changes = tuple(
        ChangeLine(_field_name(entry, one.field), _in_words(one.before), _in_words(one.after))
        for one in changes_of(entry)
        if one.field not in ("kind", "ref", "ordinal", "created", "created_by", "made", "made_by")
    )
    read = tuple((entry.before or {}).get("records", ())) if entry.after is None else ()
    return EntryLine(
        entry,
        datetime.datetime.fromisoformat(entry.moment),
        act_in_words(entry.act),
        _name(entry),
        _about(entry),
        changes,
        read,
    )


def _name(entry: Entry) -> str:
    """The id of a record, the name of an account; nothing for whoever gave a name that nobody has."""
    kind, _, name = entry.subject.partition(":")
    return name if kind in ("account", "read") else entry.subject


def _about(entry: Entry) -> str:
    kind = str((entry.after or entry.before or {}).get("kind", ""))
    return reverse("record", args=(entry.subject,)) if kind in all_kinds() else ""


def _field_name(entry: Entry, name: str) -> str:
    """A field as forms call it; the name in the table where no form shows it."""
    kind = str((entry.after or entry.before or {}).get("kind", ""))
    model = Account if kind == "account" else all_kinds().get(kind)
    if name == "roles":
        return str(Role._meta.verbose_name_plural)
    try:
        return str(model._meta.get_field(name).verbose_name) if model else name  # type: ignore[union-attr]
    except FieldDoesNotExist:
        return name


def _in_words(value: Any) -> str:
    """A value as the log holds it: words by language, lists, yes and no; nothing is a dash."""
    if value is None or value == "" or value == [] or value == {}:
        return "—"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dict):
        return " / ".join(f"{name}: {_in_words(said)}" for name, said in value.items())
    if isinstance(value, list):
        return "; ".join(
            " · ".join(str(part) for part in one if part) if isinstance(one, list) else str(one) for one in value
        )
    return str(value)
