"""Daily loads in wastewater: sites of a country, seven days, nought below quantification, blanks missing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kenes.datasets.checks import check_rows
from kenes.datasets.dataset import dataset
from kenes.datasets.reading import Given, Reading
from kenes.datasets.recognise import reader_for
from kenes.texts import Refusal

FILE = "emcdda/wastewater_daily_2011_2021.csv"
KEY = "wastewater_loads"
HEADER = "year,metabolite,siteID,country,city,mon,tue,wed,thu,fri,sat,sun"


def read(path: Path) -> Reading:
    reader, source = reader_for(path, Given())
    assert reader.key == "score_wastewater"
    return reader.read(source, Given())


def planted(folder: Path, *lines: str, header: str = HEADER) -> Path:
    """A file of the same layout; its first line stands in row 2."""
    (folder / "loads.csv").write_text("\n".join([header, *lines]) + "\n", "utf-8")
    return folder / "loads.csv"


def test_every_site_and_day_is_read(shared: Path) -> None:
    reading = read(shared / "data" / FILE)
    rows = reading.rows[KEY]
    assert (len(rows), reading.rejected, check_rows(dataset(KEY), rows, FILE)[1]) == (2569 * 7, 0, [])
    assert Counter(row["state"] for row in rows) == {"value": 2569 * 7 - 1986, "zero": 1986}
    assert (len({row["place"] for row in rows}), len({row["site"] for row in rows})) == (30, 144)
    assert {row["drug"] for row in rows} == {"amphetamine", "cannabis", "cocaine", "mdma", "methamphetamine"}
    assert (reading.provenance.edition, reading.provenance.publisher["en"][-13:]) == ("2022", "SCORE network")


def test_the_days_of_a_line_stand_in_their_own_columns(shared: Path) -> None:
    """Adana, amphetamine and cocaine in 2021: rows 2 and 4 of the file; Sunday of cocaine is written 05.02."""
    rows = read(shared / "data" / FILE).rows[KEY]
    amphetamine = [row for row in rows if row["origin_row"] == 2]
    assert [(row["day"], row["load"]) for row in amphetamine] == [
        ("mon", 2.93), ("tue", 2.72), ("wed", 2.5), ("thu", 1.75), ("fri", 1.81), ("sat", 3.52), ("sun", 3.26),
    ]  # fmt: skip
    sunday = next(row for row in rows if row["origin_row"] == 4 and row["day"] == "sun")
    assert (sunday["place"], sunday["site"], sunday["site_code"], sunday["plants"]) == ("TR", "Adana", "TR001", None)
    assert (sunday["load"], sunday["origin_column"]) == (5.02, "sun")


def test_several_plants_of_a_city_are_told(shared: Path) -> None:
    reading = read(shared / "data" / FILE)
    plants = {row["site"]: row["plants"] for row in reading.rows[KEY] if row["plants"]}
    assert (plants["Valencia (3)"], plants["Hamburg (2)"], len(plants)) == (3, 2, 8)
    assert "Istanbul (II-VII)" not in plants


def test_a_code_that_stands_for_two_cities_is_doubted_and_kept(shared: Path) -> None:
    """Row 2570 calls the site CH008, otherwise Zurich, Berlin."""
    reading = read(shared / "data" / FILE)
    [doubt] = [finding for finding in reading.findings if str(finding.severity) == "warning"]
    assert (doubt.code, doubt.row, doubt.column, doubt.text) == ("site-code-of-two-cities", 2570, "city", "Berlin")
    assert {row["place"] for row in reading.rows[KEY] if row["origin_row"] == 2570} == {"CH"}


def test_what_was_assumed_is_told(shared: Path) -> None:
    told = {finding.code: finding.message["en"] for finding in read(shared / "data" / FILE).findings}
    assert set(told) == {
        "below-quantification", "numbers-like-days", "several-plants", "edition-assumed", "site-code-of-two-cities",
    }  # fmt: skip
    assert ("1986" in told["below-quantification"], "352" in told["numbers-like-days"]) == (True, True)


def test_missing_and_below_quantification_are_two_things(tmp_path: Path) -> None:
    reading = read(planted(tmp_path, "2021,cocaine,KZ001,KZ,Example,1,0,<LOQ,,n/a,below LOD,2"))
    assert [(row["day"], row["load"], row["state"]) for row in reading.rows[KEY]] == [
        ("mon", 1.0, "value"),
        ("tue", 0.0, "zero"),
        ("wed", 0.0, "zero"),
        ("thu", None, "missing"),
        ("fri", None, "missing"),
        ("sat", 0.0, "zero"),
        ("sun", 2.0, "value"),
    ]


@pytest.mark.parametrize(
    ("line", "code", "column", "rejected"),
    [
        ("2021,cocaine,KZ001,KZ,Example,1,x1,3,4,5,6,7", "unreadable-number", "tue", 1),
        ("2021,cocaine,KZ001,KZ,Example,1,-2,3,4,5,6,7", "negative-number", "tue", 1),
        ("2021,kokain?,KZ001,KZ,Example,1,2,3,4,5,6,7", "unknown-residue", "metabolite", 7),
        ("2021,cocaine,XX001,Nowhere,Example,1,2,3,4,5,6,7", "unknown-place", "country", 7),
        ("year,cocaine,KZ001,KZ,Example,1,2,3,4,5,6,7", "unreadable-period", "year", 7),
    ],
)
def test_a_bad_cell_is_named(tmp_path: Path, line: str, code: str, column: str, rejected: int) -> None:
    good = "2020,cocaine,KZ001,KZ,Example,1,2,3,4,5,6,7"
    reading = read(planted(tmp_path, good, line))
    [fault] = [finding for finding in reading.findings if finding.stops]
    assert (fault.code, fault.row, fault.column) == (code, 3, column)
    assert (len(reading.rows[KEY]), reading.rejected) == (14 - rejected, rejected)


def test_a_week_without_a_day_is_refused_by_name(tmp_path: Path) -> None:
    header = HEADER.replace(",wed", "")
    reader, source = reader_for(planted(tmp_path, "2021,cocaine,KZ001,KZ,Example,1,2,4,5,6,7", header=header), Given())
    with pytest.raises(Refusal) as refusal:
        reader.read(source, Given())
    assert [(one.code, one.column) for one in refusal.value.findings] == [("missing-column", "wed")]


def test_the_days_written_in_full_are_the_same_table(tmp_path: Path) -> None:
    header = "Year,Metabolite,SiteID,Country,City,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday"
    rows: list[Any] = list(read(planted(tmp_path, "2021,MDMA,KZ001,Kazakhstan,Example,1,2,3,4,5,6,7", header=header)).rows[KEY])  # fmt: skip
    assert [row["load"] for row in rows] == [1, 2, 3, 4, 5, 6, 7]
    assert {(row["place"], row["drug"]) for row in rows} == {("KZ", "mdma")}
