"""Signing in and out: allauth's views with the rules of this site."""

from __future__ import annotations

from allauth.account import views

from kenes.web.access import WRITING, everyone, open_to, signed_in

sign_in = open_to(everyone, WRITING)(views.login)
sign_out = open_to(signed_in, WRITING)(views.logout)
