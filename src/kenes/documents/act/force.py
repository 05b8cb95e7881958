"""From when a text says that it is in force, until when, and whether it says that it no longer is."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.documents.act.naming import days_named
from kenes.documents.alphabets import repaired
from kenes.documents.document import Document
from kenes.documents.span import Span

ENTERS = re.compile(
    r"(?:вступа\w+|ввод\w+)\s+в\s+(?:силу|действие)|(?:силу|действие)\s+(?:вступа\w+|ввод\w+)"
    r"|қолданысқа\s+енгіз\w+|күшіне\s+ен\w+"
    r"|(?:enters?|comes?|entry|coming|enter|come|takes?|take)\s+(?:into\s+(?:force|effect)|effect)",
    re.IGNORECASE,
)
ITSELF = re.compile(
    r"настоящ\w+|(?<!\w)осы(?!\w)|(?<!\w)this(?!\w)|(?<!\w)the\s+(?:present|act|law|order|resolution|decree|programme)",
    re.IGNORECASE,
)
WITH_SIGNING = re.compile(
    r"со\s+дня\s+(?:его\s+|её\s+)?(?:подписания|принятия)|(?:қол\s+қойыл\w+|қабылдан\w+)\s+күн\w+|(?:on|from)\s+(?:the\s+(?:day|date)\s+of\s+)?(?:its\s+)?(?:signature|signing|adoption)",
    re.IGNORECASE,
)
NO_LONGER = re.compile(
    r"^[\W_]*(?:сноска\.\s*|ескерту\.\s*|внимание[!:.]\s*|note[.:]\s*)?(?:\w+\s+){0,2}?"
    r"(?:утрати(?:л[оаи]?|вш\w+)\s+силу|отмен[её]н[оа]?(?!\w)|күші\s+жойыл(?:ды|ған)|(?:is\s+|was\s+|has\s+been\s+)?(?:repealed|no\s+longer\s+in\s+force)(?!\w))",
    re.IGNORECASE,
)
RECOGNISED = re.compile(r"призна\w+|деп\s+таныл\w+|считать|shall|hereby", re.IGNORECASE)
AS_AMENDED = re.compile(
    r"\(?(?:в\s+ред(?:акции|\.)|с\s+изменениями(?:\s+и\s+дополнениями)?|с\s+изм\.|по\s+состоянию\s+на|өзгерістер\w*\s+(?:мен|және)\s+толықтырулар\w*|жағдай\s+бойынша|as\s+amended|consolidated\s+(?:text|version))",
    re.IGNORECASE,
)
YEARS = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d\d)\s*[-–—]\s*(?P<last>(?:19|20)\d\d)(?:-?\s*(?:год\w*|гг?\.?|жылдар\w*|жж?\.))?(?![\d/])",
    re.IGNORECASE,
)
HEAD = 2500
TITLES = 1500


@dataclass(frozen=True)
class DayStated:
    """A day and the words that state it; no day where the words only say how it is counted."""

    day: datetime.date | None
    words: Span


def enters_into_force(document: Document, adopted: datetime.date | None) -> DayStated | None:
    """The last sentence that says from when this very text is in force; a day it names comes before a way of counting one."""
    stated = [one for sentence in document.sentences if (one := _entry(sentence, adopted))]
    return next((one for one in reversed(stated) if one.day), stated[-1] if stated else None)


def no_longer_in_force(document: Document) -> DayStated | None:
    """What the head says of the text's own repeal; the first day that it names is that of the act which repealed it."""
    for passage in document.passages:
        if passage.start > HEAD:
            return None
        if NO_LONGER.match(repaired(passage.text)) and not RECOGNISED.search(repaired(passage.text)):
            return DayStated(next((day for _, _, day in days_named(passage.text)), None), passage)
    return None


def reads_so_from(document: Document) -> DayStated | None:
    """The last amendment that the head names: from its day on the text stands as it does."""
    for passage in document.passages:
        if passage.start > HEAD:
            return None
        match = AS_AMENDED.search(repaired(passage.text))
        if match is None:
            continue
        found = [day for _, _, day in days_named(passage.text)]
        if found:
            return DayStated(max(found), passage)
    return None


def valid_through(document: Document) -> DayStated | None:
    """The last day of the years that the title of a programme, a strategy or a plan names."""
    for passage in document.passages:
        if passage.start > TITLES:
            return None
        match = YEARS.search(passage.text)
        if match and int(match["first"]) < int(match["last"]):
            return DayStated(datetime.date(int(match["last"]), 12, 31), passage)
    return None


def _entry(sentence: Span, adopted: datetime.date | None) -> DayStated | None:
    read = repaired(sentence.text)
    match = ENTERS.search(read)
    if match is None or not ITSELF.search(read[: match.end()]):
        return None
    day = next(_near(sentence.text, match), None)
    if day is None and WITH_SIGNING.search(read):
        day = adopted
    return DayStated(day, sentence)


def _near(text: str, match: re.Match[str]) -> Iterator[datetime.date]:
    """The days of a sentence, the nearest to the words of force first."""
    found = sorted(days_named(text), key=lambda one: min(abs(one[0] - match.end()), abs(match.start() - one[1])))
    yield from (day for _, _, day in found)
