"""Bodies and places by the names they have in each language: ІІМ, МВД and MIA are one ministry, Қостанай and Kostanay one region."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kenes.codes.institutions import all_institutions, institution
from kenes.codes.places import place, spellings_of_regions
from kenes.documents.alphabets import Alphabet
from kenes.documents.countries import all_countries
from kenes.documents.lookup import Filled, Lookup
from kenes.documents.stems import plain
from kenes.documents.tongue import main_alphabet
from kenes.texts import Text

NOT_OF_THE_NAME = re.compile(
    r"\([^)]*\)|^(?:Қазақстан Республикасының|ҚР)\s+|\s+(?:Республики Казахстан|РК)$|\s+of the Republic of Kazakhstan$"
)
CODE = re.compile("[A-Z]{2}-[A-Z]+")
SHORTEST_ACRONYM = 2


@dataclass(frozen=True)
class Named:
    """A body of the register or a place of the code list."""

    id: str
    name: Text


@cache
def named(id: str) -> Named:
    """The body or place with this id; KeyError when there is none."""
    try:
        return Named(id, institution(id).name)
    except KeyError:
        return Named(id, place(id).short)


def named_among(words: Sequence[str], language: str, *, any_case: bool = False) -> list[Filled]:
    """The bodies and places that words name; an acronym must stand in capitals unless `any_case` (a search is typed in small letters)."""
    found = {(one.concept, one.indexes): one for one in _names(language).filled(words)}
    for index, word in enumerate(words):
        if any_case or (len(word) >= SHORTEST_ACRONYM and word.isupper()):
            for id in _acronyms().get(plain(word), ()):
                found[id, (index,)] = Filled(id, (index,))
    return list(found.values())


@cache
def _names(language: str) -> Lookup:
    return Lookup(language, _patterns(language))


def _patterns(language: str) -> Iterator[tuple[str, str]]:
    """Names as patterns of the lexicon; acronyms of several words are names in every language."""
    for one in all_institutions():
        name = NOT_OF_THE_NAME.sub(" ", one.name.own.get(language, "")) if one.kind != "acronym-list" else ""
        several = [" ".join(f"{word}=" for word in _words(form)) for form in one.short_forms if len(_words(form)) > 1]
        yield from ((one.id, written) for written in (" ".join(_words(name)), *several) if written)
    for country in all_countries():
        if called := country.names.get(language):
            yield country.id, _as_place(called, language)
    for code, spellings in spellings_of_regions().items():
        for name in spellings:
            if not any(map(str.isdigit, name)) and not CODE.fullmatch(name) and _in_alphabet_of(language, name):
                yield code, _as_place(name, language)


def _as_place(name: str, language: str) -> str:
    """A name of a place as a pattern; in Kazakh its words take their own endings and nothing else."""
    words = _words(name)
    return " ".join(f"{word}+" for word in words) if language == "kk" else " ".join(words)


def _in_alphabet_of(language: str, name: str) -> bool:
    return (main_alphabet(name) is Alphabet.LATIN) == (language == "en")


@cache
def _acronyms() -> Mapping[str, tuple[str, ...]]:
    """Short forms of one word, in plain letters."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in all_institutions():
        for form in one.short_forms:
            if len(_words(form)) == 1 and len(form) >= SHORTEST_ACRONYM:
                found[plain(_words(form)[0])].add(one.id)
    return {form: tuple(sorted(ids)) for form, ids in found.items()}


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name)
