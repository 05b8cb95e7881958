"""PDF: text with pages, words broken at line ends, and what cannot be read refused with the way out."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from kenes.documents.check import check_files
from kenes.documents.passages import passages
from kenes.documents.reading import read_document
from kenes.texts import Refusal

LAW = """
#set page(width: 12cm, height: 8cm)
#set text(font: "DejaVu Sans", size: 10pt, hyphenate: false)
#set par(justify: false)
Статья 1. Профилактика

1. Государственные органы в пределах своей компетенции обеспечивают профилактику употребления наркотических средств
среди несовершеннолетних и молодёжи в организациях образования Республики.

#pagebreak()
2-бап. Ем

1. Есірткіге тәуелді адамдарды емдеуге мемлекет кепілдік береді және ол өз еркімен жүзеге асырылады.
"""
ENCRYPTED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>endobj\n"
    b"trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF\n"
)


def printed(folder: Path, source: str) -> Path:
    (folder / "source.typ").write_text(source, "utf-8")
    file = folder / "text.pdf"
    file.write_bytes(typst.compile(str(folder / "source.typ")))
    return file


def test_passages_have_their_page_and_wrapped_lines_are_one_passage(tmp_path: Path) -> None:
    document = read_document(printed(tmp_path, LAW))
    found = [(one.id, one.page, one.language) for one in passages(document)]
    assert found == [
        ("art-1", 1, "ru"),
        ("art-1/p-1", 1, "ru"),
        ("art-2", 2, "kk"),
        ("art-2/p-1", 2, "kk"),
    ]
    assert all(document.text[one.start : one.end] == one.text for one in passages(document))


def test_a_document_without_pages_says_so(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Один абзац.", "utf-8")
    assert [one.page for one in passages(read_document(file))] == [None]


def test_a_scan_without_text_is_refused(tmp_path: Path) -> None:
    assert refused(printed(tmp_path, "#rect(width: 5cm, height: 5cm)")) == "no-text-layer"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (ENCRYPTED, "file-protected"),
        (b"%PDF-1.7", "file-damaged"),
        (b"no pdf at all", "file-damaged"),
        (b"", "empty-file"),
    ],
)
def test_refusals(tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "text.pdf"
    file.write_bytes(content)
    assert refused(file) == code


def refused(file: Path) -> str:
    with pytest.raises(Refusal) as caught:
        check_files([file])
    [finding] = caught.value.findings
    assert len({finding.message[language] for language in ("kk", "ru", "en")}) == 3
    assert all(file.name in finding.message[language] for language in ("kk", "ru", "en"))
    return finding.code
