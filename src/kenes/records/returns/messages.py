"""The words of the messages about requests, in the language of whoever gets them. Pure.

What a message can say is what `Notice` holds: a subject, a number, days, names of bodies. Nothing that somebody said at a meeting or
answered to a request has a place in it, so that no closed or unattributed text reaches a mailbox.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from kenes.texts import Plural, Text, language

NONE = Text.same("")


@dataclass(frozen=True)
class Notice:
    """What messages about a request may say. `site` is who asks, `ask` whom to turn to with questions."""

    ref: str
    subject: Text
    body: Text
    number: str
    date: datetime.date | None
    due: datetime.date
    asked: int
    site: Text
    ask: Text = field(default=NONE)


@dataclass(frozen=True)
class Letter:
    """Subject and text of a message in one language."""

    subject: str
    text: str


def request_letter(notice: Notice, link: str, until: datetime.date, code: str) -> Letter:
    """The request itself, with the link on which it is answered."""
    lines = [GREETING[code], _which(notice, code), _about(notice, code), *_way(link, until, code)]
    return _letter(SUBJECT_OF_A_REQUEST, notice, lines, code)


def mending_letter(notice: Notice, comment: str, link: str, until: datetime.date, code: str) -> Letter:
    """The return was sent back: the reviewer's comment and a new link."""
    back = SENT_BACK.fill(due=_day(notice.due, code))[code]
    lines = [GREETING[code], _which(notice, code), back, COMMENT[code] + f" {comment}", *_way(link, until, code)]
    return _letter(SUBJECT_OF_MENDING, notice, lines, code)


def reminding_letter(notice: Notice, days: int, link: str, until: datetime.date | None, code: str) -> Letter:
    """A reminder: so many days are left (none: today, negative: past)."""
    lines = [GREETING[code], _which(notice, code), when(days, notice.due, code)]
    lines += _way(link, until, code) if link and until else [LINK_OF_BEFORE[code]]
    return _letter(SUBJECT_OF_A_REMINDER if days >= 0 else SUBJECT_OF_OVERDUE, notice, lines, code)


def escalating_letter(notice: Notice, days: int, code: str) -> Letter:
    """To whoever stands above: the body has not answered."""
    unanswered = UNANSWERED.fill(body=_own(notice.body, code))[code]
    lines = [GREETING[code], unanswered, _which(notice, code), when(days, notice.due, code)]
    return _letter(SUBJECT_OF_OVERDUE, notice, lines, code)


def accepted_letter(notice: Notice, number: str, code: str) -> Letter:
    """The return was accepted."""
    lines = [GREETING[code], _which(notice, code), ACCEPTED.fill(number=number)[code]]
    return _letter(SUBJECT_OF_ACCEPTANCE, notice, lines, code)


def when(days: int, due: datetime.date, code: str) -> str:
    """How many days are left, or past, in words."""
    if days == 0:
        return TODAY.fill(due=_day(due, code))[code]
    counted = (LEFT if days > 0 else PAST)(abs(days), code)
    return (TERM if days > 0 else TERM_PAST).fill(due=_day(due, code), days=counted)[code]


def _letter(subject: Text, notice: Notice, lines: list[str], code: str) -> Letter:
    number = notice.number or notice.ref
    closing = [part for part in (_own(notice.site, code), _own(notice.ask, code)) if part]
    text = "\n\n".join([*(line for line in lines if line), "\n".join(closing)]).rstrip() + "\n"
    return Letter(subject.fill(number=number, due=_day(notice.due, code))[code], text)


def _which(notice: Notice, code: str) -> str:
    sent = f"№ {notice.number}" if notice.number else notice.ref
    if notice.date:
        sent += f", {_day(notice.date, code)}"
    return WHICH.fill(subject=_own(notice.subject, code), sent=sent)[code]


def _about(notice: Notice, code: str) -> str:
    return ABOUT.fill(count=ACTIONS(notice.asked, code), due=_day(notice.due, code))[code]


def _way(link: str, until: datetime.date, code: str) -> list[str]:
    return [WAY[code], link, UNTIL.fill(until=_day(until, code))[code]]


def _day(day: datetime.date, code: str) -> str:
    return language(code).date(day)


def _own(text: Text, code: str) -> str:
    """Words that people wrote: in the language of the message, else in whichever they have."""
    return text[code] or next(iter(text.own.values()), "")


ACTIONS = Plural(
    kk={"other": "{n} іс-шара"},
    ru={"one": "{n} мероприятие", "few": "{n} мероприятия", "many": "{n} мероприятий", "other": "{n} мероприятия"},
    en={"one": "{n} action", "other": "{n} actions"},
)
LEFT = Plural(
    kk={"other": "{n} күн қалды"},
    ru={"one": "остался {n} день", "few": "осталось {n} дня", "many": "осталось {n} дней", "other": "осталось {n} дня"},
    en={"one": "{n} day is left", "other": "{n} days are left"},
)
PAST = Plural(
    kk={"other": "{n} күн өтті"},
    ru={"one": "прошёл {n} день", "few": "прошло {n} дня", "many": "прошло {n} дней", "other": "прошло {n} дня"},
    en={"one": "{n} day ago", "other": "{n} days ago"},
)
GREETING = Text(kk="Құрметті әріптестер!", ru="Уважаемые коллеги!", en="Dear colleagues,")
WHICH = Text(
    kk="Сұрау салу: «{subject}» ({sent}).", ru="Запрос сведений: «{subject}» ({sent}).", en="Data request: “{subject}” ({sent})."
)  # fmt: skip
ABOUT = Text(
    kk="Орындалуы туралы мәлімет сұралатыны: {count}. Жауап мерзімі: {due}.",
    ru="Просим сообщить об исполнении: {count}. Срок ответа: {due}.",
    en="Please report on what became of {count}. Reply expected by {due}.",
)
WAY = Text(
    kk="Жауапты мына сілтеме арқылы беруге болады, тіркелгі керек емес. Сілтемені жауап беретін адамнан басқаға жібермеңіз.",
    ru="Ответить можно по этой ссылке, учётная запись не нужна. Передавайте ссылку только тому, кто отвечает.",
    en="You can answer on the page of this link; no account is needed. Pass the link on only to whoever answers.",
)
UNTIL = Text(
    kk="Сілтеме мына күнге дейін жарамды: {until}.", ru="Ссылка действует до: {until}.", en="The link is valid until {until}."
)  # fmt: skip
LINK_OF_BEFORE = Text(
    kk="Жауап беретін сілтеме алдыңғы хатта жіберілген.",
    ru="Ссылка для ответа была в предыдущем письме.",
    en="The link for your answer was in the message before.",
)
TERM = Text(
    kk="Жауап мерзімі: {due}; {days}.", ru="Срок ответа: {due}; {days}.", en="Reply expected by {due}: {days}."
)  # fmt: skip
TERM_PAST = Text(
    kk="Жауап мерзімі {due} болған; содан бері {days}.",
    ru="Срок ответа истёк: {due}; с тех пор {days}.",
    en="The reply was expected by {due}, {days}.",
)
TODAY = Text(
    kk="Жауап мерзімі – бүгін ({due}).", ru="Срок ответа – сегодня ({due}).", en="The reply is expected today ({due})."
)
SENT_BACK = Text(
    kk="Жіберген мәліметтеріңіз пысықтауға қайтарылды. Жаңа мерзім: {due}.",
    ru="Ваши сведения возвращены на доработку. Новый срок: {due}.",
    en="Your return was sent back to be mended. New date: {due}.",
)
COMMENT = Text(kk="Тексерушінің ескертпесі:", ru="Замечание проверяющего:", en="Comment of the reviewer:")
UNANSWERED = Text(
    kk="Мына орган сұрау салуға жауап берген жоқ: {body}.",
    ru="На запрос сведений не ответил орган: {body}.",
    en="This body has not answered a data request: {body}.",
)
ACCEPTED = Text(
    kk="Мәліметтеріңіз қабылданды, нөмірі {number}. Рақмет!",
    ru="Ваши сведения приняты, номер {number}. Спасибо!",
    en="Your return {number} was accepted. Thank you.",
)
SUBJECT_OF_A_REQUEST = Text(
    kk="Сұрау салу {number}: жауап мерзімі – {due}", ru="Запрос сведений {number}: ответ до {due}", en="Data request {number}: reply by {due}"
)  # fmt: skip
SUBJECT_OF_MENDING = Text(
    kk="Сұрау салу {number}: пысықтауға қайтарылды", ru="Запрос сведений {number}: возвращено на доработку", en="Data request {number}: sent back to be mended"
)  # fmt: skip
SUBJECT_OF_A_REMINDER = Text(
    kk="Еске салу. Сұрау салу {number}: жауап мерзімі – {due}", ru="Напоминание. Запрос сведений {number}: ответ до {due}", en="Reminder. Data request {number}: reply by {due}"
)  # fmt: skip
SUBJECT_OF_OVERDUE = Text(
    kk="Мерзімі өтті. Сұрау салу {number}", ru="Срок истёк. Запрос сведений {number}", en="Overdue. Data request {number}"
)  # fmt: skip
SUBJECT_OF_ACCEPTANCE = Text(
    kk="Сұрау салу {number}: мәліметтер қабылданды", ru="Запрос сведений {number}: сведения приняты", en="Data request {number}: the return was accepted"
)  # fmt: skip
