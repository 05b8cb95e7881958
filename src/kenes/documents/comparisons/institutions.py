"""Bodies named differently: the Ministry of Health in one version, the Ministry of Justice in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kenes.documents.bodies import Body, bodies, is_named
from kenes.documents.differing import Item, findings
from kenes.documents.span import Span
from kenes.documents.versions import Comparison, Difference, Versions
from kenes.texts import Text


def run(versions: Versions) -> Iterator[Difference]:
    """Bodies of which each side names one that the other does not, one of them at least by its name.

    Two acronyms exchanged are the matter of `acronym-differs`; a body named in one version only may be style.
    """
    for passages in versions.answering:
        first = bodies(passages.first, versions.first.document)
        second = bodies(passages.second, versions.second.document)
        ones = _absent(first, second, passages.second)
        twos = _absent(second, first, passages.first)
        pairs = list(_pairs(ones, twos))
        unpaired = ([_item(one) for one, _ in pairs], [_item(two) for _, two in pairs])
        yield from findings("institution-differs", versions, passages, unpaired)


def _absent(own: Sequence[Body], others: Sequence[Body], other: Span) -> list[Body]:
    """The bodies the other side lacks, each once; of a ministry that the register lacks nothing is known but its place."""
    there = {one.id for one in others if one.id}
    absent = {one.id or one.span.text: one for one in reversed(own) if one.id not in there}
    return [one for one in reversed(absent.values()) if one.id is None or not is_named(one.id, other.text)]


def _pairs(ones: Sequence[Body], twos: Sequence[Body]) -> Iterator[tuple[Body, Body]]:
    """Which body stands for which: bodies of one kind in their order, or the only two that are left."""
    free = list(twos)
    for one in ones:
        alone = len(ones) == len(twos) == 1
        fitting = (two for two in free if (alone or one.kind == two.kind) and _are_comparable(one, two))
        two = next(fitting, None)
        if two is not None:
            free.remove(two)
            yield one, two


def _are_comparable(one: Body, two: Body) -> bool:
    known = one.id is not None or two.id is not None
    return known and not (one.by_acronym and two.by_acronym)


def _item(body: Body) -> Item:
    return Item(body.span, body.id or body.span.text)


COMPARISON = Comparison(
    key="institution-differs",
    title=Text(kk="Мекемелердің айырмасы", ru="Расхождение организаций", en="Bodies differ"),
    about=Text(
        kk="Тілдік нұсқалардың сәйкес бөліктерінде атауы бойынша әртүрлі мекеме көрсетілген.",
        ru="В соответствующих частях языковых версий по названию указаны разные организации.",
        en="Matching passages of the language versions name different bodies by their names.",
    ),
    run=run,
)
