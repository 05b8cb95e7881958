"""The document of the example: a programme of a region that does not exist, in two languages, reviewed against a framework."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kenes.observatory.observatory import Observatory
from kenes.records.example.pen import Pen
from kenes.records.example.two_readers import read_by_two
from kenes.records.findings.models import Gap
from kenes.records.library.actions import Sent, receive_document, receive_version
from kenes.records.library.models import DocumentVersion, PolicyDocument
from kenes.records.reviews.actions import Verdict, judge, start_review
from kenes.records.reviews.gaps import gap_from, gap_words
from kenes.texts import Text

HERE = Path(__file__).parent
FRAMEWORK = "eu-mqs-2015"
JUDGED = (
    ("1", "art-3/p-1", "aligned"),
    ("12", "art-4/p-1", "aligned"),
    ("14", "art-4/p-2", "aligned"),
    ("15", "art-4/p-3", "partial"),
)
"""Requirement, clause, verdict: what the reviewer of the example says."""
EVALUATION = "16"
"""The requirement of which the programme says nothing: that services are monitored and evaluated."""


def write_document(pen: Pen, observatory: Observatory) -> Any:
    """The programme in Kazakh and Russian, its reviews (one by two people independently), and the gap that is revealed."""
    version = _received(pen, observatory)
    read_by_two(pen, version)
    review = start_review(version=version, framework=FRAMEWORK, by=pen.by)
    clauses = {one.label: one for one in version.passages.all()}
    for requirement, clause, verdict in JUDGED:
        judge(review=review, said=Verdict(requirement, verdict, clauses[clause]), by=pen.by)
    lacking = judge(review=review, said=Verdict(EVALUATION, "gap"), by=pen.by)
    gap = Gap(**pen.marks, heading=gap_words(lacking), about=_ABOUT, pillar="treatment", side="demand")
    return gap_from(judgement=lacking, gap=gap, by=pen.by)


def _received(pen: Pen, observatory: Observatory) -> DocumentVersion:
    document = PolicyDocument(**pen.marks, name=_NAME, family="programme")
    taken = receive_document(observatory=observatory, sent=_sent("kk"), document=document, by=pen.by)
    receive_version(observatory=observatory, sent=_sent("ru"), document=taken.document, by=pen.by)
    return taken.version


def _sent(language: str) -> Sent:
    path = HERE / f"programme-{language}.txt"
    return Sent(path.read_bytes(), path.name, language)


_NAME = Text(
    kk="Мысал облысының профилактика және емдеу бағдарламасы (мысал)",
    ru="Программа профилактики и лечения Области-примера (пример)",
    en="Programme of prevention and treatment of Example Region (example)",
)
_ABOUT = Text(
    kk="Көмектің нәтижесі болғанын не болмағанын айту мүмкін емес.",
    ru="Нельзя сказать, даёт ли помощь результат.",
    en="Whether the help has any result cannot be said.",
)
