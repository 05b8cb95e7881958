"""`kenes restore FILE DIR`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.spoken import say
from kenes.texts import Severity, Text

HELP = Text(
    kk="Сақтық көшірмеден жаңа қалтаға қалпына келтіру.",
    ru="Восстановить из резервной копии в новую папку.",
    en="Restore a backup into a new folder.",
)


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    records: Annotated[
        str | None,
        typer.Option(
            help=say(
                Text(
                    kk="Жазбалардың жаңа орны: postgresql://… немесе қалтадағы файл.",
                    ru="Новое место записей: postgresql://… или файл в папке.",
                    en="Another place for the records: postgresql://… or a file in the folder.",
                )
            )
        ),
    ] = None,
) -> int:
    """Prove the backup, unpack it beside its place, load the records, prove all again, then put it in place."""

    def work() -> Answer:
        from kenes.observatory.observatory import Observatory
        from kenes.records.care.restoring import restore as bring_back
        from kenes.records.care.whole import verify_all

        restored = bring_back(file, folder, records)
        part = restored.manifest.records
        result = {
            "observatory": str(folder),
            "moment": restored.manifest.moment,
            "members": len(restored.manifest.members),
            "rows": 0 if part is None else sum(part.rows.values()),
            "last_entry": 0 if part is None else part.last_entry,
        }
        found, _ = verify_all(Observatory(folder))
        was_there = [replace(one, severity=Severity.WARNING) for one in found]  # the backup is whole: it held them
        return Answer(result, was_there, lambda console: console.print(say(_DONE.fill(**result)), markup=False))

    return answer("restore", context.obj, work)


_DONE = Text(
    kk="Обсерватория {moment} сәтіндегі күйінде қалпына келді: {observatory}",
    ru="Обсерватория восстановлена по состоянию на {moment}: {observatory}",
    en="The observatory is back as it was at {moment}: {observatory}",
)
