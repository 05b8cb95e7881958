"""The signs by which the content of a file tells what it is, whatever it is called."""

from __future__ import annotations

import re
from collections.abc import Collection

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Old office files, encrypted office files, installers and mail messages."""

ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06")
COMPRESSED = (b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf\x27\x1c", b"BZh", b"\xfd7zXZ")
PDF = b"%PDF"
PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"#!",
    b"\x4c\x00\x00\x00\x01\x14\x02\x00",
)
"""Programs of Windows, Linux, macOS and Java, scripts, and shortcuts."""

CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a]")
PARTS = (
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("word/document.xml", "docx"),
    ("content.xml", "ods"),
)


def kinds_of_archive(names: Collection[str]) -> list[str]:
    """The office formats whose main part an archive holds; more than one is a file that poses as two things."""
    return [kind for part, kind in PARTS if part in names]


def has_control_bytes(head: bytes) -> bool:
    """Control bytes that no text has."""
    return CONTROL.search(head) is not None


def may_be_text(content: bytes) -> bool:
    """Whether bytes may be a text: no NUL, and no more stray control bytes than published tables have, one in a thousand."""
    return b"\x00" not in content and len(CONTROL.findall(content)) * 1000 <= len(content)


def looks_like_web_page(text: str) -> bool:
    """Whether a text begins as a web page does."""
    start = text[:2048].lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html", "<table", "<head", "<body", "<script"))
