"""The passages of a report with the part of the minutes they stand in: who was present, agenda, heard, spoke, decided, next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kenes.documents.alphabets import repaired
from kenes.documents.document import Document, sentences
from kenes.documents.passages import PassageKind, passages
from kenes.documents.span import Span
from kenes.documents.structure import DOCUMENTS_HELD
from kenes.documents.tongue import document_language

NUMBER = r"\W*(?:(?:\d+(?:\.\d+)*|[IVX]+)\s*[.)]\s*)?"
MARK = r"\s*(?:[:.–—-]\s*|$)"
HEADINGS: dict[str, str] = {
    "agenda": r"повестка\s+(?:дня|заседания|встречи|совещания)|күн\s+тәртібі(?:нде)?|күн\s+тәртібіндегі\s+мәселелер|agenda(?:\s+items?)?",
    "present": r"присутств(?:овали|ующие|уют)|список\s+(?:участников|присутствующих)|участники(?:\s+(?:заседания|встречи|совещания))?|участвовали|приглаш[её]нные"
    r"|(?:отырысқа\s+|кеңеске\s+|жиынға\s+)?қатысқандар|қатысушылар(?:\s+тізімі)?|қатысты|шақырылғандар|present|in\s+attendance|attendance|attended(?:\s+by)?"
    r"|(?:list\s+of\s+)?participants|invited",
    "chair": r"председательств(?:овал|овала|ующий|ующая|ует)|председатель(?:\s+заседания)?|ведущ(?:ий|ая)|модератор|секретарь|төраға(?:лық\s+етті|лық\s+еткен)?|хатшы"
    r"|chair(?:person|man|woman|ed\s+by)?|moderator|secretary|minutes\s+(?:taken\s+)?by",
    "heard": r"слушали|заслушали|заслушаны|тыңдалды|тыңдады|heard|presentations?",
    "spoke": r"выступили|выступления|выступил|выступила|обсуждение|прения|сөз\s+сөйле(?:ді|гендер|ген)|сөйлегендер|талқылау|жарыссөз|пікір\s+алысу|spoke|speakers|statements"
    r"|discussion|interventions",
    "decided": r"решили|постановили|решение|решения|решено|принятые\s+решения|поручения|итоги|договорились|протокольн\w+\s+решени\w+|шешті|шешім(?:і|дер|дері)?(?:\s+қабылданды)?"
    r"|қаулы\s+етті|тапсырмалар|келісілді|ұйғарды|decided|decisions?(?:\s+taken)?|resolved|resolutions?|agreed|agreed\s+actions?|action\s+(?:points|items)|actions",
    "next": r"(?:дата\s+)?следующ\w+\s+(?:заседани\w+|встреч\w+|совещани\w+|диалог\w*)|келесі\s+(?:отырыс|кеңес|кездесу|жиын|диалог)\w*|(?:date\s+of\s+)?(?:the\s+)?next\s+(?:meeting|dialogue|session)",
    "voted": r"голосовали|голосование|дауыс\s+берді|дауыс\s+беру|voted|vote",
}
HEADING = re.compile(
    NUMBER + r"(?:По\s+\w+\s+вопросу\s+(?:повестки\s+дня\s+)?)?(?:"
    + "|".join(f"(?P<{name}>{forms})" for name, forms in HEADINGS.items()) + rf"){MARK}",
    re.IGNORECASE,
)  # fmt: skip
ENDS_PART = re.compile(
    NUMBER + r"(?:подпис\w+|приложени\w+|қол(?:ы|дары)|қосымша|signatures?|annex|signed)\b", re.IGNORECASE
)
MINUTES = re.compile(
    r"(?<!\w)(?:протокол\w*(?!\w*\s+разноглас)|хаттама\w*|minutes|record\s+of\s+(?:the\s+)?(?:meeting|discussion))(?!\w)",
    re.IGNORECASE,
)
TELLS = re.compile(r"(?!\s*(?:\d+[.)\t]|[-–—•*]))[^\t|]{80,}[.!?»”]\s*$", re.DOTALL)
"""A passage of running text ends a list of those present or of points."""
HEAD = 600
RUNNING = {"heard", "spoke", "decided", "present", "agenda", "chair", "next"}


@dataclass(frozen=True)
class Part:
    """A passage: `body` is its words behind the heading it may begin with; `section` is empty outside minutes' parts."""

    span: Span
    body: Span
    language: str
    section: str
    is_heading: bool

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of its words."""
        return tuple(sentences(self.body)) if self.body.text.strip() else ()


@lru_cache(maxsize=DOCUMENTS_HELD)
def parts(document: Document) -> tuple[Part, ...]:
    """The passages that say something, in their order; addresses, signatures and standing footers are left out."""
    return tuple(_parts(document))


def is_minutes(document: Document) -> bool:
    """Whether the text calls itself minutes, or is laid out as minutes are."""
    if MINUTES.search(repaired(document.text[:HEAD])):
        return True
    return any(part.section == "decided" for part in parts(document))


def _parts(document: Document) -> Iterator[Part]:
    section, whole = "", document_language(document)
    for passage in passages(document):
        language = whole if (passage.language, whole) == ("ky", "kk") else passage.language
        found = HEADING.match(repaired(passage.text)) if len(passage.text) < HEAD or ":" in passage.text[:80] else None
        if found is not None and _heads(found, passage.text):
            section = str(found.lastgroup)
            yield Part(passage.span, _behind(passage.span, found.end()), language, section, True)
            continue
        if ENDS_PART.match(passage.text):
            section = ""
        if passage.kind is PassageKind.LAYOUT and section != "present":
            continue
        if section == "chair" or (section in ("present", "agenda") and TELLS.match(passage.text)):
            section = ""
        yield Part(passage.span, passage.span, language, section, passage.kind is PassageKind.HEADING)


def _heads(found: re.Match[str], text: str) -> bool:
    """Whether the words head a part: alone on their line, before a colon, or in capitals; no sentence that begins with them."""
    rest, said = text[found.end() :].strip(), found.group().rstrip()
    if not rest:
        return True
    word = found.group(str(found.lastgroup))
    return said.endswith(":") or (word.isupper() and len(word) > 3) or (said[-1] in "–—-" and len(word) > 6)


def _behind(span: Span, at: int) -> Span:
    rest = span.text[at:]
    return span.part(at + len(rest) - len(rest.lstrip()), len(span.text))
