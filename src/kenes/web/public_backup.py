"""Writing the public copy: one archive under its name only when it is whole."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

from kenes import __version__
from kenes.observatory.backup_manifest import PUBLIC_COPY, BackupManifest
from kenes.observatory.backup_writing import writing_archive
from kenes.observatory.observatory import Observatory
from kenes.records.opening import open_records
from kenes.records.turning import has_records, turn_to


def public_backup(observatory: Observatory, target: Path, overwrite: bool = False) -> BackupManifest:
    """What everybody may read, in one zip with a manifest of the hashes of its files; nothing of it is read with anybody's rights.

    Refusal where a release is not public or the target is in use. `kenes restore` refuses such an archive: it is no backup.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kenes.web.settings")
    turn_to(observatory.folder)
    from kenes.web.public_copy import figures, public_files

    written = has_records(observatory)
    if written:
        open_records(observatory)

    moment = datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")
    settings = observatory.settings
    manifest = BackupManifest(__version__, moment, settings.country, settings.format, None, kind=PUBLIC_COPY)
    with writing_archive(target, overwrite) as archive:
        for name, content in public_files(observatory) if written else figures(observatory):
            archive.add_content(name, content)
        return archive.close(manifest)
