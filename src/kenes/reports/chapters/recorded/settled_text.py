"""A text of a dialogue as a document: its paragraphs, and how it was agreed with its hash; or that it is a draft."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kenes.records.chain.snapshot import RecordState
from kenes.records.minutes.paragraph import HEADING, RECOMMENDATION, Paragraph, paragraphs_of
from kenes.records.words import words
from kenes.reports.block import Block, Bullets, Column, Heading, Note, Row, Sentence, Table
from kenes.reports.block import Paragraph as Said
from kenes.reports.sentences.days import day
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text

SETTLED = ("agreed", "published")
SORTS = {
    "minutes": Text(kk="Хаттама", ru="Протокол", en="Minutes"),
    "summary": Text(kk="Ұйымдастырушының қорытындысы", ru="Резюме организатора", en="Organiser's summary"),
    "press": Text(kk="Баспасөз хабарламасы", ru="Пресс-релиз", en="Press release"),
}


def is_settled(text: RecordState) -> bool:
    """Whether it was agreed or published."""
    return text["state"] in SETTLED


def series_of(text: RecordState) -> Text:
    """The small line on every page: what it is, and either that it is a draft or the day and the beginning of its hash."""
    sort = SORTS[text["sort"]]
    if not is_settled(text):
        return _DRAFT_LINE.fill(sort=sort, edition=text["edition"])
    settled = day(datetime.date.fromisoformat(text["agreed_on"]))
    return _SETTLED_LINE[text["state"]].fill(sort=sort, day=settled, hash=text["sha256"][:16])


def draft_note(text: RecordState) -> tuple[Block, ...]:
    """The box over a text that is not settled."""
    return () if is_settled(text) else (Note("caveat", (Sentence(_ABOUT_DRAFT),), _DRAFT),)


def with_numbers(text: RecordState) -> tuple[Block, ...]:
    """The paragraphs with the numbers by which remarks and corrections name them."""
    return tuple(_numbered(paragraphs_of(text["paragraphs"])))


def as_release(paragraphs: Iterable[Paragraph]) -> tuple[Block, ...]:
    """The paragraphs as a release prints them: recommendations as a list, no numbers."""
    blocks: list[Block] = []
    for listed, some in groupby(paragraphs, key=lambda one: one.sort == RECOMMENDATION):
        if listed:
            blocks.append(Bullets(tuple(Sentence(own_words(one.text)) for one in some)))
        else:
            blocks += [_block(one) for one in some]
    return tuple(blocks)


def how_settled(text: RecordState) -> tuple[Block, ...]:
    """When it was settled, how each body agreed, and its hash in full."""
    if not is_settled(text):
        return ()
    when = day(datetime.date.fromisoformat(text["agreed_on"]))
    said = (
        Sentence(_SETTLED[text["state"]].fill(day=when, ref=text.ref, edition=text["edition"])),
        Sentence(_HASH.fill(hash=text["sha256"])),
    )
    return (Heading(1, _HOW), *_agreement(text["agreement"]), Note("method", said, _PROOF))


def _agreement(agreement: Sequence[dict[str, str]]) -> tuple[Block, ...]:
    if not agreement:
        return ()
    rows = tuple(
        Row((own_words(words(one["name"])), HOW[one["how"]], day(datetime.date.fromisoformat(one["on"])) if one["on"] else Text.same("…"), Text.same(one["letter"])))
        for one in agreement
    )  # fmt: skip
    return (Table(_CAPTION, _COLUMNS, rows, sheet=_CAPTION),)


def _numbered(paragraphs: Iterable[Paragraph]) -> Iterator[Block]:
    for one in paragraphs:
        if one.sort == HEADING:
            yield Heading(1, own_words(one.text))
        else:
            yield Said((Sentence(_NUMBERED.fill(number=one.number, said=own_words(one.text))),))


def _block(one: Paragraph) -> Block:
    return Heading(1, own_words(one.text)) if one.sort == HEADING else Said((Sentence(own_words(one.text)),))


HOW = {
    "agreed": Text(kk="келісті", ru="согласовано", en="agreed"),
    "remarks": Text(kk="ескертпелермен келісті", ru="согласовано с замечаниями", en="agreed with remarks"),
    "tacit": Text(kk="үнсіз келісті (жауап келмеді)", ru="согласовано по умолчанию (ответа не было)", en="agreed tacitly (no reply came)"),
    "objection": Text(kk="келіспеді, қарсылығы мәтінде", ru="не согласовано, возражение в тексте", en="not agreed, objection in the text"),
}  # fmt: skip
_NUMBERED = Text(kk="{number}. {said}", ru="{number}. {said}", en="{number}. {said}")
_DRAFT = Text(kk="Жоба", ru="Проект", en="Draft")
_ABOUT_DRAFT = Text(
    kk="Бұл — келісілмеген мәтін, оған сілтеме жасауға болмайды.",
    ru="Это несогласованный текст, ссылаться на него нельзя.",
    en="This text is not agreed and must not be cited.",
)
_DRAFT_LINE = Text(
    kk="{sort} · ЖОБА · {edition}-нұсқа", ru="{sort} · ПРОЕКТ · версия {edition}", en="{sort} · DRAFT · version {edition}"
)  # fmt: skip
_SETTLED_LINE = {
    "agreed": Text(
        kk="{sort} · келісілген күні: {day} · SHA-256 {hash}…", ru="{sort} · согласовано {day} · SHA-256 {hash}…", en="{sort} · agreed on {day} · SHA-256 {hash}…"
    ),
    "published": Text(
        kk="{sort} · жарияланған күні: {day} · SHA-256 {hash}…", ru="{sort} · опубликовано {day} · SHA-256 {hash}…", en="{sort} · published on {day} · SHA-256 {hash}…"
    ),
}  # fmt: skip
_HOW = Text(kk="Мәтін қалай бекіді", ru="Как текст стал окончательным", en="How the text was settled")
_PROOF = Text(kk="Өзгермегенінің дәлелі", ru="Доказательство неизменности", en="Proof that it is unchanged")
_SETTLED = {
    "agreed": Text(kk="{ref} мәтіні ({edition}-нұсқа) келісілген күн: {day}.", ru="Текст {ref} (версия {edition}) согласован {day}", en="The text {ref} (version {edition}) was agreed on {day}."),
    "published": Text(kk="{ref} мәтіні ({edition}-нұсқа) жарияланған күн: {day}.", ru="Текст {ref} (версия {edition}) опубликован {day}", en="The text {ref} (version {edition}) was published on {day}."),
}  # fmt: skip
_HASH = Text(
    kk="Мәтіннің хеші (SHA-256): {hash}. Оны «kenes verify» тексереді.",
    ru="Хеш текста (SHA-256): {hash}. Его проверяет «kenes verify».",
    en="Hash of the text (SHA-256): {hash}. “kenes verify” proves it.",
)
_CAPTION = Text(kk="Органдардың жауаптары", ru="Ответы органов", en="How each body agreed")
_COLUMNS = (
    Column(Text(kk="Орган", ru="Орган", en="Body"), share=3.0),
    Column(Text(kk="Қалай", ru="Как", en="How"), share=3.0),
    Column(Text(kk="Күні", ru="День", en="Day"), share=1.6),
    Column(Text(kk="Хат", ru="Письмо", en="Letter"), share=1.8),
)
