"""The page of one's own keys for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kenes.records.keys.actions import LONGEST
from kenes.records.keys.models import Key


class KeyForm(forms.Form):
    """What for, and for how long."""

    purpose = forms.CharField(label=_("What is the key for"), max_length=120)
    days = forms.IntegerField(label=_("Days until it ends"), min_value=1, max_value=LONGEST, initial=90)


@dataclass(frozen=True)
class KeysPage:
    """The keys that are not revoked, the newest first; `token` is one just made, shown this once."""

    template: ClassVar[str] = "accounts/keys.html"
    section: ClassVar[str] = "account"
    keys: tuple[tuple[Key, bool], ...]
    form: Any
    token: str


def keys_page(account: Any, form: Any, token: str) -> KeysPage:
    """The keys of an account, each with whether it is over."""
    held = Key.objects.filter(account_id=account.pk, revoked=None).order_by("-issued", "-pk")
    now = timezone.now()
    return KeysPage(tuple((one, one.expires <= now) for one in held), form, token)
