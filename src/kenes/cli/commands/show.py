"""`kenes show ID`: a release, or one row of it as DATASET/RELEASE#ROW."""

from __future__ import annotations

from typing import Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.texts import Finding, Refusal, Severity, Text

HELP = Text(
    kk="Шығарылымды немесе оның бір жолын көрсету.",
    ru="Показать выпуск или одну его строку.",
    en="Show a release, or one row of it.",
)


def show(context: typer.Context, address: Annotated[str, typer.Argument(metavar="ID")]) -> int:
    """The manifest of DATASET/RELEASE, or the source row of DATASET/RELEASE#ROW."""

    def work() -> Answer:
        from kenes.datasets.source_row import source_row

        observatory = open_observatory(context.obj)
        name, _, number = address.partition("#")
        try:
            release = observatory.releases.get(name)
            result: dict[str, object] = {"manifest": release.manifest.as_json(), "events": list(release.events)}
            if number:
                result["row"] = source_row(release, int(number))
        except (KeyError, ValueError, IndexError):
            raise Refusal(
                Finding("unknown-id", Severity.ERROR, _UNKNOWN.fill(id=address), text=address, proposal=_WAY_OUT)
            ) from None
        return Answer(result, show=lambda console: console.print_json(data=result))

    return answer("show", context.obj, work)


_UNKNOWN = Text(kk="«{id}» табылмады.", ru="«{id}» не найдено.", en="“{id}” was not found.")
_WAY_OUT = Text(
    kk="Барын «kenes releases» пәрмені көрсетеді; жол нөмірі # белгісінен кейін жазылады.",
    ru="Что есть, покажет «kenes releases»; номер строки пишется после знака #.",
    en="“kenes releases” lists what there is; a row's number stands after the sign #.",
)
