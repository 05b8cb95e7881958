"""`kenes plan FILE`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.spoken import SPOKEN, say
from kenes.texts import Finding, Refusal, Severity, Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.documents.plans.plan import Plan

HELP = Text(
    kk="Word, Excel немесе PDF файлындағы іс-шаралар жоспарын оқу.",
    ru="Прочитать план мероприятий из файла Word, Excel или PDF.",
    en="Read a plan of measures from a Word, Excel or PDF file.",
)


def plan(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    year: Annotated[
        str | None,
        typer.Option(
            metavar="2026",
            help=say(
                Text(
                    kk="Жоспардың жылы немесе жылдары (2026 немесе 2026-2028).",
                    ru="Год или годы плана (2026 или 2026-2028).",
                    en="The year or years of the plan (2026 or 2026-2028).",
                )
            ),
        ),
    ] = None,
    country: Annotated[
        str,
        typer.Option(
            metavar="KZ",
            help=say(
                Text(
                    kk="Органдары аталған ел.",
                    ru="Страна, чьи органы названы.",
                    en="The country whose bodies are named.",
                )
            ),
        ),
    ] = "KZ",
) -> int:
    """Every line of the plan as written and as understood, and where it was not."""

    def work() -> Answer:
        from kenes.documents.plans.assembling import Wanted
        from kenes.documents.plans.reading import read_plan_file

        read = read_plan_file(file, Wanted(_years(year), country.upper()))
        stops = any(finding.stops for finding in read.findings)
        return Answer(read.plan.as_json(), read.findings, lambda console: _show(console, read.plan), stopped=stops)

    return answer("plan", context.obj, work)


def _years(asked: str | None) -> tuple[int, int] | None:
    """The first and last year of an option; Refusal for anything else."""
    if asked is None:
        return None
    found = re.fullmatch(r"((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?", asked.strip())
    if found is None or int(found[2] or found[1]) < int(found[1]):
        raise Refusal(Finding("unknown-choice", Severity.ERROR, _NO_YEAR.fill(text=asked), text=asked, proposal=_YEARS))
    return int(found[1]), int(found[2] or found[1])


def _show(console: Console, read: Plan) -> None:
    from rich.table import Table

    table = Table(title=read.title or None, show_lines=True)
    for heading in _HEADINGS:
        table.add_column(heading[SPOKEN])
    section = None
    for line in read.lines:
        if line.section != section and line.section is not None:
            section = line.section
            table.add_row("", f"[bold]{read.sections[section].text}[/bold]", "", "", "")
        term = line.term
        until = " ".join(str(part) for part in (term.kind, term.every, term.last) if part)
        bodies = "\n".join(f"{one.text} ({one.code})" if one.code else one.text for one in line.responsible)
        table.add_row(line.number, line.text("measure"), bodies, f"{term.text}\n{until}", line.text("funding"))
    console.print(table)
    console.print(
        _UNDERSTOOD.fill(**{name: f"{known}/{said}" for name, (known, said) in read.understood.items()})[SPOKEN]
    )


_UNDERSTOOD = Text(
    kk="Түсінілгені: мерзімдер {terms}, органдар {bodies}, қаржыландыру {means}.",
    ru="Понято: сроки {terms}, органы {bodies}, финансирование {means}.",
    en="Understood: terms {terms}, bodies {bodies}, funding {means}.",
)
_HEADINGS = (
    Text(kk="№", ru="№", en="No"),
    Text(kk="Іс-шара", ru="Мероприятие", en="Measure"),
    Text(kk="Жауапты", ru="Ответственные", en="Responsible"),
    Text(kk="Мерзімі", ru="Срок", en="Term"),
    Text(kk="Қаржыландыру", ru="Финансирование", en="Funding"),
)
_NO_YEAR = Text(kk="«{text}» жыл емес.", ru="«{text}» — не год.", en="“{text}” is no year.")
_YEARS = Text(
    kk="Былай жазыңыз: 2026 немесе 2026-2028.", ru="Напишите так: 2026 или 2026-2028.", en="Write 2026 or 2026-2028."
)
