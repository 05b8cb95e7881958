"""A record as plain values: what the log keeps, what a snapshot reads, what two edits are compared by."""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Mapping
from typing import Any

from django.db import models

from kenes.records.chain.models import Link, Record
from kenes.records.words import WordsField, written

OF_THE_PARENT = "record_ptr"


def values_of(record: Record) -> dict[str, Any]:
    """Every field of a stored record by its name, as JSON can hold it; related records by their ids."""
    fields = {one.name: _plain(one, record) for one in record._meta.concrete_fields if one.name != OF_THE_PARENT}
    many = {
        one.name: sorted(str(key) for key in getattr(record, one.name).values_list("pk", flat=True))
        for one in record._meta.many_to_many
    }
    return fields | many


def values_in_bulk(rows: Any) -> dict[str, dict[str, Any]]:
    """The same of many stored records of one kind, by id, without a question to the database for each."""
    found, model = {}, rows.model
    for one in rows.select_related("created_by"):
        found[one.ref] = {
            each.name: _plain(each, one) for each in model._meta.concrete_fields if each.name != OF_THE_PARENT
        }
    for many in model._meta.many_to_many:
        ours, theirs = many.m2m_field_name(), many.m2m_reverse_field_name()
        pairs = many.remote_field.through._default_manager.values_list(f"{ours}_id", f"{theirs}_id")
        for values in found.values():
            values[many.name] = []
        for ref, end in sorted((str(ref), str(end)) for ref, end in pairs if ref in found):
            found[ref][many.name].append(end)
    return found


def values_of_link(link: Link) -> dict[str, Any]:
    """A link by its parts."""
    return {
        "kind": "link",
        "link": link.kind,
        "source": link.source_id,
        "target": link.end,
        "withdrawn": link.withdrawn,
        "made": link.made.isoformat(),
        "made_by": link.made_by.username,
    }


def written_values(model: type[Record], values: Mapping[str, Any]) -> dict[str, Any]:
    """Values given by a form or another action, in the shape in which `values_of` gives them."""
    return {name: _shaped(model._meta.get_field(name), value) for name, value in values.items()}


def restored_values(model: type[Record], plain: Mapping[str, Any]) -> dict[str, Any]:
    """Values as the log holds them, in the shape in which a record holds them: the way back from `written_values`."""
    return {name: _restored(model._meta.get_field(name), value) for name, value in plain.items()}


def _restored(field: Any, value: Any) -> Any:
    if field.many_to_many:
        return list(value or ())
    if isinstance(field, models.ForeignKey):
        return field.related_model._default_manager.get(pk=value) if value else None
    return field.to_python(value)


def _plain(field: models.Field[Any, Any], record: Record) -> Any:
    if isinstance(field, models.ForeignKey) and field.name == "created_by":
        return record.created_by.username
    return _shaped(field, getattr(record, field.attname))


def _shaped(field: Any, value: Any) -> Any:
    if field.many_to_many:
        return sorted(str(getattr(one, "pk", one)) for one in value or ())
    if isinstance(field, WordsField):
        return written(value)
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, str):
        return str(value)
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return format(value.normalize(), "f")
    return value
