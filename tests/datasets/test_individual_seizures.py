"""Single seizures of UNODC: 311,038 lines packed or plain, every one kept, exact repetitions numbered, no total made."""

from __future__ import annotations

import datetime
import gzip
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kenes.datasets.current import current_table
from kenes.datasets.dataset import dataset
from kenes.datasets.ingest import Wish, ingest
from kenes.datasets.reading import Given, Reading
from kenes.datasets.recognise import reader_for
from kenes.indicators.indicator import all_indicators
from kenes.observatory.founding import found

WORLD = "unodc/individual_drug_seizures_2011_2016.csv.gz"
CENTRAL_ASIA = "unodc/individual_drug_seizures_2011_2016_central_asia.csv"
KEY = "individual_seizures"
MONDAY = datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)
HEADER = (
    "REGION;SUBREGION;COUNTRY;ADMINISTRATIVE_DIVISION;PLACE;SEIZURE_DATE;DRUG_NAME;AMOUNT;DRUG_UNIT;HIDING_PLACE;"
    "INSTALLATION;TRANSPORT;PRODUCING_COUNTRY;DEPARTURE_COUNTRY;DESTINATION_COUNTRY;ROUTING"
)
EXAMPLE = "Asia;Example;Kazakhstan;;Example town;2014-05-31;Heroin;2.5;Kilogram;Baggage;Road;Rail;Afghanistan;Unknown;;"


def read(path: Path) -> Reading:
    reader, source = reader_for(path, Given())
    assert reader.key == "unodc_individual_seizures"
    return reader.read(source, Given())


@pytest.fixture(scope="module")
def world(shared: Path) -> Reading:
    return read(shared / "data" / WORLD)


@pytest.fixture
def planted(tmp_path: Path) -> Callable[..., Path]:
    """A small file of the same layout; its first case stands in row 2."""

    def plant(*lines: str, header: str = HEADER) -> Path:
        (tmp_path / "cases.csv").write_text("\n".join([header, *lines]) + "\n", "utf-8")
        return tmp_path / "cases.csv"

    return plant


def example(**cells: str) -> str:
    """The example's line with some cells replaced."""
    named = dict(zip(HEADER.split(";"), EXAMPLE.split(";"), strict=True)) | cells
    return ";".join(named.values())


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


class TestTheWholeFile:
    def test_every_row_is_there_and_exact_repetitions_are_numbered(self, world: Reading) -> None:
        rows = world.rows[KEY]
        assert (len(rows), world.rejected) == (311_038, 0)
        copies = Counter(row["copy"] for row in rows)
        assert sum(number for copy, number in copies.items() if copy > 1) == 44_229  # type: ignore[operator]
        assert (copies[1], max(copies)) == (266_809, 69)  # type: ignore[type-var]

    def test_the_findings_tell_what_was_assumed(self, world: Reading) -> None:
        told = {finding.code: finding for finding in world.findings}
        assert set(told) == {
            "edition-assumed", "never-a-total", "exact-repetitions", "cannabis-left-out", "unlisted-drug", "amount-not-a-mass",
            "route-not-a-country",
        }  # fmt: skip
        assert {str(finding.severity) for finding in world.findings} == {"note"}
        assert "44229" in told["exact-repetitions"].message["kk"]
        assert "41 of 311038" in told["cannabis-left-out"].message["en"]
        assert "Netherlands Antilles (4)" in told["route-not-a-country"].message["en"]

    def test_places_and_years_are_the_publishers(self, world: Reading) -> None:
        rows = world.rows[KEY]
        places = Counter(row["place"] for row in rows)
        assert (len(places), places["CO"], places["KZ"], places["UZ"], places["TJ"], places["TM"], places["KG"]) == (
            101, 194_533, 336, 908, 127, 99, 34,
        )  # fmt: skip
        years = Counter(row["period"] for row in rows)
        assert (years["2014"], years["2011"], len(years)) == (123_531, 28_159, 6)
        assert Counter(row["state"] for row in rows) == {"value": 311_011, "zero": 26, "missing": 1}

    @pytest.mark.parametrize(
        ("number", "wanted"),
        [
            (2, {"place": "MU", "date": "2011-03-14", "drug": "buprenorphine", "amount": 490.0, "unit": "tablet", "kilograms": None, "origin": "unknown"}),
            (16_009, {"place": "KZ", "date": "2011-05-31", "drug": "amphetamine", "amount": 511.06, "unit": "g", "kilograms": 0.51106, "origin": "RU", "departure": "KZ", "destination": "KZ"}),
            (51_684, {"place": "BG", "locality": "Kapitan Andreevo BCP", "departure": "TR", "destination": "RO", "transport": "Commercial road"}),
            (51_685, {"place": "BG", "locality": "Kapitan Andreevo BCP", "departure": "SE", "copy": 1}),
            (305_111, {"place": "CH", "drug": "hallucinogens", "amount": None, "unit": None, "state": "missing"}),
            (165, {"place": "DO", "amount": 0.0, "state": "zero"}),
        ],
    )  # fmt: skip
    def test_cases_stand_as_in_the_file_at_their_row(self, world: Reading, number: int, wanted: dict[str, Any]) -> None:
        """The row is the record's number in the file; two records before the last hold a line break in a cell."""
        row = world.rows[KEY][number - 2]
        assert row["origin_row"] == number
        assert {name: row[name] for name in wanted} == wanted

    def test_a_ton_and_a_microgram_weigh_what_they_weigh(self, world: Reading) -> None:
        masses = {row["unit"]: row["kilograms"] / row["amount"] for row in world.rows[KEY] if row["kilograms"] and row["amount"]}  # type: ignore[operator]  # fmt: skip
        assert masses == pytest.approx({"kg": 1, "g": 1e-3, "mg": 1e-6, "ton": 1e3, "microgram": 1e-9, "ounce": 0.028349523125, "100 g": 0.1})  # fmt: skip

    def test_it_is_taken_in_faithfully(self, shared: Path, tmp_path: Path) -> None:
        observatory = found(tmp_path / "observatory", "KZ")
        done = ingest(observatory, shared / "data" / WORLD, Wish(), MONDAY)
        [taken] = done.taken
        assert (taken.rows_read, taken.added, taken.rejected) == (311_038, 311_038, 0)
        table = current_table(observatory, dataset(KEY))
        assert table["origin_row"].to_list() == list(range(2, 311_040))
        again = ingest(observatory, shared / "data" / WORLD, Wish(), MONDAY)
        assert [(one.unchanged, one.release) for one in again.taken] == [(311_038, taken.release)]


def test_the_extract_of_central_asia_is_the_same_packed_and_plain(shared: Path, tmp_path: Path) -> None:
    plain = shared / "data" / CENTRAL_ASIA
    packed = tmp_path / "cases.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    one, other = ([dict(row, origin_file="") for row in read(path).rows[KEY]] for path in (plain, packed))
    assert one == other
    assert len(one) == 1725
    assert sum(row["place"] in ("KZ", "KG", "TJ", "TM", "UZ") for row in one) == 1504


def test_an_archive_that_breaks_off_is_damaged(shared: Path, tmp_path: Path) -> None:
    from kenes.texts import Refusal

    whole = gzip.compress((shared / "data" / CENTRAL_ASIA).read_bytes())
    (tmp_path / "cut.csv.gz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Refusal) as refusal:
        reader_for(tmp_path / "cut.csv.gz", Given())
    assert [finding.code for finding in refusal.value.findings] == ["damaged-file"]


def test_the_order_of_the_columns_does_not_matter_and_optional_ones_may_be_missing(planted: Any) -> None:
    reading = read(planted("Heroin;2014-05-31;3;Gram;KZ", header="DRUG_NAME;SEIZURE_DATE;AMOUNT;DRUG_UNIT;COUNTRY"))
    [row] = reading.rows[KEY]
    assert (row["place"], row["kilograms"], row["origin"], row["copy"]) == ("KZ", 0.003, None, 1)
    assert "optional-column-missing" in codes(reading)


@pytest.mark.parametrize(
    ("cells", "code", "column", "severity"),
    [
        ({"AMOUNT": "about 5"}, "unreadable-number", "AMOUNT", "error"),
        ({"AMOUNT": "-5"}, "negative-number", "AMOUNT", "error"),
        ({"AMOUNT": "1,234"}, "ambiguous-number", "AMOUNT", "error"),
        ({"COUNTRY": "Kazahstan R"}, "unknown-place", "COUNTRY", "error"),
        ({"SEIZURE_DATE": "2014-02-30"}, "unreadable-date", "SEIZURE_DATE", "error"),
        ({"SEIZURE_DATE": "May 2014"}, "unreadable-date", "SEIZURE_DATE", "error"),
        ({"SEIZURE_DATE": "1014-02-03"}, "implausible-period", "SEIZURE_DATE", "warning"),
        ({"SEIZURE_DATE": ""}, "no-period", "SEIZURE_DATE", "warning"),
    ],
)
def test_a_bad_cell_is_named_in_each_row_and_costs_that_row(
    planted: Any, cells: dict[str, str], code: str, column: str, severity: str
) -> None:
    reading = read(planted(EXAMPLE, example(**cells), example(PLACE="Other town"), example(**cells, PLACE="Third")))
    told = [one for one in reading.findings if str(one.severity) != "note"]
    assert [(one.code, one.row, one.column, str(one.severity)) for one in told] == [
        (code, 3, column, severity),
        (code, 5, column, severity),
    ]
    assert ([row["origin_row"] for row in reading.rows[KEY]], reading.rejected) == ([2, 4], 2)


def test_what_is_said_instead_of_a_country_is_never_a_blank(planted: Any) -> None:
    words = {"PRODUCING_COUNTRY": "Unknown", "DEPARTURE_COUNTRY": "Multiple Countries", "DESTINATION_COUNTRY": "Other"}
    [said, silent] = read(planted(example(**words), example(**dict.fromkeys(words, "")))).rows[KEY]
    assert (said["origin"], said["departure"], said["destination"]) == ("unknown", "several", "other")
    assert (silent["origin"], silent["departure"], silent["destination"]) == (None, None, None)


def test_records_alike_but_for_a_cell_are_no_copies(planted: Any) -> None:
    """Only what repeats every cell is a copy; a second amount of the same case is the next part."""
    reading = read(planted(EXAMPLE, EXAMPLE, example(AMOUNT="3"), example(TRANSPORT="Mail"), EXAMPLE))
    assert [(row["copy"], row["part"]) for row in reading.rows[KEY]] == [(1, 1), (2, 2), (1, 3), (1, 1), (3, 4)]
    [note] = [finding for finding in reading.findings if finding.code == "exact-repetitions"]
    assert ("2" in note.message["en"], "3" in note.message["en"]) == (True, True)


def test_a_file_with_cannabis_is_not_said_to_lack_it(planted: Any) -> None:
    cannabis = example(DRUG_NAME="Cannabis herb (marijuana)")
    assert "cannabis-left-out" not in codes(read(planted(*[EXAMPLE] * 9, cannabis)))
    assert "cannabis-left-out" in codes(read(planted(*[EXAMPLE] * 30, cannabis)))


def test_no_figure_of_seizures_in_a_country_rests_on_single_records() -> None:
    """Quantity and number of seizures are made of national reports only; records are counted, their amounts by nobody."""
    resting = {key for key, one in all_indicators().items() if KEY in one.datasets}
    assert resting == {"individual_seizure_cases", "seizure_routes"}
    assert all(all_indicators()[key].datasets == (KEY,) for key in resting)
    assert all_indicators()["seizure_quantity"].datasets == ("drug_seizures",)
    assert all_indicators()["seizure_number"].datasets == ("drug_seizures",)
