"""How a word the Russian dictionary does not know parts into two words that fit each other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kenes.documents import dictionary

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

SMALL = frozenset(str.split("в во на по с со и о об от до из за к ко для при без под над не или"))
COORDINATE = frozenset(
    str.split(
        "социально материально научно учебно культурно нормативно финансово организационно информационно лечебно "
        "санитарно торгово духовно административно уголовно гражданско консультативно спортивно разъяснительно"
    )
)
SHORTEST_BESIDE_SMALL = 6
SHORTEST_PART = 4
SHORTEST_WHOLE = 9
SHORTEST_OF_ANY = 6
NOMINAL = {"NOUN", "ADJF", "PRTF"}


@cache
def parted(word: str) -> str | None:
    """The word with its lost space or hyphen, when exactly one way of parting makes sense; else None."""
    lowered = word.lower()
    if dictionary.is_known(lowered) or dictionary.is_derived(lowered):
        return None
    ways = [way for place in range(1, len(word)) if (way := _way(lowered[:place], lowered[place:])) is not None]
    return word[0] + ways[0][1:] if len(ways) == 1 else None


def _way(first: str, second: str) -> str | None:
    """The likeliest way of writing two parts, if they can be parted here at all."""
    for kind in (_compound, _phrase, _with_small_word, _any_long):
        for way in kind(first, second):
            return way
    return None


def _compound(first: str, second: str) -> Iterator[str]:
    """Two adjectives of which the first lost its hyphen: испанско-европейского."""
    if len(second) < SHORTEST_PART or not _has(second, "ADJF"):
        return
    of_a_place = first.endswith(("ско", "цко")) and _has(first[:-1] + "ий", "ADJF")
    if of_a_place or first in COORDINATE:
        yield f"{first}-{second}"


def _phrase(first: str, second: str) -> Iterator[str]:
    """Two words of one case and number: a noun with its apposition (hyphen), an adjective with its noun (space)."""
    if min(len(first), len(second)) < SHORTEST_PART or len(first + second) < SHORTEST_WHOLE:
        return
    for one in _nominal(first):
        for two in _nominal(second):
            if "NOUN" in two.tag and _agree(one, two):
                hyphened = "NOUN" in one.tag and one.tag.number == "plur"
                yield f"{first}{'-' if hyphened else ' '}{second}"


def _with_small_word(first: str, second: str) -> Iterator[str]:
    """A long word with a preposition or conjunction stuck to its end: граждан в, аварийности по."""
    if len(first) >= SHORTEST_BESIDE_SMALL and second in SMALL and _is_whole(first):
        yield f"{first} {second}"


def _any_long(first: str, second: str) -> Iterator[str]:
    """Two long words, the first in a form that no compound begins with."""
    long_enough = min(len(first), len(second)) >= SHORTEST_OF_ANY
    if long_enough and _is_no_first_half(first) and _is_whole(second) and _is_inflected(first):
        yield f"{first} {second}"


def _is_inflected(word: str) -> bool:
    return any(not _is_odd(one) and one.word != _stem_form(one) for one in dictionary.parses(word))


def _is_no_first_half(word: str) -> bool:
    """Whether the ending is one that the first half of a compound does not have."""
    return word[-1] not in "оеёиь" or word.endswith(("ние", "тие", "ость"))


def _stem_form(one: Parse) -> str:
    """The form a solid compound could begin with: a noun's bare stem."""
    return one.normal_form if one.normal_form[-1] not in "аяйоеь" else ""


def _nominal(word: str) -> tuple[Parse, ...]:
    return tuple(one for one in dictionary.parses(word) if one.tag.POS in NOMINAL and not _is_odd(one))


def _agree(one: Parse, two: Parse) -> bool:
    """Same case and number, and an ending that shows it: a bare first noun would be half of a compound."""
    same = bool(one.tag.case == two.tag.case and one.tag.number == two.tag.number)
    if "NOUN" in one.tag:
        return same and one.tag.case not in {"nomn", "accs"} and one.word != one.normal_form
    return same and bool(one.tag.number == "plur" or one.tag.gender == two.tag.gender)


def _has(word: str, part_of_speech: str) -> bool:
    return part_of_speech in {str(one.tag.POS) for one in dictionary.parses(word)}


def _is_whole(word: str) -> bool:
    return any(one.tag.POS in NOMINAL and not _is_odd(one) for one in dictionary.parses(word))


def _is_odd(one: Parse) -> bool:
    """Names, abbreviations and rare or slangy readings prove nothing about a word."""
    return bool({"Name", "Surn", "Patr", "Abbr", "Init", "Arch", "Erro", "Slng", "Dist"} & set(one.tag.grammemes))
