"""The site of a desk, asked for by its cast through the real forms, without a network."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desk import Desk

PLAIN_FILES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


_PREPARED: dict[str, Path] = {}


@dataclass(frozen=True)
class ChainSite:
    """`site.coordinator` is a browser in which the coordinator is signed in, `site.visitor` one of nobody."""

    desk: Desk
    handlers: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        from django.test import Client

        browser = Client(SERVER_NAME="localhost")
        browser.handler = self.handlers.setdefault("", browser.handler)
        if name != "visitor":
            browser.force_login(self.desk.accounts[name])
        return browser

    def write(self, name: str, kind: str, source: str = "", **filled: Any) -> str:
        """Fill in the form of a kind as one of the cast does; the id of what was written."""
        address = f"/en/records/{kind}/new/" + (f"?from={source}" if source else "")
        answer = getattr(self, name).post(address, {"marking": "official", **filled})
        assert answer.status_code == 302, faults(answer)
        ref = str(answer["location"]).strip("/").split("/")[-1]
        self.confirm(ref, name)
        return ref

    def confirm(self, ref: str, asked_by: str) -> None:
        """Let a second person confirm what waits about a record, as its page lets them."""
        from kenes.records.models import Proposal

        second = self.administrator if asked_by == "coordinator" else self.coordinator
        for one in Proposal.objects.filter(record=ref, state="waiting"):
            second.post(f"/en/second-person/{one.pk}/confirm/", {"seen": one.record.version})

    def filled(self, name: str, address: str) -> dict[str, Any]:
        """What a form holds when one of the cast opens it, ready to be changed and sent."""
        return values(getattr(self, name).get(address).content.decode())


@contextmanager
def opened(desk: Desk) -> Iterator[ChainSite]:
    """The site of a desk, prepared without figures."""
    from django.test import override_settings

    from kenes.web.prepare import prepare

    if "computed" in _PREPARED:  # the same empty observatory every time: what was computed once is copied
        shutil.copytree(_PREPARED["computed"], desk.observatory.computed, dirs_exist_ok=True)
    else:
        prepare(desk.observatory)
        _PREPARED["computed"] = shutil.copytree(desk.observatory.computed, Path(tempfile.mkdtemp()) / "computed")
    (desk.observatory.computed / "static").mkdir(exist_ok=True)
    with override_settings(STORAGES=PLAIN_FILES):
        yield ChainSite(desk)


def in_three(name: str, kk: str, ru: str, en: str) -> dict[str, str]:
    """The three inputs of a field of words."""
    return {f"{name}_kk": kk, f"{name}_ru": ru, f"{name}_en": en}


def faults(answer: Any) -> list[str]:
    """What a form complains of."""
    return re.findall(r'class="error">([^<]*)<|role="alert">(.*?)</div>', answer.content.decode(), re.S)


def values(markup: str) -> dict[str, Any]:
    """The values of the largest form of a page."""
    from lxml import html

    form = max(html.fromstring(markup).forms, key=lambda one: len(list(one.inputs)))
    found: dict[str, Any] = {}
    for control in form.inputs:
        kind = control.get("type")
        if (
            control.name
            and control.name != "csrfmiddlewaretoken"
            and (kind not in ("radio", "checkbox") or control.checked)
        ):
            value = list(control.value) if control.tag == "select" and control.multiple else control.value
            found[control.name] = "" if value is None else value
            if control.tag == "textarea":
                found[control.name] = value.removeprefix("\n")  # as browsers do
    return found
