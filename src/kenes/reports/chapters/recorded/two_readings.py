"""Two independent readings of a review in its report: how far they agree, and every pair with both verdicts and how it was settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kenes.records.chain.snapshot import RecordState
from kenes.reports.block import Block, Column, Heading, Paragraph, Row, Sentence, Table
from kenes.reports.sentences.choices import VERDICTS, choice
from kenes.reports.sentences.clauses import clause_words
from kenes.reports.sentences.quoting import address_of_words
from kenes.reports.sentences.readings import agreement_words
from kenes.reports.sentences.requirements import requirement
from kenes.texts import Text, all_languages, language

if TYPE_CHECKING:
    from kenes.records.readings.agreeing import Pair
    from kenes.records.readings.models import Reading
    from kenes.records.reviews.models import Review

LONGEST_QUOTE = 500


def two_readings(one: RecordState, named: bool) -> tuple[Block, ...]:
    """What two readings say; nothing before both are finished, or where the review is judged openly. People are `named` inside the institution only."""
    from kenes.records.readings.agreeing import agreement_of, readings_of
    from kenes.records.reviews.models import Review

    if one.values.get("state") not in ("settling", "settled"):
        return ()
    review = Review.objects.get(pk=one.ref)  # the snapshot has decided that it may be read
    found = agreement_of(review)
    if found is None:
        return ()
    readers = readings_of(review)
    listed = Text(**{tongue.code: _listed(readers, named, tongue.code) for tongue in all_languages()})
    names = READERS.fill(readers=listed)
    said = Paragraph(tuple(Sentence(words) for words in (names, *agreement_words(found))))
    order = [each.pk for each in readers]
    rows = tuple(_row(review, pair, order, named) for pair in found.pairs)
    return (Heading(3, TITLE), said, Table(CAPTION, COLUMNS, rows, (PLACES,), sheet=TITLE))


def _row(review: Review, pair: Pair, order: list[int], named: bool) -> Row:
    by_reading = {one.reading_id: one for one in pair.opinions}
    verdicts = [
        _verdict(by_reading[one].verdict, by_reading[one].note) if one in by_reading else SILENT for one in order
    ]
    return Row(
        (requirement(review.framework, pair.requirement), _quotes(review, pair), *verdicts, _settled(pair, named))
    )


def _listed(readers: list[Reading], named: bool, code: str) -> str:
    names = [str(one.reader) if named else PERSON[code] for one in readers]
    return "; ".join(
        f"{n}. {name}, {one.finished:%Y-%m-%d}" for n, (name, one) in enumerate(zip(names, readers, strict=True), 1)
    )


def _verdict(code: str, note: str) -> Text:
    verdict = choice(VERDICTS, code)
    return NOTED.fill(verdict=verdict, note=note) if note else verdict


def _settled(pair: Pair, named: bool) -> Text:
    one = pair.settled
    if pair.agreed:
        return AGREED
    if one is None:
        return WAITS
    verdict = choice(VERDICTS, one.verdict) if one.verdict else NOTHING
    return SETTLED.fill(
        verdict=verdict,
        note=one.note,
        by=Text.same(str(one.settled_by)) if named else PERSON,
        day=f"{one.settled:%Y-%m-%d}",
    )


def _quotes(review: Review, pair: Pair) -> Text:
    """The clause in every language that was read, each with its place: clause, version, offsets, page, and the address of it."""
    from kenes.records.readings.actions import passages_at

    if not pair.clause:
        return WHOLE
    passages = passages_at(review, pair.clause)
    return Text(**{one.code: _quoted(passages, pair.clause, one.code) for one in all_languages()})


def _quoted(passages: list, clause: str, code: str) -> str:  # type: ignore[type-arg]
    parts = [clause_words(clause)[code]]
    for one in passages:
        quote = one.text if len(one.text) <= LONGEST_QUOTE else one.text[:LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
        page = f", {PAGE[code]} {one.page}" if one.page else ""
        address = address_of_words(code, one.version.document_id, one.version.number, one.start, one.end)
        parts.append(f"{quote.join(language(code).quotes)} ({one.version.language}{page}) {address}")
    return "\n".join(parts)


TITLE = Text(kk="Екі тәуелсіз оқу", ru="Два независимых чтения", en="Two independent readings")
READERS = Text(kk="Оқығандар: {readers}.", ru="Читали: {readers}.", en="Read by: {readers}.")
CAPTION = Text(
    kk="Екі оқудың пайымдаулары және олардың шешімі",
    ru="Суждения двух чтений и их сведение",
    en="What two readings say, and how it was settled",
)
COLUMNS = (
    Column(Text(kk="Талап", ru="Требование", en="Requirement"), share=1.85),
    Column(Text(kk="Бап және орны", ru="Положение и место", en="Clause and place"), share=3.9),
    Column(Text(kk="1-оқу", ru="Чтение 1", en="Reading 1"), share=1.75),
    Column(Text(kk="2-оқу", ru="Чтение 2", en="Reading 2"), share=1.75),
    Column(Text(kk="Шешім", ru="Итог", en="Settled"), share=1.75),
)
PLACES = Text(
    kk="Мекенжай сайттағы құжаттың дәл сөздеріне апарады.",
    ru="Адрес ведёт к самим словам документа на сайте.",
    en="The address leads to the very words of the document on the site.",
)
PERSON = Text(kk="сарапшы", ru="рецензент", en="a reviewer")
SILENT = Text(kk="айтылмаған", ru="не высказано", en="not spoken of")
AGREED = Text(kk="бірдей", ru="одинаково", en="alike")
WAITS = Text(kk="шешілмеген", ru="не разрешено", en="not settled")
NOTHING = Text(kk="пайымдау жоқ", ru="суждения нет", en="no judgement")
SETTLED = Text(
    kk="{verdict}. {note} ({by}, {day})", ru="{verdict}. {note} ({by}, {day})", en="{verdict}. {note} ({by}, {day})"
)
NOTED = Text(kk="{verdict}. {note}", ru="{verdict}. {note}", en="{verdict}. {note}")
WHOLE = Text(kk="бүкіл құжат", ru="весь документ", en="the whole document")
PAGE = Text(kk="бет", ru="с.", en="p.")
