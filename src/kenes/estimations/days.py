"""Days as tables write them: 2025-03-01, 01.03.2025, 01/03/2025, a moment, the number of a workbook."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from kenes.estimations.table import Table
from kenes.texts import Text

FIRST_OF_WORKBOOKS = datetime.date(1899, 12, 30)
YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})([T ].*)?")
DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})([T ].*)?")


def day_of(cell: str) -> datetime.date | None:
    """The day a cell says; None for anything else. Of 01/03/2025 the day stands first, as in Kazakhstan and Europe."""
    words = cell.strip()
    if found := YEAR_FIRST.fullmatch(words):
        return _day(*(int(found[n]) for n in (1, 2, 3)))
    if found := DAY_FIRST.fullmatch(words):
        return _day(*(int(found[n]) for n in (3, 2, 1)))
    if re.fullmatch(r"[1-9]\d{4}(\.0)?", words):
        return FIRST_OF_WORKBOOKS + datetime.timedelta(int(float(words)))
    return None


def days_of(table: Table, name: str, aliases: Iterable[str] = ()) -> list[datetime.date]:
    """The days of a column; Refusal by cell."""
    found = [day_of(cell) for cell in table.words(name, aliases)]
    wrong = [place for place, day in enumerate(found) if day is None]
    if wrong:
        table.refuse(name, wrong, NO_DAY, aliases)
    return [day for day in found if day is not None]


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


NO_DAY = Text(
    kk="«{column}» бағанындағы «{value}» – күн емес (2025-03-01 немесе 01.03.2025 деп жазыңыз).",
    ru="«{value}» в столбце «{column}» — не дата (пишите 2025-03-01 или 01.03.2025).",
    en="“{value}” in “{column}” is no day (write 2025-03-01 or 01.03.2025).",
)
