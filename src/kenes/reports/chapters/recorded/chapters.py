"""The chapters on records in their order, and what is said where nothing has been recorded."""

from __future__ import annotations

from kenes.reports.block import Block, Heading, Note, Sentence
from kenes.reports.chapters.recorded.evidence import evidence
from kenes.reports.chapters.recorded.loops import loops
from kenes.reports.chapters.recorded.recommendations import recommendations
from kenes.reports.chapters.recorded.review import review
from kenes.reports.chapters.recorded.road_map import road_maps
from kenes.reports.chapters.recorded.story import stories
from kenes.reports.recorded import Recorded
from kenes.texts import Text


def recorded_chapters(found: Recorded) -> tuple[Block, ...]:
    """Every chapter that has something to say; the rest are named as not recorded yet."""
    if found.is_empty:
        return (Heading(1, _TITLE), Note("missing", (Sentence(_NOTHING),)))
    parts = {
        _REVIEWS: review(found),
        _EVIDENCE: evidence(found),
        _RECOMMENDATIONS: recommendations(found),
        _ROAD_MAPS: road_maps(found),
    }
    absent = tuple(words for words, blocks in parts.items() if not blocks)
    said = [block for blocks in parts.values() for block in blocks]
    return (*said, *loops(found, absent), *stories(found))


_TITLE = Text(
    kk="Құжаттар, диалог және жол картасы",
    ru="Документы, диалог и дорожная карта",
    en="Documents, dialogue and road map",
)
_NOTHING = Text(
    kk="Құжаттарды талдау, диалог және жол картасы туралы әлі ештеңе жазылмаған.",
    ru="Об обзоре документов, диалоге и дорожной карте пока ничего не записано.",
    en="Nothing has been recorded yet of a review of documents, a dialogue or a road map.",
)
_REVIEWS = Text(kk="құжаттарды талдау", ru="обзор документов", en="a review of documents")
_EVIDENCE = Text(kk="тұжырымдар мен олқылықтар", ru="выводы и пробелы", en="findings and gaps")
_RECOMMENDATIONS = Text(
    kk="диалог және оның ұсынымдары", ru="диалог и его рекомендации", en="a dialogue and its recommendations"
)
_ROAD_MAPS = Text(kk="жол картасы", ru="дорожная карта", en="a road map")
