"""`kenes retention [--apply]`."""

from __future__ import annotations

import datetime
from typing import Annotated

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Text

HELP = Text(
    kk="Сақтау мерзімі өткен дербес деректердің тізімі; --apply оларды өшіреді.",
    ru="Список персональных данных с истёкшим сроком хранения; --apply удаляет их.",
    en="List the personal data that is past its time; --apply removes it.",
)


def retention(
    context: typer.Context,
    apply: Annotated[bool, typer.Option("--apply", help=say(Text(kk="Тізімдегіні өшіру.", ru="Удалить перечисленное.", en="Remove what is listed.")))] = False,
    on: Annotated[
        datetime.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help=say(Text(kk="Қай күн үшін (әдепкісі – бүгін).", ru="На какой день (по умолчанию сегодня).", en="For which day (by default today).")),
        ),
    ] = None,
) -> int:  # fmt: skip
    """What [retention] of kenes.toml says is due."""
    settings: Settings = context.obj

    def work() -> Answer:
        from kenes.records.opening import open_records

        open_records(open_observatory(settings))
        from kenes.records.accounts.actions import operator
        from kenes.records.chain.actions import today
        from kenes.records.privacy.actions import apply_retention
        from kenes.records.privacy.held import due_now

        day = on.date() if on is not None else today()
        found = apply_retention(by=operator(), today=day) if apply else due_now(day)
        due = [{"class": one.name, "what": one.what, "last": one.last.isoformat()} for one in found]
        words = (_REMOVED if apply else _DUE).fill(count=len(due), day=day.isoformat())
        lines = [f"{one['class']}  {one['what']}  {one['last']}" for one in due]
        result = {"on": day.isoformat(), "applied": apply, "due": due}
        return Answer(result, show=lambda console: console.print("\n".join([*lines, say(words)]), markup=False))

    return answer("retention", settings, work)


_DUE = Text(
    kk="{day}: сақтау мерзімі өткені – {count}. Өшіру үшін --apply қосыңыз.",
    ru="{day}: с истёкшим сроком: {count}. Чтобы удалить, добавьте --apply.",
    en="{day}: past their time: {count}. To remove them, add --apply.",
)
_REMOVED = Text(kk="{day}: өшірілді – {count}.", ru="{day}: удалено: {count}.", en="{day}: removed: {count}.")
