"""What the protocols ask of a country and the observatory does not hold, with the body that would own it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kenes.codes.institutions import institution
from kenes.codes.key_indicators import KeyIndicator, all_key_indicators
from kenes.indicators.row import IndicatorRow
from kenes.texts import Text

NOT_NAMED = Text(kk="орган әлі белгіленбеген", ru="орган пока не назван", en="no body named yet")


@dataclass(frozen=True)
class Missing:
    """One thing that is missing: what, the protocol that asks for it, the body that would own it."""

    code: str
    what: Text
    protocol: str
    owner: Text
    owner_verified: bool
    side: str

    def as_json(self, language: str) -> dict[str, object]:
        """The entry as the command line prints it."""
        return {
            "code": self.code,
            "what": self.what[language],
            "protocol": self.protocol,
            "owner": self.owner[language],
        }


def missing(country: str, tables: Mapping[str, Sequence[IndicatorRow]]) -> list[Missing]:
    """The key indicators without a single figure for the country or one of its regions."""
    return [_entry(country, key) for key in all_key_indicators() if not _answered(country, key, tables)]


def _answered(country: str, key: KeyIndicator, tables: Mapping[str, Sequence[IndicatorRow]]) -> bool:
    return any(
        row.place.split("-")[0] == country and row.state in ("value", "zero")
        for name in key.indicators
        for row in tables.get(name, ())
    )


def _entry(country: str, key: KeyIndicator) -> Missing:
    body = institution(key.owners[country]) if country in key.owners else None
    return Missing(
        code=key.code,
        what=key.name,
        protocol=key.protocol,
        owner=NOT_NAMED if body is None else body.name,
        owner_verified=body is not None and body.verified,
        side=key.side,
    )
