"""What a text says of itself is offered and stored only where a person ticks it; what is void is said so wherever it is cited."""

from __future__ import annotations

import datetime
import html
import re

import pytest
from reading_html import Page
from test_library import LAW, take


@pytest.fixture
def programme(house, shared):
    """A real regional programme, taken in by the reviewer."""
    name = "ru_krivosheino_2014_586.txt"
    return take(house.desk, (shared / "documents" / name).read_bytes(), name).document


def page_of(house, name, path):
    answer = house.browser(name).get(path)
    assert answer.status_code == 200, path
    return Page(answer.content.decode())


def said_on(house, name, path):
    """The words of a page as they are read, without its marks."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page_of(house, name, path).markup)).split())


def stored(document):
    return type(document).objects.get(pk=document.pk)


def test_the_text_offers_and_the_person_decides(house, programme):
    path = f"/ru/documents/{programme.ref}/versions/1/details/"
    assert "В тексте сказано больше, чем в записи" in said_on(house, "reviewer", f"/ru/documents/{programme.ref}/")
    assert "В тексте сказано больше, чем в записи" not in said_on(house, "visitor", f"/ru/documents/{programme.ref}/")
    assert "Настоящее постановление вступает в силу с 01.01.2015 года." in said_on(house, "reviewer", path)
    ticked = {
        "take-act_number": "on",
        "value-act_number": "586",
        "take-in_force_from": "on",
        "value-in_force_from": "2015-01-01",
    }
    refused = {**ticked, "value-adopted": "2014-09-09", "value-valid_until": "2019-12-31", "take-adopted": ""}
    answer = house.browser("reviewer").post(path, refused)
    assert (answer.status_code, answer["Location"]) == (302, f"/ru/documents/{programme.ref}/")
    held = stored(programme)
    assert (held.act_number, held.in_force_from, held.adopted, held.valid_until) == (
        "586",
        datetime.date(2015, 1, 1),
        None,
        None,
    )


def test_the_words_of_the_text_are_the_reason_in_the_log(house, programme):
    from kenes.records.audit.queries import history_of

    path = f"/ru/documents/{programme.ref}/versions/1/details/"
    house.browser("reviewer").post(path, {"take-adopted": "on", "value-adopted": "2014-09-09"})
    entry = history_of(programme.ref)[0]
    assert (entry.act, " ".join(entry.reason.split())) == ("amend-documents", "09.09.14 г. № 586")


def test_an_order_of_days_that_cannot_be_is_refused_and_nothing_is_stored(house, programme):
    path = f"/ru/documents/{programme.ref}/versions/1/details/"
    days = {
        "take-in_force_from": "on",
        "value-in_force_from": "2015-01-01",
        "take-valid_until": "on",
        "value-valid_until": "2014-01-01",
    }
    answer = house.browser("reviewer").post(path, days)
    assert answer.status_code == 200
    assert "Последний день стоит раньше дня вступления в силу." in answer.content.decode()
    assert stored(programme).in_force_from is None


def test_an_act_that_is_held_is_found_by_number_and_day_and_repealed(house, programme):
    old = take(house.desk, LAW, act_number="577", adopted=datetime.date(2012, 10, 2)).document
    path = f"/ru/documents/{programme.ref}/versions/1/details/"
    chosen = [one["value"] for one in page_of(house, "reviewer", path).all("option") if "selected" in one]
    assert chosen == [old.ref]
    house.browser("reviewer").post(path, {"other-0": old.ref, "day-0": "2015-01-01"})
    assert stored(old).repealed_on == datetime.date(2015, 1, 1)
    shown = said_on(house, "visitor", f"/ru/documents/{old.ref}/")
    assert "На этот текст нельзя опираться: утратил силу, 1 января 2015" in shown
    assert "утратил силу на основании" in shown
    then = said_on(house, "visitor", f"/ru/documents/{old.ref}/?on=2014-06-01")
    assert "не указано, действует ли" in then


def test_a_clause_of_a_repealed_act_says_so_where_it_is_cited(house):
    from kenes.records.chain.actions import link_records

    old = take(house.desk, LAW, repealed_on=datetime.date(2020, 1, 1)).document
    gap = house.desk.gap(marking="public")
    link_records(source=gap.ref, kind="cites", target=f"clause:{old.ref}#art-1/p-1", by=house.desk.reviewer)
    words = {"kk": "күші жойылған", "ru": "утратил силу", "en": "repealed"}
    for language, said in words.items():
        assert said in said_on(house, "visitor", f"/{language}/{gap.get_absolute_url().split('/', 2)[2]}")


def test_documents_are_found_by_force_day_country_and_year(house):
    days = {"in_force_from": datetime.date(2020, 1, 1), "adopted": datetime.date(2019, 12, 1)}
    lasting = take(house.desk, LAW, **days).document
    ended = take(house.desk, LAW + "\n", "b.txt", valid_until=datetime.date(2022, 12, 31), **days).document
    found = {
        "force=in-force&on=2021-01-01": {lasting.ref, ended.ref},
        "force=in-force&on=2023-01-01": {lasting.ref},
        "force=expired&on=2023-01-01": {ended.ref},
        "force=not-yet&on=2019-12-31": {lasting.ref, ended.ref},
        "year=2019": {lasting.ref, ended.ref},
        "year=2020": set(),
        "country=KZ&family=law": {lasting.ref, ended.ref},
        "force=nonsense&on=nonsense": {lasting.ref, ended.ref},
    }
    for query, refs in found.items():
        page = house.browser("visitor").get(f"/en/records/documents/?{query}").content.decode()
        assert set(re.findall(r"KZ-\d{4}-DOC-\d{3}(?=</span>)", page)) == refs, query
        listed = house.browser("visitor").get(f"/en/records/documents.csv?{query}")
        assert listed.status_code in (200, 404)


def test_the_standing_of_a_version_is_said_by_who_may_write(house):
    from kenes.records.models import DocumentVersion

    document = take(house.desk, LAW).document
    path = f"/ru/documents/{document.ref}/versions/1/standing/"
    assert house.browser("reader").get(path).status_code == 403
    answer = house.browser("reviewer").post(path, {"standing": "authentic", "stands_from": "2024-05-01"})
    assert answer.status_code == 302
    held = DocumentVersion.objects.get()
    assert (held.standing, held.stands_from) == ("authentic", datetime.date(2024, 5, 1))
    shown = said_on(house, "visitor", f"/ru/documents/{document.ref}/")
    assert "Тексты равной силы" in shown and "в редакции с 1 мая 2024" in shown


QUOTES = [
    # offsets asked for -> the words marked
    ("from=59&to=95", True),
    ("from=0&to=3", True),
    ("from=9999&to=10000", False),
    ("from=-1&to=5", False),
    ("from=x", False),
]


@pytest.mark.parametrize(("query", "marked"), QUOTES)
def test_an_address_with_offsets_marks_the_very_words(house, query, marked):
    version = take(house.desk, LAW).version
    answer = house.browser("visitor").get(f"/ru/documents/{version.document_id}/?version=1&{query}")
    assert answer.status_code == 200
    found = re.findall(r'<mark class="quoted"[^>]*>([^<]*)</mark>', answer.content.decode())
    if marked:
        start, end = map(int, re.findall(r"\d+", query))
        assert [" ".join(one.split()) for one in found] == [
            " ".join(one.split()) for one in version.text[start:end].split("\n\n") if one.strip()
        ]
        assert answer.content.decode().count('id="quote"') == 1
    else:
        assert found == []


def test_a_quotation_in_a_long_law_opens_its_part(house, shared):
    from kenes.web.addresses import quote_address

    name = "ru_kz_law279_selected.txt"
    version = take(house.desk, (shared / "documents" / name).read_bytes() * 2, name).version
    start = version.text.rindex("Статья 34")
    address = quote_address(version, start, start + 9)
    page = house.browser("visitor").get(address.split("#")[0]).content.decode()
    assert re.findall(r'<mark class="quoted" id="quote" tabindex="-1">([^<]*)</mark>', page) == ["Статья 34"]
