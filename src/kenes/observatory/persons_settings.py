"""The table [persons] of kenes.toml: whether names of persons found in documents are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Persons:
    """Off unless the observatory says otherwise: persons then appear as role and institution only."""

    names_from_documents: bool = False


def read_persons(values: Mapping[str, Any]) -> Persons:
    """The table; ValueError names a line that is unknown or neither true nor false."""
    for name, said in values.items():
        if name != "names_from_documents" or not isinstance(said, bool):
            raise ValueError(f"persons.{name} = {said!r}")
    return Persons(**values)


PERSONS_TEMPLATE = """
# Құжаттардан оқылған адам аттары сақтала ма (false: тек лауазымы мен мекемесі).
# Сохраняются ли имена людей, прочитанные в документах (false: только должность и учреждение).
# Whether names of persons read in documents are kept (false: role and institution only).
[persons]
names_from_documents = false
"""
