"""The history of a record in words: who changed what, when and why; and the edits that wait to be settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from kenes.records.accounts.parts import READ_CLOSED, names_with
from kenes.records.accounts.queries import countries_of
from kenes.records.audit.models import ConflictingEdit, Entry
from kenes.records.audit.queries import changes_of, history_of
from kenes.records.chain.link_kind import link_kind
from kenes.records.chain.models import Link, Record
from kenes.records.chain.values import restored_values
from kenes.records.rules import may_amend, may_read_history, unnamed_fields
from kenes.texts import Text
from kenes.web.pages.records_fields import Said, said
from kenes.web.pages.records_names import Named, Names
from kenes.web.wording.acts import act_in_words
from kenes.web.wording.fields import label_of_name


@dataclass(frozen=True)
class ChangeLine:
    """A field that was changed: what was and what is, in words."""

    label: str
    before: tuple[Said, ...]
    after: tuple[Said, ...]


@dataclass(frozen=True)
class EntryLine:
    """An entry of the log in words."""

    moment: str
    who: str
    act: Text
    why: str
    changes: tuple[ChangeLine, ...]
    phrase: Text | None = None
    end: Named | None = None
    """The other end of a link that was made or withdrawn, and how it is joined."""


def history(record: Record, names: Names) -> tuple[EntryLine, ...]:
    """The entries about the record and its links that the account may read, the newest first."""
    if not may_read_history(names.account, record):
        return ()
    entries = [one for one in history_of(record.ref) if _readable(one, record.country, names.account)]
    told = [(one.number, _line(type(record), one, names)) for one in entries]
    told += _of_links(record, names)
    return tuple(line for _number, line in sorted(told, key=lambda one: -one[0]))


def waiting_edits(record: Record, account: Any) -> list[ConflictingEdit]:
    """The edits of a record that wait to be settled, for those who may settle them."""
    if not may_amend(account, record):
        return []
    return list(record.conflicting_edits.filter(settled_at=None).select_related("by"))


def values_said(model: type[Record], name: str, plain: Any, names: Names) -> tuple[Said, ...]:
    """A value of the log in words; one that cannot be read any more is said as it stands."""
    fields = {one.name: one for one in (*model._meta.concrete_fields, *model._meta.many_to_many)}
    if name not in fields or plain in (None, "", [], {}):
        return ()
    try:
        value = restored_values(model, {name: plain})[name]
        if fields[name].many_to_many:
            value = list(fields[name].related_model._default_manager.filter(pk__in=value))
        return tuple(said(fields[name], value, names))
    except (ValueError, LookupError, fields[name].model.DoesNotExist, Record.DoesNotExist):
        return (Said(free=str(plain)),)


def _line(model: type[Record], entry: Entry, names: Names) -> EntryLine:
    changes = changes_of(entry) if entry.before else []
    lines = tuple(
        ChangeLine(
            label_of_name(model, one.field),
            values_said(model, one.field, one.before, names),
            values_said(model, one.field, one.after, names),
        )
        for one in changes
    )
    return EntryLine(entry.moment, entry.account, act_in_words(entry.act), entry.reason, lines)


def _of_links(record: Record, names: Names) -> list[tuple[int, EntryLine]]:
    links = Link.objects.visible_to(names.account).filter(Q(source=record.pk) | Q(target=record.pk))
    told = []
    for link in links:
        onward = link.source_id == record.ref
        other = link.target if onward else link.source
        if other is not None and unnamed_fields(names.account, other.whole):
            continue  # who linked it would name the body
        end, kind = names.of(link.end if onward else link.source_id), link_kind(link.kind)
        for one in history_of(f"link:{link.pk}") if end is not None else ():
            act, phrase = act_in_words(one.act), kind.onward if onward else kind.back
            told.append((one.number, EntryLine(one.moment, one.account, act, one.reason, (), phrase, end)))
    return told


def _readable(entry: Entry, country: str, account: Any) -> bool:
    """Entries of the time when a record was closed are read by those who may read closed records."""
    states = [state for state in (entry.before, entry.after) if state]
    if not any(state.get("closed") or state.get("level") == "not-attributed" for state in states):
        return True
    countries = countries_of(account, *names_with(READ_CLOSED))
    return countries is None or country in countries
