"""Who is to do what by when and for how much, as the sentence says it: each with its words and their place, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from kenes.documents.alphabets import repaired
from kenes.documents.bodies import bodies
from kenes.documents.document import Document, Span
from kenes.documents.meetings.commitments import deadline_in
from kenes.documents.modality import CUES, Modality

ORGANS = {
    "ru": r"(?:уполномоченн\w+\s+(?:государственн\w+\s+)?орган\w*|местн\w+\s+исполнительн\w+\s+орган\w*|правоохранительн\w+\s+орган\w*|государственн\w+\s+орган\w*|орган\w*\s+(?:внутренних\s+дел|здравоохранения|образования)"
    r"|правительств\w+|администраци\w+|акимат\w*|комисси\w+|управлени\w+|министерств\w+|организаци\w+\s+(?:здравоохранения|образования)|юридическ\w+\s+лиц\w+|работодател\w+)",
    "kk": r"(?:уәкілетті\s+(?:мемлекеттік\s+)?орган\w*|жергілікті\s+атқарушы\s+орган\w*|құқық\s+қорғау\s+орган\w*|мемлекеттік\s+орган\w*|ішкі\s+істер\s+орган\w*|денсаулық\s+сақтау\s+ұйым\w*|білім\s+беру\s+ұйым\w*|үкімет\w*|әкімд[іi]\w*|комиссия\w*|басқарма\w*|заңды\s+тұлға\w*)",
    "en": r"(?:the\s+)?(?:competent|authori[sz]ed|local|national|regional|state|law[\s-]enforcement|health|education)\s+(?:executive\s+)?(?:authorit(?:y|ies)|bod(?:y|ies)|agenc(?:y|ies)|services?)|(?:the\s+)?(?:government|administration|commission|ministry|department|council)(?!\w)",
}
ORGAN = {code: re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE) for code, words in ORGANS.items()}
CURRENCY = r"(?:тенге|тг\.?|руб(?:л(?:ей|я|ь)|\.)?|долл\w*(?:\s+США)?|евро|сом\w*|теңге|доллар\w*|еуро|KZT|USD|EUR|RUB|euros?|dollars?|tenge|₸|€|\$)"
SCALE = r"(?:\s*(?:тыс(?:яч\w*|\.)?|млн\.?|млрд\.?|миллион\w*|миллиард\w*|мың|thousand|million|billion|bn))?"
NUMBER = r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})*(?:[.,]\d+)?"
AMOUNT = re.compile(
    rf"(?:[€$₸]\s*{NUMBER}{SCALE}|(?<![\d.,]){NUMBER}{SCALE}\s*{CURRENCY}|(?<![\d.,]){NUMBER}\s*(?:%|процент\w*|пайыз\w*|per\s+cent))",
    re.IGNORECASE,
)
AUXILIARY = re.compile(
    r"обязан\w*|долж\w+|подлеж\w+|необходимо|следует|планир\w+|запланир\w+|рекоменд\w+|будет|будут|предусм\w+|намер\w+|тиіс\w*|міндетті|керек|қажет|жоспарла\w+|көздел\w+"
    r"|shall|must|will|should|ha(?:s|ve)\s+to|(?:is|are)\s+(?:obliged|required|planned|prohibited)|plans?\s+to|aims?\s+to",
    re.IGNORECASE,
)
"""Words that bind and say nothing of what is to be done."""


@dataclass(frozen=True)
class Told:
    """Words and, where it is known, what they mean: the id of a body, a day."""

    span: Span
    value: str | None = None

    def as_json(self) -> dict[str, object]:
        """The words as the command line prints them."""
        return {"text": self.span.text, "start": self.span.start, "end": self.span.end, "value": self.value}


@dataclass(frozen=True)
class Undertaking:
    """What a sentence says of an undertaking; what it does not say is None."""

    actor: Told | None
    object: Told | None
    deadline: Told | None
    amount: Told | None

    def as_json(self) -> dict[str, Any]:
        """Each part as the command line prints it."""
        parts = {"actor": self.actor, "object": self.object, "deadline": self.deadline, "amount": self.amount}
        return {name: None if part is None else part.as_json() for name, part in parts.items()}


def undertaking(sentence: Span, document: Document, language: str, how: Modality) -> Undertaking:
    """The parts of a duty, plan or wish; in a report or a mention nothing is undertaken, and only an amount is told."""
    said = repaired(sentence.text)
    deadline = deadline_in(sentence)
    amount = AMOUNT.search(said)
    binds = how in (Modality.DUTY, Modality.PLAN, Modality.WISH)
    return Undertaking(
        _actor(sentence, document, said, language) if binds else None,
        _object(sentence, said, language, how) if binds else None,
        Told(deadline.span, deadline.value) if binds and deadline is not None else None,
        Told(sentence.part(*amount.span())) if amount else None,
    )


def _actor(sentence: Span, document: Document, said: str, language: str) -> Told | None:
    """The body named first: of the register, a ministry, or an organ called by what it is."""
    named = [(one.span.start, Told(one.span, one.id)) for one in bodies(sentence, document)]
    organs = [sentence.part(*match.span()) for match in ORGAN[language].finditer(said)] if language in ORGAN else []
    named += [
        (organ.start, Told(organ))
        for organ in organs
        if not any(organ.start < one.span.end and one.span.start < organ.end for _, one in named)
    ]
    return min(named, key=lambda one: one[0])[1] if named else None


def _object(sentence: Span, said: str, language: str, how: Modality) -> Told | None:
    """What is to be done: behind the words that bind, in Kazakh before them; the whole sentence where no words do."""
    cue = next((pattern.search(said) for kind, pattern in CUES.get(language, ()) if kind is how), None)
    if cue is None:
        return None
    bare = AUXILIARY.fullmatch(cue.group()) is not None
    if language == "kk":
        start, end = 0, cue.start() if bare else cue.end()
    else:
        start, end = cue.end() if bare else cue.start(), len(said)
    words = sentence.text[start:end]
    inner = words.strip(" .;,\n")
    if not inner:
        return None
    at = start + words.index(inner)
    return Told(sentence.part(at, at + len(inner)))
