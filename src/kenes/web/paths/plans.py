"""Addresses of the national form of a road map: taking a plan in, and the road map as a file."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import plans

PATHS = [
    path("road-maps/<slug:ref>/plan/", plans.take_in, name="plan_take_in"),
    path("road-maps/<slug:ref>/plan/check/", plans.check, name="plan_check"),
    path("road-maps/<slug:ref>/national-form-<slug:language>.docx", plans.national_docx, name="national_docx"),
    path("road-maps/<slug:ref>/national-form-<slug:language>.xlsx", plans.national_xlsx, name="national_xlsx"),
]
