"""The filters of a list: the choices of a field of the summary, the bodies or other records that it may name, and those of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Exists, OuterRef

from kenes.records.chain.kinds import model_of
from kenes.records.chain.models import Record
from kenes.records.rules import unnamed_to
from kenes.texts import language
from kenes.web.answering import current_language
from kenes.web.pages.filters_of_kind import further_filters
from kenes.web.pages.filters_of_kind.filter import Filter
from kenes.web.wording.fields import label_of_name
from kenes.web.wording.said import spoken

MOST = 300
"""Records that a filter offers; where there are more, the words find them."""


def filters_of(codes: tuple[str, ...], account: Any, asked: Mapping[str, str]) -> tuple[Filter, ...]:
    """The filters of the kinds that are listed together, each field once."""
    found: dict[str, Filter] = {}
    for code in codes:
        model = model_of(code)
        for name in model.KIND.summary:
            if name not in found and name != model.KIND.title and (choices := list(_choices(model, name, account))):
                chosen = tuple((value, words, value == asked.get(name)) for value, words in choices)
                found[name] = Filter(name, label_of_name(model, name), chosen)
        found |= {one.name: one for one in further_filters(code, account, asked)}
    return tuple(one for one in found.values() if one.narrows)


def values_of(model: type[Record], filters: tuple[Filter, ...], asked: Mapping[str, str]) -> dict[str, str]:
    """What was asked of the fields of a kind, as far as its filters know it."""
    own = {field.name for field in model._meta.concrete_fields}
    return {one.name: asked[one.name] for one in filters if asked.get(one.name) and one.name in own}


def _choices(model: type[Record], name: str, account: Any) -> Iterator[tuple[str, str]]:
    field = model._meta.get_field(name)
    if getattr(field, "choices", None):
        yield from ((str(value), str(words)) for value, words in field.flatchoices if value)
    elif field.many_to_one and issubclass(field.related_model, Record):
        yield from _named(model, field, account)


def _named(model: type[Record], field: Any, account: Any) -> list[tuple[str, str]]:
    """The records that occur in a field, by name; of those of which the body is not to be known, none."""
    code, hidden = current_language(), unnamed_to(account, model)
    naming = model.objects.visible_to(account).filter(**{field.name: OuterRef("pk")})
    occurring = Exists(naming.exclude(hidden) if hidden is not None else naming)
    offered = field.related_model.objects.visible_to(account).filter(occurring).order_by("-changed")
    kind = getattr(field.related_model, "KIND", None)
    if kind is not None and not field.related_model._meta.get_field(kind.title).remote_field:
        offered = offered.only(kind.title)
    named = [(one.ref, spoken(one.title, code).words) for one in offered[:MOST]]
    return sorted(named, key=lambda one: language(code).sorting_key(one[1]))
