"""Documents as browsers send them: pictures of pages and the files of older programs besides those that every upload may be."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from PIL import Image

from kenes.observatory.archives import Limits
from kenes.observatory.receiving_texts import receive_text
from kenes.texts import Refusal

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RICH = b"{\\rtf1\\ansi \\'c7\\'e0\\'ea\\'ee\\'ed\\par}"
OPEN = "application/vnd.oasis.opendocument.text"
CONTENT = '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'


def picture(kind: str) -> bytes:
    made = io.BytesIO()
    Image.new("L", (40, 30), 255).save(made, kind)
    return made.getvalue()


def word_file() -> bytes:
    made = io.BytesIO()
    written = docx.Document()
    written.add_paragraph("Заң")
    written.save(made)
    return made.getvalue()


def old_word(*streams: str) -> bytes:
    return COMPOUND + bytes(500) + b"".join(f"{one}\0".encode("utf-16-le").ljust(64, b"\0") for one in streams)


def open_document(manifest: str = "", **parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", OPEN)
        archive.writestr("content.xml", CONTENT)
        archive.writestr("META-INF/manifest.xml", manifest)
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return made.getvalue()


TAKEN: list[tuple[str, Callable[[], bytes], str, str, list[str]]] = [
    ("скан.png", lambda: picture("PNG"), "скан.png", "png", []),
    ("photo.JPEG", lambda: picture("JPEG"), "photo.JPEG", "jpg", []),
    ("scan.tif", lambda: picture("TIFF"), "scan.tif", "tif", []),
    ("scan.pdf", lambda: picture("PNG"), "scan.pdf.png", "png", []),
    ("scan.tiff", lambda: picture("PNG"), "scan.png", "png", ["name-and-content-differ"]),
    ("приказ.rtf", lambda: RICH, "приказ.rtf", "rtf", []),
    ("приказ.doc", lambda: RICH, "приказ.rtf", "rtf", ["name-and-content-differ"]),
    ("order.rtf", lambda: RICH[:-1] + b"{\\object\\objemb{\\*\\objdata 01}}}", "order.rtf", "rtf", ["embedded-file"]),
    ("old.doc", lambda: old_word("WordDocument"), "old.doc", "doc", []),
    ("old.odt", lambda: open_document(), "old.odt", "odt", []),
    ("new.doc", word_file, "new.docx", "docx", []),
    ("page.doc", lambda: "<html><body>Заң</body></html>".encode(), "page.html", "html", []),
    ("plain.doc", lambda: "1-бап. Мақсат".encode(), "plain.txt", "txt", []),
]


@pytest.mark.parametrize(("name", "content", "shown", "kind", "told"), TAKEN, ids=[one[0] for one in TAKEN])
def test_a_document_is_told_by_its_content(
    name: str, content: Callable[[], bytes], shown: str, kind: str, told: list[str]
) -> None:
    received = receive_text(content(), name)
    assert (received.name, received.kind, [one.code for one in received.notes]) == (shown, kind, told)


REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("book.xls", lambda: old_word("Workbook"), "legacy-format"),
    ("letter.doc", lambda: old_word("__properties_version1.0"), "legacy-format"),
    ("macros.doc", lambda: old_word("WordDocument", "_VBA_PROJECT"), "macros"),
    ("locked.doc", lambda: old_word("WordDocument", "EncryptedPackage"), "password-protected"),
    ("two.png", lambda: picture("PNG") + word_file(), "two-kinds"),
    ("two.rtf", lambda: RICH + word_file(), "two-kinds"),
    ("two.odt", lambda: open_document() + b"MZ", "two-kinds"),
    ("macros.odt", lambda: open_document(Basic__Standard__Module1="Sub Main"), "macros"),
    ("locked.odt", lambda: open_document('<m:encryption-data m:checksum="x"/>'), "password-protected"),
    ("grows.odt", lambda: open_document(styles_xml="", **{"styles.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}), "xml-definitions"),
    ("outside.odt", lambda: open_document(**{"..__evil.xml": "<x/>"}), "unsafe-path"),
    ("table.ods", lambda: open_document().replace(OPEN.encode(), OPEN.replace("text", "shet").encode()), "legacy-format"),
    ("run.doc", lambda: b"MZ\x90\x00", "program"),
    ("none.doc", lambda: b"", "empty-file"),
    ("film.mp4", lambda: b"\x00\x00\x00\x18ftypmp42", "unknown-format"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "code"), REFUSED, ids=[one[0] for one in REFUSED])
def test_what_is_dangerous_or_no_document_is_refused(name: str, content: Callable[[], bytes], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        receive_text(content(), name)
    assert [one.code for one in refused.value.findings] == [code]


def test_a_picture_above_the_limit_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        receive_text(picture("PNG"), "scan.png", Limits(size=20))
    assert [one.code for one in refused.value.findings] == ["file-too-large"]
