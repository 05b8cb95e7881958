"""A file read in a process of its own (see `apart`): PDF, pictures, old files, which large programs read that kenes did not write.

Run as a program it reads one file and answers as JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from kenes.documents.apart import LONGEST, asked_within_bounds, worked_apart
from kenes.documents.document import Document
from kenes.documents.formats import office, picture, portable
from kenes.documents.page_reading import PageReading
from kenes.documents.reading import read_document
from kenes.documents.reading_options import Options
from kenes.texts import Finding, Refusal, Severity, Text

SUFFIXES = (*portable.SUFFIXES, *picture.SUFFIXES, *office.SUFFIXES)
RECOGNISING = 0.7
"""The share of the time after which no further page is recognised, so that those that were are kept."""


def read_apart(path: Path, options: Options, longest: float = LONGEST) -> Document:
    """The document in a file, as `read_document` gives it; raises Refusal as that does, and when time or memory run out."""
    asked = {
        "languages": options.languages,
        "most_recognised": options.most_recognised,
        "seconds": longest * RECOGNISING,
    }
    answer = json.loads(worked_apart("kenes.documents.reading_apart", path, asked, longest))
    if "refused" in answer:
        raise Refusal(_finding(one) for one in answer["refused"])
    return _document(answer)


def _document(answer: dict[str, Any]) -> Document:
    return Document(
        answer["name"],
        answer["text"],
        answer["format"],
        answer["encoding"],
        tuple(answer["pages"]),
        tuple(map(PageReading.from_json, answer["readings"])),
        tuple((start, end) for start, end in answer["margins"]),
        tuple(map(_finding, answer["notes"])),
    )


def _as_data(document: Document) -> dict[str, Any]:
    return {
        "name": document.name,
        "text": document.text,
        "format": document.format,
        "encoding": document.encoding,
        "pages": document.pages,
        "readings": [one.as_json() for one in document.readings],
        "margins": document.margins,
        "notes": [_finding_as_data(one) for one in document.notes],
    }


def _finding_as_data(one: Finding) -> dict[str, Any]:
    proposal = one.proposal.own if one.proposal else None
    return {"code": one.code, "severity": one.severity, "message": one.message.own, "file": one.file, "way": proposal}


def _finding(said: dict[str, Any]) -> Finding:
    proposal = Text(**said["way"]) if said["way"] else None
    return Finding(
        said["code"], Severity(said["severity"]), Text(**said["message"]), file=said["file"], proposal=proposal
    )


def _run() -> None:
    path, asked = asked_within_bounds()
    options = Options(tuple(asked["languages"]), asked["most_recognised"], asked["seconds"])
    try:
        answer = _as_data(read_document(path, options))
    except Refusal as refusal:
        answer = {"refused": [_finding_as_data(one) for one in refusal.findings]}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    _run()
