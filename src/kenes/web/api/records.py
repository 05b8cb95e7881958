"""Records as programs read them: the same lists as the pages, closed records in none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models
from django.db.models import Q
from django.http import Http404

from kenes.records.chain.actions import today
from kenes.records.chain.listing import listed, sortable
from kenes.records.chain.loops import LOOP_KINDS
from kenes.records.chain.models import Link, Record
from kenes.records.chain.story import story
from kenes.records.chain.values import values_of
from kenes.records.chain.waiting import Waiting
from kenes.records.chain.walking import walked_snapshot
from kenes.records.rules import unnamed_fields
from kenes.records.words import WordsField, written
from kenes.texts import Text
from kenes.web.pages.records_filters import filters_of
from kenes.web.pages.records_list import asked_of
from kenes.web.pages.records_lookups import known_record
from kenes.web.pages.records_names import Names

LINES = 50
HELD_APART = ("marking", "example", "withdrawn", "country", "closed")
"""Fields that every record has; they stand beside the others."""


def kinds_shape(model: type[Record]) -> dict[str, Any]:
    """A kind, with the fields by which its list is narrowed and sorted."""
    kind = model.KIND
    filters = [name for name in kind.summary if name != kind.title and _filters(model, name)]
    sorts = ["ref", "changed", "title", *sortable(model)]
    return {"code": kind.code, "slug": kind.slug, "name": written(kind.name), "filters": filters, "sorts": sorts}


def page_of_records(account: Any, model: type[Record], asked: Mapping[str, str], page: int) -> dict[str, Any]:
    """A page of a list: words, filters, order as on the page of the kind; closed records are in none."""
    wanted = asked_of(model, filters_of((model.KIND.code,), account, asked), asked)
    found = listed(model, account, wanted).filter(closed=False)
    total, start = found.count(), (page - 1) * LINES
    ends, pages = Ends(account), max(1, -(-total // LINES))
    if page > pages:
        raise Http404(str(page))
    shown = [record_shape(one, ends) for one in found[start : start + LINES]]
    return {"total": total, "page": page, "pages": pages, "records": shown}


def open_record(ref: str, account: Any) -> Any:
    """A record that the account may read and that is not closed; 404 otherwise."""
    found = known_record(ref, account)
    if found.closed:
        raise Http404(ref)
    return found


def record_shape(record: Any, ends: Ends) -> dict[str, Any]:
    """A record by its fields, without those that the account is not shown."""
    hidden = unnamed_fields(ends.account, record)
    own = [*record._meta.concrete_fields, *record._meta.many_to_many]
    shown = [one for one in own if one.editable and one.name not in ("ref", *HELD_APART, *hidden)]
    fields = _values(record, [one for one in shown if not isinstance(one, models.JSONField) or _is_words(one)], ends)
    return {
        "ref": record.ref,
        "kind": record.KIND.code,
        "country": record.country,
        "marking": record.marking,
        "example": record.example,
        "withdrawn": record.withdrawn,
        "version": record.version,
        "created": record.created.isoformat(),
        "changed": record.changed.isoformat(),
        "title": written(record.title),
        "address": record.get_absolute_url(),
        "fields": fields,
        "not_named": sorted(hidden),
    }


def links_of(record: Any, account: Any) -> Iterator[dict[str, Any]]:
    """The links of a record in both directions, as far as the account may read what they end at; none to a closed record."""
    touching = Link.objects.visible_to(account).filter(Q(source=record.pk) | Q(target=record.pk), withdrawn=False)
    links, names = list(touching.order_by("pk")), Names(account)
    ends = [(one, one.source_id == record.ref) for one in links]
    closed = _closed(one.end if onward else one.source_id for one, onward in ends)
    for one, onward in ends:
        end = one.end if onward else one.source_id
        name = names.of(end)
        if name is not None and end not in closed:
            yield {"kind": one.kind, "outward": onward, "end": end, "title": written(name.title)}


def story_of(ref: str, account: Any) -> Iterator[dict[str, Any]]:
    """The walk along the chain both ways."""
    names, told = Names(account), story(ref, walked_snapshot(account, ref, open_only=True))
    for step in told.steps:
        name = names.of(step.address)
        if name is not None:
            link = step.link.kind.key if step.link else None
            yield {
                "address": step.address,
                "depth": step.depth,
                "title": written(name.title),
                "link": link,
                "reached_from": step.reached_from or None,
            }


def loops_of(account: Any) -> Iterator[dict[str, Any]]:
    """What waits for its next link."""
    found, names = Waiting(account, today(), open_only=True).refs(), Names(account)
    for kind in LOOP_KINDS:
        for name in names.said(found[kind.key]):
            title = written(name.title)
            yield {"sort": kind.key, "words": written(kind.title), "ref": name.address, "title": title}


class Ends:
    """What a record names: shown by its id where the account may read it and it is not closed; asked of the database once."""

    def __init__(self, account: Any) -> None:
        self.account = account
        self._known: dict[str, bool] = {}

    def __contains__(self, ref: object) -> bool:
        key = str(ref)
        if key not in self._known:
            self._known[key] = Record.objects.visible_to(self.account).filter(pk=key, closed=False).exists()
        return self._known[key]


def _values(record: Any, fields: list[Any], ends: Ends) -> dict[str, Any]:
    plain, said = values_of(record), {}
    for field in fields:
        value = plain[field.name]
        if field.many_to_many:
            value = [one for one in value if one in ends]
        elif field.many_to_one and value is not None and value not in ends:
            value = None
        said[field.name] = value
    return said


def _closed(ends: Any) -> set[str]:
    return set(Record.objects.filter(pk__in=list(ends), closed=True).values_list("pk", flat=True))


def _filters(model: type[Record], name: str) -> bool:
    field = model._meta.get_field(name)
    return bool(getattr(field, "choices", None)) or bool(field.many_to_one)


def _is_words(field: Any) -> bool:
    return isinstance(field, WordsField)


def words_of(text: Text) -> dict[str, str]:
    """A text of ours by language."""
    return {code: text[code] for code in ("kk", "ru", "en")}
