"""The programme of work of the example: a year of activities, a study, a practice, a programme that assesses itself, a training."""

from __future__ import annotations

import datetime
from typing import Any

from kenes.records.capacity.models import Event, FollowUp, Participant
from kenes.records.chain.actions import Origin
from kenes.records.example.bodies import Bodies
from kenes.records.example.pen import Pen
from kenes.records.example.work_texts import ACTIVITIES, CAPACITY, PRACTICE, PROGRAMME, SERVICE, STUDY
from kenes.records.programmes.actions import answer_requirements
from kenes.records.programmes.models import Practice, SelfAssessment, Service
from kenes.records.programmes.self_assessment import Answer
from kenes.records.studies.models import Study
from kenes.records.workplans.models import Activity, Deliverable, Programme, Result, WorkPlan


def write_work(pen: Pen, bodies: Bodies, gap: Any) -> None:
    """All of it; the study answers a gap of the example."""
    plan, results = _programme(pen, bodies)
    training = _activities(pen, bodies, plan, results)
    _study(pen, bodies, gap)
    pen.write(Practice, place=pen.country, institution=bodies.ngo, pillar="prevention", **PRACTICE)
    _self_assessments(pen, bodies)
    _training(pen, bodies, training)


def _programme(pen: Pen, bodies: Bodies) -> tuple[Any, list[Any]]:
    year = pen.today.year
    programme = pen.write(
        Programme, name=PROGRAMME["name"], implementer=bodies.a, first_year=year - 1, last_year=year + 2,
        countries=[pen.country], many={"funders": [bodies.international, bodies.b]},
    )  # fmt: skip
    results = [
        pen.write(Result, programme=programme, position=place, heading=PROGRAMME[key])
        for place, key in enumerate(("monitoring", "treatment"), start=1)
    ]
    plan = pen.write(
        WorkPlan, programme=programme, name=PROGRAMME["plan"].fill(year=year), territory=pen.country, year=year
    )
    return plan, results


def _activities(pen: Pen, bodies: Bodies, plan: Any, results: list[Any]) -> Any:
    """Four pieces of work, two of which different bodies fund at the same time; the training is given back."""
    year, written = plan.year, {}
    for place, (key, pillar, result, funder, implementer, first, last) in enumerate(_ROWS, start=1):
        written[key] = pen.write(
            Activity, work_plan=plan, position=place, heading=ACTIVITIES[key], pillar=pillar, result=results[result],
            funder=getattr(bodies, funder), implementer=getattr(bodies, implementer),
            starts=datetime.date(year, first, 1), ends=datetime.date(year, last, 28), state="under-way",
            side="demand" if pillar == "treatment" else "both",
        )  # fmt: skip
        pen.write(
            Deliverable, activity=written[key], heading=ACTIVITIES[f"{key}-delivers"],
            due=datetime.date(year, last, 28),
        )  # fmt: skip
    return written["training"]


_ROWS = (
    ("form", "monitoring", 0, "international", "a", 2, 6),
    ("register", "monitoring", 0, "b", "institute", 5, 11),
    ("training", "treatment", 1, "international", "institute", 3, 4),
    ("visit", "treatment", 1, "b", "b", 10, 12),
)


def _study(pen: Pen, bodies: Bodies, gap: Any) -> None:
    day = datetime.timedelta(days=1)
    pen.write(
        Study, Origin("motivates", gap.ref),
        requested_by=bodies.b, institution=bodies.institute, pillar=gap.pillar, side=gap.side, ethics="not-required",
        due=pen.today - 30 * day, delivered=pen.today - 40 * day, **STUDY,
    )  # fmt: skip


def _self_assessments(pen: Pen, bodies: Bodies) -> None:
    service = pen.write(
        Service, institution=bodies.ngo, place=pen.country, sort="treatment", since=pen.today.year - 6, **SERVICE
    )
    for back, answers in ((365, _FIRST), (10, _SECOND)):
        edition = pen.write(
            SelfAssessment, service=service, date=pen.today - datetime.timedelta(days=back), framework="eu-mqs-2015",
            assessed_by=bodies.ngo.name,
        )  # fmt: skip
        given = {code: Answer(answer, "") for code, answer in answers.items()}
        answer_requirements(assessment=edition, answers=given, seen=edition.version, by=pen.by)


_FIRST = {"9": "partly", "10": "not-met", "11": "met", "13": "partly"}
_SECOND = {**dict.fromkeys(("1", "2", "3", "4"), "not-applicable"), **_FIRST, "10": "partly", "16": "not-met"}
"""Answers of a body that does not exist, to the requirements of the framework by their numbers."""


def _training(pen: Pen, bodies: Bodies, activity: Any) -> None:
    year = pen.today.year
    for key, sort, first in (
        ("training", "training", datetime.date(year, 3, 12)),
        ("visit", "visit", datetime.date(year - 1, 10, 5)),
    ):
        event = pen.write(
            Event, name=CAPACITY[key], sort=sort, pillar="treatment", topics=CAPACITY["topics"], starts=first,
            ends=first + datetime.timedelta(days=2), organiser=bodies.institute, funder=bodies.international,
            activity=activity if key == "training" else None,
        )  # fmt: skip
        for body in (bodies.region, bodies.ngo):
            pen.write(Participant, event=event, institution=body)
        if key == "visit":
            told = datetime.date(year, 4, 20)
            pen.write(
                FollowUp,
                event=event,
                date=min(told, pen.today),
                institution=bodies.ngo,
                changed_afterwards=CAPACITY["changed"],
            )
