"""An act that enters into force before its own day: adopted in May 2020, in force from January 2019."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents.alphabets import repaired
from kenes.documents.dates import dates
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault
from kenes.documents.own_time import own_day
from kenes.documents.span import Span
from kenes.texts import Severity, Text

OWN = r"(?:настоящ\w+|осы|this|the\s+present)"
FORCE = re.compile(
    rf"(?<!\w){OWN}\s+[^.;]{{0,160}}?(?:вступает\s+в\s+силу|вводится\s+в\s+действие|введ[её]н\w*\s+в\s+действие|қолданысқа\s+енгізіл\w+|күшіне\s+ен\w+"
    r"|(?:enters?|comes?|shall\s+enter|shall\s+come|takes?)\s+(?:into\s+(?:force|effect)|effect))",
    re.IGNORECASE,
)
RETROACTIVE = re.compile(
    r"распростран\w+\s+на\s+(?:право)?отношения|қатынастарға\s+қолданыл|обратн\w+\s+сил|retroactiv|за\s+исключением|қоспағанда|except",
    re.IGNORECASE,
)
FROM = re.compile(r"(?<!\w)(?:с|со|from|on|as\s+of)\s+$", re.IGNORECASE)
FROM_KAZAKH = re.compile(r"(?:нан|нен|дан|ден|тан|тен)\s+бастап", re.IGNORECASE)
MESSAGE = Text(
    kk="Акт {day} күнгі, ал одан бұрын, {written} бастап күшіне енеді делінген.",
    ru="Акт от {day}, а в силу вступает раньше: {written}.",
    en="The act is of {day} and is said to be in force before that: {written}.",
)
LOOK = Text(
    kk="Күшіне ену күнін тексеріңіз.", ru="Проверьте день вступления в силу.", en="Check the day of entry into force."
)


def run(document: Document) -> Iterator[Fault]:
    """Days of entry into force of the text itself that lie before its own day, unless it says that it reaches back."""
    day = own_day(document)
    if day is None:
        return
    for passage in document.passages:
        text = repaired(passage.text)
        if not FORCE.search(text) or RETROACTIVE.search(text):
            continue
        for one in dates(text):
            begins = FROM.search(text, max(0, one.start - 12), one.start) or FROM_KAZAKH.match(text, one.end - 3)
            if one.day < day and begins:
                yield _fault(passage.part(one.start, one.end), MESSAGE, day.isoformat())


def _fault(place: Span, message: Text, day: str) -> Fault:
    return Fault(place.start, place.end, message.fill(day=day, written=place.text), LOOK)


CHECK = Check(
    key="force-before-document",
    title=Text(
        kk="Өз күнінен бұрын күшіне енген акт", ru="Акт в силе раньше своей даты", en="In force before its own date"
    ),
    about=Text(
        kk="Акт өзі қабылданған күннен бұрын күшіне енеді делінген.",
        ru="Акт вступает в силу раньше, чем принят.",
        en="An act is said to enter into force before the day it was adopted.",
    ),
    severity=Severity.WARNING,
    run=run,
)
