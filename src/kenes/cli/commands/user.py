"""`kenes user add|list|show|role|renew|close [NAME]`."""

from __future__ import annotations

import getpass
import sys
from enum import StrEnum
from typing import Annotated

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Finding, Refusal, Severity, Text

HELP = Text(
    kk="Сайттың адамдары: тіркелгі ашу, тізім, рөл, жаңа құпиясөз, жабу.",
    ru="Люди сайта: открыть учётную запись, список, роль, новый пароль, закрыть.",
    en="The people of the site: open an account, list them, give a role, a new password, close.",
)


class Verb(StrEnum):
    """What is done."""

    ADD = "add"
    LIST = "list"
    SHOW = "show"
    ROLE = "role"
    RENEW = "renew"
    CLOSE = "close"


class MissingParameter(typer.BadParameter):
    """A verb lacks something that other verbs do without."""

    def format_message(self) -> str:
        """The names of what is missing, in the quotes in which usage errors name things."""
        return f"'{self.message}'"


NEEDS_ROLE, NEEDS_REASON, NEEDS_PASSWORD = (Verb.ADD, Verb.ROLE), (Verb.RENEW, Verb.CLOSE), (Verb.ADD, Verb.RENEW)


def user(
    context: typer.Context,
    verb: Annotated[Verb, typer.Argument(metavar="add|list|show|role|renew|close")],
    name: Annotated[str | None, typer.Argument(metavar="[NAME]")] = None,
    role: Annotated[
        str | None,
        typer.Option(
            help=say(
                Text(
                    kk="Рөлі: administrator, coordinator, analyst, reviewer, member, reader, approver, note-taker, press, returns-reviewer.",
                    ru="Роль: administrator, coordinator, analyst, reviewer, member, reader, approver, note-taker, press, returns-reviewer.",
                    en="The role: administrator, coordinator, analyst, reviewer, member, reader, approver, note-taker, press, returns-reviewer.",
                )
            )
        ),
    ] = None,
    country: Annotated[
        str | None,
        typer.Option(
            help=say(
                Text(
                    kk="Рөл берілетін ел (әдепкісі — обсерваторияның елі; all — барлық елдер).",
                    ru="Страна роли (по умолчанию страна обсерватории; all — все страны).",
                    en="The country of the role (by default the observatory's own; all: every country).",
                )
            )
        ),
    ] = None,
    institution: Annotated[
        str,
        typer.Option(
            help=say(
                Text(
                    kk="Өкілдер үшін: мекеме жазбасының нөмірі.",
                    ru="Для представителей: номер записи учреждения.",
                    en="For members: the id of the institution.",
                )
            )
        ),
    ] = "",
    topic: Annotated[
        str,
        typer.Option(
            help=say(
                Text(
                    kk="Рөл бір ғана тақырыпқа берілсе: policy, monitoring, prevention, treatment.",
                    ru="Если роль для одной темы: policy, monitoring, prevention, treatment.",
                    en="Where the role is for one topic only: policy, monitoring, prevention, treatment.",
                )
            )
        ),
    ] = "",
    stage: Annotated[
        str,
        typer.Option(
            help=say(
                Text(
                    kk="Рөл жұмыстың бір ғана кезеңіне берілсе: draft, review, approve, publish.",
                    ru="Если роль для одного этапа работы: draft, review, approve, publish.",
                    en="Where the role is for one stage of the work only: draft, review, approve, publish.",
                )
            )
        ),
    ] = "",
    full_name: Annotated[
        str, typer.Option(help=say(Text(kk="Толық аты-жөні.", ru="Полное имя.", en="The full name.")))
    ] = "",
    email: Annotated[
        str, typer.Option(help=say(Text(kk="Электрондық пошта.", ru="Электронная почта.", en="The e-mail address.")))
    ] = "",
    language: Annotated[
        str | None,
        typer.Option(
            help=say(Text(kk="Сайттың тілі: kk, ru, en.", ru="Язык сайта: kk, ru, en.", en="The language of pages."))
        ),
    ] = None,
    password_stdin: Annotated[
        bool,
        typer.Option(
            "--password-stdin",
            help=say(
                Text(
                    kk="Құпиясөзді стандартты кірістен оқу.",
                    ru="Прочитать пароль со стандартного ввода.",
                    en="Read the password from standard input.",
                )
            ),
        ),
    ] = False,
    reason: Annotated[str, typer.Option(help=say(Text(kk="Себебі.", ru="Причина.", en="The reason.")))] = "",
) -> int:
    """Open an account (the password is asked for, read, or made and shown once), list accounts, give a role, renew, close."""
    _complete(verb, name, role, reason)
    settings: Settings = context.obj

    def work() -> Answer:
        observatory = open_observatory(settings)
        from kenes.cli import people

        if verb is Verb.LIST:
            return people.list_accounts(observatory)
        wanted = people.Wanted(
            str(name), role or "", country, institution, topic, stage, full_name, email, language, reason
        )
        if verb is Verb.SHOW:
            return people.show_one(observatory, wanted)
        if verb in NEEDS_PASSWORD:
            password = _password(settings, password_stdin)
            return (
                people.add(observatory, wanted, password)
                if verb is Verb.ADD
                else people.renew(observatory, wanted, password)
            )
        return people.give(observatory, wanted) if verb is Verb.ROLE else people.close(observatory, wanted)

    return answer("user", settings, work)


def _complete(verb: Verb, name: str | None, role: str | None, reason: str) -> None:
    """Wrong usage for a verb that lacks what it needs."""
    lacking = [
        word
        for word, lacks in (
            ("NAME", verb is not Verb.LIST and not name),
            ("--role", verb in NEEDS_ROLE and not role),
            ("--reason", verb in NEEDS_REASON and not reason.strip()),
        )
        if lacks
    ]
    if lacking:
        raise MissingParameter(", ".join(lacking))


def _password(settings: Settings, from_standard_input: bool) -> str | None:
    """The password given; None where one is to be made."""
    if from_standard_input:
        return sys.stdin.readline().rstrip("\r\n")
    if settings.as_json or not sys.stdin.isatty():
        return None
    first = getpass.getpass(say(_ASK), stream=sys.stderr)
    if first != getpass.getpass(say(_ASK_AGAIN), stream=sys.stderr):
        raise Refusal(Finding("passwords-differ", Severity.ERROR, _NOT_THE_SAME))
    return first or None


_ASK = Text(
    kk="Құпиясөз (бос болса, бағдарлама өзі жасайды): ",
    ru="Пароль (если оставить пустым, будет создан): ",
    en="Password (one is made if you leave this empty): ",
)
_ASK_AGAIN = Text(kk="Тағы бір рет: ", ru="Ещё раз: ", en="Once more: ")
_NOT_THE_SAME = Text(
    kk="Екі құпиясөз бірдей емес.", ru="Пароли не совпадают.", en="The two passwords are not the same."
)
