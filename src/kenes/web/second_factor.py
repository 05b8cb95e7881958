"""The second factor: a code of the moment from an app, asked for after the password; codes on paper for a lost telephone."""

from __future__ import annotations

import re
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter, get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from kenes.observatory.settings import REQUIRED
from kenes.records.accounts.sealing import seal, unseal
from kenes.records.accounts.sign_ins import record_refusal
from kenes.web.answering import current_language
from kenes.web.signing_in import WithoutEchoes, record_lock_out
from kenes.web.site import the_site

BEFORE_IT_IS_SET_UP = ("mfa_activate_totp", "account_reauthenticate", "account_logout")
"""The routes open to somebody who must set up the second factor first."""
USED = 10 * 60
"""Seconds in which a code that was used opens nothing again; longer than any code is valid."""


def has_second_factor(account: Any) -> bool:
    """Whether codes are asked for when the account signs in."""
    return Authenticator.objects.filter(user_id=account.pk, type=Authenticator.Type.TOTP).exists()


def must_set_up(account: Any) -> bool:
    """Whether the observatory requires a second factor that the account does not have."""
    return the_site().observatory.settings.second_factor == REQUIRED and not has_second_factor(account)


class SecondFactor(DefaultMFAAdapter):
    """What allauth asks of the house."""

    def get_totp_issuer(self) -> str:
        """The name under which the app lists the code."""
        return str(the_site().observatory.settings.name[current_language()])

    def encrypt(self, text: str) -> str:
        """Secrets are kept sealed."""
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """And opened when a code is looked at."""
        return unseal(encrypted_text)

    def build_totp_svg(self, url: str) -> str:
        """The picture as a part of the page: nothing is loaded, so the policy of the page need not allow it."""
        return SafeString(re.sub(r"^<\?xml[^>]*>\s*", "", super().build_totp_svg(url)))

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Not where the observatory requires it."""
        return bool(the_site().observatory.settings.second_factor != REQUIRED)


class OnceOnly(WithoutEchoes):
    """A code opens once, within the rule of five attempts; the log hears when that rule stops somebody."""

    def clean_code(self) -> str:
        """The code, if it is right and was not used before."""
        try:
            code = str(super().clean_code())  # type: ignore[misc]  # of the form that this is mixed into
        except ValidationError as refused:
            if refused.code == "too_many_login_attempts":
                record_lock_out(self.user.username)  # type: ignore[attr-defined]
            raise
        figures = re.sub(r"\W", "", code)
        if not cache.add(f"code-used:{self.user.pk}:{figures}", True, timeout=USED):  # type: ignore[attr-defined]
            record_refusal(act="refuse-code", name=self.user.username)  # type: ignore[attr-defined]
            raise get_adapter().validation_error("incorrect_code")
        return code


class CodeForm(OnceOnly, AuthenticateForm):
    """A code after the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code of six figures, or a recovery code")


class CodeAgainForm(OnceOnly, ReauthenticateForm):
    """A code once more before the way in is changed."""


class SetUpForm(WithoutEchoes, ActivateTOTPForm):
    """The first code that the app shows."""
