"""The list of a kind: filters from what its summary names, a search in titles of every language and in ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import urlencode

from kenes.records.chain.kind import Kind
from kenes.records.chain.kinds import model_of
from kenes.records.chain.models import Record
from kenes.records.rules import unnamed_fields
from kenes.web.pages.paging import LINES, Paging, paging
from kenes.web.pages.records_fields import FieldLine, field_line, field_lines
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_sections import TOGETHER, neighbours, section_of
from kenes.web.pages.records_writers import writes_kind
from kenes.web.site import Site
from kenes.web.wording.fields import label_of_name


@dataclass(frozen=True)
class Filter:
    """A choice that narrows the list: the field, its label, (value, words, chosen) of what occurs."""

    name: str
    label: str
    choices: tuple[tuple[str, Any, bool], ...]


@dataclass(frozen=True)
class RecordLine:
    """A record in the list: its name and the fields of its summary."""

    name: Named
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True)
class KindTable:
    """The records of one kind."""

    kind: Kind
    columns: tuple[str, ...]
    lines: tuple[RecordLine, ...]
    total: int
    paging: Paging
    may_write: bool


@dataclass(frozen=True)
class RecordsPage:
    """Records of a kind, or of the kinds that stand together."""

    template: ClassVar[str] = "records/list.html"
    kind: Kind
    tables: tuple[KindTable, ...]
    kinds: tuple[Kind, ...]
    filters: tuple[Filter, ...]
    words: str
    withdrawn: bool
    query: str

    @property
    def section(self) -> str:
        """The part of the navigation."""
        return section_of(self.kind.code)


def records_page(site: Site, account: Any, model: type[Record], asked: Mapping[str, str]) -> RecordsPage:
    """The list as it was asked for: `q`, a value of a field of the summary, `withdrawn`, the page."""
    names, kind = Names(account), model.KIND
    codes = TOGETHER.get(kind.code, (kind.code,))
    found = {code: _visible(model_of(code), account, bool(asked.get("withdrawn"))) for code in codes}
    filters = tuple(_filters(found, names, asked))
    tables = tuple(
        _table(site, names, code, [one for one in records if _fits(one, names, asked, filters)], asked.get("page"))
        for code, records in found.items()
    )
    kept = [(name, value) for name, value in asked.items() if value and name != "page"]
    query = f"{urlencode(kept)}&" if kept else ""
    words, withdrawn = asked.get("q", ""), bool(asked.get("withdrawn"))
    return RecordsPage(kind, tables, tuple(neighbours(kind.code)), filters, words, withdrawn, query)


def matches(record: Any, words: str, names: Names) -> bool:
    """Whether every word is found in the id, or in the title or the name of its body in any language."""
    said = [record.ref, *record.title.own.values()]
    hidden = unnamed_fields(names.account, record)
    for name in ("institution", "lead"):
        body = getattr(record, name, None) if name not in hidden else None
        if body is not None and body.ref in names.readable:
            said += body.title.own.values()
    text = " ".join(said).casefold()
    return all(word in text for word in words.casefold().split())


def _visible(model: type[Record], account: Any, withdrawn: bool) -> list[Any]:
    found = model.objects.visible_to(account).filter(withdrawn=withdrawn)
    related = [one.name for one in model._meta.concrete_fields if one.remote_field and one.name != "record_ptr"]
    return sorted(found.select_related(*related), key=lambda one: one.ref, reverse=True)


def _fits(record: Any, names: Names, asked: Mapping[str, str], filters: tuple[Filter, ...]) -> bool:
    wanted = {one.name: asked[one.name] for one in filters if asked.get(one.name)}
    same = all(_value(record, name, names) == value for name, value in wanted.items())
    return same and matches(record, asked.get("q", ""), names)


def _table(site: Site, names: Names, code: str, records: list[Any], page: str | None) -> KindTable:
    kind, languages = model_of(code).KIND, site.observatory.settings.languages
    columns = tuple(name for name in kind.summary if name != kind.title)
    pages = paging(len(records), _page_there(len(records), page))
    shown = records[pages.start : pages.start + LINES]
    return KindTable(
        kind,
        tuple(label_of_name(model_of(code), name) for name in columns),
        tuple(
            RecordLine(named(one), tuple(field_lines(one, names, languages, columns) if columns else ()))
            for one in shown
        ),
        len(records),
        pages,
        writes_kind(names.account, code, site),
    )


def _page_there(total: int, asked: str | None) -> str | None:
    """The page asked for; of the shorter of two tables that turn together, its last."""
    last = max(1, -(-total // LINES))
    return str(last) if asked and asked.isdigit() and int(asked) > last else asked


def _filters(found: Mapping[str, list[Any]], names: Names, asked: Mapping[str, str]) -> list[Filter]:
    """The fields of choice of the summaries, with the values that occur among the records of all the kinds."""
    occurring: dict[str, dict[str, Any]] = {}
    labels: dict[str, str] = {}
    for code, records in found.items():
        model = model_of(code)
        for field in (model._meta.get_field(name) for name in model.KIND.summary):
            if getattr(field, "choices", None) or field.many_to_one:
                labels[field.name] = label_of_name(model, field.name)
                occurring.setdefault(field.name, {}).update(_occurring(field, records, names))
    return [
        Filter(
            name,
            label,
            tuple((value, said, value == asked.get(name)) for value, said in sorted(occurring[name].items())),
        )
        for name, label in labels.items()
    ]


def _occurring(field: Any, records: list[Any], names: Names) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for record in records:
        value = _value(record, field.name, names)
        if value and value not in values:
            values[value] = field_line(record, field, names, ()).values[0]
    return values


def _value(record: Any, name: str, names: Names) -> str:
    """A field as an address holds it; nothing where the account may not know it."""
    if name in unnamed_fields(names.account, record):
        return ""
    field = {one.name: one for one in record._meta.concrete_fields}.get(name)
    value = str(getattr(record, field.attname) or "") if field is not None else ""
    return "" if field is not None and field.many_to_one and value not in names.readable else value
