"""Search across languages: how words are understood, what is found and why, what is forgiven."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kenes.documents.document import Document
from kenes.documents.kazakh_stem import kazakh_stems
from kenes.documents.reading import read_document
from kenes.documents.search.expression import all_of, any_of, in_postgres, in_sqlite
from kenes.documents.search.files import search_files
from kenes.documents.search.question import understood
from kenes.documents.search.spelling import nearest
from kenes.documents.search.tables import in_memory
from kenes.documents.search.unit import Reason

THREE = (
    Document("kk.txt", "1-бап. Емдеу\n\n1. Соттың шешімімен адамды мәжбүрлеп емдеу жүргізіледі.\n\n2. Есірткіні тәркілеу сот шешімімен болады.\n", "txt"),
    Document("ru.txt", "Статья 1. Лечение\n\n1. Принудительное лечение назначает суд.\n\n2. Отчёт о конфискации подписал Касым-Жомарт Токаев.\n\n3. Сведения передаёт МВД.\n", "txt"),
    Document("en.txt", "Article 1. Treatment\n\n1. Compulsory treatment is ordered by a court.\n\n2. Seized drugs are confiscated.\n\n3. The Ministry of Internal Affairs reports.\n", "txt"),
)  # fmt: skip


def found(words: str, language: str | None = None, terms: tuple[str, ...] = ()) -> set[tuple[str, str]]:
    _, answers = search_files(THREE, words, language, terms, 20)
    return {(one.document.name, one.passage.id) for one in answers}


@pytest.mark.parametrize(
    "words, expected",
    [
        ("принудительное лечение", {("kk.txt", "art-1/p-1"), ("ru.txt", "art-1/p-1"), ("en.txt", "art-1/p-1")}),
        ("мәжбүрлеп емдеу", {("kk.txt", "art-1/p-1"), ("ru.txt", "art-1/p-1"), ("en.txt", "art-1/p-1")}),
        ("compulsory treatment", {("kk.txt", "art-1/p-1"), ("ru.txt", "art-1/p-1"), ("en.txt", "art-1/p-1")}),
        ("compulsary treatment", {("kk.txt", "art-1/p-1"), ("ru.txt", "art-1/p-1"), ("en.txt", "art-1/p-1")}),
        ("конфескация", {("kk.txt", "art-1/p-2"), ("ru.txt", "art-1/p-2"), ("en.txt", "art-1/p-2")}),
        ("есиркти", {("kk.txt", "art-1/p-2"), ("en.txt", "art-1/p-2")}),
        ("esirtki", {("kk.txt", "art-1/p-2"), ("en.txt", "art-1/p-2")}),
        ("Tokayev", {("ru.txt", "art-1/p-2")}),
        ("Тоқаев", {("ru.txt", "art-1/p-2")}),
        ("ІІМ", {("ru.txt", "art-1/p-3"), ("en.txt", "art-1/p-3")}),
        ("МВД", {("ru.txt", "art-1/p-3"), ("en.txt", "art-1/p-3")}),
        ("qwrtz", set()),
        ("!!!", set()),
    ],
)
def test_words_of_one_language_find_passages_of_the_others(words: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= found(words)
    assert bool(expected) == bool(found(words))


def test_an_article_is_found_by_its_number_in_every_tradition() -> None:
    for words in ("статья 1", "1-бап", "article 1"):
        assert {name for name, _ in found(words)} == {"kk.txt", "ru.txt", "en.txt"}
    assert found("article 7") == set()


def test_a_filter_leaves_what_has_its_term() -> None:
    assert found("compulsory treatment", terms=("l:ru",)) == {("ru.txt", "art-1"), ("ru.txt", "art-1/p-1")} & found(
        "compulsory treatment", terms=("l:ru",)
    )
    assert {id for _, id in found("court", terms=("k:art-1/p-1",))} == {"art-1/p-1"}


def test_every_reason_shows_its_words_where_they_stand() -> None:
    texts = {one.name: one.text for one in THREE}
    for words in ("принудительное лечение", "court", "Tokayev", "МВД", "есірткі"):
        _, answers = search_files(THREE, words, None, (), 20)
        assert answers
        for one in answers:
            assert one.why
            for why in one.why:
                assert why.words
                assert all(texts[one.document.name][span.start : span.end] == span.text for span in why.words)


@pytest.mark.parametrize(
    "words, concept",
    [
        ("substitution therapy", "opioid-agonist-treatment"),
        ("қосалқы терапия", None),
        ("снижение вреда", "harm-reduction"),
        ("зиянды азайту", "harm-reduction"),
        ("harm reduction", "harm-reduction"),
        ("КАДАП", "cadap"),
    ],
)
def test_words_are_understood_as_concepts(words: str, concept: str | None) -> None:
    shown = {way.shows for unit in understood(words).units for way in unit.ways if way.reason is Reason.CONCEPT}
    assert concept in shown if concept else True


def test_a_longer_name_takes_the_place_of_its_parts() -> None:
    (unit,) = understood("compulsory treatment").units
    assert unit.words == ("compulsory", "treatment")
    assert {way.shows for way in unit.ways if way.reason is Reason.CONCEPT} == {"compulsory-treatment"}


@pytest.mark.parametrize(
    "forms",
    [
        "бағдарламасы бағдарламаларының бағдарлама бағдарламалар",
        "министрлігіне министрлігі министрлік министрліктің",
        "есірткі есірткіге есірткілердің есiрткi",
        "қызмет қызметі қызметтердің",
        "емдеу емдеуге емдеуді",
        "заң заңы заңның",
    ],
)
def test_forms_of_a_kazakh_word_have_a_stem_in_common(forms: str) -> None:
    assert frozenset.intersection(*map(kazakh_stems, forms.split()))


@pytest.mark.parametrize(
    "word, among, meant",
    [
        ("лечние", {"лечение", "лекция", "печень"}, ["лечение"]),
        ("есиркти", {"есірткі", "есеп"}, ["есірткі"]),
        ("precursers", {"precursors", "persons"}, ["precursors"]),
        ("qwrt", {"court", "quota"}, []),
        ("суд", {"суды", "труд"}, []),
    ],
)
def test_a_word_typed_wrong_is_taken_for_the_nearest(word: str, among: set[str], meant: list[str]) -> None:
    assert nearest(word, among)[:1] == meant


def test_a_correction_is_told_and_a_word_that_stands_somewhere_is_left_alone() -> None:
    assert search_files(THREE, "compulsary treatment", "en", (), 5)[0].corrected == (("compulsary", "compulsory"),)
    assert search_files(THREE, "compulsory treatment", "en", (), 5)[0].corrected == ()


NASTY = st.text(st.sampled_from("аб'\"\\&|()!:*^$-~ сүaz№19"), max_size=40)


@given(NASTY)
def test_no_words_upset_the_index(words: str) -> None:
    search_files(THREE[:1], words, None, (), 3)


@given(st.lists(st.sampled_from(["a", "б-в", 'q"', "c:x", "!c:x"]), min_size=1, max_size=4))
def test_an_expression_means_the_same_to_sqlite_and_to_us(terms: list[str]) -> None:
    shelves = in_memory()
    rows = [{"a", "б-в"}, {"c:x", "!c:x"}, {"a", "c:x"}]
    shelves.put(1, enumerate(rows))
    for asked in (any_of(terms), all_of(terms), all_of((any_of(terms), "a"))):
        known = [place for place, row in enumerate(rows) if asked.holds(frozenset(row))]
        if 'q"' not in terms:
            assert [row.place for row in shelves.rows(asked, None, 10)] == known


def test_quotes_in_terms_stay_terms() -> None:
    assert in_sqlite(any_of(('a"b',))) == '("a""b")'
    assert in_postgres(all_of(("a'b", "c\\d"))) == "('a''b' & 'c\\\\d')"


def test_the_law_is_found_in_both_languages_from_a_third(shared: Path) -> None:
    law = [read_document(shared / "documents" / f"{code}_kz_law279_selected.txt") for code in ("kk", "ru")]
    _, answers = search_files(law, "money laundering", "en", (), 4)
    assert {(one.passage.language, one.passage.id) for one in answers} >= {("kk", "art-30/p-2"), ("ru", "art-30/p-2")}
