"""How somebody came in: by the password of this site, or by the provider that kenes.toml names, which may ask for the second factor itself."""

from __future__ import annotations

from typing import Any

from allauth.mfa.stages import AuthenticateStage
from django.http import HttpRequest

from kenes.web.site import the_site

KEY = "came-by-provider"


def came_by_provider(request: HttpRequest, account: Any) -> None:
    """The provider vouches for this account, and for no other, in this session."""
    request.session[KEY] = account.pk


def came_by_password(request: HttpRequest) -> None:
    """Whatever a provider said before in this session counts no more."""
    request.session.pop(KEY, None)


def is_by_provider(request: HttpRequest, account: Any) -> bool:
    """Whether the provider vouched for the account."""
    return bool(account.pk) and request.session.get(KEY) == account.pk


def had_second_factor_there(request: HttpRequest, account: Any) -> bool:
    """Whether the provider asked for the second factor, as kenes.toml says it does."""
    return the_site().observatory.settings.sign_in.second_factor_there and is_by_provider(request, account)


class CodeStage(AuthenticateStage):
    """A code after the password; after a provider too, unless that one asks for its own."""

    def _should_handle(self, request: HttpRequest) -> bool:
        return bool(super()._should_handle(request)) and not had_second_factor_there(request, self.login.user)
