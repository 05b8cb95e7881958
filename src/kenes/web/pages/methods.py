"""The list of method texts, and one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kenes.indicators.indicator import Definition
from kenes.web.method_pages import MethodText, all_methods
from kenes.web.site import Site


@dataclass(frozen=True)
class MethodsPage:
    """Every method text by key."""

    template: ClassVar[str] = "methods.html"
    section: ClassVar[str] = "methods"
    methods: tuple[tuple[str, MethodText], ...]


@dataclass(frozen=True)
class MethodPage:
    """One method text with the indicators that use it."""

    template: ClassVar[str] = "method.html"
    section: ClassVar[str] = "methods"
    key: str
    method: MethodText
    indicators: tuple[Definition, ...]
    others: tuple[tuple[str, MethodText], ...]


def methods_page() -> MethodsPage:
    """All texts in their order."""
    return MethodsPage(tuple(all_methods().items()))


def method_page(site: Site, key: str) -> MethodPage:
    """One text; KeyError when there is none of this key."""
    method = all_methods()[key]
    used = tuple(one for one in site.definitions if one.key in method.indicators)
    return MethodPage(key, method, used, tuple(one for one in all_methods().items() if one[0] != key))
