"""Controls of a meeting's fields: lines of several values (who speaks when, who interprets into what), languages, time zones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.models import Record
from kenes.records.dialogues.models import Participation
from kenes.records.dialogues.times import CHOICES
from kenes.records.dialogues.tongues import SPOKEN, tongue_name
from kenes.records.institutions.models import Person
from kenes.web.answering import current_language
from kenes.web.wording.said import spoken

SPARE = 3
"""Blank lines at the end of those filled."""
NOTHING = ("", "—")
Choices = list[tuple[str, str]]


@dataclass(frozen=True)
class Part:
    """One value of a line: a choice where there are choices, else an input of a type."""

    name: str
    label: Any
    choices: Choices | None = None
    type: str = "text"

    @property
    def widget(self) -> forms.Widget:
        """Its control."""
        if self.choices is not None:
            return forms.Select(choices=[NOTHING, *self.choices])
        return forms.NumberInput({"min": 0}) if self.type == "number" else forms.TextInput({"type": self.type})


class LinesInput(forms.Widget):
    """A few lines of the same parts; a line whose first part is blank is none."""

    template_name = "dialogues/lines_input.html"
    use_fieldset = True

    def __init__(self, parts: tuple[Part, ...]) -> None:
        super().__init__()
        self.parts = parts

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[dict[str, str]]:
        """The lines as they were sent."""
        count = str(data.get(f"{name}-lines", "0"))
        numbers = range(min(int(count), 200)) if count.isdigit() else range(0)
        return [{part.name: data.get(f"{name}-{n}-{part.name}", "") for part in self.parts} for n in numbers]

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Whether the form had no such lines at all."""
        return f"{name}-lines" not in data

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """The lines that are filled and a few blank ones."""
        filled = [one for one in value or [] if isinstance(one, dict)]
        lines = [*filled, *[{}] * SPARE]
        context = super().get_context(name, value, attrs)
        context["lines"] = [[self._cell(name, n, part, one) for part in self.parts] for n, one in enumerate(lines)]
        context["count"] = len(lines)
        return context

    def _cell(self, name: str, number: int, part: Part, line: dict[str, Any]) -> dict[str, Any]:
        field = f"{name}-{number}-{part.name}"
        value = line.get(part.name)
        control = part.widget.render(field, "" if value is None else str(value), {"id": f"id_{field}"})
        return {
            "id": f"id_{field}",
            "label": part.label,
            "control": control,
            "wide": part.choices is None or part.name == "participant",
        }


class LinesOfParts(forms.Field):
    """A list of lines; `check` says what is wrong with one."""

    def __init__(self, parts: tuple[Part, ...], check: Callable[[dict[str, Any]], None], **options: Any) -> None:
        super().__init__(widget=LinesInput(parts), required=False, **options)
        self.parts, self.check = parts, check

    def clean(self, value: Any) -> list[dict[str, Any]]:
        """The lines that say something, in their order."""
        lines = [{part.name: str(line.get(part.name) or "").strip() for part in self.parts} for line in value or []]
        return [self._line(line) for line in lines if line[self.parts[0].name]]

    def _line(self, line: dict[str, str]) -> dict[str, Any]:
        for part in self.parts:
            if part.choices is not None and line[part.name] and line[part.name] not in dict(part.choices):
                raise ValidationError(_("Choose one of those offered."))
        self.check(line)
        numbers = {part.name for part in self.parts if part.type == "number"}
        return {name: _number(said) if name in numbers else said for name, said in line.items()}


class Tongues(forms.Field):
    """Several languages, ticked."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.CheckboxSelectMultiple(choices=tongue_choices()), required=False, **options)

    def clean(self, value: Any) -> list[str]:
        """Those ticked, in the order in which they are offered."""
        return [code for code in SPOKEN if code in (value or [])]


def tongue_choices() -> Choices:
    """The languages that people may speak, by name."""
    return [(code, tongue_name(code)[current_language()]) for code in SPOKEN]


def zone_choices() -> Choices:
    """That of the country, or one of those in which meetings are usually set."""
    return [("", str(_("as in the country"))), *((one, one) for one in CHOICES)]


def interpretation(label: str) -> LinesOfParts:
    """From which language into which, on which channel, by which link."""
    parts = (
        Part("from", _("From"), tongue_choices()),
        Part("to", _("Into"), tongue_choices()),
        Part("channel", _("Channel")),
        Part("link", _("Link"), type="url"),
    )
    return LinesOfParts(parts, _check_channel, label=label)


def speaking(label: str, account: Any, dialogue: str = "") -> LinesOfParts:
    """Who speaks at a point of the agenda, one after another."""
    parts = (
        Part("participant", _("Who"), participants(account, dialogue)),
        Part("language", _("Language of the speech"), tongue_choices()),
        Part("minutes", _("Minutes"), type="number"),
    )
    return LinesOfParts(parts, lambda line: None, label=label, help_text=_("In the order in which they speak."))


def participants(account: Any, dialogue: str = "") -> Choices:
    """Those of a dialogue by body and person; those of every dialogue where none is known yet."""
    rows = Participation.objects.visible_to(account).filter(withdrawn=False).select_related("institution", "person")
    rows = rows.filter(dialogue=dialogue) if dialogue else rows
    people = set(Person.objects.visible_to(account).values_list("pk", flat=True))
    found = [(one.ref, _who(one, people, dialogue)) for one in rows]
    return sorted(found, key=lambda pair: pair[1].casefold())


def _who(one: Participation, people: set[str], dialogue: str) -> str:
    named: list[Record] = [one.institution, *([one.person] if one.person_id in people and one.person else [])]
    said = " — ".join(spoken(record.title, current_language()).words for record in named)
    return said if dialogue else f"{said} ({one.dialogue_id})"


def _check_channel(line: dict[str, Any]) -> None:
    if not line["to"] or line["from"] == line["to"]:
        raise ValidationError(_("Interpretation is from one language into another: choose both."))
    if line["link"]:
        URLValidator(schemes=["https", "http"], message=_("Write the link with https:// at its beginning."))(
            line["link"]
        )


def _number(said: str) -> int | None:
    if said and not said.isdigit():
        raise ValidationError(_("Write minutes as a whole number."))
    return int(said) if said else None
