"""Promoting a figure to a finding: what the assessment says of it, to be taken over or put better."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kenes.indicators.row import IndicatorRow
from kenes.records.models import Finding
from kenes.web.forms.controls import Desk
from kenes.web.forms.records import FROM_THE_ASSESSMENT, RecordForm
from kenes.web.site import Site


class FindingForm(RecordForm):
    """The fields of a finding that people fill in; the figure and its reading come from the assessment."""

    def __init__(self, desk: Desk, statement: Any, data: Any = None) -> None:
        super().__init__(Finding, desk, data, {"statement": statement})
        del self.fields["side"]  # the indicator says on which side it stands
        self.fields["statement"].help_text = _("As the overview and the dossier say it; put it better where you can.")

    @property
    def further(self) -> dict[str, Any]:
        """What stands beside the statement."""
        return {name: value for name, value in self.values.items() if name not in ("statement", *FROM_THE_ASSESSMENT)}


def finding_form(site: Site, account: Any, row: IndicatorRow, statement: Any, data: Any) -> forms.Form:
    """The form of a finding of a figure."""
    return FindingForm(Desk(site, account, row.place.split("-")[0]), statement, data or None)
