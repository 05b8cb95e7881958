"""`kenes export NAME --format docx`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Text

HELP = Text(
    kk="Жазбаны ашық пішімге шығару: жол картасын ұлттық нысанда.",
    ru="Выгрузить запись: дорожную карту в национальной форме.",
    en="Export a record: a road map in the national form.",
)


def export(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    kind: Annotated[
        str,
        typer.Option(
            "--format", help=say(Text(kk="Пішім: docx, xlsx.", ru="Формат: docx, xlsx.", en="Format: docx, xlsx."))
        ),
    ] = "docx",
    languages: Annotated[
        str | None,
        typer.Option(help=say(Text(kk="Тілдер: kk,ru.", ru="Языки: kk,ru.", en="Languages: kk,ru."))),
    ] = None,
    folder: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help=say(Text(kk="Қалта.", ru="Папка.", en="The folder.")))
    ] = Path("exports"),
) -> int:
    """Write a record in an open format, one file a language."""

    def work() -> Answer:
        from kenes.cli.taking_away import note_taken_away
        from kenes.reports.exporting import Wish, exporter_of
        from kenes.reports.exporting import export as write

        exporter_of(name)
        chosen = tuple(code.strip() for code in (languages or "").split(",") if code.strip())
        observatory = open_observatory(context.obj)
        written = write(observatory, Wish(name, kind, chosen), folder)
        note_taken_away(observatory, name, f"kenes export {name}")
        listed = [
            {"name": one.name, "language": one.language, "format": one.format, "path": str(one.path)} for one in written
        ]
        return Answer(
            {"files": listed}, show=lambda console: console.print("\n".join(str(one.path) for one in written))
        )

    return answer("export", context.obj, work)
