"""The bodies of the register that can be taken over, sorted by their name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kenes.codes.institutions import Institution
from kenes.records.institutions.register import offered
from kenes.texts import language
from kenes.web.answering import current_language


@dataclass(frozen=True)
class RegisterPage:
    """What can be chosen."""

    template: ClassVar[str] = "records/register.html"
    section: ClassVar[str] = ""
    entries: tuple[Institution, ...]


def register_page(country: str) -> RegisterPage:
    """The bodies offered to a country."""
    tongue = language(current_language())
    found = sorted(offered(country), key=lambda one: tongue.sorting_key(one.name[tongue.code]))
    return RegisterPage(tuple(found))
