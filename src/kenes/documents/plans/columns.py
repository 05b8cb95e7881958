"""Which column holds what: recognised by the words of the headings, in either language, in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kenes.documents.alphabets import repaired
from kenes.documents.plans.funding import Column as Means
from kenes.documents.plans.grid import Grid

MEANINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (meaning, re.compile(pattern, re.I))
    for meaning, pattern in (
        ("number", r"^(?:№|n|no\.?|#)?\s*(?:№|п\s*[/\\]\s*п|р\s*[/\\]\s*[снб])\.?\s*(?:№)?$|^(?:№|n|no\.?|#|рет\s+саны|рет(?:тік)?\s+(?:№|нөмірі)|порядковый\s+номер|нөмірі?|номер)$|^№\s*\S{0,5}$|^р\s*/\s*[снб].{0,8}п\s*/\s*п\W*$|^\W*п\s*/\s*п.{0,8}р\s*/\s*[снб]\W*$"),
        ("form", r"форм\w*\s+(?:завершени|исполнени|реализаци|отч[её]тност)|(?:аяқт?а?\w*|орындал\w*|іске\s+асыр\w*)\s+(?:нысан|формас)|нысаны(?!\s+бойынша)|вид\s+документа|form of completion"),
        ("funding", r"финанс|источник|объ[её]м\w*\s+(?:расход|средств)|расход|қаржы|қаражат|шығы[нс]|стоимость|сумма|сомасы|бюджет|затрат|смет|необходим\w+\s+средств|потребност\w+\s+в\s+средств|funding"),
        ("responsible", r"ответственн|исполнител|жауапты|орындаушы|responsible"),
        ("term", r"срок|период|мерзім|уақыты|дата|term|timetable|deadline"),
        ("indicator", r"показател|индикатор|көрсеткіш|ожидаем|результат|нәтиже"),
        ("section", r"^(?:направлени\w*|раздел\w*|приоритет\w*|цел[ьи]|бағыт\w*|бөлім\w*|мақсат\w*)(?:\s+(?:деятельности|работы|плана))?$"),
        ("measure", r"мероприят|іс[\s-]*шара|шаралар|наименовани|атауы|содержание|мазмұны|действия|іс[\s-]*(?:қимыл|әрекет)|^меры$|пункт\w*\s+плана|задач|measure|action"),
        ("note", r"примечан|ескерт"),
    )
)  # fmt: skip
"""In the order in which they are tried: "срок исполнения мероприятия" is a term, "форма завершения мероприятия" a form."""
_NUMBER = dict(MEANINGS)["number"]
NEEDED = ("form", "responsible", "term", "funding")
SPLIT = re.compile(
    r"(?<=[а-яё]{3})[-\u00ad]\s?(?=(?:шения|тения|ния|нения|лители|тели|нители|венные|ные|вания|рования|приятия|тия|жары)\b)",
    re.I,
)
"""Where a heading was parted by hand at the end of a line: "завер-шения"."""
YEAR = re.compile(r"(?:19|20)\d\d(?:\s*(?:год\w*|г\.?|жыл\w*|ж\.?))?", re.I)
KAZAKH = re.compile(r"[әғқңөұүһі]|атауы|аяқт|жауап|мерз|шара", re.I)
RUSSIAN = re.compile(r"[ыё]|наимен|форма\b|ответств|срок|финанс|мероприят|исполн|завер", re.I)
HIGHEST = 4


@dataclass(frozen=True)
class Column:
    """A column of the table: its place (from 0), what it holds, its heading as written, its language where two stand side by side."""

    place: int
    meaning: str
    heading: str
    language: str | None = None
    means: Means = field(default_factory=Means)

    def as_json(self) -> dict[str, object]:
        """What the command line prints."""
        return {"column": self.place + 1, "meaning": self.meaning, "heading": self.heading, "language": self.language}


@dataclass(frozen=True)
class Header:
    """The rows of a heading (from 0) and the columns they name."""

    first: int
    last: int
    columns: tuple[Column, ...]

    def of(self, meaning: str) -> list[Column]:
        """The columns that hold a thing."""
        return [one for one in self.columns if one.meaning == meaning]


def meaning_of(heading: str) -> str:
    """What a column under this heading holds; `other` where the words say nothing known."""
    said = SPLIT.sub("", " ".join(repaired(heading).split()))
    parts = [part.strip() for part in re.split(r"\n|\s/\s", repaired(heading))]
    if any(_NUMBER.search(part) for part in parts if part):
        return "number"
    return next((meaning for meaning, pattern in MEANINGS if pattern.search(said)), "other")


def find_header(grid: Grid, start: int = 0) -> Header | None:
    """The first heading of a plan from a row on: a measure, and one column more that only plans have."""
    for first in range(start, len(grid.rows)):
        if len(grid.squares(first)) < 2:
            continue
        last = _end_of_header(grid, first)
        columns = tuple(_columns(grid, first, last))
        named = {one.meaning for one in columns}
        if "measure" in named and len(named & set(NEEDED)) >= 1 and len(named) >= 3:
            return Header(first, last, columns)
    return None


def _end_of_header(grid: Grid, first: int) -> int:
    """A heading goes on while cells reach down from above, or a row divides a heading that spans several columns."""
    last = first
    while last + 1 < len(grid.rows) and last - first + 1 < HIGHEST:
        reaching = any(one.row <= last + 1 for one in grid.squares(last + 1))
        divided = any(one.wide > 1 for one in grid.squares(last)) and _divides(grid, last + 1)
        if not reaching and not divided:
            break
        last += 1
    return last


def _divides(grid: Grid, row: int) -> bool:
    """Whether a row holds only years and short words of means, under a heading that spans them."""
    said = [one.words for one in grid.squares(row) if one.words]
    return bool(said) and all(YEAR.fullmatch(one) or meaning_of(one) in ("funding", "number") for one in said)


def _columns(grid: Grid, first: int, last: int) -> Iterator[Column]:
    found: list[tuple[int, str, str]] = []
    for place in range(grid.width):
        words = list(dict.fromkeys(grid.words(row, place) for row in range(first, last + 1)))
        said = [one for one in words if one]
        if not said:
            continue
        meanings = [one for one in map(meaning_of, said) if one != "other"]
        meaning = "funding" if "funding" in meanings else meanings[0] if meanings else "other"
        found.append(
            (
                place,
                meaning,
                " / ".join(said).replace(
                    "\n", " / " if len(said) == 1 and language_of_heading(said[0]) is None else " "
                ),
            )
        )
    number_first = found and found[0][1] == "other" and len(found[0][2]) <= 8
    for at, (place, meaning, heading) in enumerate(found):
        shown = "number" if at == 0 and number_first else meaning
        twins = {language_of_heading(one[2]) for one in found if one[1] == shown}
        tongue = language_of_heading(heading) if {"kk", "ru"} <= twins else None
        yield Column(place, shown, heading, tongue, Means.headed(heading) if shown == "funding" else Means())


def language_of_heading(heading: str) -> str | None:
    """The language of a heading; None where it has both or neither."""
    kazakh, russian = bool(KAZAKH.search(repaired(heading))), bool(RUSSIAN.search(heading))
    if kazakh and re.search(r"[әғқңөұүһі]", repaired(heading), re.I):
        return None if re.search(r"наимен|ответств|срок|мероприят|завершен", heading, re.I) else "kk"
    return "ru" if russian else "kk" if kazakh else None


def order_of(header: Header) -> tuple[str, str]:
    """Which language stands first in cells that hold both: as in the headings."""
    heads = [re.split(r"\n|\s/\s", one.heading)[0] for one in header.of("measure")]
    return ("ru", "kk") if heads and language_of_heading(heads[0]) == "ru" else ("kk", "ru")


def languages_of(header: Header) -> tuple[str, ...]:
    """The languages that the headings are in."""
    said = " ".join(one.heading for one in header.columns)
    kazakh = bool(re.search(r"[әғқңөұүһі]", repaired(said), re.I))
    russian = bool(re.search(r"наимен|ответств|срок|мероприят|завершен|исполнит", said, re.I))
    return tuple(code for code, there in (("kk", kazakh), ("ru", russian)) if there)


def repeats(grid: Grid, row: int, heading: Mapping[int, str]) -> bool:
    """Whether a row says the heading again, or only numbers its columns: 1 2 3 4 5 6."""
    said = [(place, grid.words(row, place)) for place in range(len(grid.rows[row]))]
    filled = [(place, words) for place, words in said if words]
    figures = [int(words) for _, words in filled if words.isdigit()]
    if len(filled) > 2 and len(figures) == len(filled) and figures == sorted(set(figures)) and figures[0] <= 1:
        return True
    same = sum(1 for place, words in filled if _plain(words) in _plain(heading.get(place, "")))
    return len(filled) > 1 and same == len(filled)


def _plain(words: str) -> str:
    return re.sub(r"\W+", "", words.lower())
