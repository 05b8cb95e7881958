"""What was shown of protected indicators, by day: kept beside the releases, since no later version can work it out again.

One file an indicator, shown/INDICATOR.json. Small counts never stand in it: a hidden cell is null.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kenes.indicators.earlier import Earlier, History, Key
from kenes.observatory.durable import write_bytes, writing_alone
from kenes.observatory.observatory import Observatory

FOLDER = "shown"


def history(observatory: Observatory, indicator: str) -> dict[Key, list[Earlier]]:
    """Every state in which the tables of an indicator were shown, by country and period, in the order of their days."""
    path = _path(observatory, indicator)
    found: dict[Key, list[Earlier]] = defaultdict(list)
    for one in json.loads(path.read_bytes()) if path.is_file() else ():
        cells = {frozenset(map(tuple, cell)): count for cell, count in one["cells"]}
        found[one["country"], one["period"]].append(Earlier(one["day"], one["whole"], cells))
    return dict(found)


@contextmanager
def showing_alone(observatory: Observatory) -> Iterator[None]:
    """Hold what was shown from reading it to noting what is shown next: nobody shows anything meanwhile."""
    folder = observatory.folder / FOLDER
    folder.mkdir(exist_ok=True)
    with writing_alone(folder):
        yield


def note(observatory: Observatory, indicator: str, now: Mapping[Key, Earlier]) -> None:
    """Keep what is shown now, where it is not as it was shown before."""
    held = history(observatory, indicator)
    new = {key: one for key, one in now.items() if not any(_alike(one, it) for it in held.get(key, ()))}
    if new:
        whole = {key: [*held.get(key, ()), *([new[key]] if key in new else [])] for key in held | new}
        _write(_path(observatory, indicator), whole)


def forget(observatory: Observatory, indicator: str) -> bool:
    """Take what was shown of an indicator for taken down everywhere; whether anything was known of it."""
    path = _path(observatory, indicator)
    known = path.is_file()
    path.unlink(missing_ok=True)
    return known


def _path(observatory: Observatory, indicator: str) -> Path:
    return observatory.folder / FOLDER / f"{indicator}.json"


def _alike(one: Earlier, other: Earlier) -> bool:
    return (one.whole, one.cells) == (other.whole, other.cells)


def _write(path: Path, held: History) -> None:
    entries = [_entry(key, one) for key in sorted(held) for one in held[key]]
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in entries)
    write_bytes(path, f"[\n{lines}\n]\n".encode())


def _entry(key: Key, one: Earlier) -> dict[str, Any]:
    cells = sorted(((sorted(cell), count) for cell, count in one.cells.items()), key=lambda it: it[0])
    return {"country": key[0], "period": key[1], "day": one.day, "whole": one.whole, "cells": cells}
