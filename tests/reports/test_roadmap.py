"""The road map alone: Word in Kazakh and Russian, landscape, opened by an office without repair; landscape chapters in between."""

from __future__ import annotations

import datetime
import io
import subprocess
from pathlib import Path

import docx
import pypdfium2
import pytest

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, all_reports, rendered, write
from kenes.texts import Refusal

WRITTEN = datetime.date(2026, 11, 25)


@pytest.fixture(scope="module")
def document(example: Observatory) -> Document:
    return all_reports()["roadmap"].compose(example, Order(today=WRITTEN))


def test_it_is_a_word_file_in_kazakh_and_russian_by_itself() -> None:
    report = all_reports()["roadmap"]
    assert (report.languages, report.formats) == (("kk", "ru"), ("docx",))


@pytest.mark.parametrize(
    "code, head",
    [
        ("kk", ["№", "Іс-шара", "Аяқталу нысаны", "Жауапты орындаушылар", "Орындау мерзімі", "Қаржыландыру көзі"]),
        ("ru", ["№", "Мероприятие", "Форма завершения", "Ответственные исполнители", "Срок исполнения", "Источник финансирования"]),
    ],
)  # fmt: skip
def test_the_columns_are_those_of_a_national_plan(document: Document, code: str, head: list[str]) -> None:
    word = docx.Document(io.BytesIO(rendered(document, code, "docx")))
    tables = [table for table in word.tables if len(table.columns) == 6]
    assert [[cell.text for cell in table.rows[0].cells] for table in tables] == [head]
    section = word.sections[0]
    assert section.page_width > section.page_height
    assert len(word.sections) == 1


def test_it_opens_in_an_office(document: Document, libreoffice: str, tmp_path: Path) -> None:
    file = tmp_path / "roadmap.docx"
    file.write_bytes(rendered(document, "kk", "docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [libreoffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pages = pypdfium2.PdfDocument(file.with_suffix(".pdf"))
    assert all(page.get_width() > page.get_height() for page in pages)
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert "4.1.1" in text
    assert "2027 жылғы IV тоқсан" in " ".join(text.split())


def test_wide_chapters_lie_and_the_rest_stands(example: Observatory, libreoffice: str, tmp_path: Path) -> None:
    dossier = all_reports()["dossier"].compose(example, Order(today=WRITTEN))
    made = pypdfium2.PdfDocument(rendered(dossier, "ru", "pdf"))
    file = tmp_path / "dossier.docx"
    file.write_bytes(rendered(dossier, "ru", "docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [libreoffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    for pages in (made, pypdfium2.PdfDocument(file.with_suffix(".pdf"))):
        lying = [page.get_textpage().get_text_range() for page in pages if page.get_width() > page.get_height()]
        assert len(lying) in (2, 3)
        assert "Дорожная карта" in lying[0]
        assert "KZ-2026-ACT-006" in "".join(lying)
        assert pages[len(pages) - 1].get_width() < pages[len(pages) - 1].get_height()


def test_a_report_of_the_whole_country_takes_no_subject(example: Observatory, tmp_path: Path) -> None:
    wish = Order(("kk",), ("txt",), WRITTEN, subject="KZ-2026-RMP-001")
    written = write(example, all_reports()["roadmap"], wish, tmp_path)
    assert [one.path.name for one in written] == ["roadmap-kk.txt"]
    with pytest.raises(Refusal) as refused:
        write(example, all_reports()["dossier"], wish, tmp_path)
    assert [one.code for one in refused.value.findings] == ["no-subject"]
