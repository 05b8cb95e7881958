"""The pages on which a record is split or merged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.web.pages.records_names import Named, named
from kenes.web.pages.records_sections import section_of


@dataclass(frozen=True)
class LineagePage:
    """A form about what takes the place of a record; `splitting`, else merging."""

    template: ClassVar[str] = "records/lineage.html"
    record: Any
    name: Named
    form: Any
    splitting: bool

    @property
    def section(self) -> str:
        """The part of the navigation."""
        return section_of(self.record.KIND.code)


def lineage_page(record: Any, form: Any, splitting: bool) -> LineagePage:
    """The page with its form."""
    return LineagePage(record, named(record), form, splitting)
