"""What an Office file (.docx, .xlsx) carries besides its text: macros, definitions of XML, links that fetch something."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from kenes.observatory.archives import DAMAGE, Limits, TooLarge, chunks_of

MACROS = re.compile(r"(?:^|/)(?:vbaProject\.bin|vbaData\.xml|macrosheets/.*|activeX/.*)$", re.IGNORECASE)
XML_PART = re.compile(r"\.(?:xml|rels|vml)$", re.IGNORECASE)
EMBEDDED = re.compile(r"/embeddings/[^/]+$", re.IGNORECASE)
CONNECTIONS = re.compile(r"^xl/(?:connections\.xml|queryTables/.*)$", re.IGNORECASE)
DEFINITIONS = tuple(
    sign.encode(encoding) for sign in ("<!DOCTYPE", "<!ENTITY") for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
RELATIONSHIP = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
ATTRIBUTE = re.compile(r"(\w+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
RUNS = re.compile(rb"<ddeLink\b|macroEnabled")
RUNS_IN_TEXT = re.compile(rb"(?:instrText[^>]*>|w:instr=[\"'])\s*(?:DDEAUTO|DDE)\b", re.IGNORECASE)
FETCHED = ("attachedTemplate", "oleObject", "frame", "subDocument", "package", "control")
LINKED = ("externalLinkPath", "externalLink", "image", "video", "audio")
OVERLAP = 4096


def office_faults(file: Path | IO[bytes], limits: Limits) -> set[str]:
    """What an Office file carries: macros, xml-definitions, fetches (refused), linked-file, embedded-file, connection (told)."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            return {*_by_name(names), *(fault for name in names for fault in _in_part(archive, name, limits))}
    except TooLarge:
        return {"bomb"}
    except DAMAGE:
        return {"damaged"}


def has_definitions(file: Path | IO[bytes], limits: Limits) -> bool:
    """Whether a part defines entities of its own, by which a small file grows without end or fetches another."""
    return "xml-definitions" in office_faults(file, limits)


def _by_name(names: list[str]) -> Iterator[str]:
    if any(MACROS.search(name) for name in names):
        yield "macros"
    if any(EMBEDDED.search(name) for name in names):
        yield "embedded-file"
    if any(CONNECTIONS.search(name) for name in names):
        yield "connection"


def _in_part(archive: zipfile.ZipFile, name: str, limits: Limits) -> Iterator[str]:
    if not XML_PART.search(name):
        return
    before = b""
    for chunk in chunks_of(archive, name, limits.unpacked):
        seen = before + chunk
        yield from _in_bytes(seen)
        if name.lower().endswith(".rels"):
            yield from _in_links(seen)
        before = seen[-OVERLAP:]


def _in_bytes(seen: bytes) -> Iterator[str]:
    if any(sign in seen for sign in DEFINITIONS):
        yield "xml-definitions"
    if match := RUNS.search(seen):
        yield "macros" if match.group() == b"macroEnabled" else "fetches"
    if RUNS_IN_TEXT.search(seen):
        yield "fetches"


def _in_links(seen: bytes) -> Iterator[str]:
    for tag in RELATIONSHIP.findall(seen.decode("utf-8", errors="replace")):
        said = {name: one or two for name, one, two in ATTRIBUTE.findall(tag)}
        if said.get("TargetMode", "").lower() != "external":
            continue
        kind = said.get("Type", "").rsplit("/", 1)[-1]
        if kind in FETCHED:
            yield "fetches"
        elif kind in LINKED:
            yield "linked-file"
