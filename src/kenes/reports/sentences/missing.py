"""What is missing: the thing, the protocol that asks for it, and the body that might own it, marked where unverified."""

from __future__ import annotations

from kenes.assessments.missing import NOT_NAMED, Missing
from kenes.reports.block import Sentence
from kenes.texts import Text


def missing(entry: Missing) -> Sentence:
    """A sentence without figures, since there are none; nothing is claimed of the body but that it might own them."""
    return Sentence(_MISSING.fill(what=entry.what, protocol=entry.protocol, owner=owner(entry)))


def owner(entry: Missing) -> Text:
    """The possible owner, marked while its name has not been verified."""
    return entry.owner if entry.owner_verified or entry.owner == NOT_NAMED else _UNVERIFIED.fill(owner=entry.owner)


_MISSING = Text(
    kk="{what}: деректер жоқ. Көрсеткішті {protocol} хаттамасы сұрайды; деректердің ықтимал иесі: {owner}.",
    ru="{what}: данных нет. Показатель запрашивает протокол {protocol}; возможный владелец данных: {owner}.",
    en="{what}: no figures. The protocol {protocol} asks for them; their possible owner: {owner}.",
)
_UNVERIFIED = Text(
    kk="{owner} (атауы тексерілмеген)", ru="{owner} (название не проверено)", en="{owner} (name not verified)"
)
