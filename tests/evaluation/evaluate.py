"""`make evaluate`: every section of `sections/` is measured, printed, and written to docs/reference/evaluation.md.

A section is a module with `def measured() -> Section`; dropping the file in is all it takes. Sections come in the order of
their file names. With names as arguments (`python tests/evaluation/evaluate.py suggestions`) only those are printed and nothing is written.
"""

from __future__ import annotations

import datetime
import importlib
import pkgutil
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from section import Section, as_markdown, as_text  # noqa: E402  (found beside this file, however it is started)

PAGE = HERE.parents[1] / "docs" / "reference" / "evaluation.md"
SHOWN = HERE.parents[1] / "src" / "kenes" / "documents" / "quality.csv"
HEAD = """# How good the suggestions and checks are

Written by `make evaluate` on {day}; not edited by hand. The texts are those of `../shared/documents`, which are not part of the package; the labels
are in `tests/evaluation/labels`, whose README says who made them and what is wrong with them. A figure that the data cannot carry is said to be
*not measurable*, never guessed.
"""


def sections() -> tuple[str, ...]:
    """The names of the sections, in the order of their files."""
    return tuple(sorted(one.name for one in pkgutil.iter_modules([str(HERE / "sections")])))


def measured(name: str) -> Section:
    """One section, measured now."""
    found: Section = importlib.import_module(f"sections.{name}").measured()
    return found


def page(found: Sequence[Section], day: datetime.date) -> str:
    """The page of the documentation."""
    return "\n".join([HEAD.format(day=day.isoformat()), *map(as_markdown, found)])


def main(wanted: Sequence[str]) -> None:
    found = []
    for name in wanted or sections():
        found.append(measured(name))
        print(as_text(found[-1]), flush=True)
    if not wanted:
        day = datetime.datetime.now(datetime.UTC).date()
        PAGE.write_text(page(found, day), encoding="utf-8")
        shown = importlib.import_module("sections.suggestions").written(day.isoformat())
        SHOWN.write_text(shown, encoding="utf-8")
        print(f"written: {PAGE.relative_to(HERE.parents[1])}, {SHOWN.relative_to(HERE.parents[1])}")


if __name__ == "__main__":
    main(sys.argv[1:])
