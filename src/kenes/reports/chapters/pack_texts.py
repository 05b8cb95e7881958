"""The words of a meeting's pack."""

from __future__ import annotations

from kenes.reports.block import Column
from kenes.texts import Text

SERIES = Text(kk="Кездесу материалдарының жинағы", ru="Материалы встречи", en="Meeting pack")
NEXT_DIALOGUE = Text(kk="диалог", ru="диалог", en="a dialogue")
NOT_WRITTEN = {
    "kk": Text(
        kk="Қазақша жазылмаған: {names}.", ru="Не написано на казахском: {names}.", en="Not written in Kazakh: {names}."
    ),
    "ru": Text(
        kk="Орысша жазылмаған: {names}.", ru="Не написано на русском: {names}.", en="Not written in Russian: {names}."
    ),
    "en": Text(
        kk="Ағылшынша жазылмаған: {names}.",
        ru="Не написано на английском: {names}.",
        en="Not written in English: {names}.",
    ),
}
FIELDS = {
    "name": Text(kk="Атауы", ru="Название", en="Title"),
    "about": Text(kk="Мақсаты", ru="Цель", en="Purpose"),
    "venue": Text(kk="Орны", ru="Место", en="Place"),
    "room": Text(kk="Бөлмесі", ru="Зал", en="Room"),
    "contact": Text(kk="Кімге хабарласу керек", ru="Контакт для вопросов", en="Contact for questions"),
    "item": Text(kk="Күн тәртібінің мәселесі", ru="Пункт повестки", en="Agenda item"),
    "paper": Text(kk="Материал атауы", ru="Название материала", en="Title of paper"),
    "body": Text(kk="Мекеме атауы", ru="Название учреждения", en="Name of institution"),
    "person": Text(kk="Адамның аты", ru="Имя", en="Name of person"),
    "position": Text(kk="Лауазымы", ru="Должность", en="Position"),
}
NUMBERED = Text(kk="{name} {n}", ru="{name} {n}", en="{name} {n}")
FROM_THE_LAST = Text(kk="Өткен диалогтан", ru="С прошлого диалога", en="From the last dialogue")
BECAME = Text(kk="→ {action} ({ref}): {stage}.", ru="→ {action} ({ref}): {stage}.", en="→ {action} ({ref}): {stage}.")
REPORTED = Text(kk="Соңғы есеп: {report}", ru="Последний отчёт: {report}", en="Last report: {report}")
NOT_TAKEN_UP = Text(kk="Әлі іс-шараға айналмаған.", ru="Ещё не принята к исполнению.", en="Not taken up yet.")
INVITATION = Text(kk="Шақыру", ru="Приглашение", en="Invitation")
INVITED = Text(
    kk="Сізді мына кездесуге шақырамыз: {title}.",
    ru="Приглашаем вас на встречу: {title}.",
    en="You are invited to the meeting: {title}.",
)
CANCELLED = Text(
    kk="Кездесу өтпейді: {title}.", ru="Встреча отменена: {title}.", en="The meeting is cancelled: {title}."
)
IN_SHORT = Text(kk="Кездесу туралы қысқаша", ru="Коротко о встрече", en="The meeting in short")
IN_SHORT_COLUMNS = (
    Column(Text(kk="Не", ru="Что", en="What"), share=1.0),
    Column(Text(kk="Мәліметі", ru="Сведения", en="Details"), share=3.2),
)
LABELS = {
    "when": Text(kk="Қашан", ru="Когда", en="When"),
    "venue": Text(kk="Қайда", ru="Где", en="Where"),
    "room": Text(kk="Бөлмесі", ru="Зал", en="Room"),
    "organiser": Text(kk="Ұйымдастырушы", ru="Организатор", en="Organiser"),
    "join": Text(kk="Онлайн қосылу", ru="Подключение онлайн", en="Joining online"),
    "languages": Text(kk="Жұмыс тілдері", ru="Рабочие языки", en="Working languages"),
    "interpretation": Text(kk="Ілеспе аударма", ru="Перевод", en="Interpretation"),
    "contact": Text(kk="Сұрақтар бойынша", ru="По вопросам", en="Questions"),
}
TIMED = Text(kk="{days}, {hours} ({zone})", ru="{days}, {hours} ({zone})", en="{days}, {hours} ({zone})")
PASSCODE = Text(
    kk="{link}, қосылу коды: {passcode}", ru="{link}, код доступа: {passcode}", en="{link}, passcode: {passcode}"
)
CHANNEL = Text(kk="{source} → {target}", ru="{source} → {target}", en="{source} → {target}")
AGENDA = Text(kk="Күн тәртібі", ru="Повестка дня", en="Agenda")
AGENDA_OF = Text(kk="Күн тәртібі уақытымен", ru="Повестка дня по времени", en="The agenda with its hours")
SUBJECT = Text(kk="{subject} · {sort}", ru="{subject} · {sort}", en="{subject} · {sort}")
SORTS_OF_ITEM = {
    "opening": Text(kk="ашылуы", ru="открытие", en="opening"),
    "presentation": Text(kk="баяндама", ru="доклад", en="presentation"),
    "discussion": Text(kk="талқылау", ru="обсуждение", en="discussion"),
    "break": Text(kk="үзіліс", ru="перерыв", en="break"),
    "closing": Text(kk="жабылуы", ru="закрытие", en="closing"),
}
_TIME = Text(kk="Уақыты", ru="Время", en="Time")
_MINUTES = Text(kk="Минут", ru="Минуты", en="Minutes")
_WHO = Text(kk="Кім", ru="Кто", en="Who")
_NUMBER = Column(Text(kk="№", ru="№", en="No"), share=0.45)
AGENDA_COLUMNS = (
    Column(_TIME, share=1.1), Column(Text(kk="Мәселе", ru="Вопрос", en="Subject"), share=3.0), Column(_WHO, share=2.4),
    Column(_MINUTES, "right", share=0.8),
)  # fmt: skip
SPEAKING = Text(kk="Сөйлеу кезегі", ru="Порядок выступлений", en="Speaking order")
SPEAKING_COLUMNS = (
    _NUMBER, Column(_TIME, share=1.1), Column(_WHO, share=3.4),
    Column(Text(kk="Сөйлеу тілі", ru="Язык выступления", en="Language"), share=1.3), Column(_MINUTES, "right", share=0.8),
)  # fmt: skip
PARTICIPANTS = Text(kk="Қатысушылар", ru="Участники", en="Participants")
PARTICIPANTS_COLUMNS = (
    Column(Text(kk="Мекеме", ru="Учреждение", en="Institution"), share=2.6), Column(Text(kk="Өкілі", ru="Представитель", en="Represented by"), share=2.2),
    Column(Text(kk="Рөлі", ru="Роль", en="Part"), share=1.1), Column(Text(kk="Қатысуы", ru="Участие", en="Takes part"), share=1.3),
)  # fmt: skip
PARTS = {
    "chair": Text(kk="төраға", ru="председатель", en="chair"),
    "speaker": Text(kk="баяндамашы", ru="докладчик", en="speaker"),
    "participant": Text(kk="қатысушы", ru="участник", en="participant"),
    "observer": Text(kk="байқаушы", ru="наблюдатель", en="observer"),
    "interpreter": Text(kk="аудармашы", ru="переводчик", en="interpreter"),
}
ANSWERS = {
    "room": Text(kk="залда", ru="в зале", en="in the room"),
    "online": Text(kk="онлайн", ru="онлайн", en="online"),
    "declined": Text(kk="қатыспайды", ru="не участвует", en="does not come"),
    "substitute": Text(kk="орнына басқа адам келеді", ru="придёт замещающий", en="somebody else comes"),
}
PAPERS = Text(kk="Материалдар", ru="Материалы", en="Papers")
FILES = Text(kk="файлдар: {languages}", ru="файлы: {languages}", en="files: {languages}")
SIGNED = Text(kk="Қатысу парағы", ru="Лист регистрации", en="Attendance sheet")
SIGNATURE = Text.same("________________")
SIGNED_COLUMNS = (
    _NUMBER, Column(Text(kk="Мекеме", ru="Учреждение", en="Institution"), share=2.6),
    Column(Text(kk="Аты-жөні, лауазымы", ru="ФИО, должность", en="Name, position"), share=2.4), Column(Text(kk="Қолы", ru="Подпись", en="Signature"), share=1.8),
)  # fmt: skip
