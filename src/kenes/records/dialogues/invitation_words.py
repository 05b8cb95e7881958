"""The words of an invitation, of a change and of a cancellation, in the language of the person invited."""

from __future__ import annotations

from kenes.records.dialogues.calendar import place_in
from kenes.records.dialogues.meeting import Attendee, Meeting
from kenes.records.dialogues.times import clock, days_words, hours_words, zone_words
from kenes.texts import Text

NEW, CHANGED, OFF = "new", "changed", "off"
"""What an invitation tells: for the first time, a change, that the meeting is off."""


def subject(meeting: Meeting, what: str, code: str) -> str:
    """The subject of the message, on one line."""
    return " ".join(_SUBJECTS[what].fill(title=meeting.name, day=days_words(meeting.first, meeting.last))[code].split())


def body(meeting: Meeting, what: str, code: str, who: Attendee | None = None, links: tuple[str, str] = ("", "")) -> str:
    """The text; `links` are those of the answer and of the meeting's page, which a letter for a whole body has not."""
    parts = [_greeting(who, code), _OPENINGS[what].fill(title=meeting.name)[code], facts(meeting, code)]
    if what != OFF:
        parts += [agenda(meeting, code), _links(links, code)]
    parts.append(_said(_CONTACT, code, contact=meeting.contact))
    parts.append(meeting.organiser[code] if meeting.organiser else "")
    return "\n\n".join(part for part in parts if part) + "\n"


def facts(meeting: Meeting, code: str) -> str:
    """When, where, how to join, and what for."""
    hours = hours_words(meeting.starts, meeting.ends)[code]
    lines = [
        _WHEN.fill(day=days_words(meeting.first, meeting.last), hours=f", {hours}" if hours else "")[code]
        + (f" ({zone_words(meeting.zone, meeting.first)[code]})" if hours else ""),
        _said(_WHERE, code, place=Text.same(place_in(meeting, code))),
        _said(_ONLINE, code, link=Text.same(meeting.link)),
        _said(_PASSCODE, code, passcode=Text.same(meeting.passcode)),
        _said(_PURPOSE, code, about=meeting.values.words("about")),
    ]
    return "\n".join(line for line in lines if line)


def agenda(meeting: Meeting, code: str) -> str:
    """The points with their times."""
    if not meeting.items:
        return ""
    lines = [f"{clock(one.begins):5}  {one.subject[code]}" for one in meeting.items]
    return "\n".join([_AGENDA[code], *(line.strip() for line in lines)])


def _greeting(who: Attendee | None, code: str) -> str:
    if who is None:
        return ""
    return _GREETING.fill(name=who.person)[code] if who.person else _GREETING_OF_BODY[code]


def _links(links: tuple[str, str], code: str) -> str:
    answer, page = links
    return "\n".join([_ANSWER.fill(link=answer)[code], _PAGE.fill(link=page)[code]]) if answer else ""


def _said(pattern: Text, code: str, **values: Text) -> str:
    """A line whose one place is filled; nothing where there is nothing to fill it with."""
    return pattern.fill(**values)[code] if all(one[code] for one in values.values()) else ""


_SUBJECTS = {
    NEW: Text(kk="Шақыру: {title}, {day}", ru="Приглашение: {title}, {day}", en="Invitation: {title}, {day}"),
    CHANGED: Text(
        kk="Шақырудағы өзгеріс: {title}, {day}",
        ru="Изменение в приглашении: {title}, {day}",
        en="Changed invitation: {title}, {day}",
    ),
    OFF: Text(
        kk="Кездесу өтпейді: {title}, {day}", ru="Встреча отменена: {title}, {day}", en="Cancelled: {title}, {day}"
    ),
}
_OPENINGS = {
    NEW: Text(
        kk="Сізді мына кездесуге шақырамыз: {title}.",
        ru="Приглашаем вас на встречу: {title}.",
        en="You are invited to the meeting: {title}.",
    ),
    CHANGED: Text(
        kk="Сіз шақырылған кездесу туралы мәлімет өзгерді: {title}. Төменде қазіргі мәлімет берілген.",
        ru="Сведения о встрече, на которую вы приглашены, изменились: {title}. Ниже — как теперь.",
        en="What we told you of the meeting to which you are invited has changed: {title}. This is how it stands now.",
    ),
    OFF: Text(
        kk="Сіз шақырылған кездесу өтпейді: {title}.",
        ru="Встреча, на которую вы были приглашены, отменена: {title}.",
        en="The meeting to which you were invited is cancelled: {title}.",
    ),
}
_GREETING = Text(kk="Құрметті {name}!", ru="Здравствуйте, {name}!", en="Dear {name},")
_GREETING_OF_BODY = Text(kk="Құрметті әріптестер!", ru="Здравствуйте, уважаемые коллеги!", en="Dear colleagues,")
_WHEN = Text(kk="Қашан: {day}{hours}", ru="Когда: {day}{hours}", en="When: {day}{hours}")
_WHERE = Text(kk="Қайда: {place}", ru="Где: {place}", en="Where: {place}")
_ONLINE = Text(kk="Онлайн қосылу: {link}", ru="Подключиться онлайн: {link}", en="Join online: {link}")
_PASSCODE = Text(kk="Қосылу коды: {passcode}", ru="Код доступа: {passcode}", en="Passcode: {passcode}")
_PURPOSE = Text(kk="Мақсаты: {about}", ru="Цель: {about}", en="Purpose: {about}")
_AGENDA = Text(kk="Күн тәртібі:", ru="Повестка дня:", en="Agenda:")
_ANSWER = Text(
    kk="Қатысатыныңызды осында растаңыз (тіркелгі керек емес, кездесуге дейін өзгертуге болады):\n{link}",
    ru="Подтвердите участие здесь (учётная запись не нужна, изменить ответ можно до встречи):\n{link}",
    en="Please answer here (no account is needed; you can change your answer until the meeting):\n{link}",
)
_PAGE = Text(
    kk="Кездесу беті — күн тәртібі, материалдар, қосылу:\n{link}",
    ru="Страница встречи — повестка, материалы, подключение:\n{link}",
    en="The page of the meeting, with agenda, papers and how to join:\n{link}",
)
_CONTACT = Text(kk="Сұрақтарыңыз болса: {contact}", ru="По вопросам: {contact}", en="For questions: {contact}")
