"""The closed list of links, each read in both directions."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.texts import Text


@dataclass(frozen=True)
class LinkKind:
    """`onward` is said of the source, `back` of the target: a gap *motivates* a recommendation, which *is motivated by* it.

    `weight` is -1 where the source comes after the target in the cycle (an action is mandated by an earlier act), else 1.
    """

    key: str
    onward: Text
    back: Text
    weight: int = 1


LINK_KINDS: tuple[LinkKind, ...] = (
    LinkKind("cites", Text(kk="сүйенеді", ru="опирается на", en="cites"), Text(kk="мұнда келтірілген", ru="приводится в", en="is cited by"), -1),
    LinkKind("addresses", Text(kk="шешуге бағытталған", ru="направлено на решение", en="addresses"), Text(kk="мұнда қаралады", ru="решается в", en="is addressed by"), -1),
    LinkKind("reveals", Text(kk="анықтайды", ru="выявляет", en="reveals"), Text(kk="мұнда анықталған", ru="выявлено в", en="is revealed by")),
    LinkKind("motivates", Text(kk="негіз болады", ru="служит основанием для", en="motivates"), Text(kk="негізі", ru="основано на", en="is motivated by")),
    LinkKind("mandated-by", Text(kk="тапсырма негізі", ru="исполняется по поручению", en="is mandated by"), Text(kk="тапсырады", ru="поручает", en="mandates"), -1),
    LinkKind("taken-up-as", Text(kk="іс-шараға айналды", ru="принято к исполнению как", en="is taken up as"), Text(kk="ұсыныстан туындады", ru="исполняет рекомендацию", en="takes up")),
    LinkKind("measured-by", Text(kk="мына көрсеткішпен өлшенеді", ru="измеряется показателем", en="is measured by"), Text(kk="өлшейді", ru="измеряет", en="measures")),
    LinkKind("informs", Text(kk="мәлімет береді", ru="даёт сведения для", en="informs"), Text(kk="мәлімет көзі", ru="использует сведения из", en="is informed by")),
    LinkKind("implements", Text(kk="іске асырады", ru="реализует", en="implements"), Text(kk="мұнда іске асады", ru="реализуется в", en="is implemented by"), -1),
    LinkKind("institutionalised-by", Text(kk="мына актімен бекітілген", ru="закреплено в", en="is institutionalised by"), Text(kk="бекітеді", ru="закрепляет", en="institutionalises")),
    LinkKind("reported-in", Text(kk="мына есепте баяндалған", ru="отражено в отчёте", en="is reported in"), Text(kk="баяндайды", ru="сообщает о", en="reports on")),
    LinkKind("supersedes", Text(kk="ауыстырады", ru="заменяет", en="supersedes"), Text(kk="ауыстырылған", ru="заменено на", en="is superseded by"), -1),
    LinkKind("objects-to", Text(kk="қарсылық білдіреді", ru="возражает против", en="objects to"), Text(kk="мұнда қарсылық білдірілген", ru="вызвало возражение", en="is objected to by"), -1),
    LinkKind("amends", Text(kk="өзгерістер енгізеді", ru="вносит изменения в", en="amends"), Text(kk="мына актімен өзгертілген", ru="изменён актом", en="is amended by"), -1),
    LinkKind("repeals", Text(kk="күшін жояды", ru="отменяет", en="repeals"), Text(kk="мына актімен күші жойылған", ru="утратил силу на основании", en="is repealed by"), -1),
    LinkKind("translation-of", Text(kk="мына мәтіннің аудармасы", ru="является переводом", en="is a translation of"), Text(kk="аудармасы", ru="переведён в", en="is translated in"), -1),
)  # fmt: skip

PART_OF = LinkKind(
    "part-of",
    Text(kk="құрамында", ru="входит в", en="is part of"),
    Text(kk="құрамына кіреді", ru="включает", en="contains"),
    -1,
)
"""Not written by people: it follows from what a record is part of (a statement of its dialogue, an action of its measure)."""


def link_kind(key: str) -> LinkKind:
    """The kind of link of a key; KeyError with the known keys when there is none."""
    for one in (*LINK_KINDS, PART_OF):
        if one.key == key:
            return one
    raise KeyError(f"unknown link {key!r}; known: {', '.join(one.key for one in LINK_KINDS)}")
