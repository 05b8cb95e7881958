"""The forms of requests and returns: asking a body, answering for each action, a workbook, sending back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.actions import today
from kenes.records.correspondence.models import Letter
from kenes.records.institutions.models import Institution, Person
from kenes.records.returns.actions import Given
from kenes.records.returns.answers import DOCUMENTS, LONGEST, REACHED, SHORT, Answer, faults_of
from kenes.records.returns.files import Attached, attach
from kenes.records.returns.models import Request
from kenes.records.returns.task import Giver, Item, Task
from kenes.texts import Refusal, Text
from kenes.web.answering import current_language
from kenes.web.forms.choices import RecordChoice, records_to_choose
from kenes.web.forms.controls import Desk, control
from kenes.web.forms.records import RecordForm
from kenes.web.uploads import was_too_large

OF_THE_REQUEST = ("heading", "number", "date", "due", "first_day", "last_day", "text", "marking")


class AskForm(forms.Form):
    """A request to one body: the letter, and what it asks about."""

    use_required_attribute = False

    def __init__(
        self, desk: Desk, body: Institution, offered: list[Any], data: Any = None, initial: Any = None
    ) -> None:
        super().__init__(data, initial=initial)
        self.body, self.offered, self.country = body, {one.ref: one for one in offered}, desk.country
        self.fields["asked"] = forms.MultipleChoiceField(
            label=_("What is asked about"),
            choices=[(one.ref, one.ref) for one in offered],
            error_messages={"required": _("Choose at least one of them.")},
        )
        own = {field.name: field for field in Request._meta.concrete_fields}
        for name in OF_THE_REQUEST[:-1]:
            self.fields[name] = control(own[name], desk)
        people = records_to_choose(Person, desk.account).filter(institution=body)
        self.fields["person"] = RecordChoice(people, label=own["person"].verbose_name, required=False, empty_label="—")
        letters = records_to_choose(Letter, desk.account).filter(addressee=body, purpose=Letter.Purpose.DATA)
        self.fields["letter"] = RecordChoice(letters, label=own["letter"].verbose_name, required=False, empty_label="—")
        self.fields["marking"] = RecordForm(Request, desk).fields["marking"]

    def clean(self) -> dict[str, Any]:
        """The period ends after it begins; the term is still to come."""
        filled = self.cleaned_data
        first, last, due = (filled.get(name) for name in ("first_day", "last_day", "due"))
        if first and last and last < first:
            self.add_error("last_day", _("The period ends before it begins."))
        if due and due < today():
            self.add_error("due", _("Choose a day that is still to come."))
        return filled

    @property
    def request_made(self) -> Request:
        """The request as it was filled in; it is not stored."""
        names = (*OF_THE_REQUEST, "person", "letter")
        filled = {name: self.cleaned_data[name] for name in names}
        return Request(country=self.country, institution=self.body, example=self.body.example, **filled)

    @property
    def chosen(self) -> list[Any]:
        """What was ticked."""
        return [self.offered[ref] for ref in self.cleaned_data["asked"]]


class AskedForm(forms.Form):
    """What a draft asks about."""

    asked = forms.MultipleChoiceField(
        label=_("What is asked about"), error_messages={"required": _("Choose at least one of them.")}
    )

    def __init__(self, offered: list[Any], data: Any = None) -> None:
        super().__init__(data)
        self.offered = {one.ref: one for one in offered}
        self.fields["asked"].choices = [(ref, ref) for ref in self.offered]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> list[Any]:
        """What was ticked."""
        return [self.offered[ref] for ref in self.cleaned_data["asked"]]


@dataclass(frozen=True)
class Group:
    """The fields of one item, with the item they are about."""

    item: Item
    fields: Mapping[str, Any]
    former: Answer


class ReturnForm(forms.Form):
    """What a body says of each item of a task. What was typed stays when something is wrong; a file has to be chosen again."""

    use_required_attribute = False
    name = forms.CharField(label=_("Name of whoever answers"), max_length=200)
    position = forms.CharField(label=_("Position"), max_length=200, required=False)
    number = forms.CharField(label=_("Outgoing number of your letter, if there is one"), max_length=40, required=False)

    def __init__(self, task: Task, marking: str, data: Any = None, files: Any = None, too_large: bool = False) -> None:
        super().__init__(data, files, initial=_initial(task))
        self.task, self.marking, self.too_large = task, marking, too_large
        self.attached: dict[str, Attached] = {}
        for place, item in enumerate(task.items):
            for name, field in _fields(item).items():
                self.fields[f"{name}-{place}"] = field

    def clean(self) -> dict[str, Any]:
        """Ask of each answer what the workbook asks of it too; guard the files."""
        if self.too_large:
            self.add_error(
                None, _("A file is larger than is taken in (20 MB). Nothing was stored; attach a smaller one.")
            )
        for place, item in enumerate(self.task.items):
            self._attach(place, item.ref)
            for name, message in faults_of(self._answer(place, item), today()):
                if f"{name}-{place}" not in self.errors:
                    self.add_error(f"{name}-{place}", message[current_language()])
        return self.cleaned_data

    def _attach(self, place: int, ref: str) -> None:
        file = self.cleaned_data.get(f"file-{place}")
        if not file:
            return
        try:
            self.attached[ref] = attach(file.read(), file.name, self.marking)
        except Refusal as refusal:
            for one in refusal.findings:
                way_out = f" {one.proposal[current_language()]}" if one.proposal else ""
                self.add_error(f"file-{place}", f"{one.message[current_language()]}{way_out}")

    def _answer(self, place: int, item: Item) -> Answer:
        said = {
            name: self.cleaned_data.get(f"{name}-{place}") or ""
            for name in ("words", "reached", "kind", "number", "address")
        }
        file = self.attached[item.ref].facts if item.ref in self.attached else self.task.beginning(item.ref).file
        steps = tuple(self.cleaned_data.get(f"milestones-{place}") or ())
        return Answer(item.ref, date=self.cleaned_data.get(f"date-{place}"), file=file, milestones=steps, **said)

    @property
    def groups(self) -> Iterator[Group]:
        """The fields item by item."""
        for place, item in enumerate(self.task.items):
            yield Group(item, {name: self[f"{name}-{place}"] for name in _fields(item)}, self.task.beginning(item.ref))

    @property
    def about_the_giver(self) -> list[Any]:
        """Who answers."""
        return [self[name] for name in ("name", "position", "number")]

    @property
    def has_files(self) -> bool:
        """Whether a file was chosen that the browser will not keep."""
        return bool(self.files)

    def given(self, way: str, language: str, held: Any = None) -> Given:
        """What was filled in."""
        giver = Giver(*(self.cleaned_data[name].strip() for name in ("name", "position", "number")))
        answers = tuple(self._answer(place, item) for place, item in enumerate(self.task.items))
        return Given(giver, answers, way, language, held, tuple(self.attached.values()))


class WorkbookForm(forms.Form):
    """A filled workbook."""

    use_required_attribute = False
    workbook = forms.FileField(label=_("The filled workbook"), widget=forms.FileInput({"accept": ".xlsx"}))

    def __init__(self, data: Any = None, files: Any = None, too_large: bool = False) -> None:
        super().__init__(data, files)
        self.faults: tuple[Any, ...] = ()
        self.nothing_new = False
        if too_large:
            self.fields["workbook"].error_messages["required"] = _("The file is larger than is taken in (20 MB).")

    def refuse(self, refusal: Refusal) -> None:
        """Keep what is wrong with the workbook, to be listed cell by cell."""
        self.faults = refusal.findings
        self.add_error("workbook", _("Nothing was stored: the workbook has faults, listed below."))


class SendBackForm(forms.Form):
    """What is to be mended, and until when."""

    use_required_attribute = False
    comment = forms.CharField(
        label=_("What is to be mended"),
        widget=forms.Textarea({"rows": 3}),
        max_length=2000,
        help_text=_("The body reads this in the message and on its page. Do not quote closed or unattributed words."),
    )
    due = forms.DateField(label=_("New date"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))

    def clean_due(self) -> datetime.date:
        """A day that is still to come."""
        day: datetime.date = self.cleaned_data["due"]
        if day < today():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return day


def return_form(request: HttpRequest, task: Task, marking: str, sent: bool) -> ReturnForm:
    """The form of a task, filled with what was sent or with what is to be mended."""
    if not sent:
        return ReturnForm(task, marking)
    return ReturnForm(task, marking, request.POST, request.FILES, was_too_large(request))


def workbook_form(request: HttpRequest, sent: bool) -> WorkbookForm:
    """The form of the workbook."""
    return WorkbookForm(request.POST, request.FILES, was_too_large(request)) if sent else WorkbookForm()


def _fields(item: Item) -> dict[str, forms.Field]:
    code = current_language()
    fields: dict[str, forms.Field] = {
        "words": forms.CharField(label=_("How far it has come"), required=False, max_length=LONGEST, widget=forms.Textarea({"rows": 4})),
        "reached": forms.ChoiceField(label=_("Is the form of completion reached?"), required=False, choices=_said(REACHED, code), widget=forms.RadioSelect),
        "kind": forms.ChoiceField(label=_("Completing document"), required=False, choices=[("", "—"), *_said(DOCUMENTS, code)]),
        "number": forms.CharField(label=_("Number of the document"), required=False, max_length=SHORT),
        "date": forms.DateField(label=_("Date of the document"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")),
        "address": forms.CharField(label=_("Address of its text on the web"), required=False, max_length=SHORT, widget=forms.TextInput({"inputmode": "url"})),
        "file": forms.FileField(label=_("Or its file"), required=False, widget=forms.FileInput()),
    }  # fmt: skip
    open_steps = [one for one in item.steps if one.reached is None]
    if open_steps:
        fields["milestones"] = forms.MultipleChoiceField(
            label=_("Milestones reached since"),
            required=False,
            choices=[(one.ref, _own(one.title, code)) for one in open_steps],
            widget=forms.CheckboxSelectMultiple,
        )
    return fields


def _initial(task: Task) -> dict[str, Any]:
    filled: dict[str, Any] = {"name": task.giver.name, "position": task.giver.position, "number": task.giver.number}
    for place, item in enumerate(task.items):
        former = task.beginning(item.ref)
        for name in ("words", "reached", "kind", "number", "date", "address", "milestones"):
            filled[f"{name}-{place}"] = getattr(former, name)
    return filled


def _said(choices: Mapping[str, Text], code: str) -> list[tuple[str, str]]:
    return [(key, said[code]) for key, said in choices.items()]


def _own(text: Text, code: str) -> str:
    return text[code] or next(iter(text.own.values()), "")
