"""The dialogue of the example: agenda, who took part, statements at every level, recommendations."""

from __future__ import annotations

import datetime
from typing import Any

from kenes.records.chain.actions import Origin
from kenes.records.dialogues.actions import put_on_agenda, recommend, take_down
from kenes.records.dialogues.models import AgendaItem, Dialogue, Participation, Recommendation, Statement
from kenes.records.example.bodies import Bodies
from kenes.records.example.dialogue_texts import ABOUT, AGENDA, NAME, PARTS, RECOMMENDATIONS, STATEMENTS, VENUE
from kenes.records.example.findings import Evidence
from kenes.records.example.pen import Pen

WEEKS_AGO = 6


def write_dialogue(pen: Pen, bodies: Bodies, evidence: Evidence, unprovided: Any) -> tuple[Any, dict[str, Any]]:
    """The dialogue and its recommendations by what they ask for; `unprovided` is the gap found in the document."""
    dialogue = pen.write(
        Dialogue, name=NAME, about=ABOUT, date=pen.today - datetime.timedelta(weeks=WEEKS_AGO), venue=VENUE,
        organiser=bodies.a, state="held",
    )  # fmt: skip
    items = [
        put_on_agenda(item=AgendaItem(**pen.marks, subject=subject, starts=at), dialogue=dialogue, by=pen.by)
        for at, subject in AGENDA
    ]
    for body, part, mode, attended in PARTS:
        pen.write(
            Participation, dialogue=dialogue, institution=getattr(bodies, body), part=part, mode=mode, attended=attended
        )
    said = {
        key: take_down(
            statement=Statement(
                **pen.marks, dialogue=dialogue, agenda_item=items[point], institution=getattr(bodies, body), said=words,
                level=level,
            ),
            by=pen.by,
        )
        for key, body, point, level, words in STATEMENTS
    }  # fmt: skip
    rests_on = {
        "treatment": (evidence.no_treatment_figures, said["register"]),
        "survey": (evidence.no_survey, said["survey"]),
        "seizures": (evidence.heroin, said["form"]),
        "overview": (evidence.offences,),
        "evaluation": (unprovided,),
    }
    return dialogue, _recommendations(pen, dialogue, bodies, rests_on)


def _recommendations(pen: Pen, dialogue: Any, bodies: Bodies, rests_on: dict[str, tuple[Any, ...]]) -> dict[str, Any]:
    written = {}
    for key, addressed_to, pillar, side, words in RECOMMENDATIONS:
        origins = tuple(
            Origin("informs" if one.KIND.code == "STM" else "motivates", one.ref) for one in rests_on[key] if one
        )
        recommendation = Recommendation(**pen.marks, dialogue=dialogue, text=words, pillar=pillar, side=side)
        bodies_named = [getattr(bodies, name) for name in addressed_to]
        written[key] = recommend(recommendation=recommendation, by=pen.by, addressed_to=bodies_named, origins=origins)
    return written
