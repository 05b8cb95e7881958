"""The review of documents: what people judged of which passage against which requirement, with quotation and place."""

from __future__ import annotations

from collections import Counter

from kenes.records.chain.snapshot import RecordState
from kenes.reports.block import Block, Column, Heading, Paragraph, Row, Sentence, Table
from kenes.reports.chapters.recorded.naming import examples, title_of
from kenes.reports.chapters.recorded.two_readings import two_readings
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.choices import VERDICTS, choice
from kenes.reports.sentences.clauses import clause_words
from kenes.reports.sentences.numbers import joined
from kenes.reports.sentences.quoting import address_of_words
from kenes.reports.sentences.requirements import framework_title, requirement
from kenes.texts import Text, all_languages, language

LONGEST_QUOTE = 700


def review(found: Recorded) -> tuple[Block, ...]:
    """The chapter with every review; nothing where there is none."""
    reviews = found.snapshot.of_kind("REV")
    if not reviews:
        return ()
    return (Heading(1, REVIEW), *examples(reviews), *(block for one in reviews for block in review_of(found, one)))


def review_of(found: Recorded, one: RecordState) -> tuple[Block, ...]:
    """One review: document, version and framework, then the judgements in the order of the requirements."""
    snapshot = found.snapshot
    heading = _OF.fill(document=title_of(snapshot, one["document"]), framework=framework_title(one["framework"]))
    judged = [each for each in snapshot.parts_of(one.ref, "JUD") if each["verdict"] != "rejected"]
    judged.sort(key=lambda each: (_numbers(each["requirement"]), each["passage"] or 0))
    said = Paragraph((Sentence(_what(found, one)), Sentence(_counts(judged))))
    table = (_table(found, one, judged),) if judged else ()
    return (Heading(2, heading), said, *table, *two_readings(one, found.marking == "official"))


def _what(found: Recorded, one: RecordState) -> Text:
    read = found.versions.get(one["version_read"])
    return _WHAT.fill(
        ref=one.ref, document=one["document"], edition=one["edition"],
        version=read.number if read else "…", file=read.file_name if read else "…",
    )  # fmt: skip


def _counts(judged: list[RecordState]) -> Text:
    if not judged:
        return _NOTHING_JUDGED
    counted = Counter(each["verdict"] for each in judged)
    parts = [_COUNT.fill(verdict=words, number=counted[code]) for code, words in VERDICTS.items() if counted[code]]
    return _JUDGED.fill(all=len(judged), parts=joined(parts, ", "))


def _table(found: Recorded, one: RecordState, judged: list[RecordState]) -> Table:
    rows = tuple(_line(found, one["framework"], each) for each in judged)
    caption = _CAPTION.fill(document=title_of(found.snapshot, one["document"]))
    return Table(caption, _COLUMNS, rows, (_IN_ITS_LANGUAGE,), sheet=REVIEW)


def _line(found: Recorded, framework: str, each: RecordState) -> Row:
    quote = (
        each["quote"] if len(each["quote"]) <= LONGEST_QUOTE else each["quote"][:LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
    )
    verdict = choice(VERDICTS, each["verdict"])
    if each["note"]:
        verdict = _NOTED.fill(verdict=verdict, note=each["note"])
    return Row(
        (
            requirement(framework, each["requirement"]),
            _quoted(found, each, quote),
            _place(found, each),
            verdict,
            Text.same(each.ref),
        )
    )


def _quoted(found: Recorded, each: RecordState, quote: str) -> Text:
    """The words of the document between the quotation marks of the reader's language, and where they stand on the site."""
    if not quote:
        return _WHOLE
    place = found.places.get(each["passage"])
    where = (place.document, place.version, *place.offsets(each["quote"])) if place else None
    return Text(
        **{
            one.code: quote.join(language(one.code).quotes)
            + (f" {address_of_words(one.code, *where)}" if where else "")
            for one in all_languages()
        }
    )


def _place(found: Recorded, each: RecordState) -> Text:
    place = found.places.get(each["passage"]) if each["passage"] is not None else None
    if place is None:
        return _WHOLE
    clause = clause_words(place.clause)
    return _PLACE.fill(clause=clause, page=place.page) if place.page else clause


def _numbers(code: str) -> tuple[tuple[int, str], ...]:
    """Official numbers in their order: 3.5 before 3.10."""
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in code.split("."))


REVIEW = Text(kk="Құжаттарды талдау", ru="Обзор документов", en="Review of documents")
_OF = Text(kk="{document} · {framework}", ru="{document} · {framework}", en="{document} · {framework}")
_WHAT = Text(
    kk="Талдау {ref}: {document} құжатының {version}-нұсқасы ({file}); талаптар басылымы: {edition}.",
    ru="Обзор {ref}: версия {version} документа {document} ({file}); издание требований: {edition}.",
    en="Review {ref}: version {version} of the document {document} ({file}); edition of the requirements: {edition}.",
)
_JUDGED = Text(
    kk="Адамдар берген пайымдаулар — {all}: {parts}.",
    ru="Суждений, данных людьми: {all} ({parts}).",
    en="Judgements given by people: {all} ({parts}).",
)
_COUNT = Text(kk="{verdict} — {number}", ru="{verdict} — {number}", en="{verdict}: {number}")
_NOTHING_JUDGED = Text(kk="Пайымдаулар әлі жоқ.", ru="Суждений пока нет.", en="There are no judgements yet.")
_CAPTION = Text(
    kk="«{document}»: үзінділер және олар бойынша пайымдаулар",
    ru="«{document}»: отрывки и суждения о них",
    en="“{document}”: passages and what is judged of them",
)
_COLUMNS = (
    Column(Text(kk="Талап", ru="Требование", en="Requirement"), share=2.0),
    Column(Text(kk="Үзінді", ru="Цитата", en="Quotation"), share=3.6),
    Column(Text(kk="Орны", ru="Место", en="Place"), share=1.1),
    Column(Text(kk="Пайымдау", ru="Суждение", en="Judgement"), share=1.5),
    Column(Text(kk="Нөмірі", ru="Номер", en="Id"), share=2.0),
)
_IN_ITS_LANGUAGE = Text(
    kk="Үзінділер құжаттың өз тілінде берілген; талаптардың мазмұны өз сөзімізбен қысқаша айтылған.",
    ru="Цитаты даны на языке документа; требования кратко изложены нашими словами.",
    en="Quotations stand in the language of the document; requirements are put briefly in our own words.",
)
_WHOLE = Text(kk="бүкіл құжат", ru="весь документ", en="the whole document")
_PLACE = Text(kk="{clause}, {page}-бет", ru="{clause}, с. {page}", en="{clause}, p. {page}")
_NOTED = Text(kk="{verdict}. {note}", ru="{verdict}. {note}", en="{verdict}. {note}")
