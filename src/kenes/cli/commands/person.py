"""`kenes person export|erase REF`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Finding, Refusal, Severity, Text

HELP = Text(
    kk="Адам (PER жазбасы) немесе тіркелгі туралы сақталғанның бәрін шығару не дербес деректерін өшіру.",
    ru="Выгрузить всё, что хранится о человеке (запись PER) или учётной записи, или удалить персональные данные.",
    en="Take away everything kept about a person (a record PER) or an account, or erase their personal data.",
)


class Verb(StrEnum):
    """What is done."""

    EXPORT = "export"
    ERASE = "erase"


def person(
    context: typer.Context,
    verb: Annotated[Verb, typer.Argument(metavar="export|erase")],
    ref: Annotated[str, typer.Argument(metavar="REF")],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help=say(Text(kk="Файл: .json немесе .xlsx.", ru="Файл: .json или .xlsx.", en="The file: .json or .xlsx."))),
    ] = None,
    why: Annotated[str, typer.Option(help=say(Text(kk="Өшіру себебі.", ru="Почему удаляется.", en="Why it is erased.")))] = "",
) -> int:  # fmt: skip
    """REF is the id of a person or the name of an account."""
    settings: Settings = context.obj
    if verb is Verb.EXPORT and (out is None or out.suffix not in (".json", ".xlsx")):
        raise typer.BadParameter("-o FILE.json, -o FILE.xlsx", param_hint="-o")
    if verb is Verb.ERASE and not why.strip():
        raise typer.BadParameter("--why", param_hint="--why")

    def work() -> Answer:
        from kenes.records.opening import open_records

        open_records(open_observatory(settings))
        from kenes.records.privacy.kept import somebody

        whose = somebody(ref)
        if whose is None:
            raise Refusal(Finding("nobody", Severity.ERROR, _NOBODY.fill(ref=ref), proposal=_WHO))
        return _exported(whose, out) if out is not None and verb is Verb.EXPORT else _erased(whose, why)

    return answer("person", settings, work)


def _exported(whose: Any, out: Path) -> Answer:
    from kenes.observatory.durable import write_bytes
    from kenes.records.accounts.actions import operator
    from kenes.records.privacy.actions import export_person
    from kenes.reports.personal_data import as_json, as_xlsx

    kept = export_person(whose=whose, by=operator())
    write_bytes(out, as_json(kept.subject, kept.parts) if out.suffix == ".json" else as_xlsx(kept.parts))
    result = {
        "subject": kept.subject,
        "file": str(out),
        "parts": {name: len(rows) for name, rows in kept.parts.items()},
    }
    words = _WRITTEN.fill(subject=kept.subject, file=str(out))
    return Answer(result, show=lambda console: console.print(say(words), markup=False))


def _erased(whose: Any, why: str) -> Answer:
    from kenes.records.accounts.actions import operator
    from kenes.records.privacy.actions import erase_person
    from kenes.records.privacy.kept import subject_of

    before = subject_of(whose)
    after = subject_of(erase_person(person=whose, by=operator(), why=why))
    words = _ERASED.fill(subject=before)
    result: dict[str, Any] = {"subject": after, "file": None, "parts": {}}
    return Answer(result, show=lambda console: console.print(say(words), markup=False))


_NOBODY = Text(
    kk="«{ref}» деген тұлға да, тіркелгі де жоқ.", ru="Нет ни человека, ни учётной записи «{ref}».", en="There is neither a person nor an account “{ref}”."
)  # fmt: skip
_WHO = Text(
    kk="Тұлға жазбасының белгісін (KZ-2026-PER-001) немесе тіркелгі атын жазыңыз.",
    ru="Укажите номер записи лица (KZ-2026-PER-001) или имя учётной записи.",
    en="Give the id of a person (KZ-2026-PER-001) or the name of an account.",
)
_WRITTEN = Text(
    kk="{subject}: сақталғанның бәрі {file} файлына жазылды.", ru="{subject}: всё, что хранится, записано в {file}.", en="{subject}: everything that is kept was written to {file}."
)  # fmt: skip
_ERASED = Text(
    kk="{subject}: дербес деректер өшірілді; өзгерістер журналы мен бұрынғы сақтық көшірмелер сақталады.",
    ru="{subject}: персональные данные удалены; журнал изменений и прежние резервные копии остаются.",
    en="{subject}: personal data was erased; the log of changes and earlier backups remain.",
)
