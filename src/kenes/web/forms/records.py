"""The forms of the records: one made for each kind from its model, to write a new record or to amend one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.actions import Origin
from kenes.records.chain.following import Following, following, leading_to
from kenes.records.chain.kinds import model_of
from kenes.records.chain.models import Record
from kenes.records.roadmaps.rules import frozen_fields
from kenes.records.rules import may_write, unnamed_fields
from kenes.records.writing import waits_for_a_second
from kenes.web.answering import current_language
from kenes.web.forms.choices import RecordChoice, pinned, record_label, records_to_choose, unpinned
from kenes.web.forms.controls import Desk, control
from kenes.web.forms.searched import SearchedRecord, record_field
from kenes.web.forms.words import WordsControl

FIGURES = ("baseline", "figure")
FROM_THE_ASSESSMENT = ("figure", "direction", "reading")
"""Fields of a finding that the assessment fills; nobody writes them by hand."""
OF_THE_FORM = ("why", "seen", "origin", "country")


class RecordForm(forms.Form):
    """The fields of a kind. `values` are those of the model, ready for the actions."""

    model: type[Record]
    desk: Desk
    use_required_attribute = False

    def __init__(self, model: type[Record], desk: Desk, data: Any = None, initial: Mapping[str, Any] | None = None):
        super().__init__(data, initial=initial)
        self.model, self.desk = model, desk
        if data and data.get("indicator"):
            self.desk = replace(desk, indicator=data["indicator"])
        for field in fields_of(model):
            if field.name not in FROM_THE_ASSESSMENT:
                self.fields[field.name] = control(field, self.desk)
        self.fields["marking"] = forms.ChoiceField(
            label=self.fields["marking"].label,
            choices=Record.Marking.choices,
            initial=Record.Marking.OFFICIAL,
            widget=forms.RadioSelect,
            help_text=_(
                "Public: everybody reads it, without signing in. For official use: only those who have an account with a role in this country; it is kept out of everything public."
            ),
        )

    @property
    def values(self) -> dict[str, Any]:
        """What was filled in, by field of the model; figures pinned to their release."""
        names = {field.name for field in fields_of(self.model)}
        filled = {name: value for name, value in self.cleaned_data.items() if name in names}
        for name in FIGURES:
            if filled.get(name):
                filled[name] = pinned(self.desk.site, filled[name])
        return filled

    def made(self, record: Any) -> Any:
        """A record with what was filled in, to ask the rules about; it is not stored."""
        for name, value in self.values.items():
            if not record._meta.get_field(name).many_to_many:
                setattr(record, name, value)
        return record

    def examine(self, record: Any) -> None:
        """Ask the model whether its fields can hold this, and the rules whether the account may write it."""
        blank = {name for name in self.fields if self.cleaned_data.get(name) in (None, "")}
        exclude = {field.name for field in record._meta.fields} - (set(self.fields) - blank)
        try:
            record.clean_fields(exclude=exclude)
            record.clean()
        except ValidationError as fault:
            self.add_error(None, fault)
            return
        if not may_write(self.desk.account, record):
            self.add_error(None, _NOT_YOURS)


class NewRecordForm(RecordForm):
    """A new record of a kind, with where it comes from."""

    def __init__(
        self, model: type[Record], desk: Desk, data: Any = None, source: Any = None, countries: tuple[str, ...] = ()
    ) -> None:
        super().__init__(model, desk, data, _initial(model, source))
        self.kind = model.KIND
        if len(countries) > 1 and not self.kind.home:
            self.fields["country"] = forms.ChoiceField(label=_("Country"), choices=[(one, one) for one in countries])
        for one in leading_to(self.kind.code):
            self.fields[f"origin-{one.source}"] = _origin_choice(one, desk)
        origins = [name for name in self.fields if name.startswith("origin-")]
        self.order_fields(["country", self.kind.home, *origins])
        if source is not None and (way := following(source.kind, self.kind.code)) and way.link:
            self.initial[f"origin-{source.kind}"] = source.pk

    @property
    def country(self) -> str:
        """The country of the new record: that of what it is part of, else the one chosen."""
        home = self.cleaned_data.get(self.kind.home) if self.kind.home else None
        return home.country if home else self.cleaned_data.get("country") or self.desk.country

    @property
    def many(self) -> dict[str, Any]:
        """What was chosen where several may be."""
        names = [field.name for field in self.model._meta.many_to_many if field.name in self.cleaned_data]
        return {name: self.cleaned_data[name] for name in names}

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The links to write with it."""
        chosen = [(one, self.cleaned_data.get(f"origin-{one.source}")) for one in leading_to(self.kind.code)]
        return tuple(origin for one, source in chosen if source for origin in one.origin(source.pk))

    def clean(self) -> dict[str, Any]:
        """Whether the account may write just this."""
        if not self.errors:
            self.examine(self.record)
        return self.cleaned_data

    @property
    def record(self) -> Any:
        """The new record, not stored yet."""
        return self.made(self.model(country=self.country, kind=self.kind.code))


class AmendForm(RecordForm):
    """An edit of a record as it was seen at a version."""

    def __init__(self, record: Any, desk: Desk, data: Any = None) -> None:
        super().__init__(type(record), desk, data, _filled(record))
        self.record = record
        for field in self.fields.values():
            if isinstance(field, WordsControl):
                field.kept = self.initial.get(_name_of(self, field)) or {}
        self.order_fields([type(record).KIND.home])
        self.fields["why"] = forms.CharField(
            label=_("Why"),
            required=False,
            help_text=_("A few words for the history: a letter, a correction, what was agreed."),
        )
        self.fields["seen"] = forms.IntegerField(widget=forms.HiddenInput, initial=record.version, min_value=0)
        for name in unnamed_fields(desk.account, record):
            del self.fields[name]  # whose statement it is stays as it is, and unsaid
        _keep_what_is_chosen(self)
        self.settled = self.set_aside(frozen_fields(record))

    def set_aside(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Take fields out that an act approved: they are changed by a proposal only."""
        for name in names:
            self.fields.pop(name, None)
        return names

    @property
    def circumstances(self) -> dict[str, Any]:
        """The version on which the edit was made, and why it was made."""
        return {"seen": self.cleaned_data["seen"], "why": self.cleaned_data["why"]}

    @property
    def values(self) -> dict[str, Any]:
        """What was filled in; a figure chosen as before stays pinned as it was."""
        filled = super().values
        for name in FIGURES:
            if name in filled and (was := getattr(self.record, name)) and unpinned(was) == self.cleaned_data[name]:
                filled[name] = was
        return filled

    def clean(self) -> dict[str, Any]:
        """Whether the account may write what it would become; nothing sent is lost unsaid where an act came in between."""
        if any(
            key == name or key.startswith(f"{name}_")
            for key in self.data
            for name in self.settled
            if key not in self.fields
        ):
            self.add_error(None, _APPROVED)
        if self.errors:
            return self.cleaned_data
        self.examine(self.made(type(self.record).objects.get(pk=self.record.pk)))
        if not self.errors and not self.cleaned_data["why"] and self._waits():
            self.add_error("why", _("Say why: a second person must confirm this, and decides by your reason."))
        return self.cleaned_data

    def _waits(self) -> bool:
        before = type(self.record).objects.get(pk=self.record.pk)
        return waits_for_a_second(before, self.values, self.desk.account)


def fields_of(model: type[Record]) -> Iterator[Any]:
    """The fields of a kind that people fill in, in the order in which the model names them; the marking last."""
    own = (*model._meta.concrete_fields, *model._meta.many_to_many)
    people = [field for field in own if field.editable and field.name != "ref"]
    yield from (field for field in people if field.name != "marking")
    yield from (field for field in people if field.name == "marking")


def _origin_choice(one: Following, desk: Desk) -> forms.ModelChoiceField:
    from kenes.records.chain.link_kind import link_kind

    source, kind, code = model_of(one.source), link_kind(one.link), current_language()
    phrase = (kind.onward if one.outward else kind.back)[code]
    label = f"{phrase[:1].upper()}{phrase[1:]}: {source.KIND.name[code]}"
    chosen = records_to_choose(source, desk.account)
    return record_field(chosen, desk.account, label=label, required=False, empty_label="—")


def _initial(model: type[Record], source: Any) -> dict[str, Any]:
    """What a new record takes over from the one it follows: its home, and the fields that both have."""
    taken: dict[str, Any] = {}
    if source is None:
        return taken
    for name in ("pillar", "side", *(("due",) if source.kind == "REC" else ())):
        if hasattr(source, name) and name in {field.name for field in model._meta.concrete_fields}:
            taken[name] = getattr(source, name)
    for field in model._meta.concrete_fields:
        if (
            field.remote_field
            and issubclass(type(source), field.related_model)
            and field.name in (model.KIND.home, "dialogue")
        ):
            taken[field.name] = source.pk
    if source.KIND.home and source.KIND.home == model.KIND.home:
        taken[model.KIND.home] = getattr(source, f"{source.KIND.home}_id")
    return taken


def _filled(record: Any) -> dict[str, Any]:
    values = {}
    for field in fields_of(type(record)):
        value = getattr(record, field.name) if not field.many_to_many else list(getattr(record, field.name).all())
        values[field.name] = value.pk if isinstance(value, Record) else value
        if field.name in FIGURES and value:
            values[field.name] = unpinned(value)
    return values


def _keep_what_is_chosen(form: AmendForm) -> None:
    """A choice that is no longer offered (a figure of another year, a withdrawn body) stays a choice of its record."""
    for name, field in form.fields.items():
        value = form.initial.get(name)
        if isinstance(field, RecordChoice | SearchedRecord | forms.ModelMultipleChoiceField) and value:
            kept = field.queryset.model.objects.filter(pk__in=value if isinstance(value, list) else [value])
            seen = frozenset(kept.visible_to(form.desk.account).values_list("pk", flat=True))
            field.queryset = field.queryset | kept
            field.label_from_instance = _named_if_seen(frozenset(kept.values_list("pk", flat=True)) - seen)
        elif isinstance(field, forms.ChoiceField) and value and not _offers(field, value):
            field.choices = [*field.choices, (value, value)]


def _named_if_seen(unseen: frozenset[str]) -> Callable[[Any], str]:
    """The label of a choice; what the editor may not see is named by its id."""
    return lambda record: str(record.pk) if record.pk in unseen else record_label(record)


def _offers(field: forms.ChoiceField, value: Any) -> bool:
    return isinstance(field, forms.ModelChoiceField) or field.valid_value(value)


def _name_of(form: forms.Form, field: forms.Field) -> str:
    return next(name for name, one in form.fields.items() if one is field)


_APPROVED = _(
    "The plan is approved by an act: heading, form, responsible, term, funding and target are changed by “Propose a change of the plan” on the page of the action."
)
_NOT_YOURS = _("Your roles do not allow you to write this: another institution, topic or country.")
