"""Answering with a page: the page's own dataclass, and the frame that stands round every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from kenes.texts import Text, all_languages
from kenes.web.site import Site


class Page(Protocol):
    """What a template is filled with; `section` is the part of the navigation it belongs to."""

    template: ClassVar[str]
    section: ClassVar[str]


@dataclass(frozen=True)
class Edition:
    """The same page in one language."""

    code: str
    name: str
    path: str
    address: str
    current: bool


@dataclass(frozen=True)
class Frame:
    """What stands round a page: whose site it is, the navigation, the same page in the other languages, who is signed in."""

    name: Text
    publisher: Text
    section: str
    language: str
    editions: tuple[Edition, ...]
    any_language: str
    canonical: str
    account: Any


def show(request: HttpRequest, site: Site, page: Page) -> HttpResponse:
    """The page in the language of the request."""
    return render(request, page.template, {"page": page, "frame": frame(request, site, page.section)})


def frame(request: HttpRequest, site: Site, section: str) -> Frame:
    """The frame of a page of a section."""
    language = current_language()
    rest = request.get_full_path().removeprefix(f"/{language}/")
    settings = site.observatory.settings
    editions = tuple(
        Edition(
            one.code,
            one.name,
            f"/{one.code}/{rest}",
            request.build_absolute_uri(f"/{one.code}/{rest}"),
            one.code == language,
        )
        for one in all_languages()
        if one.code in settings.languages
    )
    canonical = next((one.address for one in editions if one.current), "")
    return Frame(
        settings.name,
        settings.publisher,
        section,
        language,
        editions,
        request.build_absolute_uri(f"/{rest}"),
        canonical,
        getattr(request, "user", None),
    )


def current_language() -> str:
    """The code of the language in which the request is answered."""
    language = get_language() or "kk"
    return language if language in {one.code for one in all_languages()} else "kk"
