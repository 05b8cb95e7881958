"""The pages of kinds that show more than their fields: one file a kind with `KIND` and `page`, found by the folder."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Any

from kenes.web.pages.records_read import RecordPage, record_page
from kenes.web.site import Site


def page_of(site: Site, account: Any, record: Any) -> RecordPage:
    """The page of a record: that of its kind where there is one, else the page that every record has."""
    made = record_page(site, account, record)
    special = _special().get(record.KIND.code)
    return special(site, account, made) if special else made


@cache
def _special() -> dict[str, Callable[[Site, Any, RecordPage], RecordPage]]:
    modules = [importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)]
    return {module.KIND: module.page for module in modules}
