"""What an exporter is, how the files of the folder `exporters/` are found, and how one writes its files.

An exporter is one file: `EXPORTER = Exporter(...)`. It says which names it takes (ids of a kind, an indicator, a release),
in which formats and languages, and makes the bytes of each file.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import kenes.reports.exporters as folder
from kenes.observatory.durable import write_bytes
from kenes.observatory.observatory import Observatory
from kenes.texts import Finding, Refusal, Severity, Text


@dataclass(frozen=True)
class Wish:
    """What is wanted: the name, the format, the languages (empty: those of the exporter)."""

    name: str
    format: str
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Made:
    """One file before it is written: its name, its language (None: none of its own), its bytes, whether everybody may read it."""

    name: str
    language: str | None
    content: bytes
    public: bool = True


@dataclass(frozen=True)
class Exporter:
    """`takes` says whether a name is of this exporter; `make` gives the files. `like` shows a name in messages."""

    key: str
    like: str
    formats: tuple[str, ...]
    languages: tuple[str, ...]
    takes: Callable[[str], bool]
    make: Callable[[Observatory, Wish], Sequence[Made]]


@dataclass(frozen=True)
class Exported:
    """One file that was written."""

    name: str
    language: str | None
    format: str
    path: Path


@cache
def all_exporters() -> dict[str, Exporter]:
    """Every exporter found in `exporters/`, by key."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    found = [importlib.import_module(f"{folder.__name__}.{name}").EXPORTER for name in names]
    return {one.key: one for one in found}


def export(observatory: Observatory, wish: Wish, into: Path) -> list[Exported]:
    """Make every file, then write them. Refusal, before anything is written, for what no exporter takes or writes."""
    exporter = exporter_of(wish.name)
    _check(wish.format, exporter.formats, _NO_FORMAT, wish.name)
    for code in wish.languages:
        _check(code, exporter.languages, _NO_LANGUAGE, wish.name)
    chosen = wish.languages or tuple(one for one in exporter.languages if one in observatory.settings.languages)
    made = exporter.make(observatory, Wish(wish.name, wish.format, chosen))
    _keep_from_the_public(observatory, made, into)
    for one in made:
        write_bytes(into / one.name, one.content)
    return [Exported(wish.name, one.language, wish.format, into / one.name) for one in made]


def exporter_of(name: str) -> Exporter:
    """The exporter that takes a name; Refusal where none does."""
    found = next((one for one in all_exporters().values() if one.takes(name)), None)
    if found is None:
        known = ", ".join(one.like for one in all_exporters().values())
        raise Refusal(
            Finding(
                "unknown-name", Severity.ERROR, _UNKNOWN.fill(name=name), text=name, proposal=_LIKE.fill(known=known)
            )
        )
    return found


def _check(asked: str, known: tuple[str, ...], message: Text, name: str) -> None:
    if asked not in known:
        said = message.fill(asked=asked, name=name)
        raise Refusal(
            Finding("unknown-choice", Severity.ERROR, said, text=asked, proposal=_KNOWN.fill(known=", ".join(known)))
        )


def _keep_from_the_public(observatory: Observatory, made: Sequence[Made], into: Path) -> None:
    """What is for official use is not written where the site finds files for everybody to fetch."""
    inside = into.resolve().is_relative_to(observatory.folder.resolve())
    if inside and not all(one.public for one in made):
        message = _PUBLIC_FOLDER.fill(folder=into)
        raise Refusal(Finding("official-in-public-folder", Severity.ERROR, message, proposal=_ELSEWHERE))


_UNKNOWN = Text(
    kk="«{name}» деген жазбаны шығару мүмкін емес немесе ондай жазба жоқ.",
    ru="«{name}» нельзя выгрузить или такой записи нет.",
    en="“{name}” cannot be exported, or there is none.",
)
_LIKE = Text(
    kk="Мынандай атау беріңіз: {known}.", ru="Назовите, например: {known}.", en="Give a name such as: {known}."
)
_NO_FORMAT = Text(
    kk="«{name}» «{asked}» пішімінде шығарылмайды.",
    ru="«{name}» не выгружается в формате «{asked}».",
    en="“{name}” is not exported as “{asked}”.",
)
_NO_LANGUAGE = Text(
    kk="«{name}» «{asked}» тілінде шығарылмайды.",
    ru="«{name}» не выгружается на языке «{asked}».",
    en="“{name}” is not exported in the language “{asked}”.",
)
_KNOWN = Text(kk="Барлары: {known}.", ru="Есть: {known}.", en="Known are: {known}.")
_PUBLIC_FOLDER = Text(
    kk="«{folder}» қалтасын сайт жұртқа көрсетеді, ал бұл жазба қызмет бабында пайдалануға арналған.",
    ru="Папку «{folder}» сайт показывает всем, а эта запись — для служебного пользования.",
    en="The site shows the folder “{folder}” to everybody, and this record is for official use.",
)
_ELSEWHERE = Text(
    kk="-o арқылы обсерваторияның сыртындағы қалтаны көрсетіңіз.",
    ru="Укажите через -o папку вне обсерватории.",
    en="Name a folder outside the observatory with -o.",
)
