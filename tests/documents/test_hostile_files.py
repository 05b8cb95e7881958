"""Hostile files are refused or survived: each is made, checked in a process with a bound on memory and time, its answer looked at."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

MEMORY = 1_000_000_000
SECONDS = 20
"""Of a core: other work on the machine does not count. What hangs without working is stopped by the clock."""
HANGING = 180
LETTERS = "Программа профилактики наркомании продолжается в Республике Казахстан. "
BOUNDED = (
    "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}));"
    "resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds})); sys.argv[0] = 'kenes';"
    "from kenes.cli.main import run; run()"
)


def word_file(**parts: bytes) -> bytes:
    """A Word file with parts put in place of its own or beside them; `__` in a name is a slash."""
    made = io.BytesIO()
    written = docx.Document()
    written.add_paragraph(LETTERS)
    written.save(made)
    with zipfile.ZipFile(made) as old:
        held = {name: old.read(name) for name in old.namelist()}
    held |= {name.replace("__", "/").replace("_dot_", "."): content for name, content in parts.items()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in held.items():
            new.writestr(name, content)
    return packed.getvalue()


def body(inner: bytes) -> bytes:
    """The main part of a Word file."""
    space = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return b"<w:document " + space + b"><w:body>" + inner + b"</w:body></w:document>"


def pdf(*objects: str, stream: bytes = b"", head: str = "", box: str = "0 0 300 300", count: int = 1) -> bytes:
    """A PDF of one page without a table of its objects, so that a reader must rebuild it."""
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    parts = [f"<</Type/Catalog/Pages 2 0 R{head}>>", f"<</Type/Pages/Kids[3 0 R]/Count {count}>>", page]
    made = b"%PDF-1.7\n" + b"".join(f"{at} 0 obj{one}endobj\n".encode() for at, one in enumerate(parts, 1))
    packed = zlib.compress(stream or b"BT /F 12 Tf 20 100 Td (A programme of prevention continues here.) Tj ET", 9)
    made += f"4 0 obj<</Length {len(packed)}/Filter/FlateDecode>>stream\n".encode() + packed + b"\nendstream endobj\n"
    made += b"".join(f"{at} 0 obj{one}endobj\n".encode() for at, one in enumerate(objects, 5))
    return made + b"trailer<</Root 1 0 R/Size 9>>\nstartxref\n999999\n%%EOF\n"


def page(inner: str) -> bytes:
    """A web page."""
    return f"<html><body><p>{LETTERS}</p>{inner}</body></html>".encode()


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">%s]><x>&z;</x>' % b"".join(
    b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(ord("b"), ord("z") + 1)
)
LINKED = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>'
REFUSED: list[tuple[str, str, Callable[[], bytes]]] = [
    ("bomb.docx", "file-swells", lambda: word_file(word__media__x_dot_png=b"\0" * 60_000_000)),
    ("paragraphs.docx", "file-swells", lambda: word_file(word__document_dot_xml=body(b"<w:p/>" * 3_000_000))),
    ("entities.docx", "file-swells", lambda: word_file(word__document_dot_xml=ENTITIES)),
    ("deep.docx", "file-damaged", lambda: word_file(word__document_dot_xml=body(b"<w:p>" * 90_000 + b"</w:p>" * 90_000))),
    ("truncated.docx", "file-damaged", lambda: word_file()[:2000]),
    ("truncated.pdf", "file-damaged", lambda: pdf()[:60]),
    ("no.pdf", "file-damaged", lambda: LETTERS.encode()),
    ("many.pdf", "file-damaged", lambda: b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 99999999>>endobj\n%%EOF"),
    ("bomb.pdf", "file-swells", lambda: pdf(stream=b" " * 300_000_000)),
    ("empty.txt", "empty-file", lambda: b""),
    ("blank.docx", "file-damaged", lambda: b"\0" * 100_000),
    ("line.txt", "line-too-long", lambda: LETTERS.encode() * (10_000_000 // len(LETTERS.encode()))),
    ("data.txt", "no-writing", lambda: b"aGVsbG8" * 100_000 + b"\n"),
    ("data.md", "no-writing", lambda: (b"x@" * 3000 + b"\n") * 500),
    ("comments.html", "line-too-long", lambda: page("<!-- <script <style " * 100_000)),
    ("signs.html", "line-too-long", lambda: page("<" * 1_000_000)),
    ("wrong.txt", "name-and-content-differ", pdf),
    ("wrong.html", "name-and-content-differ", word_file),
    ("wrong.docx", "file-damaged", pdf),
    ("deep.rtf", "file-swells", lambda: b"{\\rtf1 " + b"{" * 200_000 + b"x" + b"}" * 200_000 + b"}"),
    ("wrong.rtf", "file-damaged", lambda: LETTERS.encode()),
    ("wrong.png", "file-damaged", lambda: LETTERS.encode()),
    ("macros.docm", "unknown-format", word_file),
]  # fmt: skip
SURVIVED: list[tuple[str, Callable[[], bytes]]] = [
    ("deep.html", lambda: page("<div>" * 100_000 + "слово" + "</div>" * 100_000)),
    ("words.txt", lambda: ((LETTERS * 10).strip() + "\n").encode() * 1500),
    ("addresses.txt", lambda: (LETTERS + "a.a-" * 1000 + "\n").encode() * 100),
    ("script.html", lambda: page("<script>while(true){}</script><img src='http://127.0.0.1:9/x'>")),
    ("brackets.txt", lambda: (LETTERS + "ЮНОДК (" * 600 + "\n").encode() * 40),
    ("xref.pdf", pdf),
    ("script.pdf", lambda: pdf("<</S/JavaScript/JS(app.alert(1))>>", head="/OpenAction 5 0 R")),
    ("launch.pdf", lambda: pdf("<</S/Launch/F(/bin/sh)>>", head="/OpenAction 5 0 R")),
    ("wide.pdf", lambda: pdf(box="0 0 9000000 9000000")),
    ("count.pdf", lambda: pdf(count=3)),
    ("linked.docx", lambda: word_file(word__header1_dot_xml=body(b""), word___rels__header1_dot_xml_dot_rels=LINKED % b"attachedTemplate")),
    ("macros.docx", lambda: word_file(word__vbaProject_dot_bin=b"\xd0\xcf\x11\xe0" * 1000)),
    ("object.docx", lambda: word_file(word__embeddings__oleObject1_dot_bin=b"\xd0\xcf\x11\xe0" * 1000)),
]  # fmt: skip


def checked(file: Path) -> dict[str, object]:
    """The answer of `kenes check` within the bounds; a process that breaks them fails the test."""
    done = subprocess.run(
        [sys.executable, "-c", BOUNDED.format(memory=MEMORY, seconds=SECONDS), "--json", "check", str(file)],
        capture_output=True,
        timeout=HANGING,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "OPENBLAS_NUM_THREADS": "1"},
        check=False,
    )
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize(("name", "code", "made"), REFUSED, ids=[one[0] for one in REFUSED])
def test_refused_with_the_file_named(tmp_path: Path, name: str, code: str, made: Callable[[], bytes]) -> None:
    file = tmp_path / name
    file.write_bytes(made())
    answer = checked(file)
    assert (answer["command"], answer["ok"], answer["result"]) == ("check", False, None)
    assert [(one["code"], one["file"]) for one in answer["findings"]] == [(code, str(file))]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("name", "made"), SURVIVED, ids=[one[0] for one in SURVIVED])
def test_survived_and_nothing_run(tmp_path: Path, name: str, made: Callable[[], bytes]) -> None:
    file = tmp_path / name
    file.write_bytes(made())
    answer = checked(file)
    [read] = answer["result"]["files"]  # type: ignore[index]
    assert (read["file"], read["words"] > 4) == (str(file), True)
