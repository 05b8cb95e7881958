"""The frameworks that an observatory adds: a country's own plan, a newer edition of a framework that the product carries.

An edition once added is never changed or dropped: a review of years ago finds the requirements it was made with.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from kenes.documents.concepts import all_concepts
from kenes.documents.framework import Framework, all_frameworks, framework_from, values_of
from kenes.observatory.durable import write_json, writing_alone
from kenes.observatory.observatory import Observatory
from kenes.texts import Finding, Refusal, Severity, Text

FOLDER = "frameworks/editions"
HELD = 200
"""Editions remembered as they were read."""


def add_edition(observatory: Observatory, framework: Framework) -> bool:
    """Keep an edition; False where the very same is held. Refusal where another text goes by the same edition."""
    folder = observatory.folder / FOLDER / framework.key
    folder.mkdir(parents=True, exist_ok=True)
    with writing_alone(folder):
        same = next((one for one in editions(observatory, framework.key) if one.edition == framework.edition), None)
        if same == framework:
            return False
        if same is not None:
            raise Refusal(_taken(framework))
        write_json(folder / f"{len(list(folder.glob('*.json'))) + 1:04}.json", values_of(framework))
    return True


def editions(observatory: Observatory | None, key: str) -> tuple[Framework, ...]:
    """Every edition of a framework, that of the product first, then those added, the newest last; none of an unknown key."""
    carried = [all_frameworks()[key]] if key in all_frameworks() else []
    if observatory is None:
        return tuple(carried)
    files = sorted((observatory.folder / FOLDER / key).glob("*.json"))
    return (*carried, *(_read(key, path) for path in files))


def known_frameworks(observatory: Observatory | None) -> Mapping[str, Framework]:
    """Every framework by key in its newest edition: those of the product, and those that the observatory added."""
    folder = observatory.folder / FOLDER if observatory is not None else None
    added = (
        {path.name for path in folder.iterdir() if path.is_dir()} if folder is not None and folder.is_dir() else set()
    )
    newest = {key: editions(observatory, key) for key in sorted({*all_frameworks(), *added})}
    return {key: held[-1] for key, held in newest.items() if held}


def edition_of(observatory: Observatory | None, key: str, edition: str) -> Framework | None:
    """A framework in one edition; None where it is not held."""
    return next((one for one in editions(observatory, key) if one.edition == edition), None)


def _read(key: str, path: Path) -> Framework:
    return _parsed(key, path, path.stat().st_mtime_ns)


@lru_cache(maxsize=HELD)
def _parsed(key: str, path: Path, _: int) -> Framework:
    values = json.loads(path.read_text("utf-8"))
    for requirement in values["requirement"].values():
        requirement["evidence"] = [one for one in map(_of_today, requirement["evidence"]) if one]
    return framework_from(key, values)


def _of_today(evidence: Mapping[str, Any]) -> dict[str, Any] | None:
    """A piece of evidence with the concepts the lexicon still has; None where one that it cannot do without is gone."""
    known = all_concepts()
    one_of = [one for one in evidence["any"] if one in known]
    if any(one not in known for one in evidence["all"]) or (evidence["any"] and not one_of):
        return None
    return {**evidence, "any": one_of, "none": [one for one in evidence["none"] if one in known]}


def _taken(framework: Framework) -> Finding:
    filled = TAKEN.fill(edition=framework.edition, key=framework.key)
    return Finding("edition-taken", Severity.ERROR, filled, column="edition", text=framework.edition, proposal=RENAME)


TAKEN = Text(
    kk="«{key}» тізімінің «{edition}» басылымы бұрыннан бар, бірақ оның мәтіні басқа.",
    ru="Издание «{edition}» рамки «{key}» уже есть, и текст в нём другой.",
    en="The edition “{edition}” of the framework “{key}” is held already, with another text.",
)
RENAME = Text(
    kk="Басылымға басқа атау беріңіз, мысалы күнін қосыңыз: бұрынғы талдаулар ескі басылымға сүйенеді.",
    ru="Дайте изданию другое имя, например добавьте дату: прежние обзоры опираются на старое издание.",
    en="Give the edition another name, for instance with today's date: earlier reviews rest on the old one.",
)
