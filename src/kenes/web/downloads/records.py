"""A list of records as a plain table, as it was filtered and sorted: every field in words; what is closed stays out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kenes.records.chain.listing import listed
from kenes.records.chain.models import Record
from kenes.records.words import WordsField, words
from kenes.texts import Text, language
from kenes.texts.spreadsheet import Value
from kenes.web.downloads.table import PlainTable
from kenes.web.pages.records_fields import Said, field_line
from kenes.web.pages.records_filters import filters_of
from kenes.web.pages.records_list import asked_of
from kenes.web.pages.records_names import Names
from kenes.web.pages.records_sections import TOGETHER
from kenes.web.site import Site
from kenes.web.wording.fields import label_of
from kenes.web.wording.said import spoken


def records_table(site: Site, account: Any, model: type[Record], asked: Mapping[str, str], code: str) -> PlainTable:
    """The whole list, however many pages it has. A text is given in each language of the observatory, blank where unwritten."""
    names, codes = Names(account), TOGETHER.get(model.KIND.code, (model.KIND.code,))
    wanted = asked_of(model, filters_of(codes, account, asked), asked)
    found = listed(model, account, wanted).filter(closed=False)
    fields, languages = _fields(model), site.observatory.settings.languages
    heads = [_ID[code], *(head for one in fields for head in _heads(one, languages)), *(text[code] for text in _OWN)]
    rows = tuple(_row(one, fields, names, languages, code) for one in found.iterator(1000))
    return PlainTable(
        tuple(heads), rows, ((_KIND[code], model.KIND.names[code]), (_MADE[code], site.loaded_on.isoformat()))
    )


def _fields(model: type[Record]) -> list[Any]:
    own = (*model._meta.concrete_fields, *model._meta.many_to_many)
    return [field for field in own if field.editable and field.name not in ("ref", "marking")]


def _heads(field: Any, languages: tuple[str, ...]) -> list[str]:
    if isinstance(field, WordsField):
        return [f"{label_of(field)} ({language(code).name})" for code in languages]
    return [label_of(field)]


def _row(record: Any, fields: list[Any], names: Names, languages: tuple[str, ...], code: str) -> tuple[Value, ...]:
    from kenes.records.rules import unnamed_fields

    hidden = unnamed_fields(names.account, record)
    cells: list[Value] = [record.ref]
    for field in fields:
        if isinstance(field, WordsField):
            cells += [words(getattr(record, field.name)).own.get(one, "") for one in languages]
        else:
            line = field_line(record, field, names, (), field.name in hidden)
            cells.append("; ".join(_plain(one, code) for one in line.values))
    return (
        *cells,
        str(record.get_marking_display()),
        record.created.date().isoformat(),
        record.changed.date().isoformat(),
    )


def _plain(one: Said, code: str) -> str:
    if one.text is not None:
        return spoken(one.text, code).words
    return one.day.isoformat() if one.day is not None else one.plain or one.free


_ID = Text(kk="нөмірі", ru="номер", en="id")
_OWN = (
    Text(kk="таңба", ru="пометка", en="marking"),
    Text(kk="жазылған күні", ru="дата записи", en="written"),
    Text(kk="өзгертілген күні", ru="дата изменения", en="changed"),
)
_KIND = Text(kk="Жазбалар", ru="Записи", en="Records")
_MADE = Text(kk="Файл жасалған күн", ru="Файл создан", en="File made on")
