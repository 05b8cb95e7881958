"""The words that lean on a country's name: "законами Республики …", "… Республикасының Үкіметі", "Roadmap of …".

In a text about one country such words go with that country; the same words with another's name are the mark of a slip.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kenes.documents.alphabets import repaired
from kenes.documents.countries import CountryMention
from kenes.documents.document import Document

REACH = 60
STEM = 6
SHORTEST = 4
BEFORE = re.compile(
    r"(?P<word>[^\W\d_]{3,})\s+(?:(?:of|for|by|the|Республик[аиуе]|Republic|Кыргызской)\s+)*$", re.IGNORECASE
)
AFTER = re.compile(r"[^\W\d_]*\s+(?:Республикасы\w*\s+)?(?P<word>[^\W\d_]{4,})", re.IGNORECASE)
SMALL = frozenset(str.split("that this with from also which и или что как для при этом the and"))
OF_A_STATE = re.compile(
    r"правит|закон|консти|презид|парлам|минист|терри|народ|насел|бюджет|стратег|програм|концеп|план|карт|орган|кодекс"
    r"|үкімет|заң|конститу|парлам|президент|министр|аума[қғ]|халы[қғ]|бюджет|стратег|бағдарл|жоспар|тұжырым|кодекс"
    r"|govern|law|constit|parlia|presid|minist|territ|people|popul|budget|strateg|program|plan|roadmap|code",
    re.IGNORECASE,
)

ITS_OWN = re.compile(r"полити|развит|саясат|даму|polic|develo", re.IGNORECASE)


def frame_of(mention: CountryMention, document: Document) -> str | None:
    """The beginning of the word that leans on a country's name: before it in Russian and English, behind it in Kazakh."""
    start, end = mention.span.start, mention.span.end
    if re.search("[ңқғұүәөіһ]|стан(?:ның|да|ға|дық)?$", repaired(mention.span.text)) and _is_kazakh(mention, document):
        match = AFTER.match(repaired(document.text[end - 3 : end + REACH]))
    else:
        match = BEFORE.search(repaired(document.text[max(0, start - REACH) : start]))
    if match is None or match["word"].lower() in SMALL or len(match["word"]) < SHORTEST:
        return None
    return match["word"].lower()[:STEM]


def is_of_a_state(frame: str | None) -> bool:
    """Whether the word names what a state has: its government, laws, territory, people, plan."""
    return frame is not None and OF_A_STATE.match(frame) is not None


def is_its_own(frame: str | None) -> bool:
    """Whether the word names what a programme or an order furthers for its own state: besides what a state has, its policy and development."""
    return is_of_a_state(frame) or (frame is not None and ITS_OWN.match(frame) is not None)


@lru_cache(maxsize=8)
def _kazakh_lines(document: Document) -> frozenset[int]:
    return frozenset(line.start for line in document.lines if re.search("[ңқғұүәөһі]", repaired(line.text)))


def _is_kazakh(mention: CountryMention, document: Document) -> bool:
    return document.line_at(mention.span.start).start in _kazakh_lines(document)
