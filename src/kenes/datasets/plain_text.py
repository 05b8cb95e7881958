"""Looking into a text file: its encoding, its delimiter, its records."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterable

DELIMITERS = (";", "\t", ",", "|")

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CYRILLIC = re.compile("[А-Яа-яЁёІіЇїЄєЎўҐґӘәҒғҚқҢңӨөҰұҮүҺһ]")
_PUNCTUATION = frozenset("\u00a0«»„“”‘’–—…№°±•§©®\u00ad")
_MIXED = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
_CAPITALS_INSIDE = re.compile("[а-яё][А-ЯЁ]{2,}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_WESTERN = re.compile("[À-ÖØ-öø-ÿŒœŠšŽžŸ]")
_PLAUSIBLE = 0.9


def encoding_of(content: bytes) -> str | None:
    """The encoding of a text: UTF-8, UTF-16, the Cyrillic or Western code page of Windows; None when none makes sense."""
    for mark, name in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return name if _decodes(content, name) else None
    if b"\x00" in content:
        return _without_mark(content)
    if _decodes(content, "utf-8"):
        return "utf-8"
    return None if _spoilt_utf8(content) else _code_page(content)


def decoded(content: bytes, encoding: str) -> str:
    """The text of a file without its byte-order mark, line ends as they are."""
    return content.decode(encoding).removeprefix("\ufeff")


def delimiter_of(text: str) -> str | None:
    """The sign between the columns, judged by the first lines; None when there is only one column."""
    if stated := re.match(r"sep=(.)\r?\n", text):
        return stated[1]
    lines = [line for line in text[:65536].splitlines()[:40] if line.strip()]
    lines = lines[:-1] if len(lines) > 2 else lines
    scored = [(_columns(lines, sign), -place) for place, sign in enumerate(DELIMITERS)]
    columns, place = max(scored, default=(0, 0))
    return DELIMITERS[-place] if columns >= 2 else None


def table(text: str, delimiter: str) -> list[list[str]]:
    """The rows of a delimited text, row 1 first; an empty line is an empty row, so that numbers stay the file's own."""
    stated = text.startswith("sep=")
    rows = [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]
    return [[], *rows[1:]] if stated else rows


def json_records(text: str) -> list[dict[str, object]] | None:
    """The records of a JSON text: a list of objects, or the one list of objects inside an object; None for other shapes."""
    found: object = json.loads(text)
    if isinstance(found, dict):
        lists = [value for value in found.values() if _all_objects(value)]
        found = lists[0] if len(lists) == 1 else None
    return found if _all_objects(found) else None  # type: ignore[return-value]


def rows_of_records(records: list[dict[str, object]]) -> list[list[str]]:
    """Records as rows of text, the first made of their keys, so that record 1 is row 1; what is nested is left out."""
    keys = list(dict.fromkeys(key for record in records for key in record))
    return [keys, *([_as_text(record.get(key)) for key in keys] for record in records)] if keys else []


def _as_text(value: object) -> str:
    """A JSON value as the text of a cell; null is a blank."""
    if value is None or isinstance(value, dict | list):
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _all_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _without_mark(content: bytes) -> str | None:
    """UTF-16 that lost its mark has a NUL in nearly every second place of Latin text, digits and delimiters."""
    first, second = content[0::2].count(0), content[1::2].count(0)
    if max(first, second) < len(content) / 10:
        return None
    name = "utf-16-be" if first > second else "utf-16-le"
    return name if _decodes(content, name) and "\x00" not in content.decode(name) else None


def _spoilt_utf8(content: bytes) -> bool:
    """Whether a text is UTF-8 but for a few broken bytes: no code page would be right for it."""
    broken = content.decode("utf-8", errors="replace").count("\ufffd")
    outside = sum(byte > 127 for byte in content)
    return broken * 10 < outside


def _code_page(content: bytes) -> str | None:
    for name in ("cp1251", "kz1048", "cp1252"):
        if _decodes(content, name) and _makes_sense(content.decode(name), _CYRILLIC if name != "cp1252" else _WESTERN):
            return "kz1048" if name == "cp1251" and _is_kazakh(content) else name
    return None


def _is_kazakh(content: bytes) -> bool:
    """Whether the bytes by which the Kazakh code page differs from the Russian one stand inside the words."""
    russian, kazakh = content.decode("cp1251"), content.decode("kz1048")
    return any(one != other and other in "ӘәҒғҚқҢңӨөҰұҮүҺһ" for one, other in zip(russian, kazakh, strict=True))


def _makes_sense(text: str, letters: re.Pattern[str]) -> bool:
    """Whether nearly all signs beyond ASCII are letters of the script or usual punctuation, and the words are whole."""
    beyond = [sign for sign in text if ord(sign) > 127 and sign not in _PUNCTUATION]
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    fitting = sum(bool(letters.match(sign)) for sign in beyond)
    return fitting >= _PLAUSIBLE * len(beyond) and sum(map(_is_odd, words)) <= (1 - _PLAUSIBLE) * len(words) + 0.5


def _is_odd(word: str) -> bool:
    """Latin and Cyrillic in one word, capitals after a small letter, or hardly a plain Latin letter among accented ones."""
    accented = sum(bool(_WESTERN.match(sign)) for sign in word)
    return bool(_MIXED.search(word) or _CAPITALS_INSIDE.fullmatch(word)) or accented > len(word) / 2


def _columns(lines: Iterable[str], sign: str) -> int:
    """How many columns most of the lines have when split by a sign; 0 when they do not agree."""
    counts = [len(row) for row in csv.reader(lines, delimiter=sign) if row]
    if not counts:
        return 0
    usual = max(set(counts), key=counts.count)
    return usual if counts.count(usual) >= 0.6 * len(counts) else 0
