"""The list of a kind as a query: words, values of fields, those withdrawn, the order; every part of it is answered by the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from kenes.records.chain.models import Record
from kenes.records.chain.seeking import fitting
from kenes.records.chain.sought import TitleKey
from kenes.records.dialogues.rules import unnamed_to
from kenes.records.words import WordsField

NEWEST_FIRST = "-ref"


@dataclass(frozen=True)
class Asked:
    """What a reader asks of a list. `order` is "title", "ref", "changed" or a field of the summary, with "-" before it turned round; `narrowed` are questions of the kind's own."""

    words: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    withdrawn: bool = False
    order: str = NEWEST_FIRST
    language: str = "kk"
    narrowed: tuple[Q, ...] = ()


def listed(model: type[Record], account: Any, asked: Asked) -> QuerySet[Any]:
    """The records of a kind that an account may read and that fit, in the order asked for."""
    hidden = unnamed_to(account, model)
    fit = model.objects.visible_to(account).filter(withdrawn=asked.withdrawn)
    if asked.words.strip():
        fit = fit.filter(fitting(asked.words, model, hidden, Record.objects.visible_to(account)))
    for name, value in asked.values.items():
        fit = fit.filter(_valued(model, account, name, value, hidden))
    return _ordered(model, fit.filter(*asked.narrowed), asked)


@dataclass(frozen=True)
class Found:
    """How many fit, and where their ids are: already found, or still to be asked for page by page."""

    total: int
    refs: Any

    def page(self, start: int, most: int) -> list[str]:
        """The ids of one page, in order."""
        return list(self.refs[start : start + most])


def found(model: type[Record], account: Any, asked: Asked) -> Found:
    """Without words and values the common table counts the records by its index alone; else their ids are found once, for both."""
    refs = listed(model, account, asked).values_list("pk", flat=True)
    if asked.words.strip() or asked.values or asked.narrowed:
        every = list(refs)
        return Found(len(every), every)
    common = Record.objects.visible_to(account).filter(kind=model.KIND.code, withdrawn=asked.withdrawn)
    if asked.order.lstrip("-") == "title":
        refs = _in_index_order(model, account, asked)
    return Found(common.count(), refs)


def sortable(model: type[Record]) -> tuple[str, ...]:
    """The fields of the summary by which a list is sorted; a body that may be unnamed decides no order."""
    return tuple(name for name in model.KIND.summary if name != model.KIND.title and _sorts(model, name))


def _valued(model: type[Record], account: Any, name: str, value: str, hidden: Q | None) -> Q:
    field = model._meta.get_field(name)
    if not field.many_to_one:
        return Q(**{name: value})
    readable = Record.objects.visible_to(account).filter(pk=value).values("pk")
    return Q(**{f"{name}__in": readable}) & (~hidden if hidden is not None else Q())


def _ordered(model: type[Record], fit: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
    name, turned = asked.order.lstrip("-"), asked.order.startswith("-")
    if name == "title":
        return _by_title(fit, "pk", asked.language, turned)
    if name in sortable(model) and model._meta.get_field(name).many_to_one:
        return _by_title(fit, f"{name}_id", asked.language, turned)
    plain = name if name in ("changed", *sortable(model)) else "ref"
    column = F(plain)
    return fit.order_by(column.desc(nulls_last=True) if turned else column.asc(nulls_last=True), "ref")


def _by_title(fit: QuerySet[Any], called: str, language: str, turned: bool) -> QuerySet[Any]:
    """In the order of the titles of the records whose id stands in the field `called`; those without one last."""
    named = TitleKey.objects.filter(record_id=OuterRef(called), language=language)
    key = Subquery(named.values("key")[:1])
    return fit.order_by(key.desc(nulls_last=True) if turned else key.asc(nulls_last=True), "ref")


def _in_index_order(model: type[Record], account: Any, asked: Asked) -> QuerySet[Any]:
    """The ids of all of a kind by their titles: the keys are walked in their own order, so that a page is found without sorting the kind."""
    readable = Record.objects.visible_to(account).filter(pk=OuterRef("record_id"), withdrawn=asked.withdrawn)
    keys = TitleKey.objects.filter(Exists(readable), kind=model.KIND.code, language=asked.language)
    turned = asked.order.startswith("-")
    return keys.order_by("-key" if turned else "key", "record_id").values_list("record_id", flat=True)


def _sorts(model: type[Record], name: str) -> bool:
    field = model._meta.get_field(name)
    if field.many_to_many or isinstance(field, WordsField | models.JSONField):
        return False
    return not (field.many_to_one and hasattr(model, "Level"))
