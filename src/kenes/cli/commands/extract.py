"""`kenes extract FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import observatory_if_named
from kenes.cli.spoken import SPOKEN
from kenes.texts import Finding, Severity, Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.cli.answer import Settings
    from kenes.documents.meetings.report import MeetingReport

HELP = Text(
    kk="Кездесу туралы хабарламадан немесе хаттамадан: не өтті, кім қатысты, не айтылды, не міндеттелді.",
    ru="Из пресс-релиза или протокола встречи: что прошло, кто участвовал, что сказано, что обещано.",
    en="From a press release or minutes of a meeting: what was held, who took part, what was said and promised.",
)


def extract(context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE")]) -> int:
    """Every item with its words and offsets; nothing is stored."""

    def work() -> Answer:
        from kenes.documents.meetings.reading import meeting_report
        from kenes.documents.meetings.without_names import without_names
        from kenes.documents.reading import read_document

        report = meeting_report(read_document(file))
        kept = _keeps_names(context.obj)
        result = report.as_json() if kept else without_names(report)
        notes = _notes(report, kept)
        return Answer(result | {"names_kept": kept}, notes, lambda console: _show(console, result))

    return answer("extract", context.obj, work)


def _keeps_names(settings: Settings) -> bool:
    """A file read outside an observatory is the reader's own; within one its setting decides."""
    observatory = observatory_if_named(settings)
    return observatory is None or observatory.settings.persons.names_from_documents


def _notes(report: MeetingReport, kept: bool) -> tuple[Finding, ...]:
    """What is not known is said: bodies that the register lacks, languages that are not read, names that are left out."""
    name, notes = report.document.name, []
    for body in report.organisations:
        if body.id is None:
            words = _UNKNOWN.fill(name=body.name)
            span = body.span
            notes.append(Finding("unknown-organisation", Severity.NOTE, words, file=name, start=span.start, end=span.end, text=span.text))  # fmt: skip
    unread = [code for code in report.languages if code not in ("kk", "ru", "en")]
    if unread:
        notes.append(
            Finding("language-not-read", Severity.WARNING, _UNREAD.fill(languages=", ".join(unread)), file=name)
        )
    if not kept:
        notes.append(Finding("names-left-out", Severity.NOTE, _NO_NAMES, file=name, proposal=_ALLOW))
    return tuple(notes)


def _show(console: Console, result: dict[str, object]) -> None:
    from rich.table import Table

    table = Table(show_header=False, show_lines=True)
    for key, heading in _HEADINGS.items():
        found = result[key]
        rows = [found] if isinstance(found, dict) else found if isinstance(found, list) else []
        table.add_row(f"[bold]{heading[SPOKEN]}[/bold]", "\n".join(filter(None, map(_line, rows))))
    console.print(table)


def _line(item: object) -> str:
    """One item in words."""
    if not isinstance(item, dict):
        return ""
    if "format" in item:
        parts = [item[part] for part in ("name", "date", "place", "format")]
        return "; ".join(_words(part) for part in parts if part)
    actor = item.get("speaker") or item.get("actor")
    said = item.get("said") or item.get("object") or item
    own = [item.get("name"), _words(item.get("role")), (item.get("institution") or {}).get("name")]
    named = [part for part in own if part] if "may_be" in item or "known" in item else []
    code = f" ({item['id'] or '?'})" if "known" in item else ""
    term = f" [{_words(item['deadline'])}]" if item.get("deadline") else ""
    head = f"{_words(actor)}: " if actor else ""
    return (", ".join(map(str, named)) + code) if named else f"{head}{_words(said)}{term}"


def _words(told: object) -> str:
    return " ".join(str(told["text"]).split()) if isinstance(told, dict) else ""


_HEADINGS = {
    "event": Text(kk="Кездесу", ru="Встреча", en="Meeting"),
    "agenda": Text(kk="Күн тәртібі", ru="Повестка", en="Agenda"),
    "organisations": Text(kk="Ұйымдар", ru="Организации", en="Organisations"),
    "persons": Text(kk="Тұлғалар", ru="Лица", en="Persons"),
    "statements": Text(kk="Айтылғаны", ru="Сказано", en="Statements"),
    "commitments": Text(kk="Міндеттемелер", ru="Обязательства", en="Commitments"),
    "next_meetings": Text(kk="Келесі кездесулер", ru="Следующие встречи", en="Next meetings"),
}
_UNKNOWN = Text(
    kk="«{name}» мекемелер тізілімінде жоқ: кім екенін адам анықтайды.",
    ru="«{name}» нет в реестре учреждений: кто это, решает человек.",
    en="“{name}” is not in the register of institutions: a person decides who it is.",
)
_UNREAD = Text(
    kk="Мына тілдердегі үзінділер оқылмады: {languages}.",
    ru="Не прочитаны части на языках: {languages}.",
    en="Passages in these languages were not read: {languages}.",
)
_NO_NAMES = Text(
    kk="Адам аттары қалдырылды: бұл обсерватория оларды сақтамайды.",
    ru="Имена людей опущены: эта обсерватория их не хранит.",
    en="Names of persons are left out: this observatory does not keep them.",
)
_ALLOW = Text(
    kk="Рұқсат беру үшін kenes.toml ішінде [persons] names_from_documents = true деп жазыңыз.",
    ru="Чтобы разрешить, напишите в kenes.toml [persons] names_from_documents = true.",
    en="To allow it, write [persons] names_from_documents = true in kenes.toml.",
)
