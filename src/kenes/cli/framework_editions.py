"""`kenes frameworks save NAME` and `add FILE`: a framework goes out as a workbook and comes back as a new edition."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kenes.cli.answer import Answer, Settings
from kenes.cli.asking import unknown_name
from kenes.cli.opening import observatory_if_named, open_observatory
from kenes.cli.spoken import say
from kenes.texts import Finding, Refusal, Severity, Text

if TYPE_CHECKING:
    from kenes.documents.framework import Framework


def named_framework(settings: Settings, key: str, edition: str | None = None) -> Framework:
    """The framework of a name in its newest edition or in the one asked for; Refusal naming those there are."""
    from kenes.documents.framework_editions import editions, known_frameworks

    observatory = observatory_if_named(settings)
    known = known_frameworks(observatory)
    if key not in known:
        raise Refusal(unknown_name(UNKNOWN, key, list(known)))
    if edition is None:
        return known[key]
    held = {one.edition: one for one in editions(observatory, key)}
    if edition not in held:
        raise Refusal(unknown_name(NO_EDITION, edition, list(held)))
    return held[edition]


def save_framework(settings: Settings, key: str, output: Path | None) -> Answer:
    """Write the workbook of a framework; a file that stands there already is left alone."""
    from kenes.documents.framework_workbook import workbook_of

    found = named_framework(settings, key)
    path = output or Path(f"{key}.xlsx")
    if path.exists():
        raise Refusal(
            Finding("file-exists", Severity.ERROR, STANDS.fill(file=path.name), file=path.name, proposal=ELSEWHERE)
        )
    path.write_bytes(workbook_of(found))
    result = {"key": found.key, "edition": found.edition, "file": str(path)}
    return Answer(result, (), lambda console: console.print(say(SAVED.fill(file=str(path))), markup=False))


def add_framework(settings: Settings, file: Path, key: str | None, edition: str | None) -> Answer:
    """Take in a workbook of a framework, or (where a name is given) the measures of a plan, as a new edition."""
    from kenes.documents.framework_editions import add_edition

    if not file.is_file():
        raise Refusal(Finding("file-not-found", Severity.ERROR, NO_FILE.fill(file=file.name), file=file.name))
    observatory = open_observatory(settings)
    framework, findings = _read(file, key, edition)
    new = add_edition(observatory, framework)
    unheard = [one.code for one in framework.requirements if not one.is_looked_for]
    result = {
        "key": framework.key,
        "edition": framework.edition,
        "added": new,
        "requirements": len(framework.requirements),
        "not_looked_for": unheard,
    }
    words = (ADDED if new else HELD).fill(
        key=framework.key, edition=framework.edition, number=len(framework.requirements)
    )
    return Answer(result, findings, lambda console: console.print(say(words), markup=False))


def _read(file: Path, key: str | None, edition: str | None) -> tuple[Framework, tuple[Finding, ...]]:
    from kenes.documents.framework_of_plan import framework_of_plan
    from kenes.documents.framework_tables import KEY, read_framework
    from kenes.documents.plans.reading import read_plan_file

    if key is None:
        return read_framework(file), ()
    if not KEY.fullmatch(key):
        raise Refusal(unknown_name(KEY_SHAPE, key, []))
    read = read_plan_file(file)
    return framework_of_plan(read.plan, key, edition or ""), tuple(read.findings)


UNKNOWN = Text(kk="«{name}» деген талаптар тізімі жоқ.", ru="Рамки «{name}» нет.", en="There is no framework “{name}”.")
NO_EDITION = Text(kk="«{name}» басылымы жоқ.", ru="Издания «{name}» нет.", en="There is no edition “{name}”.")
KEY_SHAPE = Text(
    kk="«{name}» атауы жарамайды: кіші латын әріптері, цифрлар және сызықша ғана.",
    ru="Имя «{name}» не подходит: только строчные латинские буквы, цифры и дефис.",
    en="The name “{name}” will not do: small Latin letters, digits and hyphens only.",
)
NO_FILE = Text(kk="«{file}» файлы жоқ.", ru="Файла «{file}» нет.", en="There is no file “{file}”.")
STANDS = Text(
    kk="«{file}» файлы бар; ол өзгертілген жоқ.",
    ru="Файл «{file}» уже есть; он не тронут.",
    en="The file “{file}” stands there already; it was left alone.",
)
ELSEWHERE = Text(
    kk="Басқа файлды -o арқылы көрсетіңіз.", ru="Укажите другой файл через -o.", en="Name another file with -o."
)
SAVED = Text(kk="Жазылды: {file}", ru="Записано: {file}", en="Written: {file}")
ADDED = Text(
    kk="«{key}» тізімінің «{edition}» басылымы қабылданды, талаптар: {number}.",
    ru="Принято издание «{edition}» рамки «{key}», требований: {number}.",
    en="The edition “{edition}” of “{key}” was taken in, requirements: {number}.",
)
HELD = Text(
    kk="«{key}» тізімінің «{edition}» басылымы бұрыннан бар, өзгеріс жоқ.",
    ru="Издание «{edition}» рамки «{key}» уже есть, изменений нет.",
    en="The edition “{edition}” of “{key}” is held already, nothing changed.",
)
