"""`kenes frameworks list | show NAME | import FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import observatory_if_named, open_observatory
from kenes.cli.spoken import SPOKEN, say
from kenes.texts import Finding, Refusal, Severity, Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.documents.framework import Framework, Requirement

HELP = Text(
    kk="Халықаралық талаптар тізімдері: list, show АТАУЫ, import ФАЙЛ.",
    ru="Международные рамки требований: list, show ИМЯ, import ФАЙЛ.",
    en="International frameworks: list, show NAME, import FILE.",
)


def frameworks(
    context: typer.Context,
    action: Annotated[str, typer.Argument(metavar="list|show|import")] = "list",
    what: Annotated[str | None, typer.Argument(metavar="[NAME|FILE]")] = None,
) -> int:
    """What documents are reviewed against; the official wording is imported into the observatory."""
    if action not in ACTIONS or (action != "list") != (what is not None):
        raise typer.BadParameter(f"'{action}'. {say(USAGE)}", param_hint="list|show|import")
    return answer("frameworks", context.obj, lambda: ACTIONS[action](context.obj, what or ""))


def _list(settings: Settings, _: str) -> Answer:
    from kenes.documents.framework import all_frameworks

    listed = list(all_frameworks().values())
    return Answer(
        {"frameworks": [_summary(one) for one in listed]},
        show=lambda console: _print_list(console, listed),
    )


def _show_one(settings: Settings, name: str) -> Answer:
    from kenes.documents.framework import all_frameworks
    from kenes.documents.official import official_wording

    known = all_frameworks()
    if name not in known:
        from kenes.cli.asking import unknown_name

        raise Refusal(unknown_name(UNKNOWN, name, list(known)))
    held = official_wording(observatory_if_named(settings), name)
    rows = [_requirement(one, held) for one in known[name].requirements]
    result = {"frameworks": [_summary(known[name]) | {"requirements": rows}]}
    return Answer(result, show=lambda console: _print(console, known[name], rows))


def _import(settings: Settings, file: str) -> Answer:
    from kenes.documents.official import import_wording

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


ACTIONS = {"list": _list, "show": _show_one, "import": _import}


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
    kk="Былай жазыңыз: list, show АТАУЫ немесе import ФАЙЛ",
    ru="Напишите: list, show ИМЯ или import ФАЙЛ",
    en="Write: list, show NAME, or import FILE",
)
UNKNOWN = Text(kk="«{name}» деген талаптар тізімі жоқ.", ru="Рамки «{name}» нет.", en="There is no framework “{name}”.")
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
