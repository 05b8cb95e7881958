"""A figure that a finding or a baseline cites stays what it was when it was cited, or is said to be unreadable; the words of a story."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import replace
from pathlib import Path

from kenes.observatory.observatory import Observatory
from kenes.records.chain.snapshot import Snapshot
from kenes.reports.block import Bullets, SideBySide, Table
from kenes.reports.chapters.recorded.evidence import evidence
from kenes.reports.chapters.recorded.story import stories
from kenes.reports.recorded import Recorded, recorded
from kenes.reports.report import Order

WRITTEN = datetime.date(2026, 11, 25)
OFFENCES = "drug_law_offences/2022-9d7614bc"


def supply_sentences(found: Recorded) -> list[str]:
    [pair] = [block for block in evidence(found) if isinstance(block, SideBySide)]
    return [item.text["en"] for block in pair.left if isinstance(block, Bullets) for item in block.items]


def test_a_release_withdrawn_later_still_gives_the_figure_that_was_cited(example: Observatory, tmp_path: Path) -> None:
    shutil.copytree(example.folder, tmp_path / "observatory")
    copy = Observatory(tmp_path / "observatory")
    tomorrow = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
    copy.releases.withdraw(OFFENCES, tomorrow.isoformat(), "somebody", "example")
    found = recorded(copy, Order(today=WRITTEN))
    [row] = [row for row in found.figures.values() if row.indicator == "drug_law_offences"]
    assert (round(row.estimate or 0, 1), row.release) == (32.1, OFFENCES)
    assert OFFENCES in {release.identifier for release in found.releases}


def test_a_figure_that_cannot_be_read_is_named_by_its_release_and_not_replaced(example: Observatory) -> None:
    found = recorded(example, Order(today=WRITTEN))
    unreadable = replace(found, figures={}, releases=())
    assert supply_sentences(unreadable)[0].endswith(
        f"(KZ-2026-FND-001); its figure is pinned to the release {OFFENCES}"
    )
    assert supply_sentences(found)[0].endswith("(KZ-2026-FND-001)")


def test_a_story_runs_from_the_figure_to_the_indicator(example: Observatory) -> None:
    [table] = [block for block in stories(recorded(example, Order(today=WRITTEN))) if isinstance(block, Table)]
    lines = [tuple(cell["en"] for cell in row.cells) for row in table.rows]  # type: ignore[index]
    start = lines.index(("No interval is set for the survey of the general population (KZ-2026-GAP-002)", "", "", ""))
    assert [(line[0], line[2], line[3]) for line in lines[start + 1 : start + 8]] == [
        ("Figure", "is cited by: KZ-2026-FND-003", ""),
        ("Finding", "reveals: KZ-2026-GAP-002", "KZ-2026-FND-003"),
        ("Gap", "what this story is of", "KZ-2026-GAP-002"),
        ("Recommendation", "is motivated by: KZ-2026-GAP-002", "KZ-2026-REC-002"),
        ("Action", "takes up: KZ-2026-REC-002", "KZ-2026-ACT-005"),
        ("Text of a dialogue", "is informed by: KZ-2026-REC-002", "KZ-2026-MIN-002"),
        ("Indicator", "measures: KZ-2026-ACT-005", "prevalence_of_use"),
    ]
    assert lines[start + 1][1] == "Prevalence of drug use: Kazakhstan, 2015; release prevalence_of_use/2025-97e29575"


def test_a_record_that_the_report_may_not_show_is_not_named(example: Observatory) -> None:
    found = recorded(example, Order(today=WRITTEN))
    hidden = found.snapshot.where(lambda one: one.kind.code != "INS")
    from kenes.reports.chapters.recorded.recommendations import recommendations

    [table] = [block for block in recommendations(replace(found, snapshot=hidden)) if isinstance(block, Table)]
    assert {row.cells[2]["en"].split("; ")[0] for row in table.rows} == {"a record not shown in this report"}  # type: ignore[index]
    assert "KZ-2026-INS" not in str(table)
    assert recommendations(Recorded(Snapshot({}), WRITTEN)) == ()
