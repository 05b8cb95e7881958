"""The forms in which a person confirms what a text says of itself, says what a version is, and relates documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kenes.documents.act.details import Detail, Details
from kenes.documents.act.relations import Relation
from kenes.records.chain.link_kind import link_kind
from kenes.records.library.confirming import RELATIONS, Confirmed, Related
from kenes.records.library.held_acts import held_act
from kenes.records.library.models import DocumentVersion, PolicyDocument
from kenes.texts import language
from kenes.web.answering import current_language
from kenes.web.forms.choices import RecordChoice, records_to_choose
from kenes.web.wording.details import COUNTED, FIELDS
from kenes.web.wording.details import RELATIONS as RELATION_WORDS

OF_VERSION = "stands_from"
"""The detail that belongs to the version, not to the document."""
LONGEST_REASON = 500
WORDS = ("act_number", "issuer_name")


@dataclass(frozen=True)
class Offer:
    """One thing that the text says: its tick, its value, the words that say it, what the record says now."""

    label: str
    tick: Any
    value: Any
    words: Any
    now: str


def day_field(**options: Any) -> forms.DateField:
    """A day, as the browser offers it."""
    return forms.DateField(widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"), **options)


class DetailsForm(forms.Form):
    """Each detail is taken where it is ticked, with the value as the person leaves it."""

    use_required_attribute = False

    def __init__(
        self, document: PolicyDocument, version: DocumentVersion, details: Details, account: Any, data: Any = None
    ):
        super().__init__(data)
        self.document, self.version, self.details = document, version, details
        code = current_language()
        for one in details.stated:
            known, label = self.now(one.name), FIELDS[one.name][code]
            self.fields[f"take-{one.name}"] = forms.BooleanField(
                label=label, required=False, initial=not known and bool(one.value)
            )
            given = {
                "label": label,
                "required": False,
                "initial": one.value,
                "help_text": "" if one.value else COUNTED[code],
            }
            self.fields[f"value-{one.name}"] = (
                forms.CharField(max_length=60 if one.name == "act_number" else 300, **given)
                if one.name in WORDS
                else day_field(**given)
            )
        for place, relation in enumerate(details.relations):
            self._add(place, relation, account)

    def _add(self, place: int, relation: Relation, account: Any) -> None:
        held = held_act(relation.act, self.document, account)
        others = records_to_choose(PolicyDocument, account).exclude(pk=self.document.pk)
        day = language(current_language()).date(relation.act.day) if relation.act.day else ""
        label = RELATION_WORDS[relation.kind].fill(number=relation.act.number, day=day)[current_language()]
        self.fields[f"other-{place}"] = RecordChoice(
            others, label=label, required=False, initial=held, empty_label=_("the act is not held here")
        )
        if relation.kind == "repeals":
            since = relation.day or self.document.in_force_from
            self.fields[f"day-{place}"] = day_field(label=_("No longer in force from"), required=False, initial=since)

    def now(self, name: str) -> str:
        """What the record says at present."""
        held = getattr(self.version if name == OF_VERSION else self.document, name)
        return str(held or "")

    def clean(self) -> dict[str, Any]:
        """What is ticked has a value; the document can hold it."""
        for one in self.details.stated:
            if self.cleaned_data.get(f"take-{one.name}") and not self.cleaned_data.get(f"value-{one.name}"):
                self.add_error(f"value-{one.name}", _("Say the day, or leave the tick out."))
        return self.cleaned_data

    @property
    def confirmed(self) -> Confirmed:
        """What is ticked, with the words that say it."""
        given = self.cleaned_data
        ticked = [one for one in self.details.stated if given.get(f"take-{one.name}")]
        values = {one.name: given[f"value-{one.name}"] for one in ticked}
        since = values.pop(OF_VERSION, None)
        said = "; ".join(" ".join(one.words.text.split()) for one in ticked)[:LONGEST_REASON]
        return Confirmed(values, since, tuple(self.related), said)

    @property
    def related(self) -> list[Related]:
        """The acts that are held and were left chosen."""
        given = self.cleaned_data
        return [
            Related(one.kind, given[f"other-{place}"], given.get(f"day-{place}"))
            for place, one in enumerate(self.details.relations)
            if given.get(f"other-{place}")
        ]

    @property
    def offers(self) -> list[Offer]:
        """Each detail as the page shows it."""
        return [self._offer(one) for one in self.details.stated]

    def _offer(self, one: Detail) -> Offer:
        label = FIELDS[one.name][current_language()]
        return Offer(label, self[f"take-{one.name}"], self[f"value-{one.name}"], one.words, self.now(one.name))

    @property
    def relations(self) -> list[Offer]:
        """Each act that the text says it amends or repeals."""
        return [
            Offer(
                str(self.fields[f"other-{place}"].label), self[f"other-{place}"],
                self[f"day-{place}"] if f"day-{place}" in self.fields else None, one.words, "",
            )
            for place, one in enumerate(self.details.relations)
        ]  # fmt: skip


class RelationForm(forms.Form):
    """What one document does to another."""

    use_required_attribute = False

    def __init__(self, document: PolicyDocument, account: Any, data: Any = None) -> None:
        super().__init__(data)
        code = current_language()
        self.fields["kind"] = forms.ChoiceField(
            label=_("This document"), choices=[(one, link_kind(one).onward[code]) for one in RELATIONS]
        )
        self.fields["other"] = RecordChoice(
            records_to_choose(PolicyDocument, account).exclude(pk=document.pk), label=_("The other document")
        )
        self.fields["day"] = day_field(
            label=_("No longer in force from"), required=False,
            help_text=_("Only where it repeals the other and that one has no day of repeal yet."),
        )  # fmt: skip
        self.fields["why"] = forms.CharField(label=_("Reason"), required=False, max_length=500)

    @property
    def related(self) -> Related:
        """What was said."""
        given = self.cleaned_data
        return Related(given["kind"], given["other"], given["day"])


class StandingForm(forms.Form):
    """Whether the words of a version bind, and from which day they read so."""

    standing = forms.ChoiceField(
        label=_("Standing of the text"),
        required=False,
        choices=[("", _("not said")), *DocumentVersion.Standing.choices],
    )
    stands_from = day_field(
        label=_("Text as it stands from"), required=False,
        help_text=_("The day of the amendment that made it read so; blank for the first text."),
    )  # fmt: skip
    why = forms.CharField(label=_("Reason"), required=False, max_length=500)
