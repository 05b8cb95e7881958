"""What speaks for a requirement whose words alone are known: the concepts that its own words show."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kenes.documents.concepts import all_concepts, ancestors
from kenes.documents.document import Document
from kenes.documents.framework import Evidence
from kenes.documents.hits import hits
from kenes.texts import Text

TOPIC = "drug-field"
"""The concept that only says what the talk is of."""
ALONE, PAIR, WITH_TOPIC, ONLY = 0.4, 0.6, 0.5, 0.6
"""How much a concept says alone, two together, one with the topic, and one that is all the requirement shows."""
MOST = 6
"""Concepts of a long requirement that are taken, the more special ones first."""


def evidence_of_words(words: Text) -> tuple[Evidence, ...]:
    """Pieces of evidence for a requirement worded in kk, ru or en; none where its words show no concept."""
    shown = list(_special(words))[:MOST]
    if len(shown) == 1:
        return (Evidence((shown[0],), (), (), ONLY),)
    pairs = [Evidence(pair, (), (), PAIR) for pair in combinations(shown, 2)]
    with_topic = [Evidence((one, TOPIC), (), (), WITH_TOPIC) for one in shown if TOPIC not in ancestors(one)]
    return (*pairs, *with_topic, *(Evidence((one,), (), (), ALONE) for one in shown))


def _special(words: Text) -> Iterator[str]:
    """The concepts shown in any of the languages, without the topic, generic ones and what a more special one includes."""
    found: dict[str, int] = {}
    for language in ("ru", "kk", "en"):
        document = Document("words", words[language], "txt")
        for passage in document.passages:
            for hit in hits(document, passage, language):
                found[hit.concept] = found.get(hit.concept, 0) + 1
    included = {broader for one in found for broader in ancestors(one) if broader != one}
    kept = [one for one in found if one != TOPIC and one not in included and not all_concepts()[one].generic]
    yield from sorted(kept, key=lambda one: (-found[one], -len(ancestors(one)), one))
