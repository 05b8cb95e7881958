"""What stands round the table: the title and the years it gives, the lines of approval, notes and explained acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kenes.documents.plans.grid import Grid

TITLE = re.compile(
    r"план(?!ир)|дорожн\w+\s+карт|жоспар|жол\s+картас|перечень|іс-шаралар\s+тізбесі|программ|бағдарлама|road map", re.I
)
APPROVAL = re.compile(
    r"^(?:утвержд|бекіт|согласован|келіс|приложени|қосымша|проект$|жоба$)|(?:приказ|постановлени|распоряжени|бұйры[қғ]|қаулы|өкім)\w*|"
    r"^(?:от\s+)?[«\"]?_*[»\"]?\s*_{2,}|^(?:от\s+)?[«\"]?\d{1,2}[»\"]?\s+\w+\s+\d{4}|^\d{4}\s+жылғы|^№\s",
    re.I,
)
YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*(?:[-–—‑]|по)\s*((?:19|20)\d\d)(?!\d)")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)\s*(?:год|г\.|жыл|ж\.)", re.I)
EXPLAINED = re.compile(
    r"^\W*([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\wӘҒҚҢӨҰҮҺІәғқңөұүһі-]{1,9}(?:\s+РК|\s+ҚР)?)\s*[-–—:]\s*(\S.{3,}?)[\s;.,]*$"
)
HEAD = re.compile(r"^\W*(?:примечани\w*|ескерт\w*|расшифровка\s+\w+|аббревиатур\w*\s*\w*|қысқартулар\w*)\W*\s*", re.I)
LONGEST_TITLE = 6


def title_and_approval(lines: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The title above a table, and the lines above it that say who approved the plan by what."""
    lines = [part for line in lines for part in line.split("\n") if part.strip()]
    starts = [place for place, line in enumerate(lines) if TITLE.search(line) and not APPROVAL.search(line)]
    if starts:
        start = _first_of_block(lines, starts)
        end = min(len(lines), start + LONGEST_TITLE)
        return " ".join(lines[start:end]), tuple(line for line in lines[:start] if APPROVAL.search(line))
    left = [line for line in lines if not APPROVAL.search(line)]
    return (left[-1] if left else ""), tuple(line for line in lines if APPROVAL.search(line))


def _first_of_block(lines: Sequence[str], starts: list[int]) -> int:
    """The last line that begins a title, with the lines of the title directly above it."""
    near = [place for place in starts if place >= len(lines) - LONGEST_TITLE]
    first = near[0] if near else starts[-1]
    while first and not TITLE.match(lines[first]) and not APPROVAL.search(lines[first - 1]) and first > starts[-1] - 3:
        first -= 1
    return first


def years_in(title: str) -> tuple[int, int] | None:
    """The first and last year that a title gives."""
    span = YEARS.search(title)
    if span:
        return (int(span[1]), int(span[2])) if span[1] <= span[2] else None
    years = {int(found) for found in YEAR.findall(title)}
    return (min(years), max(years)) if len(years) == 1 else None


def lines_of(grid: Grid) -> Iterator[str]:
    """The rows of a table that holds no plan, a line each: a list of acronyms may stand in one."""
    for row in range(len(grid.rows)):
        said = [one.words for one in grid.squares(row) if one.words]
        if said:
            yield f"{said[0]} – {' '.join(said[1:]).lstrip('–—- ')}" if len(said) > 1 else said[0]


def explained_in(notes: Sequence[str]) -> dict[str, str]:
    """The acronyms that notes spell out: "МВД – Министерство внутренних дел"."""
    found: dict[str, str] = {}
    for note in notes:
        for part in re.split(r"[;\n]", HEAD.sub("", note)):
            said = EXPLAINED.match(part)
            if said:
                found[said[1]] = said[2]
    return found
