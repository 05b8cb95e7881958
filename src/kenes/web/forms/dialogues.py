"""The forms of a meeting: whom to invite and how, an answer, a file of a paper."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kenes.documents.reading import FORMATS
from kenes.records.dialogues.answers import Reply
from kenes.records.dialogues.models import Dialogue, Participation
from kenes.records.library.actions import Sent
from kenes.texts import Refusal, all_languages
from kenes.web.answering import current_language
from kenes.web.forms.dialogue_controls import NOTHING, tongue_choices
from kenes.web.wording.languages import language_words


class InviteForm(forms.Form):
    """By e-mail, by letter, or both; those chosen are ticked in the table of the page."""

    use_required_attribute = False
    email = forms.BooleanField(label=_("Write an e-mail to each person"), required=False, initial=True)
    letter = forms.BooleanField(label=_("Write a letter to each body"), required=False)
    number = forms.CharField(label=_("Outgoing number of the letter"), max_length=40, required=False)
    date = forms.DateField(
        label=_("Date of the letter"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, dialogue: Dialogue, account: Any, data: Any = None) -> None:
        super().__init__(data)
        rows = Participation.objects.visible_to(account).filter(dialogue=dialogue.pk, withdrawn=False)
        self.people = {one.ref: one for one in rows}
        self.chosen_refs = data.getlist("who") if data is not None else []

    def clean(self) -> dict[str, Any]:
        """Somebody must be chosen, and a way to reach them."""
        if not self.chosen:
            self.add_error(None, _("Tick those whom you invite."))
        if not (self.cleaned_data.get("email") or self.cleaned_data.get("letter")):
            self.add_error(None, _("Choose how they are invited: by e-mail, by letter, or both."))
        return self.cleaned_data

    @property
    def chosen(self) -> list[Participation]:
        """Those ticked."""
        return [self.people[ref] for ref in self.chosen_refs if ref in self.people]


class AnswerForm(forms.Form):
    """Whether somebody comes, who comes instead, what they need."""

    use_required_attribute = False
    answer = forms.ChoiceField(
        label=_("Will you take part?"), widget=forms.RadioSelect, error_messages={"required": _("Choose an answer.")}
    )
    substitute_name = forms.CharField(label=_("Name of who comes instead"), max_length=120, required=False)
    substitute_position = forms.CharField(label=_("Position of who comes instead"), max_length=160, required=False)
    interpretation_into = forms.ChoiceField(label=_("Interpretation into"), required=False)
    needs = forms.CharField(
        label=_("Other needs: access, hearing, sight"),
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )

    def __init__(self, participation: Participation, data: Any = None) -> None:
        own = {name: getattr(participation, name) for name in self.base_fields}
        own["answer"] = "" if own["answer"] == Participation.Answer.NONE else own["answer"]
        super().__init__(data, initial=own)
        self.fields["answer"].choices = [  # type: ignore[attr-defined]
            ("room", _("I come in the room")),
            ("online", _("I join online")),
            ("substitute", _("Somebody else comes instead of me")),
            ("declined", _("I cannot come")),
        ]
        self.fields["interpretation_into"].choices = [("", _("not needed")), *tongue_choices()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Whoever comes instead has a name."""
        if self.cleaned_data.get("answer") == "substitute" and not self.cleaned_data.get("substitute_name"):
            self.add_error("substitute_name", _("Write who comes instead of you."))
        return self.cleaned_data

    @property
    def reply(self) -> Reply:
        """The answer as the action takes it."""
        return Reply(**self.cleaned_data)


class PaperFileForm(forms.Form):
    """A file of a paper and its language."""

    use_required_attribute = False
    file = forms.FileField(label=_("File of the paper"), widget=forms.ClearableFileInput({"accept": ",".join(FORMATS)}))
    language = forms.ChoiceField(label=_("Language of the text"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        spoken = [(one.code, language_words(one.code)[current_language()]) for one in all_languages()]
        self.fields["language"].choices = [NOTHING, *spoken]  # type: ignore[attr-defined]

    @property
    def sent(self) -> Sent:
        """The file as it was sent."""
        return Sent(self.cleaned_data["file"].read(), self.cleaned_data["file"].name, self.cleaned_data["language"])

    def refuse(self, refusal: Refusal) -> None:
        """Say at the file why it was not taken in and what to do."""
        for one in refusal.findings:
            way_out = f" {one.proposal[current_language()]}" if one.proposal else ""
            self.add_error("file", f"{one.message[current_language()]}{way_out}")
