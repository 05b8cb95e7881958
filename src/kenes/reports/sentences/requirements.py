"""Requirements of frameworks by number, in our own wording, marked where the number or wording has not been verified."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from kenes.texts import Text

FRAMEWORKS = "kenes.documents.framework"


def framework_title(key: str) -> Text:
    """What a framework is called; its key where it is not known here."""
    found = _frameworks().get(key)
    title: Text = found.title if found else Text.same(key)
    return title


def requirement(framework: str, code: str) -> Text:
    """ "3.5: prevent and treat …", and that it is not verified where it is not; the number alone where it is not known."""
    found = _frameworks().get(framework)
    known = next((one for one in found.requirements if one.code == code), None) if found else None
    if known is None:
        return Text.same(code)
    return (_KNOWN if known.verified else _UNVERIFIED).fill(code=code, words=known.words)


def _frameworks() -> Any:
    """The frameworks that the installation carries."""
    return import_module(FRAMEWORKS).all_frameworks() if find_spec(FRAMEWORKS) else {}


_KNOWN = Text(kk="{code}: {words}", ru="{code}: {words}", en="{code}: {words}")
_UNVERIFIED = Text(
    kk="{code}: {words} (тексерілмеген)", ru="{code}: {words} (не проверено)", en="{code}: {words} (not verified)"
)
