"""Personal data, for administrators: all that is kept about somebody as a file, its erasure, what is past its time."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

from kenes.records.accounts.parts import ADMINISTER, names_with
from kenes.records.accounts.queries import countries_of
from kenes.records.chain.actions import today
from kenes.records.privacy.actions import apply_retention, erase_person, export_person
from kenes.records.privacy.kept import may_handle, somebody
from kenes.reports.personal_data import as_json, as_xlsx
from kenes.web.access import administers, gives_public, open_to
from kenes.web.answering import show
from kenes.web.pages.accounts_forms import ReasonForm
from kenes.web.pages.personal_data import personal_data_page
from kenes.web.site import the_site

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@open_to(administers)
@never_cache
def personal_data(request: HttpRequest) -> HttpResponse:
    """Somebody to be found, and what is past its time."""
    return _page(request, request.GET.get("of", ""))


@gives_public
@open_to(administers)
@never_cache
def file(request: HttpRequest, form: str) -> HttpResponse:
    """Everything that is kept about somebody; the log hears of it in an entry of its own."""
    if form not in ("json", "xlsx"):
        raise Http404(form)
    kept = export_person(whose=_somebody(request, request.GET.get("of", "")), by=request.user)
    content = as_json(kept.subject, kept.parts) if form == "json" else as_xlsx(kept.parts)
    name = f'attachment; filename="{kept.subject.replace(":", "-").encode("ascii", "replace").decode()}.{form}"'
    kind = XLSX if form == "xlsx" else "application/json"
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": name})


@open_to(administers, ("POST",))
def erase(request: HttpRequest) -> HttpResponse:
    """Empty the personal fields of somebody for good."""
    whose, form = _somebody(request, request.POST.get("of", "")), ReasonForm(request.POST)
    if not form.is_valid():
        return _page(request, request.POST.get("of", ""), form)
    erase_person(person=whose, by=request.user, **form.cleaned_data)
    return redirect(f"{reverse('personal_data')}?done=1")


@open_to(administers, ("POST",))
def retention(request: HttpRequest) -> HttpResponse:
    """Remove what is past its time in the countries that one administers."""
    mine = countries_of(request.user, *names_with(ADMINISTER))
    apply_retention(by=request.user, today=today(), countries=mine)
    return redirect(f"{reverse('personal_data')}?done=1")


def _somebody(request: HttpRequest, name: str) -> Any:
    """404 for nobody; 403 for somebody whom one does not administer."""
    whose = somebody(name)
    if whose is None:
        raise Http404(name)
    if not may_handle(request.user, whose):
        raise PermissionDenied
    return whose


def _page(request: HttpRequest, name: str, form: Any = None) -> HttpResponse:
    done = bool(request.GET.get("done"))
    return show(request, the_site(), personal_data_page(request.user, name, form or ReasonForm(), done))
