"""The table [four_eyes] of kenes.toml: what one person proposes and a second must confirm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class FourEyes:
    """Every deed takes two persons unless the table says otherwise of it."""

    alone: frozenset[str] = frozenset()

    def takes_two(self, deed: str) -> bool:
        """Whether a second person must confirm."""
        return deed not in self.alone


def read_four_eyes(values: Mapping[str, Any]) -> FourEyes:
    """The table; ValueError names the line that is neither true nor false."""
    for name, said in values.items():
        if not isinstance(said, bool):
            raise ValueError(f"four_eyes.{name} = {said!r}")
    return FourEyes(frozenset(name for name, said in values.items() if not said))


FOUR_EYES_TEMPLATE = """
# Екінші адамның растауы: жұртқа ашу, ашық жазбаны қайтарып алу, бекіту. Обсерваторияда бір-ақ адам болса, false деп жазыңыз.
# Подтверждение вторым человеком: открыть для всех, отозвать открытое, утвердить. Если в обсерватории один человек, напишите false.
# Confirmed by a second person: making public, withdrawing what is public, approving. An observatory of one person writes false.
[four_eyes]
publish = true
withdraw = true
approve = true
"""
