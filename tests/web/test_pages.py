"""What holds for every page in every language."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from reading_html import Page
from served_site import LANGUAGES, WEB, Answer, Served

MOST_BYTES = 100_000
OWN_NAMES = {"kenes", "Noto", "Apache", "License", "Open", "Font", "cookie"}


@pytest.fixture(scope="module")
def read(served: Served, pages: list[str]) -> list[tuple[str, str, Answer, Page]]:
    """Every page in every language: path, language, answer, and the page read."""
    answers = [(path, code, served.get(f"/{code}/{path}")) for path in pages for code in LANGUAGES]
    return [(path, code, answer, Page(answer.text)) for path, code, answer in answers]


def test_every_page_is_there_in_its_language(read):
    assert [(path, code, answer.status) for path, code, answer, _ in read if answer.status != 200] == []
    assert {(code, page.all("html")[0]["lang"]) for _, code, _, page in read} == {
        ("kk", "kk"),
        ("ru", "ru"),
        ("en", "en"),
    }


def test_every_page_names_itself_in_the_other_languages(served, read):
    for path, code, _, page in read:
        alternates = {link["hreflang"]: link["href"] for link in page.all("link") if link.get("rel") == "alternate"}
        wanted = {one: f"{served.address}/{one}/{path}" for one in LANGUAGES} | {
            "x-default": f"{served.address}/{path}"
        }
        assert alternates == wanted, path
        switch = {
            link["hreflang"]: link["href"] for link in page.all("a") if "hreflang" in link and "download" not in link
        }
        assert switch == {one: f"/{one}/{path}" for one in LANGUAGES if one != code}, path


def test_every_page_has_one_title_and_one_first_heading(read):
    for path, code, _, page in read:
        assert page.title.strip() and "{" not in page.title, path
        assert [tag for tag, _ in page.tags].count("h1") == 1, (path, code)
    for code in LANGUAGES:
        titles = [
            page.title for path, one, _, page in read if one == code and not path.startswith(("data/", "figures/"))
        ]
        repeated = {title for title in titles if titles.count(title) > 2}
        assert repeated == set(), code


def test_headings_are_not_skipped(read):
    for path, code, _, page in read:
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
        assert levels[0] == 1 and all(after <= before + 1 for before, after in pairwise(levels)), (path, code, levels)


def test_no_kazakh_or_russian_page_shows_a_foreign_word(read):
    """Words of another language are marked as such (a publisher's title, a file's name); the rest is the page's own language."""
    shown = {
        (code, word, path)
        for path, code, _, page in read
        if code != "en"
        for words in page.words
        for word in _english(words)
    }
    assert sorted(shown)[:20] == []


def _english(words: str) -> Iterator[str]:
    without_addresses = re.sub(r"https?://\S+|\S+\.(?:csv|xlsx|json|pdf)\b", "", words)
    for word in re.findall(r"[A-Za-z][A-Za-z'-]{2,}", without_addresses):
        if not word.isupper() and word not in OWN_NAMES and word not in ("English",):
            yield word


def test_no_english_page_shows_a_cyrillic_word(read):
    shown = {
        (words, path)
        for path, code, _, page in read
        if code == "en"
        for words in page.words
        if re.search("[А-Яа-яЁё]", words)
    }
    assert sorted(shown)[:20] == []


def test_nothing_is_loaded_from_another_address(served, read):
    for path, _, _, page in read:
        loaded = [
            one.get("src") or one.get("href", "")
            for tag in ("link", "img", "script", "use", "image")
            for one in page.all(tag)
        ]
        foreign = [one for one in loaded if "//" in one and not one.startswith(served.address + "/")]
        assert foreign == [], path
        assert page.all("script") == [] and page.all("style") == [], path
        assert [
            attributes
            for _, attributes in page.tags
            if "style" in attributes or any(name.startswith("on") for name in attributes)
        ] == [], path
    assert not re.search(r"url\(['\"]?(?:https?:)?//", (WEB / "static" / "kenes.css").read_text("utf-8"))


def test_links_to_other_sites_stand_only_where_a_source_is_named(served, read):
    for path, _, _, page in read:
        outside = [
            link
            for link in page.all("a")
            if "//" in link.get("href", "") and not link["href"].startswith(served.address)
        ]
        assert all("external" in link["rel"] for link in outside), path
        assert not outside or path.startswith("data/"), path


def test_every_header_that_guards_is_sent(read):
    for path, _, answer, _ in read:
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy, path
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["x-frame-options"] == "DENY"
        assert "camera=()" in answer.headers["permissions-policy"]
        assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_with_all_it_loads_is_small(served, language):
    """Over HTTP, compressed as a browser asks: the page, its style, its letters and pictures."""
    page = served.get(f"/{language}/", accept_encoding="gzip, br")
    assert page.headers["content-encoding"] == "gzip"
    read = Page(served.get(f"/{language}/").text)
    style = next(link["href"] for link in read.all("link") if link.get("rel") == "stylesheet")
    letters = re.findall(r"url\(\"?([^\")]+)", served.get(style).text)
    loaded = {style, *(f"/static/{one.removeprefix('/static/')}" for one in letters)} | {
        one["src"] for one in read.all("img")
    }
    sizes = {one: len(served.get(one, accept_encoding="gzip").body) for one in loaded}
    total = len(page.body) + sum(sizes.values())
    assert total < MOST_BYTES, (total, len(page.body), sizes)


def test_every_link_of_the_first_pages_leads_somewhere(served):
    links = {
        link["href"]
        for path in ("", "indicators/seizure_quantity/", "countries/KZ/", "reports/")
        for link in Page(served.get(f"/kk/{path}").text).all("a")
    }
    broken = [
        one for one in sorted(links) if one.startswith("/") and served.get(one.replace("&amp;", "&")).status != 200
    ]
    assert broken == []


def test_views_are_short_and_pages_are_declared():
    """A view loads, guards and answers; what a template is given is a frozen dataclass with a template and a section."""
    for path in sorted((WEB / "views").glob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno < 15, (path.name, node.name)
    for path in sorted((WEB / "pages").glob("*.py")):
        module = importlib.import_module(f"kenes.web.pages.{path.stem}")
        for name, kind in vars(module).items():
            if name.endswith("Page") and isinstance(kind, type) and kind.__module__ == module.__name__:
                assert kind.__dataclass_params__.frozen, name
                assert (WEB / "templates" / kind.template).is_file(), name
