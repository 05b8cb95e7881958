"""A total of a table that its parts do not make: a row "Итого", a column "Всего"."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault
from kenes.documents.tables.sums import wrong_totals
from kenes.documents.tongue import document_language
from kenes.texts import Severity, Text

MESSAGE = Text(
    kk="Кестедегі жиынтық – {total}, ал бөліктерінің қосындысы – {sum}.",
    ru="В таблице итог {total}, а слагаемые вместе дают {sum}.",
    en="The total in the table is {total}; its parts add up to {sum}.",
)
LOOK = Text(
    kk="Жиынтықты немесе бөліктерін тексеріңіз.",
    ru="Проверьте итог или слагаемые.",
    en="Check the total or its parts.",
)


def run(document: Document) -> Iterator[Fault]:
    """Totals of tables, beyond what rounding explains."""
    language = document_language(document)
    for table in document.tables:
        for wrong in wrong_totals(table, language):
            span = wrong.figure.span
            message = MESSAGE.fill(total=span.text, sum=f"{wrong.sum:f}")
            yield Fault(span.start, span.end, message, LOOK)


CHECK = Check(
    key="table-sum-differs",
    title=Text(
        kk="Кестедегі қосынды сәйкес емес", ru="Итог таблицы не сходится", en="A total of a table does not add up"
    ),
    about=Text(
        kk="Кестедегі жиынтық жол немесе баған бөліктерінің қосындысына тең емес.",
        ru="Итоговая строка или графа таблицы не равна сумме слагаемых.",
        en="A row or column of totals is not the sum of its parts.",
    ),
    severity=Severity.WARNING,
    run=run,
)
