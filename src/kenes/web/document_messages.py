"""What is told after a file was taken in, and the page that follows."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from kenes.records.library.actions import Taken
from kenes.web.answering import current_language


def tell_of(request: HttpRequest, taken: Taken) -> HttpResponse:
    """Say what became of the file and go to the page of its document."""
    for said in _said(taken):
        messages.success(request, said)
    for note in taken.notes:
        messages.info(request, note.message[current_language()])
    address = reverse("document", args=(taken.document.ref,))
    return redirect(f"{address}?version={taken.version.number}")


def _said(taken: Taken) -> Iterator[str]:
    if taken.known:
        yield _("This very file is held already; here it is.")
        return
    yield _("The file was taken in.")
    if taken.proposed:
        yield _("Title or sort of text that you left blank were taken from the text; please check them.")
    if taken.changes is not None and not taken.changes:
        yield _("No clause differs from the version before.")
