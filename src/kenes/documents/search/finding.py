"""Finding: from the units of a question to ranked passages. The database only says which passages hold which terms; the order is ours.

A unit that few passages show counts more than one that many do. Both are counted among the passages that may be read, so that no
order and no number tells of those that may not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, groupby
from math import log
from typing import Protocol

from kenes.documents.search.expression import Asked, all_of
from kenes.documents.search.question import Question, understood
from kenes.documents.search.spelling import COMPARED, asked_pieces, is_kept, nearest, of_lexicon
from kenes.documents.search.tables import Row
from kenes.documents.search.terms import LANGUAGE
from kenes.documents.search.unit import Unit, Way
from kenes.documents.stems import plain
from kenes.documents.tongue import SMALL_WORDS

MOST, OF_A_LANGUAGE = 300, 100
"""Passages that are ranked, in all and of each language; whoever finds more narrows the search."""
ENOUGH = 40
"""Passages from which on it is enough that all units are shown."""
COUNTED = 500
"""A unit that so many passages show is frequent, and it is not worth knowing how frequent."""
WEAKEST = 0.25
"""The share of a question that a passage must show."""
LACKING = 0.5
"""What a unit that no passage shows counts beside the others."""

_Ways = tuple[tuple[Unit, tuple[Way, ...]], ...]


class Tables(Protocol):
    """The index, in whatever database."""

    def rows(self, asked: Asked, texts: Sequence[int] | None, limit: int) -> list[Row]:
        """The passages asked for."""

    def count(self, asked: Asked, texts: Sequence[int] | None, most: int) -> int:
        """How many there are."""

    def words_with(self, pieces: Sequence[str], limit: int) -> list[str]:
        """Words that may have been meant."""


@dataclass(frozen=True)
class Scope:
    """Where is looked: in these texts (None: in all), in passages that have all of these terms (a language, a clause)."""

    texts: tuple[int, ...] | None = None
    terms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """A passage found: which text and where in it, how well it answers, and by which ways each unit is shown."""

    text: int
    place: int
    score: float
    ways: _Ways


@dataclass(frozen=True)
class Found:
    """What a question found; `corrected` are words that stand nowhere and the words taken for them."""

    question: Question
    places: tuple[Place, ...]
    more: bool
    corrected: tuple[tuple[str, str], ...] = ()


def find(tables: Tables, written: str, language: str | None = None, scope: Scope | None = None) -> Found:
    """The passages that answer a question, the best first; a word found nowhere is taken for the nearest one that is.

    Each language is searched by itself, for a word that means no concept can only be met in its own; then the best of all are put together.
    """
    scope = scope or Scope()
    question = understood(written, language)
    corrected = tuple(_corrections(tables, question, scope))
    if corrected:
        question = replace(understood(_put_right(written, corrected), language or question.language), written=written)
    several = [_in_one_language(tables, question.units, one) for one in _scopes(tables, scope)]
    ranked = _together([places for places, _ in several])
    return Found(question, tuple(ranked[:MOST]), len(ranked) > MOST or any(more for _, more in several), corrected)


def _scopes(tables: Tables, scope: Scope) -> Iterator[Scope]:
    """The scope in each language of which there are passages; itself where a language is asked for."""
    if any(one.startswith(LANGUAGE) for one in scope.terms):
        yield scope
        return
    for language in SMALL_WORDS:
        within = replace(scope, terms=(*scope.terms, LANGUAGE + language))
        if tables.count(_asked((), within), within.texts, 1):
            yield within


def _in_one_language(tables: Tables, units: Sequence[Unit], scope: Scope) -> tuple[list[Place], bool]:
    """The passages of one language in order, and whether there are more."""
    most = COUNTED if len(units) > 1 else 1
    weights = [(unit, _weight(tables, unit, scope, most)) for unit in units]
    rows = _candidates(tables, weights, scope)
    places = sorted(_ranked(rows, weights), key=lambda one: (-one.score, -_ways(one), one.text, one.place))
    return places, len(rows) >= OF_A_LANGUAGE


def _together(several: Sequence[Sequence[Place]]) -> list[Place]:
    """The passages of all languages by score; of those that score alike, one of each language in turn."""
    turns: list[tuple[float, int, int, Place]] = []
    for number, places in enumerate(several):
        for _, alike in groupby(places, key=lambda one: one.score):
            turns += [(-one.score, turn, number, one) for turn, one in enumerate(alike)]
    return [one for *_, one in sorted(turns, key=lambda turn: turn[:3])]


def _ways(place: Place) -> int:
    """In how many ways a passage shows what was asked: of two that score alike the one that says it in more comes first."""
    return sum(len(ways) for _, ways in place.ways)


def _asked(parts: Sequence[Asked], scope: Scope) -> Asked:
    return all_of((*parts, *scope.terms))


def _weight(tables: Tables, unit: Unit, scope: Scope, most: int) -> float:
    """How much a unit says: the fewer passages show it, the more; nothing where none does. Of a single unit it need only be known whether any does."""
    shown = tables.count(_asked([unit.asked], scope), scope.texts, most)
    return log(1 + COUNTED / shown) if shown else 0.0


def _corrections(tables: Tables, question: Question, scope: Scope) -> Iterator[tuple[str, str]]:
    """The words of the question that no passage shows, each with the nearest word that some passage does."""
    for unit in question.units:
        word = unit.words[0]
        if len(unit.words) > 1 or not is_kept(plain(word)):
            continue
        if tables.count(_asked([unit.asked], scope), scope.texts, 1):
            continue
        held = [*tables.words_with(sorted(asked_pieces(plain(word))), COMPARED), *of_lexicon(plain(word))]
        for other in nearest(word, held)[:8]:
            if plain(word) != other and _is_shown(tables, other, question.language, scope):
                yield word, other
                break


def _is_shown(tables: Tables, word: str, language: str, scope: Scope) -> bool:
    """Whether a word, or what it means, stands in a passage that may be read: others are not proposed."""
    asked = [unit.asked for unit in understood(word, language).units]
    return bool(asked) and tables.count(_asked(asked, scope), scope.texts, 1) > 0


def _put_right(written: str, corrected: Sequence[tuple[str, str]]) -> str:
    for word, other in corrected:
        written = written.replace(word, other)
    return written


def _candidates(tables: Tables, weights: Sequence[tuple[Unit, float]], scope: Scope) -> list[Row]:
    """Passages that show all units, those much about them first; where these are few, such as lack the least telling ones."""
    shown = [unit for unit, weight in sorted(weights, key=lambda one: -one[1]) if weight]
    found: dict[tuple[int, int], Row] = {}
    for units in _choices(shown):
        for asked in ([unit.much for unit in units], [unit.asked for unit in units]):
            if len(found) < OF_A_LANGUAGE:
                rows = tables.rows(_asked(asked, scope), scope.texts, OF_A_LANGUAGE)
                found |= {(row.text, row.place): row for row in rows if (row.text, row.place) not in found}
        if len(found) >= ENOUGH:
            break
    return list(found.values())[:OF_A_LANGUAGE]


def _choices(units: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    """All units, then all but one, then the pairs and each alone: the more telling first."""
    sizes = list(dict.fromkeys(size for size in (len(units), len(units) - 1, 2, 1) if 0 < size <= len(units)))
    for size in sizes:
        yield from list(combinations(units, size))[:12]


def _ranked(rows: Sequence[Row], weights: Sequence[tuple[Unit, float]]) -> Iterator[Place]:
    """The share of the question that each passage shows, by weight."""
    shown = [weight for _, weight in weights if weight]
    full = sum(shown) * (1 + LACKING * (len(weights) - len(shown)) / max(len(shown), 1))
    asked = frozenset(term for unit, _ in weights for term in (*unit.asked.terms, *unit.much.terms))
    alike: dict[frozenset[str], tuple[float, _Ways]] = {}
    for row in rows:
        shown_here = row.among(asked)
        if shown_here not in alike:
            best = [(unit, weight, *unit.best(shown_here)) for unit, weight in weights]
            score = sum(weight * own for _, weight, own, _ in best) / full if full else 0.0
            alike[shown_here] = score, tuple((unit, ways) for unit, _, own, ways in best if own)
        score, ways = alike[shown_here]
        if score >= WEAKEST:
            yield Place(row.text, row.place, round(score, 3), ways)
