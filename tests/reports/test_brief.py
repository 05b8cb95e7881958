"""The note for a deputy minister: two pages in Word, questions and no positions."""

from __future__ import annotations

import datetime
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Bullets, Document, Heading
from kenes.reports.chapters.brief import brief
from kenes.reports.report import all_reports, rendered
from kenes.reports.situation import Situation, situation

TODAY = datetime.date(2026, 11, 23)


@pytest.fixture(scope="module")
def document(view: Situation) -> Document:
    return brief(view)


def questions(document: Document) -> list[str]:
    return [
        one.text["ru"]
        for block in document.blocks
        if isinstance(block, Bullets) and block.numbered
        for one in block.items
    ]


def test_known_unknown_and_three_questions_then_sources(document: Document) -> None:
    titles = [block.text["ru"] for block in document.blocks if isinstance(block, Heading)]
    assert titles == ["Что известно", "Чего мы не знаем и почему", "Три вопроса для диалога", "Источники"]


def test_three_questions_from_what_is_missing_and_no_position_of_anybody(document: Document) -> None:
    asked = questions(document)
    assert len(asked) == 3
    assert all("?" in question for question in asked)
    assert asked[0].startswith("Спрос на лечение: какой орган")
    assert asked[2].startswith("Изъятия: что нужно")
    claims = ("обязан", "поручено", "согласился", "заявил", "обещал", "принял решение")
    assert not any(word in question for question in asked for word in claims)
    assert "(название не проверено)" in asked[0]


def test_without_any_figure_the_questions_are_all_about_what_is_missing(nothing: Observatory) -> None:
    asked = questions(brief(situation(nothing, TODAY)))
    assert [question.split(":")[0] for question in asked] == [
        "Спрос на лечение", "Смертность от наркотиков", "Инфекции, связанные с наркотиками (ВИЧ, гепатиты B и C)",
    ]  # fmt: skip


def test_only_the_sources_it_cites_are_listed(document: Document, view: Situation) -> None:
    cited = {release.identifier.split("/")[0] for release in document.releases}
    assert cited == {"drug_law_offences", "drug_seizures", "drug_prices", "prevalence_of_use", "perceived_trends"}
    assert len(document.releases) < len(view.releases)


def test_it_is_a_word_file_in_kazakh_and_russian_by_itself() -> None:
    report = all_reports()["brief"]
    assert (report.languages, report.formats) == (("kk", "ru"), ("docx",))


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_two_pages_when_an_office_opens_it(document: Document, language: str, libreoffice: str, tmp_path: Path) -> None:
    file = tmp_path / f"brief-{language}.docx"
    file.write_bytes(rendered(document, language, "docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [libreoffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pages = pypdfium2.PdfDocument(file.with_suffix(".pdf"))
    text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    assert len(pages) <= 2
    assert {"kk": "Диалогқа үш сұрақ", "ru": "Три вопроса для диалога", "en": "Three questions for the dialogue"}[
        language
    ] in text
