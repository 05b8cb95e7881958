"""What a reader says of a clause, whom to ask to read, how a disagreement is settled."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account
from kenes.records.readings.actions import Said
from kenes.records.reviews.models import Judgement, Review
from kenes.records.rules import may_write_kind


class SaidForm(forms.Form):
    """A verdict on a clause and a requirement; without a verdict what was said is taken back."""

    clause = forms.CharField(required=False, max_length=120)
    requirement = forms.CharField(max_length=20)
    verdict = forms.ChoiceField(required=False, choices=[("", ""), *Judgement.Verdict.choices])
    note = forms.CharField(required=False, max_length=4000)
    quote = forms.CharField(required=False, strip=True)

    @property
    def said(self) -> Said:
        """What was said."""
        given = self.cleaned_data
        return Said(given["clause"], given["requirement"], given["verdict"], given["note"], given["quote"])


class ReaderForm(forms.Form):
    """A person who may write judgements in the country."""

    reader = forms.ChoiceField(label=_("Who reads it"))

    def __init__(self, *args: Any, review: Review, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = set(review.readings.values_list("reader", flat=True))
        self.people = {
            str(one.pk): one
            for one in Account.objects.filter(is_active=True).order_by("username")
            if one.pk not in asked and may_write_kind(one, "JUD", review.country)
        }
        self.fields["reader"].choices = [(key, str(one)) for key, one in self.people.items()]  # type: ignore[attr-defined]

    @property
    def account(self) -> Account:
        """The person chosen."""
        return self.people[self.cleaned_data["reader"]]
