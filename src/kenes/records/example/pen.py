"""What every part of the example writes with: the account, the country, the day, and the marks of an example."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from kenes.records.accounts.models import Account
from kenes.records.chain.actions import Origin, write_record
from kenes.texts import Text


@dataclass(frozen=True)
class Pen:
    """`marks` go into every record of the example: public, and plainly an example."""

    by: Account
    country: str
    today: datetime.date

    @property
    def marks(self) -> dict[str, Any]:
        """The fields that every record of the example has alike."""
        return {"country": self.country, "marking": "public", "example": True}

    def write(self, model: Any, *origins: Origin, many: dict[str, Any] | None = None, **fields: Any) -> Any:
        """A record of a kind with the marks of the example."""
        return write_record(record=model(**self.marks, **fields), by=self.by, many=many, origins=origins)


def marked(kk: str, ru: str, en: str) -> Text:
    """Words that say in each language that they are an example."""
    return Text(kk=f"{kk} (мысал)", ru=f"{ru} (пример)", en=f"{en} (example)")
