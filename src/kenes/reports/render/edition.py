"""An edition: a document in one language, with its figures, tables and releases numbered alike in every format."""

from __future__ import annotations

from kenes.reports.block import Document, Figure, Number, Ref, Release, Sentence, Table
from kenes.reports.cell_signs import legend, written
from kenes.reports.render.leading import Piece, absolute, pieces
from kenes.reports.render.words import AS_OF, FIGURE, OFFICIAL, RECEIVED, RELEASE, SIGNS, SOURCE, TABLE
from kenes.texts import Language, Text
from kenes.texts import language as language_named


class Edition:
    """Says everything of a document in one language. Renderers walk the blocks and ask it for words and numbers."""

    def __init__(self, document: Document, code: str) -> None:
        self.document, self.code = document, code
        self.language: Language = language_named(code)
        self.releases = document.numbered_releases()
        self._figures: dict[int, int] = {}
        self._tables: dict[int, int] = {}
        for block in document.all_blocks():
            if isinstance(block, Figure):
                _count(self._figures, block)
            table = block.table if isinstance(block, Figure) and block.print_table else block
            if isinstance(table, Table):
                _count(self._tables, table)

    def say(self, text: Text | None) -> str:
        """The words of a text; nothing for None."""
        return "" if text is None else text[self.code]

    @property
    def title(self) -> str:
        """The title of the document."""
        return self.say(self.document.title)

    @property
    def marking(self) -> str:
        """What is printed on every page of a document that is not public, else nothing."""
        printed = self.document.marked and self.document.marking != "public"
        return OFFICIAL[self.code] if printed else ""

    @property
    def as_of(self) -> str:
        """The line that says as known on which day the figures stand."""
        return AS_OF.fill(date=self.language.date(self.document.as_of))[self.code]

    @property
    def date(self) -> str:
        """The day of writing."""
        return self.language.date(self.document.date)

    def figure_name(self, figure: Figure) -> str:
        """ "1-сурет", "Рисунок 1", "Figure 1"."""
        return FIGURE.fill(number=self._figures[id(figure)])[self.code]

    def table_name(self, table: Table) -> str:
        """ "1-кесте", "Таблица 1", "Table 1" for a printed table."""
        return TABLE.fill(number=self._tables[id(table)])[self.code]

    def footnotes(self, sources: tuple[Ref, ...]) -> tuple[int, ...]:
        """The numbers of the releases on which a sentence or figure rests, in order, each once."""
        return tuple(sorted({self.releases[ref.release][0] for ref in sources if ref.release in self.releases}))

    @property
    def site(self) -> str:
        """Where links lead; nowhere in a letter or a certificate, which is paper."""
        return "" if self.document.bare else self.document.site

    def pieces(self, words: str) -> tuple[Piece, ...]:
        """Words parted at what leads to the site."""
        return pieces(words, self.site, self.code)

    def absolute(self, words: str) -> str:
        """Words with the addresses of quotations written out in full, where the address of the site is known."""
        return absolute(words, self.site)

    def sentence(self, sentence: Sentence) -> str:
        """The words of a sentence."""
        return self.say(sentence.text)

    def cell(self, cell: Text | Number) -> str:
        """A cell of a table: words, a number as this language writes it with its interval, or a sign."""
        if isinstance(cell, Text):
            return cell[self.code]
        figure = written(cell.value, cell.state, self.code, cell.digits)
        if cell.state not in ("value", "zero") or cell.low is None or cell.high is None:
            return figure
        low, high = (written(one, "value", self.code, cell.digits) for one in (cell.low, cell.high))
        return f"{figure} ({low}–{high})"

    def table_notes(self, table: Table) -> list[str]:
        """What stands under a table: its notes and the legend of the signs that occur in it."""
        signs = legend(table.states, self.code)
        return [self.say(note) for note in table.notes] + ([f"{SIGNS[self.code]}: {signs}."] if signs else [])

    def source_line(self, sources: tuple[Ref, ...]) -> str:
        """The line under a figure or table that names its publishers; the footnote number is added by the renderer."""
        cited = dict.fromkeys(ref.release for ref in sources if ref.release in self.releases)
        entries = [self._short(self.releases[identifier][1]) for identifier in cited]
        return f"{SOURCE[self.code]}: {'; '.join(entries)}" if entries else ""

    def _short(self, release: Release) -> str:
        return f"{self.say(release.publisher)}, {release.year}"

    def entry(self, release: Release) -> str:
        """A release in the list of sources, without its number and address."""
        received = RECEIVED.fill(date=self.language.date(release.received))[self.code] if release.received else ""
        parts = [f"{self.say(release.publisher)}. {self.say(release.title)}", release.year, received.rstrip(".")]
        return ", ".join(part for part in parts if part) + f". {RELEASE[self.code].capitalize()}: {release.identifier}"


def _count(numbers: dict[int, int], block: Figure | Table) -> None:
    if id(block) in numbers:
        raise ValueError(f"the same block stands twice in the document: {block.caption['en']!r}; build it twice")
    numbers[id(block)] = len(numbers) + 1
