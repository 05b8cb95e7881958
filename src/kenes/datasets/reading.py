"""What a reader is: it recognises a file by its content, says what it assumed, and gives rows of datasets."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import kenes.datasets.readers as folder
from kenes.datasets.bad_files import damaged
from kenes.datasets.dataset import Row
from kenes.datasets.file_kind import HEAD, kind_of
from kenes.datasets.packed import is_packed, unpacked, unpacked_head
from kenes.datasets.plain_text import decoded, delimiter_of, encoding_of, json_records, rows_of_records, table
from kenes.datasets.workbook import DAMAGE, Workbook
from kenes.texts import Finding, Text

Seen = TypeVar("Seen")

_TEXT_KINDS = ("csv", "json", "text", "html")


@dataclass(frozen=True)
class Provenance:
    """Who published the figures, in which edition and year, and where they can be found."""

    publisher: Text
    title: str
    edition: str
    published: str
    address: str
    licence: str = ""


@dataclass(frozen=True)
class Given:
    """What the person said because the file does not: the period ("2022"), the place ("KZ-75"), the dataset wanted."""

    period: str | None = None
    place: str | None = None
    dataset: str | None = None


@dataclass(frozen=True)
class Reading:
    """What a reader found: rows by dataset, where they come from, and findings (notes say what was assumed)."""

    rows: Mapping[str, Sequence[Row]]
    provenance: Provenance
    findings: tuple[Finding, ...] = ()
    rejected: int = 0


@dataclass(frozen=True)
class SourceFile:
    """A file that was received; each way of looking into it is tried once and kept.

    A way that does not fit the kind of file gives nothing (no sheets, no rows, no records), so that a reader may ask
    any file; a file that is damaged inside raises Refusal.
    """

    path: Path

    @property
    def name(self) -> str:
        """The file's own name, as findings print it."""
        return self.path.name

    @cached_property
    def head(self) -> bytes:
        """The first bytes, by which the kind of file is told; of a packed file those of what is inside."""
        if is_packed(self.path):
            return unpacked_head(self.path, HEAD)
        with self.path.open("rb") as stream:
            return stream.read(HEAD)

    @cached_property
    def kind(self) -> str:
        """What the file is by its content: xlsx, csv, json, text, or one of the kinds that cannot be read (`kind_of`)."""
        return kind_of(self.path, self.head)

    @cached_property
    def workbook(self) -> Workbook:
        """The file as a workbook."""
        return Workbook(self.path)

    @cached_property
    def sheet_names(self) -> tuple[str, ...]:
        """The names of the worksheets in their order."""
        return self._undamaged(lambda: self.workbook.sheet_names) if self.kind == "xlsx" else ()

    def sheet(self, name: str) -> list[list[str]]:
        """The cells of a worksheet as text, [0][0] being A1; blanks are "". KeyError for a name that is not there."""
        if name not in self.sheet_names:
            raise KeyError(name)
        if name not in self._sheets:
            self._sheets[name] = self._undamaged(lambda: self.workbook.sheet(name))
        return self._sheets[name]

    @cached_property
    def _sheets(self) -> dict[str, list[list[str]]]:
        return {}

    @cached_property
    def document_title(self) -> str:
        """The title in the workbook's properties, "" when there is none."""
        return self._undamaged(lambda: self.workbook.document_title) if self.kind == "xlsx" else ""

    @cached_property
    def last_modified(self) -> str:
        """The day of the workbook's last change as an ISO date, "" when it is not said."""
        return self._undamaged(lambda: self.workbook.last_modified) if self.kind == "xlsx" else ""

    @cached_property
    def encoding(self) -> str | None:
        """The encoding of a text file; None for other files."""
        return encoding_of(self._bytes) if self.kind in _TEXT_KINDS else None

    @cached_property
    def text(self) -> str:
        """The words of a text file without the byte-order mark."""
        return "" if self.encoding is None else decoded(self._bytes, self.encoding)

    @property
    def _bytes(self) -> bytes:
        return unpacked(self.path) if is_packed(self.path) else self.path.read_bytes()

    def delimited(self) -> list[list[str]]:
        """The rows of a delimited text (semicolon, tab, comma), the first being row 1 of the file."""
        return self._delimited

    @cached_property
    def _delimited(self) -> list[list[str]]:
        sign = delimiter_of(self.text) if self.kind == "csv" else None
        return table(self.text, sign) if sign else []

    @cached_property
    def even_rows(self) -> list[list[str]]:
        """The rows of a delimited text, each as long as the longest."""
        rows = self.delimited()
        width = max((len(row) for row in rows), default=0)
        even = all(len(row) == width for row in rows)
        return rows if even else [row + [""] * (width - len(row)) for row in rows]

    def records(self) -> list[dict[str, object]]:
        """The records of a JSON file, the first being number 1; none when it is no list of objects."""
        return self._records

    @cached_property
    def record_rows(self) -> list[list[str]]:
        """The records as rows of text, the first being their keys."""
        return rows_of_records(self.records())

    @cached_property
    def _records(self) -> list[dict[str, object]]:
        return self._undamaged(lambda: json_records(self.text) or []) if self.kind == "json" else []

    def _undamaged(self, look: Callable[[], Seen]) -> Seen:
        try:
            return look()
        except (*DAMAGE, ValueError) as damage:
            raise damaged(self.name, damage) from damage


@dataclass(frozen=True)
class Reader:
    """A reader of one published layout.

    `recognises(source)` gives a likeness from 0 to 1: 1 is certain, and the likeness of what is nearly the layout
    (the right title with columns missing) serves to name the nearest known one when nothing fits.
    `read(source, given)` gives a Reading or raises Refusal.
    """

    key: str
    title: Text
    datasets: tuple[str, ...]
    recognises: Callable[[SourceFile], float]
    read: Callable[[SourceFile, Given], Reading]


@cache
def all_readers() -> tuple[Reader, ...]:
    """Every reader found in the folder `readers/`, by key."""
    modules = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    loaded = [importlib.import_module(f"{folder.__name__}.{name}") for name in modules]
    return tuple(module.READER for module in loaded if hasattr(module, "READER"))
