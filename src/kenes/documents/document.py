"""A document as text: its words, lines, passages and sentences, each with offsets into the text as it stands in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kenes.documents.page_reading import PageReading, Source
from kenes.documents.span import LINE, Span
from kenes.texts import Finding

if TYPE_CHECKING:
    from kenes.documents.tables.table import Tables

WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u00ad]+[^\W_]*)*")
TOP_LEVEL = "kz|kg|uz|tj|tm|ru|eu|org|com|net|gov|edu|int|info|es|io|uk|de|fr"
ADDRESS = re.compile(
    r"(?:https?:|ftp:|www\.)\S+|(?<![\w.+-])[\w.+-]{1,100}@[\w-]{1,100}(?:\.[\w-]{1,100}){1,10}"
    rf"|\b[a-z0-9-]{{1,100}}(?:\.[a-z0-9-]{{1,100}}){{0,10}}\.(?:{TOP_LEVEL})\b(?:/\S*)?",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…]+[»\"”’)\]]*(?=\s+[«\"“(\[—–-]*\s*[^\W\d_a-zа-яёәғқңөұүһі])")
ABBREVIATION = re.compile(
    r"(?:\b\w|\b(?:гг|ст|пп|тыс|млн|млрд|руб|ул|им|см|др|пр|т\.д|т\.п|обл|тг|бап|No|Dr|Mr|Ms|Mrs|vs))$"
)

NUMBERED = re.compile(
    r"(?:\d{1,3}(?:[.-]\d+)*[.)]|[^\W\d_]\)|[-–—•*]|(?:Статья|Глава|Раздел|Article|Chapter|Моддаи|Боби|Фасли|Madda)\s+\d|\d+(?:-\d+)?-(?:бап|тарау|бөлім|берене|глава|бөлүм|modda|bob|модда|боб|nji\s+madda))\s?"
)
WRAPPED = 0.8


@dataclass(frozen=True)
class Document:
    """What was read from one file; offsets count characters of `text`, a byte-order mark not counted.

    `pages` are the places where pages begin, `readings` how each was read; a format without pages has none. `margins` are
    the headers and footers of its pages; `notes` what is told of the file itself. `read_tables` finds the tables of the file
    again in the text, where the text alone does not show them.
    """

    name: str
    text: str
    format: str
    encoding: str | None = None
    pages: tuple[int, ...] = ()
    readings: tuple[PageReading, ...] = field(default=(), compare=False)
    margins: tuple[tuple[int, int], ...] = field(default=(), compare=False)
    notes: tuple[Finding, ...] = field(default=(), compare=False)
    read_tables: Callable[[str], Tables] | None = field(default=None, compare=False, repr=False)

    @property
    def file_name(self) -> str:
        """The name of the file without its folder, as a message says it."""
        return Path(self.name).name

    def page_at(self, place: int) -> int | None:
        """The number of the page that holds a place, from 1; None where the format has no pages."""
        return bisect_right(self.pages, place) or None

    def is_recognised(self, place: int) -> bool:
        """Whether the letters at a place were recognised in a picture, so that look-alikes there prove nothing."""
        page = self.page_at(place) if self.readings else None
        return page is not None and self.readings[page - 1].source is Source.RECOGNISED

    def in_margins(self, place: int) -> bool:
        """Whether a place stands in a header or footer of its page."""
        return any(start <= place < end for start, end in self.margins)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """The lines that hold something, without the blanks at their ends."""
        return tuple(_trimmed(match) for match in LINE.finditer(self.text) if match.group().strip())

    @cached_property
    def passages(self) -> tuple[Span, ...]:
        """The paragraphs: lines, those broken off in mid-sentence joined to the next."""
        return tuple(self._joined())

    @cached_property
    def tables(self) -> Tables:
        """The tables with the places of their cells; none where the file's own are beyond reading."""
        from kenes.documents.tables.in_lines import tables_in_lines

        if self.read_tables is None:
            return tables_in_lines(self.text)
        try:
            return self.read_tables(self.text)
        except Exception:  # a damaged table fails in as many ways as it has parts; the text was read all the same
            return ()

    @cached_property
    def addresses(self) -> tuple[Span, ...]:
        """Web and mail addresses, in which no word is looked for."""
        return tuple(Span(*match.span(), match.group()) for match in ADDRESS.finditer(self.text))

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """Runs of letters and digits outside addresses; hyphens and apostrophes part them."""
        return tuple(Span(*match.span(), match.group()) for match in WORD.finditer(self._bare))

    def words_of(self, span: Span) -> tuple[Span, ...]:
        """The words that lie in a stretch."""
        found = WORD.finditer(self._bare, span.start, span.end)
        return tuple(Span(*match.span(), match.group()) for match in found)

    def passage_at(self, place: int) -> Span | None:
        """The passage that holds a place."""
        return _holding(self.passages, self._passage_starts, place)

    def line_at(self, place: int) -> Span:
        """The line that holds a place, or an empty stretch there."""
        return _holding(self.lines, self._line_starts, place) or Span(place, place, "")

    def line_number_at(self, place: int) -> int | None:
        """The index among `lines` of the line that holds a place, or None."""
        index = bisect_right(self._line_starts, place) - 1
        return index if index >= 0 and self.lines[index].covers(place) else None

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of every passage."""
        return tuple(sentence for passage in self.passages for sentence in sentences(passage))

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def _passage_starts(self) -> list[int]:
        return [passage.start for passage in self.passages]

    @cached_property
    def _bare(self) -> str:
        return ADDRESS.sub(lambda match: " " * len(match.group()), self.text)

    def _joined(self) -> Iterator[Span]:
        held: Span | None = None
        for line in self.lines:
            if held is not None and self._belongs(held, line):
                held = Span(held.start, line.end, self.text[held.start : line.end])
                continue
            if held is not None:
                yield held
            held = line
        if held is not None:
            yield held

    def _belongs(self, held: Span, line: Span) -> bool:
        """Whether a line goes on with the paragraph held: in mid-sentence, or wrapped at the edge of a printed page."""
        if _goes_on(held, line, self.text):
            return True
        last = held.text.rsplit("\n", 1)[-1]
        wrapped = self._width is not None and len(last) >= self._width and not NUMBERED.match(line.text)
        return wrapped and held.text[-1] not in ".!?:;…"

    @cached_property
    def _width(self) -> float | None:
        """From which length on a line of a printed page is full; None where lines are paragraphs."""
        lengths = sorted(len(line.text) for line in self.lines) if self.pages else []
        return WRAPPED * lengths[int(0.9 * (len(lengths) - 1))] if lengths else None


def sentences(passage: Span) -> Iterator[Span]:
    """The sentences of one passage; an abbreviation or an initial does not end one."""
    start = 0
    for match in SENTENCE_END.finditer(passage.text):
        if ABBREVIATION.search(passage.text[start : match.start()]):
            continue
        yield passage.part(start, match.end())
        start = match.end() + len(passage.text[match.end() :]) - len(passage.text[match.end() :].lstrip())
    if start < len(passage.text):
        yield passage.part(start, len(passage.text))


def _holding(spans: Sequence[Span], starts: list[int], place: int) -> Span | None:
    """The stretch that holds a place, of stretches in order."""
    index = bisect_right(starts, place) - 1
    return spans[index] if index >= 0 and spans[index].covers(place) else None


def _trimmed(match: re.Match[str]) -> Span:
    inner = match.group().strip()
    start = match.start() + match.group().index(inner)
    return Span(start, start + len(inner), inner)


def _goes_on(before: Span, line: Span, text: str) -> bool:
    gap = text[before.end : line.start]
    breaks = len(re.findall(r"\r\n|\n|\r", gap))
    return breaks <= 1 and line.text[0].islower() and before.text[-1] not in ".!?:;…"
