"""`kenes releases [DATASET]`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import SPOKEN
from kenes.texts import Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.observatory.release import Release

HELP = Text(
    kk="Не сақталған және ол қайдан келген.",
    ru="Что хранится и откуда оно.",
    en="What is held, and where it came from.",
)


def releases(context: typer.Context, dataset: Annotated[str | None, typer.Argument(metavar="[DATASET]")] = None) -> int:
    """List releases, withdrawn ones included."""

    def work() -> Answer:
        found = open_observatory(context.obj).releases.all(dataset)
        listed = [_as_json(release) for release in found]
        return Answer({"releases": listed}, show=lambda console: _show(console, found))

    return answer("releases", context.obj, work)


def _as_json(release: Release) -> dict[str, object]:
    withdrawn = release.withdrawn_on()
    return release.manifest.as_json() | {
        "id": release.manifest.address_in_observatory,
        "withdrawn": withdrawn.isoformat() if withdrawn else None,
        "events": list(release.events),
    }


def _show(console: Console, found: list[Release]) -> None:
    for release in found:
        one = release.manifest
        mark = " [strike]" if release.withdrawn_on() else " "
        console.print(
            f"{one.address_in_observatory}{mark}{one.rows} · {one.published_by[SPOKEN]} · {one.published} · {one.committed[:10]}"
        )
