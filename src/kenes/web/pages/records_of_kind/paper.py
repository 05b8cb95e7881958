"""A paper of a meeting: its files by language, and where one is added."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from django.urls import reverse

from kenes.records.dialogues.tongues import tongue_name
from kenes.texts import Text
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "PAP"


@dataclass(frozen=True)
class FileLine:
    """A file: its language, its name, its address."""

    language: Text
    name: str
    address: str


@dataclass(frozen=True)
class PaperPage(RecordPage):
    """The page of a paper."""

    template: ClassVar[str] = "dialogues/paper.html"
    files: tuple[FileLine, ...]


def page(site: Site, account: Any, made: RecordPage) -> PaperPage:
    """A paper as an account may see it."""
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    ref = made.record.ref
    files = tuple(
        FileLine(tongue_name(one["language"]), one["name"], reverse("paper_file", args=(ref, one["language"])))
        for one in made.record.files
    )
    return PaperPage(**common, files=files)
