"""Minutes drafted from the records of a dialogue. Pure: a snapshot in, paragraphs out.

What was closed is never told. What was said on condition of not being named stands as said by a participant, in minutes only (they are for
official use) and after what is attributed, in an order of its own, so that neither its place nor its number tells who said it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.dialogues import minutes_texts as texts
from kenes.records.institutions.protocol import in_protocol_order
from kenes.records.minutes.paragraph import (
    BODIES,
    DECISION,
    HEADING,
    OBJECTION,
    RECOMMENDATION,
    SAID,
    TEXT,
    UNATTRIBUTED,
    Paragraph,
    numbered,
)
from kenes.texts import Text, all_languages

NAMED_LEVELS = ("public", "summary")
UNNAMED_LEVEL = "not-attributed"


def draft_minutes(snapshot: Snapshot, dialogue: str, sort: str) -> list[Paragraph]:
    """The paragraphs of minutes or of an organiser's summary (`sort`), numbered; a language in which a record is not written stays blank."""
    open_part = snapshot.where(lambda one: not one.values.get("closed") and one.values.get("level") != "closed")
    told = open_part.records[dialogue]
    inside = [*_head(open_part, told), *_participants(open_part, told)]
    inside += [*_by_item(open_part, told, sort), *_recommendations(open_part, told)]
    return numbered(inside)


def draft_heading(name: Text, sort: str) -> Text:
    """The title of a text on a dialogue."""
    return in_languages_of(name, texts.HEADINGS[sort], name=name)


def in_languages_of(words: Text, form: Text, **values: object) -> Text:
    """A form filled, in the languages in which `words` are really written."""
    return only_where_written(form.fill(**values), words)


def only_where_written(text: Text, words: Text) -> Text:
    """A text in the languages in which `words` are really written."""
    return Text(**{"kk": "", "ru": "", "en": ""} | {code: text[code] for code in words.own})


def ended(words: Text) -> Text:
    """Words with a full stop where they have no sign at their end."""
    said = {code: one if one.endswith((".", "!", "?", "…")) else f"{one}." for code, one in words.own.items()}
    return Text(**{"kk": "", "ru": "", "en": ""} | said)


def bodies_listed(snapshot: Snapshot, refs: Iterable[str]) -> Text:
    """The names of bodies as the register has them, parted by semicolons."""
    names = [snapshot.title(ref) for ref in refs]
    return Text(**{tongue.code: "; ".join(name[tongue.code] for name in names) for tongue in all_languages()})


def who_came(snapshot: Snapshot, dialogue: str) -> dict[str, str]:
    """The bodies that took part, each with room or online; where nobody noted who came, those invited."""
    parts = snapshot.parts_of(dialogue, "PAR")
    came = [one for one in parts if one["attended"] == "yes"] or [one for one in parts if one["attended"] != "no"]
    return {one["institution"]: one["mode"] for one in came if one["institution"] in snapshot.records}


def _head(snapshot: Snapshot, told: RecordState) -> Iterator[Paragraph]:
    first, last = (told.values.get(name) for name in ("date", "until"))
    if first:
        said = texts.WHEN.fill(day=_day(first))
        if last and last != first:
            said = texts.DAYS.fill(first=_day(first), last=_day(last))
        yield Paragraph(0, TEXT, said, told.ref)
    venue = told.words("venue")
    if venue.own:
        yield Paragraph(0, TEXT, in_languages_of(venue, texts.WHERE, venue=venue), told.ref)
    modes = set(who_came(snapshot, told.ref).values())
    if form := texts.FORMATS.get(("room" in modes, "online" in modes)):
        yield Paragraph(0, TEXT, form, told.ref)
    organiser = told.values.get("organiser")
    if organiser in snapshot.records:
        said = texts.ORGANISER.fill(body=snapshot.title(str(organiser)))
        yield Paragraph(0, BODIES, said, told.ref, (str(organiser),))


def _participants(snapshot: Snapshot, told: RecordState) -> Iterator[Paragraph]:
    came = who_came(snapshot, told.ref)
    if came:
        yield Paragraph(0, HEADING, texts.PARTICIPANTS, told.ref)
    for sort, form in texts.SORTS.items():
        refs = [ref for ref in in_protocol_order(snapshot, came) if snapshot.records[ref]["category"] == sort]
        if refs:
            yield Paragraph(0, BODIES, form.fill(bodies=_with_mode(snapshot, refs, came)), told.ref, tuple(refs))


def _with_mode(snapshot: Snapshot, refs: list[str], came: dict[str, str]) -> Text:
    named = [
        texts.ONLINE.fill(body=snapshot.title(ref)) if came[ref] == "online" else snapshot.title(ref) for ref in refs
    ]
    return Text(**{tongue.code: "; ".join(name[tongue.code] for name in named) for tongue in all_languages()})


def _by_item(snapshot: Snapshot, told: RecordState, sort: str) -> Iterator[Paragraph]:
    items = snapshot.parts_of(told.ref, "AGI")
    for place, item in enumerate(items, start=1):
        subject = item.words("subject")
        yield Paragraph(0, HEADING, in_languages_of(subject, texts.ITEM, number=place, subject=subject), item.ref)
        yield from _under(snapshot, told, sort, {item.ref})
    rest = list(_under(snapshot, told, sort, None, {one.ref for one in items}))
    if rest and items:
        yield Paragraph(0, HEADING, texts.ELSEWHERE, told.ref)
    yield from rest


def _under(
    snapshot: Snapshot, told: RecordState, sort: str, items: set[str] | None, known: Iterable[str] = ()
) -> Iterator[Paragraph]:
    """What was said and decided under an item, then what was objected to it; `items` None: under none of those known."""

    def here(code: str) -> list[RecordState]:
        parts = snapshot.parts_of(told.ref, code)
        return (
            [one for one in parts if _item(one) in items]
            if items
            else [one for one in parts if _item(one) not in known]
        )

    unnamed: list[Paragraph] = []
    for one in here("STM"):
        if one["level"] in NAMED_LEVELS:
            yield _attributed(snapshot, one, "said", SAID, texts.SAID)
        elif one["level"] == UNNAMED_LEVEL and sort == "minutes":
            unnamed.append(_unattributed(one, "said", texts.A_PARTICIPANT))
    yield from sorted(unnamed, key=_by_words)
    yield from (_decided(one) for one in here("DEC"))
    unnamed = []
    for one in here("OBN"):
        if one.values.get("level", "summary") in NAMED_LEVELS:
            yield _attributed(snapshot, one, one.kind.title, OBJECTION, texts.OBJECTED)
        elif one.values.get("level") == UNNAMED_LEVEL and sort == "minutes":
            unnamed.append(_unattributed(one, one.kind.title, texts.A_PARTICIPANT_OBJECTED))
    yield from sorted(unnamed, key=_by_words)


def _by_words(one: Paragraph) -> list[tuple[str, str]]:
    return sorted(one.text.own.items())


def _decided(one: RecordState) -> Paragraph:
    """A decision with its number in the list of the meeting, where it has one."""
    words, number = one.words(one.kind.title), one.values.get("position")
    form = texts.DECIDED_AS if number else texts.DECIDED
    return Paragraph(0, DECISION, in_languages_of(words, form, number=number, said=ended(words)), one.ref)


def _item(one: RecordState) -> str:
    return str(one.values.get("agenda_item") or "")


def _attributed(snapshot: Snapshot, one: RecordState, field: str, sort: str, form: Text) -> Paragraph:
    words, body = one.words(field), str(one.values.get("institution") or "")
    text = in_languages_of(words, form, body=snapshot.title(body), said=ended(words))
    return Paragraph(0, sort, text, one.ref, (body,))


def _unattributed(one: RecordState, field: str, form: Text) -> Paragraph:
    words = one.words(field)
    return Paragraph(0, UNATTRIBUTED, in_languages_of(words, form, said=ended(words)), one.ref)


def _recommendations(snapshot: Snapshot, told: RecordState) -> Iterator[Paragraph]:
    made = snapshot.parts_of(told.ref, "REC")
    if made:
        yield Paragraph(0, HEADING, texts.RECOMMENDATIONS, told.ref)
        yield Paragraph(0, TEXT, texts.RECOMMENDS_ONLY, told.ref)
    for place, one in enumerate(made, start=1):
        words = one.words("text")
        text = texts.RECOMMENDED.fill(number=one["position"] or place, said=ended(words))
        bodies = in_protocol_order(snapshot, one["addressed_to"])
        if bodies:
            text = texts.ADDRESSED.fill(words=text, bodies=bodies_listed(snapshot, bodies))
        yield Paragraph(0, RECOMMENDATION, only_where_written(text, words), one.ref, tuple(bodies))


def _day(value: str) -> Text:
    day = datetime.date.fromisoformat(value)
    return Text(**{tongue.code: tongue.date(day) for tongue in all_languages()})
