"""What kind of document a text is, by its own words in the head and its structure: only a binding kind can cover a duty."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kenes.documents.alphabets import repaired
from kenes.documents.document import Document
from kenes.documents.modality import Modality
from kenes.documents.structure import DOCUMENTS_HELD, clauses
from kenes.texts import Text

HEAD = 2000
FIRST = 3


@dataclass(frozen=True)
class Kind:
    """A kind of document; `weight` is how far its words bind (docs/decisions/0011), `plainly` how its plain words are meant."""

    code: str
    name: Text
    weight: float
    head: re.Pattern[str]
    plainly: Modality = Modality.MENTION


def _cue(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)


KINDS = (
    Kind(
        "press-release",
        Text(kk="баспасөз хабарламасы", ru="пресс-релиз", en="press release"),
        0.4,
        _cue(
            r"пресс[\s-]*релиз|press\s+(?:release|statement)|news\s+release|баспасөз\s+(?:релизі|хабарламасы)|баспасөз-релиз|пресс-релизі"
        ),
    ),
    Kind(
        "law",
        Text(kk="заң", ru="закон", en="law"),
        1.0,
        _cue(
            r"(?:настоящ\w+|осы)\s+(?:закон|кодекс|заң)|закон\s+республики|кодекс\s+республики|республикасының\s+(?:заңы|кодексі)|this\s+(?:act|law|code)(?!\w)|be\s+it\s+enacted"
        ),
        plainly=Modality.DUTY,
    ),
    Kind(
        "programme",
        Text(kk="бағдарлама немесе жоспар", ru="программа или план", en="programme or plan"),
        1.0,
        _cue(
            r"(?:государственн|муниципальн|национальн|комплексн|региональн|целев)\w*\s+(?:\w+\s+)?(?:программ|стратеги)|стратеги\w+\s+.{0,80}на\s+\d{4}|концепци\w+|план\w*\s+(?:мероприятий|действий)|дорожн\w+\s+карт\w+\s+на"
            r"|(?:мемлекеттік|ұлттық|кешенді|өңірлік)\s+(?:бағдарлама|стратегия|жоспар)|іс-шаралар\s+жоспары|жол\s+картасы|тұжырымдама"
            r"|(?:national|state|regional|drugs?)\s+(?:\w+\s+)?(?:strategy|programme|action\s+plan)|action\s+plan|road\s*map\s+for"
        ),
        plainly=Modality.PLAN,
    ),
    Kind(
        "act",
        Text(kk="қаулы немесе бұйрық", ru="постановление или приказ", en="resolution or order"),
        1.0,
        _cue(
            r"постановлени[ея]\s|приказ(?:ываю)?\s|распоряжени[ея]\s|указ\s+президента|қаулысы|бұйрығы|өкімі|жарлығы|resolution\s+no|order\s+no|decree"
        ),
        plainly=Modality.PLAN,
    ),
    Kind(
        "report",
        Text(kk="есеп немесе сипаттама", ru="отчёт или описание", en="report or description"),
        0.4,
        _cue(r"отч[её]т\s|доклад\s|метаданн|показател|есебі|баяндама|көрсеткіш|report\s|metadata|indicator|faq"),
    ),
)
UNKNOWN = Kind("other", Text(kk="түрі белгісіз", ru="вид не определён", en="kind not recognised"), 0.4, _cue(r"(?!)"))


@lru_cache(maxsize=DOCUMENTS_HELD)
def kind_of(document: Document) -> Kind:
    """The kind of a document: a release by its own name, a law by its articles, else the kind its head names first."""
    head = _head(document)
    by_code = {kind.code: kind for kind in KINDS}
    if by_code["press-release"].head.search(head[:300]):
        return by_code["press-release"]
    if sum(clause.kind == "article" for clause in clauses(document)) >= 2:
        return by_code["law"]
    named = [(match.start(), order, kind) for order, kind in enumerate(KINDS) if (match := kind.head.search(head))]
    return min(named, key=lambda one: one[:2])[2] if named else UNKNOWN


def _head(document: Document) -> str:
    """What stands at the head: the first paragraphs and, near them, the headings."""
    near = [clause for clause in clauses(document) if clause.own.start < HEAD]
    said = [clause.own.text for index, clause in enumerate(near) if index < FIRST or clause.is_heading]
    return repaired("\n".join(said))[:HEAD]
