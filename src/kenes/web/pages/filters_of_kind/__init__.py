"""Filters of a list beyond the fields of its summary: one file a kind with `KIND`, `filters` and `narrowed`, found by the folder."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Any

from django.db.models import Q

from kenes.web.pages.filters_of_kind.filter import Filter


def further_filters(code: str, account: Any, asked: Mapping[str, str]) -> tuple[Filter, ...]:
    """What else a kind can be narrowed by."""
    module = _special().get(code)
    return module.filters(account, asked) if module else ()


def narrowed(code: str, asked: Mapping[str, str]) -> tuple[Q, ...]:
    """What was asked of those filters, as questions to the database."""
    module = _special().get(code)
    return module.narrowed(asked) if module else ()


@cache
def _special() -> dict[str, Any]:
    modules = [importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)]
    return {module.KIND: module for module in modules if hasattr(module, "KIND")}
