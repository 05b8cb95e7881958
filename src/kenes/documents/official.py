"""The official wording of requirements: imported from a table by whoever has it, kept in the observatory, shown beside ours."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from kenes.documents.wording_layouts import Wording
from kenes.documents.wording_tables import read_wordings
from kenes.observatory.durable import write_json, writing_alone
from kenes.observatory.observatory import Observatory


@dataclass(frozen=True)
class Imported:
    """What an import took in, and how many wordings of other requirements it left out."""

    layout: str
    wordings: tuple[Wording, ...]
    left_out: int


def import_wording(observatory: Observatory, path: Path) -> Imported:
    """Read a table and store its wordings, all or none; Refusal names row and column of what is wrong."""
    layout, known, left_out = read_wordings(path)
    _store(observatory, known)
    return Imported(layout, known, left_out)


def official_wording(observatory: Observatory | None, framework: str) -> Mapping[tuple[str, str], Wording]:
    """The wordings held of a framework by code and language; none without an observatory."""
    path = _path(observatory, framework) if observatory is not None else None
    if path is None or not path.is_file():
        return {}
    held = [Wording(**values) for values in json.loads(path.read_text("utf-8"))["wordings"]]
    return {(one.code, one.language): one for one in held}


def _store(observatory: Observatory, wordings: Sequence[Wording]) -> None:
    """Put the wordings beside those held; a later one of the same requirement and language takes the place of the earlier."""
    folder = observatory.folder / "frameworks"
    folder.mkdir(exist_ok=True)
    with writing_alone(folder):
        for framework in sorted({one.framework for one in wordings}):
            held = dict(official_wording(observatory, framework))
            held |= {(one.code, one.language): one for one in wordings if one.framework == framework}
            listed = [asdict(held[key]) for key in sorted(held)]
            write_json(_path(observatory, framework), {"framework": framework, "wordings": listed})


def _path(observatory: Observatory, framework: str) -> Path:
    return observatory.folder / "frameworks" / f"{framework}.json"
