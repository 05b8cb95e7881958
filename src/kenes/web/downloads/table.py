"""The rows of an indicator as a plain table in one language, and what describes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.observatory.release import Release
from kenes.texts import Text
from kenes.texts.spreadsheet import Value
from kenes.web.downloads.words import ABOUT, CITATION, HEADS
from kenes.web.sdg_targets import sdg_target
from kenes.web.site import Site
from kenes.web.wording.labels import breakdown_title, code_title, place_title
from kenes.web.wording.states import STATE_WORDS


@dataclass(frozen=True)
class PlainTable:
    """Heads and rows of one width; `about` describes the table, pair by pair."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    about: tuple[tuple[str, str], ...]


def plain_table(site: Site, definition: Definition, language: str) -> PlainTable:
    """Every row of the indicator: codes beside their names, the state by code and in words, source rows counted and cited."""
    names = definition.all_breakdowns
    cited = {address: citation(site.releases[address], language) for address in _addresses(site, definition)}
    rows = tuple(_row(one, names, cited, language) for one in site.tables[definition.key])
    return PlainTable(_heads(names, language), rows, _about(site, definition, cited, language))


def citation(release: Release, language: str) -> str:
    """A release cited: publisher, title, edition, address, the day it was received."""
    manifest = release.manifest
    return CITATION[language].format(
        publisher=manifest.published_by[language],
        title=manifest.title,
        year=manifest.published,
        address=manifest.address,
        received=manifest.committed[:10],
    )


def _addresses(site: Site, definition: Definition) -> list[str]:
    found = {name for row in site.tables[definition.key] for name in (row.release or "").split()}
    return sorted(found & site.releases.keys())


def _heads(names: Sequence[str], language: str) -> tuple[str, ...]:
    told = {key: words[language] for key, words in HEADS.items()}
    crossed = [words for name in names for words in (f"{name}_code", breakdown_title(name)[language])]
    return (
        told["indicator"],
        told["place_code"],
        told["place"],
        told["period"],
        *crossed,
        told["estimate"],
        told["low"],
        told["high"],
        told["n"],
        told["state_code"],
        told["state"],
        told["unit"],
        told["method"],
        told["release"],
        told["source_rows"],
        told["source"],
        told["caveat"],
    )


def _row(row: IndicatorRow, names: Sequence[str], cited: dict[str, str], language: str) -> tuple[Value, ...]:
    from kenes.indicators.indicator import indicator

    words = indicator(row.indicator).words
    crossed = [value for name in names for value in _crossed(name, row.breakdown.get(name), language)]
    sources = " | ".join(cited[name] for name in (row.release or "").split() if name in cited)
    texts = (words.unit, row.method)
    return (
        row.indicator,
        row.place,
        place_title(row.place)[language],
        row.period,
        *crossed,
        row.estimate,
        row.low,
        row.high,
        row.n,
        row.state,
        STATE_WORDS[row.state][language],
        *(text[language] for text in texts),
        row.release or "",
        " ".join(row.sources),
        sources,
        words.caveat[language],
    )


def _crossed(name: str, code: str | None, language: str) -> tuple[str, str]:
    return ("", "") if code is None else (code, code_title(name, code)[language])


def _about(site: Site, definition: Definition, cited: dict[str, str], language: str) -> tuple[tuple[str, str], ...]:
    words = definition.words
    target = sdg_target(words.sdg_target)
    told: list[tuple[str, Text | str]] = [
        ("title", words.title),
        ("unit", words.unit),
        ("why", words.why),
        ("caveat", words.caveat),
        ("protocol", words.protocol),
        ("sdg", f"{words.sdg_target} {target[language]}" if target else ""),
        ("publisher", site.observatory.settings.publisher),
        ("made", site.loaded_on.isoformat()),
        *(("source", cited[name]) for name in sorted(cited)),
    ]
    states = "; ".join(f"{state} = {meaning[language]}" for state, meaning in STATE_WORDS.items())
    pairs = [
        (ABOUT[key][language], value[language] if isinstance(value, Text) else value)
        for key, value in [*told, ("states", states)]
    ]
    return tuple((head, value) for head, value in pairs if value)
