"""Links to clauses of a document, held against the newest version: they hold, or they are broken, with the likeliest clause now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from kenes.documents.clause_matching import Piece, likest, matches, pieces_of
from kenes.records.chain.models import Link
from kenes.records.library.models import ClauseSettlement, DocumentVersion, PolicyDocument
from kenes.records.library.queries import last_version

State = Literal["holds", "changed", "renumbered", "gone"]
BROKEN: tuple[State, ...] = ("renumbered", "gone")
"""The clause that was cited stands under another number, or nowhere."""


@dataclass(frozen=True)
class Candidate:
    """A clause of the newest version that may be the one that was cited; `likeness` of a hundred."""

    label: str
    text: str
    likeness: float


@dataclass(frozen=True)
class ClauseLink:
    """A link to a clause: its words when it was cited, in `old`, and what stands of it in `new`."""

    link: Link
    label: str
    old: DocumentVersion
    new: DocumentVersion
    cited: str
    state: State
    candidates: tuple[Candidate, ...]
    settled: ClauseSettlement | None

    @property
    def is_broken(self) -> bool:
        """Whether a person has to say what becomes of it."""
        return self.state in BROKEN and self.settled is None


def clause_links(document: PolicyDocument, account: Any) -> list[ClauseLink]:
    """The links to clauses of a document that an account may read, those that are broken first."""
    readable = Link.objects.visible_to(account).filter(outside__startswith=f"clause:{document.ref}#", withdrawn=False)
    found = _held_against(document, readable)
    return sorted(found, key=lambda one: (not one.is_broken, one.label, one.link.pk))


def broken_links(document: PolicyDocument) -> int:
    """How many links wait for a person, whoever may read them; for actions, which keep the number in the record."""
    every = Link.objects.filter(outside__startswith=f"clause:{document.ref}#", withdrawn=False)
    return sum(one.is_broken for one in _held_against(document, every))


def _held_against(document: PolicyDocument, links: Iterable[Link]) -> list[ClauseLink]:
    compared: dict[tuple[int, int], _Compared] = {}
    found = []
    for link in links:
        old = _cited_version(document, link)
        new = last_version(document, old.language) if old is not None else None
        if old is None or new is None:
            continue
        key = (old.pk, new.pk)
        if key not in compared:
            compared[key] = _Compared.of(old, new)
        one = compared[key].link(link, link.outside.partition("#")[2])
        if one is not None:
            found.append(one)
    return found


def _cited_version(document: PolicyDocument, link: Link) -> DocumentVersion | None:
    """The version that was read when the link was made: that of the review, else the newest of that day."""
    from kenes.records.reviews.models import Judgement

    if link.source_id.split("-")[2] == "JUD":
        judged = Judgement.objects.filter(pk=link.source_id).select_related("review__version_read").first()
        if judged is not None:
            return judged.review.version_read  # type: ignore[no-any-return]
    before = document.versions.filter(received__lte=link.made).order_by("number").last()
    return before or document.versions.order_by("number").first()


@dataclass(frozen=True)
class _Compared:
    """Two versions of one language, clause by clause."""

    old: DocumentVersion
    new: DocumentVersion
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    texts: dict[str, str]
    now: dict[int, int]

    @classmethod
    def of(cls, old: DocumentVersion, new: DocumentVersion) -> _Compared:
        texts = dict(old.passages.order_by("position").values_list("label", "text"))
        later = list(new.passages.order_by("position").values_list("label", "text"))
        before, after = pieces_of(texts.items()), pieces_of(later)
        pairs = {} if old.pk == new.pk else {one.first: one.second for one in matches(before, after)}
        return cls(old, new, before, after, texts, pairs)

    def link(self, link: Link, label: str) -> ClauseLink | None:
        place = next((n for n, one in enumerate(self.before) if one.label == label), None)
        if place is None:
            return None
        state, candidates = self._state(place)
        settled = link.settlements.filter(version=self.new).last()  # type: ignore[attr-defined]
        return ClauseLink(link, label, self.old, self.new, self.texts[label], state, candidates, settled)

    def _state(self, place: int) -> tuple[State, tuple[Candidate, ...]]:
        if self.old.pk == self.new.pk:
            return "holds", ()
        own, at = self.before[place], self.now.get(place)
        if at is not None and self.after[at].label == own.label:
            return ("holds" if self.after[at].text == own.text else "changed"), ()
        if at is not None:
            return "renumbered", (self._candidate(at, 100.0),)
        return "gone", tuple(self._candidate(n, score) for n, score in likest(own, self.after))

    def _candidate(self, place: int, likeness: float) -> Candidate:
        one = self.after[place]
        text = self.new.passages.get(label=one.label).text
        return Candidate(one.label, text, likeness)
