"""The form of an estimation: a table, and the choices of the method; the table comes back with the result for its report."""

from __future__ import annotations

import base64
import hashlib
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kenes.estimations.estimation import ANY, Choice, Estimation
from kenes.estimations.outcome import Outcome
from kenes.estimations.table import read_table
from kenes.observatory.receiving import Received, receive
from kenes.texts import Refusal
from kenes.web.answering import current_language
from kenes.web.uploads import was_too_large

LONGEST_KEPT = 150_000
"""Bytes of tables that a page carries for its report; longer ones are chosen again."""
MOST_FILES = 12
Kept = tuple[str, bytes]


class ManyFiles(forms.ClearableFileInput):
    """Several files chosen at once: lists that are kept apart, two releases of a table."""

    allow_multiple_selected = True


class TableFiles(forms.FileField):
    """Each of the files is held to the rules of one."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The files, or nothing where none was sent."""
        return [super(TableFiles, self).clean(one, initial) for one in data or []]


class EstimationForm(forms.Form):
    """Files with tables, or those that the page of the result carries; and a field for each choice."""

    file = TableFiles(
        label=_("Table (CSV or Excel)"),
        help_text=_("Lists or releases in several files: choose them together."),
        required=False,
        widget=ManyFiles({"accept": ".csv,.xlsx,.tsv,.json,.txt"}),
    )
    use_required_attribute = False

    def __init__(self, one: Estimation, *args: Any, too_large: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.one, self.too_large = one, too_large
        for choice in one.choices:
            self.fields[f"choice_{choice.name}"] = _field(choice)

    def clean(self) -> dict[str, Any]:
        """A file, or the table that was carried."""
        if self.too_large:
            self.add_error(
                "file", _("The file is larger than is taken in (20 MB) and was not read. Split it into parts.")
            )
        elif not self.given:
            self.add_error("file", _("Choose a file."))
        return self.cleaned_data

    @property
    def chosen(self) -> dict[str, str]:
        """The choices that differ from the method's own."""
        given = {one.name: (self.cleaned_data.get(f"choice_{one.name}") or "").strip() for one in self.one.choices}
        own = {one.name: one.default for one in self.one.choices}
        return {name: value for name, value in given.items() if value and value != own[name]}

    def estimated(self) -> Outcome | None:
        """The outcome; None where a table or a choice is refused, which is then said at the file."""
        try:
            received = [receive(content, name) for name, content in self.given]
            with TemporaryDirectory(prefix="kenes-") as folder:
                paths = [_put(Path(folder) / str(place), one) for place, one in enumerate(received)]
                return self.one.run(read_table(*paths), self.chosen)
        except Refusal as refusal:
            self._refuse(refusal)
            return None

    @cached_property
    def given(self) -> list[Kept]:
        """Names and bytes: the files sent, else those carried, else the example where it is to be tried."""
        if "try" in self.data:
            return [(f"{self.one.key}-example.csv", self.one.example.encode())]
        sent = self.files.getlist("file")[:MOST_FILES] if self.files else []
        return [(str(one.name), one.read()) for one in sent] or self._carried_back

    @property
    def _carried_back(self) -> list[Kept]:
        if not hasattr(self.data, "getlist"):
            return []
        names, contents = self.data.getlist("kept_name"), self.data.getlist("kept")
        try:
            return [(name[:200], base64.b64decode(one)) for name, one in zip(names, contents, strict=False)]
        except ValueError:
            return []

    @property
    def file_name(self) -> str:
        """The names of the files."""
        return " ".join(name for name, _ in self.given)

    @property
    def sha256(self) -> str:
        """The beginning of the hash of each table."""
        return " ".join(hashlib.sha256(content).hexdigest()[:16] for _, content in self.given)

    @property
    def carried(self) -> list[tuple[str, str]]:
        """The tables as the page of the result carries them; none where they are too long, of named persons, or to be hidden."""
        if self.one.personal or self.one.conceals or sum(len(content) for _, content in self.given) > LONGEST_KEPT:
            return []
        return [(name, base64.b64encode(content).decode()) for name, content in self.given]

    @property
    def carried_choices(self) -> tuple[tuple[str, str], ...]:
        """The choices as the page of the result carries them."""
        return tuple((f"choice_{name}", value) for name, value in self.chosen.items())

    def _refuse(self, refusal: Refusal) -> None:
        language = current_language()
        for one in refusal.findings:
            place = ", ".join(str(part) for part in (one.sheet, one.column, one.row) if part is not None)
            way_out = f" {one.proposal[language]}" if one.proposal else ""
            self.add_error("file", f"{place + ': ' if place else ''}{one.message[language]}{way_out}")


def estimation_form(request: HttpRequest, one: Estimation) -> EstimationForm:
    """The form as it was sent, or with the method's own choices."""
    own = {f"choice_{choice.name}": choice.default for choice in one.choices}
    return EstimationForm(
        one, request.POST or None, request.FILES or None, too_large=was_too_large(request), initial=own
    )


def _put(folder: Path, received: Received) -> Path:
    """A file in a folder of its own: two may have one name."""
    folder.mkdir()
    path = folder / received.name
    path.write_bytes(received.content)
    return path


def _field(choice: Choice) -> forms.Field:
    label = choice.meaning[current_language()]
    if choice.values and choice.values != ANY:
        return forms.ChoiceField(label=label, choices=[(one, one or "–") for one in choice.values], required=False)
    return forms.CharField(label=label, required=False, max_length=80)
