"""Writing the example into the records of an observatory, once."""

from __future__ import annotations

import datetime

from django.db import transaction

from kenes.observatory.observatory import Observatory
from kenes.records.accounts.models import Account
from kenes.records.dialogues.models import Dialogue
from kenes.records.example.bodies import write_bodies, write_mandate
from kenes.records.example.dialogue import write_dialogue
from kenes.records.example.document import write_document
from kenes.records.example.findings import write_evidence
from kenes.records.example.minutes import write_minutes
from kenes.records.example.pen import Pen
from kenes.records.example.road_map import write_road_map
from kenes.records.example.work import write_work


@transaction.atomic
def write_example(*, observatory: Observatory, by: Account, today: datetime.date) -> bool:
    """Bodies, evidence, a document reviewed, a dialogue and a road map, every one marked as an example; False where they stand already."""
    country = observatory.settings.country
    if Dialogue.objects.filter(example=True, country=country).exists():
        return False
    pen = Pen(by, country, today)
    bodies = write_bodies(pen)
    evidence = write_evidence(pen, observatory)
    unprovided = write_document(pen, observatory)
    dialogue, recommendations = write_dialogue(pen, bodies, evidence, unprovided)
    write_minutes(pen, bodies, dialogue)
    write_road_map(pen, bodies, evidence, recommendations, write_mandate(pen, bodies))
    write_work(pen, bodies, evidence.no_treatment_figures)
    return True
