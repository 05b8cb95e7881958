"""The open loops as a document of their own."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.chapters.recorded.loops import LOOPS, loops
from kenes.reports.recorded import Recorded
from kenes.reports.report import Order
from kenes.reports.sentences.places import in_place
from kenes.texts import Text


def loops_document(observatory: Observatory, order: Order, found: Recorded) -> Document:
    """The list, and the questions for the next dialogue that follow from it."""
    return Document(
        title=LOOPS,
        subtitle=_OF.fill(country=in_place(observatory.settings.country)),
        publisher=observatory.settings.publisher,
        date=order.today,
        as_of=order.as_of or order.today,
        blocks=loops(found, ()),
        marking=found.marking,
        series=_SERIES,
        contents=False,
    )


_OF = Text(
    kk="{country}: тізбекте келесі буынын күтіп тұрған жазбалар",
    ru="Записи, которые ждут следующего звена {country}",
    en="Records that wait for their next link {country}",
)
_SERIES = Text(kk="Жазбалар тізбегі", ru="Цепочка записей", en="The chain of records")
