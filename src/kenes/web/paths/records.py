"""Addresses of the records: lists by kind, the permalink of each record, what is written, linked and settled, stories, open loops."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import (
    downloads,
    records,
    records_figures,
    records_lineage,
    records_links,
    records_register,
    records_stories,
    records_writing,
)

PATHS = [
    path("records/<slug:kind>/", records.records, name="records"),
    path("records/<slug:kind>/new/", records_writing.new, name="record_new"),
    path("records/<slug:kind>/save/<slug:form>/", downloads.records_file, name="records_file"),
    path("records/institutions/register/", records_register.register, name="register"),
    path("record/<slug:ref>/", records.record, name="record"),
    path("record/<slug:ref>/edit/", records_writing.edit, name="record_edit"),
    path("record/<slug:ref>/withdraw/", records_writing.withdraw, name="record_withdraw"),
    path("record/<slug:ref>/link/", records_links.link, name="record_link"),
    path("record/<slug:ref>/unlink/<int:number>/", records_links.unlink, name="record_unlink"),
    path("record/<slug:ref>/split/", records_lineage.split, name="record_split"),
    path("record/<slug:ref>/merge/", records_lineage.merge, name="record_merge"),
    path("record/<slug:ref>/story/", records_stories.record_story, name="record_story"),
    path("edits/<int:number>/", records_writing.meeting, name="meeting_edits"),
    path("stories/", records_stories.story_of, name="story"),
    path("cited-figures/", records_figures.pinned, name="pinned_figure"),
    path("figures/<key:key>/<place:code>/<period:period>/finding/", records_figures.promote, name="promote"),
    path("open-loops/", records.open_loops, name="open_loops"),
    path("open-loops/<slug:kind>/", downloads.open_loops_file, name="open_loops_file"),
]
