"""The structure of a document: parts, chapters, articles, points and paragraphs, each with an id that editing elsewhere leaves alone.

An id is built from the numbers the document itself gives: `art-23/p-1/sub-2`. Chapters do not stand in the ids of articles, which
number on through a law. A paragraph without a number is the n-th of its parent: `art-34/t-1`. The same article has
the same id in every language version.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kenes.documents.document import Document
from kenes.documents.label import Label, label_of
from kenes.documents.span import Span

DOCUMENTS_HELD = 32
"""Documents whose parts are remembered: a review asks for them many times, a server must not keep them for ever."""
LEVELS = ("appendix", "part", "section", "chapter", "article", "heading", "point", "subpoint", "letter", "paragraph")
SHORT = {"appendix": "app", "part": "part", "section": "sec", "chapter": "ch", "article": "art", "heading": "h"}
SHORT |= {"point": "p", "subpoint": "sub", "letter": "let", "paragraph": "t"}
CONTAINERS = ("appendix", "part", "section", "chapter")
LONGEST_HEADING = 220
LONGEST_FREE_HEADING = 120
LONGEST_TITLE = 400
QUOTED_NAME = re.compile(r"[«\"“][^.!?;]{10,400}[»\"”](?:\s+на\s+[\d\s–-]+\s*(?:годы|гг\.?|год)?)?")
"""A line that is nothing but a name in quotation marks: the title of a programme on its cover."""
SENTENCE_END = re.compile(r"[.!?;:,…]$")


@dataclass(frozen=True)
class Clause:
    """A part of a document: `start` to `end` with everything inside it, `own` its own paragraph alone."""

    id: str
    kind: str
    number: str
    start: int
    end: int
    parent: str | None
    title: str
    own: Span

    @property
    def is_heading(self) -> bool:
        """Whether its own paragraph only names what follows."""
        return self.kind == "heading" or (self.kind in (*CONTAINERS, "article") and _titles(self.own.text))


@dataclass
class _Open:
    """A part that is still being read."""

    id: str
    kind: str
    number: str
    parent: str | None
    title: str
    own: Span
    end: int
    children: Counter[str] = field(default_factory=Counter)


@lru_cache(maxsize=DOCUMENTS_HELD)
def clauses(document: Document) -> tuple[Clause, ...]:
    """Every part in the order of the text, outer ones before what they hold."""
    return _Reader(document).read()


def clause_named(document: Document, clause_id: str) -> Clause | None:
    """The part with an id, or None."""
    return _by_id(document).get(clause_id)


@lru_cache(maxsize=DOCUMENTS_HELD)
def _by_id(document: Document) -> Mapping[str, Clause]:
    """The parts by their ids; of several with one id the first."""
    return {clause.id: clause for clause in reversed(clauses(document))}


class _Reader:
    """Reads paragraphs in order, keeping the parts that are open."""

    def __init__(self, document: Document) -> None:
        self.spans = _with_titles(document)
        labels = [label_of(span.text) for span in self.spans]
        self.has_articles = any(label is not None and label.kind == "article" for label in labels)
        self.root: Counter[str] = Counter()
        self.open: list[_Open] = []
        self.all: list[_Open] = []

    def read(self) -> tuple[Clause, ...]:
        for index, span in enumerate(self.spans):
            self._take(span, self._label(index))
        return tuple(
            Clause(one.id, one.kind, one.number, one.own.start, one.end, one.parent, one.title, one.own)
            for one in self.all
        )

    def _label(self, index: int) -> Label:
        span = self.spans[index]
        label = label_of(span.text)
        if label is not None and self._plausible(label, span):
            return label
        if not self._in("article") and _free_heading(self.spans, index):
            return Label("heading", "", span.text)
        return Label("paragraph", "", "")

    def _plausible(self, label: Label, span: Span) -> bool:
        """A Roman point is a section only as a heading; a chapter or article named in mid-sentence is none."""
        if label.kind in CONTAINERS:
            return _titles(span.text)
        return True

    def _in(self, kind: str) -> bool:
        return any(one.kind == kind for one in self.open)

    def _take(self, span: Span, label: Label) -> None:
        self._close(label)
        parent = self.open[-1] if self.open else None
        counted = self._home(label, parent)
        number = label.number or str(counted.children[label.kind] + 1 if counted else self.root[label.kind] + 1)
        siblings = counted.children if counted else self.root
        siblings[label.kind] += 1
        step = f"{SHORT[label.kind]}-{number}"
        siblings[step] += 1
        again = f"~{siblings[step]}" if siblings[step] > 1 else ""
        clause_id = f"{counted.id}/{step}{again}" if counted else f"{step}{again}"
        taken = _Open(clause_id, label.kind, number, parent.id if parent else None, label.title, span, span.end)
        self.all.append(taken)
        for one in self.open:
            one.end = span.end
        if label.kind != "paragraph":
            self.open.append(taken)

    def _close(self, label: Label) -> None:
        """Close what the new part does not belong to; a plain paragraph goes on with the point, not with its last item."""
        level = LEVELS.index(label.kind)
        if label.kind == "paragraph":
            while self.open and self.open[-1].kind in ("subpoint", "letter"):
                self.open.pop()
            return
        if label.kind == "point":
            self._close_points(label.number)
            return
        while self.open and LEVELS.index(self.open[-1].kind) >= level:
            self.open.pop()

    def _close_points(self, number: str) -> None:
        """A point closes points unless it is numbered inside one: 2.1 inside 2."""
        while self.open and LEVELS.index(self.open[-1].kind) >= LEVELS.index("point"):
            last = self.open[-1]
            if last.kind == "point" and number.startswith(f"{last.number}."):
                return
            self.open.pop()

    def _home(self, label: Label, parent: _Open | None) -> _Open | None:
        """The part whose id the new id extends: articles and chapters only an appendix, decimal points what holds their point."""
        holders = self.open
        if label.kind in (*CONTAINERS, "article"):
            holders = [one for one in self.open if one.kind == "appendix"]
        elif label.kind == "point":
            holders = [one for one in self.open if one.kind != "point"]
        return holders[-1] if holders else None


def _with_titles(document: Document) -> list[Span]:
    """The paragraphs; a bare "Глава 2" takes the line after it, which is its title."""
    spans: list[Span] = []
    for span in document.passages:
        bare = label_of(spans[-1].text) if spans else None
        waits = (
            bare is not None and bare.kind in (*CONTAINERS, "article") and not bare.title and "\n" not in spans[-1].text
        )
        if (
            waits
            and label_of(span.text) is None
            and len(span.text) <= LONGEST_HEADING
            and not SENTENCE_END.search(span.text)
        ):
            start = spans[-1].start
            spans[-1] = Span(start, span.end, document.text[start : span.end])
        else:
            spans.append(span)
    return spans


def _titles(text: str) -> bool:
    """Whether a labelled paragraph is a title: not too long, and no sentence."""
    said = " ".join(text.split())
    return said.isupper() or len(said) < 40 or (len(said) <= 2 * LONGEST_HEADING and not SENTENCE_END.search(said))


def _free_heading(spans: Sequence[Span], index: int) -> bool:
    """Whether a paragraph without a label stands as a heading above longer text, or is the title of the document."""
    text = " ".join(spans[index].text.split())
    if SENTENCE_END.search(text) or index + 1 == len(spans):
        return False
    if QUOTED_NAME.fullmatch(text) or (index == 0 and len(text) <= LONGEST_TITLE):
        return True
    if len(text) > LONGEST_FREE_HEADING or not text[0].isupper():
        return False
    return text.isupper() or len(spans[index + 1].text) > 2 * len(text)
