"""Renderers: one document as HTML, PDF, DOCX and XLSX, in three languages, with nothing lost and nothing let in."""

from __future__ import annotations

import dataclasses
import datetime
import io
import re
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pypdfium2
import pytest

from kenes.reports.block import (
    Bullets,
    Column,
    Document,
    Figure,
    Heading,
    Note,
    Number,
    Paragraph,
    Ref,
    Release,
    Row,
    Sentence,
    SourcesList,
    Table,
)
from kenes.reports.charts import theme
from kenes.reports.render.docx import to_docx
from kenes.reports.render.html import to_html, to_html_body
from kenes.reports.render.pdf import to_pdf
from kenes.reports.render.xlsx import to_xlsx
from kenes.texts import Text

sys.path.insert(0, str(Path(__file__).parent))
import sample
import sample_charts

LANGUAGES = ["kk", "ru", "en"]
CAPTIONS = {"kk": ("1-сурет", "1-кесте"), "ru": ("Рисунок 1", "Таблица 1"), "en": ("Figure 1", "Table 1")}
FOREIGN = {
    "kk": r"Figure|Table|Рисунок|Таблица|Содержание",
    "ru": r"Figure|Table|сурет|кесте|Contents",
    "en": r"[А-Яа-я]{3,}",
}
HOSTILE = '#let x = 1 <script>alert("1")</script> $x^2$ @source-1 *b* _i_ \\ `c` [d] {e} // f &amp; =SUM(A1) http://x.y'


def hostile_document() -> Document:
    """Every place that takes words, filled with the markup of every language that a renderer writes."""
    words = Text.same(HOSTILE)
    ref = Ref("seizure_number", "KZ", "2022", release="a/b")
    said = (Sentence(words, (ref,)),)
    table = Table(words, (Column(words), Column(words, "right")), (Row((words, Number(1.0))),), (words,), (ref,))
    blocks = (
        Heading(1, words),
        Paragraph(said),
        Bullets(said),
        Note("caveat", said, words),
        table,
        Figure(sample_charts.comparison(), words, words, table, (words,), (ref,)),
        SourcesList(),
    )
    day = datetime.date(2026, 11, 23)
    return Document(
        words, words, words, day, day, blocks, (Release("a/b", words, words, "2022", "javascript:alert(1)"),)
    )


@pytest.fixture(scope="module")
def made() -> Callable[[str, str], Any]:
    """A sample in one format and language, made once."""
    makers = {"pdf": to_pdf, "docx": to_docx, "html": to_html, "xlsx": to_xlsx}
    known: dict[tuple[str, str], Any] = {}

    def make(kind: str, code: str) -> Any:
        if (kind, code) not in known:
            known[kind, code] = makers[kind](sample.document("official"), code)
        return known[kind, code]

    return make


def pdf_pages(made: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made)]


def plain(words: str) -> str:
    """Words without the hyphens at line ends and with single spaces."""
    return re.sub(r"\s+", " ", words.replace("\ufffe", "").replace("\u2060", ""))


class Page(HTMLParser):
    """Collects the tags, attributes and words of a page, and whether every tag is closed in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in ("meta", "br", "link", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("code", LANGUAGES)
def test_captions_stand_in_the_order_of_the_language_and_in_no_other(
    made: Callable[[str, str], Any], code: str
) -> None:
    pdf = plain(" ".join(pdf_pages(made("pdf", code))))
    page = re.sub(r"<style>.*?</style>", "", made("html", code))
    word = " ".join(paragraph.text for paragraph in docx.Document(io.BytesIO(made("docx", code))).paragraphs)
    for words in (pdf, plain(" ".join(Page(page).words)), plain(word)):
        assert all(caption in words for caption in CAPTIONS[code])
    own = pdf.replace("World Drug Report", "")
    assert not re.findall(FOREIGN[code], own)


@pytest.mark.parametrize("code", LANGUAGES)
def test_pdf_holds_our_fonts_only_is_tagged_and_says_its_language(made: Callable[[str, str], Any], code: str) -> None:
    pdf = made("pdf", code)
    fonts = {name.decode() for name in re.findall(rb"/BaseFont\s*/[A-Z]{6}\+([\w-]+)", pdf)}
    assert fonts, "fonts are embedded as subsets"
    assert fonts <= {
        "NotoSans-Regular",
        "NotoSans-Bold",
        "NotoSans-Italic",
        "NotoSerif-SemiBold",
        "NotoSansMath-Regular",
    }
    assert rf"/Lang({code}".encode() in pdf.replace(b" ", b"")
    assert b"/StructTreeRoot" in pdf
    assert b"pdfuaid" in pdf


@pytest.mark.parametrize(
    "code, mark",
    [("kk", "Қызмет бабында пайдалану үшін"), ("ru", "Для служебного пользования"), ("en", "For official use")],
)
def test_the_marking_stands_on_every_page_unless_public(made: Callable[[str, str], Any], code: str, mark: str) -> None:
    pages = pdf_pages(made("pdf", code))
    assert len(pages) > 3
    assert all(mark in page for page in pages)
    assert mark in docx.Document(io.BytesIO(made("docx", code))).sections[0].header.paragraphs[0].text
    assert mark in made("html", code)
    assert mark not in " ".join(pdf_pages(to_pdf(sample.document(), code)))


@pytest.mark.parametrize("kind", ["pdf", "docx", "html", "xlsx"])
def test_the_same_document_gives_the_same_bytes(made: Callable[[str, str], Any], kind: str) -> None:
    first = made(kind, "kk")
    theme.svg_of.cache_clear()  # the charts are drawn anew, not remembered
    again = {"pdf": to_pdf, "docx": to_docx, "html": to_html, "xlsx": to_xlsx}[kind](sample.document("official"), "kk")
    assert again == first


def test_hostile_words_come_out_of_a_pdf_as_they_went_in() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        words = plain(" ".join(pdf_pages(to_pdf(hostile_document(), "en"))))
    assert words.count("#let x = 1") >= 8
    assert all(part in words for part in ("$x^2$", "@source-1", "*b*", "_i_", "`c`", "[d]", "{e}", "// f", "&amp;"))


def test_hostile_words_come_out_of_a_page_as_they_went_in() -> None:
    page = Page(to_html(hostile_document(), "en", lambda ref: '/figure"><script>'))
    assert "script" not in page.tags
    assert page.open == []
    assert HOSTILE in "".join(page.words)
    assert not [
        value for name, value in page.attributes if name == "href" and value and value.startswith("javascript:")
    ]
    assert not [name for name, _ in page.attributes if name.startswith("on")]


def test_hostile_words_come_out_of_word_and_excel_as_they_went_in() -> None:
    word = docx.Document(io.BytesIO(to_docx(hostile_document(), "en")))
    assert HOSTILE in [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(hostile_document(), "en"))).worksheets[0]
    assert sheet["A5"].value == HOSTILE
    assert sheet["A5"].data_type == "s", "no formula"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_is_whole_and_asks_for_nothing(made: Callable[[str, str], Any], code: str) -> None:
    html = made("html", code)
    page = Page(html)
    assert page.open == []
    assert ("lang", code) in page.attributes
    assert not re.findall(
        r"""(?:src|href)=["']?https?:|url\((?!data:|#)|@import|<script""", re.sub(r"<li id=.source.*?</li>", "", html)
    )
    ids = [value for name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert [
        value
        for name, value in page.attributes
        if name == "href" and str(value).startswith("#") and str(value)[1:] not in ids
    ] == []
    assert page.tags.count("h1") == 1


def test_a_sentence_links_to_its_figure_and_its_mark_to_its_release() -> None:
    body = to_html_body(
        sample.document(), "en", lambda ref: f"/en/indicators/{ref.indicator}?place={ref.place}&period={ref.period}"
    )
    assert (
        '<a class="figure-link" href="/en/indicators/seizure_quantity?place=KZ&amp;period=2022">In 2022, 102 kilograms of heroin were seized.</a>'
        '<sup><a href="#source-2">2</a></sup>'
    ) in body
    assert '<li id="source-2">' in body


def test_signs_are_explained_where_they_stand(made: Callable[[str, str], Any]) -> None:
    assert '<abbr title="no data">…</abbr>' in made("html", "en")
    assert "Signs: …\u00a0no data; .\u00a0not applicable." in made("html", "en")


def test_footnote_numbers_follow_the_order_of_citation() -> None:
    numbered = sample.document().numbered_releases()
    assert [(number, identifier.split("/")[0]) for identifier, (number, _) in numbered.items()] == [
        (1, "offences"),
        (2, "drug_seizures"),
        (3, "prevalence"),
    ]


@pytest.mark.parametrize("code, tag", [("kk", "kk-KZ"), ("ru", "ru-RU"), ("en", "en-GB")])
def test_word_has_real_styles_languages_alternative_texts_and_repeated_heads(
    made: Callable[[str, str], Any], code: str, tag: str
) -> None:
    archive = zipfile.ZipFile(io.BytesIO(made("docx", code)))
    body, styles = (archive.read(f"word/{name}.xml").decode() for name in ("document", "styles"))
    word = docx.Document(io.BytesIO(made("docx", code)))
    used = {paragraph.style.name for paragraph in word.paragraphs if paragraph.style}
    assert {"Title", "Heading 1", "Heading 2", "Caption", "Body Text", "Source Entry"} <= used | {"Body Text"}
    assert set(re.findall(r'<w:lang w:val="([\w-]+)"', styles)) == {tag}
    assert word.core_properties.language == tag
    assert word.core_properties.title == sample.document().title[code]
    assert len(re.findall(r'<wp:docPr [^>]*descr="[^"]+"', body)) == 6
    assert body.count("<w:tblHeader/>") == 2
    assert body.count(" SEQ Figure ") == 6


@pytest.mark.parametrize("code", LANGUAGES)
def test_libreoffice_opens_the_word_file(
    made: Callable[[str, str], Any], code: str, libreoffice: str, tmp_path: Path
) -> None:
    file = tmp_path / "brief.docx"
    file.write_bytes(made("docx", code))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [libreoffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    words = plain(" ".join(pdf_pages((tmp_path / "brief.pdf").read_bytes())))
    assert all(caption in words for caption in CAPTIONS[code])


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_workbook_has_real_numbers_signs_and_sources(made: Callable[[str, str], Any], code: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made("xlsx", code)))
    names = {
        "kk": ["1-сурет", "1-кесте", "2-кесте", "Дереккөздер"],
        "ru": ["Рисунок 1", "Таблица 1", "Таблица 2", "Источники"],
        "en": ["Figure 1", "Table 1", "Table 2", "Sources"],
    }[code]
    assert book.sheetnames == names
    sheet = book[names[1]]
    astana = next(row for row in sheet.iter_rows(values_only=True) if row[0] in ("Астана", "Astana"))
    assert [round(value, 1) if isinstance(value, float) else value for value in astana] == [
        astana[0],
        778,
        1354435,
        57.4,
        53.4,
        61.5,
    ]
    transport = next(row for row in sheet.iter_rows(values_only=True) if row[1] == "…")
    assert transport[1:4] == ("…", ".", 0)


def test_a_block_that_stands_twice_is_refused_by_its_caption() -> None:
    table = sample.regions_table()
    twice = dataclasses.replace(sample.document(), blocks=(table, table))
    with pytest.raises(ValueError, match="Registered drug-law offences by region"):
        to_xlsx(twice, "en")
