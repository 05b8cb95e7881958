"""The road map as a document of its own."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Block, Document, Heading, SourcesList
from kenes.reports.chapters.recorded.countries import countries
from kenes.reports.chapters.recorded.naming import examples, title_of
from kenes.reports.chapters.recorded.road_map import road_map_of
from kenes.reports.chapters.recorded.road_map_texts import ROAD_MAP
from kenes.reports.chapters.recorded.timelines import timelines
from kenes.reports.recorded import Recorded
from kenes.reports.report import Order
from kenes.reports.sentences.places import in_place
from kenes.reports.subject import nothing_recorded, subject_of
from kenes.texts import Text


def roadmap_document(observatory: Observatory, order: Order, found: Recorded) -> Document:
    """The road map of the order, else every one there is. Refusal where there is none."""
    chosen = subject_of(observatory, order, found.snapshot, ("RMP",))
    maps = [chosen] if chosen else found.snapshot.of_kind("RMP")
    if not maps:
        raise nothing_recorded(ROAD_MAP)
    inside: list[Block] = []
    for one in maps:
        heading = () if len(maps) == 1 else (Heading(1, title_of(found.snapshot, one.ref)),)
        inside += (*heading, *road_map_of(found, one), *timelines(found, one))
    if chosen is None:
        inside += countries(observatory, order, found)
    sources = (Heading(1, _SOURCES), SourcesList()) if found.releases else ()
    return Document(
        title=title_of(found.snapshot, maps[0].ref) if len(maps) == 1 else ROAD_MAP,
        subtitle=_OF.fill(country=in_place(observatory.settings.country)),
        publisher=observatory.settings.publisher, date=order.today, as_of=order.as_of or order.today,
        blocks=(*examples(maps), *inside, *sources), releases=found.releases, marking=found.marking,
        series=ROAD_MAP, contents=False, landscape=True,
    )  # fmt: skip


_OF = Text(
    kk="{country}: ұлттық нысан бойынша іс-шаралар, оларды өлшеу және олардың негізі",
    ru="Мероприятия {country} по национальной форме, их измерение и основания",
    en="Actions {country} in the national form, how they are measured and what they rest on",
)
_SOURCES = Text(kk="Дереккөздер", ru="Источники", en="Sources")
