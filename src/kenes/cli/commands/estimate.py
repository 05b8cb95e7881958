"""`kenes estimate METHOD FILE`."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import observatory_if_named
from kenes.cli.spoken import SPOKEN, say
from kenes.texts import Finding, Refusal, Severity, Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.estimations.estimation import Estimation
    from kenes.estimations.outcome import Outcome

HELP = Text(
    kk="Талдаушының файлы бойынша бағалау: capture-recapture, multiplier, survey, joinpoint, …",
    ru="Оценка по файлу аналитика: capture-recapture, multiplier, survey, joinpoint, …",
    en="An estimation on an analyst's file: capture-recapture, multiplier, survey, joinpoint, …",
)
CHOICES = Text(
    kk="Әдістің таңдауы, мысалы level=90.",
    ru="Выбор метода, например level=90.",
    en="A choice of the method, for instance level=90.",
)
EXAMPLE = Text(kk="Мысал файлды жазу.", ru="Записать файл-пример.", en="Write an example file there instead.")
FOLDER = Text(kk="Есеп жазылатын қалта.", ru="Папка для отчёта.", en="The folder for a report.")
FORMATS = Text(
    kk="Есеп пішімдері: html,pdf,docx,xlsx.",
    ru="Форматы отчёта: html,pdf,docx,xlsx.",
    en="Formats of the report: html,pdf,docx,xlsx.",
)
TABLE = Text(
    kk="Әдіс жасаған кестені осы файлға жазу (.csv немесе .xlsx).",
    ru="Записать сюда таблицу, сделанную методом (.csv или .xlsx).",
    en="Write the table that the method makes there (.csv or .xlsx).",
)
LANGUAGES = Text(kk="Есеп тілдері: kk,ru,en.", ru="Языки отчёта: kk,ru,en.", en="Languages of the report: kk,ru,en.")


def estimate(
    context: typer.Context,
    method: Annotated[str, typer.Argument(metavar="[METHOD|list]")] = "list",
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE ...")] = None,
    chosen: Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help=say(CHOICES))] = None,
    example: Annotated[Path | None, typer.Option(metavar="FILE", help=say(EXAMPLE))] = None,
    folder: Annotated[Path | None, typer.Option("-o", "--output", metavar="DIR", help=say(FOLDER))] = None,
    formats: Annotated[str, typer.Option(help=say(FORMATS))] = "html,pdf,docx,xlsx",
    languages: Annotated[str, typer.Option(help=say(LANGUAGES))] = "kk,ru,en",
    table: Annotated[Path | None, typer.Option("--table", metavar="FILE", help=say(TABLE))] = None,
) -> int:
    """Read a table, hold the assumptions against it, and say what it shows, with a report where a folder is named."""

    def work() -> Answer:
        if method == "list":
            return _listed()
        one = _named(method)
        if example is not None:
            return _example(one, example)
        if not files:
            raise typer.BadParameter(say(NEEDS_FILE), param_hint="FILE")
        wanted = Wanted(folder, tuple(formats.split(",")), tuple(languages.split(",")), table)
        return _estimated(context.obj, one, files, _pairs(chosen or []), wanted)

    return answer("estimate", context.obj, work)


@dataclass(frozen=True)
class Wanted:
    """Where a report goes, in which formats and languages, and where the table that the method makes."""

    folder: Path | None
    formats: tuple[str, ...]
    languages: tuple[str, ...]
    table: Path | None


def _listed() -> Answer:
    from kenes.estimations.estimation import all_estimations

    known = list(all_estimations().values())
    result = {"methods": [{"method": one.key, "title": dict(one.title), "purpose": dict(one.purpose)} for one in known]}
    return Answer(
        result,
        show=lambda console: console.print(
            "\n".join(f"{one.key:20} {one.title[SPOKEN]}" for one in known), markup=False
        ),
    )


def _named(method: str) -> Estimation:
    from kenes.cli.asking import unknown_name
    from kenes.estimations.estimation import all_estimations, estimation_named

    found = estimation_named(method)
    if found is None:
        raise Refusal(unknown_name(UNKNOWN, method, list(all_estimations())))
    return found


def _example(one: Estimation, path: Path) -> Answer:
    if path.exists():
        raise Refusal(Finding("file-exists", Severity.ERROR, STANDS.fill(file=path.name), file=path.name))
    path.write_text(one.example, "utf-8")
    return Answer(
        {"method": one.key, "example": str(path)}, show=lambda console: console.print(str(path), markup=False)
    )


def _estimated(
    settings: Settings, one: Estimation, files: list[Path], chosen: dict[str, str], wanted: Wanted
) -> Answer:
    from kenes.estimations.table import read_table

    outcome = one.run(read_table(*files), chosen)
    result = _result(one, outcome)
    if wanted.table is not None:
        result["table_file"] = _table_written(one, outcome, wanted.table)
    if wanted.folder is not None:
        result["reports"] = _reports(settings, one, outcome, (files, chosen), wanted)
    return Answer(result, outcome.cautions, lambda console: _show(console, outcome))


def _result(one: Estimation, outcome: Outcome) -> dict[str, object]:
    """The figure to cite stands first and whole; all lines, models and averages follow, then what the method made."""
    rows = [line.as_json(SPOKEN) for line in outcome.lines]
    head = next((row for row in rows if row["quoted"]), rows[0] if rows else {})
    return {
        "method": one.key,
        **{name: head.get(name) for name in ("estimate", "low", "high", "n", "level")},
        "unit": dict(outcome.unit),
        "rows": rows,
        "reading": [dict(words) for words in outcome.reading],
        **({"tables": [made.as_json(SPOKEN) for made in outcome.made]} if outcome.made else {}),
    }


def _table_written(one: Estimation, outcome: Outcome, path: Path) -> str:
    """The table to take away, as CSV or XLSX by the ending; the file that stands there is not written over."""
    from kenes.estimations.made_table import KINDS, file_of
    from kenes.observatory.durable import write_bytes

    kind = path.suffix.lstrip(".").lower()
    _hold((kind,), KINDS)
    if not outcome.to_take:
        raise Refusal(Finding("no-table", Severity.ERROR, NO_TABLE.fill(method=one.key)))
    if path.exists():
        raise Refusal(Finding("file-exists", Severity.ERROR, STANDS.fill(file=path.name), file=path.name))
    write_bytes(path, file_of(outcome.to_take[0], SPOKEN, kind))
    return str(path)


def _reports(
    settings: Settings, one: Estimation, outcome: Outcome, given: tuple[list[Path], dict[str, str]], wanted: Wanted
) -> list[dict[str, str]]:
    from kenes.observatory.durable import sha256_of, write_bytes
    from kenes.reports.estimation_document import Asked, estimation_document
    from kenes.reports.report import FORMATS as KNOWN
    from kenes.reports.report import rendered
    from kenes.texts import all_languages

    _hold(wanted.formats, KNOWN)
    _hold(wanted.languages, [tongue.code for tongue in all_languages()])
    files, chosen = given
    observatory = observatory_if_named(settings)
    publisher = observatory.settings.publisher if observatory is not None else NOBODY
    hashes = " ".join(sha256_of(file)[:16] for file in files)
    asked = Asked(" ".join(file.name for file in files), hashes, chosen, publisher)
    document = estimation_document(one, outcome, asked, datetime.date.today())
    written = []
    for language in wanted.languages:
        made = [(f"{one.key}-{language}.{kind}", kind, rendered(document, language, kind)) for kind in wanted.formats]
        for name, kind, content in (*made, *_taken(one, outcome, language)):
            path = (wanted.folder or Path()) / name
            write_bytes(path, content)
            written.append({"language": language, "format": kind, "path": str(path)})
    return written


def _taken(one: Estimation, outcome: Outcome, language: str) -> list[tuple[str, str, bytes]]:
    """The tables to take away beside the report."""
    from kenes.estimations.made_table import KINDS, file_of

    return [
        (f"{one.key}-{made.key}-{language}.{kind}", kind, file_of(made, language, kind))
        for made in outcome.to_take
        for kind in KINDS
    ]


def _hold(asked: tuple[str, ...], known: list[str] | tuple[str, ...]) -> None:
    from kenes.cli.asking import unknown_name

    for one in asked:
        if one not in known:
            raise Refusal(unknown_name(NOT_THERE, one, list(known)))


def _pairs(given: list[str]) -> dict[str, str]:
    wrong = next((one for one in given if "=" not in one), None)
    if wrong is not None:
        raise Refusal(Finding("unknown-choice", Severity.ERROR, NOT_A_PAIR.fill(name=wrong), text=wrong))
    return {name.strip(): value.strip() for name, _, value in (one.partition("=") for one in given)}


def _show(console: Console, outcome: Outcome) -> None:
    from kenes.estimations.said import interval

    for line in outcome.lines[:30]:
        mark = "•" if line.quoted else " "
        figure = (
            interval(line.estimate, outcome.digits)[SPOKEN]
            if line.estimate.low == line.estimate.low
            else f"{line.estimate.estimate:g}"
        )
        console.print(f"{mark} {line.label[SPOKEN]}: {figure}", markup=False)
    for words in outcome.reading:
        console.print(words[SPOKEN], markup=False)
    for made in outcome.made:
        console.print(f"\n{made.title[SPOKEN]}", markup=False)
        for row in made.said(SPOKEN)[:SHOWN]:
            console.print(" | ".join("" if cell is None else str(cell) for cell in row), markup=False)


SHOWN = 60
NEEDS_FILE = Text(kk="Файлды көрсетіңіз.", ru="Укажите файл.", en="Name a file.")
UNKNOWN = Text(kk="«{name}» деген әдіс жоқ.", ru="Метода «{name}» нет.", en="There is no method “{name}”.")
NOT_THERE = Text(kk="«{name}» жоқ.", ru="«{name}» нет.", en="There is no “{name}”.")
STANDS = Text(kk="«{file}» файлы бар.", ru="Файл «{file}» уже есть.", en="The file “{file}” stands there already.")
NO_TABLE = Text(
    kk="«{method}» әдісі мұнда кесте жасамайды.",
    ru="Метод «{method}» здесь не делает таблицы.",
    en="The method “{method}” makes no table here.",
)
NOT_A_PAIR = Text(
    kk="«{name}»: АТЫ=МӘНІ деп жазыңыз.", ru="«{name}»: пишите ИМЯ=ЗНАЧЕНИЕ.", en="“{name}”: write NAME=VALUE."
)
NOBODY = Text(kk="kenes бағдарламасымен есептелді", ru="рассчитано программой kenes", en="estimated with kenes")
