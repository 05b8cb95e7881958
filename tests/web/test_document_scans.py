"""Scans and old files brought to the site: taken in or refused in words, told page by page how well they were read."""
# ruff: noqa: F811

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import typst
from needs import absent
from PIL import Image
from reading_html import Page
from test_documents import frame_of_pages, get, held, office  # noqa: F401  # fixtures

from kenes.documents.office_program import program as libre_office
from kenes.documents.scans.tesseract import installed, program

RICH = (
    b"{\\rtf1\\ansi\\ansicpg1251 \\'d1\\'f2\\'e0\\'f2\\'fc\\'ff 1. \\'cb\\'e5\\'f7\\'e5\\'ed\\'e8\\'e5\\par "
    b"1. \\'c1\\'ee\\'eb\\'fc\\'ed\\'e8\\'f6\\'fb \\'eb\\'e5\\'f7\\'e0\\'f2.\\par}"
)
WORDS = """#set page(width: 15cm, height: 7cm, margin: 1cm)
#set text(font: "DejaVu Sans", size: 12pt)
Статья 1. Лечение зависимых лиц

1. Больницы обеспечивают лечение и реабилитацию зависимых лиц во всех областях Республики.
"""
POOR = [
    {"page": 1, "source": "recognised", "engine": "tesseract 5", "languages": ["rus"], "confidence": 91.0, "known": 1.0},
    {"page": 2, "source": "recognised", "engine": "tesseract 5", "languages": ["rus"], "confidence": 41.5, "known": None},
    {"page": 3, "source": "unread", "engine": None, "languages": [], "confidence": None, "known": None},
]  # fmt: skip


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A photograph of a page."""
    if not program() or "rus" not in installed(str(program())):
        absent("Tesseract with rus")
    folder: Path = tmp_path_factory.mktemp("scan")
    (folder / "page.typ").write_text(WORDS, "utf-8")
    page = pypdfium2.PdfDocument(typst.compile(str(folder / "page.typ")))[0]
    made = io.BytesIO()
    page.render(scale=200 / 72, grayscale=True).to_pil().save(made, "PNG")
    return made.getvalue()


def spoken(page: Page) -> str:
    """What a page says, in one line."""
    return " ".join(" ".join(page.words).split()).replace(" ,", ",").replace(" :", ":").replace(" .", ".")


def page_of(office: Any, answer: Any, language: str = "ru") -> Page:
    assert answer.status_code == 302, answer.content.decode()
    return Page(get(office.browser("reviewer"), answer["Location"].split("/", 2)[2], language))


def test_a_picture_is_recognised_and_shown_beside_its_words(office, scan):
    answer = office.upload("reviewer", scan, "скан.png")
    page = page_of(office, answer)
    assert "ст. 1, п. 1" in spoken(page)
    assert "Как прочитаны страницы: распознано по изображению 1" in spoken(page)
    assert "сверьте с изображением" not in spoken(page)
    drawn = office.browser("reviewer").get(next(one["href"] for one in page.all("a") if one["href"].endswith(".png")))
    with Image.open(io.BytesIO(drawn.content)) as shown:
        assert (drawn["Content-Type"], shown.format) == ("image/png", "PNG")
    assert office.browser().get(f"{answer['Location'].split('?')[0]}versions/1/pages/1.png").status_code == 404
    assert (
        office.browser("reviewer").get(f"{answer['Location'].split('?')[0]}versions/1/pages/2.png").status_code == 404
    )


def test_an_old_file_is_read_as_word_files_are(office):
    if libre_office() is None:
        absent("LibreOffice")
    page = page_of(office, office.upload("reviewer", RICH, "приказ.rtf"))
    assert {"art-1", "art-1-p-1"} <= {one["id"] for one in page.all("div") if "clause" in one.get("class", "")}
    assert "Как прочитаны страницы" not in spoken(page)


MISSING = [
    ("ru", "скан.png", "программа распознавания Tesseract здесь не установлена"),
    ("kk", "скан.png", "мәтінді танитын Tesseract бағдарламасы мұнда орнатылмаған"),
    ("en", "скан.png", "the recognition program Tesseract is not installed here"),
    ("ru", "приказ.rtf", "может прочитать только LibreOffice, а он здесь не установлен"),
    ("kk", "приказ.rtf", "тек LibreOffice бағдарламасы оқи алады, ал ол мұнда орнатылмаған"),
    ("en", "приказ.rtf", "Only LibreOffice can read"),
]


@pytest.mark.parametrize(("language", "name", "said"), MISSING)
def test_without_the_program_it_is_refused_in_the_words_of_the_person(
    office, monkeypatch, tmp_path, language, name, said
):
    from django.core.files.uploadedfile import SimpleUploadedFile

    monkeypatch.setenv("PATH", str(tmp_path))
    picture = io.BytesIO()
    Image.new("L", (60, 40), 200).save(picture, "PNG")
    content = RICH if name.endswith("rtf") else picture.getvalue()
    given = {"marking": "official", "country": "KZ", "file": SimpleUploadedFile(name, content)}
    answer = office.browser("reviewer").post(f"/{language}/documents/new/", given)
    assert said in answer.content.decode()
    assert held(office.desk) == (0, 0)


@pytest.fixture
def poorly_read(office: Any) -> Any:
    """A version of three pages: one read well, one poorly, one not at all."""
    from kenes.records.library.actions import Sent, receive_document
    from kenes.records.models import PolicyDocument

    text = b"1. Clinics provide treatment.\n\n2. Schools provide prevention.\n\n3. Courts report each year."
    document = PolicyDocument(country="KZ", family="law", marking="public", name={"en": "On treatment"})
    sent = Sent(text, "scan.txt", "en")
    taken = receive_document(observatory=office.desk.observatory, sent=sent, document=document, by=office.desk.reviewer)
    version = taken.version
    version.page_readings = POOR
    version.save()
    for passage, page in zip(version.passages.all(), (1, 2, 2), strict=True):
        passage.page = page
        passage.save()
    return version


@pytest.mark.parametrize(
    ("language", "warned", "counted"),
    [
        ("ru", "Страница 2: её словам нельзя вполне доверять.", "плохо 1, не прочитано 1"),
        ("kk", "Бет 2: сөздеріне толық сенуге болмайды.", "нашар танылғаны 1, оқылмағаны 1"),
        ("en", "Page 2: its words cannot be relied on.", "poorly 1, not read 1"),
    ],
)
def test_a_badly_read_page_warns_once_above_its_clauses(office, poorly_read, language, warned, counted):
    page = Page(get(office.browser(), f"documents/{poorly_read.document_id}/?version=1", language))
    assert spoken(page).count(warned) == 1
    assert counted in spoken(page)
    order = [
        page.markup.index(words) for words in ("Clinics provide", 'role="note"', "Schools provide", "Courts report")
    ]
    assert order == sorted(order)
    assert page.markup.count('<span class="stale">') == 2


def test_letters_of_recognised_pages_are_no_faults_of_alphabet(office):
    from kenes.records.library.queries import as_read
    from kenes.web.pages.document_faults import faults_in

    version = office.document("ru_kz_cadap_dialogue_2023.txt")
    before = {one.finding.code for one in faults_in(version)}
    version.page_readings = [POOR[0]]
    version.save()
    version.passages.update(page=1)
    assert as_read(version).is_recognised(10)
    after = {one.finding.code for one in faults_in(version)}
    assert before - after == {one for one in before if one.endswith("alphabet")} != set()
