"""A served site, asked over HTTP, and what it is served from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

import kenes.web
from kenes.observatory.observatory import Observatory

WEB = Path(str(kenes.web.__file__)).parent
LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True)
class Answer:
    """What the server answered; header names are in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


@dataclass(frozen=True)
class Served:
    """The served site."""

    address: str
    observatory: Observatory

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        request = Request(
            self.address + path, method=method, headers={key.replace("_", "-"): value for key, value in headers.items()}
        )
        try:
            with build_opener(_Stay).open(request) as answer:
                return Answer(
                    answer.status, {key.lower(): value for key, value in answer.headers.items()}, answer.read()
                )
        except HTTPError as refused:
            return Answer(refused.code, {key.lower(): value for key, value in refused.headers.items()}, refused.read())
