"""Pictures of pages: recognised where a page has no text of its own, with their quality; what is missing is named."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import typst
from needs import absent
from PIL import Image

from kenes.documents.check import check_files
from kenes.documents.page_reading import PageReading, Source
from kenes.documents.passages import passages
from kenes.documents.reading import read_document
from kenes.documents.reading_notes import ranges
from kenes.documents.reading_options import Options
from kenes.documents.scans.tesseract import installed, program
from kenes.texts import Refusal

WORDS = """
#set page(width: 14cm, height: 8cm, margin: 1cm)
#set text(font: "DejaVu Sans", size: 11pt)
Статья 1. Профилактика наркомании

1. Государственные органы обеспечивают профилактику употребления наркотических средств среди молодёжи Республики.
Программа САDAP продолжается в Казахстане при участии министерства здравоохранения.

#pagebreak()
2-бап. Емдеу

1. Есірткіге тәуелді адамдарды емдеуге мемлекет кепілдік береді және ол өз еркімен жүзеге асырылады.
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """The two pages as pictures."""
    if not program() or not {"kaz", "rus", "eng"} <= set(installed(str(program()))):
        absent("Tesseract with kaz, rus and eng")
    opened = pypdfium2.PdfDocument(printed(tmp_path_factory.mktemp("printed"), WORDS).read_bytes())
    return [page.render(scale=200 / 72, grayscale=True).to_pil() for page in opened]


def printed(folder: Path, source: str) -> Path:
    (folder / "source.typ").write_text(source, "utf-8")
    file = folder / "text.pdf"
    file.write_bytes(typst.compile(str(folder / "source.typ")))
    return file


@pytest.fixture(scope="module")
def scan(pages: list[Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scan of the two pages."""
    file = tmp_path_factory.mktemp("scan") / "scan.pdf"
    pages[0].save(file, save_all=True, append_images=pages[1:], resolution=200)
    return file


def test_a_scan_is_recognised_page_by_page_in_its_languages(scan: Path) -> None:
    document = read_document(scan)
    assert [(one.number, one.source, one.languages, one.is_poor) for one in document.readings] == [
        (1, Source.RECOGNISED, ("kaz", "rus", "eng"), False),
        (2, Source.RECOGNISED, ("kaz", "rus", "eng"), False),
    ]
    assert [one.known is not None for one in document.readings] == [True, False]
    found = [(one.id, one.page, one.language) for one in passages(document)]
    assert [one for one in found if one[0].startswith("art-1") or one[0] == "art-2/p-1"][-1] == ("art-2/p-1", 2, "kk")
    assert "Есірткіге тәуелді адамдарды емдеуге" in document.text


def test_alphabets_are_not_checked_on_recognised_letters(scan: Path, tmp_path: Path) -> None:
    found = [one.code for one in check_files([scan]).findings]
    assert found[0] == "text-recognised"
    assert {"mixed-alphabet", "acronym-wrong-alphabet", "word-wrong-alphabet"} & set(found) == set()
    assert "mixed-alphabet" in [one.code for one in check_files([printed(tmp_path, WORDS)]).findings]


def test_a_page_with_text_of_its_own_is_not_recognised(scan: Path, tmp_path: Path) -> None:
    both = pypdfium2.PdfDocument.new()
    both.import_pages(pypdfium2.PdfDocument(printed(tmp_path, WORDS).read_bytes()), [0])
    both.import_pages(pypdfium2.PdfDocument(scan.read_bytes()), [1])
    made = io.BytesIO()
    both.save(made)
    (tmp_path / "both.pdf").write_bytes(made.getvalue())
    document = read_document(tmp_path / "both.pdf")
    assert [one.source for one in document.readings] == [Source.TEXT, Source.RECOGNISED]
    assert "САDAP" in document.text


def test_pages_are_told_as_they_are_done_and_no_more_recognised_than_asked(scan: Path) -> None:
    told: list[tuple[int, int]] = []
    asked = Options(most_recognised=1, page_done=lambda done, of: told.append((done, of)))
    document = read_document(scan, asked)
    assert told == [(1, 2), (2, 2)]
    assert [one.code for one in document.notes] == ["text-recognised", "pages-not-read"]


def test_a_picture_of_poor_quality_says_so(pages: list[Any], tmp_path: Path) -> None:
    width, height = pages[0].size
    small = pages[0].resize((width * 22 // 100, height * 22 // 100)).resize((width, height), Image.Resampling.NEAREST)
    small.save(tmp_path / "photo.png")
    document = read_document(tmp_path / "photo.png")
    assert [(one.source, one.is_poor) for one in document.readings] == [(Source.RECOGNISED, True)]
    assert [one.code for one in document.notes] == ["text-recognised", "pages-poorly-recognised"]


def test_a_language_that_is_not_installed_is_refused(scan: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_document(scan, Options(("rus", "xxx")))
    assert [one.code for one in refused.value.findings] == ["recognition-language-missing"]


@pytest.mark.parametrize("name", ["scan.pdf", "photo.png"])
def test_without_tesseract_the_packages_are_named(
    scan: Path, pages: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    shutil.copy(scan, tmp_path / "scan.pdf")
    pages[0].save(tmp_path / "photo.png")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refusal) as refused:
        read_document(tmp_path / name)
    [finding] = refused.value.findings
    assert finding.code == "no-text-layer"
    assert finding.proposal is not None
    assert all("tesseract-ocr-kaz" in finding.proposal[language] for language in ("kk", "ru", "en"))


@pytest.mark.parametrize(
    ("confidence", "known", "poor"), [(95.0, None, False), (95.0, 0.9, False), (95.0, 0.5, True), (60.0, 0.9, True)]
)
def test_which_pages_are_poor(confidence: float, known: float | None, poor: bool) -> None:
    assert PageReading(1, Source.RECOGNISED, "x", ("rus",), confidence, known).is_poor is poor


def test_ranges() -> None:
    assert [ranges(one) for one in ([1], [1, 2, 3, 7], [2, 4, 5])] == ["1", "1-3, 7", "2, 4-5"]
