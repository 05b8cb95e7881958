"""Signing in by a provider of identities (OpenID Connect), where kenes.toml names one: allauth's steps, with what this house adds.

Accounts exist already: nobody gets one by coming. Who comes is matched once by the claim that kenes.toml names, and from then on by
the identity that the provider never gives to anybody else.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from typing import Any

import jwt
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import override

from kenes.observatory.sign_in_settings import EMAIL, SignIn
from kenes.records.accounts.models import Account
from kenes.records.accounts.names import account_named
from kenes.records.accounts.sign_ins import record_entrance, record_refusal
from kenes.web.answering import current_language
from kenes.web.coming import came_by_provider
from kenes.web.site import the_site

REFUSALS = {
    "unknown": "refuse-unknown-at-provider",
    "another": "refuse-unknown-at-provider",
    "answer": "refuse-answer-of-provider",
}
"""Why somebody is refused -> what the log calls it."""
ONE_ENTRY = 60
"""Seconds in which the same refusal of the same machine leaves one entry in the log."""


def settings_of_provider() -> SignIn:
    """What kenes.toml says of the provider."""
    return the_site().observatory.settings.sign_in


class Provider(DefaultSocialAccountAdapter):
    """What allauth asks of the house."""

    def list_apps(self, request: HttpRequest, provider: Any = None, client_id: Any = None) -> list[SocialApp]:
        """The one provider of kenes.toml, or none; the database is not asked."""
        said = settings_of_provider()
        app = SocialApp(
            provider="openid_connect",
            provider_id=id_of(said),
            name=said.name[current_language()],
            client_id=said.client,
            secret=said.secret,
            settings={"server_url": said.issuer, "oauth_pkce_enabled": True},
        )
        return [app] if said.is_set and provider in (None, app.provider, app.provider_id) else []

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Nobody opens an account by coming."""
        return False

    def on_authentication_error(self, request: HttpRequest, provider: Any, *args: Any, **more: Any) -> None:
        """A wrong state, a code that is no code, an identity that is not sealed as it should be."""
        raise ImmediateHttpResponse(refuse(request, "answer"))

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Check that the answer is to our question, find the account, and keep nothing else that the provider said."""
        said = sociallogin.account.extra_data
        if not _answers(said, sociallogin.state):
            raise ImmediateHttpResponse(refuse(request, "answer"))
        if not sociallogin.is_existing:
            _link(request, sociallogin, {**said["id_token"], **said["userinfo"]})
        SocialAccount.objects.filter(pk=sociallogin.account.pk).update(extra_data={})
        sociallogin.account.extra_data = {}
        came_by_provider(request, sociallogin.user)


def refuse(request: HttpRequest, why: str, account: Account | None = None) -> HttpResponse:
    """To the page that says why; the log hears of it."""
    machine = hashlib.sha256(f"{why}:{request.META.get('REMOTE_ADDR', '')}".encode()).hexdigest()
    if cache.add(f"refused-by-provider:{machine}", True, timeout=ONE_ENTRY):
        record_refusal(act=REFUSALS[why], name=account.username if account else "")
    with override(request.session.get(LANGUAGE, current_language())):
        return redirect("sign_in_refused", why)


def id_of(said: SignIn) -> str:
    """Another issuer is another provider: its identities are not those of the one before."""
    return f"oidc-{hashlib.sha256(said.issuer.rstrip('/').encode()).hexdigest()[:16]}"


def _answers(said: Mapping[str, Any], state: Mapping[str, Any]) -> bool:
    """Whether the identity was made for the question that this browser asked, and is of the person described beside it."""
    token, person = said.get("id_token", {}), said.get("userinfo", {})
    asked = str(state.get("nonce", ""))
    same = bool(token) and token.get("sub") == person.get("sub")
    return same and bool(asked) and secrets.compare_digest(str(token.get("nonce", "")), asked)


def _link(request: HttpRequest, sociallogin: Any, claims: Mapping[str, Any]) -> None:
    account = _account_of(claims, settings_of_provider().claim)
    if account is None:
        raise ImmediateHttpResponse(refuse(request, "unknown"))
    if not account.is_active:
        record_refusal(act="refuse-closed-account", name=account.username)
        raise ImmediateHttpResponse(redirect("account_inactive"))
    if SocialAccount.objects.filter(user=account, provider=sociallogin.account.provider).exists():
        raise ImmediateHttpResponse(refuse(request, "another", account))
    sociallogin.account.extra_data = {}
    with transaction.atomic():
        sociallogin.connect(request, account)
        record_entrance(act="link-sign-in", account=account)


def _account_of(claims: Mapping[str, Any], claim: str) -> Account | None:
    """The one account that a claim names; nobody for an address that the provider did not verify, or that two accounts have."""
    value = claims.get(claim)
    if not isinstance(value, str) or not value.strip():
        return None
    if claim != EMAIL:
        return account_named(value)
    found = Account.objects.filter(email__iexact=value.strip()) if claims.get("email_verified") is True else ()
    return found[0] if len(found) == 1 else None


LANGUAGE = "language-of-provider"
"""Where the session keeps the language in which somebody set out: the way back has none in its address."""


class Question(OpenIDConnectProvider):
    """The question to the provider, with a number that its answer must repeat."""

    def get_oauth2_adapter(self, request: HttpRequest) -> Answer:
        """What reads the answer."""
        return Answer(request, self.app.provider_id)

    def asked(self, request: HttpRequest) -> HttpResponse:
        """To the provider's own page."""
        nonce = secrets.token_urlsafe(24)
        response: HttpResponse = self.redirect(request, "login", auth_params={"nonce": nonce}, nonce=nonce)
        return response


class Answer(OpenIDConnectOAuth2Adapter):
    """The provider's answer, whose seal is looked at."""

    @property
    def openid_config(self) -> dict[str, Any]:
        """What the provider says of itself; one that calls itself otherwise than kenes.toml is not asked."""
        config: dict[str, Any] = super().openid_config
        if str(config.get("issuer", "")).rstrip("/") != settings_of_provider().issuer.rstrip("/"):
            raise OAuth2Error("issuer")
        return config

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:
        """One address for all languages, under the name of the site where kenes.toml says it."""
        path = reverse("openid_connect_callback")
        site = the_site().observatory.settings.mail.site.rstrip("/")
        return f"{site}{path}" if site else str(request.build_absolute_uri(path))

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        config = self.openid_config
        try:
            with self.get_provider_session() as session:
                keys = session.get(config["jwks_uri"])
            keys.raise_for_status()
            return jwt.decode(
                id_token,
                key=_key(id_token, keys.json()),
                algorithms=SEALS,
                issuer=config["issuer"],
                audience=app.client_id,
                leeway=60,
                options={"require": ["exp", "iat", "sub", "aud", "iss"]},
            )
        except (KeyError, ValueError, jwt.PyJWTError) as fault:
            raise OAuth2Error("id_token") from fault

    def get_provider_session(self) -> Any:
        """What asks the provider, with a limit of time."""
        return Provider(self.request).get_requests_session()


SEALS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
"""Seals that the provider alone can make; one that the secret of the client could make is none."""


def _key(id_token: str, published: Any) -> Any:
    """The key that the identity names, or the only one there is."""
    keys, named = jwt.PyJWKSet.from_dict(published).keys, jwt.get_unverified_header(id_token).get("kid")
    fitting = [one for one in keys if named in (None, one.key_id)]
    if len(fitting) != 1:
        raise OAuth2Error("kid")
    return fitting[0].key
