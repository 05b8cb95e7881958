"""The brief of a country without recorded offences tells what supply figures there are, and only their caveats."""

from __future__ import annotations

import datetime

from kenes.observatory.observatory import Observatory
from kenes.reports.chapters.brief import brief
from kenes.reports.render.html import to_html_body
from kenes.reports.situation import situation


def test_what_is_known_of_tajikistan_is_told(real: Observatory) -> None:
    told = to_html_body(brief(situation(real, datetime.date(2026, 11, 23), country="TJ")), "en")
    assert "kg of cannabis resin (hashish) was seized in Tajikistan" in told
    assert "No figures." not in told
    assert "Recorded offences measure" not in told
    assert "Quantities depend on police work" in told
