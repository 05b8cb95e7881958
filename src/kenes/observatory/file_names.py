"""The name a person's browser sent with a file, made safe to show and to store under."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120
LONGEST_BYTES = 240
LONGEST_SUFFIX = 12
FORBIDDEN = re.compile(r'[<>:"|?*/\\]')
RESERVED = re.compile(r"^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?:\.|$)", re.IGNORECASE)
NAMELESS = "file"


def safe_name(sent: str) -> str:
    """A name without folders, control and invisible signs, of a length every system takes; "file" when nothing is left.

    What stands before a NUL is not cut off there: `report.pdf\\0.exe` must not pass for a PDF.
    """
    last = re.split(r"[/\\]", sent)[-1]
    shown = "".join(" " if sign.isspace() else sign for sign in last if sign.isspace() or not _is_hidden(sign))
    plain = re.sub(r" +", " ", FORBIDDEN.sub("_", unicodedata.normalize("NFC", shown))).strip(" .")
    if not plain or not any(map(str.isalnum, plain)):
        return NAMELESS
    return _shortened(f"_{plain}" if RESERVED.match(plain) else plain)


def suffix_of(name: str) -> str:
    """The ending of a name with its dot, in small letters; "" when it has none."""
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if dot and stem else ""


def _is_hidden(sign: str) -> bool:
    """Control signs, marks of direction, invisible and private signs, halves of a pair."""
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _shortened(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > LONGEST_SUFFIX:
        stem, ending = name, ""
    tail = f".{ending}" if ending else ""
    stem = stem[: LONGEST - len(tail)]
    while len((stem + tail).encode()) > LONGEST_BYTES:
        stem = stem[:-1]
    return stem.rstrip(" .") + tail
