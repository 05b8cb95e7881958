"""A document of a hundred pages on its whole way in one process: taken into the library, filed, reviewed, checked; the seconds of a core of each step.

`make load` runs it; figures stand in docs/reference/speed-of-documents.md. No embeddings.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desk import Desk
from long_documents import as_pdf, as_word, long_text

pytestmark = pytest.mark.load


class Clock:
    """Seconds of a core by step."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        begun = time.process_time()
        yield
        self.taken[name] = time.process_time() - begun

    def __str__(self) -> str:
        return ", ".join(f"{name} {taken:.1f}" for name, taken in self.taken.items())


@pytest.mark.parametrize("suffix", ["pdf", "docx", "txt"])
def test_a_hundred_pages_are_taken_in_reviewed_and_checked(
    desk: Desk, shared: Path, tmp_path: Path, suffix: str
) -> None:
    from kenes.cli.main import KEPT_BEFORE_LOOKING
    from kenes.documents.check import check_document
    from kenes.documents.framework import all_frameworks
    from kenes.documents.passages import passages
    from kenes.documents.reading import read_document
    from kenes.documents.review import review
    from kenes.records.library.actions import Sent, receive_document
    from kenes.records.library.models import PolicyDocument

    file, clock = _file(long_text(shared / "documents", 100), tmp_path, suffix), Clock()
    gc.set_threshold(KEPT_BEFORE_LOOKING)
    with clock.step("extracted"):
        document = read_document(file)
    with clock.step("segmented"):
        passages(document)
    with clock.step("matched with SDG"):
        suggested = review(document, all_frameworks()["sdg"]).suggestions
    with clock.step("matched with UNGASS 2016"):
        review(document, all_frameworks()["ungass-2016"])
    with clock.step("checked"):
        checked = check_document(document)
    taken = sum(clock.taken.values())
    with clock.step("and, apart, taken into the library and filed for search"):
        blank = PolicyDocument(country="KZ", marking="public", example=True)
        sent = Sent(file.read_bytes(), file.name)
        receive_document(observatory=desk.observatory, sent=sent, document=blank, by=desk.coordinator)
    print(f"\n{file.name}: {clock}; without the library {taken:.1f} s of a core")
    assert bool(suggested) and bool(checked.findings)


def _file(text: str, folder: Path, suffix: str) -> Path:
    file = folder / f"hundred.{suffix}"
    if suffix == "txt":
        file.write_text(text, "utf-8")
        return file
    return (as_pdf if suffix == "pdf" else as_word)(text, file)
