"""Whether a meeting was held in the room, online, or both; said only where the text says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kenes.documents.alphabets import repaired
from kenes.documents.meetings.event_words import MEETING, announces
from kenes.documents.meetings.parts import Part
from kenes.documents.meetings.report import Told
from kenes.documents.span import Span

BOTH = re.compile(
    r"(?<!\w)(?:гибрид\w+|комбинированн\w+\s+(?:формат|режим)\w*|смешанн\w+\s+(?:формат|режим)\w*|очно[\s-]*(?:и|,|/|-)\s*(?:дистанционно|онлайн|заочно)\w*|очно-(?:дистанционн|онлайн|заочн)\w*"
    r"|аралас\s+(?:формат|режим|түр)\w*|hybrid|mixed\s+format|in[\s-]person\s+and\s+online|both\s+in[\s-]person\s+and\s+(?:online|remotely)|in\s+the\s+room\s+and\s+online|онлайн\s+(?:және|мен)\s+офлайн\w*|офлайн\s+(?:и|және)\s+онлайн\w*|онлайн\s+и\s+офлайн\w*)",
    re.IGNORECASE,
)
ONLINE = re.compile(
    r"(?<!\w)(?:(?:в\s+)?(?:режиме\s+|формате\s+)?онлайн(?:-?(?:формат|режим|платформ)\w*)?|(?:в\s+)?(?:режиме\s+|посредством\s+)?видео-?конференц\w+|ВКС|дистанционн(?:о|ом|ый)\w*|удал[её]нно|виртуальн\w+"
    r"|онлайн\w*|бейнеконференц\w*|қашықтан|видеобайланыс\w*|online|virtual(?:ly)?|remotely|video[\s-]?conference|videolink|via\s+(?:Zoom|Teams|Webex)|(?:на\s+платформе|платформасында)\s+(?:Zoom|Teams))(?!\w)",
    re.IGNORECASE,
)
ROOM = re.compile(
    r"(?<!\w)(?:(?:в\s+)?очн(?:о|ом|ый|ая)(?:\s+(?:формат|режим)\w*)?|оф+лайн\w*|лично\s+(?:присутств|участв)\w+|в\s+(?:конференц-?)?зале|бетпе-бет|күндізгі\s+(?:формат|түр)\w*|конференц-?залында|залда"
    r"|in[\s-]person|face[\s-]to[\s-]face|on[\s-]site|in\s+the\s+(?:conference\s+)?room|onsite)(?!\w)",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"\W*(?:формат(?:\s+(?:проведения|участия))?|форма\s+проведения|өткізу\s+(?:форматы|нысаны)|format|mode)\s*[:–—-]", re.IGNORECASE
)  # fmt: skip
OF_FORM = re.compile(
    r"(?<!\w)(?:формат|режим|участ\w+|участв\w+|подключ\w+|присоедин\w+|қатыс\w+|қосыл\w+|format|mode|join\w*|attend\w*|participa\w*|took\s+place|held)", re.IGNORECASE
)  # fmt: skip


def event_form(found: Sequence[Part]) -> Told | None:
    """The form of the meeting: from its own line, else from the sentences that tell of it or of how people took part."""
    told = [sentence for part in found for sentence in _telling(part)]
    told.sort(key=lambda one: LABELLED.match(one.text) is None)
    for sentence in told:
        if (whole := BOTH.search(sentence.text)) is not None:
            return Told(sentence.part(*whole.span()), "both")
    online, room = _first(told, ONLINE), _first(told, ROOM)
    if online and room:
        return Told(online, "both")
    return Told(online, "online") if online else Told(room, "room") if room else None


def _telling(part: Part) -> tuple[Span, ...]:
    if part.section in ("decided", "agenda", "heard", "spoke", "next"):
        return ()
    said = part.sentences or (part.body,)
    return tuple(one for one in said if _speaks_of_form(repaired(one.text), part.language))


def _speaks_of_form(said: str, language: str) -> bool:
    if LABELLED.match(said):
        return True
    meeting = MEETING.get(language)
    if meeting is None or announces(said, language):
        return False
    return meeting.search(said) is not None or OF_FORM.search(said) is not None


def _first(told: Sequence[Span], pattern: re.Pattern[str]) -> Span | None:
    for sentence in told:
        match = pattern.search(sentence.text)
        if match is not None:
            return sentence.part(*match.span())
    return None
