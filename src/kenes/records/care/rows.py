"""Every table of the records in the form it has or had: the models as the migrations applied so far leave them."""

from __future__ import annotations

import datetime
import decimal
import json
import uuid
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import connections, models
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from kenes.records.audit.hashing import canonical
from kenes.records.words import written

NOT_KEPT = {"contenttypes", "auth", "sessions"}
"""Apps whose rows are no records: lists that Django makes again, and who is signed in at the moment."""
PIECE = 500


def applied_migrations(connection: Any) -> list[str]:
    """The migrations that made the tables of a database: APP.NAME, in order."""
    applied = MigrationLoader(connection).applied_migrations
    return sorted(f"{app}.{name}" for app, name in applied)


def tables_of(connection: Any, migrations: Iterable[str]) -> dict[str, type[models.Model]]:
    """The table models after some migrations, by table name, the tables between records included."""
    loader = MigrationExecutor(connection).loader
    nodes = [tuple(name.split(".", 1)) for name in migrations]
    state = loader.project_state([node for node in nodes if node in loader.graph.nodes])
    found = [
        model
        for app in {app for app, _ in nodes} - NOT_KEPT
        for model in state.apps.get_app_config(app).get_models(include_auto_created=True)
        if model._meta.managed  # the others are made from the records
    ]
    return {model._meta.db_table: model for model in sorted(found, key=lambda one: one._meta.db_table)}


def lines_of(model: type[models.Model], alias: str) -> Iterator[str]:
    """The rows of a table as canonical JSON, one a line, in the order of their ids."""
    fields = model._meta.local_concrete_fields
    names = [field.attname for field in fields]
    query = model._base_manager.using(alias).order_by("pk").values_list(*names)
    for row in query.iterator(chunk_size=PIECE):
        yield canonical({name: _plain(value) for name, value in zip(names, row, strict=True)})


def put_rows(model: type[models.Model], lines: Iterable[str], alias: str) -> int:
    """Store rows that `lines_of` gave, with the ids they had; how many there were."""
    fields = model._meta.local_concrete_fields
    rows: Any = model._base_manager.using(alias)
    if rows.exists():
        rows._raw_delete(alias)  # what the migrations themselves put there
    most = connections[alias].ops.bulk_batch_size(fields, [None] * PIECE)
    counted = 0
    for piece in _pieces(lines, max(1, min(PIECE, most))):
        objects = [_object(model, fields, json.loads(line)) for line in piece]
        # Not bulk_create: it stamps fields like `created` anew and cannot write the table of a kind alone.
        rows._insert(objects, fields=fields, using=alias, raw=True)
        counted += len(objects)
    return counted


def _pieces(lines: Iterable[str], size: int) -> Iterator[list[str]]:
    waiting = iter(lines)
    while piece := list(islice(waiting, size)):
        yield piece


def _object(model: type[models.Model], fields: Iterable[Any], values: dict[str, Any]) -> models.Model:
    return model(**{field.attname: _stored(field, values[field.attname]) for field in fields})


def _plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat(timespec="microseconds")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, decimal.Decimal | uuid.UUID | datetime.timedelta):
        return str(value)
    if hasattr(value, "own"):
        return written(value)
    return value


def _stored(field: models.Field[Any, Any], value: Any) -> Any:
    """A value of JSON as the field holds it."""
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    return None if value is None else target.to_python(value)
