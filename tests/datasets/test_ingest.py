"""Ingest: all or nothing, nothing twice, every finding at its place, new editions beside the old."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import pytest

from kenes.datasets.current import current_table
from kenes.datasets.dataset import dataset
from kenes.datasets.ingest import Ingested, Wish, ingest
from kenes.datasets.reading import Given
from kenes.observatory.founding import found
from kenes.observatory.observatory import Observatory
from kenes.observatory.verify import verify
from kenes.texts import Refusal

MONDAY = datetime.datetime(2026, 11, 23, 9, tzinfo=datetime.UTC)
TUESDAY = datetime.datetime(2026, 11, 24, 9, tzinfo=datetime.UTC)
HEADER = [
    "Region",
    "SubRegion",
    "Country",
    "DrugGroup",
    "DrugSubGroup",
    "DrugName",
    "Reference year",
    "Kilograms",
    "msCode",
]


@pytest.fixture
def observatory(tmp_path: Path) -> Observatory:
    return found(tmp_path / "observatory", "KZ")


def annex(
    path: Path, rows: list[tuple[object, ...]], title: str = "Drug seizures, 2019-2023", header: list[str] = HEADER
) -> Path:
    """A workbook laid out like annex 7.1 of the World Drug Report."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Seizures"
    for line in ([title], header, *rows):
        sheet.append(list(line))
    book.save(path)
    return path


def heroin(year: object, kilograms: object, country: str = "Kazakhstan", code: str = "KAZ") -> tuple[object, ...]:
    return ("Asia", "Central Asia and Transcaucasia", country, "Opioids", "Opiates", "Heroin", year, kilograms, code)


def taken(done: Ingested) -> tuple[int, int, int, int, int]:
    [one] = done.taken
    return one.rows_read, one.added, one.changed, one.unchanged, one.rejected


def test_the_same_file_twice_changes_nothing(observatory: Observatory, tmp_path: Path) -> None:
    file = annex(tmp_path / "a.xlsx", [heroin(2019, 1152), heroin(2023, 5)])
    first, second = (ingest(observatory, file, Wish(), when) for when in (MONDAY, TUESDAY))
    assert (taken(first), taken(second)) == ((2, 2, 0, 0, 0), (2, 0, 0, 2, 0))
    assert first.taken[0].release == second.taken[0].release
    assert len(observatory.releases.all()) == 1


def test_a_revision_is_counted_and_the_older_release_kept(observatory: Observatory, tmp_path: Path) -> None:
    ingest(observatory, annex(tmp_path / "a.xlsx", [heroin(2022, 70), heroin(2023, 5)]), Wish(), MONDAY)
    done = ingest(observatory, annex(tmp_path / "b.xlsx", [heroin(2022, 71), heroin(2023, 5)]), Wish(), TUESDAY)
    assert taken(done) == (2, 0, 1, 1, 0)
    now = current_table(observatory, dataset("drug_seizures"))
    then = current_table(observatory, dataset("drug_seizures"), MONDAY.date())
    assert (sorted(now["quantity_kg"]), sorted(then["quantity_kg"])) == ([5, 71], [5, 70])


def test_a_dry_run_stores_nothing(observatory: Observatory, tmp_path: Path) -> None:
    done = ingest(observatory, annex(tmp_path / "a.xlsx", [heroin(2023, 5)]), Wish(dry_run=True), MONDAY)
    assert (taken(done), done.taken[0].release) == ((1, 1, 0, 0, 0), None)
    assert verify(observatory) == ([], {"releases": 0, "originals": 0})


@pytest.mark.parametrize(
    "planted, code, column",
    [
        (heroin(2022, "много"), "not-a-number", "H"),
        (heroin(2022, -5), "negative-number", "H"),
        (heroin(2022, 5, "Kazakstan Republik", "XXX"), "unknown-country", "C"),
    ],
)
def test_one_bad_cell_stops_the_file_and_is_named(
    observatory: Observatory, tmp_path: Path, planted: tuple[object, ...], code: str, column: str
) -> None:
    file = annex(tmp_path / "a.xlsx", [heroin(2021, 1), planted, heroin(2023, 5)])
    done = ingest(observatory, file, Wish(), MONDAY)
    assert done.stopped
    [error] = [finding for finding in done.findings if finding.stops]
    assert (error.file, error.sheet, error.row, error.column) == ("a.xlsx", "Seizures", 4, column), error.code
    assert all(error.message[language] for language in ("kk", "ru", "en"))
    assert verify(observatory) == ([], {"releases": 0, "originals": 0})


def test_the_valid_rows_alone_are_taken_when_asked(observatory: Observatory, tmp_path: Path) -> None:
    file = annex(tmp_path / "a.xlsx", [heroin(2021, 1), heroin(2022, "много"), heroin(2023, 5)])
    assert taken(ingest(observatory, file, Wish(accept_valid=True), MONDAY)) == (3, 2, 0, 0, 1)


def test_a_missing_column_is_refused_by_name(observatory: Observatory, tmp_path: Path) -> None:
    file = annex(tmp_path / "a.xlsx", [heroin(2023, 5)[:7]], header=HEADER[:7])
    with pytest.raises(Refusal) as refused:
        ingest(observatory, file, Wish(), MONDAY)
    told = " ".join(
        finding.message["en"] + str(finding.proposal and finding.proposal["en"]) for finding in refused.value.findings
    )
    assert "Kilograms" in told
    assert verify(observatory) == ([], {"releases": 0, "originals": 0})


def test_a_file_of_no_known_layout_is_told_the_nearest(observatory: Observatory, tmp_path: Path) -> None:
    file = tmp_path / "shopping.csv"
    file.write_text("thing;price\nbread;1\n", "utf-8")
    with pytest.raises(Refusal) as refused:
        ingest(observatory, file, Wish(), MONDAY)
    assert [finding.code for finding in refused.value.findings] == ["unknown-layout"]


def test_one_workbook_of_form_1m_gives_two_datasets_at_once(observatory: Observatory, shared: Path) -> None:
    file = shared / "data" / "kazakhstan" / "form_1m_2022_astana.xlsx"
    done = ingest(observatory, file, Wish(Given(period="2022")), MONDAY)
    assert [one.dataset for one in done.taken] == ["drug_law_offences", "drug_law_offenders"]
    assert [one.code for one in done.findings if one.stops] == []
    only = ingest(
        found(observatory.folder.parent / "second", "KZ"),
        file,
        Wish(Given(period="2022", dataset="drug_law_offences")),
        MONDAY,
    )
    assert [one.dataset for one in only.taken] == ["drug_law_offences"]


def test_an_edition_replaces_its_blocks_and_leaves_the_others(observatory: Observatory, shared: Path) -> None:
    """2012-2016 and 2018 come from older editions; 2019-2022 from the newest, although both hold them."""
    for name in (
        "wdr2025_7_1_drug_seizures_2019_2023.xlsx",
        "drug_seizures_2012_2016.csv",
        "drug_seizures_2018_2022.json",
    ):
        ingest(observatory, shared / "data" / "unodc" / name, Wish(), MONDAY)
    table = current_table(observatory, dataset("drug_seizures"))
    kazakhstan = table.filter(place="KZ").unique(["period", "edition"]).sort("period")
    assert list(zip(kazakhstan["period"], kazakhstan["edition"], strict=True)) == [
        *((str(year), "2018") for year in range(2012, 2017)), ("2018", "2024"), *((str(year), "2025") for year in range(2019, 2024)),
    ]  # fmt: skip
