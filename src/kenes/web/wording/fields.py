"""What the fields of records are called in the language of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kenes.records.chain.models import Record
from kenes.texts import Text
from kenes.web.answering import current_language

UNNAMED: Mapping[str, Text] = {
    "version_read": Text(kk="Оқылған нұсқасы", ru="Прочитанная версия", en="Version read"),
    "withdrawn": Text(kk="Күші жойылған", ru="Отозвано", en="Withdrawn"),
    "closed": Text(kk="Жабық", ru="Закрыто", en="Closed"),
    "told": Text(
        kk="Не хабарланғаны (бақылау сомасы)", ru="Что сообщено (контрольная сумма)", en="What was told (checksum)"
    ),
    "letters_out": Text(kk="Жіберілген хаттар", ru="Разосланные письма", en="Letters sent"),
    "circulated_edition": Text(kk="Келісуге жіберілген нұсқа", ru="Разосланная версия", en="Version circulated"),
    "last_number": Text(kk="Соңғы абзац нөмірі", ru="Номер последнего абзаца", en="Number of the last paragraph"),
    "agreement": Text(kk="Келіскен мекемелер", ru="Согласовавшие учреждения", en="Bodies that agreed"),
    "versions": Text(kk="Талқыланатын нұсқалар", ru="Обсуждаемые редакции", en="Versions commented on"),
    "example": Text(kk="Мысал", ru="Пример", en="Example"),
}
"""Fields to which the models give no name."""


def label_of(field: Any) -> str:
    """The name of a field: its own, or that of the kind of record it names."""
    if field.name in UNNAMED:
        return UNNAMED[field.name][current_language()]
    unnamed = str(field.verbose_name) == field.name.replace("_", " ")
    if unnamed and field.remote_field and issubclass(field.related_model, Record):
        name = field.related_model.KIND.name[current_language()]
        return f"{name[:1].upper()}{name[1:]}"
    return str(field.verbose_name)


def label_of_name(model: type[Record], name: str) -> str:
    """The same, of a field by its name; a name that the model no longer has is said as it is."""
    known = {field.name: field for field in (*model._meta.concrete_fields, *model._meta.many_to_many)}
    return label_of(known[name]) if name in known else name
