"""`kenes check`: the consistency of one document, or of its language versions against each other."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import kenes.documents.checks as folder
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault
from kenes.documents.folding import Folded, folded
from kenes.documents.reading import read_document
from kenes.documents.reading_options import USUAL, Options
from kenes.documents.tongue import document_language
from kenes.texts import Finding


@dataclass(frozen=True)
class CheckResult:
    """The findings in the order of the text, and what was looked at (`result`, ready for JSON).

    `together` are the findings that say one difference in each of two language versions.
    """

    findings: tuple[Finding, ...]
    result: dict[str, object] = field(default_factory=dict)
    together: tuple[tuple[Finding, ...], ...] = ()


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check found in the folder `checks/`, by key."""
    modules = pkgutil.iter_modules(folder.__path__)
    found = [importlib.import_module(f"{folder.__name__}.{module.name}").CHECK for module in modules]
    return tuple(sorted(found, key=lambda check: check.key))


def check_files(paths: Sequence[Path], options: Options = USUAL) -> CheckResult:
    """Check one file alone, or several as language versions of one text; raises Refusal for a file that cannot be read."""
    documents = [read_document(path, options) for path in paths]
    if len(documents) == 1:
        return check_document(documents[0])
    from kenes.documents.versions import compare  # not needed by whoever checks a single text

    compared = compare(documents)
    told = tuple(note for document in documents for note in document.notes)
    result = _result(documents, compared.findings, **compared.summary)
    return CheckResult((*told, *compared.findings), result, compared.differences)


def check_document(document: Document) -> CheckResult:
    """Every check on one text; `result.repeated` holds all places of what was folded into one finding."""
    shown = [(check, one) for check in all_checks() for one in folded(_faults(check, document))]
    shown.sort(key=lambda pair: (pair[1].fault.start, pair[1].fault.end, pair[0].key))
    findings = (*document.notes, *(_finding(document, check, one) for check, one in shown))
    repeated = [_repeated(check, one) for check, one in shown if len(one.places) > 1]
    return CheckResult(
        findings, _result([document], findings, checks=[check.key for check in all_checks()], repeated=repeated)
    )


def _faults(check: Check, document: Document) -> Iterator[Fault]:
    """The faults a check finds, but for those of letters that a program put there."""
    for fault in check.run(document):
        if not (check.of_letters and document.is_recognised(fault.start)):
            yield fault


def _finding(document: Document, check: Check, shown: Folded) -> Finding:
    fault = shown.fault
    return Finding(
        code=check.key,
        severity=fault.severity or check.severity,
        message=fault.message,
        file=document.name,
        start=fault.start,
        end=fault.end,
        text=document.text[fault.start : fault.end],
        proposal=fault.proposal,
    )


def _repeated(check: Check, shown: Folded) -> dict[str, object]:
    places = [{"start": start, "end": end} for start, end in shown.places]
    return {"code": check.key, "count": len(places), "places": places}


def _result(documents: Sequence[Document], findings: Sequence[Finding], **further: object) -> dict[str, object]:
    return {
        "files": [_file(document) for document in documents],
        "counts": dict(sorted(Counter(finding.code for finding in findings).items())),
        **further,
    }


def _file(document: Document) -> dict[str, object]:
    return {
        "file": document.name,
        "format": document.format,
        "encoding": document.encoding,
        "language": document_language(document),
        "characters": len(document.text),
        "words": len(document.words),
        "readings": [one.as_json() for one in document.readings],
    }
