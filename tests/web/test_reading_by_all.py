"""For everybody: axe finds nothing, nothing runs off a phone, the keyboard reaches everything."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

WIDTHS = {"laptop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
LOOKED_AT = [
    "",
    "indicators/",
    "indicators/drug_law_offences/",
    "indicators/seizure_quantity/",
    "indicators/prevalence_of_use/",
    "indicators/perceived_trend/",
    "indicators/treatment_entrants/",
    "countries/",
    "countries/KZ/",
    "regions/KZ-75/",
    "figures/drug_law_offences/KZ/2022/",
    "figures/seizure_quantity/KZ/2023/?drug=heroin",
    "data/",
    "methods/",
    "methods/cell_states/",
    "reports/",
    "about/",
    "nowhere/",
]


@pytest.fixture(scope="module", params=WIDTHS)
def window(browser, request):
    phone = request.param == "phone"
    context = browser.new_context(viewport=WIDTHS[request.param], is_mobile=phone, has_touch=phone)
    page = context.new_page()
    yield page
    context.close()


@pytest.mark.parametrize("path", LOOKED_AT)
def test_axe_finds_nothing_and_nothing_runs_off_the_screen(served, window, path):
    language = ("kk", "ru", "en")[LOOKED_AT.index(path) % 3]
    window.goto(f"{served.address}/{language}/{path}")
    answer = Axe().run(window, options=RULES).response
    assert len(answer["passes"]) > 15, "axe did not run"
    found = answer["violations"]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"]][:3]) for one in found] == []
    assert window.evaluate("document.documentElement.scrollWidth") <= window.viewport_size["width"]


def test_the_browser_asks_no_other_address_and_complains_of_nothing(served, browser):
    page = browser.new_page(viewport=WIDTHS["laptop"])
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    for path in ("kk/", "ru/indicators/drug_law_offences/", "en/regions/KZ-75/"):
        page.goto(f"{served.address}/{path}", wait_until="networkidle")
    assert [one for one in asked if not one.startswith(served.address + "/")] == []
    assert complaints == []
    page.close()


def test_the_keyboard_walks_from_the_skip_link_to_the_map(served, browser):
    page = browser.new_page(viewport=WIDTHS["laptop"])
    page.goto(f"{served.address}/en/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    reached, outlined = [], []
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.className"))
        outlined.append(page.evaluate(FOCUS_IS_SEEN))
    assert "/en/regions/KZ-75/" in reached
    assert any("table-box" in one for one in reached)
    assert all(outlined)
    page.close()


FOCUS_IS_SEEN = """() => {
  const one = document.activeElement, own = getComputedStyle(one), box = one.querySelector('rect');
  return parseFloat(own.outlineWidth) >= 2 && own.outlineStyle !== 'none' || (box && parseFloat(getComputedStyle(box).strokeWidth) >= 3);
}"""


def test_fingers_find_what_they_press_on_a_phone(served, browser):
    context = browser.new_context(viewport=WIDTHS["phone"], is_mobile=True, has_touch=True)
    page = context.new_page()
    page.goto(f"{served.address}/ru/")
    for chosen in ("nav a", "td a", ".glance .value a", "tbody th a"):
        sizes = page.eval_on_selector_all(
            chosen, "found => found.filter(one => one.offsetParent).map(one => one.getBoundingClientRect().height)"
        )
        assert sizes and min(sizes) >= 43.5, chosen
    context.close()


def test_one_drawing_of_each_chart_is_seen_at_each_width(served, window):
    window.goto(f"{served.address}/kk/indicators/drug_law_offences/")
    seen = window.eval_on_selector_all(".drawn svg", "found => found.map(one => one.checkVisibility())")
    assert seen.count(True) == seen.count(False) == 3


def test_the_map_tells_each_region_with_its_figure(served, browser):
    page = browser.new_page(viewport=WIDTHS["laptop"])
    page.goto(f"{served.address}/kk/")
    tiles = page.locator(".drawn.wide svg.tiles a")
    named = {one.get_attribute("aria-label"): one.get_attribute("href") for one in tiles.all()}
    assert len(named) == 20
    assert named["Астана: 58,7"] == "/kk/regions/KZ-71/"
    assert page.locator("figure.map .caveat").is_visible()
    page.close()
