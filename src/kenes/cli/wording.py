"""The words that the command-line library itself prints, in the language of this run."""

from __future__ import annotations

import re
from typing import Any

import typer.core
import typer.rich_utils

from kenes.cli.spoken import say
from kenes.texts import Finding, Severity, Text

USAGE = Text(kk="Қолданылуы: ", ru="Использование: ", en="Usage: ")
HELP_OPTION = Text(kk="Осы анықтаманы көрсету.", ru="Показать эту справку.", en="Show this message and exit.")

TITLES = {
    "OPTIONS_PANEL_TITLE": Text(kk="Опциялар", ru="Параметры", en="Options"),
    "ARGUMENTS_PANEL_TITLE": Text(kk="Аргументтер", ru="Аргументы", en="Arguments"),
    "COMMANDS_PANEL_TITLE": Text(kk="Пәрмендер", ru="Команды", en="Commands"),
    "ERRORS_PANEL_TITLE": Text(kk="Қате", ru="Ошибка", en="Error"),
    "DEFAULT_STRING": Text(kk="[әдепкі: {}]", ru="[по умолчанию: {}]", en="[default: {}]"),
    "ENVVAR_STRING": Text(kk="[орта айнымалысы: {}]", ru="[переменная среды: {}]", en="[env var: {}]"),
    "REQUIRED_LONG_STRING": Text(kk="[міндетті]", ru="[обязательно]", en="[required]"),
}
for name, title in TITLES.items():
    setattr(typer.rich_utils, name, say(title))


class _InOwnWords:
    """Usage line and help option in the language of this run."""

    def get_usage(self, context: Any) -> str:
        """The usage line with its first word translated."""
        return str(super().get_usage(context)).replace("Usage: ", say(USAGE), 1)  # type: ignore[misc]

    def get_help_option(self, context: Any) -> Any:
        """The --help option with its explanation translated."""
        option = super().get_help_option(context)  # type: ignore[misc]
        if option is not None:
            option.help = say(HELP_OPTION)
        return option


class Command(_InOwnWords, typer.core.TyperCommand):
    """A command that explains itself in the language of this run."""


class Group(_InOwnWords, typer.core.TyperGroup):
    """The group of all commands, explained in the language of this run."""


def wrong_usage(fault: Exception) -> Finding:
    """What was wrong with the arguments, in our own words; the library's wording serves where no form of ours fits."""
    said = str(getattr(fault, "format_message", fault.__str__)())
    quoted = re.search(r"'([^']*)'", said)
    form = FORMS.get(type(fault).__name__) or (FORMS["NoSuchCommand"] if said.startswith("No such command") else OTHER)
    message = form.fill(name=quoted.group(1) if quoted else said, said=said)
    return Finding("wrong-usage", Severity.ERROR, message, proposal=WAY_OUT)


FORMS = {
    "NoSuchCommand": Text(
        kk="«{name}» деген пәрмен жоқ.", ru="Команды «{name}» нет.", en="There is no command “{name}”."
    ),
    "NoSuchOption": Text(
        kk="«{name}» деген опция жоқ.", ru="Параметра «{name}» нет.", en="There is no option “{name}”."
    ),
    "MissingParameter": Text(kk="«{name}» көрсетілмеген.", ru="Не указано: «{name}».", en="Missing: “{name}”."),
    "BadParameter": Text(
        kk="«{name}» мәні жарамсыз: {said}",
        ru="Неверное значение «{name}»: {said}",
        en="The value of “{name}” is wrong: {said}",
    ),
}
OTHER = Text(
    kk="Пәрмен түсініксіз: {said}", ru="Команда не понята: {said}", en="The command was not understood: {said}"
)
WAY_OUT = Text(
    kk="«kenes --help» барлық пәрменді, «kenes ПӘРМЕН --help» біреуін түсіндіреді.",
    ru="«kenes --help» перечисляет команды, «kenes КОМАНДА --help» объясняет одну.",
    en="“kenes --help” lists the commands, “kenes COMMAND --help” explains one.",
)
