"""The years a plan gives itself in its title, and others where it speaks of its own term."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents.alphabets import repaired
from kenes.documents.document import Document, sentences
from kenes.documents.fault import Check, Fault, question
from kenes.documents.own_time import own_years, years_in
from kenes.documents.span import Span
from kenes.texts import Severity, Text

OWN_TERM = re.compile(
    r"(?<!\w)(?:срок\w*\s+(?:и\s+этап\w*\s+)?реализации|период\w*\s+реализации|настоящ\w+\s+(?:\w+\s+)?(?:программ|план|стратеги|концепци)\w*"
    r"|іске\s+асыру\s+(?:мерзім|кезең)\w*|осы\s+(?:\w+\s+)?(?:бағдарлама|жоспар|стратегия|тұжырымдама)\w*"
    r"|(?:implementation\s+period|period\s+of\s+implementation)|this\s+(?:\w+\s+)?(?:programme|plan|strategy|road\s?map))(?!\w)",
    re.IGNORECASE,
)
OF_ANOTHER = re.compile(
    r"предыдущ|прежн|ранее|преемств|до\s+этого|этап|алдыңғы|бұрынғы|кезеңде|сатысы|previous|former|earlier|stage|phase|followed|базов|по\s+сравнению|утратив",
    re.IGNORECASE,
)
MESSAGE = Text(
    kk="Атауында мерзімі {title}, ал мұнда {written} деп тұр.",
    ru="В названии срок {title}, а здесь {written}.",
    en="The title gives the years {title}; here they are {written}.",
)


def run(document: Document) -> Iterator[Fault]:
    """Stretches of years in sentences on the text's own term that reach beyond those of the title."""
    own = own_years(document)
    if own is None:
        return
    for passage in document.passages:
        for sentence in sentences(passage):
            said = repaired(sentence.text)
            if sentence.start <= own.span.start or not OWN_TERM.search(said) or OF_ANOTHER.search(said):
                continue
            found = years_in(sentence)
            if len(found) == 1 and not own.first <= found[0].first <= found[0].last <= own.last:
                place, title = _figures(found[0].span), f"{own.first}-{own.last}"
                message = MESSAGE.fill(title=title, written=place.text)
                yield Fault(place.start, place.end, message, question(title))


def _figures(span: Span) -> Span:
    """The years alone, without the word behind them."""
    return span.part(0, max(place for place, sign in enumerate(span.text, 1) if sign.isdigit()))


CHECK = Check(
    key="own-years-differ",
    title=Text(kk="Мерзімі атауына сай емес", ru="Срок не тот, что в названии", en="Years other than in the title"),
    about=Text(
        kk="Жоспар немесе бағдарлама өз мерзімін атауындағыдан басқаша атайды.",
        ru="План или программа называет свой срок иначе, чем в названии.",
        en="A plan gives its own term otherwise than in its title.",
    ),
    severity=Severity.WARNING,
    run=run,
)
