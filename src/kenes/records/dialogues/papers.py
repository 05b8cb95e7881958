"""The files of a paper, one a language: guarded like every file that is taken in, and kept among the originals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.db import transaction

from kenes.observatory.observatory import Observatory
from kenes.records.accounts.models import Account
from kenes.records.chain.actions import amend_record
from kenes.records.dialogues.models import Paper
from kenes.records.library.actions import Sent
from kenes.records.library.reading import read_file


def add_file(*, observatory: Observatory, paper: Paper, sent: Sent, by: Account) -> Paper:
    """Keep a file of a paper in its language; it takes the place of the one before in that language.

    Refusal for a file that is unsafe, unreadable, or stamped for fewer readers than the paper has.
    """
    read = read_file(sent.content, sent.name, paper.marking)
    entry = {
        "language": sent.language,
        "name": read.name,
        "sha256": read.sha256,
        "suffix": read.suffix,
        "size": len(read.content),
    }
    with transaction.atomic():
        current = Paper.objects.select_for_update().get(pk=paper.pk)
        others = [one for one in current.files if one["language"] != sent.language]
        files = sorted([*others, entry], key=lambda one: str(one["language"]))
        amended = amend_record(record=current, values={"files": files}, seen=current.version, by=by, why=read.name)
        with read.as_file() as path:
            observatory.originals.keep(path)
    return amended  # type: ignore[no-any-return]


def file_in(paper: Paper, language: str) -> dict[str, Any] | None:
    """What is kept of the file in a language; None where there is none."""
    return next((one for one in paper.files if one["language"] == language), None)


def path_of(observatory: Observatory, entry: dict[str, Any]) -> Path:
    """Where the file stands among the originals."""
    return observatory.originals.path(entry["sha256"], entry["suffix"])
