"""The forms of documents and reviews: a file and what is known of it, a judgement, a gap, a reason."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kenes.documents.reading import FORMATS
from kenes.records.chain.choices import Pillar, Side
from kenes.records.chain.models import Record
from kenes.records.findings.models import Gap
from kenes.records.library.actions import Sent
from kenes.records.library.models import PolicyDocument
from kenes.records.reviews.actions import Verdict
from kenes.records.reviews.frameworks import framework_of, known_frameworks
from kenes.records.reviews.models import Judgement, Review
from kenes.reports.sentences.clauses import clause_words
from kenes.texts import Refusal, all_languages
from kenes.web.answering import current_language
from kenes.web.forms.words import WordsControl
from kenes.web.site import Site
from kenes.web.uploads import was_too_large
from kenes.web.wording.languages import language_words

FIRST_WORDS = 70
LANGUAGES = [(one.code, one.name) for one in all_languages()]
SUFFIXES = ",".join(FORMATS)


class FileForm(forms.Form):
    """A file and the language of its text."""

    file = forms.FileField(label=_("File of the document"), widget=forms.ClearableFileInput({"accept": SUFFIXES}))
    language = forms.ChoiceField(label=_("Language of the text"), required=False)

    def __init__(self, *args: Any, too_large: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken = [(code, language_words(code)[current_language()]) for code, _name in LANGUAGES]
        self.fields["language"].choices = [("", _("as the text shows")), *spoken]  # type: ignore[attr-defined]
        if too_large:
            self.fields["file"].error_messages["required"] = _(
                "The file is larger than is taken in (20 MB) and was not read. Split it into parts."
            )

    @property
    def sent(self) -> Sent:
        """The file as it was sent."""
        file = self.cleaned_data["file"]
        return Sent(file.read(), file.name, self.cleaned_data.get("language", ""))

    def refuse(self, refusal: Refusal) -> None:
        """Say at the file why it was not taken in and what to do."""
        language = current_language()
        for one in refusal.findings:
            way_out = f" {one.proposal[language]}" if one.proposal else ""
            self.add_error("file", f"{one.message[language]}{way_out}")


class DocumentForm(FileForm):
    """A file of a document that is not held yet; what is left blank is proposed by the text."""

    marking = forms.ChoiceField(
        label=_("Who may read it"), choices=Record.Marking.choices, initial="official", widget=forms.RadioSelect
    )
    country = forms.ChoiceField(label=_("Country of the document"))
    family = forms.ChoiceField(label=_("Sort of text"), required=False)
    issuer_name = forms.CharField(label=_("Issued by (as the document says)"), required=False, max_length=300)
    act_number = forms.CharField(label=_("Number"), required=False, max_length=60)
    adopted = forms.DateField(label=_("Date"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    address = forms.URLField(label=_("Address of the text"), required=False, assume_scheme="https")

    def __init__(self, *args: Any, countries: list[tuple[str, str]], languages: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = WordsControl(languages, "name", False, _("Title as it officially stands"))
        self.fields["country"].choices = countries  # type: ignore[attr-defined]
        self.fields["family"].choices = [("", _("as the text shows")), *PolicyDocument.Family.choices]  # type: ignore[attr-defined]

    @property
    def document(self) -> PolicyDocument:
        """The record to be written; what is blank waits for the proposal."""
        given = self.cleaned_data
        names = ("name", "marking", "country", "family", "issuer_name", "act_number", "adopted", "address")
        return PolicyDocument(**{name: given[name] for name in names})


def document_form(request: HttpRequest, site: Site, countries: list[tuple[str, str]]) -> DocumentForm:
    """The form of a new document as it was sent, or empty."""
    return DocumentForm(
        request.POST or None,
        request.FILES or None,
        countries=countries,
        languages=site.observatory.settings.languages,
        too_large=was_too_large(request),
    )


class ReviewForm(forms.Form):
    """Which framework a version is held against."""

    framework = forms.ChoiceField(label=_("Framework"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["framework"].choices = [  # type: ignore[attr-defined]
            (key, one.title[current_language()]) for key, one in known_frameworks().items()
        ]


class JudgementForm(forms.Form):
    """What a person says of a passage and a requirement."""

    requirement = forms.ChoiceField(label=_("Requirement"))
    passage = forms.ChoiceField(label=_("Passage"), required=False)
    verdict = forms.ChoiceField(label=_("Verdict"), choices=Judgement.Verdict.choices, widget=forms.RadioSelect)
    note = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea({"rows": 3}))

    def __init__(self, *args: Any, review: Review, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.held = {one.label: one for one in review.version_read.passages.order_by("position")}
        language = current_language()
        codes = [(one.code, f"{one.code}. {one.words[language]}") for one in framework_of(review).requirements]
        passages = [(label, _passage_words(label, one.text)) for label, one in self.held.items()]
        self.fields["requirement"].choices = codes  # type: ignore[attr-defined]
        self.fields["passage"].choices = [("", _("the document as a whole")), *passages]  # type: ignore[attr-defined]

    @property
    def said(self) -> Verdict:
        """The verdict of the person."""
        given = self.cleaned_data
        return Verdict(given["requirement"], given["verdict"], self.held.get(given["passage"]), given["note"].strip())


class ReasonForm(forms.Form):
    """Why something is taken back."""

    why = forms.CharField(label=_("Reason"), max_length=500)


class GapForm(forms.Form):
    """A gap that a judgement reveals, in each language."""

    def __init__(self, *args: Any, languages: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["heading"] = WordsControl(languages, "heading", True, _("What is lacking"))
        self.fields["about"] = WordsControl(languages, "about", False, _("What follows from it"))
        self.fields["pillar"] = forms.ChoiceField(
            label=_("Pillar"), required=False, choices=[("", "—"), *Pillar.choices]
        )
        self.fields["side"] = forms.ChoiceField(label=_("Side"), choices=Side.choices, initial="both")
        self.fields["marking"] = forms.ChoiceField(
            label=_("Who may read it"), choices=Record.Marking.choices, widget=forms.RadioSelect
        )

    @property
    def gap(self) -> Gap:
        """The record to be written."""
        return Gap(**self.cleaned_data)


def _passage_words(label: str, text: str) -> str:
    shown = " ".join(text.split())
    short = shown if len(shown) <= FIRST_WORDS else f"{shown[:FIRST_WORDS].rsplit(' ', 1)[0]}…"
    return f"{clause_words(label)[current_language()]}: {short}"
