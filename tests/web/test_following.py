"""Follow one sentence of the first page to the row of the publisher's file it rests on."""

from __future__ import annotations

import re

import pytest
from reading_html import Page

from kenes.datasets.source_row import source_row
from kenes.web.site import the_site


@pytest.fixture
def walker(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("language", "sentence", "figure", "registered"),
    [("kk", "6\u00a0294", "32,1", "71"), ("ru", "6\u00a0294", "32,1", "71"), ("en", "6,294", "32.1", "71")],
)
def test_offences_from_sentence_to_row_without_scripts(served, walker, language, sentence, figure, registered):
    walker.goto(f"{served.address}/{language}/")
    said = walker.locator(".sentence", has_text=sentence).first
    said.locator("a.mark").first.click()
    assert f"/{language}/figures/drug_law_offences/KZ/2022/" in walker.url
    assert walker.locator(".big .value").inner_text() == figure
    walker.locator("a.to-row").first.click()
    assert re.search(rf"/{language}/data/drug_law_offences/[^/]+/rows/\d+/$", walker.url)
    values = walker.locator("dl.facts dd").all_inner_texts()
    assert registered in values
    assert "form_1m_2022_drug_offences_by_region.csv" in values


def test_a_seizure_leads_to_the_cell_of_the_workbook(served):
    figure = Page(served.get("/en/figures/seizure_quantity/KZ/2019/?drug=heroin").text)
    rows = [link["href"] for link in figure.all("a") if link.get("class") == "to-row"]
    assert len(rows) == 1
    dataset, name, number = re.fullmatch(r"/en/data/([^/]+)/([^/]+)/rows/(\d+)/", rows[0]).groups()
    row = source_row(the_site().releases[f"{dataset}/{name}"], int(number))
    assert (row["place"], row["period"], row["drug"], row["quantity_kg"]) == ("KZ", "2019", "heroin", 1152.0)
    shown = " ".join(Page(served.get(rows[0]).text).words)
    assert "1,152" in shown and "Number of drug seizures: Kazakhstan, 2019, Heroin" in shown


def test_a_row_names_every_figure_that_rests_on_it(served):
    site = the_site()
    address, figures = next((cell, rows) for cell, rows in site.figures_by_source.items() if 1 < len(rows) < 20)
    release, number = address.split("#")
    page = Page(served.get(f"/ru/data/{release}/rows/{number}/").text)
    assert len([link for link in page.all("a") if "/ru/figures/" in link["href"]]) == len(figures)


def test_a_figure_of_many_rows_pages_through_all_of_them(served):
    row = next(one for one in site_rows() if len(one.sources) > 100)
    shown = []
    for number in range(1, -(-len(row.sources) // 50) + 1):
        page = Page(served.get(f"/kk/figures/{row.indicator}/{row.place}/{row.period}/?page={number}").text)
        shown += [link["href"] for link in page.all("a") if link.get("class") == "to-row"]
    assert len(shown) == len(set(shown)) == len(row.sources)


def site_rows():
    return [row for rows in the_site().tables.values() for row in rows if not row.breakdown]


def test_a_year_in_which_the_source_is_silent_says_so(served):
    words = Page(served.get("/en/figures/seizure_quantity/KZ/2023/?drug=heroin").text).words
    assert "The source leaves the cell blank or is silent about the year. This is not a zero." in " ".join(words)
    assert "No row of a source speaks of it: the source is silent here." in words
