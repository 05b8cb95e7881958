"""Tesseract as a program: where it is, which languages it has, and the words it finds in a picture of a page."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kenes.documents.unreadable import Unreadable

LANGUAGES = ("kaz", "rus", "eng", "uzb", "uzb_cyrl", "kir", "tgk")
USUAL = ("kaz", "rus", "eng")
PACKAGES = "tesseract-ocr tesseract-ocr-kaz tesseract-ocr-rus tesseract-ocr-eng"
LONGEST = 120
"""Seconds that one page may take."""
WORD = "5"
"""The level of a row of the answer that holds a word."""


@dataclass(frozen=True)
class Word:
    """A word as recognised: its paragraph and line on the page, and how sure the program is, of 100."""

    text: str
    paragraph: tuple[str, str]
    line: tuple[str, str, str]
    confidence: float


def program() -> str | None:
    """The path of Tesseract; None where it is not installed."""
    return shutil.which("tesseract")


def chosen(asked: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The languages to recognise: those asked for, else the usual ones that are installed; Unreadable when there are none."""
    found = program()
    if found is None:
        raise Unreadable("no-recognition", packages=PACKAGES)
    has = installed(found)
    missing = [one for one in asked if one not in has]
    if missing:
        packages = " ".join(f"tesseract-ocr-{one.replace('_', '-')}" for one in missing if one in LANGUAGES)
        raise Unreadable("no-such-pack", asked=", ".join(missing), known=", ".join(has), packages=packages or "—")
    usable = asked or tuple(one for one in USUAL if one in has) or tuple(one for one in LANGUAGES if one in has)
    if not usable:
        raise Unreadable("no-recognition", packages=PACKAGES)
    return usable


@cache
def installed(tesseract: str) -> tuple[str, ...]:
    """The languages it has, of those that kenes knows."""
    said = _run([tesseract, "--list-langs"], b"").decode("utf-8", errors="replace").split()
    return tuple(one for one in LANGUAGES if one in said)


@cache
def version(tesseract: str) -> str:
    """Its name and version, as it is kept with a page."""
    first = _run([tesseract, "--version"], b"").decode("utf-8", errors="replace").splitlines()[:1]
    return " ".join(first).strip() or "tesseract"


def words(picture: bytes, languages: tuple[str, ...], dpi: int) -> Iterator[Word]:
    """The words of a picture (PNM or PNG bytes) in reading order; Unreadable when the program fails or takes too long."""
    found = program()
    if found is None:
        raise Unreadable("no-recognition", packages=PACKAGES)
    command = [found, "stdin", "stdout", "-l", "+".join(languages), "--dpi", str(dpi), "tsv"]
    for row in _run(command, picture).decode("utf-8", errors="replace").splitlines():
        cells = row.split("\t")
        if len(cells) >= 12 and cells[0] == WORD and cells[11].strip():
            confidence = max(0.0, float(cells[10]))
            yield Word(cells[11].strip(), (cells[2], cells[3]), (cells[2], cells[3], cells[4]), confidence)


def _run(command: list[str], given: bytes) -> bytes:
    """What the program answers; it runs on one core, killed when it takes too long."""
    surroundings = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=LONGEST, env=surroundings, check=False)
    except (OSError, subprocess.TimeoutExpired):
        raise Unreadable("recognition-failed") from None
    if done.returncode != 0:
        raise Unreadable("recognition-failed")
    return done.stdout
