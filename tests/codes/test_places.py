"""Places: every spelling of the real files leads to one code, and cities are never taken for the regions round them."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kenes.codes.place_names import spelling
from kenes.codes.places import (
    _all,
    countries,
    countries_with_regions,
    nearest_places,
    place,
    place_numbered,
    place_of,
    regions_of,
)
from kenes.codes.tile_maps import tiles

NAMES = [
    ("Алматы", "KZ-75"),
    ("г. Алматы", "KZ-75"),
    ("Алматы (Свод)", "KZ-75"),
    ("Almaty city", "KZ-75"),
    ("Алматы қаласы", "KZ-75"),
    ("алма-ата", "KZ-75"),
    ("KZ-ALA", "KZ-75"),
    ("Алматинская", "KZ-19"),
    ("Алматинская область (Свод)", "KZ-19"),
    ("Алматы облысы", "KZ-19"),
    ("Almaty Region", "KZ-19"),
    ("Almaty oblast", "KZ-19"),
    ("KZ-ALM", "KZ-19"),
    ("Jambyl Region", "KZ-31"),
    ("Zhambyl", "KZ-31"),
    ("Жамбылская", "KZ-31"),
    ("Жамбыл облысы", "KZ-31"),
    ("Jetisu Region", "KZ-33"),
    ("Zhetysu Region", "KZ-33"),
    ("Жетісу", "KZ-33"),
    ("область Жетысу", "KZ-33"),
    ("Abai Region", "KZ-10"),
    ("Abay Region", "KZ-10"),
    ("Абай", "KZ-10"),
    ("Абайская область", "KZ-10"),
    ("Karaganda Region", "KZ-35"),
    ("Karagandy Region", "KZ-35"),
    ("Қарағанды", "KZ-35"),
    ("Mangystau Region", "KZ-47"),
    ("Mangistay Region", "KZ-47"),
    ("Маңғыстау", "KZ-47"),
    ("Мангистауская", "KZ-47"),
    ("Ulytau", "KZ-62"),
    ("Ұлытау", "KZ-62"),
    ("Улытау", "KZ-62"),
    ("Акмола", "KZ-11"),
    ("Ақмола облысы", "KZ-11"),
    ("KZ-AKM", "KZ-11"),
    ("Қостанай", "KZ-39"),
    ("Костанайская", "KZ-39"),
    ("Туркестанская 1", "KZ-61"),
    ("Южно-Казахстанская", "KZ-61"),
    ("East-Kazakhstan Region", "KZ-63"),
    ("ВКО", "KZ-63"),
    ("город Нур-Султан", "KZ-71"),
    ("г. Шымкент", "KZ-79"),
    ("Республика Казахстан ", "KZ"),
    ("KAZ", "KZ"),
    ("kz", "KZ"),
    ("Қазақстан", "KZ"),
    ("Киргизия", "KG"),
    ("Austria *", "AT"),
    ("Croatia*", "HR"),
    ("Türkiye", "TR"),
    ("Turkiye", "TR"),
    ("Turkey", "TR"),
    ("Iran (Islamic Republic of)", "IR"),
    ("United Kingdom (England and Wales)", "GB-EAW"),
    ("UK- England", "GB-ENG"),
    ("Tashkent region", "UZ-TO"),
    ("г. Ташкент", "UZ-TK"),
    ("Ошская область", "KG-O"),
    ("Osh (city)", "KG-GO"),
    ("Aşgabat", "TM-S"),
    ("Kŭhistoni Badakhshon", "TJ-GB"),
    ("Farg‘ona viloyati", "UZ-FA"),
]
UNKNOWN = [
    "г. Караганда",
    "Turkestan city",
    "Osh",
    "Ireland and Northern Ireland",
    "Belgium-A",
    "World",
    "",
    "1-M",
    "2022",
]


@pytest.mark.parametrize(("name", "code"), NAMES)
def test_a_name_as_files_write_it_is_one_place(name: str, code: str) -> None:
    found = place_of(name)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("name", UNKNOWN)
def test_a_name_that_is_no_place_for_certain_is_none(name: str) -> None:
    assert place_of(name) is None


def test_no_two_places_share_a_spelling_but_a_city_and_its_region() -> None:
    owners: dict[str, set[str]] = {}
    for one, names in _all():
        for name in names:
            owners.setdefault(spelling(name), set()).add(one.code)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_the_nearest_places_stand_first_for_a_mistyped_name() -> None:
    assert nearest_places("Актюбенская обл")[0].code == "KZ-15"
    assert nearest_places("Kazakstan")[0].code == "KZ"
    assert {one.code for one in nearest_places("Osh", country="KG")} >= {"KG-O", "KG-GO"}
    assert nearest_places("qqqq") == []


def test_kazakhstan_has_its_twenty_regions_in_the_order_of_the_statistics_bureau(shared: Path) -> None:
    with (shared / "data/kazakhstan/population_by_region_20_regions.csv").open(encoding="utf-8") as stream:
        listed = [place_of(row["Region"]) for row in csv.DictReader(stream)]
    assert listed == [*regions_of("KZ"), place("KZ")]


@pytest.mark.parametrize(
    ("year", "regions", "absent"),
    [(2017, 16, {"KZ-79", "KZ-10", "KZ-33", "KZ-62"}), (2018, 17, {"KZ-10", "KZ-33", "KZ-62"}), (2022, 20, set())],
)
def test_regions_exist_from_their_decree_on(year: int, regions: int, absent: set[str]) -> None:
    then = {one.code for one in regions_of("KZ", year)}
    assert len(then) == regions
    assert {one.code for one in regions_of("KZ")} - then == absent


def test_the_five_countries_have_all_their_regions() -> None:
    counts = {country: len(regions_of(country)) for country in countries_with_regions()}
    assert counts == {"KZ": 20, "KG": 9, "TJ": 5, "TM": 6, "UZ": 14}


def test_every_place_has_a_name_in_each_language_and_countries_are_those_of_iso() -> None:
    assert all(one.name[code] and one.short[code] for one, _ in _all() for code in ("kk", "ru", "en"))
    assert len(countries()) == 250
    assert place_numbered("4") == place("AF")
    assert place_numbered("398") == place("KZ")


@pytest.mark.parametrize("country", ["KZ", "KG", "TJ", "TM", "UZ"])
def test_the_tile_map_shows_every_region_once_in_a_cell_and_with_a_label_of_its_own(country: str) -> None:
    drawn = tiles(country)
    assert sorted(one.place.code for one in drawn) == sorted(one.code for one in regions_of(country))
    assert len({(one.column, one.row) for one in drawn}) == len(drawn)
    for language in ("kk", "ru", "en"):
        assert len({one.label[language] for one in drawn}) == len(drawn)
        assert all(2 <= len(one.label[language]) <= 4 for one in drawn)


def test_the_map_of_kazakhstan_is_laid_out_as_the_country_is() -> None:
    at = {one.place.code: (one.column, one.row) for one in tiles("KZ")}
    assert min(column for column, _ in at.values()) == at["KZ-47"][0] == at["KZ-27"][0]
    assert max(column for column, _ in at.values()) == at["KZ-63"][0]
    assert at["KZ-59"][1] == 0
    for city, region in (("KZ-75", "KZ-19"), ("KZ-71", "KZ-11"), ("KZ-79", "KZ-61")):
        assert abs(at[city][0] - at[region][0]) + abs(at[city][1] - at[region][1]) == 1


SEEN_AGGREGATES = {"Ireland and Northern Ireland"}
FORMER_STATES = {
    "Czechoslovakia",
    "German Dem. Rep.",
    "Germany, Fed. Rep.",
    "Netherlands Antilles",
    "Serbia & Montenegro",
    "USSR",
}
STRATA = re.compile(r".+-[AB]$")
"""Belgium-A, Belgium-B: two studies of one country in the price tables of the European bulletin."""


def test_every_country_name_of_the_published_files_is_known(shared: Path) -> None:
    unknown = {name for name in _country_names(shared / "data") if place_of(name) is None and not STRATA.match(name)}
    assert unknown == SEEN_AGGREGATES | FORMER_STATES


def _country_names(data: Path) -> set[str]:
    names: set[str] = set()
    for file in (data / "unodc").glob("*.json"):
        names |= {str(record["Country/Territory"]) for record in json.loads(file.read_text(encoding="utf-8"))}
    for file, column, sign in (
        ("unodc/drug_seizures_2012_2016.csv", "Country", ";"),
        ("population/wpp2024_population_age5_sex.csv", "country", ","),
    ):
        with (data / file).open(encoding="utf-8-sig", newline="") as stream:
            names |= {row[column] for row in csv.DictReader(stream, delimiter=sign)}
    for book in (*(data / "unodc").glob("*.xlsx"), *(data / "emcdda").glob("statistical_bulletin_2019/*/*.xlsx")):
        names |= _names_of_workbook(book)
    return {name for name in names if name.strip()}


def _names_of_workbook(book: Path) -> set[str]:
    names: set[str] = set()
    for sheet in load_workbook(book, read_only=True):
        rows = list(sheet.iter_rows(values_only=True))
        heads = [
            (number, place)
            for number, row in enumerate(rows[:8])
            for place, cell in enumerate(row)
            if str(cell or "").startswith("Country")
        ]
        if heads:
            number, column = heads[0]
            cells = (str(row[column] or "") for row in rows[number + 1 :])
            names |= {cell for cell in cells if not cell.startswith(("(", "Source", "Note", "*")) and len(cell) < 60}
    return names
