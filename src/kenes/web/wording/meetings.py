"""The lines of a meeting's fields in words: interpretation, and who speaks one after another."""

from __future__ import annotations

from typing import Any

from kenes.records.dialogues.models import Participation
from kenes.records.dialogues.tongues import tongue_name
from kenes.reports.sentences.numbers import joined
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text


def channels_said(lines: list[dict[str, Any]]) -> Text:
    """ "Kazakh → Russian, 2, https://…; …"."""
    return joined([_channel(one) for one in lines], "; ")


def turns_said(lines: list[dict[str, Any]]) -> Text:
    """ "1. Body A (Kazakh, 10 min); 2. …"."""
    refs = [one.get("participant", "") for one in lines]
    known = {one.ref: one.title for one in Participation.objects.filter(pk__in=refs).select_related("institution")}
    turns = [_turn(place, one, known) for place, one in enumerate(lines, start=1)]
    return joined(turns, "; ")


def minutes_said(minutes: int | None) -> Text:
    """ "10 min"."""
    return _MINUTES.fill(n=minutes) if minutes else Text.same("")


def _channel(one: dict[str, Any]) -> Text:
    pair = _PAIR.fill(source=tongue_name(one.get("from", "")), target=tongue_name(one.get("to", "")))
    return joined([pair, *(Text.same(one[name]) for name in ("channel", "link") if one.get(name))], ", ")


def _turn(place: int, one: dict[str, Any], known: dict[str, Text]) -> Text:
    ref = one.get("participant", "")
    who = own_words(known[ref]) if ref in known else Text.same(ref)
    about = [tongue_name(one["language"])] if one.get("language") else []
    about += [minutes_said(one["minutes"])] if one.get("minutes") else []
    said = _ABOUT.fill(who=who, about=joined(about, ", ")) if about else who
    return _PLACED.fill(n=place, said=said)


_MINUTES = Text(kk="{n} мин", ru="{n} мин", en="{n} min")
_PAIR = Text(kk="{source} → {target}", ru="{source} → {target}", en="{source} → {target}")
_ABOUT = Text(kk="{who} ({about})", ru="{who} ({about})", en="{who} ({about})")
_PLACED = Text(kk="{n}. {said}", ru="{n}. {said}", en="{n}. {said}")
