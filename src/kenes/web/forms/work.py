"""The forms of the programme of work: closing a study, answering the requirements of a self-assessment."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.refs import is_record
from kenes.records.programmes.models import SelfAssessment
from kenes.records.programmes.self_assessment import ANSWERS, UNANSWERED, Answer, answer_of, framework_of
from kenes.records.words import words
from kenes.records.workplans.models import ADDRESS
from kenes.texts import Refusal, Text
from kenes.web.answering import current_language
from kenes.web.forms.words import WordsControl
from kenes.web.site import Site


class RefusableForm(forms.Form):
    """A form that can say what an action refused."""

    use_required_attribute = False

    def refuse(self, refusal: Refusal) -> None:
        """The refusal in the language of the page, with how to mend it."""
        for one in refusal.findings:
            said = [one.message, one.proposal] if one.proposal else [one.message]
            self.add_error(None, " ".join(text[current_language()] for text in said))


class CloseForm(RefusableForm):
    """Why nobody used a study; blank where somebody did."""

    def __init__(self, site: Site, data: Any = None) -> None:
        super().__init__(data)
        codes = tuple(site.observatory.settings.languages)
        self.fields["unused_because"] = WordsControl(codes, "unused_because", False, _("Not used, because"))

    @property
    def reason(self) -> Text:
        """What was written."""
        return words(self.cleaned_data["unused_because"])


class AnswersForm(RefusableForm):
    """One answer a requirement; none chosen is no answer, which is not the same as "not met"."""

    def __init__(self, assessment: SelfAssessment, data: Any = None) -> None:
        super().__init__(data)
        framework, code = framework_of(assessment.framework), current_language()
        offered = [("", UNANSWERED[code]), *((key, words[code]) for key, words in ANSWERS.items())]
        shown, seen = _("What shows it"), _("Where it can be seen: the id of a record, or an address (https://…)")
        self.requirements = framework.requirements if framework else ()
        self.fields["seen"] = forms.IntegerField(widget=forms.HiddenInput, initial=assessment.version, min_value=0)
        for one in self.requirements:
            known, label = answer_of(assessment.answers, one.code), f"{one.code}. {one.words[code]}"
            self.fields[f"answer-{one.code}"] = forms.ChoiceField(
                label=label, choices=offered, required=False, initial=known.answer, widget=forms.RadioSelect
            )
            self.fields[f"evidence-{one.code}"] = forms.CharField(
                label=f"{one.code}. {shown}", required=False, initial=known.evidence, max_length=2000,
                widget=forms.Textarea({"rows": 2}),
            )  # fmt: skip
            self.fields[f"address-{one.code}"] = forms.CharField(
                label=f"{one.code}. {seen}",
                required=False, initial=known.address, max_length=400, validators=[_followed],
            )  # fmt: skip

    @property
    def answers(self) -> dict[str, Answer]:
        """What was answered, by requirement."""
        given = self.cleaned_data
        return {
            one.code: Answer(
                given[f"answer-{one.code}"], given[f"evidence-{one.code}"].strip(), given[f"address-{one.code}"].strip()
            )
            for one in self.requirements
        }


def _followed(value: str) -> None:
    if not is_record(value.strip()) and not ADDRESS.fullmatch(value.strip()):
        raise ValidationError(_("Neither the id of a record nor an address that begins with https://"))


def close_form(request: HttpRequest, site: Site) -> CloseForm:
    """The form as it was sent, or empty."""
    return CloseForm(site, request.POST if request.method == "POST" else None)


def answers_form(request: HttpRequest, assessment: SelfAssessment) -> AnswersForm:
    """The form as it was sent, or filled with the answers that stand."""
    return AnswersForm(assessment, request.POST if request.method == "POST" else None)
