"""The way of a text from draft to agreed, and what stands in its way on a day. Pure: everything is passed in."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from kenes.texts import Text, all_languages

WAY: Mapping[tuple[str, str], str] = {
    # (where it stands, what is done) -> where it stands then
    ("draft", "circulate"): "circulated",
    ("circulated", "circulate"): "circulated",
    ("circulated", "agree"): "agreed",
    ("draft", "publish"): "published",
}
"""A press release is published and never circulated; minutes and summaries are circulated and never published."""
WRITABLE = ("draft", "circulated")
AGREED, REMARKS, DISAGREED, SILENT = "agreed", "remarks", "disagreed", "silent"


@dataclass(frozen=True)
class Position:
    """Where a body stands: what it last answered, or silence; whether its letter states the day of tacit agreement."""

    body: str
    name: Text
    answer: str
    letter: str = ""
    reply: str = ""
    answered_on: str = ""
    day_stated: bool = False
    objection_recorded: bool = False


@dataclass(frozen=True)
class Standing:
    """Everything that the rules of the way ask about a text."""

    state: str
    sort: str
    edition: int = 1
    circulated_edition: int = 0
    tacit_on: datetime.date | None = None
    positions: tuple[Position, ...] = field(default=())
    open_remarks: int = 0
    no_longer_told: tuple[int, ...] = field(default=())


def may(standing: Standing, verb: str) -> bool:
    """Whether the way has such a step from here for this sort of text."""
    fits = (verb == "publish") == (standing.sort == "press")
    return fits and (standing.state, verb) in WAY


def day_has_passed(standing: Standing, today: datetime.date) -> bool:
    """Whether silence counts as agreement: from the day after the one that the letters state."""
    return standing.tacit_on is not None and today > standing.tacit_on


def how_agreed(one: Position, standing: Standing, today: datetime.date) -> str:
    """agreed, remarks, tacit, objection; empty while the body has still to be waited for."""
    if one.answer in (AGREED, REMARKS):
        return one.answer
    if one.answer == DISAGREED:
        return "objection" if one.objection_recorded else ""
    return "tacit" if day_has_passed(standing, today) and one.day_stated else ""


def hindrances(standing: Standing, today: datetime.date) -> tuple[Text, ...]:
    """What keeps the text from being agreed on a day, each in words; nothing: it may be declared agreed."""
    if not may(standing, "agree"):
        return (_NOT_CIRCULATED,)
    found: list[Text] = []
    if standing.edition != standing.circulated_edition:
        found.append(_NEWER_TEXT.fill(edition=standing.edition))
    if standing.open_remarks:
        found.append(_OPEN_REMARKS.fill(count=standing.open_remarks))
    if standing.no_longer_told:
        found.append(no_longer_told_words(standing.no_longer_told))
    found += [_of(one, standing, today) for one in standing.positions if not how_agreed(one, standing, today)]
    return tuple(found)


def no_longer_told_words(numbers: tuple[int, ...]) -> Text:
    """That paragraphs rest on what may be told no more."""
    return _NO_LONGER_TOLD.fill(numbers=", ".join(map(str, numbers)))


def day_in_words(day: datetime.date) -> Text:
    """A day as each language writes it."""
    return Text(**{tongue.code: tongue.date(day) for tongue in all_languages()})


def states_the_day(letter: Mapping[str, str], day: datetime.date) -> bool:
    """Whether the text of a letter says the day of tacit agreement, in every language in which it is written."""
    own = letter.own if isinstance(letter, Text) else {code: said for code, said in letter.items() if said}
    days = day_in_words(day)
    return bool(own) and all(_plain(days[code]) in _plain(said) for code, said in own.items())


def _plain(words: str) -> str:
    """Words with single plain blanks, as somebody may type them."""
    return " ".join(words.split())


def _of(one: Position, standing: Standing, today: datetime.date) -> Text:
    if one.answer == DISAGREED:
        return _DISAGREED.fill(body=one.name)
    if not one.day_stated:
        return _DAY_NOT_STATED.fill(body=one.name, letter=one.letter)
    return _WAITED_FOR.fill(body=one.name, day=day_in_words(standing.tacit_on or today))


_NOT_CIRCULATED = Text(
    kk="Мәтін органдарға жіберілмеген.", ru="Текст ещё не разослан органам.", en="The text has not been circulated."
)
_NEWER_TEXT = Text(
    kk="Мәтіннің {edition}-нұсқасы органдарға әлі жіберілмеген: оны қайта жіберіңіз.",
    ru="Версия {edition} текста органам ещё не разослана: разошлите её.",
    en="Version {edition} of the text has not been circulated yet: circulate it again.",
)
_OPEN_REMARKS = Text(
    kk="Шешім қабылданбаған ескертпелер: {count}.",
    ru="Замечаний, по которым нет решения: {count}.",
    en="Remarks that wait for a decision: {count}.",
)
_NO_LONGER_TOLD = Text(
    kk="{numbers}-абзацтың негізі енді айтылмайды (жабылған, қайтарып алынған немесе деңгейі өзгерген): оларды алып тастаңыз.",
    ru="Абзацы {numbers}: запись, на которой они основаны, закрыта, отозвана или её уровень изменён; уберите их.",
    en="Paragraphs {numbers} rest on a record that was closed, withdrawn or given a stricter level: take them out.",
)
_DISAGREED = Text(
    kk="{body} келіспейді: мәтінге оның қарсылығын жазыңыз немесе мәтінді өзгертіңіз.",
    ru="{body} не согласен: запишите возражение в текст или измените текст.",
    en="{body} does not agree: record its objection in the text, or change the text.",
)
_DAY_NOT_STATED = Text(
    kk="{body} жауап бермеді, ал {letter} хатында үнсіз келісім күні көрсетілмеген.",
    ru="{body} не ответил, а в письме {letter} день молчаливого согласия не назван.",
    en="{body} has not answered, and the letter {letter} does not state the day of tacit agreement.",
)
_WAITED_FOR = Text(
    kk="{body} жауабы күтілуде: үнсіз келісім күні — {day}.",
    ru="{body}: ответ ожидается, день молчаливого согласия {day}",
    en="{body} has not answered yet; the day of tacit agreement is {day}.",
)
