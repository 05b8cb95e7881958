"""The lexicon: concepts with labels, broader and related concepts and patterns in Kazakh, Russian and English, after the manner of SKOS."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from kenes.texts import Text

FOLDER = Path(__file__).parent / "lexicon"
LANGUAGES = ("kk", "ru", "en")
SLOTS = ("uz", "ky", "tg", "tk")
"""Languages in which a concept may have a label and patterns; none of them is complete and no speaker has verified them."""
TYPES = (
    "substance",
    "population",
    "intervention",
    "institution",
    "instrument",
    "process",
    "problem",
    "principle",
    "indicator",
)
FIELDS = {"type", "generic", "broader", "related", "label", "alt", "match", "unless", "scope", "source"}


@dataclass(frozen=True)
class Concept:
    """A concept. `match` are its patterns by language, `unless` patterns that take back a hit they overlap.

    The word of a `generic` concept gives way where it is part of a longer hit: "prevention" in "prevention of crime".
    `further` are labels in the languages of SLOTS, `alt` other names, `scope` says where the meaning ends, `source` names a standard by number.
    """

    id: str
    group: str
    type: str
    broader: tuple[str, ...]
    label: Text
    match: Mapping[str, tuple[str, ...]]
    unless: Mapping[str, tuple[str, ...]]
    generic: bool = False
    related: tuple[str, ...] = ()
    alt: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    further: Mapping[str, str] = field(default_factory=dict)
    scope: Text | None = None
    source: str | None = None

    def __hash__(self) -> int:
        return hash(self.id)


@cache
def all_concepts() -> Mapping[str, Concept]:
    """Every concept of the folder `lexicon/` by id; raises ValueError naming file and concept when one is not in order."""
    found: dict[str, Concept] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for concept in _concepts(path):
            if concept.id in found:
                raise ValueError(f"{path.name}: {concept.id} stands in {found[concept.id].group} already")
            found[concept.id] = concept
    for concept in found.values():
        for other in (*concept.broader, *concept.related):
            if other not in found:
                raise ValueError(f"{concept.group}.toml: {concept.id} names the unknown concept {other}")
    return found


@cache
def narrower() -> Mapping[str, tuple[str, ...]]:
    """The concepts directly below each, computed from `broader`; a concept with none below is left out."""
    below: dict[str, list[str]] = defaultdict(list)
    for concept in all_concepts().values():
        for broader in concept.broader:
            below[broader].append(concept.id)
    return {one: tuple(sorted(ids)) for one, ids in below.items()}


@cache
def ancestors(concept_id: str) -> frozenset[str]:
    """The concept itself and every broader one."""
    above = [ancestors(one) for one in all_concepts()[concept_id].broader]
    return frozenset({concept_id}).union(*above)


def _concepts(path: Path) -> Iterator[Concept]:
    for concept_id, values in tomllib.loads(path.read_text("utf-8")).items():
        try:
            yield _concept(concept_id, path.stem, values)
        except (KeyError, TypeError, ValueError) as fault:
            raise ValueError(f"{path.name}: {concept_id}: {fault}") from fault


def _concept(concept_id: str, group: str, values: Mapping[str, Any]) -> Concept:
    unknown = set(values) - FIELDS
    if unknown:
        raise ValueError(f"unknown fields {sorted(unknown)}")
    if values["type"] not in TYPES:
        raise ValueError(f"unknown type {values['type']!r}")
    labels = dict(values["label"])
    return Concept(
        id=concept_id,
        group=group,
        type=values["type"],
        broader=tuple(values.get("broader", ())),
        label=Text(**{code: labels.pop(code) for code in LANGUAGES}),
        match=_by_language(values["match"], LANGUAGES),
        unless=_by_language(values.get("unless", {}), ()),
        generic=bool(values.get("generic", False)),
        related=tuple(values.get("related", ())),
        alt=_by_language(values.get("alt", {}), ()),
        further=_slots(labels),
        scope=Text(**values["scope"]) if "scope" in values else None,
        source=values.get("source"),
    )


def _by_language(values: Mapping[str, Sequence[str]], needed: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Words by language, in all of those needed; an empty tuple where a language has none."""
    missing = [code for code in needed if not values.get(code)]
    strange = set(values) - {*LANGUAGES, *SLOTS}
    if missing or strange:
        raise ValueError(f"languages missing {missing}, unknown {sorted(strange)}")
    return {code: tuple(values.get(code, ())) for code in (*LANGUAGES, *SLOTS)}


def _slots(labels: Mapping[str, str]) -> dict[str, str]:
    strange = set(labels) - set(SLOTS)
    if strange:
        raise ValueError(f"labels in unknown languages {sorted(strange)}")
    return dict(labels)
