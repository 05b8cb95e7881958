"""An acronym that the text explains a second time, as if for the first: often a sign of a passage pasted in."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.documents.document import Document
from kenes.documents.expansions import Expansion, expansions
from kenes.documents.fault import Check, Fault, question
from kenes.texts import Severity, Text

MESSAGE = Text(
    kk="«{acronym}» қысқартуы бұрын ашылған; мұнда ол қайта ашылып тұр.",
    ru="Сокращение «{acronym}» уже раскрыто выше; здесь оно раскрыто снова.",
    en="The acronym “{acronym}” was expanded above; here it is expanded again.",
)


def run(document: Document) -> Iterator[Fault]:
    """The second expansion of an acronym in running text, once for each acronym."""
    for acronym, places in expansions(document).items():
        told = [one for one in places if _in_a_sentence(one, document)]
        if len(told) > 1 and told[0].is_same(told[1]):
            message = MESSAGE.fill(acronym=acronym)
            yield Fault(told[1].acronym.start, told[1].acronym.end, message, question(acronym))


def _in_a_sentence(one: Expansion, document: Document) -> bool:
    """Whether it stands in a sentence; headings, lists of names and cells of tables explain for themselves."""
    passage = document.passage_at(one.acronym.start)
    return passage is not None and passage.text.rstrip()[-1:] in ".!?" and ": " not in passage.text[:60]


CHECK = Check(
    key="acronym-expanded-again",
    title=Text(kk="Қысқарту қайта ашылған", ru="Сокращение раскрыто повторно", en="Acronym expanded again"),
    about=Text(
        kk="Мәтін бір қысқартуды екінші рет түсіндіреді.",
        ru="Текст второй раз объясняет одно и то же сокращение.",
        en="A text explains the same acronym a second time.",
    ),
    severity=Severity.NOTE,
    run=run,
)
