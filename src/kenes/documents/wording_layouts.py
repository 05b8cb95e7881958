"""The tables of official wordings that are known by their columns, and how a row of each is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

SDG_LANGUAGES = {"en": ("en",), "ru": ("ru", "ru_kazstat"), "kk": ("kk_kazstat", "kk"), "ky": ("ky",), "uz": ("uz",)}
SDG_LANGUAGES |= {"tg": ("tg",), "tk": ("tk",)}
"""For each language the columns that may hold it, the first filled one counting; Kazakh as the statistics bureau words it."""


@dataclass(frozen=True)
class Wording:
    """How a requirement is worded officially in one language; `verified` is what the table says of its own row."""

    framework: str
    code: str
    language: str
    text: str
    source: str
    verified: bool


@dataclass(frozen=True)
class Row:
    """One row of the table with its number in the file, the header being row 1."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Layout:
    """A kind of table: the columns it is recognised by and how a row is read; `strict` ones may name no unknown requirement."""

    key: str
    columns: tuple[str, ...]
    read: Callable[[Row], Iterator[Wording]]
    strict: bool = False


def _sdg_texts(row: Row) -> Iterator[Wording]:
    framework = "sdg-indicators" if row.cells["level"] == "indicator" else "sdg"
    for language, columns in SDG_LANGUAGES.items():
        text = next((row.cells[one] for one in columns if row.cells.get(one)), "")
        if text:
            yield Wording(framework, row.cells["code"], language, text, row.cells.get("source", ""), False)


def _sdg_targets(row: Row) -> Iterator[Wording]:
    framework = "sdg-indicators" if row.cells["kind"] == "indicator" else "sdg"
    yield _row_wording(row, framework, "code", "official_text")


def _ungass(row: Row) -> Iterator[Wording]:
    framework = "ungass-2016" if row.cells["kind"] == "chapter" else "ungass-2016-recommendations"
    yield _row_wording(row, framework, "id", "text_short")


def _quality_standards(row: Row) -> Iterator[Wording]:
    yield _row_wording(row, "eu-mqs-2015", "no", "short_text")


def _prevention_standards(row: Row) -> Iterator[Wording]:
    yield _row_wording(row, "edpqs", "component", "component_name")


def _strategy(row: Row) -> Iterator[Wording]:
    yield _row_wording(row, "eu-drugs-strategy-2021", "sp", "text")


def _overview(row: Row) -> Iterator[Wording]:
    yield _row_wording(row, "cadap-overview", "no", "section")


def _row_wording(row: Row, framework: str, code: str, text: str) -> Wording:
    """A wording in English from a table with one text a row and a column that says whether it was verified."""
    verified = row.cells.get("verified", "no").lower() == "yes"
    return Wording(framework, row.cells[code], "en", row.cells[text], row.cells.get("source", ""), verified)


def _any_framework(row: Row) -> Iterator[Wording]:
    cells = row.cells
    verified = cells.get("verified", "no").lower() == "yes"
    yield Wording(cells["framework"], cells["code"], cells["language"], cells["text"], cells["source"], verified)


LAYOUTS = (
    Layout(
        "framework,code,language,text,source",
        ("framework", "code", "language", "text", "source"),
        _any_framework,
        strict=True,
    ),
    Layout("sdg_texts", ("level", "code", "en", "ru", "kk"), _sdg_texts),
    Layout("sdg_targets", ("kind", "code", "target", "official_text"), _sdg_targets),
    Layout("ungass_2016", ("kind", "id", "chapter", "text_short"), _ungass),
    Layout("eu_mqs_2015", ("no", "area", "no_in_area", "short_text"), _quality_standards),
    Layout("edpqs", ("stage", "component", "component_name"), _prevention_standards),
    Layout("eu_strategy_2021_2025", ("sp", "area_or_theme", "text"), _strategy),
    Layout("cadap_country_overview", ("no", "section", "source"), _overview),
)
