"""Taking a step on the way of an action: held, checked against the table, logged. Every verb of the way goes through here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log
from kenes.records.chain.actions import amend_record
from kenes.records.roadmaps.models import Action
from kenes.records.roadmaps.way import FROZEN, step
from kenes.texts import Finding, Refusal, Severity, Text

Check = Callable[[Action], Finding | None]


@transaction.atomic
def move(
    *,
    actions: Iterable[Action],
    verb: str,
    by: Account,
    values: Mapping[str, Any] | None = None,
    why: str = "",
    check: Check | None = None,
) -> list[Action]:
    """Move actions along by one step, all of them or none. Refusal that names each action that cannot go."""  # fmt: skip
    hold_the_log()
    wanted = [one.pk for one in actions]
    held = list(Action.objects.select_for_update().filter(pk__in=wanted).order_by("pk"))
    if not held:
        raise Refusal(Finding("no-action", Severity.ERROR, _NONE))
    refused = [found for one in held for found in _refused(one, verb, why, check)]
    if refused:
        raise Refusal(refused)
    return [
        amend_record(
            record=one, values={"stage": _end(one, verb)} | dict(values or {}), seen=one.version, by=by, why=why
        )
        for one in held
    ]


def _end(action: Action, verb: str) -> str:
    """Where the step leads; an action of which only the act was never recorded stays where it is."""
    return step(verb).end if action.stage in step(verb).starts else action.stage


def _lacks_its_act(action: Action, verb: str) -> bool:
    """Stages were once written by hand: the act of such an action is recorded afterwards."""
    return verb == "approve" and action.stage in FROZEN and action.act_id is None


def _refused(action: Action, verb: str, why: str, check: Check | None) -> Iterable[Finding]:
    taken = step(verb)
    if action.withdrawn or not (action.stage in taken.starts or _lacks_its_act(action, verb)):
        yield _finding("wrong-stage", _WRONG_STAGE, action)
        return
    if "lead" in taken.needs and action.lead_id is None:
        yield _finding("no-lead", _NO_LEAD, action)
    if "term" in taken.needs and not action.term.own and action.due is None:
        yield _finding("no-term", _NO_TERM, action)
    if taken.back and not why.strip():
        yield _finding("no-reason", _NO_REASON, action)
    if check is not None and (found := check(action)):
        yield found


def _finding(code: str, message: Text, action: Action) -> Finding:
    return Finding(code, Severity.ERROR, message.fill(ref=action.ref, title=action.title), text=action.ref)


_NONE = Text(kk="Бірде-бір іс-шара таңдалмаған.", ru="Не выбрано ни одного мероприятия.", en="No action was chosen.")
_WRONG_STAGE = Text(
    kk="{ref}: бұл қадам іс-шараның қазіргі кезеңінде жасалмайды. {title}",
    ru="{ref}: на нынешней стадии мероприятия этот шаг не делают. {title}",
    en="{ref}: this step is not taken at the present stage of the action. {title}",
)
_NO_LEAD = Text(
    kk="{ref}: жауапты орган аталмаған. {title}",
    ru="{ref}: не назван ответственный орган. {title}",
    en="{ref}: no responsible body is named. {title}",
)
_NO_TERM = Text(
    kk="{ref}: орындау мерзімі жазылмаған. {title}",
    ru="{ref}: не указан срок исполнения. {title}",
    en="{ref}: no term is written. {title}",
)
_NO_REASON = Text(
    kk="{ref}: кері қайтарудың себебін жазыңыз.",
    ru="{ref}: напишите причину возврата.",
    en="{ref}: write the reason for going back.",
)
