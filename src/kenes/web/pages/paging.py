"""Long tables in pages of fifty lines."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.web.pages.lookups import page_number

LINES = 50


@dataclass(frozen=True)
class Paging:
    """Which page of how many; `start` is the first line on it, from 0."""

    number: int
    pages: int
    total: int
    lines: int = LINES

    @property
    def start(self) -> int:
        """The first line of the page."""
        return (self.number - 1) * self.lines

    @property
    def first(self) -> int:
        """The number of the first line, from 1."""
        return min(self.start + 1, self.total)

    @property
    def last(self) -> int:
        """The number of the last line."""
        return min(self.start + self.lines, self.total)

    @property
    def before(self) -> int | None:
        """The page before, if there is one."""
        return self.number - 1 if self.number > 1 else None

    @property
    def after(self) -> int | None:
        """The page after, if there is one."""
        return self.number + 1 if self.number < self.pages else None


def paging(total: int, asked: str | None, lines: int = LINES) -> Paging:
    """The paging of so many lines at the page asked for; 404 for a page that is not there."""
    pages = max(1, -(-total // lines))
    return Paging(page_number(asked, pages), pages, total, lines)
