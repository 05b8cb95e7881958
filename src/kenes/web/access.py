"""Who may open a route: every view says it, and a view that does not say it is opened by nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from rules.predicates import always_allow as everyone

from kenes.records.accounts.rules import administers, signed_in

View = TypeVar("View", bound=Callable[..., Any])
READING = ("GET", "HEAD")
WRITING = (*READING, "POST")


def open_to(rule: Any, methods: tuple[str, ...] = READING) -> Callable[[View], View]:
    """Say who may open a view and by which methods; what may be done with one record is asked again where it is done."""

    def said(view: View) -> View:
        view.access, view.methods = rule, methods  # type: ignore[attr-defined]
        return view

    return said


def gives_public(view: View) -> View:
    """Say that a view gives everybody the same file: the log need not hear who took it away."""
    view.gives_public = True  # type: ignore[attr-defined]
    return view


__all__ = ["READING", "WRITING", "administers", "everyone", "gives_public", "open_to", "signed_in"]
