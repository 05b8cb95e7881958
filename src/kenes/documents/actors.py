"""Who is to act: the bodies of the register and the kinds of bodies that a sentence names, joined ones together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kenes.documents.alphabets import repaired
from kenes.documents.bodies import bodies
from kenes.documents.document import Document
from kenes.documents.span import Span

KINDS = {
    "ru": (
        r"правительств\w+", r"министерств\w+(?:\s+и\s+ведомств\w+)?", r"акимат\w*", r"аким(?:ы|ам|ами|у|ом)?",
        r"(?:местны\w+|центральны\w+|государственны\w+|уполномоченны\w+|компетентны\w+|заинтересованны\w+)\s+(?:исполнительны\w+\s+|государственны\w+\s+|представительны\w+\s+)?орган\w*",
        r"орган\w*\s+(?:внутренних\s+дел|здравоохранения|образования|прокуратуры|юстиции|исполнительной\s+власти|местного\s+самоуправления|управления)",
        r"правоохранительны\w+\s+орган\w*", r"(?:медицинск\w+|неправительственн\w+|общественн\w+)\s+(?:организаци\w+|учреждени\w+|объединени\w+)",
        r"организаци\w+\s+(?:здравоохранения|образования)", r"учреждени\w+\s+(?:здравоохранения|образования|культуры)", r"администраци\w+(?:\s+(?:район|город|област)\w+)?",
        r"государств(?:о|а|ом)(?!\w)", r"врач\w*(?:[\s-]нарколог\w*)?",
    ),
    "kk": (
        r"үкімет\w*", r"министрлі[гк]\w*", r"әкімді[гк]\w*", r"әкім(?:дер)?(?:і|ге|ден)?(?!\w)",
        r"(?:жергілікті|орталық|мемлекеттік|уәкілетті|құзыретті|мүдделі)\s+(?:атқарушы\s+|мемлекеттік\s+|өкілді\s+)?орган\w*",
        r"(?:ішкі\s+істер|денсаулық\s+сақтау|білім\s+беру|прокуратура|әділет|құқық\s+қорғау)\s+(?:орган|ұйым)\w*",
        r"(?:медициналық|үкіметтік\s+емес|қоғамдық)\s+(?:ұйым|бірлестік|мекеме)\w*", r"мемлекет(?!тік)\w*", r"дәрігер\w*",
    ),
    "en": (
        r"(?:the\s+)?government\w*", r"(?:the\s+)?ministr(?:y|ies)(?:\s+of\s+[A-Z]\w+)*", r"(?:the\s+)?(?:member\s+)?states(?!\w)", r"(?:the\s+)?state(?=\s+(?:shall|must|will|ensures|guarantees))",
        r"(?:the\s+)?(?:local|central|competent|national|health|judicial|regional)\s+(?:\w+\s+)?(?:authorit(?:y|ies)|bod(?:y|ies)|agenc(?:y|ies)|services?(?=\s+(?:shall|must|will|should)))",
        r"(?:the\s+)?law[\s-]enforcement\s+(?:authorities|agencies|bodies)", r"(?:non-?governmental|civil\s+society)\s+organi[sz]ations?", r"NGOs",
    ),
}  # fmt: skip
PATTERNS = {code: re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})", re.IGNORECASE) for code, forms in KINDS.items()}
JOINED = re.compile(
    r"\s*(?:,|и|совместно\s+с|және|мен|пен|бен|бірлесіп|and|together\s+with)\s*(?:,|и|также|the)?\s*", re.IGNORECASE
)


@lru_cache(maxsize=64)
def actors(sentence: Span, language: str, document: Document) -> tuple[Span, ...]:
    """The first body that a sentence names and those joined to it; a body named later is not the one that acts."""
    found: list[Span] = []
    for one in sorted(_named(sentence, language, document), key=lambda span: (span.start, -span.end)):
        if found and one.start < found[-1].end:
            continue
        between = document.text[found[-1].end : one.start] if found else ""
        if found and not JOINED.fullmatch(between):
            break
        found.append(one)
    return tuple(found)


def _named(sentence: Span, language: str, document: Document) -> Iterator[Span]:
    yield from (one.span for one in bodies(sentence, document))
    pattern = PATTERNS.get(language)
    for match in pattern.finditer(repaired(sentence.text)) if pattern else ():
        yield sentence.part(*match.span())
