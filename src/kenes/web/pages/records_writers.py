"""In which countries an account may write a kind of record: those of the observatory and of its roles."""

from __future__ import annotations

from typing import Any

from kenes.records.accounts.queries import countries_of
from kenes.records.rules import may_write_kind
from kenes.web.site import Site


def writing_countries(account: Any, code: str, site: Site) -> tuple[str, ...]:
    """The countries, the observatory's own first."""
    named = countries_of(account)
    others = sorted(named) if named is not None else [one for one in site.countries if one != site.country]
    known = dict.fromkeys((site.country, *others))
    return tuple(one for one in known if one and may_write_kind(account, code, one))


def writes_kind(account: Any, code: str, site: Site) -> bool:
    """Whether an account may write this kind anywhere here."""
    return bool(writing_countries(account, code, site))
