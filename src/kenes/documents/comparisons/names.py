"""Persons named differently: another surname or given name, one person for another, a person left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kenes.documents.differing import Item, findings
from kenes.documents.document import sentences
from kenes.documents.name_words import is_given, same_word
from kenes.documents.person import Certainty, Person
from kenes.documents.persons import capitalised, persons
from kenes.documents.span import Span
from kenes.documents.versions import Answering, Comparison, Difference, Versions
from kenes.texts import Text

Pair = tuple[Person, Person]
Sides = tuple[Sequence[Person], Sequence[Person]]
"""The persons of the passage in hand and those of the passage that answers it."""


def run(versions: Versions) -> Iterator[Difference]:
    """Persons of one passage whom the answering passage does not name; within it, persons who changed places."""
    for passages in versions.answering:
        first = persons(passages.first, versions.first.language)
        second = persons(passages.second, versions.second.language)
        ones = [one for one in first if not _is_named(one, (first, second), passages.second)]
        twos = [two for two in second if not _is_named(two, (second, first), passages.first)]
        pairs = _exchanged(ones, twos) or ([] if ones or twos else _changed_places(passages, versions))
        left_ones = _left(ones, [pair[0] for pair in pairs])
        left_twos = _left(twos, [pair[1] for pair in pairs])
        yield from _findings(versions, passages, [one for one, _ in pairs], [two for _, two in pairs])
        yield from _findings(versions, passages, left_ones, [])
        yield from _findings(versions, passages, [], left_twos)


def _is_named(person: Person, sides: Sides, passage: Span) -> bool:
    """Whether a passage names the person: in full, or by the surname alone where nobody else there bears part of the name."""
    own, others = sides
    same = [other for other in others if person.is_same(other)]
    if any(other.is_full or not person.is_full for other in same):
        return True
    if any(_is_rival(other, person, own) for other in others):
        return False
    words = capitalised(passage)
    sure = [word for word in person.words if not is_given(word)] or person.words
    return bool(same) or any(same_word(word, other) for word in sure for other in words)


def _is_rival(other: Person, person: Person, own: Sequence[Person]) -> bool:
    """Whether somebody shares a name with the person, is not the person, and is nobody else of the person's own side."""
    elsewhere = any(other.is_same(one) and one.is_full for one in own)
    return other.is_full and not elsewhere and person.shares_word(other) and not person.is_same(other)


def _exchanged(ones: Sequence[Person], twos: Sequence[Person]) -> list[Pair]:
    """Who stands for whom: first those who share a name, then in their order, where one at least is a person for certain."""
    pairs: list[Pair] = []
    free = list(twos)
    for accepts in (Person.shares_word, _can_stand_for):
        for one in _left(ones, [pair[0] for pair in pairs]):
            two = next((other for other in free if accepts(one, other)), None)
            if two is not None:
                free.remove(two)
                pairs.append((one, two))
    return sorted(pairs, key=lambda pair: pair[0].span.start)


def _can_stand_for(one: Person, two: Person) -> bool:
    """Whether two who share no name may be a person exchanged: one certain, the other no mere pair of capitals."""
    certain = Certainty.CERTAIN in (one.certainty, two.certainty)
    return certain and not (one.is_unsure or two.is_unsure)


def _changed_places(passages: Answering, versions: Versions) -> list[Pair]:
    """Two persons of a passage who changed places: each stands in the sentence of the other."""
    firsts, seconds = list(sentences(passages.first)), list(sentences(passages.second))
    if len(firsts) != len(seconds):
        return []
    rows = [
        _apart(persons(one, versions.first.language), persons(two, versions.second.language), (one, two))
        for one, two in zip(firsts, seconds, strict=True)
    ]
    moved = [(ones[0], twos[0]) for ones, twos in rows if len(ones) == len(twos) == 1]
    crossed = [pair for pair in moved if any(pair[0].is_same(two) and pair[1].is_same(one) for one, two in moved)]
    return crossed if len(crossed) == len([row for row in rows if row[0] or row[1]]) else []


def _apart(
    ones: Sequence[Person], twos: Sequence[Person], within: tuple[Span, Span]
) -> tuple[list[Person], list[Person]]:
    first, second = within
    return (
        [one for one in ones if not _is_named(one, (ones, twos), second)],
        [two for two in twos if not _is_named(two, (twos, ones), first)],
    )


def _left(persons: Sequence[Person], taken: Sequence[Person]) -> list[Person]:
    return [one for one in persons if one not in taken]


def _findings(
    versions: Versions, passages: Answering, ones: Sequence[Person], twos: Sequence[Person]
) -> Iterator[Difference]:
    """Exchanged persons when both sides are given; else those of one side, where they are persons for certain."""
    if not (ones and twos):
        ones = [one for one in ones if one.certainty is Certainty.CERTAIN]
        twos = [two for two in twos if two.certainty is Certainty.CERTAIN]
    yield from findings("name-differs", versions, passages, (_items(ones), _items(twos)))


def _items(named: Sequence[Person]) -> list[Item]:
    return [Item(one.span, " ".join(one.words)) for one in named]


COMPARISON = Comparison(
    key="name-differs",
    title=Text(kk="Адам есімдерінің айырмасы", ru="Расхождение имён", en="Names of persons differ"),
    about=Text(
        kk="Тілдік нұсқалардың сәйкес бөліктерінде әртүрлі адамдар аталған немесе біреуінде адам аталмаған.",
        ru="В соответствующих частях языковых версий названы разные люди или в одной из них человек не назван.",
        en="Matching passages of the language versions name different persons, or one of them leaves a person out.",
    ),
    run=run,
)
