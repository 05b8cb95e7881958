"""The forms of minutes: a paragraph, the sending, an answer paragraph by paragraph, a decision, words of an objection."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kenes.records.minutes.circulation import Answer, Sending
from kenes.records.minutes.models import Minutes
from kenes.records.minutes.paragraph import HEADING
from kenes.records.words import words
from kenes.web.answering import current_language
from kenes.web.forms.words import WordsControl

OUTCOMES = (("agreed", _("agreed")), ("remarks", _("agreed with remarks")), ("disagreed", _("not agreed")))


def day_field(label: Any, **more: Any) -> forms.DateField:
    """A day with the browser's own calendar."""
    return forms.DateField(label=label, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **more)


class ParagraphForm(forms.Form):
    """The words of a paragraph in each language, and why they change."""

    use_required_attribute = False

    def __init__(self, languages: tuple[str, ...], data: Any = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["text"] = WordsControl(languages, "text", True, _("Text of the paragraph"))
        self.fields["why"] = forms.CharField(label=_("Why"), required=False)
        self.fields["seen"] = forms.IntegerField(widget=forms.HiddenInput, required=False)


class SendingForm(forms.Form):
    """Outgoing number by body, and the days of the letter."""

    use_required_attribute = False
    date = day_field(_("Date of the letters"))
    reply_due = day_field(_("Reply expected by"))
    tacit_on = day_field(
        _("Day of tacit agreement"),
        help_text=_("The letters state it: a body that has not answered by the end of this day agrees tacitly."),
    )

    def __init__(self, bodies: list[Any], today: datetime.date, data: Any = None) -> None:
        due = today + datetime.timedelta(days=10)
        super().__init__(data, initial={"date": today, "reply_due": due, "tacit_on": due + datetime.timedelta(days=4)})
        self.bodies = bodies
        for body in bodies:
            label = f"{_('Outgoing number')}: {body.title[current_language()]}"
            self.fields[f"number-{body.ref}"] = forms.CharField(label=label, required=False, max_length=40)

    @property
    def sending(self) -> Sending:
        """What the action is told."""
        said = self.cleaned_data
        numbers = [(body, said[f"number-{body.ref}"]) for body in self.bodies]
        return Sending(numbers, said["date"], said["reply_due"], said["tacit_on"])


class AnswerForm(forms.Form):
    """What a body says: of the whole, and of each paragraph; by letter also its number and day."""

    use_required_attribute = False
    outcome = forms.ChoiceField(label=_("What the body says"), choices=OUTCOMES, widget=forms.RadioSelect)
    words = forms.CharField(label=_("In words"), required=False, widget=forms.Textarea({"rows": 2}))

    def __init__(self, minutes: Minutes, data: Any = None, by_letter: bool = False, today: Any = None) -> None:
        super().__init__(data, initial={"date": today})
        self.today = today
        if by_letter:
            self.fields["number"] = forms.CharField(label=_("Number of the reply"), required=False, max_length=40)
            self.fields["date"] = day_field(_("Date of the reply"))
        self.remarkable = [one for one in minutes.listed if one.sort != HEADING]
        for one in self.remarkable:
            label = _("Remark on paragraph %(number)d") % {"number": one.number}
            area = forms.Textarea({"rows": 1})
            self.fields[f"remark-{one.number}"] = forms.CharField(label=label, required=False, widget=area)

    def remark_fields(self) -> dict[int, Any]:
        """The field of each paragraph that can be remarked upon."""
        return {one.number: self[f"remark-{one.number}"] for one in self.remarkable}

    @property
    def general(self) -> list[Any]:
        """The fields that speak of the whole."""
        return [field for field in self if not field.name.startswith("remark-")]

    def clean(self) -> dict[str, Any]:
        """Remarks and refusals need words."""
        said = self.cleaned_data
        spoken = said.get("words") or any(value for name, value in said.items() if name.startswith("remark-"))
        if said.get("outcome") in ("remarks", "disagreed") and not spoken:
            self.add_error("words", _("Write the remarks, or why the body does not agree."))
        return said

    @property
    def answer(self) -> Answer:
        """What the action is told; words are kept in the language of the page."""
        said, code = self.cleaned_data, current_language()
        remarks = {one.number: said[f"remark-{one.number}"] for one in self.remarkable}
        on_paragraphs = {number: words({code: one}) for number, one in remarks.items() if one.strip()}
        when = said.get("date") or self.today
        return Answer(said["outcome"], words({code: said["words"]}), on_paragraphs, when, said.get("number", ""))


class WordsForm(forms.Form):
    """Words in each language: an objection."""

    use_required_attribute = False

    def __init__(self, languages: tuple[str, ...], label: Any, data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial={"words": initial})
        self.fields["words"] = WordsControl(languages, "text", True, label)
