"""The table [retention] of kenes.toml: after how many years personal data goes, by class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True)
class Retention:
    """Years for each class; 0: never. Public records and the log of changes are kept for ever, so no line speaks of them."""

    contacts: int = 5
    messages: int = 3
    passes: int = 2

    def years(self, name: str) -> int:
        """The years of a class."""
        return int(getattr(self, name))


CLASSES = tuple(one.name for one in fields(Retention))


def read_retention(values: Mapping[str, Any]) -> Retention:
    """The table; ValueError names a line that is no number of years."""
    for name, said in values.items():
        if name not in CLASSES or isinstance(said, bool) or not isinstance(said, int) or said < 0:
            raise ValueError(f"retention.{name} = {said!r}")
    return Retention(**values)


RETENTION_TEMPLATE = """
# Дербес деректер неше жыл сақталады (0: мерзімсіз). Ашық жазбалар мен өзгерістер журналы әрқашан сақталады.
# Сколько лет хранятся персональные данные (0: бессрочно). Открытые записи и журнал изменений хранятся всегда.
# For how many years personal data is kept (0: for ever). Public records and the log of changes always are.
[retention]
# адамдардың байланыс деректері / контакты людей / contact details of persons
contacts = 5
# жіберілген хаттар / отправленные письма / messages that were sent
messages = 3
# қолданылған сілтемелер / использованные ссылки / links that were used or are over
passes = 2
"""
