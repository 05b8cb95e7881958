"""Pages on which a person confirms what a text says of itself, relates documents, says what a version is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.documents.act.details import details_of
from kenes.records.library.models import DocumentVersion, PolicyDocument
from kenes.records.library.queries import as_read
from kenes.texts import Text
from kenes.web.forms.document_details import DetailsForm


@dataclass(frozen=True)
class DetailsPage:
    """What the text says of itself, beside what the record says."""

    template: ClassVar[str] = "documents/details.html"
    section: ClassVar[str] = "documents"
    document: PolicyDocument
    version: DocumentVersion
    form: DetailsForm

    @property
    def is_empty(self) -> bool:
        """Whether the text says nothing that a record would hold."""
        return not self.form.details.stated and not self.form.details.relations


@dataclass(frozen=True)
class PlainFormPage:
    """A form about a document under a heading."""

    template: ClassVar[str] = "documents/plain_form.html"
    section: ClassVar[str] = "documents"
    document: PolicyDocument
    heading: Text
    lead: Text
    form: Any


def details_form(document: PolicyDocument, version: DocumentVersion, account: Any, data: Any = None) -> DetailsForm:
    """The form as it was sent, or as the text fills it."""
    return DetailsForm(document, version, details_of(as_read(version)), account, data)


RELATE = Text(kk="Құжаттың басқа құжатпен байланысы", ru="Связь с другим документом", en="Relation to another document")
RELATE_LEAD = Text(
    kk="Бір құжат екіншісін өзгертеді, оның күшін жояды немесе оның аудармасы болып табылады. Мәтіні қолда жоқ актіні де жазуға болады.",
    ru="Один документ вносит изменения в другой, отменяет его или является его переводом. Акт, текста которого нет под рукой, можно записать и без текста.",
    en="One document amends another, repeals it or translates it. An act whose text is not at hand can be recorded without it.",
)
STANDING = Text(kk="Нұсқаның мәртебесі", ru="Статус версии", en="Standing of a version")
STANDING_LEAD = Text(
    kk="Бірнеше тілдегі мәтіннің күші бірдей болуы мүмкін; аударма ешкімді міндеттемейді.",
    ru="Тексты на нескольких языках могут иметь равную силу; перевод никого не обязывает.",
    en="Texts in several languages may be equally authentic; a translation binds nobody.",
)
