"""Tables in plain text: neighbouring lines whose cells are parted by bars, tabulators or wide gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kenes.documents.span import LINE, Span
from kenes.documents.tables.table import Table, Tables

RULE = re.compile(r"[\s|+:=─━┼│-]*")
GAP = re.compile(r"\t|[ \u00a0]{3,}")
FEWEST_ROWS, FEWEST_COLUMNS = 3, 2


def tables_in_lines(text: str) -> Tables:
    """The tables of a text; a line with fewer than two cells ends one, a ruled line does not."""
    return tuple(_tables(text))


def _tables(text: str) -> Iterator[Table]:
    held: list[tuple[Span | None, ...]] = []
    for match in LINE.finditer(text):
        line = Span(*match.span(), match.group())
        if held and RULE.fullmatch(line.text) and ("|" in line.text or "-" in line.text):
            continue
        cells = _cells(line)
        if len(cells) >= FEWEST_COLUMNS:
            held.append(tuple(cells))
            continue
        yield from _table(held)
        held = []
    yield from _table(held)


def _table(rows: Sequence[tuple[Span | None, ...]]) -> Iterator[Table]:
    if len(rows) >= FEWEST_ROWS:
        framed = all(row[0] is None for row in rows)
        yield Table(tuple(row[1:] if framed else row for row in rows))


def _cells(line: Span) -> list[Span | None]:
    """The cells of a line; what stands before a bar at its head is an empty one."""
    if "|" in line.text:
        cuts = [place for place, sign in enumerate(line.text) if sign == "|"]
        ends = [*cuts, len(line.text)]
        return [_trimmed(line, start, end) for start, end in zip([0, *(one + 1 for one in cuts)], ends, strict=True)]
    gaps = list(GAP.finditer(line.text, len(line.text) - len(line.text.lstrip(" ")), len(line.text.rstrip())))
    if not gaps:
        return []
    starts = [0, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), len(line.text)]
    return [_trimmed(line, start, end) for start, end in zip(starts, ends, strict=True)]


def _trimmed(line: Span, start: int, end: int) -> Span | None:
    words = line.text[start:end]
    inner = words.strip()
    if not inner:
        return None
    first = start + words.index(inner)
    return line.part(first, first + len(inner))
