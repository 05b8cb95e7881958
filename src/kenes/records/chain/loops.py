"""Open loops: what has no next link, what is overdue, what rests on old evidence. Pure: a snapshot and a day in, a list out."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kenes.assessments.age import is_stale
from kenes.records.capacity.follow_up import follow_up_due
from kenes.records.chain.refs import FigureRef
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.studies.use import users_of
from kenes.texts import Text


@dataclass(frozen=True)
class LoopKind:
    """A way in which a chain can stay open: the kind of record, what it lacks, and the test."""

    key: str
    code: str
    title: Text
    is_open: Callable[[RecordState, Snapshot, datetime.date], bool]


@dataclass(frozen=True)
class OpenLoop:
    """A record that waits for its next link."""

    kind: LoopKind
    record: RecordState


def open_loops(snapshot: Snapshot, today: datetime.date) -> list[OpenLoop]:
    """Every open loop, kind by kind, the oldest record first."""
    return list(_found(snapshot, today))


def _found(snapshot: Snapshot, today: datetime.date) -> Iterator[OpenLoop]:
    for kind in LOOP_KINDS:
        for record in snapshot.of_kind(kind.code):
            if kind.is_open(record, snapshot, today):
                yield OpenLoop(kind, record)


def _reaches(snapshot: Snapshot, ref: str, link: str, code: str) -> bool:
    """Whether a link of a kind joins the record to one of a kind of record, in either direction."""
    ends = (*snapshot.linked(ref, link), *snapshot.linked_here(ref, link))
    return any(end in snapshot.records and snapshot.records[end].kind.code == code for end in ends)


def _document_unreviewed(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return not any(record.ref == one["document"] for one in snapshot.of_kind("REV"))


def _links_broken(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return bool(record.values.get("broken_links"))


def _readings_unsettled(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return record.values.get("state") == "settling"


def _judgement_without_gap(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return record["verdict"] in ("gap", "contrary") and not snapshot.linked(record.ref, "reveals")


def _superseded(record: RecordState, snapshot: Snapshot) -> bool:
    """Whether others stand in its place: what is still open is open for them."""
    return bool(snapshot.linked_here(record.ref, "supersedes"))


def _without_recommendation(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    if _superseded(record, snapshot):
        return False
    motivated = _reaches(snapshot, record.ref, "motivates", "REC") or _reaches(snapshot, record.ref, "addresses", "REC")
    return not motivated and not _reaches(snapshot, record.ref, "motivates", "ACT")


def _statement_without_recommendation(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return not _reaches(snapshot, record.ref, "informs", "REC")


def _recommendation_without_action(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return not _superseded(record, snapshot) and not _reaches(snapshot, record.ref, "taken-up-as", "ACT")


def _action_without_indicator(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return not record["indicator"] and not snapshot.linked(record.ref, "measured-by")


def _action_overdue(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return bool(record["due"]) and record["due"] < today.isoformat() and record["stage"] != "removed"


def _milestone_overdue(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return bool(record["due"]) and record["due"] < today.isoformat() and not record["reached"]


def _mandate_without_action(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    served = snapshot.linked_here(record.ref, "mandated-by") or snapshot.linked_here(record.ref, "institutionalised-by")
    return not served and not any(one.home == record.ref for one in snapshot.of_kind("ASG"))


def _letter_unanswered(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    answered = any(one.home == record.ref for one in snapshot.of_kind("RPL"))
    return bool(record["reply_due"]) and record["reply_due"] < today.isoformat() and not answered


def _disagreement_open(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return record["resolved_on"] is None


def _agreed_without_act(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return bool(record["stage"] == "agreed")


def _assignment_overdue(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return record["due"] < today.isoformat() and record["state"] != "removed"


def _change_undecided(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return bool(record["state"] == "proposed")


def _evidence_old(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return is_stale(FigureRef.parse(record["figure"]).period, today)


def _request_overdue(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    ends = [snapshot.records[ref] for ref in snapshot.linked_here(record.ref, "part-of")]
    answered = any(one.kind.code == "RTN" and one["verdict"] in ("waiting", "accepted") for one in ends)
    return bool(record["sent"]) and record["due"] < today.isoformat() and not answered


def _return_waits(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return bool(record["verdict"] == "waiting")


def _dialogue_without_minutes(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    texts = [one for one in snapshot.parts_of(record.ref, "MIN") if one["sort"] in ("minutes", "summary")]
    return record.values.get("state") == "held" and not texts


def _minutes_wait_for_agreement(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return record["state"] == "circulated" and bool(record["tacit_on"]) and record["tacit_on"] < today.isoformat()


def _comment_unanswered(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return bool(record["response"] == "waiting")


def _study_unused(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    return bool(record["delivered"]) and record["state"] == "open" and not users_of(snapshot, record.ref)


def _deliverable_overdue(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    activity = snapshot.records.get(record.home)
    cancelled = activity is not None and activity["state"] == "cancelled"
    return bool(record["due"]) and record["due"] < today.isoformat() and not record["delivered"] and not cancelled


def _event_not_followed_up(record: RecordState, snapshot: Snapshot, today: datetime.date) -> bool:
    ended = datetime.date.fromisoformat(record["ends"] or record["starts"])
    return follow_up_due(ended) <= today and not snapshot.parts_of(record.ref, "FUP")


LOOP_KINDS: tuple[LoopKind, ...] = (
    LoopKind("document-not-reviewed", "DOC", Text(kk="Талданбаған құжаттар", ru="Документы без обзора", en="Documents that nobody has reviewed"), _document_unreviewed),
    LoopKind("clause-link-broken", "DOC", Text(kk="Баптарына сілтемелері үзілген құжаттар", ru="Документы, ссылки на положения которых оборваны", en="Documents to whose clauses links are broken"), _links_broken),
    LoopKind("readings-unsettled", "REV", Text(kk="Екі оқуының келіспеушілігі шешілмеген талдаулар", ru="Обзоры с неразрешёнными разногласиями двух чтений", en="Reviews whose two readings are not settled"), _readings_unsettled),
    LoopKind("judgement-without-gap", "JUD", Text(kk="Олқылық ретінде жазылмаған пайымдаулар", ru="Суждения, по которым не записан пробел", en="Judgements of which no gap was recorded"), _judgement_without_gap),
    LoopKind("gap-without-recommendation", "GAP", Text(kk="Ұсыным берілмеген олқылықтар", ru="Пробелы без рекомендации", en="Gaps without a recommendation"), _without_recommendation),
    LoopKind("finding-without-recommendation", "FND", Text(kk="Ұсыным берілмеген тұжырымдар", ru="Выводы без рекомендации", en="Findings without a recommendation"), _without_recommendation),
    LoopKind("statement-without-recommendation", "STM", Text(kk="Ұсынымға айналмаған мәлімдемелер", ru="Высказывания, не вошедшие ни в одну рекомендацию", en="Statements without a recommendation"), _statement_without_recommendation),
    LoopKind("recommendation-without-action", "REC", Text(kk="Іс-шараға айналмаған ұсынымдар", ru="Рекомендации без мероприятия", en="Recommendations without an action"), _recommendation_without_action),
    LoopKind("mandate-without-action", "MAN", Text(kk="Іс-шарасы жоқ тапсырмалар", ru="Поручения без мероприятия", en="Mandates without an action"), _mandate_without_action),
    LoopKind("action-without-indicator", "ACT", Text(kk="Көрсеткіші жоқ іс-шаралар", ru="Мероприятия без показателя", en="Actions without an indicator"), _action_without_indicator),
    LoopKind("action-overdue", "ACT", Text(kk="Мерзімі өткен іс-шаралар", ru="Просроченные мероприятия", en="Overdue actions"), _action_overdue),
    LoopKind("milestone-overdue", "MLS", Text(kk="Мерзімі өткен бақылау нүктелері", ru="Просроченные контрольные точки", en="Overdue milestones"), _milestone_overdue),
    LoopKind("request-overdue", "RQT", Text(kk="Мерзімінде жауап келмеген сұрау салулар", ru="Запросы, на которые не ответили в срок", en="Data requests that are overdue"), _request_overdue),
    LoopKind("return-waits", "RTN", Text(kk="Тексерушіні күткен мәліметтер", ru="Сведения, ожидающие проверки", en="Returns that wait for a reviewer"), _return_waits),
    LoopKind("letter-unanswered", "LET", Text(kk="Мерзімінде жауап берілмеген хаттар", ru="Письма без ответа в срок", en="Letters without a reply after its due date"), _letter_unanswered),
    LoopKind("disagreement-open", "DSG", Text(kk="Шешілмеген келіспеушіліктер", ru="Неразрешённые разногласия", en="Disagreements not resolved"), _disagreement_open),
    LoopKind("agreed-without-act", "ACT", Text(kk="Келісілген, бірақ бекітілмеген іс-шаралар", ru="Мероприятия согласованы, но не утверждены", en="Actions agreed but not approved"), _agreed_without_act),
    LoopKind("change-undecided", "CHG", Text(kk="Шешім күтіп тұрған жоспар өзгерістері", ru="Изменения планов, ждущие решения", en="Changes of plans that wait for a decision"), _change_undecided),
    LoopKind("assignment-overdue", "ASG", Text(kk="Мерзімі өткен тапсырмалар", ru="Просроченные поручения", en="Overdue assignments"), _assignment_overdue),
    LoopKind("dialogue-without-minutes", "DLG", Text(kk="Хаттамасы жоқ өткен диалогтар", ru="Прошедшие диалоги без протокола", en="Dialogues held without minutes"), _dialogue_without_minutes),
    LoopKind("minutes-not-agreed", "MIN", Text(kk="Үнсіз келісім күні өткен, бірақ келісілмеген мәтіндер", ru="Тексты, срок молчаливого согласия по которым прошёл, но согласованными не объявлены", en="Texts past the day of tacit agreement that were not declared agreed"), _minutes_wait_for_agreement),
    LoopKind("comment-unanswered", "CMT", Text(kk="Жауап күткен ескертпелер мен ұсыныстар", ru="Замечания, ожидающие ответа", en="Comments that wait for a response"), _comment_unanswered),
    LoopKind("deliverable-overdue", "DLV", Text(kk="Мерзімі өткен жұмыс өнімдері", ru="Просроченные продукты работы", en="Overdue deliverables"), _deliverable_overdue),
    LoopKind("study-unused", "STU", Text(kk="Аяқталған, бірақ ешкім пайдаланбаған зерттеулер", ru="Завершённые исследования, которыми никто не воспользовался", en="Studies delivered that nobody has used"), _study_unused),
    LoopKind("follow-up-due", "EVT", Text(kk="Кейінгі сұрау мерзімі келген оқыту мен сапарлар", ru="Обучение и поездки, последствия которых пора отследить", en="Events whose follow-up is due"), _event_not_followed_up),
    LoopKind("evidence-old", "FND", Text(kk="Ескі деректерге сүйенген тұжырымдар", ru="Выводы на устаревших данных", en="Findings that rest on old evidence"), _evidence_old),
)  # fmt: skip
