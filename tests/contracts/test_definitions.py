"""What every definition of a kind must keep, whoever adds it: loops over all that the folders hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import polars as pl
import pytest

from kenes.datasets.current import schema_of
from kenes.datasets.dataset import all_datasets
from kenes.datasets.reading import SourceFile, all_readers
from kenes.indicators.engine import DuckDB
from kenes.indicators.indicator import all_indicators
from kenes.texts import Text

TODAY = "2026-11"
LATIN_OR_CODE = re.compile(r"[A-Za-z0-9 ,.:;()/%×–−-]*$")


def texts_of(thing: object) -> Iterator[tuple[str, Text]]:
    """Every Text of a frozen dataclass, with its field's name, columns included."""
    assert is_dataclass(thing)
    for one in fields(thing):
        value = getattr(thing, one.name)
        if isinstance(value, Text):
            yield one.name, value
        elif isinstance(value, tuple):
            for part in value:
                if is_dataclass(part):
                    yield from texts_of(part)


def assert_spoken(thing: object) -> None:
    """Three languages filled, and Kazakh is not Russian left standing."""
    for name, text in texts_of(thing):
        words = dict(text)
        assert all(words[code].strip() for code in ("kk", "ru", "en")), (name, words)
        if len(words["ru"]) > 25:
            assert words["kk"] != words["ru"], (name, words)
        assert not re.search(r"[А-Яа-яЁё]{4}", re.sub(r"\(columns [^)]*\)", "", words["en"])), (name, words)


@pytest.mark.parametrize("definition", all_indicators().values(), ids=lambda one: one.key)
class TestEveryIndicator:
    def test_speaks_three_languages(self, definition) -> None:
        assert_spoken(definition.words)

    def test_says_what_it_is(self, definition) -> None:
        words = definition.words
        assert words.protocol
        assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", words.review_by)
        assert words.review_by > TODAY, "the review is overdue: look at the definition and set a new date"
        assert definition.module.__doc__
        assert not words.sdg_target or re.fullmatch(r"\d+\.[\da-z]+", words.sdg_target)

    def test_rests_on_known_datasets(self, definition) -> None:
        assert set(definition.datasets) <= set(all_datasets())

    def test_its_key_breakdown_is_one_of_its_own(self, definition) -> None:
        assert definition.words.key_breakdown in ("", *definition.all_breakdowns)

    def test_says_nothing_of_an_empty_observatory(self, definition) -> None:
        engine = DuckDB()
        added = {"release": pl.String, "edition": pl.String, "cell": pl.String}
        tables = {
            key: engine.table(key, pl.DataFrame(schema=schema_of(all_datasets()[key]) | added))
            for key in definition.datasets
        }
        for by in definition.words.breakdowns:
            assert definition.estimate(engine.lines(definition.table(**tables, by=by)), by) == []


@pytest.mark.parametrize("dataset", all_datasets().values(), ids=lambda one: one.key)
class TestEveryDataset:
    def test_speaks_three_languages(self, dataset) -> None:
        assert_spoken(dataset)

    def test_begins_with_place_and_period_and_has_a_state(self, dataset) -> None:
        assert dataset.column_names[:2] == ("place", "period")
        assert "state" in dataset.column_names

    def test_its_grain_block_and_measure_are_columns(self, dataset) -> None:
        assert {*dataset.grain, *dataset.block, dataset.measure} <= set(dataset.column_names)
        assert set(dataset.block) <= set(dataset.grain)
        assert dataset.measure not in dataset.grain


@pytest.mark.parametrize("reader", all_readers(), ids=lambda one: one.key)
class TestEveryReader:
    def test_speaks_three_languages(self, reader) -> None:
        assert_spoken(reader)

    def test_gives_known_datasets(self, reader) -> None:
        assert reader.datasets
        assert set(reader.datasets) <= set(all_datasets())

    def test_does_not_claim_a_stranger(self, reader, tmp_path: Path) -> None:
        stranger = tmp_path / "shopping.csv"
        stranger.write_text("thing;price\nbread;1\n", "utf-8")
        assert reader.recognises(SourceFile(stranger)) < 0.5


def test_every_statistic_the_methods_name_is_said_in_each_language() -> None:
    """Results of `kenes.methods` name themselves in English; each name that a row may carry has its words."""
    from kenes.indicators.told import STATISTICS, statistic
    from kenes.methods.rates import crude_rate, proportion

    results = [crude_rate(1, 10), proportion(1, 10), proportion(1, 10, interval="exact")]
    assert {result.method for result in results} == set(STATISTICS)
    assert all(len(set(dict(statistic(result)).values())) == 3 for result in results)
