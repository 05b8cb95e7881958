"""The history of a record in words: who changed what, when and why; and the edits that wait to be settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kenes.records.accounts.queries import countries_of
from kenes.records.audit.models import ConflictingEdit, Entry
from kenes.records.audit.queries import changes_of, history_of
from kenes.records.chain.models import Record
from kenes.records.chain.values import restored_values
from kenes.records.rules import may_amend, may_read_history
from kenes.texts import Text
from kenes.web.pages.records_fields import Said, said
from kenes.web.pages.records_names import Names
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


def history(record: Record, names: Names) -> tuple[EntryLine, ...]:
    """The entries that the account may read, the newest first."""
    if not may_read_history(names.account, record):
        return ()
    entries = [one for one in history_of(record.ref) if _readable(one, record.country, names.account)]
    return tuple(_line(type(record), one, names) for one in entries)


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
    if isinstance(plain, bool):
        return (Said(_YES if plain else _NO),)
    try:
        value = restored_values(model, {name: plain})[name]
        if fields[name].many_to_many:
            value = list(fields[name].related_model._default_manager.filter(pk__in=value))
        return tuple(said(fields[name], value, names))
    except (ValueError, LookupError, fields[name].model.DoesNotExist, Record.DoesNotExist):
        return (Said(free=str(plain)),)


def act_in_words(act: str) -> Text:
    """What was done, in words; an act without words here is said by its name."""
    return next((words for start, words in _ACTS.items() if act.startswith(start)), Text.same(act))


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


def _readable(entry: Entry, country: str, account: Any) -> bool:
    """Entries of the time when a record was closed are read by those who may read closed records."""
    states = [state for state in (entry.before, entry.after) if state]
    if not any(state.get("closed") or state.get("level") == "not-attributed" for state in states):
        return True
    countries = countries_of(account, "coordinator", "administrator")
    return countries is None or country in countries


_YES = Text(kk="иә", ru="да", en="yes")
_NO = Text(kk="жоқ", ru="нет", en="no")
_ACTS: Mapping[str, Text] = {
    "write-": Text(kk="жазылды", ru="записано", en="written"),
    "amend-": Text(kk="өзгертілді", ru="изменено", en="changed"),
    "withdraw": Text(kk="күші жойылды", ru="отозвано", en="withdrawn"),
}
