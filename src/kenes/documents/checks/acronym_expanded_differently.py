"""One acronym for two names: "Европейский союз (ЕС)" and, further on, "Евразийский совет (ЕС)"."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.documents.document import Document
from kenes.documents.expansions import expansions
from kenes.documents.fault import Check, Fault, question
from kenes.texts import Severity, Text

MESSAGE = Text(
    kk="«{acronym}» бұрын «{first}» деп ашылған, ал мұнда – «{name}».",
    ru="«{acronym}» выше раскрыто как «{first}», а здесь – «{name}».",
    en="“{acronym}” was expanded above as “{first}”, here as “{name}”.",
)


def run(document: Document) -> Iterator[Fault]:
    """Expansions that are not the one the text gave first."""
    for places in expansions(document).values():
        first = places[0]
        for one in places[1:]:
            if not first.is_same(one):
                message = MESSAGE.fill(acronym=one.acronym.text, first=first.name, name=one.name)
                yield Fault(one.acronym.start, one.acronym.end, message, question(first.name), group=one.acronym.text)


CHECK = Check(
    key="acronym-expanded-differently",
    title=Text(kk="Қысқарту әртүрлі ашылған", ru="Сокращение раскрыто по-разному", en="Acronym expanded differently"),
    about=Text(
        kk="Бір қысқарту мәтінде екі түрлі атауды білдіреді.",
        ru="Одно сокращение в тексте обозначает два разных названия.",
        en="One acronym stands for two different names in a text.",
    ),
    severity=Severity.WARNING,
    run=run,
)
