"""Simulates the coverage of every interval (files of `coverage/`) and writes the table.

python bench/covering.py [NAME ...] [--share .1] [--write FILE]
"""

from __future__ import annotations

import argparse
import importlib
import sys
from dataclasses import replace
from pathlib import Path
from time import process_time

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from page import put  # noqa: E402
from simulation import Case, simulated, table  # noqa: E402


def names() -> list[str]:
    """Every method, by its file."""
    return sorted(one.stem for one in (HERE / "coverage").glob("[a-z]*.py"))


def fewer(case: Case, share: float) -> Case:
    """The case with this share of its runs."""
    return replace(case, runs=min(case.runs, max(40, round(case.runs * share))))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("names", nargs="*", help=", ".join(names()))
    ask.add_argument("--write", type=Path, help="put the tables into this page")
    ask.add_argument("--share", type=float, default=1.0, help="of the runs of each case (40 at least)")
    asked = ask.parse_args()
    for name in asked.names or names():
        module = importlib.import_module(f"coverage.{name}")
        begin = process_time()
        part = (
            f"## {module.__doc__.strip()}\n\n{table([simulated(fewer(one, asked.share)) for one in module.cases()])}\n"
        )
        print(part, f"({process_time() - begin:.0f} s of a core)\n", flush=True)
        if asked.write:
            put(asked.write, name, part)


if __name__ == "__main__":
    main()
