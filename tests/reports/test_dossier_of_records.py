"""The dossier of an observatory in which people have written: chapters, ids, what is shown to whom, as known on which day."""

from __future__ import annotations

import datetime
import io
import re

import openpyxl
import pypdfium2
import pytest

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Bullets, Document, Heading, Note, Row, Table
from kenes.reports.recorded import recorded
from kenes.reports.report import Order, all_reports, rendered

WRITTEN = datetime.date(2026, 11, 25)
LANGUAGES = ("kk", "ru", "en")
CLOSED, NOT_ATTRIBUTED = "Закрытый пример", "В регионе не хватает специалистов"


def composed(observatory: Observatory, **wish: object) -> Document:
    return all_reports()["dossier"].compose(observatory, Order(today=WRITTEN, **wish))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def document(example: Observatory) -> Document:
    return composed(example)


@pytest.fixture(scope="module")
def official(example: Observatory) -> Document:
    return composed(example, marking="official")


def table(document: Document, caption: str) -> list[tuple[str, ...]]:
    """The rows of a table in Russian; of a heading over rows only its words."""

    def words(row: Row) -> tuple[str, ...]:
        cells = tuple(cell["ru"].replace("\u00a0", " ") for cell in row.cells)  # type: ignore[index]
        return cells[:1] if row.kind == "group" else cells

    [found] = [one for one in document.all_blocks() if isinstance(one, Table) and one.caption["ru"] == caption]
    return [words(row) for row in found.rows]


def chapters(document: Document) -> dict[str, list[object]]:
    """The blocks of each chapter by its English title."""
    found: dict[str, list[object]] = {}
    for block in document.all_blocks():
        if isinstance(block, Heading) and block.level == 1:
            found[block.text["en"]] = []
        elif found:
            list(found.values())[-1].append(block)
    return found


def test_chapters_follow_the_situation(document: Document) -> None:
    assert list(chapters(document))[5:] == [
        "Beside the neighbours", "What is missing", "Review of documents", "Findings and gaps", "What became of the recommendations", "Road map", "Open loops",
        "The story of the chain", "Methods and sources",
    ]  # fmt: skip


def test_every_chapter_in_which_an_example_occurs_says_so(document: Document) -> None:
    of_records = list(chapters(document))[7:-1]
    for title in of_records:
        boxes = [block for block in chapters(document)[title] if isinstance(block, Note) and block.title]
        assert [box.title["en"] for box in boxes] == ["Example"], title


def test_the_road_map_stands_in_the_national_form(document: Document) -> None:
    rows = table(document, "Мероприятия дорожной карты")
    assert rows[:4] == [
        ("1. Согласовывать наркополитику на основе доказательств (KZ-2026-OBJ-001) — политика и координация",),
        ("1.1. Координация и отчётность (KZ-2026-MSR-001)",),
        (
            "1.1.1", "Утвердить порядок работы межведомственной группы по сбору данных (KZ-2026-ACT-001)", "приказ",
            "Орган А (пример)", "III квартал 2026 года", "не требуется",
        ),
        (
            "1.1.2", "Готовить совместный обзор предложения и спроса (KZ-2026-ACT-002)", "опубликованный отчёт",
            "Орган А (пример); Орган Б (пример)", "ежегодно, до 10 декабря", "в пределах выделенных средств",
        ),
    ]  # fmt: skip
    assert [row[0] for row in rows if len(row) > 1] == ["1.1.1", "1.1.2", "2.1.1", "2.1.2", "3.1.1", "4.1.1", "4.1.2"]


def test_each_action_says_how_it_is_measured_and_where_it_comes_from(document: Document) -> None:
    rows = {row[1]: row[2:] for row in table(document, "Чем измеряются мероприятия и откуда они")}
    assert rows["KZ-2026-ACT-005"] == (
        "Распространённость употребления наркотиков, процент населения", "1,03 (2015)", "0,9 (2028)", "3.5", "спрос",
        "согласовано",
        "1,03 (2015, устарело); установить нельзя. Более новых значений, чем исходное, нет.",
        "рекомендация KZ-2026-REC-002; поручение штаба KZ-2026-ASG-001",
    )  # fmt: skip
    assert rows["KZ-2026-ACT-001"] == (
        "показатель не назван", ".", ".", "", "обе стороны", "на контроле", "Нет ни контрольных точек, ни цели",
        "поручение KZ-2026-MAN-001",
    )  # fmt: skip
    assert rows["KZ-2026-ACT-006"][1:3] == ("…", "3 000 (2028)"), "an unknown baseline is not zero"


def test_what_became_of_the_recommendations(document: Document) -> None:
    rows = table(document, "Рекомендации последнего диалога")
    assert [(row[0], row[2], row[3], row[4]) for row in rows][2:] == [
        (
            "3", "Орган А (пример); Орган региона В (пример)",
            "Ввести единую форму сведений об изъятиях во всех регионах (KZ-2026-ACT-003): направлено письмом ответственному",
            "KZ-2026-REC-003",
        ),
        ("4", "Орган А (пример); Орган Б (пример)", "ещё не принята к исполнению", "KZ-2026-REC-004"),
        (
            "5", "Орган Б (пример); Орган региона В (пример)",
            "Утвердить порядок оценки результатов служб лечения и реабилитации (KZ-2026-ACT-007): разногласия рассматриваются",
            "KZ-2026-REC-005",
        ),
    ]  # fmt: skip


def test_open_loops_become_questions_in_three_languages(document: Document) -> None:
    [asked] = [one for one in chapters(document)["Open loops"] if isinstance(one, Bullets) and one.numbered]
    said = [(item.text["kk"], item.text["ru"], item.text["en"]) for item in asked.items]
    assert said[1][1] == "Следует ли записать как пробел то, что показывает суждение KZ-2026-JUD-002 (требование 5.1)?"
    assert next(one for one in said if "KZ-2026-REC-004" in one[1]) == (
        "№ 4 ұсынымды (KZ-2026-REC-004: «Ұсыныс пен сұраныс туралы бірлескен шолуды жыл сайын жариялау.») кім және қай мерзімге дейін орындауға алады?",
        "Кто и к какому сроку возьмёт к исполнению рекомендацию № 4 (KZ-2026-REC-004: «Ежегодно публиковать совместный обзор предложения и спроса.»)?",
        "Who takes up recommendation No 4 (KZ-2026-REC-004: “Publish a joint overview of supply and demand every year.”), and by when?",
    )
    assert all(words.endswith("?") for question in said for words in question)


def test_the_whole_story_of_a_gap_is_found_in_the_kazakh_pdf(document: Document) -> None:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(rendered(document, "kk", "pdf"))]
    told = "\n".join(page for page in pages[3:])
    order = ["KZ-2026-GAP-001", "KZ-2026-REC-001", "KZ-2026-ACT-006", "treatment_entrants"]
    told = told[told.index("Тізбектің тарихы") :]  # the contents stand before
    places = [told.index(one) for one in order]
    assert places == sorted(places)
    assert "Емдеуге түскендер туралы деректер жоқ" in told
    assert not re.search(r"\{\w*\}", "\n".join(pages))
    assert not re.search("[a-z][а-яәғқңөұүһі]|[а-яәғқңөұүһі][a-z]", "\n".join(pages)), "Latin and Cyrillic in one word"


def test_a_finding_stands_with_the_release_of_its_figure(document: Document) -> None:
    numbered = document.numbered_releases()
    page = rendered(document, "en", "html").decode()
    number, release = numbered["drug_law_offences/2022-9d7614bc"]
    assert (
        f'(<a class="record" href="/en/record/KZ-2026-FND-001/">KZ-2026-FND-001</a>)<sup><a href="#source-{number}">'
        in page
    )
    assert "Committee on Legal Statistics" in release.publisher["en"]


@pytest.mark.parametrize("kind", ["html", "docx", "txt", "xlsx"])
def test_closed_statements_stand_in_no_report_and_official_ones_in_no_public_one(
    document: Document, official: Document, kind: str
) -> None:
    def words(one: Document) -> str:
        return _readable(rendered(one, "ru", kind), kind)

    public, for_official_use = words(document), words(official)
    assert CLOSED not in public + for_official_use
    assert NOT_ATTRIBUTED not in public
    assert NOT_ATTRIBUTED in for_official_use, "it waits for a recommendation, and its body is not named"
    assert "Для служебного пользования" not in public
    assert "Для служебного пользования" in for_official_use


def _readable(made: bytes, kind: str) -> str:
    if kind in ("html", "txt"):
        return made.decode()
    if kind == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(made))
        return "\n".join(
            str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell
        )
    import zipfile

    archive = zipfile.ZipFile(io.BytesIO(made))
    parts = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")]
    return re.sub("<[^>]+>", "", "\n".join(parts))


def test_the_marking_is_printed_on_each_page_of_an_official_dossier(official: Document) -> None:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(rendered(official, "kk", "pdf"))]
    assert len(pages) > 15
    assert all("Қызмет бабында пайдалану үшін" in page for page in pages)


@pytest.mark.parametrize(
    "code, sheets",
    [
        ("kk", ["Көрсеткіштер", "Олқылықтар", "Ұсынымдар", "Жол картасы", "Аяқталмаған істер", "Тізбек", "Дереккөздер"]),
        ("ru", ["Показатели", "Пробелы", "Рекомендации", "Дорожная карта", "Незавершённое", "Цепочка", "Источники"]),
        ("en", ["Figures", "Gaps", "Recommendations", "Road map", "Open loops", "Story of the chain", "Sources"]),
    ],
)  # fmt: skip
def test_the_workbook_has_a_sheet_for_each_part(document: Document, code: str, sheets: list[str]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(rendered(document, code, "xlsx")))
    named = [name for name in book.sheetnames if not re.search(r"\d", name)]
    assert [name for name in named if name in sheets] == sheets
    road_map = [row for row in book[sheets[3]].iter_rows(values_only=True) if row[0]]
    assert [row[0] for row in road_map].count("1.1.1") == 2, "both tables of the road map stand below each other"


def test_as_of_shows_the_records_as_known_on_that_day(example: Observatory) -> None:
    day_before = datetime.datetime.now(datetime.UTC).date() - datetime.timedelta(days=1)
    assert recorded(example, Order(today=WRITTEN, as_of=day_before)).is_empty
    assert not recorded(example, Order(today=WRITTEN)).is_empty


def test_reporting_makes_no_database(real: Observatory) -> None:
    before = composed(real)
    assert "Nothing has been recorded yet" in rendered(before, "en", "txt").decode()
    assert not (real.folder / "records.sqlite3").exists()
