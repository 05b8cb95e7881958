"""The pages of consultations: the draft with its clauses, the form of a comment, the table of responses, what a link opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.chain.models import Record
from kenes.records.chain.refs import is_record
from kenes.records.consultations.drafts import clauses_of, versions_of
from kenes.records.consultations.models import Comment, Consultation
from kenes.records.consultations.queries import comments_of
from kenes.records.passes.models import Pass
from kenes.records.rules import may_amend
from kenes.reports.chapters.recorded.responses import (
    MEMBER_OF_THE_PUBLIC,
    RESPONSE_WORDS,
    clause_said,
)
from kenes.texts import Text, language
from kenes.web.answering import current_language
from kenes.web.pages.records_names import Named, Names, named

SECTION = "dialogues"
MOST = 400
"""Clauses that a page lays out; a longer draft is read in the library."""


@dataclass(frozen=True)
class ClauseLine:
    """A clause of the draft, in the language of the page and beside it in another, with the comments that the reader may see."""

    address: str
    said: Text
    here: str
    here_language: str
    beside: str
    beside_language: str
    comments: int


@dataclass(frozen=True)
class Draft:
    """The draft clause by clause; `columns` are the names of the languages shown."""

    name: Named
    lines: tuple[ClauseLine, ...]
    columns: tuple[tuple[str, str], ...]
    cut: bool


@dataclass(frozen=True)
class CommentLine:
    """A comment with its clause, its body and its response in words."""

    record: Comment
    clause: Text
    body: Text
    response: Text


@dataclass(frozen=True)
class CommentPage:
    """The page on which a comment is written: by an account, by a link, or from a letter."""

    template: ClassVar[str] = "consultations/comment.html"
    section: ClassVar[str] = SECTION
    record: Consultation
    form: Any
    draft: Draft | None
    own: tuple[CommentLine, ...]
    held: Pass | None = None
    by_letter: bool = False
    body: Text | None = None


@dataclass(frozen=True)
class ResponsesPage:
    """The table of responses."""

    template: ClassVar[str] = "consultations/responses.html"
    section: ClassVar[str] = SECTION
    record: Consultation
    lines: tuple[CommentLine, ...]
    counted: tuple[tuple[Text, int], ...]
    may_respond: bool
    formats: tuple[str, ...] = ("docx", "xlsx", "pdf")


@dataclass(frozen=True)
class RespondPage:
    """The form of a response."""

    template: ClassVar[str] = "consultations/respond.html"
    section: ClassVar[str] = SECTION
    record: Consultation
    line: CommentLine
    form: Any


@dataclass(frozen=True)
class LinkRefusedPage:
    """Why a link opens nothing; `reason` is unknown, revoked, expired, not-open or noted."""

    template: ClassVar[str] = "consultations/link.html"
    section: ClassVar[str] = SECTION
    reason: str


def draft_of(consultation: Consultation, comments: Iterable[Comment]) -> Draft | None:
    """The draft as whoever may read it sees it."""
    if consultation.draft is None:
        return None
    code = current_language()
    counted, versions = Counter(one.clause for one in comments), versions_of(consultation)
    other = next((one.language for one in versions if one.language != _first(versions, code)), "")
    beside = {one.address: one.text[other] for one in clauses_of(consultation, other)} if other else {}
    clauses = clauses_of(consultation, code)
    lines = tuple(
        ClauseLine(
            one.address, clause_said(one.address, Text.same(one.label)), one.text[code], one.language or code,
            beside.get(one.address, ""), other, counted[one.address],
        )
        for one in clauses[:MOST]
    )  # fmt: skip
    shown = [_first(versions, code), other] if other else [_first(versions, code)]
    columns = tuple((one, language(one).name) for one in shown if one in ("kk", "ru", "en"))
    return Draft(named(consultation.draft.whole), lines, columns, len(clauses) > MOST)


def readable_draft(consultation: Consultation, account: Any, comments: Iterable[Comment]) -> Draft | None:
    """The draft where the account may read it."""
    draft = consultation.draft
    if draft is None or not Record.objects.visible_to(account).filter(pk=draft.pk).exists():
        return None
    return draft_of(consultation, comments)


def comment_lines(comments: Iterable[Comment], names: Names | None) -> tuple[CommentLine, ...]:
    """Comments in words; a body that the reader may not see is not named."""
    return tuple(
        CommentLine(one, _clause(one, names), _body(one, names), RESPONSE_WORDS[one.response]) for one in comments
    )


def responses_page(consultation: Consultation, account: Any) -> ResponsesPage:
    """The comments that an account may read, by clause."""
    comments = comments_of(consultation, account)
    counted = Counter(one.response for one in comments)
    told = tuple((said, counted[key]) for key, said in RESPONSE_WORDS.items() if counted[key])
    responds = may_amend(account, consultation) and not consultation.ended
    return ResponsesPage(consultation, comment_lines(comments, Names(account)), told, bool(responds))


def own_comments(consultation: Consultation, bodies: Iterable[Any]) -> tuple[CommentLine, ...]:
    """What bodies have said so far, for themselves to see."""
    refs = [one.pk for one in bodies]
    found = Comment.objects.filter(consultation=consultation, institution__in=refs, withdrawn=False).order_by("ref")
    return comment_lines(found, None)


def _first(versions: list[Any], code: str) -> str:
    spoken = [one.language for one in versions]
    return code if code in spoken or not spoken else spoken[0]


def _clause(one: Comment, names: Names | None) -> Text:
    if is_record(one.clause) and names is not None:
        found = names.of(one.clause)
        return clause_said(one.clause, found.title if found else None)
    return clause_said(one.clause)


def _body(one: Comment, names: Names | None) -> Text:
    if one.institution is None:
        return MEMBER_OF_THE_PUBLIC
    if names is not None and names.of(one.institution_id) is None:
        return Text.same("—")
    return one.institution.title
