"""What `check` says of real published texts: every true fault, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kenes.documents.check import check_files

# The faults a reader confirmed, text by text; a text that is not named has none.
CONFIRMED = {
    "ru_kz_cadap_dialogue_2023": [
        ("acronym-wrong-alphabet", "ВОМСА", "BOMCA?"),
        ("mixed-alphabet", "САDAP", "CADAP?"),
        ("mixed-alphabet", "САDAP", "CADAP?"),
        ("mixed-alphabet", "САDAP", "CADAP?"),
        ("country-contradiction", "Узбекистане", "Казахстане?"),
        ("unknown-acronym", "ГИПАРР", "FIIAPP?"),
        ("acronym-wrong-alphabet", "САДАР", "CADAP?"),
        ("glued-words", "испанскоевропейского", "испанско-европейского?"),
        ("glued-words", "государствчленов", "государств-членов?"),
        ("glued-words", "60-тилетнего", "60-летнего?"),
    ],
    "kk_kz_law279_selected": [
        ("mixed-alphabet", "Есiрткi", "Есірткі?"),
        ("mixed-alphabet", "Yкiметi", "Үкіметі?"),
    ],
    "ru_kz_law279_selected": [("missing-space", "прекурсоров,осуществляемый", "прекурсоров, осуществляемый?")],
    "ru_kg_sdgmeta_16-5-1-1": [("misspelt-word", "осуществлятюся", "осуществляться?")],
    "ru_kz_national_sdg_indicators": [
        ("missing-space", "позиций,предоставляемых", "позиций, предоставляемых?"),
        ("misspelt-word", "пременяются", "применяются?"),
        ("misspelt-word", "офицальная", "официальная?"),
        ("misspelt-word", "траспортных", "транспортных?"),
        ("misspelt-word", "изчезновения", "исчезновения?"),
        ("misspelt-word", "обьема", "объема?"),
        ("missing-space", "орошение,дождевание", "орошение, дождевание?"),
        ("misspelt-word", "обшего", "общего?"),
        ("misspelt-word", "хохяйства", "хозяйства?"),
        ("misspelt-word", "обьеме", "объеме?"),
    ],
    "en_kz_national_sdg_indicators": [("missing-space", "irrigation,sprinkling", "irrigation, sprinkling?")],
    "ru_program_1023601075299_14": [
        ("glued-words", "Павловскомурайону", "Павловскому району?"),
        ("glued-words", "территорииПавловского", "территории Павловского?"),
        ("glued-words", "Павловскомурайону", "Павловскому району?"),
        ("missing-space", "мере,системы", "мере, системы?"),
        ("glued-words", "аварийностипо", "аварийности по?"),
        ("glued-words", "гражданв", "граждан в?"),
        ("glued-words", "районав", "района в?"),
        ("glued-words", "периодс", "период с?"),
        ("glued-words", "Павловскомурайону", "Павловскому району?"),
        ("missing-space", "знаний.Проведены", "знаний. Проведены?"),
        ("missing-space", "преступлений,увеличение", "преступлений, увеличение?"),
    ],
    "uz_urganch_anticorruption": [("missing-space", "kun,albatta", "kun, albatta?")],
}
TEXTS = (
    "en_kg_sdgmeta_3-5-2-1",
    "en_kz_kazstat_faq",
    "en_kz_national_sdg_indicators",
    "en_uk_sdgmeta_3-5-1",
    "kk_kz_kazstat_faq",
    "kk_kz_law279_selected",
    "ru_kg_sdgmeta_16-5-1-1",
    "ru_kg_sdgmeta_3-5-2-1",
    "ru_krivosheino_2014_586",
    "ru_kz_cadap_dialogue_2023",
    "ru_kz_kazstat_about",
    "ru_kz_law279_selected",
    "ru_kz_national_sdg_indicators",
    "ru_olkhovatka_order",
    "ru_program_1023601075299_14",
    "ru_ryazan_2015_4551",
    "ru_vokhma_2016_291",
    "ru_wikinews_issaschar",
    "ru_wikinews_samedov",
    "uz_urganch_anticorruption",
)


@pytest.mark.parametrize("name", TEXTS)
def test_exactly_the_confirmed_faults(shared: Path, name: str) -> None:
    file = shared / "documents" / f"{name}.txt"
    found = check_files([file]).findings
    assert [(one.code, one.text, one.proposal["ru"] if one.proposal else None) for one in found] == CONFIRMED.get(
        name, []
    )


@pytest.mark.parametrize("name", TEXTS)
def test_every_finding_stands_where_it_says(shared: Path, name: str) -> None:
    file = shared / "documents" / f"{name}.txt"
    text = file.read_bytes().decode("utf-8-sig")
    for one in check_files([file]).findings:
        assert one.text == text[one.start : one.end]
        assert one.file == str(file)


def test_latin_i_all_through_a_law_is_one_finding(shared: Path) -> None:
    found = check_files([shared / "documents" / "kk_kz_law279_selected.txt"])
    repeated = found.result["repeated"]
    assert isinstance(repeated, list)
    text = (shared / "documents" / "kk_kz_law279_selected.txt").read_text(encoding="utf-8")
    words = [word for word in re.findall(r"[^\W_]+", text) if re.search("[а-яәғқңөұүһі]", word, re.IGNORECASE)]
    number = sum("i" in word and re.search("[A-Za-hj-z]", word) is None for word in words)
    assert [(one["code"], one["count"]) for one in repeated] == [("mixed-alphabet", number)]
    assert str(number) in found.findings[0].message["kk"]


def test_the_result_counts_what_was_found(shared: Path) -> None:
    found = check_files([shared / "documents" / "ru_kz_cadap_dialogue_2023.txt"])
    assert found.result["counts"] == {
        "acronym-wrong-alphabet": 2,
        "country-contradiction": 1,
        "glued-words": 3,
        "mixed-alphabet": 3,
        "unknown-acronym": 1,
    }


def test_law_versions_in_two_languages_agree(shared: Path) -> None:
    files = [shared / "documents" / f"{code}_kz_law279_selected.txt" for code in ("kk", "ru")]
    assert check_files(files).findings == ()
