"""The lexicon: concepts with labels, broader concepts and patterns in Kazakh, Russian and English, after the manner of SKOS."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kenes.texts import Text

FOLDER = Path(__file__).parent / "lexicon"
LANGUAGES = ("kk", "ru", "en")
TYPES = ("substance", "population", "intervention", "institution", "instrument", "process", "problem", "principle")
FIELDS = {"type", "generic", "broader", "label", "match", "unless"}


@dataclass(frozen=True)
class Concept:
    """A concept. `match` are its patterns by language, `unless` patterns that take back a hit they overlap.

    The word of a `generic` concept gives way where it is part of a longer hit: "prevention" in "prevention of crime".
    """

    id: str
    group: str
    type: str
    broader: tuple[str, ...]
    label: Text
    match: Mapping[str, tuple[str, ...]]
    unless: Mapping[str, tuple[str, ...]]
    generic: bool = False

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
        for broader in concept.broader:
            if broader not in found:
                raise ValueError(f"{concept.group}.toml: {concept.id} has the unknown broader concept {broader}")
    return found


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
    match = {code: tuple(values["match"][code]) for code in LANGUAGES}
    unless = {code: tuple(values.get("unless", {}).get(code, ())) for code in LANGUAGES}
    return Concept(
        id=concept_id,
        group=group,
        type=values["type"],
        broader=tuple(values.get("broader", ())),
        label=Text(**values["label"]),
        match=match,
        unless=unless,
        generic=bool(values.get("generic", False)),
    )
