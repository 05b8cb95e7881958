"""The library searched: in step with its versions, on both databases alike, and only what an account may read."""

from __future__ import annotations

import pytest
from test_library import LAW, again, take

ENGLISH = "On prevention\n\nArticle 1. Tasks\n\n1. The authorised body provides treatment of dependent persons.\n\n2. Zanthorium is seized.\n"


def seek(desk, words, account=None, part=slice(0, 20), **filters):
    from kenes.records.library.filters import Filters
    from kenes.records.library.searching import search_library

    return search_library(words, account or desk.reader, None, Filters(**filters), part)


def places(search):
    return {(one.document.ref, one.passage.label) for one in search.answers}


def test_a_version_is_found_as_soon_as_it_is_stored_and_an_older_one_no_more(desk):
    document = take(desk, LAW).document
    assert (document.ref, "art-1/p-1") in places(seek(desk, "лечение"))
    again(desk, document, LAW.replace("лечение зависимых", "учёт зависимых"))
    assert {one.version.number for one in seek(desk, "учёт").answers} == {2}
    assert (document.ref, "art-1/p-1") not in places(seek(desk, "лечение"))


def test_words_of_one_language_find_the_document_of_another(desk):
    russian, english = take(desk, LAW).document, take(desk, ENGLISH, "english.txt").document
    both = {(russian.ref, "art-1/p-1"), (english.ref, "art-1/p-1")}
    for words in ("лечение зависимых", "treatment", "емдеу"):
        assert both <= places(seek(desk, words)), words


def test_filters_narrow_and_what_is_withdrawn_is_not_found(desk):
    from kenes.records.chain.actions import withdraw_record

    russian = take(desk, LAW, family="law").document
    english = take(desk, ENGLISH, "english.txt", family="programme", adopted="2021-03-01").document
    for filters, found in (
        ({"family": "law"}, {russian.ref}),
        ({"country": "UZ"}, set()),
        ({"year": 2021}, {english.ref}),
        ({"language": "en"}, {english.ref}),
        ({"document": russian.ref}, {russian.ref}),
        ({"clause": "art-2"}, set()),
    ):
        assert {ref for ref, _ in places(seek(desk, "treatment", **filters))} == found, filters
    withdraw_record(record=english, by=desk.coordinator, why="test")
    assert {ref for ref, _ in places(seek(desk, "treatment"))} == {russian.ref}


@pytest.mark.parametrize(
    "fields", [{"marking": "official", "closed": True}, {"marking": "official"}], ids=["closed", "official"]
)
def test_what_may_not_be_read_is_not_found_counted_or_proposed(desk, fields):
    secret = take(desk, ENGLISH, "english.txt", **fields).document
    open_one = take(desk, LAW).document
    stranger, owner = desk.stranger, desk.coordinator
    assert {ref for ref, _ in places(seek(desk, "treatment", owner))} == {secret.ref, open_one.ref}
    search = seek(desk, "treatment", stranger)
    assert {ref for ref, _ in places(search)} == {open_one.ref}
    assert len(search.found.places) == len(search.answers)
    for words in ("Zanthorium", "Zanthorum", "zanthoriun"):
        assert seek(desk, words, owner).answers, words
        hidden = seek(desk, words, stranger)
        assert (hidden.answers, hidden.found.places, hidden.found.corrected) == ((), (), ()), words


def test_scores_tell_nothing_of_what_may_not_be_read(desk):
    take(desk, LAW)
    before = [(one.passage.label, one.score) for one in seek(desk, "treatment Zanthorium", desk.stranger).answers]
    take(desk, ENGLISH, "english.txt", marking="official", closed=True)
    after = [(one.passage.label, one.score) for one in seek(desk, "treatment Zanthorium", desk.stranger).answers]
    assert before == after != []


def test_an_index_of_another_lexicon_is_made_anew_at_the_next_search(desk):
    from kenes.records.library.filed import Filed, index, unfiled

    document = take(desk, LAW).document
    Filed.objects.update(form="of-yesterday")
    index().clear()
    assert unfiled().count() == 1
    assert (document.ref, "art-1/p-1") in places(seek(desk, "лечение"))
    assert unfiled().count() == 0


def test_nothing_of_a_refused_document_stays_in_the_index(desk):
    from django.db import connection, transaction

    with transaction.atomic():
        take(desk, LAW)
        transaction.set_rollback(True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM records_search_row")
        assert cursor.fetchone() == (0,)
    assert seek(desk, "лечение").answers == ()


def test_postgresql_finds_the_same(desk, new_database):
    """The same passages are put into both; what is found, in what order and with which scores, is the same."""
    import psycopg

    from kenes.documents.document import Document
    from kenes.documents.passages import passages
    from kenes.documents.search.filing import file_text
    from kenes.documents.search.finding import find
    from kenes.documents.search.postgres import PostgresTables
    from kenes.documents.search.tables import in_memory

    with psycopg.connect(new_database(), autocommit=True) as connection:

        def execute(statement, values=()):
            cursor = connection.execute(statement.replace("?", "%s"), list(values) or None)
            return cursor.fetchall() if cursor.description else []

        server, memory = PostgresTables(execute), in_memory()
        server.make()
        for number, text in enumerate((LAW, ENGLISH)):
            for shelves in (server, memory):
                file_text(shelves, number, passages(Document(f"{number}", text, "txt")))
        for words in ("лечение", "treatment зависимых", "zanthorum", "article 1", "Правительство отчёт", "o'b\\c"):
            assert find(server, words).places == find(memory, words).places, words
            assert find(server, words).corrected == find(memory, words).corrected
