"""What may say how near texts are, one file each with `PACKAGE` and `def closeness() -> Closeness`: measured where its package is installed.

None is part of kenes, for none has been shown to help: docs/decisions/0038-closeness.md.
"""

from __future__ import annotations

import importlib
import pkgutil
from importlib.util import find_spec

from kenes.documents.candidates.closeness import Closeness


def names() -> tuple[str, ...]:
    """Every one that may be tried."""
    return tuple(sorted(one.name for one in pkgutil.iter_modules(__path__)))


def is_there(name: str) -> bool:
    """Whether the package it needs is installed."""
    return find_spec(importlib.import_module(f"closeness.{name}").PACKAGE) is not None


def closeness_named(name: str) -> Closeness:
    """It, ready to be asked; KeyError where there is none of that name."""
    if name not in names():
        raise KeyError(name)
    made: Closeness = importlib.import_module(f"closeness.{name}").closeness()
    return made
