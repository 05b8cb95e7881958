"""`kenes frameworks list | show NAME | import FILE | save NAME | add FILE`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.framework_editions import add_framework, named_framework, save_framework
from kenes.cli.opening import observatory_if_named, open_observatory
from kenes.cli.spoken import SPOKEN, say
from kenes.texts import Finding, Severity, Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.documents.framework import Framework, Requirement

HELP = Text(
    kk="Халықаралық талаптар тізімдері: list, show АТАУЫ, import ФАЙЛ, save АТАУЫ, add ФАЙЛ.",
    ru="Международные рамки требований: list, show ИМЯ, import ФАЙЛ, save ИМЯ, add ФАЙЛ.",
    en="International frameworks: list, show NAME, import FILE, save NAME, add FILE.",
)

OUTPUT = Text(kk="Жазылатын файл (save).", ru="Куда записать (save).", en="Where to write (save).")
NAME = Text(
    kk="Жоспарды талаптар тізімі ретінде қабылдағанда оның атауы (add).",
    ru="Имя рамки, если принимается план мероприятий (add).",
    en="The name of the framework where a plan of measures is taken in (add).",
)
EDITION = Text(kk="Басылым (show, add).", ru="Издание (show, add).", en="The edition (show, add).")


def frameworks(
    context: typer.Context,
    action: Annotated[str, typer.Argument(metavar="list|show|import|save|add")] = "list",
    what: Annotated[str | None, typer.Argument(metavar="[NAME|FILE]")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help=say(OUTPUT))] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help=say(NAME))] = None,
    edition: Annotated[str | None, typer.Option(metavar="TEXT", help=say(EDITION))] = None,
) -> int:
    """What documents are reviewed against: the official wording and own editions are kept in the observatory."""
    if action not in ACTIONS or (action != "list") != (what is not None):
        raise typer.BadParameter(f"'{action}'. {say(USAGE)}", param_hint="list|show|import|save|add")
    asked = Asked(what or "", output, name, edition)
    return answer("frameworks", context.obj, lambda: ACTIONS[action](context.obj, asked))


@dataclass(frozen=True)
class Asked:
    """What the command was asked: a framework or a file, and the options."""

    what: str
    output: Path | None
    name: str | None
    edition: str | None


def _list(settings: Settings, asked: Asked) -> Answer:
    from kenes.documents.framework_editions import known_frameworks

    listed = list(known_frameworks(observatory_if_named(settings)).values())
    return Answer(
        {"frameworks": [_summary(one) for one in listed]},
        show=lambda console: _print_list(console, listed),
    )


def _show_one(settings: Settings, asked: Asked) -> Answer:
    from kenes.documents.official import official_wording

    found = named_framework(settings, asked.what, asked.edition)
    held = official_wording(observatory_if_named(settings), found.key)
    rows = [_requirement(one, held) for one in found.requirements]
    result = {"frameworks": [_summary(found) | {"requirements": rows}]}
    return Answer(result, show=lambda console: _print(console, found, rows))


def _import(settings: Settings, asked: Asked) -> Answer:
    from kenes.documents.official import import_wording

    file = asked.what
    taken = import_wording(open_observatory(settings), Path(file))
    counts = {
        key: sum(one.framework == key for one in taken.wordings) for key in {one.framework for one in taken.wordings}
    }
    unverified = sum(not one.verified for one in taken.wordings)
    result = {"layout": taken.layout, "imported": dict(sorted(counts.items())), "left_out": taken.left_out}
    findings = (_unverified(file, unverified),) if unverified else ()
    words = TAKEN.fill(number=len(taken.wordings), left_out=taken.left_out)
    return Answer(
        result | {"unverified": unverified}, findings, lambda console: console.print(say(words), markup=False)
    )


def _save(settings: Settings, asked: Asked) -> Answer:
    return save_framework(settings, asked.what, asked.output)


def _add(settings: Settings, asked: Asked) -> Answer:
    return add_framework(settings, Path(asked.what), asked.name, asked.edition)


ACTIONS = {"list": _list, "show": _show_one, "import": _import, "save": _save, "add": _add}


def _unverified(file: str, number: int) -> Finding:
    return Finding("unverified", Severity.WARNING, NOT_VERIFIED.fill(number=number), file=Path(file).name)


def _summary(one: Framework) -> dict[str, Any]:
    return {
        "key": one.key,
        "title": dict(one.title),
        "edition": one.edition,
        "address": one.address,
        "codes": list(one.codes),
        "unverified": [requirement.code for requirement in one.requirements if not requirement.verified],
    }


def _requirement(one: Requirement, held: Any) -> dict[str, Any]:
    official = [held[key] for key in sorted(held) if key[0] == one.code]
    return {
        "code": one.code,
        "within": one.within,
        "words": dict(one.words),
        "verified": one.verified,
        "source": one.source,
        "official": [
            {"language": wording.language, "text": wording.text, "source": wording.source, "verified": wording.verified}
            for wording in official
        ],
    }


def _print_list(console: Console, listed: list[Framework]) -> None:
    for one in listed:
        console.print(f"{one.key} · {one.title[SPOKEN]} · {one.edition} · {len(one.requirements)}", markup=False)


def _print(console: Console, framework: Framework, rows: list[dict[str, Any]]) -> None:
    console.print(f"{framework.title[SPOKEN]} · {framework.edition} · {framework.address}", markup=False)
    for row in rows:
        mark = "" if row["verified"] else f" ({say(UNVERIFIED)})"
        console.print(f"\n{row['code']}  {row['words'][SPOKEN]}{mark}", markup=False)
        for official in (one for one in row["official"] if one["language"] == SPOKEN):
            console.print(f"    {official['text']}", markup=False)


USAGE = Text(
    kk="Былай жазыңыз: list, show АТАУЫ, import ФАЙЛ, save АТАУЫ немесе add ФАЙЛ",
    ru="Напишите: list, show ИМЯ, import ФАЙЛ, save ИМЯ или add ФАЙЛ",
    en="Write: list, show NAME, import FILE, save NAME, or add FILE",
)
UNVERIFIED = Text(kk="түпнұсқамен салыстырылмаған", ru="не сверено с оригиналом", en="not compared with the original")
NOT_VERIFIED = Text(
    kk="Кестенің өзі {number} жолды тексерілмеген деп белгілеген; олар сондай белгімен көрсетіледі.",
    ru="Строк, которые сама таблица считает непроверенными: {number}; они показываются с этой пометкой.",
    en="The table itself marks {number} rows as unverified; they are shown as such.",
)
TAKEN = Text(
    kk="Ресми тұжырым қабылданды: {number}; басқа талаптар туралы жолдар алынбады: {left_out}.",
    ru="Принято официальных формулировок: {number}; строк о других требованиях оставлено: {left_out}.",
    en="Official wordings taken in: {number}; rows about other requirements left out: {left_out}.",
)
