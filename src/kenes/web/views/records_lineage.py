"""Splitting a record, and merging several into one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.lineage import is_current, merge_records, split_record
from kenes.records.rules import may_amend
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.lineage import MergeForm, SplitForm
from kenes.web.pages.records_lineage import lineage_page
from kenes.web.pages.records_lookups import known_record
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed


@open_to(signed_in, WRITING)
def split(request: HttpRequest, ref: str) -> HttpResponse:
    """Write the parts that take the place of a record."""
    site, record = the_site(), known_record(ref, request.user)
    if not (may_amend(request.user, record) and is_current(record)):
        return not_allowed(request)
    form = SplitForm(record, site.observatory.settings.languages, request.POST or None)
    if request.method == "POST" and "more" not in request.POST and form.is_valid():
        split_record(record=record, parts=form.parts, by=request.user, why=form.cleaned_data["why"])
        messages.success(request, _("Split: each part takes its place, and its story stays joined to theirs."))
        return redirect(record)
    return show(request, site, lineage_page(record, form, True))


@open_to(signed_in, WRITING)
def merge(request: HttpRequest, ref: str) -> HttpResponse:
    """Choose the records that become one with this one, and write it."""
    site, record = the_site(), known_record(ref, request.user)
    if not (may_amend(request.user, record) and is_current(record)):
        return not_allowed(request)
    form = MergeForm(record, request.user, site.observatory.settings.languages, request.POST or None)
    if request.method == "POST" and form.is_valid():
        together, said = [record, *form.cleaned_data["others"]], form.cleaned_data["said"]
        if not all(may_amend(request.user, one) for one in together):
            return not_allowed(request)
        return redirect(merge_records(records=together, said=said, by=request.user, why=form.cleaned_data["why"]))
    return show(request, site, lineage_page(record, form, False))
