"""A cell in both languages taken apart: each line, or each side of a stroke, belongs to the language that its letters show."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kenes.documents.alphabets import repaired
from kenes.documents.tongue import shown_by

KAZAKH_LETTERS = re.compile("[әғқңөұүһі]", re.I)
RUSSIAN_ENDINGS = re.compile(r"(?:ый|ий|ой|ая|ое|ые|ых|ого|ние|ния|ция|ции|ств\w|ются|ется|ать|ить|ежегодно|год[аы]?|квартал\w*|созыв|согласовани\w+)(?!\w)", re.I)  # fmt: skip
STROKE = re.compile(r"\n|\s+[/|]\s+")


def by_language(text: str, order: tuple[str, str] = ("kk", "ru")) -> Mapping[str, str]:
    """The words in Kazakh and in Russian where both stand in the cell; nothing where only one does.

    Of two parts the one whose letters show nothing (an acronym) is in the other language; where neither shows any, `order` decides.
    """
    parts = [part.strip() for part in STROKE.split(text) if part.strip()]
    if len(parts) == 1 and text.count("/") == 1:
        close = [part.strip() for part in text.split("/")]
        parts = close if all(close) and any(tongue_of(part) for part in close) else parts
    if len(parts) == 2:
        return _two(parts, order)
    own: dict[str, list[str]] = {}
    last = ""
    for part in parts:
        last = tongue_of(part) or last
        own.setdefault(last, []).append(part)
    own.pop("", None)
    return {code: "\n".join(own[code]) for code in ("kk", "ru")} if {"kk", "ru"} <= own.keys() else {}


def _two(parts: list[str], order: tuple[str, str]) -> Mapping[str, str]:
    shown = [tongue_of(part) for part in parts]
    if shown[0] == shown[1] != "":
        return {}
    known = next((code if place == 0 else _other(code) for place, code in enumerate(shown) if code), order[0])
    own = dict(zip((known, _other(known)), parts, strict=True))
    return {code: own[code] for code in ("kk", "ru")}


def _other(code: str) -> str:
    return "ru" if code == "kk" else "kk"


def tongue_of(words: str) -> str:
    """kk or ru where the words show it, else nothing."""
    if KAZAKH_LETTERS.search(repaired(words)):
        return "kk"
    if RUSSIAN_ENDINGS.search(words):
        return "ru"
    shown = shown_by(words)
    return shown if shown in ("kk", "ru") else ""
