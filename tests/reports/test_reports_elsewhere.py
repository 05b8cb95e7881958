"""Reports away from the demo: a neighbour without recorded offences, an observatory that speaks one language."""

from __future__ import annotations

import datetime
from pathlib import Path

from kenes.observatory.founding import found
from kenes.observatory.observatory import Observatory
from kenes.reports.chapters.brief import brief
from kenes.reports.render.html import to_html_body
from kenes.reports.report import Order, all_reports, write
from kenes.reports.situation import situation


def test_what_is_known_of_tajikistan_is_told(real: Observatory) -> None:
    told = to_html_body(brief(situation(real, datetime.date(2026, 11, 23), country="TJ")), "en")
    assert "kg of cannabis resin (hashish) was seized in Tajikistan" in told
    assert "No figures." not in told
    assert "Recorded offences measure" not in told
    assert "Quantities depend on police work" in told


def test_without_a_wish_only_the_observatorys_own_languages_are_written(tmp_path: Path) -> None:
    observatory = found(tmp_path / "kz", "KZ")
    settings = observatory.folder / "kenes.toml"
    settings.write_text(settings.read_text("utf-8").replace('["kk", "ru", "en"]', '["ru"]'), "utf-8")
    order = Order(formats=("html",), today=datetime.date(2026, 11, 23))
    written = write(Observatory(observatory.folder), all_reports()["dossier"], order, tmp_path / "reports")
    assert [one.path.name for one in written] == ["dossier-ru.html"]
