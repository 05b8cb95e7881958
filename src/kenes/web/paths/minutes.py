"""Addresses of minutes, summaries and press releases: drafting, editing, circulating, answering, agreeing, publishing."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import minutes, minutes_answers, minutes_files, minutes_paragraphs

PATHS = [
    path("records/minutes/new/", minutes.where_minutes_start),
    path("record/<slug:ref>/minutes/new/", minutes.new_minutes, name="minutes_new"),
    path("minutes/<slug:ref>/refresh/", minutes.refresh, name="minutes_refresh"),
    path("minutes/<slug:ref>/circulate/", minutes.circulating, name="minutes_circulate"),
    path("minutes/<slug:ref>/agree/", minutes.agreeing, name="minutes_agree"),
    path("minutes/<slug:ref>/correct/", minutes.correcting, name="minutes_correct"),
    path("minutes/<slug:ref>/press/", minutes.new_release, name="press_new"),
    path("minutes/<slug:ref>/publish/", minutes.publishing, name="press_publish"),
    path("minutes/<slug:ref>/paragraphs/new/", minutes_paragraphs.add, name="paragraph_new"),
    path("minutes/<slug:ref>/paragraphs/<int:number>/", minutes_paragraphs.edit, name="paragraph_edit"),
    path("minutes/<slug:ref>/paragraphs/<int:number>/remove/", minutes_paragraphs.remove, name="paragraph_remove"),
    path("minutes/<slug:ref>/replies/<slug:letter>/", minutes_answers.reply, name="minutes_reply"),
    path("minutes/<slug:ref>/links/<slug:letter>/", minutes_answers.renew, name="minutes_link"),
    path("minutes/<slug:ref>/objections/<slug:letter>/", minutes_answers.objection, name="minutes_objection"),
    path("minutes/<slug:ref>/remarks/<int:number>/", minutes_answers.decide, name="remark_decide"),
    path("minutes/<slug:ref>/canonical.json", minutes_files.canonical, name="minutes_canonical"),
    path("minutes/<slug:ref>/text.<slug:kind>", minutes_files.document, name="minutes_file"),
    path("answer/minutes/<str:token>/", minutes_answers.by_link, name="minutes_answer"),
]
