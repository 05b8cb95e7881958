"""Taking a plan in from Word or Excel: the file, what it would change, storing it; and the road map as such a file."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.roadmaps.taking_in import ChangedMeanwhile, take_in_plan
from kenes.texts import Refusal
from kenes.web.access import WRITING, everyone, open_to, signed_in
from kenes.web.answering import current_language, show
from kenes.web.forms.plans import checked_form, plan_form
from kenes.web.pages.plans import PlanPage, check_page, form_file, known_road_map, proposal_of, road_map_to_write
from kenes.web.site import the_site

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@open_to(signed_in, WRITING)
def take_in(request: HttpRequest, ref: str) -> HttpResponse:
    """Choose a file; what it would change is shown before anything is stored."""
    site, road_map = the_site(), road_map_to_write(ref, request.user)
    form = plan_form(request, road_map)
    if form.is_valid():
        try:
            kept = form.kept(site.observatory, road_map, request.user)
            return show(request, site, check_page(site, request, road_map, kept))
        except Refusal as refusal:
            form.refuse(refusal)
    return show(request, site, PlanPage(road_map, form))


@open_to(signed_in, WRITING)
def check(request: HttpRequest, ref: str) -> HttpResponse:
    """Store what was shown, whole or not at all; shown again where the road map changed meanwhile."""
    site, road_map = the_site(), road_map_to_write(ref, request.user)
    form = checked_form(request, site, road_map)
    if form is None:
        return redirect("plan_take_in", ref)
    try:
        return _taken_in(request, site, road_map, form)
    except ChangedMeanwhile:
        messages.error(request, _("The road map changed meanwhile. This is what the plan would change now."))
        return show(request, site, check_page(site, request, road_map, form.file))
    except ValidationError as fault:
        return _not_stored(request, ref, " ".join(fault.messages))
    except Refusal as refusal:
        return _not_stored(request, ref, " ".join(one.message[current_language()] for one in refusal.findings))


def _taken_in(request: HttpRequest, site: Any, road_map: Any, form: Any) -> HttpResponse:
    """Store the plan that was shown, and say what it wrote."""
    found = proposal_of(site, road_map, form.file, request.user)
    done = take_in_plan(proposal=found, shown=form.shown, choices=form.choices, by=request.user)
    told = _("Taken in. Written: %(written)s; amended: %(amended)s.")
    messages.success(request, told % {"written": done.written, "amended": done.amended})
    return redirect("record", road_map.ref)


@open_to(everyone)
def national_docx(request: HttpRequest, ref: str, language: str) -> HttpResponse:
    """The road map in the national form, for Word."""
    return _file(request, ref, language, "docx", DOCX)


@open_to(everyone)
def national_xlsx(request: HttpRequest, ref: str, language: str) -> HttpResponse:
    """The road map in the national form, for Excel."""
    return _file(request, ref, language, "xlsx", XLSX)


def _file(request: HttpRequest, ref: str, language: str, kind: str, sort: str) -> HttpResponse:
    made = form_file(known_road_map(ref, request.user), language, kind, request.user)
    answer = HttpResponse(made.content, content_type=sort)
    answer["Content-Disposition"] = f'attachment; filename="{made.name}"'
    return answer


def _not_stored(request: HttpRequest, ref: str, why: str) -> HttpResponseRedirect:
    messages.error(request, _("Nothing was stored: ") + why)
    return redirect("plan_take_in", ref)
