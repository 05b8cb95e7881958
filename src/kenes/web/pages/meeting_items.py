"""An item of a report of a meeting as a page shows it: its words, what was read in them, what may be done with it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kenes.codes.institutions import institution
from kenes.documents.meetings.event_place import city_names
from kenes.documents.meetings.report import Told
from kenes.records.dialogues.rules import OF_THE_BODY, unnamed_fields
from kenes.records.meeting_reports.casting import cast_of, matches_of_bodies, writings_of
from kenes.records.meeting_reports.drafts import DAY, body_of, draft_of
from kenes.records.meeting_reports.items import PARTS_OF_THE_MEETING, Item
from kenes.records.meeting_reports.matching import Match, institutions_to_match, matches_of_event, matches_of_person
from kenes.records.meeting_reports.queries import TAKEN, Said, said_of
from kenes.records.meeting_reports.reading import Reading
from kenes.records.minutes.way import day_in_words
from kenes.records.rules import may_write_kind
from kenes.texts import Text
from kenes.web.addresses import quote_address
from kenes.web.pages.records_names import Named, Names
from kenes.web.wording.meeting_items import (
    DOUBTFUL,
    FACTS,
    FORMS,
    NO_DAY,
    NOT_NAMED,
    NOT_YOURS,
    NOTHING_TO_KEEP,
    STRENGTHS,
    UNKNOWN,
    WAITS_FOR_MEETING,
)

Fact = tuple[Text, Text]


@dataclass(frozen=True)
class ItemLine:
    """An item with what is said of it. `wait` tells why it cannot be taken yet."""

    item: Item
    title: Text
    quote: str
    href: str
    language: str
    facts: tuple[Fact, ...]
    matches: tuple[Match, ...]
    outcome: str = ""
    record: Named | None = None
    wait: Text | None = None

    @property
    def is_name(self) -> bool:
        """Whether its words are only a name."""
        return self.item.kind in ("body", "person") or (self.item.kind == "event" and bool(self.item.span.text))

    @property
    def from_register(self) -> bool:
        """Whether it is a body that the register carries and the records lack."""
        return self.item.kind == "body" and bool(self.item.told.id) and not self.matches

    @property
    def in_three_languages(self) -> bool:
        """Whether its title is ours and not the text's."""
        return len(set(self.title.own.values())) > 1

    @property
    def is_open(self) -> bool:
        """Whether nobody has said anything of it."""
        return not self.outcome


class ReportLines:
    """The items of a reading as lines, for one account; what was said and what may be meant is asked once."""

    def __init__(self, reading: Reading, account: Any) -> None:
        self.reading, self.account = reading, account
        self.country = reading.version.document.country
        self.said: Said = said_of(reading.version, account)
        self.bodies = matches_of_bodies(reading, institutions_to_match(account, self.country))
        self.names = Names(account)

    def of_kind(self, kind: str) -> tuple[ItemLine, ...]:
        """The lines of a kind; persons of whom a person said that they are one stand in one line."""
        items = list(self.reading.of_kind(kind))
        if kind == "person":
            items = [one for one in items if self.writings(one)[0] == one]
        return tuple(self.line(one) for one in items)

    def line(self, item: Item) -> ItemLine:
        """The line of an item."""
        outcome, record = self._outcome(item)
        span = item.span
        return ItemLine(
            item, self._title(item), self.reading.words(span), quote_address(self.reading.version, span.start, span.end),
            item.language or self.reading.version.language, tuple(self._facts(item)), tuple(self.matches(item)),
            outcome, record, None if outcome else self.wait(item),
        )  # fmt: skip

    def writings(self, item: Item) -> tuple[Item, ...]:
        """Every writing of a person."""
        return writings_of(self.reading, self.said, item)

    def matches(self, item: Item) -> list[Match]:
        """The records that an item may be."""
        if item.kind == "body":
            return self.bodies[item.key]
        if item.kind == "person" and self.reading.keeps_names:
            return matches_of_person([one.told for one in self.writings(item)], self.account, self.country)
        if item.kind in ("event", "next"):
            return matches_of_event(item.told.day and item.told.day.value, self.account, self.country)
        return []

    def draft(self, item: Item, code: str) -> Mapping[str, Any]:
        """The values with which a form is filled."""
        return draft_of(self.reading, item, code, cast_of(self.reading, self.said, self.bodies, item))

    def wait(self, item: Item) -> Text | None:
        """What has to happen before an item can be taken; None where it can."""
        if not any(may_write_kind(self.account, code, self.country) for code in item.codes):
            return NOT_YOURS
        if item.codes[0] in PARTS_OF_THE_MEETING and self.said.meeting is None:
            return WAITS_FOR_MEETING
        if (
            item.kind == "person"
            and not self.reading.keeps_names
            and not any(one.told.role for one in self.writings(item))
        ):
            return NOTHING_TO_KEEP
        return None

    def _outcome(self, item: Item) -> tuple[str, Named | None]:
        rows = [row for one in self.writings(item) if (row := self.said.of_items.get(one.key)) is not None]
        if not rows and item.kind == "event" and self.said.meeting is not None:
            return TAKEN, self.names.of(self.said.meeting.ref)
        row = next((one for one in rows if one.outcome == TAKEN), rows[0] if rows else None)
        if row is None:
            return "", None
        whole = row.record.whole if row.record is not None else None
        hidden = whole is None or unnamed_fields(self.account, whole) & OF_THE_BODY
        return str(row.outcome), None if hidden else self.names.of(whole.ref)

    def _title(self, item: Item) -> Text:
        told = item.told
        if item.kind == "body":
            return institution(told.id).name if told.id else Text.same(told.name)
        if item.kind == "person":
            return self._person(item)
        if item.kind == "event":
            return Text.same(self.reading.words(told.name)) if told.name else Text.same("")
        return Text.same("")

    def _person(self, item: Item) -> Text:
        if self.reading.keeps_names:
            return Text.same(" / ".join(dict.fromkeys(one.told.name for one in self.writings(item) if one.told.name)))
        roles = [self.reading.words(one.told.role) for one in self.writings(item) if one.told.role]
        return Text.same(roles[0]) if roles else NOT_NAMED

    def _facts(self, item: Item) -> Iterator[Fact]:
        told, words = item.told, self.reading.words
        if item.kind in ("event", "next"):
            yield from _facts_of_event(told, words)
        if item.kind == "body":
            code = Text.same(told.id) if told.id else UNKNOWN
            yield FACTS["register"], DOUBTFUL.fill(name=told.id) if told.doubtful else code
        if item.kind == "person":
            role = next((one.told.role for one in self.writings(item) if one.told.role), None)
            body = next((one.told.institution for one in self.writings(item) if one.told.institution), None)
            yield from ((FACTS["role"], Text.same(words(role))),) if role and self.reading.keeps_names else ()
            yield from ((FACTS["institution"], Text.same(body.name)),) if body else ()
        for name, voice in (("speaker", getattr(told, "speaker", None)), ("owner", getattr(told, "actor", None))):
            if voice is not None:
                body = body_of(self.reading, voice)
                yield (
                    FACTS[name],
                    Text.same(" · ".join(dict.fromkeys([words(voice.span), *([body.name] if body else [])]))),
                )
        if item.kind == "commitment":
            yield from ((FACTS["term"], _day(told.deadline, words)),) if told.deadline else ()
            yield from (
                ((FACTS["strength"], STRENGTHS[strength]),) if (strength := str(told.modality)) in STRENGTHS else ()
            )


def _facts_of_event(told: Any, words: Any) -> Iterator[Fact]:
    if told.day is not None:
        yield FACTS["day"], _day(told.day, words)
    if told.place is not None:
        names = city_names(told.place.value or "")
        yield FACTS["place"], Text(**names) if names else Text.same(words(told.place.span))
    form = getattr(told, "form", None)
    if form is not None:
        yield FACTS["form"], FORMS.get(form.value or "", Text.same(words(form.span)))


def _day(told: Told, words: Any) -> Text:
    if told.value and DAY.fullmatch(told.value):
        return day_in_words(datetime.date.fromisoformat(told.value))
    return NO_DAY.fill(words=words(told.span))
