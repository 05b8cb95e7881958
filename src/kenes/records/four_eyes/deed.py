"""A deed that takes two persons: what it is called, which right confirms it, which of an edit's values wait for it, how it is done."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kenes.texts import Text


@dataclass(frozen=True)
class Deed:
    """`verb` is of the table of roles: whoever has it for the record may confirm.

    `withheld(record, values)` gives those values of an edit that wait for a second person; `carry_out(record=, values=, by=, why=)`
    does what was proposed, with the values in the shape in which a record holds them.
    """

    key: str
    words: Text
    verb: str
    withheld: Callable[[Any, Mapping[str, Any]], dict[str, Any]]
    carry_out: Callable[..., Any]


@cache
def all_deeds() -> dict[str, Deed]:
    """Every deed by its key; a new one is a new file with `DEED`."""
    import kenes.records.four_eyes.deeds as folder

    names = sorted(one.name for one in pkgutil.iter_modules(folder.__path__))
    found = [importlib.import_module(f"{folder.__name__}.{name}").DEED for name in names]
    return {one.key: one for one in found}
