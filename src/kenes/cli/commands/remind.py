"""`kenes remind [--on DATE]`."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Finding, Severity, Text

HELP = Text(
    kk="Сұрау салулар бойынша бүгінгі ескертулерді жазу; оларды «kenes post send» жібереді.",
    ru="Составить напоминания дня по запросам сведений; отправляет их «kenes post send».",
    en="Write the reminders of the day about data requests; “kenes post send” sends them.",
)


def remind(
    context: typer.Context,
    on: Annotated[
        datetime.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help=say(Text(kk="Қай күн үшін (әдепкісі – бүгін).", ru="На какой день (по умолчанию сегодня).", en="For which day (by default today).")),
        ),
    ] = None,
) -> int:  # fmt: skip
    """Write each reminder that is due on the day, once."""
    settings: Settings = context.obj

    def work() -> Answer:
        observatory = open_observatory(settings)
        from kenes.records.opening import open_records

        open_records(observatory)
        from kenes.records.accounts.actions import operator
        from kenes.records.chain.actions import today
        from kenes.records.returns.reminding import remind as write
        from kenes.records.returns.reminding import unreachable

        day = on.date() if on is not None else today()
        written = write(on=day, by=operator(), site=observatory.settings.mail.site)
        result: dict[str, Any] = {"on": day.isoformat(), "reminders": [vars(one) for one in written]}
        findings = [
            Finding("no-address", Severity.WARNING, _NO_ADDRESS.fill(ref=ref), proposal=_WRITE_IT)
            for ref in unreachable(day)
        ]
        words = _WRITTEN.fill(count=len(written), day=day.isoformat())
        return Answer(result, findings, show=lambda console: console.print(say(words), markup=False))

    return answer("remind", settings, work)


_WRITTEN = Text(
    kk="{day}: жазылған ескерту саны – {count}.", ru="{day}: составлено напоминаний: {count}.", en="{day}: reminders written: {count}."
)  # fmt: skip
_NO_ADDRESS = Text(
    kk="{ref}: органның электрондық мекенжайы жазылмаған, ескерту жіберілмейді.",
    ru="{ref}: не записан электронный адрес органа, напомнить ему нельзя.",
    en="{ref}: no e-mail address of the body is written down, so it cannot be reminded.",
)
_WRITE_IT = Text(
    kk="Мекеменің немесе тұлғаның жазбасына электрондық мекенжайды енгізіңіз.",
    ru="Внесите электронный адрес в запись учреждения или лица.",
    en="Write the e-mail address into the record of the institution or the person.",
)
