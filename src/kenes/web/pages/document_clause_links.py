"""Links to clauses of a document that its current version no longer bears out, with what may be meant and a form to settle each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404

from kenes.records.library.clause_links import BrokenLink, Candidate, broken_links
from kenes.records.library.models import PolicyDocument
from kenes.records.rules import may_amend
from kenes.reports.sentences.clauses import clause_words
from kenes.texts import Text
from kenes.web.addresses import document_address
from kenes.web.pages.records_names import Named, Names

STATES = {
    "gone": Text(kk="ереже енді жоқ", ru="положения больше нет", en="the clause is gone"),
    "moved": Text(
        kk="ереженің нөмірі өзгерген",
        ru="положение стоит под другим номером",
        en="the clause stands under another number",
    ),
    "other-words": Text(
        kk="бұл нөмірде енді басқа мәтін тұр",
        ru="под этим номером теперь другой текст",
        en="another text has this number now",
    ),
}


@dataclass(frozen=True)
class CandidateLine:
    """A clause that may be meant, with its page."""

    candidate: Candidate
    clause: Text
    href: str


@dataclass(frozen=True)
class BrokenLine:
    """A broken link as the page tells of it."""

    broken: BrokenLink
    source: Named | None
    clause: Text
    state: Text
    candidates: tuple[CandidateLine, ...]
    may_settle: bool
    holds_number: bool


@dataclass(frozen=True)
class ClauseLinksPage:
    """Every broken link that the reader may see."""

    template: ClassVar[str] = "documents/clause_links.html"
    section: ClassVar[str] = "documents"
    document: PolicyDocument
    lines: tuple[BrokenLine, ...]


def clause_links_page(document: PolicyDocument, account: Any) -> ClauseLinksPage:
    """The broken links to clauses of a document."""
    names = Names(account)
    return ClauseLinksPage(document, tuple(_line(one, names) for one in broken_links(document, account)))


def broken_link(document: PolicyDocument, number: int, account: Any) -> BrokenLink:
    """One of them by its number; 404 for one that is whole, settled or not to be seen."""
    for one in broken_links(document, account):
        if one.link.pk == number:
            return one
    raise Http404(str(number))


def _line(one: BrokenLink, names: Names) -> BrokenLine:
    document, version = one.now.document_id, one.now.number
    lines = tuple(
        CandidateLine(each, clause_words(each.label), document_address(document, each.label, version))
        for each in one.candidates
    )
    return BrokenLine(
        one,
        names.of(one.link.source_id),
        clause_words(one.label),
        STATES[one.state],
        lines,
        may_amend(names.account, one.link.source.whole),
        any(each.label == one.label for each in one.candidates),
    )
