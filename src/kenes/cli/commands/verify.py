"""`kenes verify`."""

from __future__ import annotations

from typing import Any

import typer
from rich.console import Console

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Text

HELP = Text(
    kk="Әр файл мен жазбаның бүтіндігін дәлелдеу.",
    ru="Доказать целость каждого файла и каждой записи.",
    en="Prove that every file and every record is whole.",
)


def verify(context: typer.Context) -> int:
    """Recompute every hash, reconcile releases with manifests and originals, records with the log."""

    def work() -> Answer:
        from kenes.records.care.whole import verify_all

        findings, counted = verify_all(open_observatory(context.obj))
        return Answer(counted, findings, lambda console: _show(console, counted), stopped=bool(findings))

    return answer("verify", context.obj, work)


def _show(console: Console, counted: dict[str, Any]) -> None:
    console.print(say(_FILES.fill(**counted)))
    if "records" in counted:
        console.print(say(_RECORDS.fill(**counted["records"])))


_FILES = Text(
    kk="Шығарылымдар: {releases}, түпнұсқалар: {originals}.",
    ru="Выпусков: {releases}, исходных файлов: {originals}.",
    en="Releases: {releases}, originals: {originals}.",
)
_RECORDS = Text(
    kk="Журнал жазбалары: {entries}, жазбалар: {records}, байланыстар: {links}, тіркелгілер: {accounts}, құжат нұсқалары: {document_versions}.",
    ru="Записей журнала: {entries}, записей: {records}, связей: {links}, учётных записей: {accounts}, версий документов: {document_versions}.",
    en="Entries of the log: {entries}, records: {records}, links: {links}, accounts: {accounts}, document versions: {document_versions}.",
)
