"""What was read in a report of a meeting, in the words of its pages."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.texts import Text

HEADINGS: Mapping[str, Text] = {
    "event": Text(kk="Кездесу", ru="Встреча", en="The meeting"),
    "body": Text(kk="Ұйымдар", ru="Организации", en="Organisations"),
    "person": Text(kk="Тұлғалар", ru="Лица", en="Persons"),
    "agenda": Text(kk="Күн тәртібі", ru="Повестка дня", en="Agenda"),
    "statement": Text(kk="Айтылғандар", ru="Что сказано", en="What was said"),
    "commitment": Text(kk="Не міндеттелді", ru="Что обещано или поручено", en="What was promised or assigned"),
    "next": Text(kk="Келесі кездесулер", ru="Следующие встречи", en="Next meetings"),
}
FACTS: Mapping[str, Text] = {
    "name": Text(kk="атауы", ru="название", en="name"),
    "day": Text(kk="күні", ru="дата", en="date"),
    "place": Text(kk="орны", ru="место", en="place"),
    "form": Text(kk="түрі", ru="формат", en="format"),
    "role": Text(kk="лауазымы", ru="должность", en="role"),
    "institution": Text(kk="мекемесі", ru="организация", en="institution"),
    "register": Text(kk="тізілімде", ru="в реестре", en="in the register"),
    "speaker": Text(kk="кім айтты", ru="кто сказал", en="who said it"),
    "owner": Text(kk="кім орындайды", ru="кто исполняет", en="who is to do it"),
    "term": Text(kk="мерзімі", ru="срок", en="by when"),
    "strength": Text(kk="сипаты", ru="характер", en="how binding"),
}
FORMS: Mapping[str, Text] = {
    "room": Text(kk="залда", ru="очно", en="in the room"),
    "online": Text(kk="онлайн", ru="онлайн", en="online"),
    "both": Text(kk="залда және онлайн", ru="очно и онлайн", en="in the room and online"),
}
STRENGTHS: Mapping[str, Text] = {
    "duty": Text(kk="міндет", ru="обязанность", en="duty"),
    "plan": Text(kk="жоспар", ru="намерение", en="plan"),
    "wish": Text(kk="ұсыныс, міндет емес", ru="пожелание, не обязанность", en="a wish, no duty"),
}
UNKNOWN = Text(
    kk="жоқ: бұл кім екенін адам анықтайды", ru="нет: кто это, решает человек", en="no: a person decides who it is"
)
DOUBTFUL = Text(
    kk="{name} — бірақ жазылуы күмәнді",
    ru="{name} — но написание сомнительно",
    en="{name} — but the writing is doubtful",
)
NO_DAY = Text(
    kk="{words} (нақты күні аталмаған)", ru="{words} (точный день не назван)", en="{words} (no exact day is named)"
)
NOT_NAMED = Text(kk="аты-жөні сақталмайды", ru="имя не хранится", en="name not kept")
WAITS_FOR_MEETING = Text(
    kk="Алдымен кездесудің өзін жазыңыз: бұл жазба соған кіреді.",
    ru="Сначала запишите саму встречу: эта запись входит в неё.",
    en="Take the meeting first: this record is a part of it.",
)
NOTHING_TO_KEEP = Text(
    kk="Аты-жөні мұнда сақталмайды, ал лауазымы мәтінде аталмаған: жазатын ештеңе жоқ.",
    ru="Имена здесь не хранятся, а должность в тексте не названа: записывать нечего.",
    en="Names are not kept here and the text names no role: there is nothing to write down.",
)
NOT_YOURS = Text(
    kk="Мұндай жазбаны рөліңіз жазуға рұқсат бермейді.",
    ru="Ваши роли не позволяют писать такую запись.",
    en="Your roles do not let you write such a record.",
)
MISSING: Mapping[str, Text] = {
    "name": Text(kk="кездесудің атауы", ru="название встречи", en="a name of the meeting"),
    "day": Text(kk="өткен күні", ru="день проведения", en="the day on which it was held"),
    "place": Text(kk="өткен орны", ru="место проведения", en="the place"),
    "form": Text(kk="өткізу түрі (залда немесе онлайн)", ru="формат (очно или онлайн)", en="the format (in the room or online)"),
    "body": Text(kk="бірде-бір ұйым", ru="ни одной организации", en="any organisation"),
    "person": Text(kk="бірде-бір тұлға", ru="ни одного лица", en="any person"),
    "statement": Text(kk="кімнің не айтқаны", ru="кто что сказал", en="what anybody said"),
    "commitment": Text(kk="міндеттемелер немесе тапсырмалар", ru="обязательства или поручения", en="any promise or assignment"),
    "next": Text(kk="келесі кездесу", ru="следующая встреча", en="a next meeting"),
}  # fmt: skip
COUNTED: Mapping[str, Text] = {
    "bodies": Text(
        kk="тізілімде жоқ ұйымдар: {count}", ru="организации, которых нет в реестре: {count}", en="organisations that the register lacks: {count}"
    ),
    "speakers": Text(
        kk="кімнің атынан айтылғаны белгісіз сөздер: {count}",
        ru="высказывания, о которых неизвестно, от чьего имени они: {count}",
        en="statements of which it is not known for which body they were made: {count}",
    ),
    "owners": Text(
        kk="орындаушысы аталмаған міндеттемелер: {count}", ru="обязательства без исполнителя: {count}", en="promises without an owner: {count}"
    ),
    "terms": Text(
        kk="нақты мерзімі жоқ міндеттемелер: {count}", ru="обязательства без точного срока: {count}", en="promises without an exact day: {count}"
    ),
    "languages": Text(
        kk="оқылмаған тілдер: {count}", ru="части на языках, которые не читаются: {count}", en="parts in languages that are not read: {count}"
    ),
}  # fmt: skip
NO_REPORT = Text(
    kk="Мәтін кездесу туралы хабарламаға немесе хаттамаға ұқсамайды: өткен кездесу де, айтылған сөз де табылмады.",
    ru="Текст не похож на сообщение о встрече или протокол: не найдено ни прошедшей встречи, ни чьих-либо слов.",
    en="The text does not look like a report of a meeting: neither a meeting held nor anything said was found.",
)
