"""Addresses of viewing as another."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import viewing

PATHS = [
    path("people/<int:number>/view/", viewing.account, name="view_as"),
    path("people/view/", viewing.role, name="view_as_role"),
    path("people/view/stop/", viewing.stop_viewing, name="view_as_stop"),
]
