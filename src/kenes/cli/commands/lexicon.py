"""`kenes lexicon [list] | show ID | export [--format turtle|json-ld] [-o FILE]`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.spoken import SPOKEN, say
from kenes.texts import Finding, Refusal, Severity, Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.documents.concepts import Concept

HELP = Text(
    kk="Лексикон ұғымдары: list, show ҰҒЫМ, export (SKOS).",
    ru="Понятия лексикона: list, show ПОНЯТИЕ, export (SKOS).",
    en="The concepts of the lexicon: list, show CONCEPT, export (SKOS).",
)
FORMATS = ("turtle", "json-ld")


def lexicon(
    context: typer.Context,
    action: Annotated[str, typer.Argument(metavar="list|show|export")] = "list",
    concept: Annotated[str | None, typer.Argument(metavar="[CONCEPT]")] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="turtle|json-ld",
            help=say(Text(kk="Шығару пішімі.", ru="Формат выгрузки.", en="Format of the export.")),
        ),
    ] = "turtle",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help=say(Text(kk="Файл.", ru="Файл.", en="The file."))),
    ] = None,
) -> int:
    """What words a review knows; the whole of it as SKOS for other thesauri."""
    known = action in ("list", "show", "export") and (action == "show") == (concept is not None)
    if not known or form not in FORMATS:
        raise typer.BadParameter(f"'{action}'. {say(USAGE)}", param_hint="list|show|export")
    if action == "show":
        return answer("lexicon", context.obj, lambda: _show(concept or ""))
    return answer("lexicon", context.obj, _list if action == "list" else lambda: _export(form, output))


def _list() -> Answer:
    from kenes.documents.concepts import all_concepts

    listed = list(all_concepts().values())
    result = {"concepts": [_summary(one) for one in listed], "labels": _labels(listed)}
    return Answer(result, show=lambda console: _print_list(console, listed))


def _show(concept_id: str) -> Answer:
    from kenes.documents.concepts import all_concepts

    known = all_concepts()
    if concept_id not in known:
        from kenes.cli.asking import unknown_name

        raise Refusal(unknown_name(UNKNOWN, concept_id, list(known)))
    one = known[concept_id]
    row = _summary(one) | _whole(one)
    return Answer({"concepts": [row], "labels": _labels([one])}, show=lambda console: _print(console, one, row))


def _export(form: str, output: Path | None) -> Answer:
    from kenes.documents.concepts import all_concepts
    from kenes.documents.skos import json_ld, turtle

    text = turtle() if form == "turtle" else json_ld()
    result: dict[str, Any] = {"format": form, "exported": len(all_concepts()), "file": None, "text": text}
    if output is None:
        return Answer(result, show=lambda console: console.print(text, markup=False, soft_wrap=True))
    try:
        output.write_text(text, "utf-8")
    except OSError as fault:
        words = NOT_WRITTEN.fill(file=output.name)
        raise Refusal(Finding("not-written", Severity.ERROR, words, file=output.name)) from fault
    words = WRITTEN.fill(number=result["exported"], file=output.name)
    return Answer(
        result | {"file": output.name, "text": None}, show=lambda console: console.print(say(words), markup=False)
    )


def _summary(one: Concept) -> dict[str, Any]:
    return {"id": one.id, "group": one.group, "type": one.type, "label": dict(one.label), "broader": list(one.broader)}


def _whole(one: Concept) -> dict[str, Any]:
    from kenes.documents.skos import relations

    return {
        "narrower": list(relations(one)["narrower"]),
        "related": list(one.related),
        "alt": {code: list(words) for code, words in one.alt.items() if words},
        "unverified": dict(one.further),
        "match": {code: list(words) for code, words in one.match.items() if words},
        "unless": {code: list(words) for code, words in one.unless.items() if words},
        "scope": dict(one.scope) if one.scope else None,
        "source": one.source,
    }


def _labels(listed: list[Concept]) -> dict[str, int]:
    """How many concepts have a label in each language."""
    return dict(Counter(code for one in listed for code in (*one.label, *one.further)))


def _print_list(console: Console, listed: list[Concept]) -> None:
    for one in listed:
        console.print(f"{one.group} · {one.id} · {one.label[SPOKEN]}", markup=False)


def _print(console: Console, one: Concept, row: dict[str, Any]) -> None:
    console.print(f"{one.id} · {one.label[SPOKEN]} · {one.group} · {one.type}", markup=False)
    if one.scope:
        console.print(one.scope[SPOKEN], markup=False)
    for sign, ids in (("↑", row["broader"]), ("↓", row["narrower"]), ("↔", row["related"])):
        if ids:
            console.print(f"{sign} {', '.join(ids)}", markup=False)
    for code, label in (*one.label.items(), *one.further.items()):
        mark = f" ({say(UNVERIFIED)})" if code in one.further else ""
        console.print(f"{code}  {label}{mark}", markup=False)
        for written in (*one.match[code], *(f"≠ {out}" for out in one.unless[code])):
            console.print(f"    {written}", markup=False)


USAGE = Text(
    kk="Былай жазыңыз: list, show ҰҒЫМ немесе export --format turtle|json-ld",
    ru="Напишите: list, show ПОНЯТИЕ или export --format turtle|json-ld",
    en="Write: list, show CONCEPT, or export --format turtle|json-ld",
)
UNKNOWN = Text(
    kk="Лексиконда «{name}» деген ұғым жоқ.",
    ru="В лексиконе нет понятия «{name}».",
    en="The lexicon has no concept “{name}”.",
)
UNVERIFIED = Text(kk="тексерілмеген", ru="не проверено", en="not verified")
WRITTEN = Text(
    kk="{file} файлына жазылған ұғымдар: {number}.",
    ru="Понятий записано в {file}: {number}.",
    en="Concepts written to {file}: {number}.",
)
NOT_WRITTEN = Text(
    kk="{file} файлы жазылмады: қалта жоқ немесе жазуға рұқсат жоқ.",
    ru="Файл {file} не записан: папки нет или в неё нельзя писать.",
    en="The file {file} could not be written: there is no such folder, or no leave to write in it.",
)
