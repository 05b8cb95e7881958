"""Taking institutions over from the register that the product carries: names, acronyms, aliases, dates of validity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from kenes.codes.institutions import Institution as Entry
from kenes.codes.institutions import all_institutions
from kenes.records.accounts.models import Account
from kenes.records.chain.actions import write_record
from kenes.records.institutions.models import Institution

Category = Institution.Category
CATEGORIES: Mapping[str, Any] = {
    "ministry": Category.STATE,
    "agency": Category.STATE,
    "bureau": Category.STATE,
    "prosecution": Category.STATE,
    "committee": Category.STATE,
    "coordination": Category.STATE,
    "service": Category.STATE,
    "centre": Category.SCIENCE,
    "institute": Category.SCIENCE,
    "NGO": Category.NGO,
    "organisation": Category.INTERNATIONAL,
    "office": Category.INTERNATIONAL,
    "delegation": Category.INTERNATIONAL,
    "fund": Category.INTERNATIONAL,
    "union": Category.INTERNATIONAL,
    "programme": Category.INTERNATIONAL,
    "implementer": Category.INTERNATIONAL,
}
"""The kinds of entry that are bodies, and the sort of body each is; the rest of the register are words and lists."""
INTERNATIONAL = ("EU", "INT", "UN")


def offered(country: str) -> list[Entry]:
    """The bodies of a country and the international ones that are not among its institutions yet, in the register's order."""
    held = set(Institution.objects.filter(country=country, withdrawn=False).values_list("register_code", flat=True))
    places = (country, *INTERNATIONAL)
    return [
        one for one in all_institutions() if one.kind in CATEGORIES and one.country in places and one.id not in held
    ]


@transaction.atomic
def take_over(*, codes: Iterable[str], country: str, by: Account) -> list[Institution]:
    """Institutions for the codes chosen; one that is held already, or is no body, is passed over."""
    wanted = set(codes)
    chosen = [one for one in offered(country) if one.id in wanted]
    return [write_record(record=_institution(one, country), by=by, why=one.source) for one in chosen]


def _institution(entry: Entry, country: str) -> Institution:
    foreign = entry.country in INTERNATIONAL
    return Institution(
        country=country,
        marking="public",
        name=entry.name,
        acronym={code: forms[0] for code, forms in entry.acronyms.items() if forms},
        aliases=list(entry.short_forms),
        category=Category.INTERNATIONAL if foreign else CATEGORIES[entry.kind],
        register_code=entry.id,
        valid_from=entry.valid_from,
        valid_until=entry.valid_to,
    )
