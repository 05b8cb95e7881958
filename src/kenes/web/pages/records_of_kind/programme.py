"""A programme, with the way to who funds and does what where."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "PRG"


@dataclass(frozen=True)
class ProgrammePage(RecordPage):
    """The page of a programme."""

    template: ClassVar[str] = "records/programme.html"


def page(site: Site, account: Any, made: RecordPage) -> ProgrammePage:
    """A programme as an account may see it."""
    return ProgrammePage(**{one.name: getattr(made, one.name) for one in fields(made)})
