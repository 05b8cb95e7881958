"""What a method refused, in three languages: its English words are found among the patterns of the folder `refusals/`."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Mapping
from functools import cache

import kenes.estimations.refusals as folder
from kenes.texts import Text, all_languages

COLUMNS = {
    "clusters": "cluster", "counts": "count", "deflators": "deflator", "estimates": "estimate", "frequencies": "times", "groups": "group",
    "kind": "replicates", "limits": "loq", "period": "season", "populations": "population", "prices": "price", "purities": "purity",
    "series": "value", "sizes": "size", "strata": "stratum", "values": "value", "weights": "weight",
}  # fmt: skip
"""The column or the choice that a person knows, by the name of the argument of a method; others are called alike."""
OR = re.compile(r",? or ")
NUMBER = re.compile(r"-?[\d,]*\.?\d+(e[+-]\d+)?")
SIGNS = {"None": "–", "nan": "–", "inf": "∞", "-inf": "−∞"}
LONGEST = 40


@cache
def all_refusals() -> Mapping[str, Text]:
    """What a person is told of every refusal found in `refusals/`, by the pattern of the English words."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    modules = [importlib.import_module(f"{folder.__name__}.{name}") for name in names]
    return {pattern: text for module in modules for pattern, text in module.REFUSALS}


def refusal_said(reason: str) -> Text:
    """What a method refused in three languages; what is not known here stays as the method says it."""
    for pattern, text in all_refusals().items():
        if found := re.fullmatch(pattern, reason, re.DOTALL):
            return text.fill(**{name: _given(name, one) for name, one in found.groupdict().items()})
    return Text.same(reason)


def _given(name: str, words: str) -> Text:
    """What stands in a place: a column, values to choose from, or what was given, as each language writes it."""
    if name == "name":
        argument = words.removeprefix("a year of ")
        return Text.same("year" if argument != words else COLUMNS.get(argument, argument))
    if name == "known":
        return Text.same(OR.sub(", ", words))
    plain = words.strip("'\"")
    short = plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"
    return Text(**{tongue.code: _written(SIGNS.get(short, short), tongue.code) for tongue in all_languages()})


def _written(words: str, code: str) -> str:
    """A number with the signs of the language; anything else as it is."""
    if not NUMBER.fullmatch(words):
        return words
    whole = words.removesuffix(".0")
    return whole if code == "en" else whole.replace(",", "\u00a0").replace(".", ",")
