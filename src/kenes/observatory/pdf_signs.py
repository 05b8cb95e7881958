"""What a PDF does besides being read: scripts, programs it starts, files it carries, a password it asks for."""

from __future__ import annotations

import importlib
import re
import zlib
from collections.abc import Iterator
from typing import Any

from kenes.observatory.archives import Limits, TooLarge, is_bomb

ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
NAME = re.compile(rb"/[^\s/<>\[\](){}%]*#[0-9A-Fa-f]{2}[^\s/<>\[\](){}%]*")
STREAM = re.compile(rb"stream\r?\n")
SIGNS = (
    ("scripts", re.compile(rb"/(?:JavaScript|JS)(?![A-Za-z0-9])")),
    ("starts-programs", re.compile(rb"/(?:Launch|ImportData|RichMedia)(?![A-Za-z0-9])")),
    ("fetches", re.compile(rb"/(?:SubmitForm|GoToR|GoToE|XFA)(?![A-Za-z0-9])")),
    ("embedded-file", re.compile(rb"/EmbeddedFiles?(?![A-Za-z0-9])")),
)
CHUNK = 1 << 20
SCANNED = 64 * 1024 * 1024
"""Bytes of packed objects looked into; the rest is pictures."""


def pdf_faults(content: bytes, limits: Limits) -> set[str]:
    """What a PDF does: scripts, starts-programs, encrypted, damaged, bomb (refused), fetches, embedded-file (told)."""
    try:
        found = {fault for seen in _looked_into(content, limits) for fault in _signs(seen)}
    except TooLarge:
        return {"bomb"}
    return found | set(_opening(content))


def is_pdf_bomb(content: bytes, limits: Limits) -> bool:
    """Whether something packed in a PDF grows beyond measure when it is unpacked."""
    try:
        for _ in _looked_into(content, limits):
            pass
    except TooLarge:
        return True
    return False


def _signs(seen: bytes) -> Iterator[str]:
    plain = NAME.sub(lambda name: ESCAPED.sub(lambda sign: bytes([int(sign[1], 16)]), name[0]), seen)
    yield from (fault for fault, sign in SIGNS if sign.search(plain))


def _looked_into(content: bytes, limits: Limits) -> Iterator[bytes]:
    """The file outside its streams, and the objects that are packed in streams; pictures and fonts hold no names."""
    place = 0
    held = 0
    outside: list[bytes] = []
    for match in STREAM.finditer(content):
        if match.start() < place:
            continue
        outside.append(content[place : match.start()])
        end = content.find(b"endstream", match.end())
        place = end if end >= 0 else len(content)
        if b"/ObjStm" in outside[-1][-1024:]:
            objects = _inflated(content[match.end() : place], limits)
            held += len(objects)
            if held > SCANNED:
                raise TooLarge
            yield objects
        elif b"/FlateDecode" in outside[-1][-1024:] and b"/Image" not in outside[-1][-1024:]:
            _inflated(content[match.end() : place], limits)
    yield b"\n".join([*outside, content[place:]])


def _inflated(packed: bytes, limits: Limits) -> bytes:
    unpacker = zlib.decompressobj()
    made = bytearray()
    rest = packed
    try:
        while rest and not unpacker.eof:
            made += unpacker.decompress(rest, CHUNK)
            rest = unpacker.unconsumed_tail
            if is_bomb(len(packed), len(made), limits):
                raise TooLarge
    except zlib.error:
        return bytes(made)
    return bytes(made)


def _opening(content: bytes) -> Iterator[str]:
    pdfium: Any = importlib.import_module("pypdfium2")  # only for whoever brings a PDF
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as fault:
        yield "encrypted" if "password" in str(fault).lower() else "damaged"
        return
    try:
        if pdfium.raw.FPDFDoc_GetJavaScriptActionCount(document) > 0:
            yield "scripts"
        if document.count_attachments() > 0:
            yield "embedded-file"
        if len(document) == 0:
            yield "damaged"
    finally:
        document.close()
