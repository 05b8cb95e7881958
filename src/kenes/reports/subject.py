"""The record that a report is asked to be about: named by its id, or the report's own choice; refused with the way out."""

from __future__ import annotations

from collections.abc import Sequence

from kenes.observatory.observatory import Observatory
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.report import Order
from kenes.texts import Finding, Refusal, Severity, Text


def subject_of(observatory: Observatory, order: Order, snapshot: Snapshot, kinds: Sequence[str]) -> RecordState | None:
    """The record named in the order; None where none is named. Refusal when it is not there, or is of another kind."""
    if not order.subject:
        return None
    found = snapshot.records.get(order.subject)
    if found is None:
        raise Refusal(_finding("unknown-id", _UNKNOWN, _MARKED, order.subject, kinds))
    if found.kind.code not in kinds:
        raise Refusal(_finding("wrong-subject", _WRONG, _NEEDED, order.subject, kinds))
    return found


def nothing_recorded(what: Text) -> Refusal:
    """The refusal of a report that has nothing to be about."""
    return Refusal(Finding("nothing-recorded", Severity.ERROR, _NOTHING.fill(what=what), proposal=_WRITE))


def _finding(code: str, message: Text, proposal: Text, ref: str, kinds: Sequence[str]) -> Finding:
    known = ", ".join(kinds)
    return Finding(code, Severity.ERROR, message.fill(ref=ref), text=ref, proposal=proposal.fill(kinds=known))


_UNKNOWN = Text(
    kk="«{ref}» жазбасы бұл таңбадағы есепке көрінбейді немесе жоқ.",
    ru="Записи «{ref}» нет, или отчёту с этой пометкой она не видна.",
    en="There is no record “{ref}”, or a report of this marking may not show it.",
)
_MARKED = Text(
    kk="Нөмірін тексеріңіз. Қызмет бабындағы жазба туралы есеп керек болса, «--marking official» деп қосыңыз.",
    ru="Проверьте номер. Если нужен отчёт о записи для служебного пользования, добавьте «--marking official».",
    en="Check the id. For a report on a record that is for official use, add “--marking official”.",
)
_WRONG = Text(
    kk="«{ref}» бұл есептің тақырыбы бола алмайды.",
    ru="«{ref}» не может быть предметом этого отчёта.",
    en="“{ref}” cannot be what this report is about.",
)
_NEEDED = Text(
    kk="Мына түрдегі жазбаның нөмірін беріңіз: {kinds}.",
    ru="Укажите номер записи одного из видов: {kinds}.",
    en="Give the id of a record of one of these kinds: {kinds}.",
)
_NOTHING = Text(
    kk="Есепке негіз жоқ: {what} әлі жазылмаған немесе бұл таңбада көрінбейді.",
    ru="Отчёту не о чем сказать: {what} — пока не записано или не видно с этой пометкой.",
    en="The report has nothing to rest on: {what} has not been recorded yet, or may not be shown in this marking.",
)
_WRITE = Text(
    kk="Алдымен сайтта жазыңыз немесе «--marking official» деп қосыңыз.",
    ru="Сначала запишите это на сайте или добавьте «--marking official».",
    en="Write it on the site first, or add “--marking official”.",
)
