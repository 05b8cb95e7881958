"""Times our methods and the peers installed here on the same data in one run, and prints the ratio.

    python bench/speed.py [NAME ...] [--whole] [--no-peers] [--write FILE]

Each piece of work is a file in `works/` with AIM (seconds), QUOTED, RUNS and `work()`. A peer that is not installed
is told as absent and the figure of the issue stands in its place, as quoted. `--whole` gives long peers the whole of
the work, not a share of it.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import os
import platform
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from page import put  # noqa: E402
from timing import Timed, Work, absent, farthest, timed, timed_peer  # noqa: E402


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    name: str
    aim: float
    ours: Timed
    peer: str
    ratio: str
    note: str

    def cells(self) -> list[str]:
        reached = "yes" if self.ours.median < self.aim else "of a core" if self.ours.core < self.aim else "no"
        runs = len(self.ours.seconds)
        seconds = f"{self.ours.least:.3g} s / {self.ours.median:.3g} s ({runs} run{'s' if runs > 1 else ''})"
        core = f"{self.ours.core:.3g} s"
        return [self.name, f"{self.aim:g} s", seconds, core, reached, self.peer, self.ratio, self.note]


HEAD = ["work", "aim", "ours: least / median", "of a core", "aim reached", "peer", "ratio", "agreement, result"]


def names() -> list[str]:
    """Every piece of work, by its file."""
    return sorted(one.stem for one in (HERE / "works").glob("[a-z]*.py"))


def row(name: str, whole: bool, peers: bool) -> Row:
    """One piece of work, ours and the peer's."""
    module = importlib.import_module(f"works.{name}")
    takes_whole = "whole" in inspect.signature(module.work).parameters
    work: Work = module.work(whole) if takes_whole else module.work()
    ours = timed(work.call, module.RUNS)
    said = [work.says(ours.result)] if work.says else []
    peer, ratio = _peer(module, work, ours, said) if peers else (f"{module.QUOTED} (quoted)", "-")
    return Row((module.__doc__ or name).strip(), module.AIM, ours, peer, ratio, "; ".join(said))


def _peer(module: ModuleType, work: Work, ours: Timed, said: list[str]) -> tuple[str, str]:
    peer = work.peer
    if peer is None:
        return f"{module.QUOTED} (quoted)", "-"
    if lacking := absent(peer.packages):
        return f"{module.QUOTED} (quoted; {lacking} is absent here)", "-"
    seconds, core, figures = timed_peer(peer)
    if work.told:
        said.append(f"largest relative difference {farthest(work.told(ours.result), figures):.1g}")
    part = "" if peer.share == 1 else f" ({seconds:.3g} s for {peer.share:.0%} of it)"
    whole = seconds / peer.share
    said_of_peer = f"R {peer.packages[0]} {whole:.3g} s, of a core {core / peer.share:.3g} s{part}"
    return said_of_peer, f"{core / peer.share / ours.core:.0f}"


def versions() -> str:
    """The machine and what ran on it."""
    import highspy
    import numpy
    import scipy

    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    solver = highspy.__file__ and importlib.metadata.version("highspy")
    return (
        f"{platform.machine()}, {cores} cores, {platform.system()}; Python {platform.python_version()}, "
        f"numpy {numpy.__version__}, scipy {scipy.__version__}, highspy {solver}{_r()}"
    )


def _r() -> str:
    import subprocess

    ask = 'cat(R.version$major, ".", R.version$minor, sep=""); for (one in c("survey", "surveillance")) '
    ask += 'if (requireNamespace(one, quietly=TRUE)) cat(",", one, as.character(packageVersion(one)))'
    try:
        return "; R " + subprocess.run(["Rscript", "-e", ask], capture_output=True, text=True, check=True).stdout
    except FileNotFoundError:
        return "; no R"


def _table(rows: list[Row]) -> str:
    lines = [HEAD, ["---"] * len(HEAD), *(one.cells() for one in rows)]
    return "\n".join("| " + " | ".join(one) + " |" for one in lines)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("names", nargs="*", help=", ".join(names()))
    ask.add_argument("--whole", action="store_true", help="long peers do the whole of the work")
    ask.add_argument("--no-peers", action="store_true", help="ours only")
    ask.add_argument("--write", type=Path, help="put the table into this page")
    asked = ask.parse_args()
    rows = []
    for name in asked.names or names():
        rows.append(row(name, asked.whole, not asked.no_peers))
        print(" | ".join(rows[-1].cells()), flush=True)
        if asked.write:
            put(asked.write, "speed", f"{date.today():%d %B %Y}. {versions()}.\n\n{_table(rows)}")


if __name__ == "__main__":
    main()
