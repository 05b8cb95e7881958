"""What a text says of itself, each with the words that say it: offered for the record of a document, confirmed by a person."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kenes.documents.act.force import AS_AMENDED, enters_into_force, no_longer_in_force, reads_so_from, valid_through
from kenes.documents.act.naming import NUMBER, NamedAct, acts_named, days_named
from kenes.documents.act.relations import AMENDS, Relation, relations
from kenes.documents.alphabets import repaired
from kenes.documents.dates import date_of
from kenes.documents.document import Document
from kenes.documents.kinds import kind_of
from kenes.documents.span import Span
from kenes.documents.structure import clauses

HEAD = 1500
NUMBER_HEAD = 400
BINDING = ("law", "act", "programme")
"""Kinds of text that have a number and come into force."""
OPERATIVE = re.compile(
    r"(?:на\s+основании|в\s+соответстви[ие]|во\s+исполнение|руководствуясь|сәйкес|негізінде|in\s+accordance|pursuant)",
    re.IGNORECASE,
)
BODY_LINE = re.compile(
    r"(?:администрац|правительств|министерств|акимат|маслихат|парламент|кабинет|комитет|агентств|генеральн\w+\s+прокуратур|совет\s|government|ministry|parliament|cabinet|council|committee|agency)\w*(?![\w-])[^.;:]*"
    r"|[^.;:]*(?:министрлігі|үкіметі|әкімдігі|мәслихаты|парламенті|комитеті|агенттігі|прокуратурасы)",
    re.IGNORECASE,
)
BODY_OF_ACT = re.compile(
    r"(?:постановлени\w+|приказ\w*|указ\w*|распоряжени\w+|решени\w+)\s+(?P<body>(?:и\.?\s?о\.?\s+)?(?:правительств|президент|министр|акимат|аким|маслихат|администрац|кабинет|коллеги|председател|генеральн)\w*(?:\s+[^\d№]{1,160}?)?)\s+(?=от\s|№|\d)"
    r"|(?P<kazakh>(?:Қазақстан\s+Республикасы(?:ның)?\s+)?[А-ЯӘҒҚҢӨҰҮҺІа-яәғқңөұүһі ,]{3,120}?(?:үкіметінің|министрінің|президентінің|әкімдігінің|әкімінің|мәслихатының|төрағасының))\s+(?=\d{4})"
    r"|(?:order|resolution|decree|decision)\s+of\s+(?P<english>the\s+[A-Z][^\d№]{3,140}?)\s+(?=of\s+\d|dated|No\b|№|\d)",
    re.IGNORECASE,
)
LONGEST_BODY = 160


@dataclass(frozen=True)
class Detail:
    """`name` is the field of the record; `value` a day as ISO or words, empty where the words only say how it is counted."""

    name: str
    value: str
    words: Span


@dataclass(frozen=True)
class Details:
    """What is offered, each field once, and the acts that the text says it amends or repeals."""

    stated: tuple[Detail, ...]
    relations: tuple[Relation, ...]

    def of(self, name: str) -> Detail | None:
        """What is offered for a field."""
        return next((one for one in self.stated if one.name == name), None)


@lru_cache(maxsize=32)
def details_of(document: Document) -> Details:
    """What a text says of itself; of a press release or a report only what it is an act of, which is nothing."""
    if kind_of(document).code not in BINDING:
        return Details((), ())
    own = _own_act(document)
    found = (*_named(document, own), *_issuer(document), *_force(document, own))
    others = tuple(
        one for one in relations(document) if own is None or (one.act.number, one.act.day) != (own.number, own.day)
    )
    return Details(tuple(found), others)


def is_amendment(title: str) -> bool:
    """Whether a title says that the text changes another."""
    return AMENDS.search(repaired(title)) is not None


def _own_act(document: Document) -> NamedAct | None:
    """The number and day that stand together in the head, before the text says on what it rests and outside notes of amendments."""
    head = document.text[: min(HEAD, _first_provision(document))]
    resting = OPERATIVE.search(repaired(head))
    head = head[: resting.start()] if resting else head
    notes = [one for one in document.passages if one.start < len(head) and _is_note(one)]
    for act in acts_named(head):
        if not any(one.covers(act.start) for one in notes):
            return act
    return None


def _first_provision(document: Document) -> int:
    """Where the first article or point begins, a day that looks like one left out: what stands behind it names other acts."""
    for one in clauses(document):
        if one.kind == "article" or (one.kind == "point" and next(days_named(one.own.text), (1,))[0] > 0):
            return one.start
    return HEAD


def _is_note(passage: Span) -> bool:
    read = repaired(passage.text)
    return bool(
        AS_AMENDED.search(read)
        or AMENDS.search(read)
        or re.search(r"утрати\w+\s+силу|күші\s+жойыл|repealed", read, re.IGNORECASE)
    )


def _named(document: Document, own: NamedAct | None) -> Iterator[Detail]:
    if own is not None:
        words = Span(own.start, own.end, document.text[own.start : own.end])
        yield Detail("act_number", own.number, words)
        if own.day:
            yield Detail("adopted", own.day.isoformat(), words)
        return
    shown = len(document.text) - len(document.text.lstrip())
    number = NUMBER.search(document.text, shown, shown + NUMBER_HEAD)
    notes = [one for one in document.passages if one.start < HEAD and _is_note(one)]
    if number and not any(one.covers(number.start()) for one in notes):
        yield Detail("act_number", number["number"], Span(number.start(), number.end(), number.group()))
    if day := date_of(document):
        yield Detail("adopted", day.isoformat(), document.passages[0])


def _issuer(document: Document) -> Iterator[Detail]:
    """The body that stands above the text, else the one whose act it says that it is."""
    for line in document.lines[:6]:
        if len(line.text) <= LONGEST_BODY and BODY_LINE.fullmatch(repaired(line.text)):
            yield Detail("issuer_name", " ".join(line.text.split()), line)
            return
    match = BODY_OF_ACT.search(repaired(document.text[:HEAD]))
    if match:
        group = next(name for name in ("body", "kazakh", "english") if match[name])
        start, end = match.span(group)
        words = Span(start, end, document.text[start:end])
        yield Detail("issuer_name", " ".join(words.text.split())[:300], words)


def _force(document: Document, own: NamedAct | None) -> Iterator[Detail]:
    adopted: datetime.date | None = own.day if own else None
    read = {
        "in_force_from": enters_into_force(document, adopted),
        "valid_until": valid_through(document) if kind_of(document).code != "law" else None,
        "repealed_on": no_longer_in_force(document),
        "stands_from": reads_so_from(document),
    }
    for name, one in read.items():
        if one is not None:
            yield Detail(name, one.day.isoformat() if one.day else "", one.words)
