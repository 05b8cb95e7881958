"""What a text about a method is, and how the files of the folder `methods/` are found."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache

import kenes.web.methods as folder
from kenes.texts import Text


@dataclass(frozen=True)
class MethodText:
    """A method in a few paragraphs; `formula` is plain text; `rows` is a small table of term and meaning.

    `reference` is cited as it is printed; `indicators` are the keys of those that use the method; `order` is its place in the list.
    """

    order: int
    title: Text
    lead: Text
    paragraphs: tuple[Text, ...]
    formula: str = ""
    rows: tuple[tuple[Text, Text], ...] = ()
    limits: Text | None = None
    reference: str = ""
    indicators: tuple[str, ...] = ()


@cache
def all_methods() -> dict[str, MethodText]:
    """Every text by its key, in the order they are read."""
    names = [module.name for module in pkgutil.iter_modules(folder.__path__)]
    found = {name: importlib.import_module(f"{folder.__name__}.{name}").METHOD for name in names}
    return dict(sorted(found.items(), key=lambda one: one[1].order))
