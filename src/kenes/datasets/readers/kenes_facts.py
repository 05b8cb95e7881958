"""The package's own files of facts."""

from __future__ import annotations

import csv
import io

from kenes.datasets.dataset import all_datasets, dataset
from kenes.datasets.facts import fact_sources, from_line, header
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.texts import Finding, Refusal, Severity, Text


def recognises(source: SourceFile) -> float:
    """Certain when the first line is the header of a dataset's file of facts; near when it only begins like one."""
    first = _first_line(source)
    if first in {",".join(header(one)) for one in all_datasets().values()}:
        return 1.0
    return 0.5 if first.startswith("dataset,source,place,period") else 0.0


def read(source: SourceFile, given: Given) -> Reading:
    """The rows with their publisher's provenance; Refusal for a source that the package does not know."""
    lines = list(csv.DictReader(io.StringIO(source.text, newline="")))
    if not lines:
        raise Refusal(Finding("no-rows", Severity.ERROR, _EMPTY.fill(file=source.name), file=source.name))
    kind = dataset(lines[0]["dataset"])
    known = fact_sources().get((kind.key, lines[0]["source"]))
    if known is None:
        raise Refusal(
            Finding(
                "unknown-source",
                Severity.ERROR,
                _UNKNOWN.fill(source=lines[0]["source"]),
                file=source.name,
                row=2,
                column="source",
            )
        )
    return Reading({kind.key: [from_line(kind, line) for line in lines]}, known.provenance)


def _first_line(source: SourceFile) -> str:
    return source.head.split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")


READER = Reader(
    key="kenes_facts",
    title=Text(
        kk="kenes жинағының фактілер кестесі",
        ru="таблица фактов пакета kenes",
        en="table of facts of the kenes package",
    ),
    datasets=tuple(all_datasets()),
    recognises=recognises,
    read=read,
)

_EMPTY = Text(kk="«{file}» файлында жол жоқ.", ru="В файле «{file}» нет строк.", en="The file “{file}” has no rows.")
_UNKNOWN = Text(
    kk="«{source}» дереккөзі sources.csv тізімінде жоқ.",
    ru="Источника «{source}» нет в sources.csv.",
    en="The source “{source}” is not in sources.csv.",
)
