"""A file is read in a process of its own: the same document as read here, and an answer in time whatever the file does."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
import typst
from needs import absent
from PIL import Image

from kenes.documents import apart
from kenes.documents.office_program import program as office
from kenes.documents.reading import read_document
from kenes.documents.reading_apart import read_apart
from kenes.documents.reading_options import USUAL
from kenes.documents.scans.page_picture import WIDTH, page_picture
from kenes.texts import Refusal

RICH = b"{\\rtf1\\ansi\\ansicpg1251 \\'c7\\'e0\\'ea\\'ee\\'ed\\par 1. \\'cb\\'e5\\'f7\\'e5\\'ed\\'e8\\'e5\\par}"
SLEEPS = """#!/bin/sh
case "$1" in --list-langs) echo kaz; echo rus; echo eng; exit;; --version) echo tesseract 0; exit;; esac
sleep 600
"""


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    """Two pages of a PDF."""
    file = tmp_path / "text.pdf"
    (tmp_path / "text.typ").write_text("1-бап. Мақсат\n\nЕмдеу тегін.\n#pagebreak()\n2-бап. Есеп", "utf-8")
    file.write_bytes(typst.compile(str(tmp_path / "text.typ")))
    return file


@pytest.fixture
def sleeper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A picture, and a Tesseract that never comes to an end of it."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "tesseract"
    program.write_text(SLEEPS)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    Image.new("L", (200, 100), 255).save(tmp_path / "scan.png")
    return tmp_path / "scan.png"


def test_the_document_is_the_same_as_read_here(printed: Path) -> None:
    here, there = read_document(printed), read_apart(printed, USUAL)
    assert (there, there.readings, there.notes) == (here, here.readings, here.notes)


def test_so_are_the_words_of_a_refusal(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing")
    told = []
    for read in (lambda: read_document(broken), lambda: read_apart(broken, USUAL)):
        with pytest.raises(Refusal) as refused:
            read()
        told.append(refused.value.findings)
    assert told[0] == told[1]


def test_an_old_file_is_read_and_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if office() is None:
        absent("LibreOffice")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    (tmp_path / "order.rtf").write_bytes(RICH)
    assert read_apart(tmp_path / "order.rtf", USUAL).text == "Закон\n1. Лечение"
    assert [one.name for one in tmp_path.iterdir()] == ["order.rtf"]


def test_a_file_that_takes_for_ever_is_given_up(sleeper: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(Refusal) as refused:
        read_apart(sleeper, USUAL, longest=2)
    assert [one.code for one in refused.value.findings] == ["reading-too-slow"]
    assert time.monotonic() - begun < 2 + 2 * apart.GRACE


def test_a_worker_that_dies_is_told_as_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fails = tmp_path / "dies.py"
    fails.write_text("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    with pytest.raises(Refusal) as refused:
        apart.worked_apart("dies", fails, {})
    assert [one.code for one in refused.value.findings] == ["reading-broke-off"]


def test_more_files_than_turns_wait_and_are_then_sent_away(printed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0.05)
    with apart.AT_ONCE, apart.AT_ONCE, pytest.raises(Refusal) as refused:
        read_apart(printed, USUAL)
    assert [one.code for one in refused.value.findings] == ["reading-busy"]
    assert read_apart(printed, USUAL).pages == (0, 27)


def test_a_page_is_drawn_as_it_looks_and_one_that_is_not_there_is_refused(printed: Path) -> None:
    drawn = page_picture(printed, 2)
    (printed.parent / "page.png").write_bytes(drawn)
    with Image.open(printed.parent / "page.png") as page:
        assert (page.format, page.width) == ("PNG", WIDTH)
        assert page.convert("L").getextrema() == (0, 255)
    with pytest.raises(Refusal):
        page_picture(printed, 3)
