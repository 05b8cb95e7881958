"""Links to clauses that the current version no longer bears out: the clause is gone, moved, or its number has other words now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from kenes.documents.clause_matching import ALIKE, likest, matches, pieces_of
from kenes.records.chain.models import Link
from kenes.records.library.editions import current_versions
from kenes.records.library.models import ClauseSettlement, DocumentVersion, PolicyDocument
from kenes.records.library.queries import clause_texts
from kenes.records.reviews.models import Judgement

State = Literal["gone", "moved", "other-words"]
Texts = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Candidate:
    """A clause of the current version that may be meant; `likeness` of a hundred."""

    label: str
    text: str
    likeness: float


@dataclass(frozen=True)
class BrokenLink:
    """A link, the words it meant in the version of its time, and what became of them in the current one."""

    link: Link
    label: str
    meant: str
    before: DocumentVersion
    now: DocumentVersion
    state: State
    candidates: tuple[Candidate, ...]


def broken_links(document: PolicyDocument, account: Any) -> list[BrokenLink]:
    """Those of the links to clauses of a document that an account may read."""
    links = Link.objects.visible_to(account).filter(
        outside__startswith=f"clause:{document.pk}#", withdrawn=False, source__withdrawn=False
    )
    return _broken_among(links, document)


def number_of_broken_links(document: PolicyDocument) -> int:
    """How many there are, whoever may read them; for actions, which keep the number in the record."""
    every = Link.objects.filter(outside__startswith=f"clause:{document.pk}#", withdrawn=False, source__withdrawn=False)
    return len(_broken_among(every, document))


def _broken_among(links: Iterable[Link], document: PolicyDocument) -> list[BrokenLink]:
    current = current_versions(document)
    return [found for link in links if (found := _broken(link, document, current))]


def label_in(link: Link) -> str:
    """The id of the clause that a link leads to."""
    return str(link.outside).partition("#")[2]


def _broken(link: Link, document: PolicyDocument, current: dict[str, DocumentVersion]) -> BrokenLink | None:
    settled = ClauseSettlement.objects.filter(link=link).order_by("-pk").select_related("version").first()
    if settled is not None and settled.outcome == ClauseSettlement.Outcome.GONE:
        return None
    label = label_in(link)
    for before in [settled.version] if settled else _meant(link, document, label):
        now = current.get(before.language)
        if now is None or now.pk == before.pk:
            continue
        texts, later = _texts(before), _texts(now)
        state, candidates = _found_again(label, texts, later)
        if state is not None:
            return BrokenLink(link, label, dict(texts).get(label, ""), before, now, state, candidates)
    return None


def _meant(link: Link, document: PolicyDocument, label: str) -> Iterator[DocumentVersion]:
    """The version that was read where a judgement says it; else the newest of each language that held the clause at that time."""
    judged = (
        Judgement.objects.filter(pk=link.source_id, passage__label=label).select_related("passage__version").first()
    )
    if judged is not None and judged.passage is not None:
        yield judged.passage.version
        return
    holding = document.versions.filter(passages__label=label)
    then = holding.filter(received__lte=link.made) or holding
    newest = {one.language: one for one in then.order_by("number")}
    yield from newest.values()


def _texts(version: DocumentVersion) -> Texts:
    return tuple(clause_texts(version).items())


@lru_cache(maxsize=512)
def _found_again(label: str, before: Texts, after: Texts) -> tuple[State | None, tuple[Candidate, ...]]:
    """What became of a clause; None where it stands under its number with about the same words."""
    first, second = pieces_of(before), pieces_of(after)
    texts = dict(after)
    pairs = {first[one.first].label: (second[one.second].label, one.likeness) for one in matches(first, second)}
    if label in pairs and pairs[label][0] == label:
        return None, ()
    meant = next((one for one in first if one.label == label), None)
    found = {} if meant is None else {second[place].label: score for place, score in likest(meant, second)}
    if label in pairs:
        found = {pairs[label][0]: pairs[label][1]} | found
    if label in texts:
        found.setdefault(label, 0.0)
    ordered = sorted(found.items(), key=lambda one: -one[1])
    state: State = "moved" if label in pairs or (found and ordered[0][1] >= ALIKE) else "gone"
    if state == "gone" and label in texts:
        state = "other-words"
    return state, tuple(Candidate(one, texts[one], score) for one, score in ordered)
