"""The forms about people: a new account, a role for it, the reason why it is renewed or closed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kenes.codes.places import countries
from kenes.records.accounts.models import Account, Role
from kenes.records.accounts.parts import Part
from kenes.records.accounts.rules import may_give_roles
from kenes.records.chain.choices import Pillar
from kenes.records.institutions.models import Institution
from kenes.records.telling_roles import sentences_of_part
from kenes.texts import Text, all_languages

ALL_COUNTRIES = "*"
"""What the form says for a role in all countries, so that leaving the field alone is not that."""
OWN = "own"
"""Stands for the institution of a member that is not chosen yet."""


class RoleForm(forms.Form):
    """A role: what, where, and where it is narrower than the country, for whom or for what."""

    name = forms.ChoiceField(label=_("Role"), choices=Role.Name.choices, widget=forms.RadioSelect)
    country = forms.ChoiceField(label=_("Country"))
    institution = forms.ModelChoiceField(
        Institution.objects.none(),
        label=_("For which institution"),
        required=False,
        help_text=_("For members: the institution for which they write."),
    )
    topic = forms.ChoiceField(
        label=_("Topic"),
        required=False,
        choices=[("", _("All topics")), *Pillar.choices],
        help_text=_("Where the role is for one topic only."),
    )

    stage = forms.ChoiceField(
        label=_("Stage of the work"),
        required=False,
        choices=[("", _("All stages")), *Role.Stage.choices],
        help_text=_("Where the role is for one stage only."),
    )

    @property
    def choices_in_words(self) -> list[tuple[Any, tuple[Text, ...]]]:
        """Each role to choose, with what it lets its holder do in the country that stands first."""
        first = next((code for code, _said in self.fields["country"].choices), "")  # type: ignore[attr-defined]
        country = "" if first == ALL_COUNTRIES else first
        body = Text(kk="өз мекемесі", ru="своё учреждение", en="their own institution")
        return [
            (
                one,
                sentences_of_part(Part(one.data["value"], country, OWN if one.data["value"] == "member" else ""), body),
            )
            for one in self["name"]
        ]

    def __init__(self, *args: Any, by: Account, shown: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = _countries(by, shown)  # type: ignore[attr-defined]  # a choice field has choices
        self.fields["institution"].queryset = Institution.objects.visible_to(by)  # type: ignore[attr-defined]
        self.fields["institution"].label_from_instance = _in_words  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A member is a member of something."""
        given = super().clean() or {}
        if given.get("name") == Role.Name.MEMBER and not given.get("institution"):
            self.add_error("institution", _("Choose the institution of which they are a member."))
        if given.get("country") == ALL_COUNTRIES:
            given["country"] = ""
        return given


class AccountForm(forms.Form):
    """A new account; its password is made, so that no two people start with the same one."""

    username = forms.CharField(
        label=_("Name for signing in"), max_length=80, help_text=_("Letters, figures and the signs . @ + - _")
    )
    full_name = forms.CharField(label=_("Full name"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    language = forms.ChoiceField(label=_("Language"), choices=[(one.code, one.name) for one in all_languages()])


class ReasonForm(forms.Form):
    """Why; the log keeps it."""

    why = forms.CharField(label=_("Why"), max_length=400, help_text=_("The log keeps what you write here."))


def _countries(by: Account, shown: Sequence[str]) -> list[tuple[str, Any]]:
    """The countries in which an account may give roles, those of the observatory first."""
    named = {one.code: one.name for one in countries()}
    codes = [*shown, *sorted(set(named) - set(shown))]
    allowed = [(code, named[code][get_language() or "kk"]) for code in codes if may_give_roles(by, code)]
    return [*allowed, (ALL_COUNTRIES, _("All countries"))] if may_give_roles(by, "") else allowed


def _in_words(institution: Any) -> str:
    return str(institution.title[get_language() or "kk"])
