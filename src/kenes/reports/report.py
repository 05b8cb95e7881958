"""What a report is, how the files of the folder `definitions/` are found, and how one is written out.

A report is one file: `REPORT = Report(key, title, languages, formats, compose)`. Composing gives a `Document`; the
renderers make the files.
"""

from __future__ import annotations

import datetime
import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import kenes.reports.definitions as folder
from kenes.observatory.durable import write_bytes
from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document, Marking
from kenes.texts import Finding, Refusal, Severity, Text, all_languages

FORMATS = ("html", "pdf", "docx", "xlsx", "txt")


@dataclass(frozen=True)
class Order:
    """What is wanted: languages (None: those of the report that the observatory speaks) and formats (None: the report's own), the day of writing, the day as known on which (None: today).

    `subject` is the id of the record that the report is about (empty: the report's own choice); `marking` None is that
    of the observatory. `site` is the address of the site, to which links lead (empty: the one that the settings name).
    """

    languages: Sequence[str] | None = None
    formats: Sequence[str] | None = None
    today: datetime.date = datetime.date.min
    as_of: datetime.date | None = None
    subject: str = ""
    marking: Marking | None = None
    site: str = ""


@dataclass(frozen=True)
class Report:
    """A report: `languages` and `formats` are those written when none are asked for; `compose` makes the document of an
    observatory that an order asks for; `subjects` are the kinds of record it may be asked to be about.

    One of `own_subject` is about one record and no other: a letter, a certificate; it chooses none by itself.
    """

    key: str
    title: Text
    languages: tuple[str, ...]
    formats: tuple[str, ...]
    compose: Callable[[Observatory, Order], Document]
    subjects: tuple[str, ...] = ()
    own_subject: bool = False


@dataclass(frozen=True)
class Written:
    """One file that was written."""

    name: str
    language: str
    format: str
    path: Path


@cache
def all_reports() -> dict[str, Report]:
    """Every report found in `definitions/`, by key."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    found = [importlib.import_module(f"{folder.__name__}.{name}").REPORT for name in names]
    return {one.key: one for one in found}


def write(observatory: Observatory, report: Report, order: Order, into: Path) -> list[Written]:
    """Compose the report once and write it in every language and format: KEY-LANGUAGE.FORMAT.

    Refusal, before anything is written, for a language or format that does not exist, for a subject where the report
    has none, and for a document for official use in a folder that the site shows; ValueError without a day.
    """
    if order.today == datetime.date.min:
        raise ValueError("an order needs the day of writing")
    spoken = [code for code in report.languages if code in observatory.settings.languages]
    languages, formats = tuple(order.languages or spoken), tuple(order.formats or report.formats)
    _check(languages, [tongue.code for tongue in all_languages()], _UNKNOWN_LANGUAGE)
    _check(formats, FORMATS, _UNKNOWN_FORMAT)
    if order.subject and not report.subjects:
        raise Refusal(Finding("no-subject", Severity.ERROR, _NO_SUBJECT.fill(name=report.key), text=order.subject))
    if report.own_subject and not order.subject:
        kinds = _SUBJECT_KINDS.fill(kinds=", ".join(report.subjects))
        raise Refusal(Finding("subject-needed", Severity.ERROR, _NEEDS.fill(name=report.key), proposal=kinds))
    document = leading_to_the_site(report.compose(observatory, order), observatory, order.site)
    _keep_from_the_public(observatory, document, into)
    written = []
    for language in languages:
        for kind in formats:
            path = into / f"{report.key}-{language}.{kind}"
            write_bytes(path, rendered(document, language, kind))
            written.append(Written(report.key, language, kind, path))
    return written


def leading_to_the_site(document: Document, observatory: Observatory, site: str = "") -> Document:
    """The document with its links leading to a site: the one given, else the one that the settings name, else to none."""
    return replace(document, site=(site or observatory.settings.mail.site).rstrip("/"))


def rendered(document: Document, language: str, kind: str) -> bytes:
    """A document in one language and format; the renderers are heavy and each is taken only when it is needed."""
    renderer = importlib.import_module(f"kenes.reports.render.{kind}")
    made: bytes | str = getattr(renderer, f"to_{kind}")(document, language)
    return made.encode() if isinstance(made, str) else made


def _check(asked: Sequence[str], known: Sequence[str], message: Text) -> None:
    for one in asked:
        if one not in known:
            way_out = _KNOWN.fill(known=", ".join(known))
            raise Refusal(Finding("unknown-choice", Severity.ERROR, message.fill(name=one), proposal=way_out))


def _keep_from_the_public(observatory: Observatory, document: Document, into: Path) -> None:
    """What is for official use is not written where the site finds reports for everybody to fetch."""
    if document.marking != "public" and into.resolve().is_relative_to(observatory.folder.resolve()):
        finding = Finding(
            "official-in-public-folder", Severity.ERROR, _PUBLIC_FOLDER.fill(folder=into), proposal=_ELSEWHERE
        )
        raise Refusal(finding)


_PUBLIC_FOLDER = Text(
    kk="«{folder}» қалтасындағы есептерді сайт жұртқа көрсетеді, ал бұл есеп қызмет бабында пайдалануға арналған.",
    ru="Отчёты из папки «{folder}» сайт показывает всем, а этот отчёт — для служебного пользования.",
    en="The site shows reports in the folder “{folder}” to everybody, and this report is for official use.",
)
_ELSEWHERE = Text(
    kk="-o арқылы обсерваторияның сыртындағы қалтаны көрсетіңіз.",
    ru="Укажите через -o папку вне обсерватории.",
    en="Name a folder outside the observatory with -o.",
)
_NO_SUBJECT = Text(
    kk="«{name}» есебі бүкіл ел туралы, оған --subject берілмейді.",
    ru="Отчёт «{name}» — обо всей стране, --subject для него не указывают.",
    en="The report “{name}” is about the whole country and takes no --subject.",
)
_NEEDS = Text(
    kk="«{name}» есебі бір жазба туралы: оның нөмірін беріңіз.",
    ru="Отчёт «{name}» — об одной записи: укажите её номер.",
    en="The report “{name}” is about one record: give its id.",
)
_SUBJECT_KINDS = Text(kk="Жазба түрлері: {kinds}.", ru="Виды записей: {kinds}.", en="Kinds of record: {kinds}.")
_UNKNOWN_LANGUAGE = Text(kk="«{name}» тілі жоқ.", ru="Языка «{name}» нет.", en="There is no language “{name}”.")
_UNKNOWN_FORMAT = Text(kk="«{name}» пішімі жоқ.", ru="Формата «{name}» нет.", en="There is no format “{name}”.")
_KNOWN = Text(kk="Барлары: {known}.", ru="Есть: {known}.", en="Known are: {known}.")
