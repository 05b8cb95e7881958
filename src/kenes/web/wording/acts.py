"""What the log says was done, in words."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.records.chain.kinds import kind_named
from kenes.texts import Text

ACTS: Mapping[str, Text] = {
    "open-account": Text(kk="тіркелгі ашылды", ru="учётная запись открыта", en="account opened"),
    "close-account": Text(kk="тіркелгі жабылды", ru="учётная запись закрыта", en="account closed"),
    "give-role": Text(kk="рөл берілді", ru="роль дана", en="role given"),
    "take-roles": Text(kk="рөл алынды", ru="роль снята", en="role taken"),
    "renew-sign-in": Text(kk="жаңа құпиясөз берілді", ru="выдан новый пароль", en="new password given"),
    "choose-language": Text(kk="тіл таңдалды", ru="выбран язык", en="language chosen"),
    "sign-in": Text(kk="кірді", ru="вход", en="signed in"),
    "sign-out": Text(kk="шықты", ru="выход", en="signed out"),
    "refuse-sign-in": Text(
        kk="кіруге рұқсат берілмеді: аты немесе құпиясөзі қате",
        ru="во входе отказано: неверное имя или пароль",
        en="not let in: wrong name or password",
    ),
    "refuse-code": Text(
        kk="кіруге рұқсат берілмеді: растау коды қате",
        ru="во входе отказано: неверный код подтверждения",
        en="not let in: wrong code",
    ),
    "refuse-closed-account": Text(
        kk="кіруге рұқсат берілмеді: тіркелгі жабық",
        ru="во входе отказано: учётная запись закрыта",
        en="not let in: the account is closed",
    ),
    "lock-out": Text(
        kk="кіру уақытша бұғатталды: қате әрекет тым көп",
        ru="вход временно заблокирован: слишком много неудачных попыток",
        en="locked out for a while: too many failed attempts",
    ),
    "change-password": Text(kk="құпиясөз ауыстырылды", ru="пароль изменён", en="password changed"),
    "set-up-second-factor": Text(kk="екінші растау қосылды", ru="второй фактор включён", en="second factor set up"),
    "remove-second-factor": Text(kk="екінші растау алынды", ru="второй фактор отключён", en="second factor removed"),
    "make-recovery-codes": Text(
        kk="қалпына келтіру кодтары жасалды", ru="созданы коды восстановления", en="recovery codes made"
    ),
    "link": Text(kk="байланыс орнатылды", ru="связь установлена", en="link made"),
    "withdraw-link": Text(kk="байланыс алынды", ru="связь снята", en="link withdrawn"),
    "withdraw": Text(kk="жазба қайтарып алынды", ru="запись отозвана", en="record withdrawn"),
    "reach-milestone": Text(kk="бақылау нүктесіне жетті", ru="контрольная точка достигнута", en="milestone reached"),
    "reopen-milestone": Text(
        kk="бақылау нүктесі қайта ашылды", ru="контрольная точка открыта вновь", en="milestone reopened"
    ),
    "close-study": Text(kk="зерттеу жабылды", ru="исследование закрыто", en="study closed"),
    "reopen-study": Text(kk="зерттеу қайта ашылды", ru="исследование открыто вновь", en="study opened again"),
    "edit-in-conflict": Text(
        kk="түзету басқа түзетумен қайшы келді", ru="правка столкнулась с другой", en="edit met another edit"
    ),
    "settle-conflict": Text(kk="қайшылық шешілді", ru="столкновение правок разрешено", en="conflict settled"),
}
OF_A_KIND: Mapping[str, Text] = {
    "write": Text(kk="жазылды: {kind}", ru="записано: {kind}", en="written: {kind}"),
    "amend": Text(kk="түзетілді: {kind}", ru="исправлено: {kind}", en="amended: {kind}"),
}


def act_in_words(act: str) -> Text:
    """An act of the log; one that has no words here is written as it is."""
    if act in ACTS:
        return ACTS[act]
    verb, _, slug = act.partition("-")
    try:
        return OF_A_KIND[verb].fill(kind=kind_named(slug).KIND.name)
    except KeyError:
        return Text.same(act.replace("-", " "))
