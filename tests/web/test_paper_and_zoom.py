"""Pages of documents at 200 and 400% of a laptop's screen and on paper, looked at by a browser: nothing outside, nothing to press."""
# ruff: noqa: F811

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from served_site import WEB
from test_documents import frame_of_pages, get, office, release  # noqa: F401  # fixtures

WIDTHS = (640, 320)
"""1280 pixels at 200 and at 400%."""
SHEET = 680
"""An A4 sheet between its margins, in pixels."""
OUTSIDE = """() => [...document.querySelectorAll('body *')].filter(one => {
  const box = one.getBoundingClientRect();
  return box.width && box.right > document.documentElement.clientWidth + 1
    && !one.closest('.table-box, .unseen, .skip');
}).map(one => one.tagName + '.' + one.className)"""
SEEN = "selector => [...document.querySelectorAll(selector)].filter(one => one.getClientRects().length > 0).length"
TO_PRESS = "main button, main .button, main select, main textarea, nav"


@pytest.fixture
def window(browser: Any) -> Iterator[Any]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def markup(office: Any, release: Any) -> dict[str, str]:
    """The pages as the reviewer gets them, with their style inside; asked for before the browser starts."""
    style = f"<style>{(WEB / 'static' / 'kenes.css').read_text('utf-8')}</style>"
    one = release.candidates.exclude(requirement__in=release.suggestions.values("requirement")).first()
    paths = {
        "document": f"documents/{release.document_id}/",
        "review": f"reviews/{release.ref}/",
        "weaker": f"reviews/{release.ref}/?requirement={one.requirement}",
        "readings": f"reviews/{release.ref}/readings/",
        "search": "documents/search/?q=лечение",
        "upload": "documents/new/",
        "estimate": "estimate/",
    }
    browser = office.browser("reviewer")
    return {
        name: re.sub(r"<link [^>]*stylesheet[^>]*>", lambda _: style, get(browser, path, "kk"), count=1)
        for name, path in paths.items()
    }


def test_nothing_stands_outside_and_paper_has_nothing_to_press(markup: dict[str, str], window: Any) -> None:
    outside, pressed, folded = {}, {}, {}
    for name, text in markup.items():
        window.emulate_media(media="screen")
        window.set_content(text)
        for width in WIDTHS:
            window.set_viewport_size({"width": width, "height": 900})
            if found := window.evaluate(OUTSIDE):
                outside[name, width] = found
        assert window.evaluate(SEEN, TO_PRESS) > 0, name
        window.emulate_media(media="print")
        window.set_viewport_size({"width": SHEET, "height": 900})
        if found := window.evaluate(OUTSIDE):
            outside[name, "paper"] = found
        pressed[name] = window.evaluate(SEEN, TO_PRESS)
        folded[name] = window.evaluate(SEEN, "mark.shared")
    assert outside == {}
    assert set(pressed.values()) == {0}, pressed
    assert folded["weaker"] > 0, "what is folded on a screen lies open on paper"
