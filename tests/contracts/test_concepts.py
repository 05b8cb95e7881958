"""What every concept of the lexicon and every requirement of a framework must keep, whoever adds it."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from kenes.documents.concepts import FOLDER, LANGUAGES, SLOTS, TYPES, all_concepts, ancestors, narrower
from kenes.documents.document import Document
from kenes.documents.framework import all_frameworks
from kenes.documents.hits import hits
from kenes.documents.pattern import pattern

CYRILLIC_ONLY_OF_KAZAKH = re.compile("[әғқңөұүһі]")
REQUIREMENTS = [(framework, one) for framework in all_frameworks().values() for one in framework.requirements]


def letters_of(text: str) -> set[str]:
    return {"latin" if letter.isascii() else "other" for letter in text if letter.isalpha()}


@pytest.mark.parametrize("concept", all_concepts().values(), ids=lambda one: one.id)
class TestEveryConcept:
    def test_speaks_three_languages(self, concept) -> None:
        assert set(concept.label) == set(LANGUAGES) and set(concept.further) <= set(SLOTS)
        assert all(concept.label[language].strip() and concept.match[language] for language in LANGUAGES)
        assert letters_of(concept.label["en"]) == {"latin"}
        assert letters_of(concept.label["ru"]) == {"other"}
        assert letters_of(concept.label["kk"]) == {"other"}

    def test_its_patterns_can_be_read_and_stand_once(self, concept) -> None:
        for language in LANGUAGES:
            written = [*concept.match[language], *concept.unless[language]]
            assert all(pattern(one, language).places for one in written)
            assert len(set(concept.match[language])) == len(concept.match[language])

    def test_kazakh_and_russian_words_hold_no_latin_look_alike(self, concept) -> None:
        for language in ("kk", "ru"):
            for written in (*concept.match[language], *concept.unless[language]):
                for word in re.findall(r"[^\W\d_]+", written):
                    assert len(letters_of(word)) == 1, written

    def test_is_no_broader_concept_of_itself(self, concept) -> None:
        assert all(concept.id not in ancestors(broader) for broader in concept.broader)

    def test_what_it_takes_back_is_not_all_it_finds(self, concept) -> None:
        for language in LANGUAGES:
            assert not set(concept.match[language]) & set(concept.unless[language])


def test_every_group_is_a_file_and_there_are_many() -> None:
    assert {one.group for one in all_concepts().values()} == {path.stem for path in FOLDER.glob("*.toml")}
    assert len(all_concepts()) >= 330
    assert {one.type for one in all_concepts().values()} == set(TYPES)
    assert all(len(path.read_text("utf-8").splitlines()) < 250 for path in FOLDER.glob("*.toml"))


def test_three_languages_are_complete_and_the_others_are_begun() -> None:
    """No label in the other languages is verified: `kenes lexicon show` and the SKOS export say so."""
    filled = {code: sum(code in one.further for one in all_concepts().values()) for code in SLOTS}
    assert all(50 <= number < len(all_concepts()) for number in filled.values()), filled


def test_no_two_concepts_have_the_same_patterns() -> None:
    for language in LANGUAGES:
        patterns = Counter(frozenset(one.match[language]) for one in all_concepts().values())
        assert [set(one) for one, times in patterns.items() if times > 1] == [], language


def test_narrower_and_related_are_consistent() -> None:
    for one in all_concepts().values():
        assert all(one.id in narrower()[broader] for broader in one.broader)
        assert one.id not in one.related
        assert not set(one.related) & set(one.broader)


def test_what_evidence_names_is_found_by_most_concepts() -> None:
    """Concepts of neighbouring fields may speak for no requirement yet: they serve the search and frameworks to come."""
    named = {
        concept
        for _, requirement in REQUIREMENTS
        for evidence in requirement.evidence
        for concept in (*evidence.all, *evidence.any, *evidence.none)
    }
    assert sum(bool(named & ancestors(one)) for one in all_concepts()) >= 0.7 * len(all_concepts())


@pytest.mark.parametrize(
    ("framework", "requirement"), REQUIREMENTS, ids=lambda one: getattr(one, "key", None) or one.code
)
class TestEveryRequirement:
    def test_speaks_three_languages_in_few_words(self, framework, requirement) -> None:
        words = {language: requirement.words[language] for language in LANGUAGES}
        assert all(words.values()) and len(set(words.values())) == 3
        assert all(len(text) <= 120 for text in words.values())

    def test_has_edition_address_and_source(self, framework, requirement) -> None:
        assert framework.edition and framework.address.startswith("https://")
        assert requirement.source
        assert not requirement.verified or requirement.source.startswith(("https://", "http://"))

    def test_can_be_suggested(self, framework, requirement) -> None:
        """What no words speak for is left to people; what is looked for can be found."""
        silent = 1.0
        for evidence in requirement.evidence:
            silent *= 1 - evidence.weight
        assert not requirement.is_looked_for or 1 - silent >= 0.5

    def test_its_wording_is_ours(self, framework, requirement, shared: Path) -> None:
        """No five words in a row of an official text."""
        ours = {language: runs(requirement.words[language]) for language in LANGUAGES}
        for language, official in official_texts(shared, framework.key, requirement.code):
            assert ours[language] & runs(official) == set(), (language, official)


def runs(text: str, length: int = 5) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


ALL_OF_SDG = {"kk": ("kk", "kk_kazstat"), "ru": ("ru", "ru_kazstat"), "en": ("en", "short_en")}
OFFICIAL = {
    "sdg": ("sdg_texts", ("code",), ALL_OF_SDG),
    "sdg-indicators": ("sdg_texts", ("code",), ALL_OF_SDG),
    "ungass-2016": ("ungass_2016", ("id",), {"en": ("text_short",)}),
    "ungass-2016-recommendations": ("ungass_2016", ("id",), {"en": ("text_short",)}),
    "eu-mqs-2015": ("eu_mqs_2015", ("no",), {"en": ("short_text",)}),
    "edpqs": ("edpqs", ("component",), {"en": ("component_name",)}),
    "eu-drugs-strategy-2021": ("eu_strategy_2021_2025", ("sp",), {"en": ("text",)}),
    "eu-drugs-strategy-2026": ("eu_strategy_2026", ("kind", "no"), {"en": ("text",)}),
    "cadap-overview": ("cadap_country_overview", ("no",), {"en": ("section",)}),
    "unodc-who-treatment": ("treatment_standards", ("kind", "no"), {"en": ("text",)}),
    "unodc-who-prevention": ("who_unodc_prevention", ("intervention",), {"en": ("intervention",)}),
}
"""Where the official texts of a framework stand: the table, the columns that make its code, the columns of each language."""
UNWORDED = frozenset({"policy-pillars"})
"""Frameworks that are names alone and have no official sentences."""
KINDS = {"strategy area-": "", "trafficking action plan priority-": "A"}


def official_texts(shared: Path, framework: str, code: str) -> list[tuple[str, str]]:
    """The texts of a requirement; those of the whole table where its rows have no numbers."""
    if framework in UNWORDED:
        return []
    name, key, languages = OFFICIAL[framework]
    with (shared / "standards" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        rows = {"-".join(row[one] for one in key): row for row in csv.DictReader(stream)}
    numbered = {
        next((new + one.removeprefix(old) for old, new in KINDS.items() if one.startswith(old)), one): row
        for one, row in rows.items()
    }
    chosen = [numbered[code]] if key != ("intervention",) else list(rows.values())
    return [(language, row[column]) for row in chosen for language, columns in languages.items() for column in columns]


@pytest.mark.parametrize("concept", all_concepts().values(), ids=lambda one: one.id)
def test_every_pattern_written_out_shows_its_concept(concept) -> None:
    for language in LANGUAGES:
        assert [one for one in concept.match[language] if concept.id not in shown(one, language)] == []


@pytest.mark.parametrize("concept", all_concepts().values(), ids=lambda one: one.id)
def test_its_own_names_show_it(concept) -> None:
    for language in LANGUAGES:
        for name in (concept.label[language], *concept.alt.get(language, ())):
            assert concept.id in shown(name, language), (language, name)


@pytest.mark.parametrize("concept", all_concepts().values(), ids=lambda one: one.id)
def test_what_takes_back_does(concept) -> None:
    """Where a pattern and a stretch that takes it back overlap, nothing of the concept is shown."""
    for language in LANGUAGES:
        for written in concept.unless[language]:
            assert concept.id not in shown(written, language), (language, written)


def shown(written: str, language: str) -> set[str]:
    """The concepts shown by a pattern, the first of its alternatives written as words."""
    words = " ".join(token.split("|")[0].strip("=*") for token in written.replace("...", " ").split())
    document = Document("x", words, "txt")
    return {hit.concept for passage in document.passages for hit in hits(document, passage, language)}
