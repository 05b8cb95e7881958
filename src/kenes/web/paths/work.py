"""Addresses of the programme of work."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import work

PATHS = [
    path("work/who-does-what/", work.who_does_what, name="who_does_what"),
    path("work/who-does-what.<slug:form>", work.who_does_what_file, name="who_does_what_file"),
    path("record/<slug:ref>/close/", work.close, name="study_close"),
    path("record/<slug:ref>/open-again/", work.reopen, name="study_reopen"),
    path("record/<slug:ref>/answers/", work.answer, name="self_assessment_answers"),
]
