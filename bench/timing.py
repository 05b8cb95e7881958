"""Seconds of a call, several times over, and of a script of R that does the same work."""

from __future__ import annotations

import statistics
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import numpy as np

PEERS = Path(__file__).parent / "peers"


@dataclass(frozen=True)
class Peer:
    """A script in `peers/`, the R packages it needs, the data it reads, and which share of the work it is given."""

    script: str
    packages: tuple[str, ...]
    data: Mapping[str, np.ndarray]
    share: float = 1.0
    """Of the whole work; the seconds of the whole are those of the share divided by it, and it is said."""


@dataclass(frozen=True)
class Work:
    """What is timed: `call` does the whole work; `told` gives, of its result, the figures that the peer gives too."""

    call: Callable[[], Any]
    peer: Peer | None = None
    told: Callable[[Any], np.ndarray] | None = None
    says: Callable[[Any], str] | None = None
    """What of the result belongs in the table: how many cells were lost, say."""


@dataclass(frozen=True)
class Timed:
    """Seconds of each run, by the clock and of a core, and the result of the last."""

    seconds: list[float]
    of_core: list[float]
    result: Any = field(repr=False)

    @property
    def least(self) -> float:
        return min(self.seconds)

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def core(self) -> float:
        return statistics.median(self.of_core)


def timed(call: Callable[[], Any], runs: int) -> Timed:
    """`call` as often as `runs` says, one after another."""
    seconds: list[float] = []
    of_core: list[float] = []
    result = None
    for _ in range(runs):
        del result
        begin, begin_of_core = perf_counter(), process_time()
        result = call()
        seconds.append(perf_counter() - begin)
        of_core.append(process_time() - begin_of_core)
    return Timed(seconds, of_core, result)


def absent(packages: tuple[str, ...]) -> str:
    """What the peer lacks here; empty where it can run."""
    asked = ", ".join(f'"{one}"' for one in packages)
    ask = f"cat(Filter(function(one) !requireNamespace(one, quietly=TRUE), c({asked})))"
    try:
        found = subprocess.run(["Rscript", "-e", ask], capture_output=True, text=True, check=True)
    except FileNotFoundError:
        return "R"
    return found.stdout.strip()


def timed_peer(peer: Peer) -> tuple[float, float, np.ndarray]:
    """The seconds the script gives itself (reading left out), by the clock and of a core, and the figures it writes."""
    with tempfile.TemporaryDirectory() as folder:
        for name, values in peer.data.items():
            np.asarray(values, float).ravel(order="F").tofile(Path(folder) / f"{name}.bin")
        ran = subprocess.run(["Rscript", str(PEERS / peer.script), folder], capture_output=True, text=True, check=False)
        if ran.returncode:
            raise RuntimeError(f"{peer.script} failed: {ran.stderr.strip()[-500:]}")
        clock, core = ran.stdout.split()[-2:]
        return float(clock), float(core), np.fromfile(Path(folder) / "figures.bin")


def farthest(ours: np.ndarray, theirs: np.ndarray) -> float:
    """The largest relative difference; nan must stand in the same places."""
    if ours.shape != theirs.shape or (np.isnan(ours) != np.isnan(theirs)).any():
        return float("inf")
    there = ~np.isnan(ours)
    apart = np.abs(ours[there] - theirs[there]) / np.maximum(np.abs(theirs[there]), 1e-12)
    return float(apart.max(initial=0.0))
