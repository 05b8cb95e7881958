"""Files that cannot be read are refused with a code, the file's name and the way out, in three languages."""

from __future__ import annotations

import struct
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from kenes.datasets import bad_files
from kenes.datasets.bad_files import SIZE_LIMIT, refuse_bad_file
from kenes.datasets.reading import SourceFile
from kenes.texts import Finding, Refusal, Severity

SECTOR = 512


def workbook(path: Path) -> Path:
    """A small workbook that can be read."""
    book = openpyxl.Workbook()
    for row in range(1, 200):
        book.active.append([f"row {row}", row])
    book.save(path)
    return path


def compound_file(path: Path, *streams: str) -> Path:
    """A compound file (the container of old and of encrypted workbooks) with the directory entries named."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header = header.ljust(48, b"\0") + struct.pack("<I", 1)
    entries = b""
    for name in ("Root Entry", *streams):
        words = (name + "\0").encode("utf-16-le")
        entries += words.ljust(64, b"\0") + struct.pack("<HB", len(words), 2) + bytes(61)
    path.write_bytes(header.ljust(SECTOR, b"\0") + bytes([0xFF]) * SECTOR + entries.ljust(SECTOR * 2, b"\0"))
    return path


def truncated(path: Path) -> Path:
    """A workbook whose download broke off."""
    whole = workbook(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


def spoilt_inside(path: Path) -> Path:
    """A workbook whose container is whole but whose sheet is not."""
    whole = bytearray(workbook(path).read_bytes())
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("xl/worksheets/sheet1.xml").header_offset
    whole[start + 80 : start + 90] = b"\0" * 10
    path.write_bytes(whole)
    return path


def ill_formed_inside(path: Path) -> Path:
    """A workbook whose parts are packed well and are no workbook."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word.txt", "nothing")
    return path


def written(content: bytes) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return write


def archive_of(*names: str) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        with zipfile.ZipFile(path, "w") as archive:
            for name in names:
                archive.writestr(name, "x")
        return path

    return write


BAD_FILES = [
    ("empty.xlsx", written(b""), "empty-file"),
    ("blank.csv", written(b"\xef\xbb\xbf \r\n\r\n"), "empty-file"),
    ("locked.xlsx", lambda path: compound_file(path, "EncryptionInfo", "EncryptedPackage"), "password-protected"),
    ("old.xls", lambda path: compound_file(path, "Workbook"), "legacy-workbook"),
    ("really_old.xlsx", lambda path: compound_file(path, "Workbook"), "legacy-workbook"),
    ("message.msg", lambda path: compound_file(path, "__properties_version1.0"), "unknown-format"),
    ("truncated.xlsx", truncated, "damaged-file"),
    ("spoilt.xlsx", spoilt_inside, "damaged-file"),
    ("hollow.xlsx", ill_formed_inside, "damaged-file"),
    ("binary.xlsb", archive_of("xl/workbook.bin"), "other-workbook-format"),
    ("open.ods", archive_of("content.xml"), "other-workbook-format"),
    ("letter.docx", archive_of("word/document.xml"), "not-a-table"),
    ("report.pdf", written(b"%PDF-1.7 ..."), "not-a-table"),
    ("data.csv.gz", written(b"\x1f\x8b\x08\x00\x00"), "compressed-file"),
    ("bundle.zip", archive_of("one.csv", "two.csv"), "compressed-file"),
    ("saved.xls", written(b"<html><body><table><tr><td>1</td></tr></table>"), "web-page"),
    ("dos.csv", written("Область;Год;Число\nАлматинская;2022;15\n".encode("cp866")), "wrong-encoding"),
    ("koi.csv", written("Область;Год;Число преступлений\nАлматинская область;2022;15\n".encode("koi8-r")), "wrong-encoding"),
    ("mixed.csv", written("Область;Год\n".encode() * 50 + b"\xc0\xeb\xec\xe0\n"), "wrong-encoding"),
    ("noise.dat", written(bytes(range(256)) * 8), "unknown-format"),
    ("cut.json", written(b'[{"Drug": "Heroin", "Kilograms": 1},\n {"Drug": "Opi'), "damaged-file"),
]  # fmt: skip


@pytest.mark.parametrize("name, make, code", BAD_FILES, ids=[name for name, _, _ in BAD_FILES])
def test_a_file_that_cannot_be_read_is_refused(
    tmp_path: Path, name: str, make: Callable[[Path], Path], code: str
) -> None:
    (found,) = refusal_of(make(tmp_path / name))
    assert found.code == code
    assert found.severity is Severity.ERROR
    assert found.file == name
    for language in ("kk", "ru", "en"):
        assert name in found.message[language]
        assert found.proposal is not None
        assert found.proposal[language]


def test_half_a_json_is_told_by_line(tmp_path: Path) -> None:
    (found,) = refusal_of(written(b'[{"Drug": "Heroin"},\n {"Drug": "Opi')(tmp_path / "cut.json"))
    assert found.row == 2


def test_a_file_of_500_mb_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as stream:
        stream.truncate(500 * 1024 * 1024)
    monkeypatch.setattr(SourceFile, "kind", property(lambda self: pytest.fail("the file was opened")))
    (found,) = refusal_of(path)
    assert found.code == "file-too-large"
    assert "500" in found.message["kk"]
    assert str(SIZE_LIMIT // 1024 // 1024) in found.message["ru"]


def test_a_workbook_that_unpacks_to_more_than_it_may_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bad_files, "UNPACKED_LIMIT", 1000)
    (found,) = refusal_of(workbook(tmp_path / "bomb.xlsx"))
    assert found.code == "file-too-large"


def packed_into(path: Path, part: str, content: bytes) -> Path:
    """A workbook with one part put in place of its own."""
    with zipfile.ZipFile(workbook(path)) as old:
        parts = {name: old.read(name) for name in old.namelist()} | {part: content}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, held in parts.items():
            new.writestr(name, held)
    return path


@pytest.mark.parametrize(
    ("part", "content", "code"),
    [
        ("xl/worksheets/sheet1.xml", b"<row/>" * 10_000_000, "file-swells"),
        ("xl/media/picture.png", b"\x00" * 60_000_000, "file-swells"),
        (
            "xl/sharedStrings.xml",
            b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>',
            "damaged-file",
        ),
        ("../outside.xml", b"x", "damaged-file"),
    ],
    ids=["rows", "picture", "entities", "path"],
)
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, part: str, content: bytes, code: str) -> None:
    (found,) = refusal_of(packed_into(tmp_path / "bomb.xlsx", part, content))
    assert found.code == code
    assert found.proposal is not None


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "nowhere.xlsx")[0].code == "file-not-found"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal_of(tmp_path)[0].code == "not-a-file"


def test_a_sheet_that_proves_broken_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "broken.xlsx"
    with zipfile.ZipFile(workbook(path)) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"][:-40]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    source = SourceFile(path)
    refuse_bad_file(source)
    with pytest.raises(Refusal) as refused:
        source.sheet(source.sheet_names[0])
    assert refused.value.findings[0].code == "damaged-file"


def test_what_libreoffice_writes_in_other_formats_is_told_apart(tmp_path: Path, libreoffice: str) -> None:
    workbook(tmp_path / "book.xlsx")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    codes = {}
    for suffix in ("xls", "ods", "pdf"):
        command = [
            libreoffice,
            home,
            "--headless",
            "--convert-to",
            suffix,
            "--outdir",
            str(tmp_path),
            str(tmp_path / "book.xlsx"),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        codes[suffix] = refusal_of(tmp_path / f"book.{suffix}")[0].code
    assert codes == {"xls": "legacy-workbook", "ods": "other-workbook-format", "pdf": "not-a-table"}


@pytest.mark.parametrize(
    "name, content",
    [
        ("utf8.csv", "Область;Год\nАлматы;2022\n".encode()),
        ("excel.csv", "Область;Год\nАлматы;2022\n".encode("utf-8-sig")),
        ("unicode.txt", "Область\tГод\nАлматы\t2022\n".encode("utf-16")),
        ("windows.csv", "Область;Год\nАлматы;2022\n".encode("cp1251")),
        ("kazakh.csv", "Өңір;Жыл\nҚостанай облысы;2022\nТүркістан облысы;2022\n".encode("kz1048")),
        ("western.csv", "Country;Year\nCôte d'Ivoire;2022\nTürkiye;2022\n".encode("cp1252")),
    ],
)
def test_files_in_a_usual_encoding_are_not_refused(tmp_path: Path, name: str, content: bytes) -> None:
    source = SourceFile(written(content)(tmp_path / name))
    refuse_bad_file(source)
    assert source.delimited()[1] in (["Алматы", "2022"], ["Қостанай облысы", "2022"], ["Côte d'Ivoire", "2022"])


def test_the_published_files_are_not_refused(shared: Path) -> None:
    for path in sorted((shared / "data" / "unodc").iterdir()):
        if path.suffix != ".gz":
            refuse_bad_file(SourceFile(path))


def refusal_of(path: Path) -> tuple[Finding, ...]:
    with pytest.raises(Refusal) as refused:
        refuse_bad_file(SourceFile(path))
    return refused.value.findings
