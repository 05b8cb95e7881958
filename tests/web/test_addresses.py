"""Addresses: languages, what is not there, what is not allowed."""

from __future__ import annotations

import pytest
from reading_html import Page


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("kk", "kk"), ("ru-KZ,ru;q=0.9", "ru"), ("en-GB", "en"), ("de, ru;q=0.4", "ru"), ("de", "kk"), ("", "kk")],
)
def test_the_bare_address_leads_to_a_language_that_is_read(served, accepted, language):
    answer = served.get("/", accept_language=accepted)
    assert (answer.status, answer.headers["location"]) == (302, f"/{language}/")
    assert "accept-language" in answer.headers["vary"].lower()


def test_an_address_without_a_language_keeps_its_page(served):
    assert served.get("/indicators/", accept_language="ru").headers["location"] == "/ru/indicators/"


@pytest.mark.parametrize(
    "path",
    [
        "nowhere/",
        "indicators/unknown/",
        "indicators/seizure_quantity/?country=FR",
        "indicators/..%2f/",
        "countries/XX/",
        "regions/KZ-99/",
        "regions/KZ/",
        "figures/seizure_quantity/KZ/1900/",
        "figures/seizure_quantity/KZ/2019/?drug=no-such-drug",
        "data/drug_seizures/none/",
        "data/drug_seizures/../../kenes.toml/",
        "methods/unknown/",
        "reports/kenes.toml",
        "reports/..%2fkenes.toml",
        "indicators/unknown.csv",
    ],
)
@pytest.mark.parametrize(
    ("language", "words"), [("kk", "Мұндай бет жоқ"), ("ru", "Такой страницы нет"), ("en", "There is no such page")]
)
def test_what_is_not_there_is_said_in_the_language(served, path, language, words):
    answer = served.get(f"/{language}/{path}")
    assert answer.status == 404
    assert words in Page(answer.text).words


def test_a_row_or_page_beyond_the_end_is_not_there(served):
    from kenes.web.site import the_site

    address, release = next(iter(the_site().releases.items()))
    assert served.get(f"/kk/data/{address}/rows/{release.manifest.rows - 1}/").status == 200
    assert served.get(f"/kk/data/{address}/rows/{release.manifest.rows}/").status == 404
    assert served.get(f"/kk/data/{address}/?page=0").status == 404
    assert served.get(f"/kk/data/{address}/?page=9999").status == 404
    assert served.get(f"/kk/data/{address}/?page=x").status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_only_reading_is_allowed(served, method):
    answer = served.get("/kk/", method=method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")


def test_a_foreign_host_is_refused(served):
    answer = served.get("/ru/", host="elsewhere.example")
    assert answer.status == 400
    assert "Запрос не прочитан" in answer.text
    assert "elsewhere" not in answer.text


def test_machines_are_told_what_there_is(served):
    assert f"Sitemap: {served.address}/sitemap.xml" in served.get("/robots.txt").text
    listed = served.get("/sitemap.xml").text
    assert all(f"<loc>{served.address}/{code}/regions/KZ-75/</loc>" in listed for code in ("kk", "ru", "en"))


def test_reports_are_saved_and_never_opened_within_the_site(served):
    answer = served.get("/kk/reports/dossier-kk.pdf")
    assert answer.body == b"%PDF-1.7 written by a test"
    assert answer.headers["content-disposition"] == 'attachment; filename="dossier-kk.pdf"'


def test_style_and_letters_may_be_kept_for_ever(served):
    style = next(link["href"] for link in Page(served.get("/kk/").text).all("link") if link.get("rel") == "stylesheet")
    assert "immutable" in served.get(style).headers["cache-control"]
