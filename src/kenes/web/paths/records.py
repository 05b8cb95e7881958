"""Addresses of the records: lists by kind, the permalink of each record, open loops."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import records

PATHS = [
    path("records/<slug:kind>/", records.records, name="records"),
    path("record/<slug:ref>/", records.record, name="record"),
    path("open-loops/", records.open_loops, name="open_loops"),
]
