"""`kenes backup FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import observatory_folder, open_observatory
from kenes.cli.spoken import say
from kenes.observatory.backup_manifest import BackupManifest
from kenes.texts import Text

HELP = Text(
    kk="Бүкіл обсерваторияның сақтық көшірмесін бір файлға жасау.",
    ru="Сделать резервную копию всей обсерватории в один файл.",
    en="Back the whole observatory up into one file.",
)


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    overwrite: Annotated[
        bool,
        typer.Option(
            "--overwrite",
            help=say(
                Text(
                    kk="Бұрынғы файлдың орнына жазу.",
                    ru="Заменить имеющийся файл.",
                    en="Replace a file that is there.",
                )
            ),
        ),
    ] = False,
    public: Annotated[
        bool,
        typer.Option(
            "--public",
            help=say(
                Text(
                    kk="Тек тіркелгісіз оқылатынды, ашық пішімде жазу.",
                    ru="Записать только то, что читается без учётной записи, в открытых форматах.",
                    en="Write only what is read without an account, in open formats.",
                )
            ),
        ),
    ] = False,
) -> int:
    """The records of one moment, every file, and a manifest that proves both."""

    def work() -> Answer:
        from kenes.cli.taking_away import note_taken_away
        from kenes.observatory.durable import sha256_of

        manifest = _written(context.obj, file, overwrite, public)
        note_taken_away(open_observatory(context.obj), "public-copy" if public else "backup", "kenes backup")
        records = manifest.records
        result = {
            "file": str(file),
            "size": file.stat().st_size,
            "sha256": sha256_of(file),
            "moment": manifest.moment,
            "members": len(manifest.members),
            "rows": 0 if records is None else sum(records.rows.values()),
            "last_entry": 0 if records is None else records.last_entry,
        }
        return Answer(result, show=lambda console: console.print(say(_DONE.fill(**result)), markup=False))

    return answer("backup", context.obj, work)


def _written(settings: Settings, file: Path, overwrite: bool, public: bool) -> BackupManifest:
    if not public:
        from kenes.records.care.backing_up import back_up

        return back_up(observatory_folder(settings), file, overwrite)
    from kenes.web.public_backup import public_backup

    return public_backup(open_observatory(settings), file, overwrite)


_DONE = Text(
    kk="Сақтық көшірме: {file} ({size} байт, {members} файл, {rows} жазба жолы). SHA-256: {sha256}",
    ru="Резервная копия: {file} ({size} байт, файлов: {members}, строк записей: {rows}). SHA-256: {sha256}",
    en="Backup: {file} ({size} bytes, {members} files, {rows} rows of records). SHA-256: {sha256}",
)
