"""A program that shows a key reads as the account of the key, through the interface for programs and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse, JsonResponse

from kenes.records.keys.actions import holder_of

WHERE = "/api/v1/"
SCHEME = "bearer "


class Bearing:
    """Puts the holder of a key in the place of whoever is signed in."""

    def __init__(self, answer: Callable[[Any], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: Any) -> HttpResponse:
        said = request.headers.get("Authorization", "")
        if not request.path_info.startswith(WHERE) or not said.lower().startswith(SCHEME):
            return self.answer(request)
        account = holder_of(said[len(SCHEME) :].strip())
        if account is None:
            refused = {"detail": "The key is unknown, revoked or over."}
            return JsonResponse(refused, status=401, headers={"WWW-Authenticate": "Bearer"})
        request.user, request.by_key = account, True
        return self.answer(request)
