"""Addresses of the way of an action and of the control sheet."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import control

PATHS = [
    path("record/<slug:ref>/way/<slug:verb>/", control.step, name="way_step"),
    path("records/disagreements/new/", control.from_an_action),
    path("records/changes/new/", control.from_an_action),
    path("control-sheet/", control.control_sheet, name="control_sheet"),
    path("control-sheet/control-sheet.<slug:kind>", control.control_file, name="control_file"),
    path("control-sheet/by/<slug:by>/", control.control_view, name="control_view"),
]
