"""Choosing between two edits that met: field by field, words language by language, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kenes.records.audit.models import ConflictingEdit
from kenes.records.audit.queries import state_at
from kenes.records.chain.models import Record
from kenes.records.chain.values import restored_values, values_of
from kenes.records.words import WordsField

STANDS, WANTED = "stands", "wanted"
FOLLOWS = ("closed",)
"""Fields that follow from others; nobody chooses them."""


@dataclass(frozen=True)
class Point:
    """One thing to choose: a field, or one language of it, as it was seen, as it stands, as the edit wants it."""

    field: str
    language: str
    seen: Any
    stands: Any
    wanted: Any

    @property
    def name(self) -> str:
        """Its name in the form."""
        return f"choice-{self.field}-{self.language}" if self.language else f"choice-{self.field}"

    @property
    def clashes(self) -> bool:
        """Whether both edits changed it."""
        return bool(self.stands != self.seen)


class MeetingForm(forms.Form):
    """One choice a point; where only the kept edit changed something, it is chosen already."""

    use_required_attribute = False

    def __init__(self, kept: ConflictingEdit, data: Any = None) -> None:
        super().__init__(data)
        self.kept, self.record = kept, kept.record.whole
        self.points = tuple(points_of(kept, self.record))
        for one in self.points:
            self.fields[one.name] = forms.ChoiceField(
                choices=[(STANDS, ""), (WANTED, "")],
                initial=None if one.clashes else WANTED,
                error_messages={"required": _("Choose one of the two.")},
            )
        self.fields["why"] = forms.CharField(label=_("Why"), required=False)
        self.fields["seen"] = forms.IntegerField(widget=forms.HiddenInput, initial=self.record.version)

    def clean(self) -> dict[str, Any]:
        """Nobody chooses on a state that is no longer there."""
        if self.kept.settled_at is not None:
            self.add_error(None, _("These edits have been settled already."))
        elif self.cleaned_data.get("seen") != self.record.version:
            self.add_error(None, _("The record was changed meanwhile: look at both sides once more and choose again."))
        return self.cleaned_data

    @property
    def values(self) -> dict[str, Any]:
        """The fields as they were chosen, ready for the action."""
        stands, chosen = values_of(self.record), {}
        for one in self.points:
            if self.cleaned_data[one.name] == WANTED:
                if one.language:
                    so_far = chosen.get(one.field, dict(stands[one.field]))
                    chosen[one.field] = so_far | {one.language: one.wanted}
                else:
                    chosen[one.field] = one.wanted
        return restored_values(type(self.record), chosen)


def points_of(kept: ConflictingEdit, record: Record) -> Iterator[Point]:
    """What the kept edit wants otherwise than it stands, and did not merely leave as it saw it."""
    seen, stands = state_at(record.ref, kept.seen), values_of(record)
    for name, wanted in kept.values.items():
        was = None if seen is None else seen.get(name)
        if name not in FOLLOWS and wanted != stands[name] and wanted != was:
            yield from _points(record, name, was, stands[name], wanted)


def _points(record: Record, name: str, seen: Any, stands: Any, wanted: Any) -> Iterator[Point]:
    if not isinstance(record._meta.get_field(name), WordsField):
        yield Point(name, "", seen, stands, wanted)
        return
    sides: list[Mapping[str, str]] = [one or {} for one in (seen, stands, wanted)]
    for code in dict.fromkeys(code for side in sides for code in side):
        was, now, new = (side.get(code, "") for side in sides)
        if new not in (now, was):
            yield Point(name, code, was, now, new)
