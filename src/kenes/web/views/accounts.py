"""The way in and out, and one's own account: allauth's views in the frame of this site, with the rules of its routes."""

from __future__ import annotations

from typing import Any

from allauth.account import views as by_password
from allauth.mfa.base import views as by_code
from allauth.mfa.recovery_codes import views as by_paper
from allauth.mfa.totp import views as by_app
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.generic.base import ContextMixin

from kenes.records.accounts.actions import choose_language
from kenes.web.access import WRITING, everyone, open_to, signed_in
from kenes.web.answering import frame, show
from kenes.web.pages.accounts import account_page
from kenes.web.site import the_site


class InTheFrame(ContextMixin):
    """Gives a view of allauth the frame of the site; `template_name` says which page of ours stands in it."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the template is filled with."""
        request: HttpRequest = self.request  # type: ignore[attr-defined]  # every view has its request
        return super().get_context_data(**kwargs) | {"frame": frame(request, the_site(), "account")}


class SignIn(InTheFrame, by_password.LoginView):
    """Name and password, or the provider that kenes.toml names."""

    template_name = "accounts/sign_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the provider, where there is one."""
        return super().get_context_data(**kwargs) | {"provider": the_site().observatory.settings.sign_in}


class Code(InTheFrame, by_code.AuthenticateView):
    """The second factor, after the password."""

    template_name = "accounts/code.html"


class Closed(InTheFrame, by_password.AccountInactiveView):
    """The account was closed."""

    template_name = "accounts/closed.html"


class SignOut(InTheFrame, by_password.LogoutView):
    """Asks whether to leave; the button in the masthead does so at once."""

    template_name = "accounts/sign_out.html"


class Password(InTheFrame, by_password.PasswordChangeView):
    """A new password; wherever else one is signed in with the old one, that ends."""

    template_name = "accounts/password.html"


class PasswordAgain(InTheFrame, by_password.ReauthenticateView):
    """The password once more before the way in is changed."""

    template_name = "accounts/confirm.html"


class CodeAgain(InTheFrame, by_code.ReauthenticateView):
    """A code once more before the way in is changed."""

    template_name = "accounts/confirm.html"


class SetUp(InTheFrame, by_app.ActivateTOTPView):
    """The picture and the key for the app."""

    template_name = "accounts/set_up.html"


class Remove(InTheFrame, by_app.DeactivateTOTPView):
    """No second factor any more."""

    template_name = "accounts/remove.html"


class RecoveryCodes(InTheFrame, by_paper.ViewRecoveryCodesView):
    """The codes for a lost telephone, shown once."""

    template_name = "accounts/recovery_codes.html"


class NewRecoveryCodes(InTheFrame, by_paper.GenerateRecoveryCodesView):
    """New codes in place of the old ones."""

    template_name = "accounts/new_recovery_codes.html"


sign_in = open_to(everyone, WRITING)(SignIn.as_view())
code = open_to(everyone, WRITING)(Code.as_view())
closed = open_to(everyone)(Closed.as_view())
sign_out = open_to(signed_in, WRITING)(SignOut.as_view())
password = open_to(signed_in, WRITING)(never_cache(Password.as_view()))
password_again = open_to(signed_in, WRITING)(never_cache(PasswordAgain.as_view()))
code_again = open_to(signed_in, WRITING)(never_cache(CodeAgain.as_view()))
set_up = open_to(signed_in, WRITING)(never_cache(SetUp.as_view()))
remove = open_to(signed_in, WRITING)(never_cache(Remove.as_view()))
recovery_codes = open_to(signed_in)(never_cache(RecoveryCodes.as_view()))
new_recovery_codes = open_to(signed_in, WRITING)(never_cache(NewRecoveryCodes.as_view()))


@open_to(signed_in)
def account(request: HttpRequest) -> HttpResponse:
    """Who is signed in, with which roles, and how they come in."""
    site = the_site()
    return show(request, site, account_page(request.user, site.observatory.settings.languages))


@open_to(signed_in, ("POST",))
def language(request: HttpRequest) -> HttpResponse:
    """The language in which the site greets its holder from now on."""
    chosen = request.POST.get("language", "")
    try:
        choose_language(account=request.user, language=chosen, by=request.user)
    except ValidationError:
        return redirect("account")
    with override(chosen):
        return redirect("account")
