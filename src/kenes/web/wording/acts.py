"""What the log says was done, in words."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.records.chain.kinds import kind_named
from kenes.records.four_eyes.deed import all_deeds
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
    "sign-in-by-provider": Text(
        kk="бірыңғай кіру қызметі арқылы кірді", ru="вход через единый вход", en="signed in by single sign-on"
    ),
    "link-sign-in": Text(
        kk="тіркелгі бірыңғай кіру қызметімен байланыстырылды",
        ru="учётная запись связана с единым входом",
        en="account linked to single sign-on",
    ),
    "refuse-unknown-at-provider": Text(
        kk="кіруге рұқсат берілмеді: бірыңғай кіру қызметінен келген адамның тіркелгісі жоқ",
        ru="во входе отказано: у пришедшего через единый вход нет учётной записи",
        en="not let in: whoever came by single sign-on has no account",
    ),
    "refuse-answer-of-provider": Text(
        kk="кіруге рұқсат берілмеді: бірыңғай кіру қызметінің жауабы қабылданбады",
        ru="во входе отказано: ответ единого входа не принят",
        en="not let in: the answer of single sign-on was not accepted",
    ),
    "issue-token": Text(
        kk="бағдарламаға арналған кілт берілді", ru="выдан ключ для программ", en="key for programs issued"
    ),
    "revoke-token": Text(
        kk="бағдарламаға арналған кілттің күші жойылды", ru="ключ для программ отозван", en="key for programs revoked"
    ),
    "export-person": Text(
        kk="адам туралы деректер беріп жіберілді", ru="выгружены данные о человеке", en="data about a person exported"
    ),
    "erase-person": Text(
        kk="адамның дербес деректері өшірілді", ru="персональные данные удалены", en="personal data erased"
    ),
    "apply-retention": Text(
        kk="сақтау мерзімі өткен деректер өшірілді",
        ru="удалены данные с истёкшим сроком",
        en="data past its time removed",
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
    "issue-pass": Text(kk="сілтеме берілді", ru="выдана ссылка", en="link issued"),
    "use-pass": Text(kk="сілтеме пайдаланылды", ru="ссылка использована", en="link used"),
    "revoke-pass": Text(kk="сілтеменің күші жойылды", ru="ссылка отозвана", en="link revoked"),
    "write-message": Text(kk="хабарлама жазылды", ru="составлено письмо", en="message written"),
    "message-sent": Text(kk="хабарлама жіберілді", ru="письмо отправлено", en="message sent"),
    "message-failed": Text(kk="хабарлама жіберілмеді", ru="письмо не отправлено", en="message could not be sent"),
    "propose-position": Text(kk="тұжырым ұсынылды", ru="предложено утверждение", en="statement proposed"),
    "accept-position": Text(
        kk="ұсынылған тұжырым қабылданды", ru="предложенное утверждение принято", en="proposed statement accepted"
    ),
    "reject-position": Text(
        kk="ұсынылған тұжырым қабылданбады", ru="предложенное утверждение отклонено", en="proposed statement rejected"
    ),
    "issue-certificate": Text(kk="сертификат берілді", ru="выдан сертификат", en="certificate issued"),
    "settle-conflict": Text(kk="қайшылық шешілді", ru="столкновение правок разрешено", en="conflict settled"),
}
ACTS_OF_READING: Mapping[str, Text] = {
    "read-closed": Text(kk="жабық жазба оқылды", ru="прочитано закрытое", en="closed record read"),
    "export": Text(kk="файл алынды", ru="взят файл", en="file taken away"),
    "view-as": Text(
        kk="басқаның көзімен қарай бастады", ru="начат просмотр чужими глазами", en="began to view as another"
    ),
    "stop-view-as": Text(
        kk="басқаның көзімен қарауды тоқтатты", ru="закончен просмотр чужими глазами", en="stopped viewing as another"
    ),
}
OF_A_DEED: Mapping[str, Text] = {
    "propose": Text(kk="ұсынылды: {deed}", ru="предложено: {deed}", en="proposed: {deed}"),
    "confirm": Text(
        kk="екінші адам растады: {deed}", ru="подтверждено вторым: {deed}", en="confirmed by a second: {deed}"
    ),
    "decline": Text(kk="растаудан бас тартылды: {deed}", ru="отклонено: {deed}", en="declined: {deed}"),
    "take-back": Text(kk="ұсыныс қайтып алынды: {deed}", ru="предложение взято назад: {deed}", en="taken back: {deed}"),
    "alone": Text(
        kk="бір адам жалғыз жасады: {deed}", ru="сделано одним человеком: {deed}", en="done by one person alone: {deed}"
    ),
}
OF_A_KIND: Mapping[str, Text] = {
    "write": Text(kk="жазылды: {kind}", ru="записано: {kind}", en="written: {kind}"),
    "amend": Text(kk="түзетілді: {kind}", ru="исправлено: {kind}", en="amended: {kind}"),
}


def act_in_words(act: str) -> Text:
    """An act of the log; one that has no words here is written as it is."""
    if act in ACTS or act in ACTS_OF_READING:
        return ACTS.get(act) or ACTS_OF_READING[act]
    if deed := _deed_of(act):
        return deed
    verb, _, slug = act.partition("-")
    try:
        return OF_A_KIND[verb].fill(kind=kind_named(slug).KIND.name)
    except KeyError:
        return Text.same(act.replace("-", " "))


def acts_to_choose() -> list[tuple[str, Text]]:
    """What the log can be asked for: an act, or the beginning of acts."""
    of_kinds = [(f"{verb}-", words.fill(kind="…")) for verb, words in OF_A_KIND.items()]
    of_deeds = [(f"{step}-", words.fill(deed="…")) for step, words in OF_A_DEED.items()]
    return [*ACTS_OF_READING.items(), *of_kinds, *of_deeds, *ACTS.items()]


def _deed_of(act: str) -> Text | None:
    for step, words in OF_A_DEED.items():
        deed = all_deeds().get(act.removeprefix(f"{step}-")) if act.startswith(f"{step}-") else None
        if deed is not None:
            return words.fill(deed=deed.words)
    return None
