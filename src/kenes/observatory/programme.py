"""The table [programme] of kenes.toml: the programme that supports the work, as its press releases and packs must name it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kenes.texts import Text

NOTHING = Text.same("")


@dataclass(frozen=True)
class Programme:
    """Donor visibility: who funds, what must be stated, who implements, whom to ask. Blank where there is none."""

    name: Text = field(default=NOTHING)
    funder: Text = field(default=NOTHING)
    funder_statement: Text = field(default=NOTHING)
    disclaimer: Text = field(default=NOTHING)
    implementer: Text = field(default=NOTHING)
    contacts: Text = field(default=NOTHING)


def read_programme(values: Mapping[str, Any]) -> Programme:
    """The table as a Programme; TypeError names a line that is not known."""
    return Programme(**{name: Text(**{"kk": "", "ru": "", "en": ""} | dict(said)) for name, said in values.items()})


PROGRAMME_TEMPLATE = """
# Жұмысты қолдайтын бағдарлама: баспасөз хабарламалары мен жиналыс құжаттарында осылай аталады; жоқ болса, бос қалдырыңыз
# Программа, поддерживающая работу: так она названа в пресс-релизах и материалах встреч; если её нет, оставьте пустым
# The programme that supports the work, as press releases and meeting papers name it; leave blank where there is none
[programme]
name = { kk = "", ru = "", en = "" }
funder = { kk = "", ru = "", en = "" }
funder_statement = { kk = "", ru = "", en = "" }
disclaimer = { kk = "", ru = "", en = "" }
implementer = { kk = "", ru = "", en = "" }
contacts = { kk = "", ru = "", en = "" }
"""
