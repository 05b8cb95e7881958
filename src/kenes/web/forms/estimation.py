"""The form of an estimation: a table, and the choices of the method; the table comes back with the result for its report."""

from __future__ import annotations

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kenes.estimations.estimation import ANY, Choice, Estimation
from kenes.estimations.outcome import Outcome
from kenes.estimations.table import read_table
from kenes.observatory.receiving import receive
from kenes.texts import Refusal
from kenes.web.answering import current_language
from kenes.web.uploads import was_too_large

LONGEST_KEPT = 60_000
"""Signs of a table that a page carries for its report; a longer one is chosen again."""


class EstimationForm(forms.Form):
    """A file with a table, or the table that the page of the result carries; and a field for each choice."""

    file = forms.FileField(
        label=_("Table (CSV or Excel)"),
        required=False,
        widget=forms.ClearableFileInput({"accept": ".csv,.xlsx,.tsv,.json,.txt"}),
    )
    table = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)
    name = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)
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
        elif not self.cleaned_data.get("file") and not self.cleaned_data.get("table"):
            self.add_error("file", _("Choose a file."))
        return self.cleaned_data

    @property
    def chosen(self) -> dict[str, str]:
        """The choices that differ from the method's own."""
        given = {one.name: (self.cleaned_data.get(f"choice_{one.name}") or "").strip() for one in self.one.choices}
        own = {one.name: one.default for one in self.one.choices}
        return {name: value for name, value in given.items() if value and value != own[name]}

    def estimated(self) -> Outcome | None:
        """The outcome; None where the table or a choice is refused, which is then said at the file."""
        try:
            received = receive(self.content, self.file_name)
            with TemporaryDirectory(prefix="kenes-") as folder:
                path = Path(folder) / received.name
                path.write_bytes(received.content)
                return self.one.run(read_table(path), self.chosen)
        except Refusal as refusal:
            self._refuse(refusal)
            return None

    @property
    def content(self) -> bytes:
        """The bytes of the table."""
        sent = self.cleaned_data.get("file")
        if not sent:
            return str(self.cleaned_data["table"]).encode("utf-8")
        sent.seek(0)
        return bytes(sent.read())

    @property
    def file_name(self) -> str:
        """The name of the file."""
        sent = self.cleaned_data.get("file")
        return str(sent.name) if sent else str(self.cleaned_data.get("name") or "table.csv")

    @property
    def sha256(self) -> str:
        """The hash of the table."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def carried(self) -> str:
        """The table as the page of the result carries it; nothing where it is too long or no text."""
        try:
            words = self.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return ""
        return words if len(words) <= LONGEST_KEPT and "\x00" not in words else ""

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


def _field(choice: Choice) -> forms.Field:
    label = choice.meaning[current_language()]
    if choice.values and choice.values != ANY:
        return forms.ChoiceField(label=label, choices=[(one, one or "–") for one in choice.values], required=False)
    return forms.CharField(label=label, required=False, max_length=80)
