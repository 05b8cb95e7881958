"""Files as browsers send them: what is taken in, what is refused, and under which name; every file here is really made."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kenes.observatory.archives import Limits
from kenes.observatory.file_names import LONGEST, LONGEST_BYTES, safe_name
from kenes.observatory.receiving import SUFFIXES, receive
from kenes.observatory.receiving_words import NOTES, REFUSALS
from kenes.texts import Refusal, Severity

MEGABYTE = 1024 * 1024
TABLE = "Өңір;Жыл;Саны\nАбай облысы;2024;15\n"
PAGE = "<!DOCTYPE html><html><body><p>Заң мәтіні</p></body></html>"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(2, 10))
    + "]><lolz>&lol9;</lolz>"
)
OUTSIDE_ENTITY = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'


def word_file() -> bytes:
    made = io.BytesIO()
    written = docx.Document()
    written.add_paragraph("Есірткі саясаты туралы ереже")
    written.save(made)
    return made.getvalue()


def workbook() -> bytes:
    made = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Өңір", "Саны"])
    book.active.append(["Абай облысы", 15])
    book.save(made)
    return made.getvalue()


def pdf(*objects: bytes, catalogue: bytes = b"", trailer: bytes = b"", empty: bool = False) -> bytes:
    """A PDF of one blank page with a true cross-reference table; further objects are numbered from 4."""
    kids = b"[]" if empty else b"[3 0 R]"
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R " + catalogue + b" >>",
        b"<< /Type /Pages /Kids " + kids + b" /Count " + (b"0" if empty else b"1") + b" >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        *objects,
    ]
    made, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1) + b"".join(
        b"%010d 00000 n \n" % at for at in places
    )
    return (
        made
        + table
        + b"trailer << /Size %d /Root 1 0 R " % (len(bodies) + 1)
        + trailer
        + b" >>\nstartxref\n%d\n%%%%EOF\n" % len(made)
    )


def stream(content: bytes, said: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode " % len(packed) + said + b" >>\nstream\n" + packed + b"\nendstream"


def with_parts(whole: bytes, **parts: str | bytes) -> bytes:
    """An archive with parts added or put in place of its own; "__" in a name stands for "/", "DOT" for "."."""
    named = {name.replace("__", "/").replace("DOT", "."): content for name, content in parts.items()}
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename not in named:
                new.writestr(part.filename, old.read(part.filename))
        for name, content in named.items():
            new.writestr(name, content)
    return made.getvalue()


def linked(kind: str, target: str = "https://example.org/x", mode: str = "External") -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" '
        f'Type="{RELATIONS}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
    )


def archive(*names: str, content: bytes = b"x") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in names:
            new.writestr(name, content)
    return made.getvalue()


def locked(whole: bytes) -> bytes:
    """The archive with the mark of a password on each part, in both of its lists."""
    made = bytearray(whole)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(sign)
        while at >= 0:
            made[at + place] |= 1
            at = made.find(sign, at + 4)
    return bytes(made)


def compound(stream_name: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream_name.encode("utf-16-le") + bytes(512)


def outcome(content: bytes, name: str) -> str:
    """The kind of a file taken in, or the code of its refusal."""
    try:
        return receive(content, name).kind
    except Refusal as refused:
        return refused.findings[0].code


TAKEN: list[tuple[str, Callable[[], bytes], str, str, list[str]]] = [
    ("ереже.docx", word_file, "docx", "ереже.docx", []),
    ("деректер.xlsx", workbook, "xlsx", "деректер.xlsx", []),
    ("report.pdf", pdf, "pdf", "report.pdf", []),
    ("page.html", PAGE.encode, "html", "page.html", []),
    ("text.txt", "Заң мәтіні\n".encode, "txt", "text.txt", []),
    ("text.txt", lambda: "Текст закона\n".encode("cp1251"), "txt", "text.txt", []),
    ("text.txt", lambda: "Заң мәтіні\n".encode("utf-16"), "txt", "text.txt", []),
    ("notes.md", lambda: b"# Notes\n", "txt", "notes.md", []),
    ("table.csv", TABLE.encode, "csv", "table.csv", []),
    ("stray sign.csv", lambda: (TABLE * 40).encode() + b"\x01\n", "csv", "stray sign.csv", []),
    ("records.json", lambda: b'[{"a": 1}]', "json", "records.json", []),
    ("table.csv.gz", lambda: gzip.compress(TABLE.encode()), "gz", "table.csv.gz", []),
    ("a web page in a.txt", PAGE.encode, "txt", "a web page in a.txt", []),
    ("page.csv", PAGE.encode, "html", "page.html", ["name-and-content-differ"]),
    ("really a workbook.docx", workbook, "xlsx", "really a workbook.xlsx", ["name-and-content-differ"]),
    ("really a pdf.txt", pdf, "pdf", "really a pdf.pdf", ["name-and-content-differ"]),
    ("no ending", workbook, "xlsx", "no ending.xlsx", []),
    ("отчёт от 12.05.2023", pdf, "pdf", "отчёт от 12.05.2023.pdf", []),
    ("links.xlsx", lambda: with_parts(workbook(), xl__externalLinks___rels__externalLink1DOTxmlDOTrels=linked("externalLinkPath")), "xlsx", "links.xlsx", ["linked-file"]),
    ("web address.docx", lambda: with_parts(word_file(), word___rels__footerDOTxmlDOTrels=linked("hyperlink")), "docx", "web address.docx", []),
    ("chart.docx", lambda: with_parts(word_file(), word__embeddings__sheetDOTxlsx=workbook()), "docx", "chart.docx", ["embedded-file"]),
    ("connected.xlsx", lambda: with_parts(workbook(), xl__connectionsDOTxml="<connections/>"), "xlsx", "connected.xlsx", ["connection"]),
    ("form.pdf", lambda: pdf(b"<< /S /SubmitForm /F (https://example.org) >>"), "pdf", "form.pdf", ["fetches"]),
]  # fmt: skip

REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("empty.csv", lambda: b"\xef\xbb\xbf \r\n", "empty-file"),
    ("large.txt", lambda: b"x" * (50 * MEGABYTE + 1), "file-too-large"),
    ("setup.exe", lambda: b"MZ\x90\x00" + bytes(60), "unknown-format"),
    ("report.pdf", lambda: b"MZ\x90\x00" + bytes(60), "program"),
    ("report.docx", lambda: b"\x7fELF" + bytes(60), "program"),
    ("notes.txt", lambda: b"#!/bin/sh\nrm -rf /\n", "program"),
    ("report.pdf.exe", pdf, "unknown-format"),
    ("report.pdf\x00.exe", pdf, "unknown-format"),
    ("invoice\u202efdp.exe", pdf, "unknown-format"),
    ("page.hta", PAGE.encode, "unknown-format"),
    ("picture.svg", lambda: b"<svg onload='alert(1)'/>", "unknown-format"),
    ("picture.png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(20), "unknown-format"),
    ("signs.txt", lambda: b"a few words \x01\x02", "unknown-format"),
    ("noise.txt", lambda: bytes(range(256)) * 8, "unknown-format"),
    ("really a page.xlsx", PAGE.encode, "name-and-content-differ"),
    ("really text.pdf", lambda: b"no PDF at all", "name-and-content-differ"),
    ("old.xls", workbook, "legacy-format"),
    ("old.docx", lambda: compound("WordDocument"), "legacy-format"),
    ("locked.xlsx", lambda: compound("EncryptedPackage"), "password-protected"),
    ("locked.docx", lambda: locked(word_file()), "password-protected"),
    ("binary.xlsx", lambda: archive("xl/workbook.bin"), "legacy-format"),
    ("bundle.zip", lambda: archive("one.csv"), "unknown-format"),
    ("bundle.docx", lambda: archive("one.csv"), "compressed-file"),
    ("bundle.docx", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(30), "compressed-file"),
    ("cut.docx", lambda: word_file()[:-300], "damaged-file"),
    ("macros.xlsx", lambda: with_parts(workbook(), xl__vbaProjectDOTbin=b"\xd0\xcf"), "macros"),
    ("macros.xlsm", workbook, "macros"),
    ("old macros.xlsx", lambda: with_parts(workbook(), xl__macrosheets__sheet1DOTxml="<x/>"), "macros"),
    ("hidden macros.docx", lambda: with_parts(word_file(), **{"[Content_Types]DOTxml": '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'}), "macros"),
    ("laughs.xlsx", lambda: with_parts(workbook(), xl__sharedStringsDOTxml=LAUGHS), "xml-definitions"),
    ("laughs.docx", lambda: with_parts(word_file(), word__documentDOTxml=LAUGHS), "xml-definitions"),
    ("outside.docx", lambda: with_parts(word_file(), word__documentDOTxml=OUTSIDE_ENTITY), "xml-definitions"),
    ("outside in UTF-16.docx", lambda: with_parts(word_file(), word__documentDOTxml=OUTSIDE_ENTITY.encode("utf-16")), "xml-definitions"),
    ("template.docx", lambda: with_parts(word_file(), word___rels__settingsDOTxmlDOTrels=linked("attachedTemplate")), "fetches"),
    ("object.docx", lambda: with_parts(word_file(), word___rels__xDOTxmlDOTrels=linked("oleObject", "file://host/share/x")), "fetches"),
    ("dde.xlsx", lambda: with_parts(workbook(), xl__externalLinks__externalLink1DOTxml='<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'), "fetches"),
    ("dde.docx", lambda: with_parts(word_file(), word__footer1DOTxml="<w:p><w:instrText> DDEAUTO c:\\\\cmd.exe</w:instrText></w:p>"), "fetches"),
    ("bomb.docx", lambda: with_parts(word_file(), word__mediaDOTxml=b"\x00" * (60 * MEGABYTE)), "bomb"),
    ("bomb.xlsx", lambda: with_parts(workbook(), xl__worksheets__sheet9DOTxml=b"<row/>" * (4 * MEGABYTE)), "bomb"),
    ("many.docx", lambda: archive("word/document.xml", *(f"p{n}" for n in range(10_001))), "too-many-parts"),
    ("nested.xlsx", lambda: with_parts(workbook(), xl__insideDOTzip=archive("x")), "nested"),
    ("slip.docx", lambda: archive("word/document.xml", "../../etc/cron.d/x"), "unsafe-path"),
    ("slip.docx", lambda: archive("word/document.xml", "/etc/passwd"), "unsafe-path"),
    ("slip.docx", lambda: archive("word/document.xml", "..\\..\\x.dll"), "unsafe-path"),
    ("both.docx", lambda: with_parts(word_file(), xl__workbookDOTxml="<x/>"), "two-kinds"),
    ("behind.docx", lambda: word_file() + b"MZ hidden", "two-kinds"),
    ("both.pdf", lambda: pdf() + word_file(), "two-kinds"),
    ("script.pdf", lambda: pdf(b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>", catalogue=b"/OpenAction 4 0 R"), "scripts"),
    ("hidden script.pdf", lambda: pdf(b"<< /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>", catalogue=b"/OpenAction 4 0 R"), "scripts"),
    ("packed script.pdf", lambda: pdf(stream(b"5 0 << /S /JavaScript /JS (x) >>", b"/Type /ObjStm /N 1 /First 4")), "scripts"),
    ("launch.pdf", lambda: pdf(b"<< /S /Launch /F (cmd.exe) >>", catalogue=b"/OpenAction 4 0 R"), "starts-programs"),
    ("bomb.pdf", lambda: pdf(stream(b"\x00" * (40 * MEGABYTE))), "bomb"),
    ("cut.pdf", lambda: b"%PDF-1.7\n1 0 obj\n<<", "damaged-file"),
    ("bomb.csv.gz", lambda: gzip.compress(b"0" * (40 * MEGABYTE)), "bomb"),
    ("twice.csv.gz", lambda: gzip.compress(gzip.compress(TABLE.encode())), "nested"),
    ("office.gz", lambda: gzip.compress(word_file()), "nested"),
    ("program.csv.gz", lambda: gzip.compress(b"MZ\x90\x00"), "program"),
    ("behind.csv.gz", lambda: gzip.compress(TABLE.encode()) + b"PK\x03\x04", "damaged-file"),
    ("cut.csv.gz", lambda: gzip.compress(TABLE.encode() * 50)[:-12], "damaged-file"),
    ("script.js.gz", lambda: gzip.compress(b"alert(1)"), "unknown-format"),
]  # fmt: skip

NAMES = [
    ("отчёт 2024.pdf", "отчёт 2024.pdf"),
    ("../../etc/passwd", "passwd"),
    ("/etc/passwd", "passwd"),
    ("C:\\Users\\x\\есеп.docx", "есеп.docx"),
    ("..\\..\\x.csv", "x.csv"),
    ("report.pdf\x00.exe", "report.pdf.exe"),
    ("invoice\u202efdp.exe", "invoicefdp.exe"),
    ("a\u200bb\ufeff.txt", "ab.txt"),
    ("line\r\nbreak\t.txt", "line break.txt"),
    ("a.txt:stream", "a.txt_stream"),
    ("what?<b>*|\".txt", "what__b____.txt"),
    ("CON", "_CON"),
    ("nul.txt", "_nul.txt"),
    ("Com1.csv", "_Com1.csv"),
    ("console.txt", "console.txt"),
    (".htaccess", "htaccess"),
    ("name. . .", "name"),
    ("", "file"),
    ("...", "file"),
    ("/", "file"),
    ("x" * 400 + ".xlsx", "x" * (LONGEST - 5) + ".xlsx"),
]  # fmt: skip


@pytest.mark.parametrize("name, make, kind, shown, notes", TAKEN, ids=[f"{row[0]} ({row[2]})" for row in TAKEN])
def test_what_is_taken_in(name: str, make: Callable[[], bytes], kind: str, shown: str, notes: list[str]) -> None:
    content = make()
    found = receive(content, name)
    assert (found.kind, found.name, [note.code for note in found.notes]) == (kind, shown, notes)
    assert found.content == content
    assert all(note.severity is Severity.NOTE and shown in note.message["kk"] for note in found.notes)


@pytest.mark.parametrize("name, make, code", REFUSED, ids=[f"{row[0]!a} ({row[2]})" for row in REFUSED])
def test_what_is_refused(name: str, make: Callable[[], bytes], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        receive(make(), name)
    (found,) = refused.value.findings
    assert (found.code, found.file) == (code, safe_name(name))
    assert found.proposal is not None
    for language in ("kk", "ru", "en"):
        assert safe_name(name) in found.message[language]
        assert found.proposal[language]


def test_a_gz_says_what_is_in_it() -> None:
    assert receive(gzip.compress(TABLE.encode()), "table.csv.gz").inner == "csv"
    assert receive(gzip.compress(b"two") + gzip.compress(b" halves"), "text.txt.gz").inner == "txt"


def test_limits_are_the_callers() -> None:
    with pytest.raises(Refusal) as refused:
        receive(b"x" * 2000, "a.txt", Limits(size=1000))
    assert refused.value.findings[0].code == "file-too-large"


@pytest.mark.parametrize("sent, shown", NAMES, ids=[ascii(sent)[:30] for sent, _ in NAMES])
def test_a_name_is_made_safe(sent: str, shown: str) -> None:
    assert safe_name(sent) == shown


def test_a_changed_name_is_told() -> None:
    found = receive(TABLE.encode(), "../x.csv")
    assert (found.name, [note.code for note in found.notes]) == ("x.csv", ["renamed"])


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=300) | st.text("./\\:\x00\u202e ab\u0301ж*cCoOnN1", max_size=40))
@example("..\u200b/x")
@example(". .\u200e.txt")
def test_no_name_leads_anywhere(sent: str) -> None:
    shown = safe_name(sent)
    assert shown == safe_name(shown)
    assert shown and not set(shown) & set('/\\:<>"|?*\x00')
    assert shown[0] not in ". " and shown[-1] not in ". "
    assert len(shown) <= LONGEST + 1 and len(shown.encode()) <= LONGEST_BYTES + 1
    assert shown.isprintable()


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from([*SUFFIXES, ".exe", ""]),
    st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"\xff\xfe"]),
)
def test_any_bytes_are_taken_in_or_refused_with_words(content: bytes, suffix: str, head: bytes) -> None:
    assert outcome(head + content, f"x{suffix}") in {*REFUSALS, *SUFFIXES.values()}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([workbook(), word_file(), pdf()]), st.data())
def test_a_file_spoilt_anywhere_never_breaks_the_guard(whole: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(whole) - 1))
    spoilt = whole[:at] + data.draw(st.binary(min_size=1, max_size=6)) + whole[at + 3 :]
    assert outcome(spoilt, "x.docx") in {*REFUSALS, "xlsx", "docx", "pdf"}


def test_every_word_is_said_in_three_languages() -> None:
    texts = [*NOTES.values(), *(text for pair in REFUSALS.values() for text in pair)]
    for text in texts:
        assert len({text["kk"], text["ru"], text["en"]}) == 3


def test_the_reference_names_every_refusal_and_note() -> None:
    reference = (Path(__file__).parents[2] / "docs/reference/uploads.md").read_text(encoding="utf-8")
    assert [code for code in [*REFUSALS, *NOTES] if f"`{code}`" not in reference] == []
