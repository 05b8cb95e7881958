"""The release that the example's agreed summary and the real figures give has nothing that would stop its publication."""

from __future__ import annotations

import datetime

from kenes.observatory.observatory import Observatory
from kenes.records.minutes.paragraph import QUOTE, SOURCE
from kenes.records.minutes.release_checks import Consented, Release, release_findings
from kenes.records.words import words
from kenes.reports.chapters.press import agreed_summary
from kenes.reports.chapters.press_text import release_paragraphs
from kenes.reports.recorded import for_the_press
from kenes.reports.report import Order
from kenes.reports.situation import ordered
from kenes.texts import Text


def test_nothing_stops_it_and_its_figures_name_their_sources(example: Observatory) -> None:
    order = Order(today=datetime.date(2026, 11, 25))
    found = for_the_press(example, order)
    summary = agreed_summary(found.snapshot, None)
    assert summary is not None
    paragraphs = tuple(release_paragraphs(ordered(example, order), found, example, summary))
    consents = {
        one.ref: Consented(one.ref, words(one["quotation"]), True) for one in found.snapshot.of_kind("CST")
    }  # fmt: skip
    names = {one.ref: one.words("name") for one in found.snapshot.of_kind("INS")}
    settings = example.settings
    heading = Text(kk="Хабарлама", ru="Сообщение", en="Release")
    release = Release(heading, paragraphs, settings.languages, settings.programme, consents, names)
    assert [(one.code, one.text) for one in release_findings(release)] == []
    assert {one.sort for one in paragraphs} >= {QUOTE, SOURCE}
