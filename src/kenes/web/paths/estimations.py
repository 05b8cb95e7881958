"""Addresses of the methods for one's own table."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import estimations

PATHS = [
    path("estimate/", estimations.estimations, name="estimations"),
    path("estimate/<slug:key>/", estimations.estimation, name="estimation"),
    path("estimate/<slug:key>/example.csv", estimations.example, name="estimation_example"),
]
