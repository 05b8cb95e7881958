"""Word files as a reader sees them, and old files that LibreOffice rewrites or, where it is missing, are refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from needs import absent

from kenes.documents.check import check_files
from kenes.documents.office_program import program
from kenes.documents.passages import PassageKind, passages
from kenes.documents.plans.automatic_numbers import roman
from kenes.documents.reading import read_document
from kenes.texts import Refusal

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>"""
NOTES = f"""<w:footnotes {W}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:t>О мониторинге см. приложение.</w:t></w:r></w:p></w:footnote></w:footnotes>"""
HEADER = f"<w:hdr {W}><w:p><w:r><w:t>Проект от 1 марта</w:t></w:r></w:p><w:p><w:r><w:t>7</w:t></w:r></w:p></w:hdr>"


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def paragraph(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def numbered(words: str, level: int, numbering: int = 1) -> str:
    return paragraph(run(words), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>')


def written(file: Path, inner: str, **parts: str) -> Path:
    """A Word file whose body is given as Word writes it."""
    docx.Document().save(str(file))
    with zipfile.ZipFile(file) as old:
        held = {name: old.read(name) for name in old.namelist()}
    held["word/document.xml"] = f"<w:document {W}><w:body>{inner}</w:body></w:document>".encode()
    held |= {f"word/{name}.xml": content.encode() for name, content in parts.items()}
    with zipfile.ZipFile(file, "w") as new:
        for name, content in held.items():
            new.writestr(name, content)
    return file


CELLS = (
    '<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{one}</w:tc><w:tc>{two}</w:tc></w:tr>'
    "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{three}</w:tc></w:tr></w:tbl>"
).format(**{name: paragraph(run(name)) for name in ("one", "two", "three")})
CHANGED = paragraph(
    run("Срок ")
    + f"<w:del>{run('2025').replace('w:t>', 'w:delText>')}</w:del><w:ins>{run('2026')}</w:ins>"
    + run(" год.")
)
JOINED = paragraph(run("Первая половина "), "<w:rPr><w:del/></w:rPr>") + paragraph(run("и вторая."))
BOXED = paragraph(
    run("Абзац.") + f"<w:r><w:pict><w:txbxContent>{paragraph(run('В рамке.'))}</w:txbxContent></w:pict></w:r>"
)
SHAPES = [
    ("numbers", numbered("А", 0) + numbered("Б", 1) + numbered("В", 1) + numbered("Г", 0), "1. А\nа) Б\nб) В\n2. Г"),
    ("begun anew", numbered("А", 0) + numbered("Б", 0, 2) + numbered("В", 0, 2), "1. А\n7. Б\n8. В"),
    ("cells in order, a joined cell once", CELLS, "one\ntwo\nthree"),
    ("changes accepted", CHANGED, "Срок 2026 год."),
    ("paragraphs joined by a change", JOINED, "Первая половина и вторая."),
    ("a box behind its paragraph", BOXED, "Абзац.\nВ рамке."),
]


@pytest.mark.parametrize(("inner", "text"), [one[1:] for one in SHAPES], ids=[one[0] for one in SHAPES])
def test_what_a_word_file_says(tmp_path: Path, inner: str, text: str) -> None:
    assert read_document(written(tmp_path / "text.docx", inner, numbering=NUMBERING)).text == text


def test_changes_that_were_not_accepted_are_told(tmp_path: Path) -> None:
    [found] = check_files([written(tmp_path / "text.docx", CHANGED)]).findings
    assert (found.code, found.severity, "1" in found.message["ru"]) == ("unaccepted-changes", "warning", True)


def test_notes_stand_behind_the_text_and_margins_are_layout(tmp_path: Path) -> None:
    file = written(tmp_path / "text.docx", paragraph(run("Статья 1. Меры")), footnotes=NOTES, header1=HEADER)
    document = read_document(file)
    assert document.text == "Статья 1. Меры\n[1] О мониторинге см. приложение.\nПроект от 1 марта"
    assert [one.kind for one in passages(document)][1:] == [PassageKind.CONTENT, PassageKind.LAYOUT]


@pytest.mark.parametrize(
    ("number", "said"), [(4, "IV"), (40, "XL"), (1999, "MCMXCIX"), (0, "0"), (10**9, "1000000000")]
)
def test_roman_figures(number: int, said: str) -> None:
    assert roman(number) == said


RTF = rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}}\f0 \'d1\'f2\'e0\'f2\'fc\'ff 1. \'cc\'e5\'f0\'fb\par 1. \'cf\'eb\'e0\'ed \'ef\'f0\'e8\'ed\'ff\'f2.\par}"


def test_rich_text_is_read_through_libreoffice(tmp_path: Path) -> None:
    if not program():
        absent("LibreOffice")
    file = tmp_path / "text.rtf"
    file.write_bytes(RTF)
    document = read_document(file)
    assert (document.text.split("\n")[:2], document.format) == (["Статья 1. Меры", "1. План принят."], "rtf")


@pytest.mark.parametrize(
    ("name", "content"), [("a.rtf", RTF), ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))]
)
def test_without_libreoffice_old_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refusal) as refused:
        read_document(tmp_path / name)
    [finding] = refused.value.findings
    assert (finding.code, len(set(finding.message.values()))) == ("office-not-installed", 3)
