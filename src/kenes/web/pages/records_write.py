"""The pages on which records are written, amended and withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.chain.kind import Kind
from kenes.records.chain.models import Record
from kenes.web.pages.records_names import Named, named
from kenes.web.pages.records_sections import section_of


@dataclass(frozen=True)
class WritePage:
    """A form over a record; `name` is the record, or for a new one that from which it is written."""

    template: ClassVar[str] = "records/write.html"
    kind: Kind
    form: Any
    name: Named | None
    new: bool = False
    looks: bool = False
    """Whether further choices follow from what is chosen (the figures of an indicator)."""

    @property
    def section(self) -> str:
        """The part of the navigation."""
        return section_of(self.kind.code)


@dataclass(frozen=True)
class WithdrawPage(WritePage):
    """The form in which a record is withdrawn."""

    template: ClassVar[str] = "records/withdraw.html"


def new_page(model: type[Record], form: Any, source: Any) -> WritePage:
    """A new record."""
    name = None if source is None else named(source)
    return WritePage(model.KIND, form, name, new=True, looks=form is not None and "baseline" in form.fields)


def edit_page(record: Any, form: Any) -> WritePage:
    """An edit."""
    return WritePage(record.KIND, form, named(record), looks="baseline" in form.fields)


def withdraw_page(record: Any, form: Any) -> WithdrawPage:
    """Withdrawing."""
    return WithdrawPage(record.KIND, form, named(record))
