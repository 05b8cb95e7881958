"""The links to the clauses of a document, those that a new version broke first, each with the likeliest clause of now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404

from kenes.records.library.clause_links import ClauseLink, clause_links
from kenes.records.library.models import PolicyDocument
from kenes.records.rules import may_amend
from kenes.reports.sentences.clauses import clause_words
from kenes.texts import Text
from kenes.web.addresses import document_address
from kenes.web.pages.documents import SECTION
from kenes.web.pages.records_names import Names
from kenes.web.wording.clause_links import STATES


@dataclass(frozen=True)
class Line:
    """A link as the page shows it."""

    held: ClauseLink
    source: Any
    address: str

    @property
    def place(self) -> Text:
        """The clause that was cited, in words."""
        return clause_words(self.held.label)

    @property
    def state(self) -> Text:
        """What stands of it."""
        return STATES[self.held.state]

    @property
    def candidates(self) -> list[tuple[str, Text, str, int]]:
        """The likeliest clauses of now: id, words for it, text, likeness."""
        return [(one.label, clause_words(one.label), one.text, round(one.likeness)) for one in self.held.candidates]


@dataclass(frozen=True)
class LinksPage:
    """Every link to a clause that may be read."""

    template: ClassVar[str] = "documents/links.html"
    section: ClassVar[str] = SECTION
    document: PolicyDocument
    lines: tuple[Line, ...]
    may_settle: bool


def links_page(document: PolicyDocument, account: Any) -> LinksPage:
    """The links of a document."""
    names = Names(account)
    found = clause_links(document, account)
    names.load([one.link.source_id for one in found])
    lines = tuple(
        Line(one, names.of(one.link.source_id), document_address(document.ref, one.label, one.old.number))
        for one in found
    )
    return LinksPage(document, lines, may_amend(account, document))


def known_link(document: PolicyDocument, account: Any, number: int) -> ClauseLink:
    """A broken link by the number of its link."""
    found = next((one for one in clause_links(document, account) if one.link.pk == number and one.is_broken), None)
    if found is None:
        raise Http404(number)
    return found
