"""The forms of consultations and rounds: a comment, a response, a voice on each statement, a moderator's decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kenes.records.consultations.actions import Given
from kenes.records.consultations.drafts import Clause, clauses_of
from kenes.records.consultations.models import Comment, Consultation, Position, Voice
from kenes.records.consultations.moderation import REASONS
from kenes.records.consultations.rounds import LONGEST
from kenes.records.institutions.models import Institution
from kenes.records.passes.models import Pass
from kenes.records.words import words
from kenes.reports.chapters.recorded.responses import RESPONSE_WORDS, WHOLE, clause_said
from kenes.texts import all_languages
from kenes.web.answering import current_language
from kenes.web.forms.choices import records_to_choose
from kenes.web.forms.searched import record_field
from kenes.web.forms.words import WordsControl
from kenes.web.site import Site

SHOWN = 60
"""Letters of a clause that a choice shows."""


class CommentForm(forms.Form):
    """A comment. `bodies` are those in whose name it may be written; a letter may come from any body."""

    use_required_attribute = False

    def __init__(self, consultation: Consultation, data: Any = None, **initial: Any) -> None:
        super().__init__(data, initial=initial | {"language": current_language(), "level": Comment.Level.PUBLIC})
        code = current_language()
        self.fields["clause"] = forms.ChoiceField(
            label=_("To which clause"), required=False, choices=clause_choices(clauses_of(consultation, code), code)
        )
        self.fields["text"] = forms.CharField(label=_("Comment"), max_length=8000, widget=forms.Textarea({"rows": 5}))
        self.fields["proposed"] = forms.CharField(
            label=_("Proposed wording"), required=False, max_length=8000, widget=forms.Textarea({"rows": 3}),
            help_text=_("How the clause should read."),
        )  # fmt: skip
        self.fields["language"] = forms.ChoiceField(
            label=_("Language of the comment"), choices=[(one.code, one.name) for one in all_languages()]
        )
        self.fields["level"] = forms.ChoiceField(
            label=_("Level"), choices=Comment.Level.choices, widget=forms.RadioSelect,
            help_text=_("What is not for publication is read by those who work on the draft and stands in no public table of responses."),
        )  # fmt: skip

    def given(self, way: str, institution: Any = None, held: Pass | None = None) -> Given:
        """The comment as the action takes it."""
        filled, code = self.cleaned_data, self.cleaned_data["language"]
        return Given(
            institution=filled.get("institution") or institution, way=way, held=held, clause=filled["clause"],
            text=words({code: filled["text"]}), proposed=words({code: filled["proposed"]}), level=filled["level"],
            number=filled.get("number", ""), date=filled.get("date"),
        )  # fmt: skip

    def refuse(self, fault: ValidationError) -> None:
        """What the action says is wrong, at the field that it says it of."""
        refuse(self, fault)


class MemberCommentForm(CommentForm):
    """A comment by an account, for one of its bodies."""

    def __init__(self, consultation: Consultation, bodies: Sequence[Institution], data: Any = None, **initial: Any):
        super().__init__(consultation, data, **initial)
        if len(bodies) > 1:
            chosen = Institution.objects.filter(pk__in=[one.pk for one in bodies])
            self.fields["institution"] = forms.ModelChoiceField(chosen, label=_("In the name of"))


class LetterCommentForm(CommentForm):
    """A comment that came by letter."""

    def __init__(self, consultation: Consultation, account: Any, data: Any = None) -> None:
        super().__init__(consultation, data)
        bodies = records_to_choose(Institution, account)
        self.fields["institution"] = record_field(
            bodies, account, label=_("From which body"), required=not consultation.unnamed_public, empty_label="—"
        )
        self.fields["number"] = forms.CharField(label=_("Number of the letter"), max_length=40)
        self.fields["date"] = forms.DateField(
            label=_("Date of the letter"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
        )
        self.order_fields(["institution", "number", "date"])


class ResponseForm(forms.Form):
    """What is decided about a comment, and why."""

    use_required_attribute = False

    def __init__(self, site: Site, comment: Comment, data: Any = None) -> None:
        given = {} if comment.waits else {"response": comment.response, "reason": comment.reason}
        super().__init__(data, initial=given)
        code = current_language()
        self.fields["response"] = forms.ChoiceField(
            label=_("Response"), widget=forms.RadioSelect,
            choices=[(key, said[code]) for key, said in RESPONSE_WORDS.items() if key != Comment.Response.WAITING],
        )  # fmt: skip
        self.fields["reason"] = WordsControl(
            tuple(site.observatory.settings.languages), "reason", False, _("Reason for the response")
        )
        self.fields["reason"].help_text = _("Required unless the comment is accepted as it stands.")

    def refuse(self, fault: ValidationError) -> None:
        """What the action says is wrong."""
        refuse(self, fault)


class VoicesForm(forms.Form):
    """Agree, disagree or pass on each statement; one that is left alone gets no voice."""

    use_required_attribute = False

    def __init__(self, positions: Sequence[Position], said: dict[str, str], data: Any = None) -> None:
        super().__init__(data, initial=said)
        for one in positions:
            self.fields[one.ref] = forms.ChoiceField(
                label=one.title, required=False, choices=Voice.Choice.choices, widget=forms.RadioSelect
            )

    @property
    def choices(self) -> dict[str, str]:
        """The voices that were given."""
        return {ref: choice for ref, choice in self.cleaned_data.items() if choice}


class ProposeForm(forms.Form):
    """A statement that a participant proposes."""

    use_required_attribute = False
    text = forms.CharField(
        label=_("Your statement"), max_length=LONGEST, widget=forms.Textarea({"rows": 3}),
        help_text=_("One thought with which others can agree or disagree, without names of people."),
    )  # fmt: skip


class RejectForm(forms.Form):
    """Why a proposed statement is rejected."""

    use_required_attribute = False

    def __init__(self, data: Any = None, prefix: str | None = None) -> None:
        super().__init__(data, prefix=prefix)
        code = current_language()
        listed = [("", "—"), *((key, said[code]) for key, said in REASONS.items())]
        self.fields["reason"] = forms.ChoiceField(label=_("Reason from the list"), choices=listed)
        self.fields["said"] = forms.CharField(label=_("Explanation to the participant"), max_length=1000)


def clause_choices(clauses: Sequence[Clause], code: str) -> list[tuple[str, str]]:
    """The whole, then every clause with its beginning."""
    return [("", WHOLE[code]), *((one.address, _clause(one, code)) for one in clauses)]


def refuse(form: forms.Form, fault: ValidationError) -> None:
    """Put what an action says is wrong beside the field that it says it of."""
    said = fault.message_dict if hasattr(fault, "error_dict") else {"": fault.messages}
    for name, messages in said.items():
        for message in messages:
            form.add_error(name if name in form.fields else None, message)


def _clause(one: Clause, code: str) -> str:
    begins = one.text[code]
    begins = begins if len(begins) <= SHOWN else f"{begins[:SHOWN].rstrip()}…"
    return f"{clause_said(one.address, None)[code]} · {begins}"


def sent(request: HttpRequest, button: str) -> Any:
    """The form's data where it was sent by its button."""
    return request.POST if request.method == "POST" and button in request.POST else None
