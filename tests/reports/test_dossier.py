"""The dossier on real figures: what it holds, in which order, and that every renderer takes it in every language."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pypdfium2
import pytest

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document, Figure, Heading, KeyFigures, Note, SideBySide, SourcesList, Table
from kenes.reports.chapters.dossier import dossier
from kenes.reports.recorded import unrecorded
from kenes.reports.report import Order, all_reports, rendered, write
from kenes.reports.situation import Situation, situation
from kenes.texts import Refusal

TODAY = datetime.date(2026, 11, 23)
LANGUAGES = ("kk", "ru", "en")


@pytest.fixture(scope="module")
def document(view: Situation) -> Document:
    return dossier(view, unrecorded(TODAY))


def test_chapters_in_order(document: Document) -> None:
    titles = [block.text["en"] for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert titles == [
        "At a glance", "Recorded offences", "Seizures and use", "Prices and the opinion of experts",
        "Early warning: weeks that stand out", "Beside the neighbours", "What is missing", "Documents, dialogue and road map", "Methods and sources",
    ]  # fmt: skip


def test_supply_and_demand_stand_side_by_side_with_equal_weight(document: Document) -> None:
    strip = next(block for block in document.blocks if isinstance(block, KeyFigures))
    assert [figure.side for figure in strip.figures] == ["supply"] * 4 + ["demand"] * 4
    pairs = [block for block in document.blocks if isinstance(block, SideBySide)]
    assert len(pairs) == 4
    for pair in pairs:
        assert pair.left
        assert pair.right
        assert ((pair.left_title or {})["ru"], (pair.right_title or {})["ru"]) == ("Предложение", "Спрос")


def test_the_caveat_stands_before_the_map_of_regions(document: Document) -> None:
    blocks = list(document.blocks)
    map_at = next(at for at, block in enumerate(blocks) if isinstance(block, Figure))
    caveat = blocks[map_at - 1]
    assert isinstance(caveat, Note)
    assert "работу полиции" in caveat.sentences[0].text["ru"]


def test_the_table_of_regions_holds_all_twenty_and_the_country(document: Document) -> None:
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert [row.kind for row in table.rows] == ["body"] * 20 + ["total"]
    assert table.rows[0].cells[0] == situation_name("KZ-10")
    assert table.rows[-1].cells[1].value == 6294.0  # type: ignore[union-attr]
    assert any("не рейтинг" in note["ru"] for note in table.notes)


def situation_name(code: str) -> object:
    from kenes.codes.places import place

    return place(code).name


def test_every_source_that_is_cited_is_listed(document: Document) -> None:
    numbered = document.numbered_releases()
    assert isinstance(document.blocks[-1], SourcesList)
    assert len(numbered) == len(document.releases) > 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_has_one_page_at_a_glance_and_speaks_its_language(document: Document, language: str) -> None:
    pages = [
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(rendered(document, language, "pdf"))
    ]
    title = {"kk": "Бір бетте", "ru": "Коротко", "en": "At a glance"}[language]
    following = {
        "kk": "Тіркелген құқық бұзушылықтар",
        "ru": "Зарегистрированные правонарушения",
        "en": "Recorded offences",
    }[language]
    assert title in pages[1]
    assert pages[2].splitlines()[1].strip() == following or following in pages[2][:120]
    figure = {"kk": "32,1", "ru": "32,1", "en": "32.1"}[language]
    assert figure in pages[1]
    whole = "\n".join(pages)
    assert not re.search(r"\{\w*\}", whole)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["html", "docx", "xlsx"])
def test_the_other_formats_take_it_too(document: Document, language: str, kind: str) -> None:
    assert len(rendered(document, language, kind)) > 10_000


def test_marking_is_printed_when_it_is_not_public(view: Situation) -> None:
    marked = dossier(replace(view, marking="official"), unrecorded(TODAY))
    assert "Для служебного пользования" in rendered(marked, "ru", "html").decode()
    assert "Для служебного пользования" not in rendered(dossier(view, unrecorded(TODAY)), "ru", "html").decode()


def test_as_of_is_said_and_obeyed(real: Observatory) -> None:
    before = all_reports()["dossier"].compose(real, Order(today=TODAY, as_of=datetime.date(2026, 11, 1)))
    assert (before.as_of, before.releases) == (datetime.date(2026, 11, 1), ())
    page = rendered(before, "en", "html").decode()
    assert "1 November 2026" in page
    assert "6,294" not in page


def test_an_empty_observatory_gives_a_dossier_of_gaps(nothing: Observatory) -> None:
    document = dossier(situation(nothing, TODAY), unrecorded(TODAY))
    titles = [block.text["en"] for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert titles == [
        "At a glance",
        "Seizures and use",
        "Beside the neighbours",
        "What is missing",
        "Documents, dialogue and road map",
        "Methods and sources",
    ]
    for kind in ("html", "pdf", "docx", "xlsx"):
        assert rendered(document, "kk", kind)


def test_files_are_named_by_report_and_language(real: Observatory, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("out")
    written = write(real, all_reports()["dossier"], Order(("ru", "kk"), ("html",), TODAY), folder)
    assert [(one.name, one.language, one.format, one.path.name) for one in written] == [
        ("dossier", "ru", "html", "dossier-ru.html"), ("dossier", "kk", "html", "dossier-kk.html"),
    ]  # fmt: skip
    assert all(one.path.stat().st_size > 10_000 for one in written)


@pytest.mark.parametrize(("languages", "formats"), [(("xx",), ("pdf",)), (("ru",), ("odt",))])
def test_an_unknown_language_or_format_is_refused_before_anything_is_written(
    real: Observatory, tmp_path_factory: pytest.TempPathFactory, languages: tuple[str, ...], formats: tuple[str, ...]
) -> None:
    folder = tmp_path_factory.mktemp("out")
    with pytest.raises(Refusal) as refused:
        write(real, all_reports()["dossier"], Order(languages, formats, TODAY), folder)
    assert refused.value.findings[0].code == "unknown-choice"
    assert list(folder.iterdir()) == []
