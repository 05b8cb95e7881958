"""`kenes report --site`: the links of a file lead to the site that was named, else to that of the settings, else to none."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from desk import Desk

CASES = [
    ("https://asked.example", "https://named.example/", "https://asked.example/en/record/"),
    ("", "https://named.example/", "https://named.example/en/record/"),
    ("https://asked.example", "", "https://asked.example/en/record/"),
    ("", "", "/en/record/"),
]


@pytest.mark.parametrize(("asked", "named", "leads"), CASES)
def test_the_site_that_is_asked_for_goes_before_that_of_the_settings(
    desk: Desk, tmp_path: Path, asked: str, named: str, leads: str
) -> None:
    from kenes.observatory.observatory import Observatory
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Gap
    from kenes.reports.report import Order, all_reports, write

    write_record(record=Gap(country="KZ", marking="public", heading={"en": "A gap"}, example=True), by=desk.analyst)
    toml = desk.observatory.folder / "kenes.toml"
    toml.write_text(toml.read_text("utf-8").replace('\nsite = ""', f'\nsite = "{named}"'), "utf-8")
    order = Order(("en",), ("html",), datetime.date(2026, 11, 25), site=asked)
    [written] = write(Observatory(desk.observatory.folder), all_reports()["loops"], order, tmp_path)
    assert f'href="{leads}KZ-' in written.path.read_text("utf-8")


def test_what_is_no_address_of_a_site_is_refused() -> None:
    from kenes.cli.commands.report import _site
    from kenes.texts import Refusal

    assert _site("https://example.org/") == "https://example.org"
    with pytest.raises(Refusal):
        _site("javascript:alert(1)")
