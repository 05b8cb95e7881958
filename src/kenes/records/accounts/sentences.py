"""A role as sentences, told from the table that its rules ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kenes.codes.places import place
from kenes.records.accounts.parts import (
    ADMINISTER,
    ALL,
    APPROVE,
    PUBLISH,
    READ,
    READ_CLOSED,
    REVIEW,
    STAGE_OF,
    WITHDRAW,
    WRITE,
    Duty,
    Kinds,
    Part,
    covers_kind,
    duties_of,
)
from kenes.texts import Text


def sentences_of(part: Part, kinds: Mapping[str, tuple[Kinds, Text]], body: Text | None = None) -> tuple[Text, ...]:
    """What a role may do, a sentence a duty. `kinds` gives what is known of each kind and its name in the plural."""
    told = [_sentence(part, duty, kinds, body) for duty in duties_of(part)]
    return tuple(one for one in told if one is not None)


def _sentence(part: Part, duty: Duty, kinds: Mapping[str, tuple[Kinds, Text]], body: Text | None) -> Text | None:
    """None for a duty that reaches no kind of record, or that is for one's own body where none is named."""
    narrowed = duty.verb in STAGE_OF
    covered = [(kind, names) for kind, names in kinds.values() if covers_kind(part, duty, kind)]
    if narrowed and (not covered or (duty.own and not part.institution)):
        return None
    topic = part.topic if narrowed else ""
    everything = duty.kinds == ALL and len(covered) == len(kinds)
    what = _EVERYTHING if everything else _listed(_said(names, topic, kind) for kind, names in covered)
    of_body = body if narrowed and part.institution else None
    return _whole(_VERBS[duty.verb].fill(what=what), of_body, _where(part.country))


def _said(names: Text, topic: str, kind: Kinds) -> Text:
    small = Text(**{code: f"{name[:1].lower()}{name[1:]}" for code, name in names.own.items()})
    return _ONLY.fill(names=small, topic=TOPICS.get(topic, Text.same(topic))) if topic and kind.topical else small


def _listed(names: Iterable[Text]) -> Text:
    listed = list(names)
    return Text(**{code: _joined([one[code] for one in listed], _AND[code]) for code in _AND})


def _joined(names: list[str], last: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"


def _whole(said: Text, body: Text | None, country: Text | None) -> Text:
    where = country or _EVERYWHERE
    return _OF_A_BODY.fill(said=said, body=body, where=where) if body else _IN.fill(said=said, where=where)


def _where(country: str) -> Text | None:
    try:
        return place(country).name if country else None
    except KeyError:
        return Text.same(country)


TOPICS = {
    "policy": Text(kk="саясат және үйлестіру", ru="политика и координация", en="policy and coordination"),
    "monitoring": Text(kk="мониторинг", ru="мониторинг", en="monitoring"),
    "prevention": Text(kk="профилактика", ru="профилактика", en="prevention"),
    "treatment": Text(kk="емдеу және оңалту", ru="лечение и реабилитация", en="treatment and rehabilitation"),
}
_AND = {"kk": "және", "ru": "и", "en": "and"}
_EVERYTHING = Text(kk="барлық жазбалар", ru="все записи", en="all records")
_EVERYWHERE = Text(kk="барлық елдер", ru="все страны", en="all countries")
_ONLY = Text(kk="{names} (тек «{topic}» тақырыбы)", ru="{names} (только тема «{topic}»)", en="{names} ({topic} only)")
_IN = Text(kk="{said} — {where}", ru="{said} — {where}", en="{said} — {where}")
_OF_A_BODY = Text(kk="{said} — {body}, {where}", ru="{said} — {body}, {where}", en="{said} — {body}, {where}")
_VERBS: Mapping[str, Text] = {
    READ: Text(
        kk="қызмет бабында пайдалануға арналғанды оқи алады",
        ru="может читать всё, что для служебного пользования",
        en="may read everything that is for official use",
    ),
    READ_CLOSED: Text(
        kk="жабық жазбаларды және авторы аталмайтын мәлімдемені қай орган жасағанын оқи алады",
        ru="может читать закрытые записи и знает, чьё высказывание приведено без указания органа",
        en="may read closed records, and which body made a statement without being named",
    ),
    WRITE: Text(
        kk="жаза және түзете алады: {what}", ru="может писать и исправлять: {what}", en="may write and amend {what}"
    ),
    REVIEW: Text(
        kk="тексеріп, қабылдай немесе қайтара алады: {what}",
        ru="может проверять, принимать или возвращать: {what}",
        en="may review, accept or send back {what}",
    ),
    APPROVE: Text(kk="бекіте алады: {what}", ru="может утверждать: {what}", en="may approve {what}"),
    PUBLISH: Text(
        kk="жұртқа ашуды растай алады: {what}",
        ru="может подтверждать открытие для всех: {what}",
        en="may make public {what}",
    ),
    WITHDRAW: Text(
        kk="ашық жазбаны қайтарып алуды растай алады: {what}",
        ru="может подтверждать отзыв открытого: {what}",
        en="may withdraw, where public, {what}",
    ),
    ADMINISTER: Text(
        kk="тіркелгі ашып, рөл бере алады, бүкіл журналды оқиды, басқаның көзімен қарай алады",
        ru="может открывать учётные записи, давать роли, читать весь журнал и смотреть чужими глазами",
        en="may open accounts, give roles, read the whole log and view as another",
    ),
}
