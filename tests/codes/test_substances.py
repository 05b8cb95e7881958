"""The substances and the names published tables give them."""

from __future__ import annotations

import re

import pytest

from kenes.codes.substances import all_substances, is_known, parts_of, substance, substance_named

GROUPS = {
    "cannabis", "opioids", "cocaine", "amphetamines", "ecstasy", "hallucinogens", "nps", "sedatives", "precursors", "solvents", "other",
}  # fmt: skip


def test_every_code_is_kebab_case_and_in_a_group_with_a_name_in_three_languages() -> None:
    for one in all_substances():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one.code)
        assert one.group in GROUPS
        assert all(one.name[code].strip() for code in ("kk", "ru", "en"))
        assert one.unit_kind in {"drug", "plant", "seed", "chemical", "group"}


def test_codes_are_unique_and_parents_exist() -> None:
    codes = [one.code for one in all_substances()]
    assert len(codes) == len(set(codes))
    assert {one.parent for one in all_substances() if one.parent} <= set(codes)


@pytest.mark.parametrize(
    "older, newer",
    [
        ("Marijuana (herb)", "Cannabis herb (marijuana)"),
        ("Hashish (resin)", "Cannabis resin (hashish)"),
        ("Cannabis/hashish oil", "Cannabis oil"),
        ("Cocaine salts", "Cocaine hydrochloride"),
        ("Crack", "“Crack” cocaine"),
        ("LSD", "Lysergic acid diethylamide (LSD)"),
        ("MDMA", "3,4-methylenedioxymethamphetamine (MDMA)"),
        ("GBL", "Gamma-Butyrolactone (GBL)"),
        ("Synthetic cannabinoids (Spice)", "Synthetic cannabinoids (“Spice”)"),
        ("Acetylised opium", "Acetylated opium"),
        ("Poppy straw", "Poppy straw (seed heads, pods or capsules)"),
    ],
)
def test_a_name_that_changed_between_editions_keeps_its_code(older: str, newer: str) -> None:
    assert substance_named(older)[0] == substance_named(newer)[0]


@pytest.mark.parametrize(
    "name, code",
    [
        ("Cocaine (total of the above, including if unspecified/undistinguished, but excluding coca leaf and coca bush)", "cocaine"),
        ("Total sedatives and tranquillizers (including the above, all other sedatives and tranquillizers, and any unspecified/undistinguished quantities of sedatives and tranquillizers)", "sedatives"),
        ("Total \"ecstasy\"-type substances (including the above, all other substances of this type and any unspecified/undistinguished quantities of substances of this type)", "ecstasy"),
        ("Total hallucinogens (including the above, all other hallucinogens, and any unspecified/undistinguished quantities of hallucinogens)", "hallucinogens"),
        ("Cannabis-type drugs", "cannabis"),
        ("Any drug", "any-drug"),
    ],
)  # fmt: skip
def test_roll_up_names_beside_their_parts(name: str, code: str) -> None:
    assert substance_named(name) == (code, "yes")


@pytest.mark.parametrize("quotes", ['"{}"', "“{}”", "„{}“", "«{}»"])
def test_the_kind_of_quotation_marks_does_not_matter(quotes: str) -> None:
    assert substance_named(f"{quotes.format('Ecstasy')}-type substances")[0] == "ecstasy"


def test_capitals_spaces_and_footnote_stars_do_not_matter() -> None:
    assert substance_named("  HEROIN * ") == ("heroin", "no")
    assert substance_named("4-Fluoromethamphetamine\u00a0(4-FMA)")[0] == "phenethylamines"


@pytest.mark.parametrize(
    "group, code",
    [
        ("Opioids and Opiates", "opioids-other"),
        ("Tranquillizers and Sedatives", "sedatives-other"),
        ("“Ecstasy”-type substances", "ecstasy-other"),
        ("NPS", "nps-other"),
        ("Precursors", "precursors-other"),
        ("A group nobody knows", "other"),
        (None, "other"),
    ],
)
def test_a_name_that_is_not_listed_is_the_rest_of_its_group(group: str | None, code: str) -> None:
    assert not is_known("Zzyzx powder", group)
    assert substance_named("Zzyzx powder", group) == (code, "no")


def test_the_same_name_means_another_thing_in_another_group() -> None:
    assert substance_named("Other drugs/substances", "Any other drugs/substances")[0] == "other"
    assert substance_named("Other drugs/substances", "Sedatives and tranquillizers")[0] == "sedatives-other"
    assert substance_named("Mushrooms (hallucinogenic)", "Hallucinogens")[0] == "psilocybin-mushrooms"
    assert substance_named("Mushrooms (hallucinogenic)", "NPS")[0] == "plant-based-nps"


def test_plants_are_no_part_of_the_drug_made_of_them() -> None:
    heroin = {"heroin", "heroin-brown", "heroin-white"}
    assert parts_of("opiates") == {"opium", "acetylated-opium", "morphine", "opiates-other", *heroin}
    assert {"crack", "cocaine-hydrochloride", "cocaine-base"} <= parts_of("cocaine")
    assert "coca-leaf" not in parts_of("cocaine")
    assert substance("poppy-plants").unit_kind == "plant"


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        substance("unobtainium")
