"""The page on which a file is added to a paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.dialogues.models import Paper
from kenes.web.pages.records_names import Named, named


@dataclass(frozen=True)
class PaperFilePage:
    """The form over a paper."""

    template: ClassVar[str] = "dialogues/paper_file.html"
    section: ClassVar[str] = "dialogues"
    form: Any
    paper: Paper

    @property
    def name(self) -> Named:
        """The paper."""
        return named(self.paper)
