"""The site of a desk: its pages asked for by the cast, without a network, with real views, real forms, a real database."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desk import PASSWORD, Desk

from kenes.observatory.observatory import Observatory

HOST = "localhost"
PLAIN_FILES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


@dataclass
class House:
    """`house.visitor()` is a browser of nobody; `house.browser("analyst")` one in which the analyst is signed in."""

    desk: Desk
    sessions: dict[str, Any] = field(default_factory=dict)
    handlers: dict[bool, Any] = field(default_factory=dict)

    def visitor(self, **options: Any) -> Any:
        """A new browser in which nobody is signed in."""
        from django.test import Client

        browser = Client(SERVER_NAME=HOST, **options)
        browser.handler = self.handlers.setdefault(browser.handler.enforce_csrf_checks, browser.handler)
        return browser

    def browser(self, name: str, **options: Any) -> Any:
        """A browser in which one of the cast is signed in; "visitor" is nobody."""
        browser = self.visitor(**options)
        if name != "visitor":
            browser.force_login(self.desk.accounts[name])
        return browser

    def reader(self, name: str, **options: Any) -> Any:
        """Another browser in the session in which one of the cast reads, opened once: for asking many pages and changing nothing."""
        if name not in self.sessions:
            self.sessions[name] = self.browser(name).cookies
        browser = self.visitor(**options)
        browser.cookies.update(self.sessions[name])
        return browser

    def confirm_all(self) -> None:
        """Let a second person, the administrator, confirm what waits, as the pages let them."""
        from kenes.records.models import Proposal

        second = self.browser("administrator")
        for one in Proposal.objects.filter(state="waiting").exclude(asked_by=self.desk.administrator):
            second.post(f"/en/second-person/{one.pk}/confirm/", {"seen": one.record.version})

    def sign_in(
        self, name: str, password: str = PASSWORD, browser: Any = None, language: str = "en"
    ) -> tuple[Any, Any]:
        """Fill in the form as a person does: the browser and the answer."""
        browser = browser or self.visitor()
        answer = browser.post(f"/{language}/sign-in/", {"login": name, "password": password})
        return browser, answer


@contextmanager
def opened(desk: Desk) -> Iterator[House]:
    """The site of a desk, prepared without figures."""
    from django.test import override_settings

    _prepare(desk.observatory)
    with override_settings(STORAGES=PLAIN_FILES):
        yield House(desk)


def _prepare(observatory: Observatory) -> None:
    """Pages without figures are alike for every desk: prepared once a process, then copied."""
    from kenes.web.prepare import prepare

    kept = Path(_KEPT.name) / "computed"
    if not kept.is_dir():
        prepare(observatory)
        shutil.copytree(observatory.computed, kept)
    else:
        shutil.copytree(kept, observatory.computed, dirs_exist_ok=True)


_KEPT = tempfile.TemporaryDirectory(prefix="kenes-pages-")


def require_second_factor(desk: Desk) -> None:
    """Let kenes.toml require the second factor, and the site take note of it."""
    path = desk.observatory.folder / "kenes.toml"
    path.write_text(
        path.read_text("utf-8").replace('second_factor = "optional"', 'second_factor = "required"'), "utf-8"
    )
    (desk.observatory.folder / "computed" / "site.json").touch()


def token_of(answer: Any) -> str:
    """The token of the form on a page."""
    return re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', answer.content.decode()).group(1)  # type: ignore[union-attr]
