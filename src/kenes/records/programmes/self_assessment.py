"""A self-assessment as plain values: the answer to each requirement, what has none, two editions beside each other. No sum of points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kenes.documents.framework import Framework, Requirement, all_frameworks
from kenes.texts import Text

MET, PARTLY, NOT_MET, NOT_APPLICABLE = "met", "partly", "not-met", "not-applicable"
ANSWERS: Mapping[str, Text] = {
    MET: Text(kk="орындалады", ru="выполняется", en="met"),
    PARTLY: Text(kk="ішінара орындалады", ru="выполняется частично", en="partly met"),
    NOT_MET: Text(kk="орындалмайды", ru="не выполняется", en="not met"),
    NOT_APPLICABLE: Text(kk="қолданылмайды", ru="неприменимо", en="not applicable"),
}
UNANSWERED = Text(kk="жауап жоқ", ru="нет ответа", en="not answered")
"""Not the same as "not met": nobody has said anything."""


@dataclass(frozen=True)
class Answer:
    """What was answered and what shows it; `answer` is empty where nobody has answered."""

    answer: str = ""
    evidence: str = ""
    address: str = ""

    @property
    def words(self) -> Text:
        """The answer in words."""
        return ANSWERS.get(self.answer, UNANSWERED)

    @property
    def kept(self) -> dict[str, str]:
        """As a record keeps it."""
        return {"answer": self.answer, "evidence": self.evidence, "address": self.address}


@dataclass(frozen=True)
class AnsweredRequirement:
    """A requirement with the answer of this edition and, where there is an earlier one, of that."""

    requirement: Requirement
    now: Answer
    before: Answer | None = None

    @property
    def changed(self) -> bool:
        """Whether the two editions answer differently."""
        return self.before is not None and self.before.answer != self.now.answer


def framework_of(key: str) -> Framework | None:
    """The framework of a key; None where this version of kenes has it no more."""
    return all_frameworks().get(key)


def answer_of(answers: Mapping[str, Any] | None, code: str) -> Answer:
    """The answer to a requirement; an empty one where there is none."""
    kept = (answers or {}).get(code) or {}
    return Answer(kept.get("answer", ""), kept.get("evidence", ""), kept.get("address", ""))


def answered(
    framework: Framework, now: Mapping[str, Any] | None, before: Mapping[str, Any] | None = None
) -> tuple[AnsweredRequirement, ...]:
    """Every requirement of a framework in its order; `before` are the answers of the edition beside it."""
    return tuple(
        AnsweredRequirement(one, answer_of(now, one.code), None if before is None else answer_of(before, one.code))
        for one in framework.requirements
    )


def counted(framework: Framework, answers: Mapping[str, Any] | None) -> dict[str, int]:
    """How many requirements have which answer; the key of those without one is empty. Never a share: they do not weigh alike."""
    found = [answer_of(answers, code).answer for code in framework.codes]
    return {key: found.count(key) for key in (*ANSWERS, "")}


def strange(key: str, answers: Mapping[str, Any] | None) -> list[str]:
    """The codes that were answered and are no requirements of a framework."""
    framework = framework_of(key)
    return sorted(set(answers or {}) - set(framework.codes if framework else ()))


def merged(
    seen: Mapping[str, Any], stands: Mapping[str, Any], given: Mapping[str, Any]
) -> tuple[dict[str, Any], list[str]]:
    """What stands with what one person changed since they saw it; and the codes that somebody else answered otherwise meanwhile."""
    changed = {code: value for code, value in given.items() if value != answer_of(seen, code).kept}
    clashing = [
        code
        for code, value in changed.items()
        if answer_of(stands, code) != answer_of(seen, code) and answer_of(stands, code).kept != value
    ]
    return dict(stands) | changed, clashing
