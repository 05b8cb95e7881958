"""`kenes verify`."""

from __future__ import annotations

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Text

HELP = Text(
    kk="Әр файлдың бүтіндігін дәлелдеу.",
    ru="Доказать целость каждого файла.",
    en="Prove that every file is whole.",
)


def verify(context: typer.Context) -> int:
    """Recompute every hash and reconcile releases with manifests and originals."""

    def work() -> Answer:
        from kenes.observatory.verify import verify as prove

        observatory = open_observatory(context.obj)
        findings, counted = prove(observatory)
        return Answer(
            counted, findings, lambda console: console.print(say(_WHOLE.fill(**counted))), stopped=bool(findings)
        )

    return answer("verify", context.obj, work)


_WHOLE = Text(
    kk="Шығарылымдар: {releases}, түпнұсқалар: {originals}.",
    ru="Выпусков: {releases}, исходных файлов: {originals}.",
    en="Releases: {releases}, originals: {originals}.",
)
