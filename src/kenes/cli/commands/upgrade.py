"""`kenes upgrade`."""

from __future__ import annotations

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import observatory_folder
from kenes.cli.spoken import say
from kenes.texts import Text

HELP = Text(
    kk="Бұрынғы нұсқаның обсерваториясын жаңарту; алдымен сақтық көшірме жасалады.",
    ru="Обновить обсерваторию прежней версии; сначала делается резервная копия.",
    en="Bring an observatory of an earlier version up to date; a backup is made first.",
)


def upgrade(context: typer.Context) -> int:
    """Back up, then bring the folder and the tables of the records to the form this version reads."""

    def work() -> Answer:
        from kenes.observatory.settings import FORMAT
        from kenes.records.care.upgrading import upgrade as bring_up

        folder = observatory_folder(context.obj)
        done = bring_up(folder)
        result = {
            "observatory": str(folder),
            "format": FORMAT,
            "formats_left": list(done.formats),
            "migrations": list(done.migrations),
            "backup": None if done.backup is None else str(done.backup),
        }
        words = _NOTHING if not done.formats and not done.migrations else _DONE
        return Answer(result, show=lambda console: console.print(say(words.fill(backup=done.backup)), markup=False))

    return answer("upgrade", context.obj, work)


_NOTHING = Text(
    kk="Обсерватория жаңартуды қажет етпейді.",
    ru="Обсерватория не требует обновления.",
    en="The observatory is up to date.",
)
_DONE = Text(
    kk="Обсерватория жаңартылды. Алдындағы сақтық көшірме: {backup}",
    ru="Обсерватория обновлена. Резервная копия до этого: {backup}",
    en="The observatory was brought up to date. The backup made before: {backup}",
)
