"""The list of a kind: words, filters, the order, in pages of fifty lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from kenes.records.chain.kind import Kind
from kenes.records.chain.kinds import model_of
from kenes.records.chain.listing import NEWEST_FIRST, Asked, found, sortable
from kenes.records.chain.models import Record
from kenes.web.answering import current_language
from kenes.web.pages.filters_of_kind import narrowed
from kenes.web.pages.filters_of_kind.filter import Filter
from kenes.web.pages.paging import LINES, Paging, paging
from kenes.web.pages.records_fields import FieldLine, field_lines
from kenes.web.pages.records_filters import filters_of, values_of
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_sections import TOGETHER, neighbours, section_of
from kenes.web.pages.records_writers import writes_kind
from kenes.web.site import Site
from kenes.web.wording.fields import label_of_name

NOT_KEPT = ("page",)


@dataclass(frozen=True)
class RecordLine:
    """A record in the list: its name and the fields of its summary."""

    name: Named
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True)
class Head:
    """The head of a column; `query` sorts by it (empty: it does not sort), `order` is how it sorts now."""

    label: str
    query: str = ""
    order: str = ""


@dataclass(frozen=True)
class KindTable:
    """The records of one kind."""

    kind: Kind
    heads: tuple[Head, ...]
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
    order: str
    query: str
    orders: tuple[tuple[str, str, bool], ...]

    @property
    def section(self) -> str:
        """The part of the navigation."""
        return section_of(self.kind.code)


def records_page(site: Site, account: Any, model: type[Record], asked: Mapping[str, str]) -> RecordsPage:
    """The list as it was asked for: `q`, a value of a field of the summary, `withdrawn`, `sort`, the page."""
    kind, codes = model.KIND, TOGETHER.get(model.KIND.code, (model.KIND.code,))
    filters = filters_of(codes, account, asked)
    names, query = Names(account), _kept(asked)
    tables = tuple(_table(site, names, code, filters, asked) for code in codes)
    words, withdrawn, order = asked.get("q", ""), bool(asked.get("withdrawn")), asked.get("sort", "")
    return RecordsPage(
        kind, tables, tuple(neighbours(kind.code)), filters, words, withdrawn, order, query, _orders(model, order)
    )


def asked_of(model: type[Record], filters: tuple[Filter, ...], asked: Mapping[str, str]) -> Asked:
    """What an address asks of the list of a kind."""
    return Asked(
        asked.get("q", ""),
        values_of(model, filters, asked),
        bool(asked.get("withdrawn")),
        asked.get("sort") or NEWEST_FIRST,
        current_language(),
        narrowed(model.KIND.code, asked),
    )


def _table(site: Site, names: Names, code: str, filters: tuple[Filter, ...], asked: Mapping[str, str]) -> KindTable:
    model, languages = model_of(code), site.observatory.settings.languages
    wanted = asked_of(model, filters, asked)
    fit = found(model, names.account, wanted)
    pages = paging(fit.total, _page_there(fit.total, asked.get("page")))
    refs = fit.page(pages.start, LINES)
    shown = _with_related(model.objects.visible_to(names.account)).in_bulk(refs)
    columns = tuple(name for name in model.KIND.summary if name != model.KIND.title)
    return KindTable(
        model.KIND,
        tuple(_heads(model, columns, asked)),
        tuple(_lines([shown[ref] for ref in refs if ref in shown], names, languages, columns)),
        fit.total,
        pages,
        writes_kind(names.account, code, site),
    )


def _lines(records: list[Any], names: Names, languages: tuple[str, ...], columns: tuple[str, ...]) -> Any:
    fields = [one for one in columns if records and records[0]._meta.get_field(one).many_to_one]
    names.readable.learn(str(getattr(one, f"{name}_id")) for one in records for name in fields)
    for one in records:
        yield RecordLine(named(one), tuple(field_lines(one, names, languages, columns) if columns else ()))


def _with_related(records: Any) -> Any:
    """With what the summary and the title name; nothing else is shown in a list."""
    kind, model = records.model.KIND, records.model
    named = [name for name in (kind.title, *kind.summary) if model._meta.get_field(name).many_to_one]
    return records.select_related(*named)


def _heads(model: type[Record], columns: tuple[str, ...], asked: Mapping[str, str]) -> Any:
    name = model.KIND.name[current_language()]
    yield _head("title", f"{name[:1].upper()}{name[1:]}", asked)
    for column in columns:
        label = label_of_name(model, column)
        yield _head(column, label, asked) if column in sortable(model) else Head(label)


def _head(name: str, label: str, asked: Mapping[str, str]) -> Head:
    """A head sorts upwards first, then downwards."""
    now = asked.get("sort", "")
    order = {name: "ascending", f"-{name}": "descending"}.get(now, "")
    return Head(label, f"{_kept(asked, 'sort')}sort={'-' if now == name else ''}{name}", order)


def _orders(model: type[Record], now: str) -> tuple[tuple[str, str, bool], ...]:
    """The orders that the form offers, for those who have no head to press."""
    named = [
        ("", _("newest first")),
        ("ref", _("oldest first")),
        ("-changed", _("changed last")),
        ("title", _("by title")),
    ]
    named += [(name, label_of_name(model, name)) for name in sortable(model)]
    return tuple((value, words, value == now) for value, words in named)


def _kept(asked: Mapping[str, str], *left_out: str) -> str:
    kept = [(name, value) for name, value in asked.items() if value and name not in (*NOT_KEPT, *left_out)]
    return f"{urlencode(kept)}&" if kept else ""


def _page_there(total: int, asked: str | None) -> str | None:
    """The page asked for; of the shorter of two tables that turn together, its last."""
    last = max(1, -(-total // LINES))
    return str(last) if asked and asked.isdigit() and int(asked) > last else asked
