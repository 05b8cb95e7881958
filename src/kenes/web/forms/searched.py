"""One record of many: typed by its id or by words of its title, with the likeliest offered while somebody types."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.everywhere import found_in
from kenes.web.forms.choices import RecordChoice, record_label

FEW = 200
"""So many records stand in a select; of more, one is searched for."""
OFFERED = 60
NAMED = 6
"""Records that the answer names where the words fit several."""


class SearchInput(forms.TextInput):
    """An input with a list of what may be meant; the list is part of the page and needs no script."""

    template_name = "records/search_input.html"

    def __init__(self) -> None:
        super().__init__({"type": "search", "autocomplete": "off"})
        self.offered: list[str] = []

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The input and what it offers."""
        context = super().get_context(name, value, attrs)
        listed = f"{context['widget']['attrs'].get('id', name)}_offered"
        context["widget"] |= {"offered": self.offered, "list": listed}
        context["widget"]["attrs"]["list"] = listed
        return context


class SearchedRecord(forms.ModelChoiceField):
    """Found by id, or by words of its title in any language or of the name of its body."""

    widget = SearchInput

    def __init__(self, queryset: Any, account: Any, **options: Any) -> None:
        options.pop("empty_label", None)
        super().__init__(queryset, **options)
        self.account = account
        self.widget.offered = [_line(one) for one in queryset.order_by("-ref")[:OFFERED]]

    def prepare_value(self, value: Any) -> Any:
        """The record as it is offered, so that an edit shows its title beside its id."""
        ref = getattr(value, "pk", value)
        found = self.queryset.filter(pk=ref).first() if ref else None
        return self.label_from_instance(found) if found is not None else ref

    def label_from_instance(self, obj: Any) -> str:
        """The id and the title."""
        return _line(obj)

    def to_python(self, value: Any) -> Any:
        """The record that is meant; ValidationError names those that the words fit where they fit several."""
        words = str(value or "").strip()
        if not words:
            return None
        exact = self.queryset.filter(pk=words.split(" ", 1)[0]).first()
        found = [exact] if exact is not None else self._fitting(words)
        if len(found) != 1:
            named = "; ".join(_line(one) for one in found[:NAMED])
            raise ValidationError(_SEVERAL if found else _NONE, params={"words": words, "found": named})
        return found[0]

    def _fitting(self, words: str) -> list[Any]:
        return list(found_in(self.queryset, self.account, words)[: NAMED + 1])


def record_field(queryset: Any, account: Any, **options: Any) -> forms.ModelChoiceField:
    """A select where there are few records, a search where there are many."""
    if not queryset.model._base_manager.exists():  # else the database looks for them among all records, three times
        queryset = queryset.none()
    if queryset[: FEW + 1].count() <= FEW:
        return RecordChoice(queryset, **options)
    return SearchedRecord(queryset, account, **options)


def _line(record: Any) -> str:
    label = record_label(record)
    return f"{record.ref} · {label.removesuffix(f' ({record.ref})')}"


_SEVERAL = _("“%(words)s” fits several records; write the id of the one you mean: %(found)s.")
_NONE = _("No record that you may read fits “%(words)s”. Write its id, or other words of its title.")
