"""The facts the package carries equal what the readers find in the published files."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from kenes.datasets.facts import FOLDER, fact_files, fact_sources

TOOL = Path(__file__).parents[2] / "tools" / "build_facts.py"


def test_rebuilt_from_the_published_files_they_are_the_same(shared: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(TOOL), str(tmp_path)], check=True, stdout=subprocess.DEVNULL)
    rebuilt = {path.relative_to(tmp_path): path.read_text("utf-8") for path in tmp_path.rglob("*.csv")}
    carried = {path.relative_to(FOLDER): path.read_text("utf-8") for path in FOLDER.rglob("*.csv")}
    assert sorted(map(str, rebuilt)) == sorted(map(str, carried))
    assert [str(name) for name in rebuilt if rebuilt[name] != carried[name]] == []


@pytest.mark.parametrize("path", fact_files(), ids=lambda path: path.stem)
def test_every_row_names_publisher_year_and_address(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows
    source = fact_sources()[(rows[0]["dataset"], rows[0]["source"])]
    assert all(row["publisher"] and row["published"] and row["address"].startswith("https://") for row in rows)
    assert {row["source"] for row in rows} == {path.stem}
    assert all(source.provenance.publisher[code] for code in ("kk", "ru", "en"))
    assert all(row["origin_file"] and row["origin_row"] for row in rows)


def test_the_five_countries_and_twenty_regions_are_there() -> None:
    places = set()
    for path in fact_files():
        with path.open(encoding="utf-8", newline="") as stream:
            places |= {row["place"] for row in csv.DictReader(stream)}
    assert {place for place in places if "-" not in place} == {"KZ", "KG", "TJ", "TM", "UZ"}
    assert len({place for place in places if "-" in place}) == 20
