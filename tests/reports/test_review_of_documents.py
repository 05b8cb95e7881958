"""The review of a document on paper: quotations and places, requirements, verdicts, gaps; which review is taken."""

from __future__ import annotations

import dataclasses
import datetime
import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pdfplumber
import pytest

from kenes.reports.block import Bullets, Document, Heading, Table
from kenes.reports.report import Order, all_reports, rendered, write
from kenes.reports.sentences.requirements import framework_title, requirement
from kenes.texts import Refusal

if TYPE_CHECKING:
    from desk import Desk

WRITTEN = datetime.date(2026, 11, 25)
STARTS = (0, 22, 79)
SAID = ["1. Жоспар бекітілсін.", "2. Есірткіге тәуелділердің алдын алу шаралары көзделсін.", "3. Срок не установлен."]


@dataclass(frozen=True)
class Reviewed:
    document: Any
    review: Any
    gap: Any


@pytest.fixture
def reviewed(desk: Desk) -> Reviewed:
    """A plan of three passages (example), reviewed against a framework, with a gap that a judgement reveals."""
    from django.utils import timezone

    from kenes.records.chain.actions import link_records, write_record
    from kenes.records.models import DocumentVersion, Gap, Judgement, Passage, PolicyDocument, Review

    marks = {"country": "KZ", "marking": "public", "example": True}
    plan = PolicyDocument(**marks, name={"kk": "Жоспар (мысал)", "ru": "План (пример)"}, family="plan")
    plan = write_record(record=plan, by=desk.reviewer)
    version = DocumentVersion.objects.create(
        document=plan, number=2, language="kk", file_name="plan.docx", sha256="0" * 64, suffix=".docx", size=1,
        text="\n".join(SAID), received=timezone.now(), received_by=desk.reviewer,
    )  # fmt: skip
    passages = [
        Passage.objects.create(
            version=version, position=place, label=f"p-{place}", clause=f"{place}-т.", kind="clause", language="kk",
            page=4 if place == 2 else None, start=STARTS[place - 1], end=STARTS[place - 1] + len(words), text=words,
        )
        for place, words in enumerate(SAID, start=1)
    ]  # fmt: skip
    review = Review(**marks, document=plan, version_read=version, framework="sdg", edition="2015")
    review = write_record(record=review, by=desk.reviewer)
    judged = [
        write_record(record=Judgement(**marks, review=review, **fields), by=desk.reviewer)
        for fields in (
            {"passage": passages[2], "requirement": "16.4", "verdict": "gap", "quote": SAID[2], "note": "Мерзімі жоқ"},
            {"passage": passages[1], "requirement": "3.5", "verdict": "aligned", "quote": SAID[1]},
            {"passage": passages[0], "requirement": "3.5", "verdict": "rejected", "quote": SAID[0]},
        )
    ]
    gap = write_record(record=Gap(**marks, heading={"ru": "Срок не назван"}), by=desk.reviewer)
    link_records(source=judged[0].ref, kind="reveals", target=gap.ref, by=desk.reviewer)
    return Reviewed(plan, review, gap)


def place(number: int, language: str = "ru") -> str:
    """Where the words of a passage stand on the site."""
    start, end = STARTS[number], STARTS[number] + len(SAID[number])
    return f"/{language}/documents/KZ-2026-DOC-001/?version=2&from={start}&to={end}#quote"


def composed(desk: Desk, subject: str = "") -> Document:
    return all_reports()["review"].compose(desk.observatory, Order(today=WRITTEN, subject=subject))


@pytest.fixture
def words(desk: Desk, reviewed: Reviewed) -> str:
    return rendered(composed(desk), "ru", "txt").decode()


def test_a_judgement_stands_with_quotation_place_requirement_and_verdict(desk: Desk, reviewed: Reviewed) -> None:
    [table] = [block for block in composed(desk).blocks if isinstance(block, Table)]
    assert [[cell["ru"] for cell in row.cells[1:]] for row in table.rows] == [  # type: ignore[index]
        [f"«{SAID[1]}» {place(1)}", "2-т., с. 4", "соответствует", "KZ-2026-JUD-002"],
        [f"«{SAID[2]}» {place(2)}", "3-т.", "пробел. Мерзімі жоқ", "KZ-2026-JUD-001"],
    ]
    assert [row.cells[0] for row in table.rows] == [requirement("sdg", "3.5"), requirement("sdg", "16.4")]
    assert table.rows[0].cells[1]["en"] == f"“{SAID[1]}” {place(1, 'en')}"  # type: ignore[index]


def test_it_says_which_version_was_read_and_counts_what_people_judged(words: str, reviewed: Reviewed) -> None:
    assert (
        f"Обзор {reviewed.review.ref}: версия 2 документа {reviewed.document.ref} (plan.docx); издание требований: 2015."
        in words
    )
    assert "Суждений, данных людьми: 2 (соответствует — 1, пробел — 1)." in words
    assert f"Срок не назван ({reviewed.gap.ref})" in words
    assert "Пример. " in words


@pytest.mark.parametrize("by", ["document", "review"])
def test_the_subject_is_a_document_or_a_review(desk: Desk, reviewed: Reviewed, by: str) -> None:
    made = composed(desk, getattr(reviewed, by).ref)
    assert made.title["kk"] == "Жоспар (мысал)"
    assert made.title["en"] == "План (пример) (written in Russian)"


@pytest.mark.parametrize("subject, code", [("KZ-2026-DOC-999", "unknown-id"), ("gap", "wrong-subject")])
def test_another_subject_is_refused_with_the_way_out(desk: Desk, reviewed: Reviewed, subject: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        composed(desk, reviewed.gap.ref if subject == "gap" else subject)
    [finding] = refused.value.findings
    assert (finding.code, bool(finding.proposal)) == (code, True)


@pytest.mark.parametrize("name", ["review", "roadmap", "press"])
def test_without_records_there_is_nothing_to_report_and_nothing_is_made(name: str, nothing: Any) -> None:
    with pytest.raises(Refusal) as refused:
        all_reports()[name].compose(nothing, Order(today=WRITTEN))
    assert [one.code for one in refused.value.findings] == ["nothing-recorded"]
    assert not (nothing.folder / "records.sqlite3").exists()


def test_the_word_file_repeats_the_head_of_its_table_and_speaks_its_language(desk: Desk, reviewed: Reviewed) -> None:
    word = docx.Document(io.BytesIO(rendered(composed(desk), "kk", "docx")))
    assert word.core_properties.language == "kk-KZ"
    assert [paragraph.text for paragraph in word.paragraphs if paragraph.style.name == "Caption"] == [
        "1-кесте. «Жоспар (мысал)»: үзінділер және олар бойынша пайымдаулар"
    ]


def test_gaps_are_listed_once(desk: Desk, reviewed: Reviewed) -> None:
    blocks = composed(desk).blocks
    assert [block.text["en"] for block in blocks if isinstance(block, Heading)][-1] == "Gaps that it reveals"
    assert len([block for block in blocks if isinstance(block, Bullets)][-1].items) == 1


def test_an_unknown_framework_is_called_by_its_key() -> None:
    assert framework_title("own-2020")["kk"] == "own-2020"
    assert requirement("own-2020", "7")["ru"] == "7"


SITE = "https://site.example"


def links_of(made: bytes, kind: str) -> list[str]:
    """Where a file leads."""
    if kind == "docx":
        return [one.target_ref for one in docx.Document(io.BytesIO(made)).part.rels.values() if one.is_external]
    if kind == "xlsx":
        sheets = openpyxl.load_workbook(io.BytesIO(made)).worksheets
        cells = [cell.hyperlink for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.hyperlink]
        return [f"{one.target}#{one.location}" if one.location else one.target for one in cells]
    if kind == "html":
        return re.findall(r'href="(http[^"]+)"', made.decode().replace("&amp;", "&"))
    with pdfplumber.open(io.BytesIO(made)) as opened:
        return [one["uri"] for page in opened.pages for one in page.annots if one["uri"]]


@pytest.mark.parametrize("kind", ["docx", "pdf", "xlsx", "html"])
def test_a_quotation_and_a_record_lead_to_the_site_where_its_address_is_known(
    desk: Desk, reviewed: Reviewed, kind: str
) -> None:
    document = dataclasses.replace(composed(desk), site=SITE)
    leads = links_of(rendered(document, "ru", kind), kind)
    assert {f"{SITE}{place(1)}", f"{SITE}{place(2)}", f"{SITE}/ru/record/KZ-2026-JUD-001/"} <= set(leads)
    assert all(one.startswith(f"{SITE}/ru/") for one in leads)


@pytest.mark.parametrize("kind", ["docx", "pdf", "xlsx"])
def test_without_an_address_of_the_site_no_file_leads_astray(desk: Desk, reviewed: Reviewed, kind: str) -> None:
    assert links_of(rendered(composed(desk), "kk", kind), kind) == []


def test_the_address_comes_from_the_order_else_from_the_settings(
    desk: Desk, reviewed: Reviewed, tmp_path: Path
) -> None:
    from kenes.observatory.observatory import Observatory

    toml = desk.observatory.folder / "kenes.toml"
    toml.write_text(toml.read_text("utf-8").replace('\nsite = ""', '\nsite = "https://named.example/"'), "utf-8")
    for asked, site in ((SITE, SITE), ("", "https://named.example")):
        order = Order(("en",), ("txt",), WRITTEN, site=asked)
        [written] = write(Observatory(desk.observatory.folder), all_reports()["review"], order, tmp_path)
        assert f"{site}{place(1, 'en')}" in written.path.read_text("utf-8")
