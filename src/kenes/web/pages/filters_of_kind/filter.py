"""A choice that narrows a list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Filter:
    """The field, its label, (value, words, chosen); or a day where `day` is not None."""

    name: str
    label: str
    choices: tuple[tuple[str, str, bool], ...] = ()
    day: str | None = None

    @property
    def narrows(self) -> bool:
        """Whether there is anything to choose from."""
        return self.day is not None or len(self.choices) > 1
