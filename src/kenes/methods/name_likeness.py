"""How alike two names of a person are: scripts, order of the parts, initials and patronymics set aside."""

from __future__ import annotations

import re
import unicodedata

import numpy as np
from scipy.optimize import linear_sum_assignment

from kenes.methods.stated import stated
from kenes.methods.string_distance import jaro_winkler

LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "_",
            "y",
            "_",
            "e",
            "yu",
            "ya",
            "a",
            "g",
            "k",
            "n",
            "o",
            "u",
            "u",
            "h",
            "i",
        ],
        strict=True,
    )
)
ONE_SOUND = (
    ("kh", "h"),
    ("gh", "g"),
    ("ay", "ai"),
    ("ey", "ei"),
    ("oy", "oi"),
    ("iy", "i"),
    ("yy", "y"),
    ("w", "v"),
    ("q", "k"),
    ("dzh", "zh"),
    ("j", "zh"),
    ("ye", "e"),
)
INITIAL = 0.9
"""How much an initial counts that fits: it speaks for the name, but less than the name itself."""


@stated
def name_similarity(a: str, b: str) -> float:
    """Likeness of two names from 0 to 1: the best pairing of their parts by Jaro-Winkler after one transliteration.

    a, b: names in Cyrillic (Kazakh, Russian) or Latin letters, parts in any order, initials with or without dots. The part weights are
    lengths of the shorter name's parts, so that a missing patronymic costs nothing. Symmetric; 0 where either has no letters.
    """
    first, second = sorted((name_parts(a), name_parts(b)), key=lambda one: (len(one), one))
    if not first:
        return 0.0
    alike = np.array([[_part(x, y) for y in second] for x in first])
    rows, columns = linear_sum_assignment(-alike)
    weights = [max(len(first[i]), len(second[j])) for i, j in zip(rows, columns, strict=True)]
    return float(np.average(alike[rows, columns], weights=weights))


def _part(x: str, y: str) -> float:
    if min(len(x), len(y)) == 1 < max(len(x), len(y)):
        return INITIAL if x[0] == y[0] else 0.0
    return jaro_winkler(x, y)


def name_parts(name: str) -> list[str]:
    """The parts of a name in one alphabet, without case, accents and signs."""
    text = "".join(LATIN.get(one, one) for one in unicodedata.normalize("NFC", name).casefold()).replace("_", "")
    text = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    for written, sound in ONE_SOUND:
        text = text.replace(written, sound)
    return re.findall(r"[^\W\d_]+", text.replace("'", "").replace("’", ""))
