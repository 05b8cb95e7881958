"""The name with which somebody signs in: letters of any alphabet, written in one form, taken by one person only."""

from __future__ import annotations

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account

FORM = re.compile(r"[\w.@+-]{1,80}")


def plain_name(typed: str) -> str:
    """A name as it is kept: without blanks around it, each letter as one sign."""
    return unicodedata.normalize("NFKC", typed).strip()


def alike(name: str) -> str:
    """What two names have in common that differ in their capitals only."""
    return plain_name(name).casefold()


def account_named(typed: str) -> Account | None:
    """The account of a name, whatever its capitals; None where there is none."""
    wanted = alike(typed)
    for key, name in Account.objects.values_list("pk", "username"):
        if alike(name) == wanted:
            return Account.objects.get(pk=key)
    return None


def refuse_a_name(typed: str) -> str:
    """The name as it is kept. ValidationError for signs that no name has, and for a name in use."""
    name = plain_name(typed)
    if not FORM.fullmatch(name):
        message = _("A name has letters, figures and the signs . @ + - _ only.")
        raise ValidationError({"username": ValidationError(message, code="name-form")})
    if account_named(name) is not None:
        message = _("There is an account of this name already.")
        raise ValidationError({"username": ValidationError(message, code="name-in-use")})
    return name
