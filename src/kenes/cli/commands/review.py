"""`kenes review FILE ... --framework NAME`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.reading import ScanLanguages, reading
from kenes.cli.spoken import SPOKEN, say
from kenes.texts import Finding, Severity, Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.documents.framework import Framework
    from kenes.documents.suggestion import Candidate, Review

HELP = Text(
    kk="Құжаттың қай бөлігі халықаралық талаптардың қайсысына сәйкес келетінін ұсыну.",
    ru="Предложить, какие части документа отвечают каким требованиям международной рамки.",
    en="Suggest which passages of a document speak to which requirements of a framework.",
)

EDITION = Text(
    kk="Тізімнің басылымы; айтылмаса – соңғысы.",
    ru="Издание рамки; если не сказано – последнее.",
    en="The edition of the framework; the newest where none is named.",
)


def review(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE ...")],
    framework: Annotated[
        str,
        typer.Option(
            help=say(
                Text(
                    kk="Талаптар тізімі: kenes frameworks list.",
                    ru="Рамка требований: kenes frameworks list.",
                    en="The framework: see kenes frameworks list.",
                )
            )
        ),
    ] = "sdg",
    edition: Annotated[str | None, typer.Option(metavar="TEXT", help=say(EDITION))] = None,
    scan_languages: ScanLanguages = "",
) -> int:
    """Suggest passages for requirements; a person decides."""

    def work() -> Answer:
        from kenes.cli.framework_editions import named_framework
        from kenes.documents.reading import read_document
        from kenes.documents.review import review as look_at

        against = named_framework(context.obj, framework, edition)
        with reading(context.obj, scan_languages) as options:
            reviews = [look_at(read_document(file, options), against) for file in files]
        findings = tuple(finding for one in reviews for finding in _notes(one))
        return Answer(_result(against, reviews), findings, lambda console: _show(console, reviews))

    return answer("review", context.obj, work)


def _notes(one: Review) -> tuple[Finding, ...]:
    """What is told of the file; passages in languages that the lexicon does not know are said to be unread, not taken for silent."""
    unread = one.unread_languages
    if not unread:
        return one.document.notes
    message = UNREAD.fill(languages=", ".join(unread), count=sum(unread.values()))
    return (*one.document.notes, Finding("language-not-read", Severity.WARNING, message, file=one.document.name))


def _result(framework: Framework, reviews: list[Review]) -> dict[str, object]:
    """Passages and suggestions of all files, each with its file; coverage file by file."""
    return {
        "framework": {"key": framework.key, "edition": framework.edition, "address": framework.address},
        "files": [one.file_as_json() for one in reviews],
        "passages": [{"file": one.document.name, **part.as_json()} for one in reviews for part in one.passages],
        "suggestions": [{"file": one.document.name, **part.as_json()} for one in reviews for part in one.suggestions],
        "candidates": [{"file": one.document.name, **part.as_json()} for one in reviews for part in one.candidates],
        "coverage": [{"file": one.document.name, **part.as_json()} for one in reviews for part in one.coverage],
    }


def _show(console: Console, reviews: list[Review]) -> None:
    from kenes.documents.concepts import LANGUAGES
    from kenes.documents.quality import quality

    for one in reviews:
        console.print(f"{one.document.file_name} · {one.kind.name[SPOKEN]}", markup=False)
        for language in sorted({part.language for part in one.passages if part.language in LANGUAGES}):
            console.print(f"{language}: {quality(one.framework.key, language).words[SPOKEN]}", markup=False)
        for part in one.coverage:
            words = one.framework.requirement(part.requirement).words[SPOKEN]
            console.print(f"\n{part.requirement} {words}: {SUGGESTED[part.suggested][SPOKEN]}", markup=False)
            for found in (suggestion for suggestion in one.suggestions if suggestion.requirement == part.requirement):
                matched = "; ".join(" ".join(words.text.split()) for words in found.matched)
                console.print(f"  {found.passage}  {found.score:.2f}  {matched}", markup=False)
            for weaker in _weaker(one, part.requirement) if part.suggested == "no passage found" else ():
                shared = "; ".join(words.text for words in weaker.words)
                console.print(f"  {weaker.passage}  {IN_COMMON[SPOKEN]}: {shared}", markup=False)


def _weaker(one: Review, requirement: str) -> list[Candidate]:
    """Where nothing is suggested: the passages that share most with the requirement."""
    found = [candidate for candidate in one.candidates if candidate.requirement == requirement]
    return sorted(found, key=lambda candidate: -candidate.score)[:MOST_WEAKER]


MOST_WEAKER = 3
IN_COMMON = Text(kk="ортақ сөздер", ru="общие слова", en="words in common")
UNREAD = Text(
    kk="{languages} тіліндегі бөліктер ({count}) қаралған жоқ: бұл тілдердің сөздігі әлі жоқ.",
    ru="Части на языках {languages} ({count}) не просмотрены: словаря этих языков пока нет.",
    en="Passages in {languages} ({count}) were not looked at: there is no lexicon of these languages yet.",
)
SUGGESTED = {
    "covered": Text(kk="сәйкес келуі мүмкін", ru="возможно, отвечает", en="may be covered"),
    "mentioned": Text(kk="аталады", ru="упоминается", en="mentioned"),
    "not looked for": Text(kk="бағдарлама іздемейді", ru="программа не ищет", en="not looked for by the software"),
    "no passage found": Text(kk="тиісті бөлік табылмады", ru="подходящей части не найдено", en="no passage found"),
}
