"""The words of the draft press release."""

from __future__ import annotations

from kenes.texts import Text

AGREED_SUMMARY = Text(
    kk="диалогтың келісілген қорытындысы", ru="согласованное резюме диалога", en="the agreed summary of a dialogue"
)
SERIES = Text(kk="Баспасөз хабарламасы · ЖОБА", ru="Пресс-релиз · ПРОЕКТ", en="Press release · DRAFT")
SUBTITLE = Text(kk="{where}, {when}", ru="{where}, {when}", en="{where}, {when}")
DRAFT = Text(kk="Жоба", ru="Проект", en="Draft")
ABOUT_DRAFT = Text(
    kk="Бұл мәтін келісілген қорытындыдан құрастырылған жоба; ол әлі жарияланған жоқ.",
    ru="Это проект, составленный по согласованному резюме; он ещё не опубликован.",
    en="This is a draft composed from the agreed summary; it has not been published yet.",
)
RECORD = Text(kk="Жазба: {ref}.", ru="Запись: {ref}.", en="Record: {ref}.")
DAYS = Text(kk="{first} — {last}", ru="{first} — {last}", en="{first} to {last}")
HAPPENED = {
    "held": Text(
        kk="{where} өткен шара: {title}. Күні: {when}.",
        ru="{title}: мероприятие прошло {where}, {when}",
        en="{title}: the event was held {where} on {when}.",
    ),
    "planned": Text(
        kk="{where} өтетін шара: {title}. Күні: {when}.",
        ru="{title}: мероприятие пройдёт {where}, {when}",
        en="{title}: the event will be held {where} on {when}.",
    ),
    "cancelled": Text(
        kk="{where} өтпей қалған шара: {title}. Белгіленген күні: {when}.",
        ru="{title}: мероприятие {where} отменено; оно было назначено на {when}",
        en="{title}: the event {where} was cancelled; it had been set for {when}.",
    ),
}
VENUE = Text(kk="Орны: {venue}.", ru="Место: {venue}.", en="Place: {venue}.")
ORGANISED = Text(kk="Ұйымдастырушы: {body}.", ru="Организатор: {body}.", en="Organiser: {body}.")
PARTICIPANTS = {
    "held": Text(kk="Кімдер қатысты", ru="Кто участвовал", en="Who took part"),
    "planned": Text(kk="Кімдер шақырылды", ru="Кто приглашён", en="Who is invited"),
    "cancelled": Text(kk="Кімдер шақырылды", ru="Кто был приглашён", en="Who had been invited"),
}
HOW_MANY = {
    "held": Text(
        kk="Қатысқан мекемелер саны — {all}: залда — {room}, онлайн — {online}.",
        ru="Участвовало учреждений: {all}; в зале {room}, онлайн {online}.",
        en="Institutions taking part: {all}; in the room {room}, online {online}.",
    ),
    "planned": Text(
        kk="Шақырылған мекемелер саны — {all}: залда — {room}, онлайн — {online}.",
        ru="Приглашено учреждений: {all}; в зале {room}, онлайн {online}.",
        en="Institutions invited: {all}; in the room {room}, online {online}.",
    ),
}
SORT = Text(kk="{sort}: {bodies}.", ru="{sort}: {bodies}.", en="{sort}: {bodies}.")
AGENDA = {
    "held": Text(kk="Не талқыланды", ru="Что обсуждалось", en="What was discussed"),
    "planned": Text(kk="Не талқыланады", ru="Что будет обсуждаться", en="What will be discussed"),
    "cancelled": Text(kk="Нені талқылау көзделген", ru="Что предполагалось обсудить", en="What was to be discussed"),
}
TIMED = Text(kk="{at} — {subject}", ru="{at} — {subject}", en="{at} — {subject}")
FIGURES = Text(
    kk="Негізгі сандар: ұсыныс пен сұраныс қатар",
    ru="Главные числа: предложение и спрос рядом",
    en="Key figures: supply and demand side by side",
)
RECOMMENDS_ONLY = Text(
    kk="Диалог ұсынады, ештеңе қабылдамайды.",
    ru="Диалог рекомендует и ничего не принимает.",
    en="A dialogue recommends and adopts nothing.",
)
STATEMENTS = Text(kk="Органдар не айтты", ru="Что сказали органы", en="What bodies said")
QUOTATIONS = Text(kk="Дәйексөздер", ru="Цитаты", en="Quotations")
QUOTATION = Text(kk="«{said}», — {body}.", ru="«{said}», — {body}.", en="“{said}” — {body}.")
SUPPORT = Text(kk="Жұмысты қолдау туралы", ru="О поддержке работы", en="Support of the work")
SOURCE_LINE = Text(
    kk="{publisher}. {title}. {year}. {address}", ru="{publisher}. {title}. {year}. {address}", en="{publisher}. {title}. {year}. {address}"
)  # fmt: skip
SOURCES = Text(kk="Дереккөздер", ru="Источники", en="Sources")
