"""A document as a person's browser sent it: besides what `receiving` knows also pictures of pages and the files of older programs.

They are told by their content, whatever their names say; a Word file that is called .doc is a Word file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from kenes.observatory.archives import DAMAGE, Limits, archive_fault
from kenes.observatory.file_names import safe_name, suffix_of
from kenes.observatory.file_signs import ARCHIVE, COMPOUND, looks_like_web_page
from kenes.observatory.office_parts import office_faults
from kenes.observatory.receiving import (
    Kind,
    Received,
    has_something_behind,
    name_fitting,
    note_on,
    receive,
    refusal_for,
    refuse_by_size,
    said_of,
)

PICTURES: tuple[tuple[bytes, Kind], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
)
RICH_TEXT = b"{\\rtf"
BEFORE = b"\xef\xbb\xbf \t\r\n"
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
SUFFIXES: dict[str, Kind] = {
    ".png": "png", ".jpg": "jpg", ".jpeg": "jpg", ".tif": "tif", ".tiff": "tif",
    ".rtf": "rtf", ".doc": "doc", ".odt": "odt",
}  # fmt: skip
OBJECT = re.compile(rb"\\obj(?:data|emb|ocx|autlink|link)\b")
SCRIPTS = re.compile(r"^(?:Basic|Scripts)/[^/]")
EMBEDDED = re.compile(r"^Object[^/]*(?:/content\.xml)?$")


def receive_text(content: bytes, sent_name: str, limits: Limits | None = None) -> Received:
    """The document a browser sent under a name; raises Refusal as `receive` does, but takes pictures, RTF, DOC and ODT too."""
    limits = limits or Limits()
    name = safe_name(sent_name)
    refuse_by_size(content, name, limits)
    found = _kind(content)
    if found is None:
        return receive(content, _name_by_content(content, sent_name), limits)
    told = GUARDS[found](content, name, limits)
    shown, renamed = name_fitting(name, found, SUFFIXES)
    codes = [*sorted(told), *(["name-and-content-differ"] if renamed else [])]
    codes += ["renamed"] if safe_name(sent_name) != sent_name else []
    return Received(shown, found, content, tuple(note_on(code, shown, found) for code in codes))


def _kind(content: bytes) -> Kind | None:
    """Which of these kinds a file is by its first bytes; None for all others."""
    for sign, kind in PICTURES:
        if content.startswith(sign):
            return kind
    if content[:64].lstrip(BEFORE).startswith(RICH_TEXT):
        return "rtf"
    if content.startswith(COMPOUND):
        return "doc" if _names(content, "WordDocument") else None
    if content.startswith(ARCHIVE) and OPEN_DOCUMENT in content[:200]:
        return "odt"
    return None


def _name_by_content(content: bytes, name: str) -> str:
    """The name without an ending of these kinds where the content is none of them, so that the content decides."""
    suffix = suffix_of(safe_name(name))
    if suffix not in SUFFIXES or content.startswith(COMPOUND):
        return name
    stem = name[: -len(suffix)]
    return f"{stem}.html" if looks_like_web_page(content[:4096].decode("utf-8", errors="replace")) else stem


def _names(content: bytes, stream: str) -> bool:
    """Whether an old office file lists a stream of that name; the names in its list end with a zero."""
    return f"{stream}\0".encode("utf-16-le") in content


def _of_picture(content: bytes, name: str, limits: Limits) -> set[str]:
    if archive_fault(io.BytesIO(content), limits) != "damaged":
        raise refusal_for("two-kinds", name)
    return set()


def _of_rich_text(content: bytes, name: str, limits: Limits) -> set[str]:
    if archive_fault(io.BytesIO(content), limits) != "damaged":
        raise refusal_for("two-kinds", name)
    return {"embedded-file"} if OBJECT.search(content) else set()


def _of_old_word(content: bytes, name: str, limits: Limits) -> set[str]:
    if _names(content, "EncryptedPackage"):
        raise refusal_for("password-protected", name)
    if _names(content, "_VBA_PROJECT") or _names(content, "VBA"):
        raise refusal_for("macros", name)
    return {"embedded-file"} if _names(content, "ObjectPool") else set()


def _of_open_document(content: bytes, name: str, limits: Limits) -> set[str]:
    if fault := archive_fault(io.BytesIO(content), limits):
        raise refusal_for(said_of(fault), name)
    if has_something_behind(content):
        raise refusal_for("two-kinds", name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.namelist()
            listed = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in parts else b""
    except DAMAGE:
        raise refusal_for("damaged-file", name) from None
    if b"encryption-data" in listed:
        raise refusal_for("password-protected", name)
    if any(SCRIPTS.search(one) for one in parts):
        raise refusal_for("macros", name)
    faults = office_faults(io.BytesIO(content), limits)
    for fault in ("bomb", "damaged", "xml-definitions"):
        if fault in faults:
            raise refusal_for(said_of(fault), name)
    return {"embedded-file"} if any(EMBEDDED.search(one) for one in parts) else set()


GUARDS: dict[str, Callable[[bytes, str, Limits], set[str]]] = {
    "png": _of_picture,
    "jpg": _of_picture,
    "tif": _of_picture,
    "rtf": _of_rich_text,
    "doc": _of_old_word,
    "odt": _of_open_document,
}
