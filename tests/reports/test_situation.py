"""The situation of Kazakhstan on its real published figures, and of an observatory that holds nothing."""

from __future__ import annotations

import datetime
import pickle
from collections.abc import Iterator

import pytest

from kenes.codes.places import regions_of
from kenes.observatory.observatory import Observatory
from kenes.reports.block import Sentence
from kenes.reports.situation import Situation, situation

TODAY = datetime.date(2026, 11, 23)


def sentences(value: object) -> Iterator[Sentence]:
    """Every sentence anywhere in a part of the situation."""
    if isinstance(value, Sentence):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from sentences(one)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from sentences(getattr(value, name))


def test_four_key_figures_of_supply_stand_beside_four_of_demand(view: Situation) -> None:
    shown = [
        (figure.slot, figure.value["en"].replace("\u00a0", " "), figure.period)
        for figure in (*view.supply, *view.demand)
    ]
    assert shown == [
        ("offences", "32.1", "2022"),
        ("seizures-1", "7,671 kg", "2023"),
        ("seizures-2", "102 kg", "2022"),
        ("price", "$39.2", "2019"),
        ("prevalence", "1.03%", "2015"),
        ("users", "122,000", "2015"),
        ("treatment", "…", ""),
        ("deaths", "…", ""),
    ]
    assert {figure.side for figure in view.supply} == {"supply"}
    assert {figure.side for figure in view.demand} == {"demand"}


def test_a_key_figure_carries_interval_age_source_caveat_and_direction(view: Situation) -> None:
    offences = view.supply[0]
    assert (offences.interval or {})["ru"] == "31,3–32,9"
    assert (offences.age, offences.stale) == (4, True)
    assert "работу полиции" in offences.caveat["ru"]
    assert offences.reading is not None
    assert offences.reading.direction == "cannot be stated"
    assert offences.sources[0].indicator == "drug_law_offences"
    assert len(offences.sources[0].cells) == 180  # 20 regions, 9 articles


def test_what_nobody_reported_is_missing_and_not_zero(view: Situation) -> None:
    treatment, deaths = view.demand[2:]
    assert (treatment.row, deaths.row, treatment.statements, deaths.statements) == (None, None, (), ())
    heroin = next(drug for drug in view.seizures.drugs if drug.drug == "heroin")
    states = {year: None if row is None else row.state for year, row in heroin.years.items()}
    assert (states[2017], states[2022], states[2023]) == (None, "value", "missing")
    said = [sentence.text["en"] for sentence in view.supply[2].statements]
    assert said[1] == "How much heroin was seized in Kazakhstan in 2023 is not known: there are no data."


def test_seizures_state_no_direction_because_reporting_changed(view: Situation) -> None:
    assert {year: view.seizures.entries[year] for year in range(2019, 2024)} == {
        2019: 8,
        2020: 13,
        2021: 7,
        2022: 37,
        2023: 4,
    }
    assert {drug.reading.direction for drug in view.seizures.drugs} == {"cannot be stated"}
    assert "2022: 37, 2023: 4" in view.supply[2].statements[-1].text["kk"]


def test_twenty_regions_in_official_order(view: Situation) -> None:
    assert view.regions is not None
    codes = [region.place.code for region in view.regions.regions]
    assert codes == [place.code for place in regions_of("KZ")]
    assert len(codes) == 20
    counts = {region.place.code: region.row.n for region in view.regions.regions if region.row}
    assert (counts["KZ-71"], counts["KZ-62"], sum(n or 0 for n in counts.values())) == (778, 22, 6294)
    assert {region.compared for region in view.regions.regions} == {"above", "below", "alike"}
    assert (view.regions.reference or {})["ru"] == "Численность населения: среднее на 01.01.2022 и 01.01.2023."


def test_persons_by_sex_and_age_and_offences_by_article(view: Situation) -> None:
    assert view.offenders is not None
    assert view.articles is not None
    assert [(row.breakdown["sex"], row.estimate) for row in view.offenders.sexes] == [
        ("female", 159.0),
        ("male", 3704.0),
    ]
    assert sum(row.estimate or 0 for row in view.offenders.ages) == view.offenders.total.estimate == 3863.0
    assert [row.breakdown["age"] for row in view.offenders.ages][-1] == "60+"
    numbers = [row.breakdown["article"] for row in view.articles.offences]
    assert numbers == ["296", "297", "298", "299", "299-1", "300", "301", "302", "303"]


def test_five_countries_with_their_years_and_what_is_absent(view: Situation) -> None:
    found = {(one.indicator, one.key): one for one in view.comparisons}
    opiates = found["prevalence_of_use", "opiates"]
    assert [(one.place, one.row.period if one.row else None, one.in_common_year) for one in opiates.countries] == [
        ("KZ", "2015", True), ("KG", "2015", True), ("TJ", "2015", True), ("TM", "2007", False), ("UZ", "2015", True),
    ]  # fmt: skip
    cannabis = found["prevalence_of_use", "cannabis"]
    assert [one.place for one in cannabis.countries if one.row is None] == ["KG", "TJ", "TM"]
    assert any("Тәжікстан" in note["kk"] for note in cannabis.notes)
    herb = found["seizure_quantity", "cannabis-herb"]
    assert any("population" in caveat["en"] for caveat in herb.caveats)
    assert {one.side for one in view.comparisons} == {"supply", "demand"}
    assert "Prices of drugs" in [title["en"] for title in view.not_compared]


def test_what_is_missing_names_protocol_and_possible_owner(view: Situation) -> None:
    missing = {entry.code: entry for entry in view.missing}
    assert {"TDI", "DRD", "DRID", "GPS"} <= set(missing)
    assert "OFFENCES" not in missing
    assert missing["TDI"].protocol == "EUDA TDI 3.0"
    assert not missing["TDI"].owner_verified


def test_every_sentence_leads_to_a_release_that_is_listed_or_says_that_there_is_none(view: Situation) -> None:
    listed = {release.identifier for release in view.releases}
    found = list(sentences(view))
    assert len(found) > 40
    for sentence in found:
        assert sentence.sources, sentence.text["en"]
        for ref in sentence.sources:
            assert set(ref.release.split()) <= listed, sentence.text["en"]
            assert all(cell.split("#")[0] in listed for cell in ref.cells)


def test_denominators_are_among_the_sources(view: Situation) -> None:
    datasets = {release.identifier.split("/")[0] for release in view.releases}
    assert {"population", "drug_law_offences", "drug_seizures", "prevalence_of_use"} <= datasets
    assert {method.indicator for method in view.methods} >= {"drug_law_offences", "seizure_quantity", "estimated_users"}


def test_sentences_exist_in_three_languages_without_open_places_or_foreign_letters(view: Situation) -> None:
    for sentence in sentences(view):
        for code, words in sentence.text.items():
            assert "{" not in words, words
            assert "None" not in words, words
            assert ".." not in words, words
            if code == "ru":
                assert not set("әғқңөұүһі") & set(words.lower()) - {"і", "ұ"}, words
            if code == "en":
                assert not any("а" <= letter <= "я" for letter in words.lower()), words


def test_as_of_an_earlier_day_nothing_was_known(real: Observatory) -> None:
    then = situation(real, TODAY, as_of=datetime.date(2026, 11, 1))
    assert [figure.row for figure in (*then.supply, *then.demand)] == [None] * 8
    assert (then.as_of, then.releases) == (datetime.date(2026, 11, 1), ())
    known = situation(real, TODAY, as_of=datetime.date(2026, 11, 2))
    assert known.supply == situation(real, TODAY).supply


def test_an_empty_observatory_is_all_gaps(nothing: Observatory) -> None:
    view = situation(nothing, TODAY)
    assert [figure.value["kk"] for figure in (*view.supply, *view.demand)] == ["…"] * 8
    assert len({figure.slot for figure in view.supply}) == 4
    assert (view.regions, view.offenders, view.prices, view.comparisons) == (None, None, (), ())
    assert len(view.missing) == 12


@pytest.mark.parametrize("country", ["UZ", "TJ", "TM", "KG"])
def test_a_neighbour_is_seen_by_the_same_view(real: Observatory, country: str) -> None:
    view = situation(real, TODAY, country=country)
    assert view.supply[1].row is not None
    assert view.supply[1].row.place == country
    assert view.regions is None
    assert view.comparisons[0].countries[0].place == country


def test_it_can_be_kept(view: Situation) -> None:
    assert pickle.loads(pickle.dumps(view)) == view
