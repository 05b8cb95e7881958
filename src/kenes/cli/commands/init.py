"""`kenes init DIR --country KZ`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.spoken import say
from kenes.texts import Text

HELP = Text(kk="Жаңа обсерватория құру.", ru="Создать новую обсерваторию.", en="Make a new observatory.")


def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    country: Annotated[
        str,
        typer.Option(
            help=say(Text(kk="Ел коды, мысалы KZ.", ru="Код страны, например KZ.", en="Country code, such as KZ."))
        ),
    ],
    compare: Annotated[
        str,
        typer.Option(
            help=say(
                Text(
                    kk="Салыстырылатын елдер, үтір арқылы.",
                    ru="Страны для сравнения через запятую.",
                    en="Countries shown beside it, separated by commas.",
                )
            )
        ),
    ] = "",
) -> int:
    """Make the folder and its settings."""

    def work() -> Answer:
        from kenes.observatory.founding import found

        observatory = found(folder, country, tuple(code.strip() for code in compare.split(",") if code.strip()))
        made = Text(
            kk="Обсерватория құрылды: {folder}", ru="Обсерватория создана: {folder}", en="Observatory made: {folder}"
        )
        return Answer(
            {"observatory": str(observatory.folder), "country": country},
            show=lambda console: console.print(say(made.fill(folder=str(folder)))),
        )

    return answer("init", context.obj, work)
