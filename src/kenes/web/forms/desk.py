"""The form in which a note is taken at the live desk, by a page or by the queue of a browser that was without network."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kenes.records.desk.actions import Draft
from kenes.records.desk.queries import agenda_of, current_item
from kenes.records.desk.running import PRESENCES
from kenes.records.dialogues.models import Dialogue, Participation, Statement
from kenes.records.institutions.models import Institution
from kenes.records.words import words
from kenes.texts import language as language_of
from kenes.web.answering import current_language
from kenes.web.forms.choices import record_label

KINDS = (
    ("STM", _("Statement")),
    ("DEC", _("Decision")),
    ("OBN", _("Objection")),
    ("REC", _("Recommendation")),
)
SAID_BY_A_BODY = ("STM", "OBN")
MAY_BE_OBJECTED_TO = ("STM", "DEC", "REC")
LONGEST = 20_000
FEWEST_LETTERS = 2
"""A part of a name shorter than this finds no body."""


class NoteForm(forms.Form):
    """A note. `spoken` and `sent` are by the clock of the browser; the page itself tells neither."""

    use_required_attribute = False

    client_id = forms.UUIDField(widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("What it is"), choices=KINDS, initial="STM", widget=forms.RadioSelect)
    body = forms.CharField(label=_("Who says it"), required=False, max_length=400)
    text = forms.CharField(
        label=_("What is said"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Write what is said."), "max_length": _("Write this in several notes.")},
    )
    language = forms.ChoiceField(label=_("Language spoken"))
    level = forms.ChoiceField(
        label=_("How it may be used"),
        choices=Statement.Level.choices,
        initial=Statement.Level.SUMMARY,
        required=False,
        widget=forms.RadioSelect,
    )
    agenda_item = forms.ChoiceField(label=_("Agenda item"), required=False)
    against = forms.ChoiceField(label=_("Objects to"), required=False)
    spoken = forms.DateTimeField(required=False, widget=forms.HiddenInput)
    sent = forms.DateTimeField(required=False, widget=forms.HiddenInput)

    def __init__(self, dialogue: Dialogue, account: Any, languages: tuple[str, ...], data: Any = None) -> None:
        self.dialogue, self.account = dialogue, account
        self.agenda = agenda_of(dialogue, account)
        going = current_item(self.agenda)
        initial = {
            "client_id": uuid.uuid4(),
            "language": current_language(),
            "agenda_item": going.ref if going else "",
        }
        super().__init__(data, initial=initial, auto_id="%s")
        self._choices("language", [(code, language_of(code).name) for code in languages])
        self._choices("agenda_item", [("", "—"), *((one.ref, agenda_label(one)) for one in self.agenda)])
        self._choices("against", [("", "—"), *((one.ref, record_label(one)) for one in _objectable(dialogue, account))])

    def clean_body(self) -> Institution | None:
        """The body whose name, acronym or id was typed; a part of the name is enough where it fits one participant."""
        typed = self.cleaned_data["body"].strip()
        return body_of(typed, self.dialogue, self.account) if typed else None

    def clean(self) -> dict[str, Any]:
        """Whoever says something is named, whatever the level; the level says who is shown the name."""
        kind = self.cleaned_data.get("kind")
        if kind in SAID_BY_A_BODY and not self.cleaned_data.get("body") and "body" not in self.errors:
            self.add_error("body", _("Name the body that says it."))
        return self.cleaned_data

    @property
    def draft(self) -> Draft:
        """The note, ready for the action."""
        given = self.cleaned_data
        return Draft(
            client_id=given["client_id"],
            kind=given["kind"],
            text=words({given["language"]: given["text"]}),
            body=given["body"],
            level=given["level"] or Statement.Level.SUMMARY,
            agenda_item=next((one for one in self.agenda if one.ref == given["agenda_item"]), None),
            against=given["against"] if given["kind"] == "OBN" else "",
            spoken=given["spoken"],
            sent=given["sent"],
        )

    @property
    def reasons(self) -> list[str]:
        """Why it is refused, in the language of the page."""
        return [str(one) for errors in self.errors.values() for one in errors]

    def _choices(self, name: str, choices: list[tuple[str, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]


class PresenceForm(forms.Form):
    """Which participant is where."""

    participant = forms.CharField()
    presence = forms.ChoiceField(choices=[(one, one) for one in PRESENCES])


class WelcomeForm(forms.Form):
    """A body that came uninvited: one of the register, or a name that is new."""

    use_required_attribute = False

    body = forms.CharField(
        label=_("Body that came uninvited"),
        max_length=300,
        error_messages={"required": _("Write the name of the body.")},
    )
    mode = forms.ChoiceField(
        label=_("In the room or online"), choices=Participation.Mode.choices, initial="room", widget=forms.RadioSelect
    )

    def known(self, account: Any) -> Institution | str:
        """The body of the register that has just this name, or the name."""
        typed = self.cleaned_data["body"].strip()
        exact = [one for one in _bodies(account) if typed.casefold() in _names(one)]
        return exact[0] if exact else typed


def agenda_label(item: Any) -> str:
    """A point of the agenda as a choice names it."""
    return f"{item.position}. {record_label(item).rsplit(' (', 1)[0]}"


def body_choices(dialogue: Dialogue, account: Any) -> list[str]:
    """The names offered while somebody types: the participants first, then the rest of the register."""
    there = _participants(dialogue, account)
    bodies = sorted(_bodies(account), key=lambda one: (one.ref not in there, record_label(one).casefold()))
    return [record_label(one) for one in bodies]


def body_of(typed: str, dialogue: Dialogue, account: Any) -> Institution:
    """The body that is meant; ValidationError where there is none, or where there are several."""
    wanted, bodies, there = typed.casefold(), _bodies(account), _participants(dialogue, account)
    exact = [one for one in bodies if wanted in _names(one)]
    part = [one for one in bodies if len(wanted) >= FEWEST_LETTERS and any(wanted in name for name in _names(one))]
    for found in (exact, [one for one in part if one.ref in there], part):
        if len(found) == 1:
            return found[0]
        if found:
            listed = "; ".join(record_label(one) for one in found[:3])
            raise ValidationError(_("Several bodies fit “%(typed)s”: %(listed)s.") % {"typed": typed, "listed": listed})
    raise ValidationError(
        _("No body is called “%(typed)s”. Add it to those present, or correct the name.") % {"typed": typed}
    )


def _bodies(account: Any) -> list[Institution]:
    return list(Institution.objects.visible_to(account).filter(withdrawn=False))


def _participants(dialogue: Dialogue, account: Any) -> set[str]:
    return set(
        Participation.objects.visible_to(account)
        .filter(dialogue=dialogue, withdrawn=False)
        .values_list("institution_id", flat=True)
    )


def _names(body: Institution) -> set[str]:
    said: list[Mapping[str, str]] = [body.name.own, body.acronym.own]
    return {one.casefold() for own in said for one in own.values()} | {
        body.ref.casefold(),
        record_label(body).casefold(),
    }


def _objectable(dialogue: Dialogue, account: Any) -> list[Any]:
    from kenes.records.desk.queries import notes_of

    found = [one.record for one in notes_of(dialogue, account) if one.record.KIND.code in MAY_BE_OBJECTED_TO]
    return sorted(found, key=lambda one: (one.KIND.code, one.ref))
