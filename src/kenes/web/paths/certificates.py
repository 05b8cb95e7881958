"""Addresses of certificates of participation."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import certificates

PATHS = [
    path("record/<slug:ref>/certificates/", certificates.issue, name="certificates_issue"),
    path("record/<slug:ref>/certificate/again/", certificates.issue_again, name="certificate_again"),
    path("record/<slug:ref>/certificates-<slug:language>.pdf", certificates.certificates, name="certificates"),
]
