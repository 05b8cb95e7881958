"""The shapes of the answers, as the OpenAPI document describes them. Texts are {language: words}, only the languages written."""

from __future__ import annotations

from typing import Any

from ninja import Schema

Words = dict[str, str]


class KindShape(Schema):
    """A kind of record: `slug` stands in addresses, `code` in ids."""

    code: str
    slug: str
    name: Words
    filters: list[str]
    sorts: list[str]


class RecordShape(Schema):
    """A record: `fields` by name; texts by language, other records by their id, `null` where there is none or it is not yours to see."""

    ref: str
    kind: str
    country: str
    marking: str
    example: bool
    withdrawn: bool
    version: int
    created: str
    changed: str
    title: Words
    address: str
    fields: dict[str, Any]
    not_named: list[str]


class PageShape(Schema):
    """One page of a list: `total` fit, in `pages` pages."""

    total: int
    page: int
    pages: int
    records: list[RecordShape]


class LinkShape(Schema):
    """A link of a record, `outward` where the record is its source; `end` is an id or an address such as `figure:...`."""

    kind: str
    outward: bool
    end: str
    title: Words


class WholeShape(Schema):
    """A record with its links."""

    record: RecordShape
    links: list[LinkShape]


class StepShape(Schema):
    """One thing of a story: `depth` steps before (negative) or after the record, reached by a link."""

    address: str
    depth: int
    title: Words
    link: str | None
    reached_from: str | None


class LoopShape(Schema):
    """A record that waits for its next link."""

    sort: str
    words: Words
    ref: str
    title: Words


class IndicatorShape(Schema):
    """An indicator and what it may not be taken for."""

    key: str
    title: Words
    unit: Words
    why: Words
    caveat: Words
    side: str


class RowShape(Schema):
    """A figure. Only `value` and `zero` have numbers; `release` and `sources` say where it comes from."""

    indicator: str
    place: str
    period: str
    breakdown: dict[str, str]
    estimate: float | None
    low: float | None
    high: float | None
    n: int | None
    state: str
    unit: str
    release: str | None
    method: Words
    denominator: str
    sources: list[str]
