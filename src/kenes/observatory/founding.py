"""Founding an observatory: the country must be one of the code list; its neighbours are compared by default."""

from __future__ import annotations

from pathlib import Path

from kenes.codes.places import countries, place
from kenes.observatory.observatory import Observatory
from kenes.texts import Finding, Refusal, Severity, Text

CENTRAL_ASIA = ("KZ", "KG", "TJ", "TM", "UZ")
"""The five countries that are shown side by side when one of them founds an observatory."""


def found(folder: Path, country: str, compared: tuple[str, ...] = (), name: Text | None = None) -> Observatory:
    """A new observatory of a country; Refusal for an unknown code or a folder in use."""
    for code in (country, *compared):
        if code not in {one.code for one in countries()}:
            raise Refusal(Finding("unknown-country", Severity.ERROR, _UNKNOWN.fill(code=code), proposal=_WAY_OUT))
    beside = compared or tuple(code for code in CENTRAL_ASIA if country in CENTRAL_ASIA and code != country)
    return Observatory.create(folder, country, beside, name or _NAME.fill(country=place(country).name))


_NAME = Text(
    kk="Есірткі ахуалының ұлттық обсерваториясы: {country}",
    ru="Национальная обсерватория по наркотикам: {country}",
    en="National drug observatory: {country}",
)
_UNKNOWN = Text(
    kk="Ел коды белгісіз: {code}.", ru="Неизвестный код страны: {code}.", en="Unknown country code: {code}."
)
_WAY_OUT = Text(
    kk="ISO 3166 екі әріпті кодын жазыңыз, мысалы KZ.",
    ru="Напишите двухбуквенный код ISO 3166, например KZ.",
    en="Write the two-letter ISO 3166 code, such as KZ.",
)
