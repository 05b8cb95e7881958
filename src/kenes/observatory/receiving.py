"""A file as a person's browser sent it: what it is by its content, under a name that is safe, or a Refusal with the way out.

Nothing is unpacked to disk, nothing run, nothing fetched. What is taken in keeps its bytes; only its name may change.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, cast

from kenes.observatory.archives import Limits, TooLarge, archive_fault, unpacked_gzip
from kenes.observatory.file_names import safe_name, suffix_of
from kenes.observatory.file_signs import (
    ARCHIVE,
    COMPOUND,
    COMPRESSED,
    PDF,
    PROGRAMS,
    kinds_of_archive,
    looks_like_web_page,
    may_be_text,
)
from kenes.observatory.office_parts import office_faults
from kenes.observatory.pdf_signs import pdf_faults
from kenes.observatory.receiving_words import NOTES, REFUSALS
from kenes.texts import Finding, Refusal, Severity

Kind = Literal[
    "pdf", "docx", "xlsx", "html", "txt", "csv", "json", "gz", "png", "jpg", "tif", "rtf", "doc", "odt"
]  # fmt: skip

SUFFIXES: dict[str, Kind] = {
    ".pdf": "pdf", ".docx": "docx", ".xlsx": "xlsx", ".html": "html", ".htm": "html", ".txt": "txt", ".text": "txt",
    ".md": "txt", ".csv": "csv", ".tsv": "csv", ".json": "json", ".gz": "gz",
}  # fmt: skip
WRITTEN = ("html", "txt", "csv", "json")
"""Kinds that are text: by content they cannot be told apart for certain, so that the name may choose among them."""

OLD_SUFFIXES = (".doc", ".xls", ".xlsb", ".ppt", ".rtf", ".odt", ".ods")
MACRO_SUFFIXES = (".xlsm", ".docm", ".xltm", ".dotm", ".xlam")
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
TOLD = ("linked-file", "connection", "embedded-file", "fetches")


@dataclass(frozen=True)
class Received:
    """A file that may be kept: `name` is safe to show and to store under, `kind` is what it is by its content.

    `inner` is the kind of what a gz file holds; `notes` say what was changed or left aside.
    """

    name: str
    kind: Kind
    content: bytes
    notes: tuple[Finding, ...] = ()
    inner: Kind | None = None


def receive(content: bytes, sent_name: str, limits: Limits | None = None) -> Received:
    """The file a browser sent under a name; raises Refusal when it is dangerous, broken, too large or of no known kind."""
    limits = limits or Limits()
    name = safe_name(sent_name)
    refuse_by_size(content, name, limits)
    _refuse_by_name(name)
    kind, carried = _kind(content, name, limits)
    inner = _inner(content, name, limits) if kind == "gz" else None
    shown, renamed = name_fitting(name, kind, SUFFIXES)
    notes = [*(code for code in TOLD if code in carried), *(["name-and-content-differ"] if renamed else [])]
    if safe_name(sent_name) != sent_name:
        notes.append("renamed")
    return Received(shown, kind, content, tuple(note_on(code, shown, kind) for code in notes), inner)


def refuse_by_size(content: bytes, name: str, limits: Limits) -> None:
    """A file that is too large or holds nothing."""
    if len(content) > limits.size:
        megabyte = 1024 * 1024
        raise refusal_for("file-too-large", name, size=-(-len(content) // megabyte), limit=limits.size // megabyte)
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise refusal_for("empty-file", name)


def _refuse_by_name(name: str, inside: str | None = None) -> None:
    """Endings that are never taken in; `inside` is the name of what the file packs."""
    suffix = suffix_of(inside or name)
    if suffix in MACRO_SUFFIXES:
        raise refusal_for("macros", name)
    if suffix in OLD_SUFFIXES:
        raise refusal_for("legacy-format", name)
    if suffix and suffix not in SUFFIXES and _is_ending(suffix):
        raise refusal_for("unknown-format", name)


def _is_ending(suffix: str) -> bool:
    """Whether what stands behind the last dot is an ending: "12.2023 отчёт" and "№ 5" are none."""
    return suffix[1:].isascii() and suffix[1:].isalnum() and not suffix[1:].isdigit() and len(suffix) <= 6


def _kind(content: bytes, name: str, limits: Limits) -> tuple[Kind, set[str]]:
    """The kind by the first bytes, and what the inside carries that is no reason to refuse it."""
    if content.startswith(PROGRAMS):
        raise refusal_for("program", name)
    if content.startswith(COMPOUND):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise refusal_for("password-protected" if locked else "legacy-format", name)
    if content.startswith(PDF):
        return _pdf(content, name, limits)
    if content.startswith(ARCHIVE):
        return _office(content, name, limits)
    if content.startswith(COMPRESSED[0]):
        return "gz", set()
    if content.startswith(COMPRESSED):
        raise refusal_for("compressed-file", name)
    return _written(content, name, name), set()


def _pdf(content: bytes, name: str, limits: Limits) -> tuple[Kind, set[str]]:
    if archive_fault(io.BytesIO(content), limits) != "damaged":
        raise refusal_for("two-kinds", name)
    faults = pdf_faults(content, limits)
    _refuse_first(("bomb", "encrypted", "scripts", "starts-programs", "damaged"), faults, name)
    return "pdf", faults


def _office(content: bytes, name: str, limits: Limits) -> tuple[Kind, set[str]]:
    fault = archive_fault(io.BytesIO(content), limits)
    kinds: list[str] = []
    if fault != "damaged":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            kinds = kinds_of_archive(archive.namelist())
    if fault is not None:
        raise refusal_for(said_of(fault), name)
    if len(kinds) > 1 or has_something_behind(content):
        raise refusal_for("two-kinds", name)
    if not kinds or kinds[0] not in ("docx", "xlsx"):
        raise refusal_for("legacy-format" if kinds else "compressed-file", name)
    faults = office_faults(io.BytesIO(content), limits)
    _refuse_first(("bomb", "damaged", "macros", "xml-definitions", "fetches"), faults, name)
    return cast(Kind, kinds[0]), faults


def has_something_behind(content: bytes) -> bool:
    """Whether bytes stand behind the archive's own end, where another file could hide."""
    end = content.rfind(b"PK\x05\x06")
    comment = int.from_bytes(content[end + 20 : end + 22], "little")
    return end + 22 + comment != len(content)


def _written(content: bytes, own: str, name: str) -> Kind:
    """Text takes its kind from its own name; text that calls itself an Office file or a PDF is refused under `name`."""
    text = _text(content)
    if text is None:
        raise refusal_for("unknown-format", name)
    said = SUFFIXES.get(suffix_of(own))
    if said is None:
        return "txt"
    if said not in WRITTEN:
        raise refusal_for("name-and-content-differ", name, kind="HTML" if looks_like_web_page(text) else "TXT")
    return "html" if said in ("csv", "json") and looks_like_web_page(text) else said


def _text(content: bytes) -> str | None:
    """The beginning of a text, in whatever encoding; None when the bytes are no text."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError:
                return None
            return None if "\x00" in text else text[:4096]
    return content[:4096].decode("utf-8", errors="replace") if may_be_text(content) else None


def _inner(content: bytes, name: str, limits: Limits) -> Kind:
    """The kind of what a gz file holds: a table or a text, never another archive."""
    try:
        unpacked = unpacked_gzip(content, limits)
    except TooLarge:
        raise refusal_for("bomb", name) from None
    except Exception:  # zlib and the checks of its end fail in several ways; each means a broken file
        raise refusal_for("damaged-file", name) from None
    inside = name.removesuffix(".gz") if suffix_of(name) == ".gz" else name
    if not unpacked.strip():
        raise refusal_for("empty-file", name)
    if unpacked.startswith((*ARCHIVE, *COMPRESSED, COMPOUND, PDF, *PROGRAMS)):
        raise refusal_for("program" if unpacked.startswith(PROGRAMS) else "nested", name)
    _refuse_by_name(name, inside)
    return _written(unpacked, inside, name)


def name_fitting(name: str, kind: Kind, known: Mapping[str, Kind]) -> tuple[str, bool]:
    """The name with an ending that fits the kind, and whether its own did not."""
    said = known.get(suffix_of(name))
    if said == kind:
        return name, False
    stem = name[: -len(suffix_of(name))] if said else name
    return safe_name(f"{stem}.{kind}"), said is not None


def _refuse_first(order: Iterable[str], faults: set[str], name: str) -> None:
    for fault in order:
        if fault in faults:
            raise refusal_for(said_of(fault), name)


def said_of(fault: str) -> str:
    """The refusal that a fault of an archive is told by."""
    return {"damaged": "damaged-file", "encrypted": "password-protected"}.get(fault, fault)


def refusal_for(code: str, name: str, **values: object) -> Refusal:
    """Why a file is not taken in, and the way out."""
    message, way_out = REFUSALS[code]
    return Refusal(Finding(code, Severity.ERROR, message.fill(file=name, **values), file=name, proposal=way_out))


def note_on(code: str, name: str, kind: Kind) -> Finding:
    """What is told of a file that is taken in."""
    return Finding(code, Severity.NOTE, NOTES[code].fill(file=name, kind=kind.upper()), file=name)
