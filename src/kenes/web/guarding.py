"""What guards every answer: the rule of the route, its methods, and a few headers that neither Django nor django-csp sets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from kenes.web.access import READING
from kenes.web.coming import had_second_factor_there
from kenes.web.second_factor import BEFORE_IT_IS_SET_UP, must_set_up
from kenes.web.site import NotPrepared
from kenes.web.viewing import refused_while_viewing
from kenes.web.views.faults import not_allowed, not_found, not_prepared, only_viewing

PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"


class Guarding:
    """Lets through what the route's own rule allows; a route without a rule is no page."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.answer(request)
        response["Permissions-Policy"] = PERMISSIONS_POLICY
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        if hasattr(request, "user") and request.user.is_authenticated:
            response["Cache-Control"] = "private, no-store"
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """None lets the view answer; otherwise the refusal."""
        if not hasattr(view, "access"):
            return not_found(request)
        if request.method not in view.methods:
            return HttpResponseNotAllowed(view.methods)
        if refused_while_viewing(request):
            return only_viewing(request)
        if view.access.test(request.user):
            return self.before_anything_else(request)
        if request.user.is_authenticated:
            return not_allowed(request)
        asked = request.get_full_path() if request.method in READING else "/"
        return redirect(f"{reverse('account_login')}?{urlencode({'next': asked})}")

    def before_anything_else(self, request: HttpRequest) -> HttpResponse | None:
        """To the second factor, for somebody of whom it is required and who has none yet."""
        asked = request.resolver_match.url_name if request.resolver_match else ""
        if getattr(request, "viewing", None):
            return None
        if request.user.is_authenticated and asked not in BEFORE_IT_IS_SET_UP and _must_set_up(request):
            return redirect("mfa_activate_totp")
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Say that the site is not prepared yet, rather than that something failed."""
        return not_prepared(request) if isinstance(exception, NotPrepared) else None


def _must_set_up(request: HttpRequest) -> bool:
    return must_set_up(request.user) and not had_second_factor_there(request, request.user)
