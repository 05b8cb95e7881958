"""What each row of the table is: a heading said again, a section, a measure, the rest of the measure above, a total, a note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kenes.documents.alphabets import repaired
from kenes.documents.plans.columns import Header, find_header, meaning_of, repeats
from kenes.documents.plans.grid import Grid

Sort = Literal["section", "line", "rest", "total", "note", "aside"]
NOTE = re.compile(r"^\*{1,3}\s*[^\s*]|^(?:примечани|ескерт|расшифровка|аббревиатур|сокращени|қысқарт)", re.I)
TOTAL = re.compile(
    r"^(?:итого|всего|барлығы|жиыны|жалпы\s+(?:сома|жиыны)|общая\s+сумма|total)\b|(?:бойынша\s+)?(?:барлығы|жиыны|жиынтығы)\s*[:.]?$",
    re.I,
)
PART_OF_TOTAL = re.compile(
    r"^(?:(?:в\s+том\s+числе|из\s+них|оның\s+ішінде|соның\s+ішінде)(?:\s+по\s+годам)?\s*:?|(?:РБ|МБ|ЖБ|(?:республикан\w*|местн\w*|республикалық|жергілікті|внебюджетн\w*)\s+(?:бюджет|средств)\w*|бюджеттен\s+тыс.*)\s*:?|(?:19|20)\d\d(?:\s*(?:год\w*|г\.?|жыл\w*|ж\.?))?\s*:?)$",
    re.I,
)
"""A row under a total: by source or by year."""
ASIDE = re.compile(
    r"^(?:целев\w+\s+(?:индикатор|показател)|показател\w*\s+(?:прям\w+\s+|конечн\w+\s+)?результат|ожидаем\w+\s+результат|ключев\w+\s+показател|нысаналы\s+(?:индикатор|көрсеткіш)|(?:тікелей|түпкі|күтілетін)\s+нәтиже)",
    re.I,
)
"""What a plan wants to reach, said between its measures."""
SECTION_WORD = re.compile(
    r"^(?:\d+[.)]?\s*)?(?:раздел|подраздел|глава|цель|задача|направлени|приоритет|блок|мақсат|міндет|бағыт|бөлім|кіші\s+бөлім|тарау|басымдық|басым\s+бағыт|\d+-(?:бөлім|бағыт|мақсат|міндет|тарау)|[IVX]+[.)]?\s)",
    re.I,
)
NUMBER = re.compile(r"^\s*((?:\d{1,3}(?:\.\d{1,3})*|[IVXІХ]{1,5})(?:[.)](?!\d)|(?=\s|$)))\s*")
ONLY_NUMBER = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3})*|[IVXІХ]{1,5}|[а-яa-z]\))[.)]?$")


@dataclass(frozen=True)
class Row:
    """A row of a grid (from 0) and what it is; `words` and `number` for a section or a note; `header` the columns in force.

    `aside` is a row of the plan that is neither heading nor measure, such as a target: it is kept with the notes.
    """

    sort: Sort
    at: int
    grid: Grid
    header: Header
    number: str = ""
    words: str = ""


def rows_of(grids: list[Grid]) -> Iterator[Row]:
    """The rows of a plan through all its tables; a table without a heading goes on with the columns of the one before."""
    header: Header | None = None
    width = 0
    for grid in grids:
        own = find_header(grid)
        if own is None and (header is None or grid.width != width or _is_another(grid)):
            continue
        header = own or header
        if header is None:
            continue
        later, width = width > 0, grid.width
        yield from _rows(grid, header, own.last + 1 if own else 0, later)


def _is_another(grid: Grid) -> bool:
    """Whether a table begins with headings of its own that are not those of a plan: a table of indicators behind it."""
    first = [meaning_of(one.words) for one in grid.squares(0) if one.words] if grid.rows else []
    return "number" in first and len([one for one in first if one != "other"]) >= 2 and not _numbered(grid)


def _numbered(grid: Grid) -> bool:
    return any(ONLY_NUMBER.match(one.words) for one in grid.squares(0))


def _rows(grid: Grid, header: Header, start: int, later: bool) -> Iterator[Row]:
    """The rows of a table; on a page that is not the first, the first row may be the rest of a measure of the page before."""
    heading = {one.place: one.heading for one in header.columns}
    skip_to, noting, new_page = start, False, later
    for at in range(start, len(grid.rows)):
        squares = [one for one in grid.squares(at) if one.words]
        if at < skip_to or not squares:
            continue
        if repeats(grid, at, heading):
            again = find_header(grid, at)
            skip_to, new_page = again.last + 1 if again and again.first == at else at + 1, True
            continue
        row, new_page = _row(grid, at, header, new_page), False
        noting = noting or row.sort == "note"
        yield Row("note", at, grid, header, words=" ".join(one.words for one in squares)) if noting else row


def _row(grid: Grid, at: int, header: Header, new_page: bool) -> Row:
    fresh = {one.place: grid.words(at, one.place) for one in header.columns if grid.begins(at, one.place)}
    squares = [one for one in grid.squares(at) if one.words and one.row == at + 1]
    number = " ".join(fresh.get(one.place, "") for one in header.of("number")).strip()
    words = next((one.words for one in squares if one.words != number), number)
    if NOTE.match(words) and len(squares) == 1:
        return Row("note", at, grid, header, words=words)
    if ASIDE.match(repaired(words)) and not ONLY_NUMBER.match(number) and len(squares) == 1:
        return Row("aside", at, grid, header, words=words)
    if any(
        TOTAL.search(repaired(said)) for said in (number, *([words] if not ONLY_NUMBER.match(number) else []))
    ) or _is_part_of_total(fresh, header, (number, words)):
        return Row("total", at, grid, header, words=number or words)
    if _is_section(grid, at, header, number):
        return _section(grid, at, header, number, words)
    measure = "".join(fresh.get(one.place, "") for one in header.of("measure"))
    if not number and not measure:
        return Row("rest", at, grid, header)
    return Row("rest" if not number and _goes_on(grid, at, measure, new_page) else "line", at, grid, header, number)


def _is_part_of_total(fresh: dict[int, str], header: Header, said: tuple[str, str]) -> bool:
    """Whether a row only parts a sum by source or year: nobody answers for it, and it has no term."""
    told = "".join(fresh.get(one.place, "") for name in ("responsible", "term", "form") for one in header.of(name))
    return not told and any(PART_OF_TOTAL.match(repaired(one)) for one in said)


def _goes_on(grid: Grid, at: int, measure: str, new_page: bool) -> bool:
    """Whether an unnumbered measure is the rest of the one above: small letters on a new page, or nothing beside it."""
    return measure[:1].islower() and (new_page or len([one for one in grid.squares(at) if one.words]) == 1)


def _section(grid: Grid, at: int, header: Header, number: str, words: str) -> Row:
    """A section with the number that stands in its own cell, or at the beginning of its words."""
    heading = words or number
    led = NUMBER.match(heading)
    if ONLY_NUMBER.match(number) and words:
        return Row("section", at, grid, header, number, words)
    if led and heading[led.end() :].strip():
        return Row("section", at, grid, header, led.group(1), heading[led.end() :].strip())
    return Row("section", at, grid, header, "", heading)


def _is_section(grid: Grid, at: int, header: Header, number: str) -> bool:
    """One heading across the table; or words alone in their row, which no measure is, unless they only go on."""
    squares = [one for one in grid.squares(at) if one.words and one.row == at + 1]
    others = [one for one in squares if one.words != number]
    if len(others) > 1:
        return False
    spread = max((one.wide for one in squares), default=1)
    if spread >= max(3, len(header.columns) - 2):
        return True
    if len(squares) == 1 and not header.of("number"):
        return bool(NUMBER.match(squares[0].words)) or bool(SECTION_WORD.match(squares[0].words))
    if not others:
        return not ONLY_NUMBER.match(number)
    alone = others[0].words
    if not number:
        return squares[0].column - 1 in {one.place for one in header.of("measure")} and not alone[:1].islower()
    return (
        bool(SECTION_WORD.match(alone))
        or bool(re.fullmatch(r"[IVXІХ]+[.)]?", number))
        or _has_parts(grid, at, header, number)
    )


def _has_parts(grid: Grid, at: int, header: Header, number: str) -> bool:
    """Whether the next row is numbered under this one: 2 and 2.1."""
    if at + 1 >= len(grid.rows):
        return False
    following = " ".join(grid.words(at + 1, one.place) for one in header.of("number")).strip()
    return following.rstrip(".").startswith(f"{number.rstrip('.)')}.")
