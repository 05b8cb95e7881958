"""Simulates the coverage of every interval (files of `coverage/`) and writes the table.

python bench/covering.py [NAME ...] [--write FILE]
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path
from time import process_time

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from page import put  # noqa: E402
from simulation import simulated, table  # noqa: E402


def names() -> list[str]:
    """Every method, by its file."""
    return sorted(one.stem for one in (HERE / "coverage").glob("[a-z]*.py"))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("names", nargs="*", help=", ".join(names()))
    ask.add_argument("--write", type=Path, help="put the tables into this page")
    asked = ask.parse_args()
    for name in asked.names or names():
        module = importlib.import_module(f"coverage.{name}")
        begin = process_time()
        part = f"## {module.__doc__.strip()}\n\n{table([simulated(one) for one in module.cases()])}\n"
        print(part, f"({process_time() - begin:.0f} s of a core)\n", flush=True)
        if asked.write:
            put(asked.write, name, part)


if __name__ == "__main__":
    main()
