"""`kenes check FILE ...`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.reading import ScanLanguages, reading
from kenes.cli.spoken import say
from kenes.texts import Text

HELP = Text(
    kk="Құжаттың біркелкілігін немесе тілдік нұсқаларын өзара тексеру.",
    ru="Проверить один документ или его языковые версии между собой.",
    en="Check one document, or its language versions against each other.",
)


def check(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE ...")],
    scan_languages: ScanLanguages = "",
    intended: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.toml",
            help=say(
                Text(
                    kk="Әдейі солай жазылған жерлердің тізімі.",
                    ru="Список мест, где так и задумано.",
                    en="A list of places where it is meant so.",
                )
            ),
        ),
    ] = None,
) -> int:
    """Look a text over for faults of letters, acronyms, dates, sums, countries and words."""

    def work() -> Answer:
        from kenes.documents.check import check_files
        from kenes.documents.intended import read_intended, without_intended

        meant = read_intended(intended) if intended else ()
        with reading(context.obj, scan_languages) as options:
            checked = without_intended(check_files(files, options), meant)
        stops = any(finding.stops for finding in checked.findings)
        return Answer(checked.result, checked.findings, stopped=stops)

    return answer("check", context.obj, work)
