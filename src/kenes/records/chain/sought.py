"""The words by which a record is found and the keys by which it is sorted: made from the record, kept beside it, no part of a dump."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kenes.records.chain.models import Record


class Sought(models.Model):
    """The words of a record in every language, without capitals: its id, its title, other names of a body."""

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="sought")
    kind = models.CharField(max_length=3)
    words = models.TextField()

    class Meta:
        managed = False
        db_table = "records_sought"

    def __str__(self) -> str:
        return str(self.pk)


class TitleKey(models.Model):
    """The title of a record as a key that sorts in the order of one language's alphabet, whatever the database's own order."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="title_keys")
    kind = models.CharField(max_length=3)
    language = models.CharField(max_length=2)
    key = models.CharField(max_length=160)

    class Meta:
        managed = False
        db_table = "records_title_key"
        constraints: ClassVar = [models.UniqueConstraint(fields=("record", "language"), name="one_key_a_language")]

    def __str__(self) -> str:
        return f"{self.record_id} {self.language}"
