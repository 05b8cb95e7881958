"""The form in which a milestone is said to be reached, with its evidence."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.actions import today
from kenes.records.milestones.actions import ADDRESS, Evidence
from kenes.records.milestones.models import Milestone
from kenes.records.words import words
from kenes.web.answering import current_language
from kenes.web.forms.searched import SearchInput
from kenes.web.forms.words import WordsControl
from kenes.web.pages.records_linking import likely_ends, resolved
from kenes.web.pages.records_names import Names
from kenes.web.site import Site
from kenes.web.wording.said import spoken


class ReachForm(forms.Form):
    """The day and the evidence."""

    use_required_attribute = False
    on = forms.DateField(
        label=_("Reached on"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), initial=datetime.date.today
    )
    evidence = forms.CharField(
        label=_("Evidence: a record or an address on the web"),
        required=False,
        max_length=400,
        widget=SearchInput,
        help_text=_("The id of a record (an act, a letter, a report of a return), words of its title, or https://…"),
    )

    def __init__(self, site: Site, account: Any, milestone: Milestone, data: Any = None) -> None:
        super().__init__(data)
        self.site, self.account, self.milestone = site, account, milestone
        self.fields["on"].initial = today()
        offered = likely_ends(milestone, Names(account))
        self.fields["evidence"].widget.offered = [  # type: ignore[attr-defined]
            f"{one.address} · {spoken(one.title, current_language()).words}" for one in offered
        ]
        codes = tuple(site.observatory.settings.languages)
        self.fields["evidence_words"] = WordsControl(codes, "evidence_words", False, _("What the evidence shows"))

    def clean_evidence(self) -> str:
        """The id that is meant, or the address."""
        said = str(self.cleaned_data["evidence"]).strip()
        if not said or ADDRESS.fullmatch(said):
            return said
        found = resolved(self.site, self.account, self.milestone, "cites:onward", said)
        if not found or found.startswith(("indicator:", "figure:", "report:")):
            raise ValidationError(
                _("Nothing that you may read fits these words. Write the id, or an address https://…")
            )
        return found

    @property
    def given(self) -> Evidence:
        """What was named."""
        return Evidence(self.cleaned_data["evidence"], words(self.cleaned_data["evidence_words"]))

    def refuse(self, fault: ValidationError) -> None:
        """What the action says is wrong, at the field that it says it of."""
        said = fault.message_dict if hasattr(fault, "error_dict") else {"": fault.messages}
        for name, messages in said.items():
            field = {"on": "on", "address": "evidence"}.get(name)
            for message in messages:
                self.add_error(field, message)


def reach_form(request: HttpRequest, site: Site, milestone: Milestone) -> ReachForm:
    """The form as it was sent, or empty."""
    return ReachForm(site, request.user, milestone, request.POST or None)
