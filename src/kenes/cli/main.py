"""`kenes`: the options before the command, the commands found in their folder, faults reported without lost data."""

from __future__ import annotations

import datetime
import gc
import importlib
import os
import pkgutil
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

import kenes.cli.commands as folder
from kenes import __version__
from kenes.cli.answer import INTERNAL_FAULT, WRONG_USAGE, Answer, Settings, print_answer
from kenes.cli.spoken import SPOKEN, say
from kenes.cli.wording import Command, Group, wrong_usage
from kenes.texts import Finding, Severity, Text, all_languages

UsageError: type[Exception] = next(
    kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException" and issubclass(kind, Exception)
)
"""What typer raises for wrong usage; typer carries its own copy of click and publishes only the leaves."""

KEPT_BEFORE_LOOKING = 20_000
"""Objects after which Python looks for rings of garbage: a long text is a great many, and all of them live to the end."""

ABOUT = Text(
    kk="kenes: есірткі саясатының толық айналымы — деректерден шешімге дейін, қазақ, орыс және ағылшын тілдерінде.",
    ru="kenes: полный круг наркополитики, от данных до решения, на казахском, русском и английском языках.",
    en="kenes: a country's drug policy round its whole cycle, from figures to decision, in Kazakh, Russian and English.",
)


def build() -> typer.Typer:
    """The application with every command of the folder `commands/`."""
    app = typer.Typer(
        cls=Group, help=say(ABOUT), no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
    )
    app.callback()(_before)
    for module in pkgutil.iter_modules(folder.__path__):
        command = importlib.import_module(f"{folder.__name__}.{module.name}")
        app.command(name=module.name, cls=Command, help=say(command.HELP))(getattr(command, module.name))
    return app


def _before(
    context: typer.Context,
    observatory: Annotated[
        str | None,
        typer.Option(
            envvar="KENES_OBSERVATORY",
            help=say(
                Text(
                    kk="Обсерватория қалтасы.",
                    ru="Папка обсерватории.",
                    en="The observatory's folder.",
                )
            ),
        ),
    ] = None,
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            help=say(
                Text(
                    kk="Жауап бір JSON құжаты болып шығады.",
                    ru="Ответ одним документом JSON.",
                    en="Answer with one JSON document.",
                )
            ),
        ),
    ] = False,
    language: Annotated[
        str,
        typer.Option(
            help=say(
                Text(
                    kk="Хабарламалар тілі: kk, ru немесе en.",
                    ru="Язык сообщений: kk, ru или en.",
                    en="Language of messages: kk, ru or en.",
                )
            )
        ),
    ] = SPOKEN,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help=say(Text(kk="Нұсқасын көрсету.", ru="Показать версию.", en="Show the version."))
        ),
    ] = False,
) -> None:
    if version:
        sys.stdout.write(f"kenes {__version__}\n")
        raise typer.Exit
    context.obj = Settings(observatory, as_json, language if language == SPOKEN else _known(language))


def _known(language: str) -> str:
    known = [tongue.code for tongue in all_languages()]
    if language not in known:
        raise typer.BadParameter(f"{language!r}: {', '.join(known)}", param_hint="--language")
    return language


def run(arguments: Sequence[str] | None = None) -> None:
    """The entry point: exit 0 done, 1 findings that stop the work, 2 wrong usage, 3 an internal fault."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    gc.set_threshold(KEPT_BEFORE_LOOKING)
    try:
        status = build()(args=arguments, standalone_mode=False)
        sys.exit(status if isinstance(status, int) else 0)
    except typer.Exit as leaving:
        sys.exit(leaving.exit_code)
    except UsageError as fault:
        sys.exit(_wrong_usage(fault, "--json" in arguments))
    except (KeyboardInterrupt, typer.Abort):
        sys.exit(130)
    except Exception:
        sys.exit(_internal_fault("--json" in arguments))


def _wrong_usage(fault: Exception, as_json: bool) -> int:
    context = getattr(fault, "ctx", None)
    command = context.info_name if context is not None else "kenes"
    given = Answer(None, (wrong_usage(fault),), stopped=True)
    print_answer(command, Settings(None, as_json, SPOKEN), given)
    return WRONG_USAGE


def _internal_fault(as_json: bool) -> int:
    """Write what happened to a file and say where it is; nothing of the observatory is touched."""
    moment = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
    report = Path(os.environ.get("KENES_REPORTS", Path.cwd())) / f"kenes-fault-{moment}.txt"
    report.write_text(f"kenes {__version__}\n{' '.join(sys.argv[1:])}\n\n{traceback.format_exc()}", "utf-8")
    finding = Finding("internal-fault", Severity.ERROR, FAULT.fill(file=report.name), file=str(report))
    print_answer("kenes", Settings(None, as_json, SPOKEN), Answer(None, (finding,), stopped=True))
    return INTERNAL_FAULT


FAULT = Text(
    kk="Бағдарламада ішкі қате болды; деректер сақталды. Есебі: {file}",
    ru="Внутренняя ошибка программы; данные не потеряны. Отчёт о ней: {file}",
    en="The program had an internal fault; no data were lost. A report of it: {file}",
)
