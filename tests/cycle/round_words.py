"""The words of the site in each language, taken from where the pages take them: a step names the English, a person reads their own."""

from __future__ import annotations

import ast
import gettext
from functools import cache
from pathlib import Path

import kenes

HOUSE = Path(str(kenes.__file__)).parent
WITH_TEXTS = ("records/chain/following.py", "web/wording/way.py")
"""What invites to the next record, and the steps of an action."""


def said(english: str, language: str) -> str:
    """The words in a language; AssertionError where the site has none of its own, or several."""
    if language == "en":
        return english
    found = {own for own in (_in_catalogues(english, language), _in_texts().get(english, {}).get(language)) if own}
    assert len(found) == 1 and found != {english}, (english, language, found)
    return found.pop()


def _in_catalogues(english: str, language: str) -> str | None:
    told = (one.gettext(english) for one in _catalogues(language))
    return next((one for one in told if one != english), None)


@cache
def _catalogues(language: str) -> tuple[gettext.NullTranslations, ...]:
    files = sorted((HOUSE / "web").glob(f"*/**/{language}/LC_MESSAGES/django.mo"))
    return tuple(gettext.GNUTranslations(path.open("rb")) for path in files)


@cache
def _in_texts() -> dict[str, dict[str, str]]:
    """Every `Text(kk=..., ru=..., en=...)` of those modules, read without running them: they need an observatory."""
    found = {}
    for path in WITH_TEXTS:
        for node in ast.walk(ast.parse((HOUSE / path).read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text":
                words = {str(one.arg): ast.literal_eval(one.value) for one in node.keywords}
                found[words["en"]] = words
    return found
