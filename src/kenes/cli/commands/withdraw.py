"""`kenes withdraw RELEASE --reason`."""

from __future__ import annotations

import datetime
import getpass
from typing import Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Finding, Refusal, Severity, Text

HELP = Text(
    kk="Шығарылымды қайтарып алу: ол есепке енбейді, бірақ оқылатын болып қалады.",
    ru="Отозвать выпуск: он больше не учитывается, но остаётся читаемым.",
    en="Withdraw a release: it no longer counts, but stays readable.",
)


def withdraw(
    context: typer.Context,
    release: Annotated[str, typer.Argument(metavar="RELEASE")],
    reason: Annotated[str, typer.Option(help=say(Text(kk="Себебі.", ru="Причина.", en="The reason.")))],
) -> int:
    """Append the event; nothing is deleted."""

    def work() -> Answer:
        store = open_observatory(context.obj).releases
        try:
            held = store.get(release)
        except KeyError:
            raise Refusal(Finding("unknown-id", Severity.ERROR, _UNKNOWN.fill(id=release), text=release)) from None
        if held.withdrawn_on():
            raise Refusal(Finding("withdrawn-already", Severity.ERROR, _ALREADY.fill(id=release), text=release))
        store.withdraw(
            release, datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"), getpass.getuser(), reason
        )
        return Answer(
            {"release": release, "reason": reason}, show=lambda console: console.print(say(_DONE.fill(id=release)))
        )

    return answer("withdraw", context.obj, work)


_UNKNOWN = Text(
    kk="«{id}» шығарылымы табылмады.", ru="Выпуск «{id}» не найден.", en="The release “{id}” was not found."
)
_ALREADY = Text(kk="«{id}» бұрын қайтарып алынған.", ru="«{id}» уже отозван.", en="“{id}” has already been withdrawn.")
_DONE = Text(kk="Қайтарып алынды: {id}", ru="Отозван: {id}", en="Withdrawn: {id}")
