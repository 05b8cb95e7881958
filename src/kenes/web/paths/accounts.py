"""Addresses of signing in and out. The names are those that allauth looks for."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import accounts

PATHS = [
    path("sign-in/", accounts.sign_in, name="account_login"),
    path("sign-out/", accounts.sign_out, name="account_logout"),
]
