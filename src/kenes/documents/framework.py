"""A framework: requirements by their official numbers, our own short wording of each, and the concepts that speak for it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from kenes.documents.concepts import all_concepts
from kenes.texts import Text

FOLDER = Path(__file__).parent / "frameworks"


@dataclass(frozen=True)
class Evidence:
    """What speaks for a requirement in one sentence: all of these concepts and, where `any` is not empty, one of those."""

    all: tuple[str, ...]
    any: tuple[str, ...]
    none: tuple[str, ...]
    weight: float

    @cached_property
    def named(self) -> frozenset[str]:
        """The concepts of which at least one must be met."""
        return frozenset((*self.all, *self.any))


@dataclass(frozen=True)
class Requirement:
    """A requirement. `words` are our own; the official wording is imported by whoever has it. `within` is the goal it belongs to."""

    code: str
    words: Text
    within: str | None
    source: str
    verified: bool
    evidence: tuple[Evidence, ...]

    @property
    def is_looked_for(self) -> bool:
        """Whether the software looks for it at all; what no words speak for is left to people."""
        return bool(self.evidence)

    @cached_property
    def named(self) -> frozenset[str]:
        """The concepts of which at least one must be met before any of its evidence can hold."""
        return frozenset().union(*(one.named for one in self.evidence))


@dataclass(frozen=True)
class Framework:
    """A framework of one edition, with the address of the official text.

    `topic` is the concept it is all about: where a document is of something else, only passages that show it count.
    """

    key: str
    title: Text
    edition: str
    address: str
    topic: str | None
    requirements: tuple[Requirement, ...]

    def requirement(self, code: str) -> Requirement:
        """The requirement of an official number; KeyError when there is none."""
        return next(one for one in self.requirements if one.code == code) if code in self.codes else _unknown(code)

    @property
    def codes(self) -> tuple[str, ...]:
        """The official numbers in their order."""
        return tuple(one.code for one in self.requirements)


@cache
def all_frameworks() -> Mapping[str, Framework]:
    """Every framework that the product carries, by key; raises ValueError naming the file that is not in order."""
    return {path.stem: _in_file(path) for path in sorted(FOLDER.glob("*.toml"))}


def framework_from(key: str, values: Mapping[str, Any]) -> Framework:
    """A framework from its values as a file holds them; KeyError, TypeError or ValueError for what is not in order."""
    return Framework(
        key=key,
        title=Text(**values["title"]),
        edition=str(values["edition"]),
        address=str(values["address"]),
        topic=next(iter(_concepts("topic", [values["topic"]] if values.get("topic") else [])), None),
        requirements=tuple(_requirement(code, one, values) for code, one in values["requirement"].items()),
    )


def values_of(framework: Framework) -> dict[str, Any]:
    """The values of a framework as a file holds them: `framework_from` makes an equal one of them."""
    return {
        "title": dict(framework.title),
        "edition": framework.edition,
        "address": framework.address,
        "topic": framework.topic,
        "requirement": {one.code: _values_of_requirement(one) for one in framework.requirements},
    }


def _in_file(path: Path) -> Framework:
    try:
        return framework_from(path.stem, tomllib.loads(path.read_text("utf-8")))
    except (KeyError, TypeError, ValueError) as fault:
        raise ValueError(f"{path.name}: {fault}") from fault


def _values_of_requirement(one: Requirement) -> dict[str, Any]:
    return {
        **dict(one.words),
        "within": one.within,
        "source": one.source,
        "verified": one.verified,
        "evidence": [asdict(piece) for piece in one.evidence],
    }


def _requirement(code: str, values: Mapping[str, Any], framework: Mapping[str, Any]) -> Requirement:
    within = values.get("within")
    if within is not None and within not in framework["requirement"]:
        raise ValueError(f"{code} stands within {within}, which is not there")
    return Requirement(
        code=code,
        words=Text(kk=values["kk"], ru=values["ru"], en=values["en"]),
        within=within,
        source=str(values["source"] if "source" in values else framework["source"]),
        verified=bool(values["verified"]),
        evidence=tuple(_evidence(code, one) for one in values["evidence"]),
    )


def _evidence(code: str, values: Mapping[str, Any]) -> Evidence:
    needed, one_of, none = (_concepts(code, values.get(name, ())) for name in ("all", "any", "none"))
    weight = float(values["weight"])
    if not (needed or one_of) or not 0 < weight <= 1:
        raise ValueError(f"{code}: evidence names concepts and has a weight above 0 and up to 1")
    return Evidence(needed, one_of, none, weight)


def _concepts(code: str, ids: Sequence[str]) -> tuple[str, ...]:
    unknown = [one for one in ids if one not in all_concepts()]
    if unknown:
        raise ValueError(f"{code}: unknown concepts {unknown}")
    return tuple(ids)


def _unknown(code: str) -> Requirement:
    raise KeyError(code)
