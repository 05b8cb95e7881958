"""Requirements of frameworks by number, in our own wording, marked where the number or wording has not been verified."""

from __future__ import annotations

from kenes.documents.framework import Framework, all_frameworks
from kenes.texts import Text


def framework_title(key: str) -> Text:
    """What a framework is called; its key where it is not known here."""
    found = _known(key)
    return found.title if found else Text.same(key)


def requirement(framework: str, code: str) -> Text:
    """ "3.5: prevent and treat …", and that it is not verified where it is not; the number alone where it is not known."""
    found = _known(framework)
    if found is None or code not in found.codes:
        return Text.same(code)
    known = found.requirement(code)
    return (_KNOWN if known.verified else _UNVERIFIED).fill(code=code, words=known.words)


def _known(key: str) -> Framework | None:
    """A framework of the product, or one that the observatory whose records are open has added."""
    if key in all_frameworks():
        return all_frameworks()[key]
    from kenes.records.reviews.frameworks import known_frameworks

    return known_frameworks().get(key)


_KNOWN = Text(kk="{code}: {words}", ru="{code}: {words}", en="{code}: {words}")
_UNVERIFIED = Text(
    kk="{code}: {words} (тексерілмеген)", ru="{code}: {words} (не проверено)", en="{code}: {words} (not verified)"
)
