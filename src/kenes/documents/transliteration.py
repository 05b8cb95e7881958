"""Names across alphabets: a word spelt by its sound in a few Latin letters, and how far two spellings lie apart.

Тоқаев, Токаева and Tokayev are one surname; Ахметов and Ахмедов are two. Vowels vary from language to language and from
clerk to clerk and weigh little; consonants weigh in full but for the few that are exchanged between the spellings in use.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kenes.documents.alphabets import Alphabet, alphabets_of

CYRILLIC = dict(
    zip("абвгдеёжзийклмнопрстуфхцчшщыэюяәғқңөұүіһғўҳҷӣӯ", "abvgdeejziiklmnoprstufhccssieuaagknouuihguhjiu", strict=True)
)
LATIN_GROUPS = (
    ("shch", "s"), ("qu", "kv"), ("sch", "s"), ("dzh", "j"), ("tch", "c"), ("zh", "j"), ("kh", "h"), ("sh", "s"), ("ch", "c"),
    ("ts", "c"), ("tz", "c"), ("gh", "g"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("ya", "a"), ("ia", "a"), ("ja", "ja"),
    ("yu", "u"), ("iu", "u"), ("yo", "e"), ("ye", "e"), ("ie", "e"), ("ee", "i"), ("oo", "u"), ("ou", "u"),
)  # fmt: skip
CYRILLIC_GROUPS = (("дж", "ж"), ("ия", "а"), ("ья", "а"), ("ие", "е"), ("ьё", "е"), ("ье", "е"))
LATIN_LETTERS = {"q": "k", "w": "v", "x": "ks", "y": "i", "ı": "i", "ə": "a", "ø": "o", "ł": "l", "ß": "s"}
BOTH_GROUPS = (("ng", "n"), ("nk", "nk"))
VOWELS = frozenset("aeiou")
VOWEL_COST, NEAR_COST = 0.3, 0.5
NEAR = frozenset(frozenset(pair) for pair in ("cs", "hk", "hg", "bp", "vu", "vf", "vb", "zs", "jz", "ij"))
ALLOWED_SHARE = 0.1


@cache
def sound(word: str) -> str:
    """The word by its sound: Қасым-Жомарт, Касым-Жомарт and Kassym-Jomart are "kasimjomart"."""
    letters = "".join(letter for letter in word.lower() if letter.isalpha() or unicodedata.combining(letter))
    cyrillic = Alphabet.CYRILLIC in alphabets_of(letters)
    spelt = _from_cyrillic(letters) if cyrillic else _from_latin(letters)
    for group, letter in BOTH_GROUPS:
        spelt = spelt.replace(group, letter)
    return re.sub(r"(.)\1+", r"\1", spelt)


@cache
def sounds_same(one: str, two: str) -> bool:
    """Whether two words by their sound (`sound`) can be one name."""
    longest = max(len(one), len(two))
    if longest < 2 or abs(len(one) - len(two)) > 3:
        return one == two
    return one == two or _distance(one, two) <= ALLOWED_SHARE * longest + 1e-9


def may_be_same_letter(one: str, two: str) -> bool:
    """Whether two names may begin alike: one letter, two vowels, or two letters exchanged between the spellings."""
    return _exchange(one, two) < 1.0 or bool({one, two} <= {"j", "i", "e", "u", "a"})


@cache
def skeleton(spelt: str) -> str:
    """The consonants of a word by its sound, and whether it begins with a vowel: Шон and Sean are one."""
    bare = "".join(letter for letter in spelt if letter not in VOWELS and letter != "h")
    return ("-" if spelt[:1] in VOWELS else "") + bare


def _from_cyrillic(letters: str) -> str:
    composed = unicodedata.normalize("NFC", letters)
    for group, letter in CYRILLIC_GROUPS:
        composed = composed.replace(group, letter)
    return "".join(CYRILLIC.get(letter, "") for letter in composed)


def _from_latin(letters: str) -> str:
    bare = "".join(letter for letter in unicodedata.normalize("NFD", letters) if not unicodedata.combining(letter))
    bare = re.sub("^yo", "io", bare)
    for group, letter in LATIN_GROUPS:
        bare = bare.replace(group, letter.upper())
    bare = re.sub("c(?=[eiy])", "S", bare).replace("c", "k")
    return "".join(LATIN_LETTERS.get(letter, letter) for letter in bare).lower()


def _distance(one: str, two: str) -> float:
    """The cost of turning one spelling into the other."""
    row = [_run(two, place) for place in range(len(two) + 1)]
    for height, letter in enumerate(one, start=1):
        before, row = row, [_run(one, height)]
        for width, other in enumerate(two, start=1):
            change = before[width - 1] + _exchange(letter, other)
            row.append(min(change, before[width] + _drop(letter, height), row[-1] + _drop(other, width)))
    return row[-1]


def _run(word: str, length: int) -> float:
    return sum(_drop(letter, place) for place, letter in enumerate(word[:length], start=1))


def _drop(letter: str, place: int) -> float:
    """A vowel within a word comes and goes; one at its beginning makes another name (Смаилов, Исмаилов)."""
    if letter in VOWELS:
        return VOWEL_COST if place > 1 else 1.0
    return NEAR_COST if letter == "h" else 1.0


def _exchange(one: str, two: str) -> float:
    if one == two:
        return 0.0
    if one in VOWELS and two in VOWELS:
        return VOWEL_COST
    return NEAR_COST if frozenset((one, two)) in NEAR else 1.0
