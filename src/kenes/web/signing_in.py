"""Signing in by name and password: allauth's steps, with what this house adds to them.

The log hears of every entrance and every refusal, a session ends eight hours after the password, names are known whatever their
capitals, and whoever comes is greeted in the language of the account.
"""

from __future__ import annotations

import datetime
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from kenes.records.accounts.names import account_named, alike, plain_name
from kenes.records.accounts.sign_ins import record_entrance, record_refusal
from kenes.web.coming import came_by_password, is_by_provider

FIRST_REFUSAL = 15 * 60
"""Seconds in which further attempts on a name that is locked out leave no further entry in the log."""
UNSAID = ("account/messages/logged_in.txt", "account/messages/logged_out.txt")
"""What the pages show anyway, and what would set a cookie for somebody who has just left."""


class SigningIn(DefaultAccountAdapter):
    """What allauth asks of the house."""

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse without looking at the password after too many failures."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            record_lock_out(str(credentials.get("username", "")))
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """A wrong password, or a name that nobody has."""
        record_refusal(act="refuse-sign-in", name=str(credentials.get("username", "")))

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        """The right password of an account that was closed."""
        record_refusal(act="refuse-closed-account", name=user.username)
        return super().respond_user_inactive(request, user)

    def login(self, request: HttpRequest, user: Any) -> None:
        """A new session id for somebody who has passed every step; sessions that are over are cleared away."""
        super().login(request, user)
        request.session.clear_expired()
        by_provider = is_by_provider(request, user)
        if by_provider:
            end_in_time(request)
        record_entrance(act="sign-in-by-provider" if by_provider else "sign-in", account=user)

    def get_login_stages(self) -> list[str]:
        """allauth's own, but that a provider may ask for the second factor instead."""
        ours = {"allauth.mfa.stages.AuthenticateStage": "kenes.web.coming.CodeStage"}
        return [ours.get(one, one) for one in super().get_login_stages()]

    def logout(self, request: HttpRequest) -> None:
        """The session and its cookie end."""
        record_entrance(act="sign-out", account=request.user)
        super().logout(request)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The first page in the language of the account."""
        with override(request.user.language):
            return reverse("overview")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """The first page in the language of the page that was left."""
        return reverse("overview")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """The account, where the message stands."""
        return reverse("account")

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *args: Any, **more: Any
    ) -> None:
        """What allauth tells people, but for what they see without being told."""
        if message_template not in UNSAID:
            super().add_message(request, level, message_template, *args, **more)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Attempts on a name count together, by whatever host name and in whatever capitals they come."""
        return alike(str(credentials.get("username", "")))


def record_lock_out(name: str) -> None:
    """One entry for the whole time in which a name is locked out, however often it is tried."""
    from django.core.cache import cache

    if cache.add(f"locked-out:{alike(name).encode().hex()[:200]}", True, timeout=FIRST_REFUSAL):
        record_refusal(act="lock-out", name=name)


class WithoutEchoes:
    """A form that says each label once: allauth repeats it inside the field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():  # type: ignore[attr-defined]  # the form that this is mixed into has them
            field.widget.attrs.pop("placeholder", None)
            field.help_text = ""
            field.label = LABELS.get(name, field.label)


class SignInForm(WithoutEchoes, LoginForm):
    """Name and password."""

    def clean_login(self) -> str:
        """The name as the account has it, however it was typed."""
        typed = plain_name(self.cleaned_data["login"])
        account = account_named(typed)
        return account.username if account else typed

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        """Go on; whatever is done meanwhile, the session ends a fixed time after the password."""
        came_by_password(request)
        response = super().login(request, redirect_url)
        end_in_time(request)
        return response


def end_in_time(request: HttpRequest) -> None:
    """The session ends a fixed time from now."""
    request.session.set_expiry(timezone.now() + datetime.timedelta(seconds=settings.SESSION_COOKIE_AGE))


class PasswordAgainForm(WithoutEchoes, ReauthenticateForm):
    """The password once more before the way in is changed."""


class NewPasswordForm(WithoutEchoes, ChangePasswordForm):
    """The old password, and the new one twice."""


LABELS = {
    "login": _("Name for signing in"),
    "password": _("Password"),
    "oldpassword": _("Password until now"),
    "password1": _("New password"),
    "password2": _("New password once more"),
    "code": _("Code of six figures"),
}
