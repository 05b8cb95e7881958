"""What the views of a meeting answer beside pages: files to be saved, and the addresses that stand in invitations."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from kenes.observatory.observatory import Observatory
from kenes.records.dialogues.invitations import By, Invited
from kenes.records.dialogues.papers import path_of
from kenes.web.site import Site


def way_of(request: HttpRequest, site: Site, form: Any) -> By:
    """How people are invited, with the addresses of this site in the language of each."""

    def links(token: str, language: str) -> tuple[str, str]:
        with override(language):
            paths = [reverse(name, args=(token,)) for name in ("invited", "invited_meeting")]
        answer, page = (request.build_absolute_uri(path) for path in paths)
        return answer, page

    said = form.cleaned_data
    sender = site.observatory.settings.mail.sender
    return By(links, sender, said["email"], said["letter"], said["number"], said["date"])


def tell_of_invitations(request: HttpRequest, done: Invited) -> None:
    """Say what was written, and who could not be reached."""
    if done.messages:
        messages.success(request, _("E-mails written, waiting to be sent: %(n)d.") % {"n": len(done.messages)})
    if done.letters:
        messages.success(request, _("Letters written: %(n)d.") % {"n": len(done.letters)})
    if done.unreached:
        messages.warning(request, _("Without an e-mail address, not invited: %(n)d.") % {"n": len(done.unreached)})


def calendar_answer(ref: str, content: bytes) -> HttpResponse:
    """A calendar entry to be saved."""
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{ref}.ics"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def file_answer(observatory: Observatory, entry: dict[str, Any]) -> FileResponse:
    """A file as it was received, only ever to be saved."""
    path = path_of(observatory, entry)
    if not path.is_file():
        raise Http404(entry["name"])
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=entry["name"], content_type="application/octet-stream"
    )
