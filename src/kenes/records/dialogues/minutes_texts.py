"""The words between which minutes put what was said."""

from __future__ import annotations

from kenes.texts import Text

HEADINGS = {
    "minutes": Text(kk="Хаттама: {name}", ru="Протокол: {name}", en="Minutes: {name}"),
    "summary": Text(
        kk="Ұйымдастырушының қорытындысы: {name}", ru="Резюме организатора: {name}", en="Organiser's summary: {name}"
    ),
    "press": Text(kk="Баспасөз хабарламасы: {name}", ru="Пресс-релиз: {name}", en="Press release: {name}"),
}
WHEN = Text(kk="Өткен күні: {day}.", ru="Дата проведения: {day}", en="Date: {day}.")
DAYS = Text(
    kk="Өткен күндері: {first} — {last}.", ru="Дата проведения: {first} — {last}", en="Date: {first} to {last}."
)
WHERE = Text(kk="Орны: {venue}.", ru="Место: {venue}.", en="Place: {venue}.")
FORMATS = {
    (True, False): Text(kk="Өткізу түрі: залда.", ru="Формат: в зале.", en="Format: in the room."),
    (False, True): Text(kk="Өткізу түрі: онлайн.", ru="Формат: онлайн.", en="Format: online."),
    (True, True): Text(kk="Өткізу түрі: залда және онлайн.", ru="Формат: в зале и онлайн.", en="Format: in the room and online."),
}  # fmt: skip
ORGANISER = Text(kk="Ұйымдастырушы: {body}.", ru="Организатор: {body}.", en="Organiser: {body}.")
PARTICIPANTS = Text(kk="Қатысушылар", ru="Участники", en="Participants")
SORTS = {
    "state": Text(kk="Мемлекеттік органдар: {bodies}.", ru="Государственные органы: {bodies}.", en="State bodies: {bodies}."),
    "region": Text(kk="Жергілікті органдар: {bodies}.", ru="Местные органы: {bodies}.", en="Regional and local bodies: {bodies}."),
    "international": Text(kk="Халықаралық ұйымдар: {bodies}.", ru="Международные организации: {bodies}.", en="International bodies: {bodies}."),
    "science": Text(kk="Ғылыми және оқу ұйымдары: {bodies}.", ru="Научные и учебные организации: {bodies}.", en="Research and teaching institutions: {bodies}."),
    "ngo": Text(kk="Үкіметтік емес ұйымдар: {bodies}.", ru="Неправительственные организации: {bodies}.", en="Non-governmental organisations: {bodies}."),
    "other": Text(kk="Өзге ұйымдар: {bodies}.", ru="Прочие организации: {bodies}.", en="Other organisations: {bodies}."),
}  # fmt: skip
ONLINE = Text(kk="{body} (онлайн)", ru="{body} (онлайн)", en="{body} (online)")
ITEM = Text(kk="Күн тәртібінің {number}-мәселесі. {subject}", ru="Пункт {number} повестки дня. {subject}", en="Agenda item {number}. {subject}")  # fmt: skip
ELSEWHERE = Text(kk="Күн тәртібінен тыс", ru="Вне пунктов повестки дня", en="Outside the items of the agenda")
SAID = Text(kk="{body}: {said}", ru="{body}: {said}", en="{body}: {said}")
A_PARTICIPANT = Text(kk="Қатысушы былай деді: {said}", ru="Участник сказал: {said}", en="A participant said: {said}")
DECIDED_AS = Text(kk="{number}-шешім. {said}", ru="Решение {number}. {said}", en="Decision {number}. {said}")
DECIDED = Text(kk="Шешім: {said}", ru="Решение: {said}", en="Decision: {said}")
OBJECTED = Text(kk="{body} келіспейді: {said}", ru="{body} не согласен: {said}", en="{body} does not agree: {said}")
A_PARTICIPANT_OBJECTED = Text(
    kk="Бір қатысушы келіспейді: {said}", ru="Один из участников не согласен: {said}", en="A participant does not agree: {said}"
)  # fmt: skip
RECOMMENDATIONS = Text(kk="Ұсынымдар", ru="Рекомендации", en="Recommendations")
RECOMMENDS_ONLY = Text(
    kk="Диалог ұсынады, ештеңе қабылдамайды.",
    ru="Диалог рекомендует и ничего не принимает.",
    en="A dialogue recommends and adopts nothing.",
)
RECOMMENDED = Text(kk="{number}-ұсыным. {said}", ru="Рекомендация {number}. {said}", en="Recommendation {number}. {said}")  # fmt: skip
ADDRESSED = Text(kk="{words} Кімге: {bodies}.", ru="{words} Кому: {bodies}.", en="{words} Addressed to: {bodies}.")
