"""The index of the library's passages: made from the versions, kept in step with them, no part of a dump."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from django.db import connection, models, transaction
from django.db.models import Q

from kenes.documents.passages import Passage as ReadPassage
from kenes.documents.passages import PassageKind
from kenes.documents.search.filing import file_text, form_of_index
from kenes.documents.search.postgres import PostgresTables
from kenes.documents.search.tables import SqliteTables
from kenes.records.library.models import DocumentVersion, Passage

NOT_FILED = (
    "SELECT COUNT(*) FROM records_documentversion v WHERE NOT EXISTS"
    " (SELECT 1 FROM records_search_text f WHERE f.version_id = v.id AND f.form = %s)"
)
"""Asked by those who only look and have no models to look with."""
MANY = 20
"""Versions filed in one go after which the index is tidied."""


class Filed(models.Model):
    """A version whose passages stand in the index, and the form of the index by which they were put there."""

    version = models.OneToOneField(DocumentVersion, on_delete=models.CASCADE, primary_key=True, related_name="filed")
    form = models.CharField(max_length=16)

    class Meta:
        managed = False
        db_table = "records_search_text"

    def __str__(self) -> str:
        return f"{self.version_id} {self.form}"


def index() -> SqliteTables | PostgresTables:
    """The index in the database of the records."""
    return PostgresTables(_execute) if connection.vendor == "postgresql" else SqliteTables(_execute)


def file_version(version: DocumentVersion) -> None:
    """Put the passages of a version into the index, within the transaction that stores them."""
    kept = list(version.passages.order_by("position"))
    file_text(index(), version.pk, [_as_read(one) for one in kept], [one.pk for one in kept])
    Filed.objects.update_or_create(version=version, defaults={"form": form_of_index()})


def unfiled() -> Any:
    """The versions that are not in the index, or were put there by an older form of it or of the lexicon."""
    return DocumentVersion.objects.filter(Q(filed=None) | ~Q(filed__form=form_of_index())).order_by("pk")


def bring_into_step(seconds: float | None = None) -> int:
    """File what is not filed, for as long as may be taken (None: to the end). How many versions are left."""
    begun = time.monotonic()
    waiting = list(unfiled().values_list("pk", flat=True))
    for done, pk in enumerate(waiting):
        if seconds is not None and time.monotonic() - begun > seconds:
            return len(waiting) - done
        _file_alone(pk)
    if len(waiting) >= MANY:
        index().tidy()
    return 0


def _file_alone(pk: int) -> None:
    """File a version, unless somebody else did so meanwhile."""
    with transaction.atomic():
        version = DocumentVersion.objects.select_for_update().defer("text").get(pk=pk)
        if unfiled().filter(pk=pk).exists():
            file_version(version)


def _as_read(one: Passage) -> ReadPassage:
    kind = PassageKind(one.kind) if one.kind in set(PassageKind) else PassageKind.CONTENT
    return ReadPassage(one.label, one.clause, one.language, one.page, one.start, one.end, one.text, kind)


def _execute(statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    if connection.vendor == "sqlite" and statement.startswith("SELECT"):
        return _read(statement, values)
    with connection.cursor() as cursor:
        cursor.execute(statement.replace("?", "%s"), list(values)) if values else cursor.execute(statement)
        return list(cursor.fetchall()) if cursor.description else []


def _read(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Ask SQLite itself: a search asks some twenty times, and Django's cursor costs more than the answer."""
    connection.ensure_connection()
    with connection.wrap_database_errors:
        return list(connection.connection.execute(statement, values).fetchall())
