"""`kenes post send|list`."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated, Any

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Finding, Severity, Text

HELP = Text(
    kk="Күтіп тұрған хаттарды жіберу (терезеге немесе пошта сервері арқылы) немесе тізімін көрсету.",
    ru="Отправить ожидающие письма (в окно или через почтовый сервер) или показать их список.",
    en="Send the messages that wait (to the console, or by a mail server), or list them.",
)


class Verb(StrEnum):
    """What is done."""

    SEND = "send"
    LIST = "list"


def post(context: typer.Context, verb: Annotated[Verb, typer.Argument(metavar="send|list")]) -> int:
    """Send what waits, the oldest first; what cannot be sent keeps its reason and waits on."""
    settings: Settings = context.obj

    def work() -> Answer:
        observatory = open_observatory(settings)
        from kenes.records.opening import open_records

        open_records(observatory)
        from kenes.records.models import Message

        if verb is Verb.LIST:
            return _listed(list(Message.objects.filter(sent__isnull=True)))
        from kenes.records.accounts.actions import operator
        from kenes.records.post.actions import send_waiting

        stream = sys.stderr if settings.as_json else sys.stdout
        done = send_waiting(mail=observatory.settings.mail, by=operator(), stream=stream)
        waiting = list(Message.objects.filter(sent__isnull=True))
        findings = [_finding(one) for one in waiting if one.fault]
        words = _SENT.fill(sent=done.sent, failed=done.failed)
        result = {"sent": done.sent, "failed": done.failed, "waiting": [_facts(one) for one in waiting]}
        return Answer(
            result, findings, show=lambda console: console.print(say(words), markup=False), stopped=bool(done.failed)
        )

    return answer("post", settings, work)


def _listed(waiting: list[Any]) -> Answer:
    def show(console: Any) -> None:
        for one in waiting:
            console.print(
                f"{one.written:%Y-%m-%d %H:%M}  {one.address}  {one.subject}  {one.fault}".rstrip(), markup=False
            )
        console.print(say(_WAITING.fill(count=len(waiting))), markup=False)

    return Answer({"sent": 0, "failed": 0, "waiting": [_facts(one) for one in waiting]}, show=show)


def _facts(message: Any) -> dict[str, Any]:
    names = ("address", "language", "subject", "purpose", "about", "attempts", "fault")
    return {name: getattr(message, name) for name in names} | {"written": message.written.isoformat()}


def _finding(message: Any) -> Finding:
    said = _FAILED.fill(address=message.address, fault=message.fault)
    return Finding("message-not-sent", Severity.ERROR, said, proposal=_WAY_OUT)


_SENT = Text(
    kk="Жіберілді: {sent}. Жіберілмеді: {failed}.", ru="Отправлено: {sent}. Не отправлено: {failed}.", en="Sent: {sent}. Not sent: {failed}."
)  # fmt: skip
_WAITING = Text(kk="Күтіп тұрған хат: {count}.", ru="Ожидают отправки: {count}.", en="Messages that wait: {count}.")
_FAILED = Text(
    kk="{address} мекенжайына хат жіберілмеді: {fault}",
    ru="Письмо на адрес {address} не отправлено: {fault}",
    en="The message to {address} could not be sent: {fault}",
)
_WAY_OUT = Text(
    kk="Мекенжайды және kenes.toml файлының [mail] бөлімін тексеріңіз; хат келесі жолы қайта жіберіледі.",
    ru="Проверьте адрес и раздел [mail] в kenes.toml; в следующий раз письмо будет отправлено снова.",
    en="See the address, and [mail] in kenes.toml; the message is tried again next time.",
)
