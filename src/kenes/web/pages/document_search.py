"""Search in the texts of the library: the box and what narrows it, the passages found under their documents, and why each was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, ClassVar
from urllib.parse import urlencode

from kenes.documents.search.explaining import Why, marks
from kenes.documents.search.told import excerpt, told
from kenes.documents.span import Span
from kenes.records.library.filters import Filters
from kenes.records.library.models import DocumentVersion, PolicyDocument
from kenes.records.library.searching import Answer, Search, search_library
from kenes.reports.sentences.clauses import clause_words
from kenes.texts import Text, all_languages
from kenes.web.addresses import quote_address
from kenes.web.pages.document_search_filters import Narrowing, filters_asked, narrowings
from kenes.web.pages.marked_text import Mark, Segment, segments
from kenes.web.pages.paging import Paging, paging

PASSAGES = 20
LONGEST = 480
"""Letters of a passage that are shown."""


@dataclass(frozen=True)
class Reading:
    """Why a passage was found, in words; `asked` are the words of the search that are meant."""

    asked: str
    told: Text


@dataclass(frozen=True)
class Line:
    """A passage found: where it stands, its words with those marked that show why, and why."""

    answer: Answer
    words: tuple[Segment, ...]
    begins_later: bool
    ends_earlier: bool
    readings: tuple[Reading, ...]

    @property
    def clause(self) -> Text:
        """Its clause in words."""
        return clause_words(self.answer.passage.label)

    @property
    def address(self) -> str:
        """Where it stands: the first words that show why, marked in the document."""
        passage, shown = self.answer.passage, marks(self.answer.why)
        first = shown[0] if shown else Span(passage.start, passage.end, passage.text)
        return quote_address(self.answer.version, first.start, first.end)


@dataclass(frozen=True)
class Group:
    """A document and the passages found in it, those of one page."""

    document: PolicyDocument
    version: DocumentVersion
    lines: tuple[Line, ...]
    only_here: str


@dataclass(frozen=True)
class DocumentSearchPage:
    """The search, and what it found."""

    template: ClassVar[str] = "documents/search.html"
    section: ClassVar[str] = "documents"
    words: str
    language: str
    narrowings: tuple[Narrowing, ...]
    clause: str
    document: PolicyDocument | None
    search: Search | None
    groups: tuple[Group, ...]
    paging: Paging | None
    query: str

    @property
    def languages(self) -> tuple[tuple[str, bool], ...]:
        """The languages in which the words may be, and which one was said."""
        return tuple((one.code, one.code == self.language) for one in all_languages())

    @property
    def narrowed(self) -> bool:
        """Whether something other than the words was asked for."""
        chosen = any(one for narrowing in self.narrowings for _, _, one in narrowing.choices)
        return chosen or bool(self.clause or self.language)

    @property
    def corrected(self) -> tuple[tuple[str, str], ...]:
        """Words that stand nowhere, and those looked for in their place."""
        return self.search.found.corrected if self.search else ()


def document_search_page(account: Any, asked: Mapping[str, str]) -> DocumentSearchPage:
    """The search that an address asks for."""
    words, language, filters = asked.get("q", "").strip(), asked.get("language", ""), filters_asked(asked)
    search, pages = _found(words, account, language, filters, asked.get("page")) if words else (None, None)
    document = PolicyDocument.objects.visible_to(account).filter(pk=filters.document).first()
    return DocumentSearchPage(
        words=words,
        language=language,
        narrowings=tuple(narrowings(account, filters)),
        clause=asked.get("clause", "").strip(),
        document=document if filters.document else None,
        search=search,
        groups=tuple(_groups(search.answers, asked)) if search else (),
        paging=pages,
        query=_query(asked),
    )


def _found(words: str, account: Any, language: str, filters: Filters, page: str | None) -> tuple[Search, Paging]:
    """What is found, of which the page asked for is read; a page that is not there is no page."""
    wanted = int(page) if page and page.isdigit() else 1
    part = slice((wanted - 1) * PASSAGES, wanted * PASSAGES)
    known = language if language in {one.code for one in all_languages()} else None
    search = search_library(words, account, known, filters, part)
    return search, paging(len(search.found.places), page, PASSAGES)


def _groups(answers: Sequence[Answer], asked: Mapping[str, str]) -> Iterable[Group]:
    """The passages of each document together, documents in the order of their best."""
    order = {ref: place for place, ref in enumerate(dict.fromkeys(one.document.ref for one in answers))}
    together = sorted(answers, key=lambda one: order[one.document.ref])
    for _, several in groupby(together, key=lambda one: one.document.ref):
        own = list(several)
        only_here = f"?{_query({**asked, 'document': own[0].document.ref})}"
        yield Group(own[0].document, own[0].version, tuple(map(_line, own)), only_here)


def _line(answer: Answer) -> Line:
    passage = answer.passage
    whole = Span(passage.start, passage.end, passage.text)
    shown = excerpt(whole, answer.why, LONGEST)
    words = segments(shown.text, shown.start, [Mark(one.start, one.end, "speaks") for one in marks(answer.why)])
    return Line(answer, words, shown.start > whole.start, shown.end < whole.end, tuple(map(_reading, answer.why)))


def _reading(why: Why) -> Reading:
    return Reading(why.asked, told(why))


def _query(asked: Mapping[str, str]) -> str:
    kept = [(name, value) for name, value in asked.items() if value and name != "page"]
    return f"{urlencode(kept)}&" if kept else ""
