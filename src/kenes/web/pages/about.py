"""About the site: whose it is, licence, languages, accessibility."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kenes import __version__
from kenes.texts import Language, Text, all_languages
from kenes.web.site import Site


@dataclass(frozen=True)
class AboutPage:
    """What the site is."""

    template: ClassVar[str] = "about.html"
    section: ClassVar[str] = "about"
    name: Text
    publisher: Text
    version: str
    languages: tuple[Language, ...]


def about_page(site: Site) -> AboutPage:
    """The page of the observatory's own settings."""
    settings = site.observatory.settings
    shown = tuple(one for one in all_languages() if one.code in settings.languages)
    return AboutPage(settings.name, settings.publisher, __version__, shown)
