"""Substances within sentences: small letters, and the genitive that Russian needs ("изъято 102 кг героина")."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from kenes.codes.substances import substance
from kenes.texts import Text

ANY = "any-drug"
_OVERALL = Text(kk="жалпы есірткі", ru="наркотиков в целом", en="drugs overall")
_GENITIVES = Path(__file__).with_name("substance_genitives.csv")


def within(code: str) -> Text:
    """The name as it stands inside a sentence, in the nominative."""
    if code == ANY:
        return _OVERALL
    return Text(**{language: _small(words) for language, words in substance(code).name.items()})


def of_substance(code: str) -> Text:
    """The name after "of": Russian in the genitive; a substance without a known genitive as "вещества «...»"."""
    if code == ANY:
        return _OVERALL
    name = within(code)
    return Text(kk=name["kk"], ru=_genitives().get(code, f"вещества «{name['ru']}»"), en=name["en"])


@cache
def _genitives() -> dict[str, str]:
    with _GENITIVES.open(encoding="utf-8", newline="") as stream:
        return {row["code"]: row["ru"] for row in csv.DictReader(stream)}


def _small(words: str) -> str:
    """The first letter small, unless the first word is an abbreviation or a Latin species name."""
    first = words.split(" ")[0].lstrip("«“")
    return words if not first[:1].isalpha() or first[1:2].isupper() or first == "Salvia" else _lowered(words)


def _lowered(words: str) -> str:
    at = next(place for place, letter in enumerate(words) if letter.isalpha())
    return words[:at] + words[at].lower() + words[at + 1 :]
