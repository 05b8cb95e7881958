"""Documents: uploading one, its page, its versions and their files."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kenes.documents.scans.page_picture import SUFFIXES as PICTURED
from kenes.documents.scans.page_picture import page_picture
from kenes.records.library.actions import Taken, receive_document, receive_version
from kenes.records.library.queries import original_of
from kenes.records.library.reading import read_file
from kenes.records.rules import may_amend
from kenes.records.writing import write_by_two
from kenes.texts import Refusal
from kenes.web.access import READING, WRITING, everyone, open_to, signed_in
from kenes.web.answering import show
from kenes.web.document_messages import tell_of
from kenes.web.forms.documents import FileForm, document_form
from kenes.web.pages.document_lookups import amends, known_document, known_version
from kenes.web.pages.documents import document_page
from kenes.web.pages.documents_forms import UploadPage, VersionUploadPage, countries_to_write
from kenes.web.pages.documents_side_by_side import side_by_side_page
from kenes.web.site import the_site
from kenes.web.uploads import was_too_large
from kenes.web.views import records_writing


@open_to(everyone)
def document(request: HttpRequest, ref: str) -> HttpResponse:
    """One document, clause by clause; its record alone where nobody has uploaded the text yet."""
    found = known_document(ref, request.user)
    if not found.versions.exists():
        return redirect("document_version_new" if may_amend(request.user, found) else "record", ref)
    return show(request, the_site(), document_page(found, request.user, request.GET))


@open_to(everyone)
def side_by_side(request: HttpRequest, ref: str) -> HttpResponse:
    """Two language versions of a document."""
    found = known_document(ref, request.user)
    return show(request, the_site(), side_by_side_page(found, request.user, request.GET))


@open_to(signed_in, WRITING)
def new_document(request: HttpRequest) -> HttpResponse:
    """Upload a document that is not held yet."""
    site, account = the_site(), request.user
    countries = countries_to_write(site, account)
    if not countries:
        raise PermissionDenied
    form = document_form(request, site, countries)
    if form.is_valid():
        try:
            return tell_of(request, _received(site, form, account))
        except Refusal as refusal:
            form.refuse(refusal)
    return show(request, site, UploadPage(form))


def _received(site: Any, form: Any, account: Any) -> Taken:
    """Take the file in; that it is to be public waits for a second person, a stamp that forbids it is refused at once."""
    document, sent, taken = form.document, form.sent, []
    if document.marking == "public":
        read_file(sent.content, sent.name, document.marking)

    def write(marking: str) -> Any:
        document.marking = marking
        taken.append(receive_document(observatory=site.observatory, sent=sent, document=document, by=account))
        return None if taken[0].known else taken[0].document

    write_by_two(wanted=document.marking, by=account, write=write)
    return taken[0]


@open_to(signed_in, WRITING)
def new_document_record(request: HttpRequest) -> HttpResponse:
    """A document among the records begins with its text; its record alone is written where the text is not at hand."""
    if request.method in READING and "without-text" not in request.GET:
        return redirect("document_new")
    return records_writing.new(request, "documents")


@open_to(signed_in, WRITING)
def new_version(request: HttpRequest, ref: str) -> HttpResponse:
    """Upload a further version of a document."""
    site, found = the_site(), known_document(ref, request.user)
    amends(request.user, found)
    form = FileForm(request.POST or None, request.FILES or None, too_large=was_too_large(request))
    if form.is_valid():
        try:
            taken = receive_version(observatory=site.observatory, sent=form.sent, document=found, by=request.user)
            return tell_of(request, taken)
        except Refusal as refusal:
            form.refuse(refusal)
    return show(request, site, VersionUploadPage(form, found, tuple(found.versions.order_by("number"))))


@open_to(everyone)
def original(request: HttpRequest, ref: str, number: int) -> FileResponse:
    """The file of a version as it was received; only ever sent to be saved, never to be shown by the browser."""
    version = known_version(known_document(ref, request.user), number)
    path = original_of(the_site().observatory, version)
    if not path.is_file():
        raise Http404(version.file_name)
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=version.file_name, content_type="application/octet-stream"
    )


@open_to(everyone)
def page_as_it_looks(request: HttpRequest, ref: str, number: int, page: int) -> HttpResponse:
    """The picture of a page of a version, drawn from the file that was received."""
    version = known_version(known_document(ref, request.user), number)
    path = original_of(the_site().observatory, version)
    if not (path.is_file() and version.suffix in PICTURED and 0 < page <= len(version.page_readings)):
        raise Http404(version.file_name)
    try:
        return HttpResponse(page_picture(path, page), content_type="image/png")
    except Refusal:
        raise Http404(version.file_name) from None
