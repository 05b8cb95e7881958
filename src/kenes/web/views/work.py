"""The programme of work: who does what where, closing studies, answering self-assessments."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.programmes.actions import answer_requirements
from kenes.records.rules import may_amend
from kenes.records.studies.actions import close_study, reopen_study
from kenes.texts import Refusal
from kenes.web.access import WRITING, everyone, open_to, signed_in
from kenes.web.answering import current_language, show
from kenes.web.downloads.files import as_csv, as_xlsx
from kenes.web.downloads.who_does_what import who_does_what_table
from kenes.web.forms.work import answers_form, close_form
from kenes.web.forms.writing import withdraw_form
from kenes.web.pages.who_does_what import who_does_what_page
from kenes.web.pages.work import answers_page, close_page, known_assessment, known_study
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@open_to(everyone)
def who_does_what(request: HttpRequest) -> HttpResponse:
    """The matrix."""
    return show(request, the_site(), who_does_what_page(request.user, request.GET.dict(), request.GET.urlencode()))


@open_to(everyone)
def who_does_what_file(request: HttpRequest, form: str) -> HttpResponse:
    """Its activities row by row, as CSV or Excel."""
    if form not in TYPES:
        raise Http404(form)
    language = current_language()
    table = who_does_what_table(request.user, request.GET.dict(), language)
    content = as_csv(table) if form == "csv" else as_xlsx(table, language)
    answer = HttpResponse(content, content_type=TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="who-does-what-{language}.{form}"'
    return answer


@open_to(signed_in, WRITING)
def close(request: HttpRequest, ref: str) -> HttpResponse:
    """Close a study: somebody used it, or it is said why nobody did."""
    site, study = the_site(), known_study(ref, request.user)
    if not may_amend(request.user, study):
        return not_allowed(request)
    form = close_form(request, site)
    if request.method == "POST" and form.is_valid():
        try:
            close_study(study=study, by=request.user, unused_because=form.reason)
            messages.success(request, _("The study is closed."))
            return redirect(study)
        except Refusal as refusal:
            form.refuse(refusal)
    return show(request, site, close_page(request.user, study, form))


@open_to(signed_in, WRITING)
def reopen(request: HttpRequest, ref: str) -> HttpResponse:
    """Open a study again, and say why."""
    site, study = the_site(), known_study(ref, request.user)
    if not may_amend(request.user, study):
        return not_allowed(request)
    form = withdraw_form(request)
    if request.method == "POST" and form.is_valid():
        try:
            reopen_study(study=study, by=request.user, why=form.cleaned_data["why"])
            return redirect(study)
        except Refusal as refusal:
            form.add_error("why", refusal.findings[0].message[current_language()])
    return show(request, site, close_page(request.user, study, form, again=True))


@open_to(signed_in, WRITING)
def answer(request: HttpRequest, ref: str) -> HttpResponse:
    """Answer the requirements of a self-assessment."""
    site, assessment = the_site(), known_assessment(ref, request.user)
    if not may_amend(request.user, assessment):
        return not_allowed(request)
    form = answers_form(request, assessment)
    if request.method == "POST" and form.is_valid():
        try:
            seen = form.cleaned_data["seen"]
            answer_requirements(assessment=assessment, answers=form.answers, seen=seen, by=request.user)
            messages.success(request, _("The answers are stored."))
            return redirect(assessment)
        except Refusal as refusal:
            form.refuse(refusal)
    return show(request, site, answers_page(assessment, form))
