"""Files of every encoding and format are read alike; what cannot be read is refused with the way out."""

from __future__ import annotations

import codecs
import zipfile
from pathlib import Path

import docx
import pytest

from kenes.documents.check import check_files
from kenes.documents.reading import read_document
from kenes.texts import Refusal

WORDS = "Правительство Казахстана приняло план.\r\nДиалог «прошёл» в Астане — программа продолжается.\r\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (WORDS.encode(), "utf-8"),
        (codecs.BOM_UTF8 + WORDS.encode(), "utf-8"),
        (WORDS.encode("utf-16"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("cp1251"), "cp1251"),
        (WORDS.replace("—", "-").replace("«", '"').replace("»", '"').encode("koi8-r"), "koi8-r"),
    ],
)
def test_encodings(tmp_path: Path, content: bytes, encoding: str) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes(content)
    read = read_document(file)
    assert read.encoding == encoding
    assert read.text.startswith("Правительство Казахстана приняло план.\r\nДиалог")
    assert len(read.text) == len(WORDS)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_offsets_keep_line_ends_and_leave_out_the_mark(tmp_path: Path, line_end: str, mark: bytes) -> None:
    text = line_end.join(["Диалог", "", "Программа САDAP продолжается."])
    file = tmp_path / "text.txt"
    file.write_bytes(mark + text.encode())
    (found,) = check_files([file]).findings
    assert (found.start, found.end) == (text.index("САDAP"), text.index("САDAP") + 5)


def test_word_documents_with_their_tables(tmp_path: Path) -> None:
    written = docx.Document()
    written.add_paragraph("Программа САDAP продолжается.")
    written.add_table(1, 2).cell(0, 1).text = "Участвовала ВОМСА."
    written.add_paragraph("Конец.")
    file = tmp_path / "text.docx"
    written.save(str(file))
    assert [one.text for one in check_files([file]).findings] == ["САDAP", "ВОМСА"]


def test_web_pages_count_characters_of_the_file(tmp_path: Path) -> None:
    page = "<html><head><title>x</title></head><body><p>Программа&nbsp;<b>САDAP</b> идёт.</p><script>САDAP</script></body></html>"
    file = tmp_path / "page.html"
    file.write_text(page, encoding="utf-8")
    (found,) = check_files([file]).findings
    assert (found.start, found.text) == (page.index("САDAP"), "САDAP")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("text.xyz", b"words", "unknown-format"),
        ("text.pdf", b"%PDF-1.7", "file-damaged"),
        ("text.txt", b"", "empty-file"),
        ("text.txt", b" \r\n", "empty-file"),
        ("text.txt", codecs.BOM_UTF8, "empty-file"),
        ("text.txt", bytes(range(256)) * 4, "encoding-unknown"),
        ("text.docx", b"no archive at all", "file-damaged"),
        ("text.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "file-protected"),
        ("text.txt", None, "file-not-found"),
    ],
)
def test_refusals_name_the_file_in_three_languages(tmp_path: Path, name: str, content: bytes | None, code: str) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        check_files([file])
    (finding,) = refused.value.findings
    assert (finding.code, finding.stops, finding.file) == (code, True, str(file))
    assert all(name in finding.message[language] for language in ("kk", "ru", "en"))
    assert len({finding.message[language] for language in ("kk", "ru", "en")}) == 3


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        check_files([tmp_path])
    assert refused.value.findings[0].code == "file-not-readable"


def word_file_with(path: Path, part: str, content: bytes) -> Path:
    """A Word file with one part put in place of its own."""
    docx.Document().save(str(path))
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()} | {part: content}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, held in parts.items():
            new.writestr(name, held)
    return path


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("word/document.xml", b"<w:p/>" * 10_000_000),
        ("word/media/image1.png", b"\x00" * 60_000_000),
        ("word/document.xml", b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'),
        ("word/document.xml", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'),
    ],
    ids=["paragraphs", "picture", "entities that grow", "an entity from elsewhere"],
)
def test_a_word_file_that_swells_is_not_opened(tmp_path: Path, part: str, content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        read_document(word_file_with(tmp_path / "bomb.docx", part, content))
    assert [one.code for one in refused.value.findings] == ["file-swells"]
