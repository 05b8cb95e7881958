"""The pages with forms: a paragraph, the sending, the links shown once, an answer, an objection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.minutes.circulation import Sent
from kenes.records.minutes.models import Minutes
from kenes.records.minutes.paragraph import HEADING, Paragraph
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.pages.records_names import Named, named


@dataclass(frozen=True)
class FormPage:
    """A form about a text."""

    template: ClassVar[str] = "minutes/form.html"
    section: ClassVar[str] = "dialogues"
    name: Named
    what: str
    form: Any
    number: int = 0
    body: Text | None = None


@dataclass(frozen=True)
class AnswerLine:
    """A paragraph as a body reads it, with the field for its remark."""

    number: int
    heading: bool
    text: Text
    field: Any


@dataclass(frozen=True)
class AnswerPage:
    """The text with a field for a remark at every paragraph; it names no source."""

    template: ClassVar[str] = "minutes/answer.html"
    section: ClassVar[str] = ""
    title: Text
    edition: int
    body: Text
    letter: Any
    tacit_on: Any
    lines: tuple[AnswerLine, ...]
    form: Any
    name: Named | None = None


@dataclass(frozen=True)
class SaidPage:
    """What became of an answer: taken, or why the link opens nothing."""

    template: ClassVar[str] = "minutes/said.html"
    section: ClassVar[str] = ""
    reason: str
    title: Text | None = None


@dataclass(frozen=True)
class LinksPage:
    """The links of the bodies, told once."""

    template: ClassVar[str] = "minutes/links.html"
    section: ClassVar[str] = "dialogues"
    name: Named
    links: tuple[tuple[Text, Any, str], ...]


def paragraph_page(minutes: Minutes, form: Any, paragraph: Paragraph | None) -> FormPage:
    """A paragraph, new or as it stands."""
    return FormPage(named(minutes), "paragraph", form, paragraph.number if paragraph else 0)


def sending_page(minutes: Minutes, form: Any) -> FormPage:
    """The letters."""
    return FormPage(named(minutes), "sending", form, minutes.edition)


def objection_page(minutes: Minutes, letter: Any, form: Any) -> FormPage:
    """An objection of the body of a letter."""
    return FormPage(named(minutes), "objection", form, body=letter.addressee.title)


def links_page(minutes: Minutes, sent: list[Sent], address: Callable[[str, str], str]) -> LinksPage:
    """Each body with its letter and link."""
    code = current_language()
    return LinksPage(
        named(minutes), tuple((one.letter.addressee.title, one.letter, address(one.token, code)) for one in sent)
    )


def answer_page(minutes: Minutes, letter: Any, form: Any) -> AnswerPage:
    """What a body finds behind its link."""
    fields = form.remark_fields()
    lines = tuple(
        AnswerLine(one.number, one.sort == HEADING, one.text, fields.get(one.number)) for one in minutes.listed
    )
    return AnswerPage(
        minutes.title, minutes.edition, letter.addressee.title, letter, minutes.tacit_on, lines, form
    )  # fmt: skip


def reply_page(minutes: Minutes, letter: Any, form: Any) -> AnswerPage:
    """The same for the coordinator who enters a letter."""
    made = answer_page(minutes, letter, form)
    return AnswerPage(
        made.title, made.edition, made.body, letter, made.tacit_on, made.lines, form, named(minutes)
    )  # fmt: skip


def answered_page(minutes: Minutes) -> SaidPage:
    """The answer was taken."""
    return SaidPage("answered", minutes.title)


def refused_page(reason: str) -> SaidPage:
    """The link opens nothing."""
    return SaidPage(reason)
