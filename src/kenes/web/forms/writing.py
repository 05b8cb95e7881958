"""The forms as a request fills them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kenes.records.audit.models import ConflictingEdit
from kenes.records.chain.models import Record
from kenes.web.forms.controls import Desk
from kenes.web.forms.meeting import MeetingForm
from kenes.web.forms.records import AmendForm, NewRecordForm
from kenes.web.site import Site

LOOKING = "look"
"""The name of the button that shows the form again with the choices that follow from what was chosen so far."""


class WithdrawForm(forms.Form):
    """Why a record no longer counts."""

    use_required_attribute = False
    why = forms.CharField(label=_("Why"), widget=forms.Textarea({"rows": 2}))


def asked_to_store(request: HttpRequest) -> bool:
    """Whether the form was sent to be stored, and not to be shown again with further choices."""
    return request.method == "POST" and LOOKING not in request.POST


def new_form(
    request: HttpRequest, site: Site, model: type[Record], countries: tuple[str, ...], source: Any
) -> NewRecordForm | None:
    """The form of a new record; None for a finding, which is promoted on the page of its figure."""
    if model.KIND.code == "FND":
        return None
    country = source.country if source is not None and source.country in countries else countries[0]
    desk = Desk(site, request.user, country, home=request.POST.get("dialogue") or getattr(source, "ref", ""))
    return NewRecordForm(model, desk, request.POST or None, source, countries)


def edit_form(request: HttpRequest, site: Site, record: Any) -> AmendForm:
    """The form of an edit, filled with the record as it stands or with what was sent."""
    home = str(getattr(record, f"{record.KIND.home}_id", "") or "")
    desk = Desk(site, request.user, record.country, getattr(record, "indicator", ""), home)
    return AmendForm(record, desk, request.POST or None)


def withdraw_form(request: HttpRequest) -> WithdrawForm:
    """The form in which the reason is given."""
    return WithdrawForm(request.POST or None)


def meeting_form(request: HttpRequest, kept: ConflictingEdit) -> MeetingForm:
    """The form in which somebody chooses between two edits."""
    return MeetingForm(kept, request.POST or None)
