"""What may stand in a path: anything else is no page."""

from __future__ import annotations

from django.urls import register_converter
from django.urls.converters import StringConverter


class Key(StringConverter):
    """A key of ours: small letters, figures, underscores."""

    regex = "[a-z][a-z0-9_]{0,60}"


class PlaceCode(StringConverter):
    """A code of ISO 3166: a country, or a region of it."""

    regex = "[A-Z]{2}(?:-[A-Z0-9]{1,3})?"


class Period(StringConverter):
    """A year, a span of years, a month or a day."""

    regex = "[0-9]{4}(?:-[0-9]{2,4}){0,2}"


class ReleaseName(StringConverter):
    """The name of a release's folder."""

    regex = r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}"


def register() -> None:
    """Make the converters known to Django."""
    for name, kind in (("key", Key), ("place", PlaceCode), ("period", Period), ("release", ReleaseName)):
        register_converter(kind, name)
