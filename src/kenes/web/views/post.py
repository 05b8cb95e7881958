"""Outgoing messages."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from rules.predicates import predicate

from kenes.records.post.actions import Posted, send_waiting
from kenes.records.post.queries import messages_for
from kenes.records.returns.rules import handles_post
from kenes.web.access import open_to
from kenes.web.answering import show
from kenes.web.pages.post import known_message, message_page, post_page
from kenes.web.site import the_site

handling_post = predicate(handles_post)
POSTED = ("POST",)


@open_to(handling_post)
def post(request: HttpRequest) -> HttpResponse:
    """The list."""
    site = the_site()
    return show(request, site, post_page(site, request.user, request.GET.get("state", ""), request.GET.get("page")))


@open_to(handling_post)
def message(request: HttpRequest, number: int) -> HttpResponse:
    """One message."""
    return show(request, the_site(), message_page(request.user, number))


@open_to(handling_post, POSTED)
def send_all(request: HttpRequest) -> HttpResponse:
    """Send what waits and the account may see."""
    done = Posted(0, 0)
    for one in messages_for(request.user).filter(sent__isnull=True).order_by("written", "pk"):
        tried = send_waiting(mail=the_site().observatory.settings.mail, by=request.user, only=one)
        done = Posted(done.sent + tried.sent, done.failed + tried.failed)
    return _told(request, done)


@open_to(handling_post, POSTED)
def send_again(request: HttpRequest, number: int) -> HttpResponse:
    """Try one message (again)."""
    found = known_message(request.user, number)
    return _told(request, send_waiting(mail=the_site().observatory.settings.mail, by=request.user, only=found))


def _told(request: HttpRequest, done: Posted) -> HttpResponse:
    if done.failed:
        messages.error(request, _("Some messages could not be sent: the reason stands beside each."))
    elif done.sent:
        messages.success(request, _("The messages were sent."))
    else:
        messages.info(request, _("Nothing waits to be sent."))
    return redirect("post")
