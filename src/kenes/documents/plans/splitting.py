"""Cutting a list of bodies where one ends and the next begins: commas inside one body do not cut it."""

from __future__ import annotations

import re

from kenes.documents.alphabets import repaired

OPENING, CLOSING = "([«“", ")]»”"
AKIMATS = re.compile(r"^(?:акимат|аким|маслихат|местны|мио\b|управлени|департамент|дп\b|уз\b)", re.I)
PLACES_BEHIND = re.compile(
    r"^(?:и\s+)?(?:гг?\.|город|област|район|столиц|республиканского|астан|алмат|шымкент|[А-ЯЁ][\w-]+(?:ой|ской|ей)\s+област|[А-ЯЁ][\w-]+(?:\s+и\s+[А-ЯЁ][\w-]+)?$)",
    re.I,
)
TAIL_OF_PLACES = re.compile(r"(?:әкімдіктер|әкімдіг|әкімдері|әкімі|мәслихат)", re.I)
PLACES_AHEAD = re.compile(r"^(?:облыс\w*|республикалық\s+маңызы\s+бар\s+қала\w*|астана\w*|алматы\w*|шымкент\w*|аудан\w*|қала\w*|[\w-]+\s+облыс\w*|[\w-]+\s+қала\w*)$", re.I)  # fmt: skip
ACRONYM = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][A-Za-zА-ЯЁӘҒҚҢӨҰҮҺІа-яіқ]*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\w*(?:\s+(?:РК|ҚР))?")
COUNTRY = re.compile(r"(?:РК|ҚР|Республики Казахстан)(?!\w)")
UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
UNPARTED = re.compile(
    rf"(?<=[^\d]\))[ \t]+(?=[{UPPER}])|[ \t]+(?=\d{{1,2}}[.)][ \t]*[{UPPER}])|[ \t]+/[ \t]+(?=[{UPPER}])"
)
"""Where one body ends though no comma says so: behind a bracket, before the next number of a list, at a stroke."""
LISTED = re.compile(rf"^\s*(?:\d{{1,2}}[.)]\s*(?=[{UPPER}«\"])|[-–—•·▪]\s+)")
JOINED = re.compile(r"\s+(?:и|және|мен|совместно\s+с)\s+(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2})")


def bodies_in(text: str) -> list[str]:
    """The bodies of a list as they are written, brackets included; the signs of a list before them are none of their words."""
    parts = [piece for part in _cut(UNPARTED.sub("\n", text)) for piece in _joined(LISTED.sub("", part))]
    parts = [part for part in parts if part]
    merged: list[str] = []
    for part in parts:
        if merged and _goes_on(merged[-1], part):
            merged[-1] = f"{merged[-1]}, {part}"
        else:
            merged.append(part)
    return _akimats_at_the_end(merged)


def _cut(text: str) -> list[str]:
    """At commas, semicolons and line ends outside brackets and quotes."""
    parts, depth, current = [], 0, ""
    for place, sign in enumerate(text):
        depth = max(0, depth + (sign in OPENING) - (sign in CLOSING))
        breaks = sign == "\n" and not _wrapped(current, text[place + 1 :])
        if depth == 0 and (sign in ",;" or breaks):
            parts.append(current)
            current = ""
        else:
            current += " " if sign == "\n" else sign
    return [part for one in (*parts, current) if (part := " ".join(one.split()).strip(" ."))]


def _wrapped(before: str, after: str) -> bool:
    """Whether a line end stands in the middle of a name: the next line goes on in small letters or with a bracket."""
    rest = after.lstrip()
    return not rest or (bool(before.strip()) and (rest[0].islower() or rest[0] == "(" or bool(COUNTRY.match(rest))))


def _joined(part: str) -> list[str]:
    """Two acronyms joined by "и" or "және" are two bodies."""
    pieces = JOINED.split(part)
    bare = [re.sub(r"\s*\([^)]*\)", "", piece).strip() for piece in pieces]
    return pieces if all(ACRONYM.fullmatch(repaired(piece)) for piece in bare) else [part]


def _goes_on(before: str, part: str) -> bool:
    """Whether a part is a further place of the akimats before it: "акиматы областей, городов Астаны, Алматы"."""
    return (
        bool(AKIMATS.match(before))
        and ")" not in before
        and bool(PLACES_BEHIND.match(part))
        and not ACRONYM.fullmatch(part)
    )


def _akimats_at_the_end(parts: list[str]) -> list[str]:
    """In Kazakh the places stand before: "облыстардың, Астана, Алматы және Шымкент қалаларының әкімдіктері"."""
    made: list[str] = []
    for part in parts:
        ahead = len(made)
        if TAIL_OF_PLACES.search(part):
            while ahead and PLACES_AHEAD.match(made[ahead - 1]):
                ahead -= 1
        made[ahead:] = [", ".join([*made[ahead:], part])]
    return made
