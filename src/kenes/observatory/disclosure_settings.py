"""The table [disclosure] of kenes.toml: datasets of the observatory's own whose small counts must not be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Disclosure:
    """`datasets` hold counts of people that nobody has published; counts from 1 to `threshold` - 1 of them are hidden."""

    datasets: tuple[str, ...] = ()
    threshold: int = 5


def read_disclosure(values: Mapping[str, Any]) -> Disclosure:
    """The table; ValueError names a line that is unknown or says what it cannot."""
    for name, said in values.items():
        if name == "datasets" and isinstance(said, list) and all(isinstance(one, str) for one in said):
            continue
        if name == "threshold" and isinstance(said, int) and not isinstance(said, bool) and said >= LEAST:
            continue
        raise ValueError(f"disclosure.{name} = {said!r}")
    return Disclosure(tuple(values.get("datasets", ())), int(values.get("threshold", 5)))


LEAST = 3
"""With a threshold of 2 a single count of 1 would be hidden, and hiding it would tell it."""
DISCLOSURE_TEMPLATE = """
# Меншікті тіркелімнен немесе сауалнамадан алынған, әлі жарияланбаған деректер жиындары: олардың шағын сандары (1-ден шекке дейін) еш жерде көрсетілмейді.
# Наборы данных из собственных регистров и опросов, ещё нигде не опубликованные: их малые числа (от 1 до порога) нигде не показываются.
# Datasets of the observatory's own registers and surveys, not published anywhere: their small counts (from 1 up to the threshold) are shown nowhere.
[disclosure]
datasets = []
threshold = 5
"""
