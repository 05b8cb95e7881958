"""What an act approved is not edited: the plan of an action changes by a proposal that somebody else approves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kenes.records.chain.models import Record
from kenes.records.chain.values import values_of, written_values
from kenes.records.roadmaps.rules import frozen_fields
from kenes.texts import Finding, Refusal, Severity, Text


def refuse_frozen(record: Record, values: Mapping[str, Any]) -> None:
    """Refusal where an edit changes what an act approved: that is proposed as a change of the plan."""
    frozen = frozen_fields(record)
    given = written_values(type(record), {name: values[name] for name in frozen if name in values})
    now = values_of(record) if given else {}
    if any(value != now[name] for name, value in given.items()):
        raise Refusal(Finding("plan-is-approved", Severity.ERROR, _APPROVED.fill(ref=record.ref), text=record.ref))


_APPROVED = Text(
    kk="{ref}: жоспар актімен бекітілген. Оның өрістері түзетілмейді, «Жоспарды өзгертуді ұсыну» арқылы өзгереді.",
    ru="{ref}: план утверждён актом. Его поля не правят: воспользуйтесь «Предложить изменение плана».",
    en="{ref}: the plan is approved by an act. Its fields are not edited; use “Propose a change of the plan”.",
)
