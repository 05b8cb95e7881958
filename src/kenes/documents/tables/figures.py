"""What a cell of a table says as a figure, and whether it names a total."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from kenes.documents.alphabets import repaired
from kenes.documents.quantities import quantities
from kenes.documents.span import Span

TOTAL_WORDS = r"итого|всего|общий\s+итог|общая\s+сумма|в\s+целом|барлығы|жиыны|жалпы\s+(?:жиыны|сомасы|саны)|(?:grand\s+|sub)?totals?|in\s+total|overall\s+total|sum"
TOTAL = re.compile(rf"(?:\d+[.)]\s*)?(?:{TOTAL_WORDS})(?!\w)(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
KAZAKH_TOTAL = re.compile(r".{0,60}(?:барлығы|жиыны)\s*:?", re.IGNORECASE | re.DOTALL)
"""In Kazakh the total may stand behind what it is a total of: Бөлім бойынша жиыны."""
LONGEST_LABEL = 120
NOTHING = re.compile(r"[-–—−‑]{1,3}|0+(?:[.,]0+)?")
UNKNOWN = re.compile(r"…|\.{2,3}|[xх×*]|н/?д|м/?ж|n/?a|нет\s+данных|деректер\s+жоқ|no\s+data", re.IGNORECASE)
FIGURE = re.compile(
    r"(?P<sign>[-−–]\s?)?(?P<figure>\d[\d \u00a0\u202f\u2009.,]*)(?:\s*(?:%|тенге|теңге|тг\.?|тыс\.?|млн\.?|мың|руб\.?|кг|чел\.?|адам|₸|\$|€|\*+))*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Figure:
    """The figure of a cell; `decimals` is how many places it is rounded to."""

    span: Span
    value: Decimal
    decimals: int


def figure_of(cell: Span | None, language: str) -> Figure | None:
    """The figure that a cell is; None where it says anything else."""
    match = FIGURE.fullmatch(cell.text.strip()) if cell is not None else None
    if cell is None or match is None:
        return None
    written = match.group("figure").strip(" \u00a0.,")
    found = list(quantities(Span(0, len(written), written), language))
    if len(found) != 1 or found[0].span.text != written:
        return None
    value = Decimal(found[0].value)
    grouped = language == "en" and re.fullmatch(r"\d{1,3}(?:,\d{3})+", written)
    _, _, decimals = ("", "", "") if grouped else re.sub(r"[\s,]", ".", written).rpartition(".")
    rounded = len(decimals) if "." in written or ("," in written and not grouped) else 0
    return Figure(cell, -value if match.group("sign") else value, rounded)


def is_nothing(cell: Span | None) -> bool:
    """Whether a cell stands for no amount: it is empty, or has a dash."""
    return cell is None or NOTHING.fullmatch(cell.text.strip()) is not None


def is_unknown(cell: Span | None) -> bool:
    """Whether a cell says that its figure is not known."""
    return cell is not None and UNKNOWN.fullmatch(cell.text.strip()) is not None


def says_total(cell: Span | None) -> bool:
    """Whether a cell names a total, of the whole or of a part."""
    if cell is None or len(cell.text) > LONGEST_LABEL:
        return False
    words = repaired(cell.text.strip())
    return TOTAL.fullmatch(words) is not None or KAZAKH_TOTAL.fullmatch(words) is not None
