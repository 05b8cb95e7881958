"""Addresses of the drafts of letters."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import letters

PATHS = [
    path("letters/<slug:ref>/draft/<slug:language>.<slug:kind>", letters.draft, name="letter_draft"),
]
