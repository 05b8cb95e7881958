"""The review of a document as a document of its own, with the gaps that it reveals."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.records.chain.snapshot import RecordState
from kenes.reports.block import Bullets, Document, Heading, Sentence
from kenes.reports.chapters.recorded.naming import examples, title_of, with_id
from kenes.reports.chapters.recorded.review import REVIEW, review_of
from kenes.reports.recorded import Recorded
from kenes.reports.report import Order
from kenes.reports.subject import nothing_recorded, subject_of
from kenes.texts import Text


def review_document(observatory: Observatory, order: Order, found: Recorded) -> Document:
    """The reviews of the order's document, the review of the order, else the latest. Refusal where there is none."""
    reviews = _chosen(found, subject_of(observatory, order, found.snapshot, ("DOC", "REV")))
    if not reviews:
        raise nothing_recorded(REVIEW)
    document = reviews[0]["document"]
    return Document(
        title=title_of(found.snapshot, document), subtitle=_SUBTITLE, publisher=observatory.settings.publisher,
        date=order.today, as_of=order.as_of or order.today,
        blocks=(
            Heading(1, REVIEW), *examples(reviews), *(block for one in reviews for block in review_of(found, one)),
            *_gaps(found, reviews),
        ),
        marking=found.marking, series=REVIEW, contents=False,
    )  # fmt: skip


def _chosen(found: Recorded, subject: RecordState | None) -> list[RecordState]:
    reviews = found.snapshot.of_kind("REV")
    if subject is None:
        return sorted(reviews, key=lambda one: one["created"])[-1:]
    return [one for one in reviews if subject.ref in (one.ref, one["document"])]


def _gaps(found: Recorded, reviews: list[RecordState]) -> tuple[Heading | Bullets, ...]:
    """What the judgements reveal, each with the requirement's judgement from which it comes."""
    judged = [each.ref for one in reviews for each in found.snapshot.parts_of(one.ref, "JUD")]
    refs = dict.fromkeys(gap for ref in judged for gap in found.snapshot.linked(ref, "reveals"))
    if not refs:
        return ()
    return (Heading(2, _GAPS), Bullets(tuple(Sentence(with_id(found.snapshot, ref)) for ref in refs)))


_SUBTITLE = Text(
    kk="Халықаралық талаптарға сай талдау: үзінділер, пайымдаулар, олқылықтар",
    ru="Обзор по международным требованиям: цитаты, суждения, пробелы",
    en="Reviewed against international requirements: quotations, judgements, gaps",
)
_GAPS = Text(kk="Анықталған олқылықтар", ru="Выявленные пробелы", en="Gaps that it reveals")
