"""The page of the search: passages under their documents, marked, explained, in the language of the page."""

from __future__ import annotations

import re

import pytest
from test_documents import frame_of_pages, get, office  # noqa: F401  # fixtures

LAWS = ("kk_kz_law279_selected.txt", "ru_kz_law279_selected.txt")


@pytest.fixture
def laws(office):  # noqa: F811
    return [office.document(name, family="law") for name in LAWS]


def test_a_word_in_english_finds_both_languages_and_leads_to_the_place(office, laws):  # noqa: F811
    page = get(office.browser(), "documents/search/?q=compulsory+treatment", "en")
    for version, words in zip(laws, ("мәжбүрлеп емдеу", "Принудительное лечение"), strict=True):
        assert version.document.ref in page
        assert f'<mark class="speaks">{words}</mark>' in page
    assert "the concept “compulsory treatment”" in page
    address = re.search(rf'href="/en/(documents/{laws[1].document.ref}/\?version=1[^"#]*from=[^"#]*)', page)
    assert 'id="quote"' in get(office.browser(), address[1].replace("&amp;", "&"), "en")
    assert len(page.encode()) < 100_000


@pytest.mark.parametrize(
    "language, said",
    [
        ("kk", "Мына сөз бойынша табылғандар көрсетілді"),
        ("ru", "В текстах, доступных вам, нет слова"),
        ("en", "Passages are shown of:"),
    ],
)
def test_a_typing_error_is_put_right_and_told(office, laws, language, said):  # noqa: F811
    page = get(office.browser(), "documents/search/?q=конфескация", language)
    assert said in page
    assert "<mark" in page


def test_filters_narrow_and_stay_chosen(office, laws):  # noqa: F811
    page = get(office.browser(), "documents/search/?q=лечение&in=kk&clause=34", "ru")
    assert '<option value="kk" selected>' in page
    assert "<details" in page and " open>" in page
    assert laws[0].document.ref in page
    assert laws[1].document.ref not in page
    assert "art-35" not in page


def test_nothing_found_is_said_and_odd_addresses_are_no_fault(office, laws):  # noqa: F811
    browser = office.browser()
    assert "Отрывков не найдено" in get(browser, "documents/search/?q=qwrtzz")
    for odd in ("", "?q=", "?q=*\"'()&year=abc&family=x&document=none&language=xx&in=%00", "?q=" + "а" * 3000):
        assert browser.get(f"/ru/documents/search/{odd}").status_code == 200, odd
    assert browser.get("/ru/documents/search/?q=лечение&page=99").status_code == 404


def test_a_closed_document_is_found_by_those_who_may_read_it(office):  # noqa: F811
    version = office.document(LAWS[1], marking="official", closed=True)
    assert version.document.ref in get(office.browser("coordinator"), "documents/search/?q=лечение")
    for name in ("", "stranger", "reader"):
        page = get(office.browser(name), "documents/search/?q=лечние")
        assert version.document.ref not in page, name
        assert "Отрывков не найдено" in page, name
        assert "лечение" not in page, name


def test_the_list_of_documents_offers_the_search(office):  # noqa: F811
    assert 'action="/ru/documents/search/"' in get(office.browser(), "records/documents/")
