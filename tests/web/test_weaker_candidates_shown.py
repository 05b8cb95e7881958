"""The page of a review shows weaker candidates folded, with their words, and a passage not found stays not found."""
# ruff: noqa: F811

from __future__ import annotations

import re

import pytest
from reading_html import Page
from test_documents import frame_of_pages, get, office, release  # noqa: F401  # fixtures

SAID = {
    "ru": ("Более слабые кандидаты", "фрагмент не найден", "Вынести суждение об этом фрагменте"),
    "kk": ("Әлсізірек үміткерлер", "үзінді табылған жоқ", "Осы үзіндіні пайымдау"),
    "en": ("Weaker candidates", "no passage found", "Judge this passage"),
}


@pytest.mark.parametrize("language", SAID)
def test_a_requirement_without_a_passage_shows_where_to_look_besides(office, release, language):
    weaker, not_found, judge = SAID[language]
    suggested = set(release.suggestions.values_list("requirement", flat=True))
    one = next(one for one in release.candidates.all() if one.requirement not in suggested)
    markup = get(office.browser("reviewer"), f"reviews/{release.ref}/?requirement={one.requirement}", language)
    row = re.search(
        rf'<tr class="chosen"><th scope="row" translate="no">{re.escape(one.requirement)}</th>.*?</tr>', markup
    )
    assert row is not None
    assert not_found in row[0]
    assert f'href="?requirement={one.requirement}#weaker"' in row[0]
    folded = markup[markup.index('<details class="weaker" id="weaker">') :]
    assert weaker in folded
    assert judge in folded
    for word in one.words:
        assert f'<mark class="shared">{word["text"]}</mark>' in folded


def test_its_place_and_its_form_are_a_click_away(office, release):
    one = release.candidates.exclude(requirement__in=release.suggestions.values("requirement")).first()
    browser = office.browser("reviewer")
    page = Page(get(browser, f"reviews/{release.ref}/?requirement={one.requirement}", "ru"))
    address = next(link["href"] for link in page.all("a") if "from=" in link.get("href", ""))
    assert f'<mark class="quoted" id="quote" tabindex="-1">{one.words[0]["text"]}</mark>' in get(browser, address[4:])
    form = next(link["href"] for link in page.all("a") if "passage=" in link.get("href", ""))
    shown = get(browser, form[4:])
    assert " ".join(one.passage.text.split()[:3]) in " ".join(shown.split())
    assert "judgements/new" not in get(office.browser(), f"reviews/{release.ref}/?requirement={one.requirement}")


def test_without_a_requirement_none_is_listed(office, release):
    assert 'id="weaker"' not in get(office.browser(), f"reviews/{release.ref}/")
