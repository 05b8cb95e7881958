"""Pages that hold a form of documents and reviews: a file to upload, a judgement, a gap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.library.models import DocumentVersion, Passage, PolicyDocument
from kenes.records.reviews.models import Judgement, Review
from kenes.records.reviews.queries import framework_of
from kenes.records.rules import may_write_kind
from kenes.reports.sentences.clauses import clause_words
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.forms.documents import DocumentForm, FileForm, GapForm, JudgementForm
from kenes.web.site import Site
from kenes.web.wording.labels import place_title

SECTION = "documents"


@dataclass(frozen=True)
class UploadPage:
    """A new document."""

    template: ClassVar[str] = "documents/upload.html"
    section: ClassVar[str] = SECTION
    form: DocumentForm


@dataclass(frozen=True)
class VersionUploadPage:
    """A further version of a document."""

    template: ClassVar[str] = "documents/version_upload.html"
    section: ClassVar[str] = SECTION
    form: FileForm
    document: PolicyDocument
    versions: tuple[DocumentVersion, ...]


@dataclass(frozen=True)
class JudgementPage:
    """A judgement to be written, with the passage it speaks of where one was chosen."""

    template: ClassVar[str] = "documents/judgement.html"
    section: ClassVar[str] = SECTION
    form: JudgementForm
    review: Review
    framework: Text
    passage: Passage | None

    @property
    def clause(self) -> Text:
        """The clause of the passage in words."""
        return clause_words(self.passage.label) if self.passage else Text.same("")


@dataclass(frozen=True)
class GapPage:
    """A gap to be recorded from a judgement."""

    template: ClassVar[str] = "documents/gap.html"
    section: ClassVar[str] = SECTION
    form: GapForm
    judgement: Judgement
    requirement: Text

    @property
    def clause(self) -> Text:
        """The clause of the passage in words."""
        return clause_words(self.judgement.passage.label) if self.judgement.passage else Text.same("")


def judgement_page(review: Review, form: JudgementForm) -> JudgementPage:
    """The form of a judgement, with the words of the passage that is chosen in it."""
    return JudgementPage(form, review, framework_of(review).title, form.held.get(str(form["passage"].value() or "")))


def gap_page(judgement: Judgement, form: GapForm) -> GapPage:
    """The form of a gap, with the requirement in words."""
    requirement = framework_of(judgement.review).requirement(judgement.requirement)
    return GapPage(form, judgement, requirement.words)


def countries_to_write(site: Site, account: Any) -> list[tuple[str, str]]:
    """The countries of the observatory in which an account may write documents, by name."""
    own = [code for code in site.countries if may_write_kind(account, "DOC", code)]
    return [(code, place_title(code)[current_language()]) for code in own]
