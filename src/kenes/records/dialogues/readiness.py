"""What of a meeting is ready, and what is still missing before it can be held. Pure: of a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kenes.records.dialogues.meeting import Meeting
from kenes.records.dialogues.tongues import tongue_name, tongue_names
from kenes.records.words import missing_languages
from kenes.texts import Text


@dataclass(frozen=True)
class Point:
    """One thing to prepare: ready or not; `refs` are the records on which it can be mended."""

    key: str
    words: Text
    ready: bool
    refs: tuple[str, ...] = ()


def readiness(meeting: Meeting, languages: tuple[str, ...]) -> list[Point]:
    """Every point, in the order in which a meeting is prepared; `languages` are those of the observatory."""
    return [
        *_when_and_where(meeting),
        *_agenda(meeting),
        *_people(meeting),
        *_languages(meeting, languages),
        _papers(meeting),
    ]


def lacking(points: Iterable[Point]) -> list[Point]:
    """The points that are not ready."""
    return [one for one in points if not one.ready]


def _when_and_where(meeting: Meeting) -> Iterator[Point]:
    here = (meeting.ref,)
    timed = meeting.starts is not None and meeting.ends is not None
    yield Point("times", _TIMES if timed else _NO_TIMES, timed, () if timed else here)
    placed = bool(meeting.values.words("venue").own or meeting.values.words("room").own)
    in_room = [one for one in meeting.people if one["mode"] == "room"]
    if placed or in_room:
        yield Point("place", _PLACE if placed else _NO_PLACE, placed, () if placed else here)
    online = [one for one in meeting.people if one["mode"] == "online"]
    if meeting.link or online:
        yield Point("link", _LINK if meeting.link else _NO_LINK, bool(meeting.link), () if meeting.link else here)
    asked = bool(meeting.contact.own)
    yield Point("contact", _CONTACT if asked else _NO_CONTACT, asked, () if asked else here)


def _agenda(meeting: Meeting) -> Iterator[Point]:
    if not meeting.items:
        yield Point("agenda", _NO_AGENDA, False, (meeting.ref,))
        return
    yield Point("agenda", _AGENDA.fill(n=len(meeting.items)), True)
    silent = [one.ref for one in meeting.items if one.sort == "presentation" and not one.turns and one.body is None]
    if silent:
        yield Point("speakers", _NO_SPEAKER.fill(n=len(silent)), False, tuple(silent))
    untimed = [one.ref for one in meeting.items if one.begins is None]
    if untimed:
        yield Point("item-times", _NO_ITEM_TIME.fill(n=len(untimed)), False, tuple(untimed))


def _people(meeting: Meeting) -> Iterator[Point]:
    if not meeting.people:
        yield Point("participants", _NOBODY, False, (meeting.ref,))
        return
    yield Point("participants", _PEOPLE.fill(n=len(meeting.people)), True)
    nameless = [one.ref for one in meeting.people if one.person is None]
    if nameless:
        yield Point("persons", _NO_PERSON.fill(n=len(nameless)), False, tuple(nameless))
    unreachable = [one.person_ref for one in meeting.people if one.person is not None and not one.email]
    if unreachable:
        yield Point("addresses", _NO_ADDRESS.fill(n=len(unreachable)), False, tuple(unreachable))
    uninvited = [one.ref for one in meeting.people if not one["invited_on"]]
    invited = len(meeting.people) - len(uninvited)
    yield Point("invited", _INVITED.fill(n=invited, all=len(meeting.people)), not uninvited, tuple(uninvited))
    silent = [one.ref for one in meeting.people if one["invited_on"] and one["answer"] == "none"]
    if silent:
        yield Point("answers", _UNANSWERED.fill(n=len(silent)), False, tuple(silent))


def _languages(meeting: Meeting, languages: tuple[str, ...]) -> Iterator[Point]:
    spoken = tuple(meeting["working_languages"] or ())
    if not spoken:
        yield Point("languages", _NO_LANGUAGES, False, (meeting.ref,))
    else:
        yield Point("languages", _LANGUAGES.fill(names=tongue_names(spoken)), True)
    for code in _uninterpreted(meeting, spoken):
        yield Point("interpretation", _NO_INTERPRETATION.fill(name=tongue_name(code)), False, (meeting.ref,))
    unwritten = {
        code
        for code in languages
        for name in ("name", "about")
        if code in missing_languages(meeting.values.words(name), languages)
    }
    unsaid = {one.ref: missing_languages(one.subject, languages) for one in meeting.items}
    codes = [code for code in languages if code in unwritten or any(code in some for some in unsaid.values())]
    refs = tuple(ref for ref in (meeting.ref, *unsaid) if (ref == meeting.ref and unwritten) or unsaid.get(ref))
    if codes:
        yield Point("words", _UNWRITTEN.fill(names=tongue_names(codes)), False, refs)


def _uninterpreted(meeting: Meeting, spoken: tuple[str, ...]) -> list[str]:
    """The working languages into which nobody interprets; none where one language is spoken."""
    if len(spoken) < 2:
        return []
    targets = {one.target for one in meeting.channels}
    return [code for code in spoken if code not in targets]


def _papers(meeting: Meeting) -> Point:
    empty = tuple(one.ref for one in meeting.papers if not one.files and not one.about)
    if empty:
        return Point("papers", _EMPTY_PAPERS.fill(n=len(empty)), False, empty)
    return Point("papers", _PAPERS.fill(n=len(meeting.papers)), True)


_TIMES = Text(
    kk="Басталу және аяқталу уақыты көрсетілген", ru="Время начала и окончания указано", en="The hours are set"
)
_NO_TIMES = Text(
    kk="Басталу немесе аяқталу уақыты көрсетілмеген",
    ru="Не указано время начала или окончания",
    en="The hours are not set",
)
_PLACE = Text(kk="Өтетін орны көрсетілген", ru="Место указано", en="The place is named")
_NO_PLACE = Text(kk="Өтетін орны көрсетілмеген", ru="Место не указано", en="No place is named")
_LINK = Text(
    kk="Онлайн қосылу сілтемесі бар", ru="Ссылка для подключения есть", en="There is a link for joining online"
)
_NO_LINK = Text(
    kk="Онлайн қатысушылар бар, бірақ қосылу сілтемесі жоқ",
    ru="Есть участники онлайн, а ссылки для подключения нет",
    en="Some take part online, but there is no link for joining",
)
_CONTACT = Text(
    kk="Кімге хабарласу керегі көрсетілген",
    ru="Указано, к кому обращаться с вопросами",
    en="A contact for questions is named",
)
_NO_CONTACT = Text(
    kk="Сұрақпен кімге хабарласу керегі көрсетілмеген",
    ru="Не указано, к кому обращаться с вопросами",
    en="No contact for questions is named",
)
_AGENDA = Text(kk="Күн тәртібіндегі мәселелер саны: {n}", ru="Пунктов повестки: {n}", en="Items on the agenda: {n}")
_NO_AGENDA = Text(kk="Күн тәртібі жазылмаған", ru="Повестка не составлена", en="There is no agenda")
_NO_SPEAKER = Text(
    kk="Баяндамашысы көрсетілмеген мәселелер: {n}",
    ru="Докладов без выступающего: {n}",
    en="Presentations without a speaker: {n}",
)
_NO_ITEM_TIME = Text(kk="Уақыты белгісіз мәселелер: {n}", ru="Пунктов без времени: {n}", en="Items without a time: {n}")
_PEOPLE = Text(kk="Қатысушылар саны: {n}", ru="Участников записано: {n}", en="Participants written down: {n}")
_NOBODY = Text(
    kk="Бірде-бір қатысушы жазылмаған", ru="Не записано ни одного участника", en="No participant is written down"
)
_NO_PERSON = Text(
    kk="Өкілі аталмаған мекемелер: {n}",
    ru="Учреждений без названного представителя: {n}",
    en="Bodies for which no person is named: {n}",
)
_NO_ADDRESS = Text(
    kk="Электрондық мекенжайы жоқ адамдар: {n}",
    ru="Людей без адреса электронной почты: {n}",
    en="Persons without an e-mail address: {n}",
)
_INVITED = Text(kk="Шақырылғаны: {n}, барлығы: {all}", ru="Приглашено: {n} из {all}", en="Invited: {n} of {all}")
_UNANSWERED = Text(
    kk="Шақырылды, бірақ әлі жауап бермегені: {n}",
    ru="Приглашены, но ещё не ответили: {n}",
    en="Invited, but not answered yet: {n}",
)
_LANGUAGES = Text(kk="Жұмыс тілдері: {names}", ru="Рабочие языки: {names}", en="Working languages: {names}")
_NO_LANGUAGES = Text(kk="Жұмыс тілдері көрсетілмеген", ru="Рабочие языки не указаны", en="No working language is named")
_NO_INTERPRETATION = Text(
    kk="Мына тілге ілеспе аударма көзделмеген: {name}",
    ru="Не предусмотрен перевод на язык: {name}",
    en="No interpretation is foreseen into: {name}",
)
_UNWRITTEN = Text(
    kk="Атауы, мақсаты немесе күн тәртібі мына тілдерде жазылмаған: {names}",
    ru="Название, цель или повестка не написаны на языках: {names}",
    en="Title, purpose or agenda are not written in: {names}",
)
_PAPERS = Text(kk="Материалдар саны: {n}", ru="Материалов: {n}", en="Papers: {n}")
_EMPTY_PAPERS = Text(
    kk="Файлы да, жазбасы да жоқ материалдар: {n}",
    ru="Материалов без файла и без записи: {n}",
    en="Papers with neither a file nor a record: {n}",
)
