"""Requirements of frameworks by number, in our own wording, marked where the number or wording has not been verified."""

from __future__ import annotations

from kenes.documents.framework import all_frameworks
from kenes.texts import Text


def framework_title(key: str) -> Text:
    """What a framework is called; its key where it is not known here."""
    found = all_frameworks().get(key)
    return found.title if found else Text.same(key)


def requirement(framework: str, code: str) -> Text:
    """ "3.5: prevent and treat …", and that it is not verified where it is not; the number alone where it is not known."""
    found = all_frameworks().get(framework)
    if found is None or code not in found.codes:
        return Text.same(code)
    known = found.requirement(code)
    return (_KNOWN if known.verified else _UNVERIFIED).fill(code=code, words=known.words)


_KNOWN = Text(kk="{code}: {words}", ru="{code}: {words}", en="{code}: {words}")
_UNVERIFIED = Text(
    kk="{code}: {words} (тексерілмеген)", ru="{code}: {words} (не проверено)", en="{code}: {words} (not verified)"
)
