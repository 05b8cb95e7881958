"""Who may read what is worked out for inside the institution only."""

from __future__ import annotations

from typing import Any

from kenes.records.accounts.queries import countries_of
from kenes.records.accounts.rules import signed_in


def may_read_chances(account: Any, country: str) -> bool:
    """Whoever reads for official use in a country; a chance of reaching a target is never published."""
    if not signed_in(account):
        return False
    countries = countries_of(account)
    return countries is None or country in countries
