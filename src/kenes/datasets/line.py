"""One line of a published table, read cell by cell; what is wrong in a cell is said with its sheet, row and column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NoReturn

from kenes.codes.places import nearest_places, place_of
from kenes.datasets.dataset import Row
from kenes.datasets.layout import Header
from kenes.datasets.number_text import NotANumber, TwoReadings, is_nothing, number_of
from kenes.texts import Finding, Severity, Text, all_languages

YEARS = range(1950, 2101)
"""Years of which a table of today may speak."""

_SPAN = re.compile(r"(\d{4})\s*[-–/]\s*(\d{2}|\d{4})")
_SLIPS = {"monoco": "MC"}
_TWO_COUNTRIES = frozenset({"ireland and northern ireland"})


class BadCell(Exception):
    """A cell that cannot be read; the line is rejected. Of severity warning where the publisher's own table is like that."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


@dataclass(frozen=True)
class Line:
    """A line with its header; `carried` holds what stands above blank cells of a block."""

    header: Header
    index: int
    cells: list[str]
    carried: dict[str, str] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """A cell's words, spaces put in order; "" when it is blank or the column is not there."""
        place = self.header.columns.get(key)
        words = "" if place is None else " ".join(self.cells[place].replace("\u200b", "").split())
        return words or self.carried.get(key, "")

    def words(self, key: str) -> str | None:
        """A cell's words, None when there are none."""
        return self.text(key) or None

    def amount(self, key: str) -> float | None:
        """A number that cannot be below zero; None when the cell is blank or says that there is no figure."""
        words = self.text(key)
        try:
            value = number_of(words)
        except TwoReadings:
            self.fault(key, "ambiguous-number", _AMBIGUOUS, _AMBIGUOUS_WAY_OUT)
        except NotANumber:
            self.fault(key, "unreadable-number", _UNREADABLE, _UNREADABLE_WAY_OUT)
        if value is not None and value < 0:
            self.fault(key, "negative-number", _NEGATIVE, _NEGATIVE_WAY_OUT)
        return value

    def period(self, key: str) -> str:
        """A year "2022" or a span of years "2022-2023" ("2022/23")."""
        words = self.text(key)
        if is_nothing(words):
            self.fault(key, "no-period", _NO_PERIOD, None, Severity.WARNING)
        span = _SPAN.fullmatch(words)
        first = span[1] if span else words
        last = first if span is None else span[2] if len(span[2]) == 4 else span[1][:2] + span[2]
        if not re.fullmatch(r"\d{4}", first) or last < first:
            self.fault(key, "unreadable-period", _PERIOD, _PERIOD_WAY_OUT)
        if int(first) not in YEARS or int(last) not in YEARS:
            self.fault(key, "implausible-period", _IMPLAUSIBLE, _PERIOD_WAY_OUT, Severity.WARNING)
        return first if first == last else f"{first}-{last}"

    def place(self, name: str, code: str) -> str:
        """The ISO code of the country named; its code column, where there is one, must not speak of another."""
        words = self.text(name)
        if words.casefold() in _TWO_COUNTRIES:
            self.fault(name, "place-of-two-countries", _TWO, None, Severity.WARNING)
        found = place_of(_SLIPS.get(words.casefold(), words)) if words else None
        coded = place_of(self.text(code)) if self.text(code) else None
        if found is None:
            self.fault(name, "unknown-place", _PLACE, _nearest(words))
        if coded is not None and coded.country != found.country:
            self.fault(code, "place-contradicts", _CONTRADICTS, _CONTRADICTS_WAY_OUT)
        return found.code

    def origin(self, key: str) -> dict[str, object]:
        """Where the measure of this line stands."""
        table = self.header.table
        return {
            "origin_file": table.source.name,
            "origin_sheet": table.sheet,
            "origin_row": table.row_number(self.index),
            "origin_column": self.header.letter(key),
        }

    def fault(
        self, key: str, code: str, message: Text, proposal: Text | None, severity: Severity = Severity.ERROR
    ) -> NoReturn:
        """Give up this line because of a cell."""
        raise BadCell(self.finding(key, code, message, proposal, severity))

    def finding(self, key: str, code: str, message: Text, proposal: Text | None, severity: Severity) -> Finding:
        """What is to be said of a cell; `{text}` in the message is the cell's, `{name}` the country's."""
        table, words = self.header.table, self.text(key)
        filled = message.fill(text=words, name=self.text("country"))
        row, column = table.row_number(self.index), self.header.letter(key)
        return Finding(
            code, severity, filled, table.source.name, table.sheet, row, column, text=words, proposal=proposal
        )


@dataclass
class Harvest:
    """What the reading of lines has brought in so far."""

    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    rejected: int = 0

    def take(self, line: Line, read: Callable[[Line], list[Row]]) -> None:
        """Read a line; one with a cell that cannot be read is rejected, counted and told."""
        try:
            self.rows += read(line)
        except BadCell as bad:
            self.findings.append(bad.finding)
            self.rejected += 1


def lines_of(header: Header, content: tuple[str, ...], carried: tuple[str, ...] = ()) -> Iterator[Line]:
    """The lines below a header that have anything in the columns of `content`; blanks of `carried` columns take what stands above.

    Footnotes and empty lines, which have nothing there, are passed over.
    """
    above: dict[str, str] = {}
    for index, cells in enumerate(header.table.rows[header.last + 1 :], start=header.last + 1):
        line = Line(header, index, cells, {key: above[key] for key in carried if key in above})
        if any(line.text(key) for key in content):
            above |= {key: line.text(key) for key in carried if line.text(key)}
            yield line


def numbered(rows: list[Row], grain: tuple[str, ...]) -> list[Row]:
    """The rows with `part`: 1 where the grain is alone, 1, 2, 3 ... where the publisher gives several rows of the same grain."""
    seen: Counter[tuple[object, ...]] = Counter()
    parted: list[Row] = []
    for row in rows:
        key = tuple(row[name] for name in grain)
        seen[key] += 1
        parted.append({**row, "part": seen[key]})
    return parted


def _nearest(words: str) -> Text:
    """The question whether one of the nearest countries was meant."""
    near = nearest_places(words) if words else []
    listed = {
        tongue.code: ", ".join(f"{one.name[tongue.code]} ({one.code})" for one in near) for tongue in all_languages()
    }
    return _NEAREST.fill(near=Text(**listed)) if near else _PLACE_WAY_OUT


def state_of(value: object) -> str:
    """The state of a cell that was read: value, zero or missing."""
    return "missing" if value is None else "zero" if value == 0 else "value"


_UNREADABLE = Text(
    kk="«{text}» — сан емес.",
    ru="«{text}» — не число.",
    en="“{text}” is not a number.",
)
_UNREADABLE_WAY_OUT = Text(
    kk="Санды жазыңыз; дерек болмаса, ұяшықты бос қалдырыңыз; шынымен нөл болса, 0 жазыңыз.",
    ru="Напишите число; если данных нет, оставьте ячейку пустой; если это действительно ноль, напишите 0.",
    en="Write a number; leave the cell blank if there is no figure; write 0 if it is truly zero.",
)
_AMBIGUOUS = Text(
    kk="«{text}» екі түрлі оқылады: үтір мыңдықтарды да, ондық бөлшекті де білдіруі мүмкін.",
    ru="«{text}» читается двояко: запятая может отделять тысячи или дробную часть.",
    en="“{text}” can be read in two ways: the comma may stand for thousands or for decimals.",
)
_AMBIGUOUS_WAY_OUT = Text(
    kk="Мыңдықтарды ажыратпай жазыңыз (1234) немесе ондық бөлшекті нүктемен жазыңыз (1.234).",
    ru="Пишите тысячи слитно (1234), а дробную часть — через точку (1.234).",
    en="Write thousands without a separator (1234) and decimals with a point (1.234).",
)
_NEGATIVE = Text(
    kk="Теріс сан: {text}. Мұндай көрсеткіш теріс бола алмайды.",
    ru="Отрицательное число: {text}. Такой показатель не бывает отрицательным.",
    en="A negative number: {text}. Such a figure cannot be below zero.",
)
_NEGATIVE_WAY_OUT = Text(
    kk="Таңбасын тексеріңіз; дерек болмаса, ұяшықты бос қалдырыңыз.",
    ru="Проверьте знак; если данных нет, оставьте ячейку пустой.",
    en="Check the sign; leave the cell blank if there is no figure.",
)
_NO_PERIOD = Text(
    kk="Жылы көрсетілмеген; жол алынған жоқ.",
    ru="Год не указан; строка не взята.",
    en="No year is given; the row was left out.",
)
_PERIOD = Text(kk="«{text}» — жыл емес.", ru="«{text}» — не год.", en="“{text}” is not a year.")
_PERIOD_WAY_OUT = Text(
    kk="Жылды төрт цифрмен жазыңыз: 2022 немесе 2022/23.",
    ru="Пишите год четырьмя цифрами: 2022 или 2022/23.",
    en="Write a year with four figures: 2022 or 2022/23.",
)
_IMPLAUSIBLE = Text(
    kk="{text} жылы болуы мүмкін емес; жол алынған жоқ.",
    ru="Невозможный год {text}; строка не взята.",
    en="The year {text} cannot be right; the row was left out.",
)
_PLACE = Text(kk="Ел белгісіз: «{text}».", ru="Неизвестная страна: «{text}».", en="Unknown country: “{text}”.")
_NEAREST = Text(
    kk="Мыналардың бірі ме: {near}? Атауын солай жазыңыз.",
    ru="Это одна из этих стран: {near}? Напишите её название так.",
    en="Is it one of these: {near}? Write the name like that.",
)
_PLACE_WAY_OUT = Text(
    kk="Елдің атын немесе ISO 3166-1 кодын жазыңыз.",
    ru="Напишите название страны или её код ISO 3166-1.",
    en="Write the country's name or its ISO 3166-1 code.",
)
_TWO = Text(
    kk="«{text}» екі елді бірге қамтиды, сондықтан жол алынған жоқ.",
    ru="«{text}» охватывает две страны сразу, поэтому строка не взята.",
    en="“{text}” speaks of two countries together, so the row was left out.",
)
_CONTRADICTS = Text(
    kk="Елдің коды «{text}» атауына («{name}») қайшы.",
    ru="Код страны «{text}» противоречит названию «{name}».",
    en="The country's code “{text}” contradicts its name “{name}”.",
)
_CONTRADICTS_WAY_OUT = Text(
    kk="Қайсысы дұрыс? Кодын немесе атауын түзетіңіз.",
    ru="Что верно? Исправьте код или название.",
    en="Which is right? Correct the code or the name.",
)
