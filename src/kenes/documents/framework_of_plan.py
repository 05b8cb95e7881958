"""A country's own plan as a framework: each measure is a requirement that other documents are held against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kenes.documents.concepts import ancestors
from kenes.documents.document import Document
from kenes.documents.evidence_of_words import TOPIC, evidence_of_words
from kenes.documents.framework import Framework, Requirement
from kenes.documents.hits import hits
from kenes.documents.plans.plan import Line, Plan
from kenes.texts import Text

LONGEST = 160
"""Signs of a measure that are shown as its words; the plan itself holds the rest."""


def framework_of_plan(plan: Plan, key: str, edition: str = "") -> Framework:
    """The measures of a plan by their numbers; in the words of the plan, which are its own in every language it has."""
    requirements = tuple(_requirements(plan))
    years = "–".join(map(str, plan.years)) if plan.years else ""
    about = any(_shows_topic(one.words) for one in requirements)
    return Framework(
        key=key,
        title=Text.same(plan.title or plan.file),
        edition=edition or years or plan.file,
        address="",
        topic=TOPIC if about else None,
        requirements=requirements,
    )


def _requirements(plan: Plan) -> Iterator[Requirement]:
    """One for each measure that has words; a number that stands twice gets the number of its section before it."""
    times = Counter(line.number for line in plan.lines)
    used: set[str] = set()
    for place, line in enumerate(plan.lines, 1):
        words = _words(line, plan)
        if words is None:
            continue
        code = line.number if line.number and times[line.number] == 1 else _longer(plan, line, place)
        code = code if code not in used else f"#{place}"
        used.add(code)
        evidence = evidence_of_words(words)
        yield Requirement(code, _short(words), None, plan.file, True, evidence)


def _longer(plan: Plan, line: Line, place: int) -> str:
    section = plan.section_of(line)
    return f"{section.number.rstrip('.')}.{line.number}" if section and section.number and line.number else f"#{place}"


def _words(line: Line, plan: Plan) -> Text | None:
    """The words of a measure; a language that the plan lacks has those of another: nothing is translated."""
    said = {code: line.said("measure", code).strip() for code in plan.languages}
    first = next((words for words in said.values() if words), "")
    if not first:
        return None
    return Text(**{code: said.get(code) or first for code in ("kk", "ru", "en")})


def _short(words: Text) -> Text:
    return Text(**{code: _cut(words[code]) for code in ("kk", "ru", "en")})


def _cut(words: str) -> str:
    joined = " ".join(words.split())
    return joined if len(joined) <= LONGEST else joined[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _shows_topic(words: Text) -> bool:
    for language in ("kk", "ru", "en"):
        document = Document("words", words[language], "txt")
        found = (hit for passage in document.passages for hit in hits(document, passage, language))
        if any(TOPIC in ancestors(one.concept) for one in found):
            return True
    return False
