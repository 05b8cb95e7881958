"""Plans of measures read from Word and Excel: columns by their headings, sections, pages, both languages, what is missing."""

from __future__ import annotations

import io
from typing import Any

import pytest
from plan_files import (
    KK_HEAD,
    KK_ROWS,
    KK_TITLE,
    NOTES,
    RU_HEAD,
    RU_ROWS,
    RU_TITLE,
    book_plan,
    word_plan,
)

from kenes.documents.plans.plan import Plan
from kenes.documents.plans.reading import read_plan
from kenes.texts import Refusal

FILES = {
    "Word, one table": ("a.docx", word_plan(notes=NOTES["ru"])),
    "Word, the heading again on the next page": ("a.docx", word_plan(breaks=(2, 4), notes=NOTES["ru"])),
    "Word, the next page without the heading": ("a.docx", word_plan(breaks=(2,), again=False, notes=NOTES["ru"])),
    "Excel, sections merged": ("a.xlsx", book_plan(notes=NOTES["ru"])),
    "Excel, sections in one cell": ("a.xlsx", book_plan(merged=False, notes=NOTES["ru"])),
}


def read(name: str, content: bytes, **wanted: Any) -> Plan:
    from kenes.documents.plans.assembling import Wanted

    return read_plan(content, name, Wanted(**wanted)).plan


def codes(name: str, content: bytes) -> list[tuple[str, str | None, int | None, str | None]]:
    return [(one.code, one.sheet, one.row, one.column) for one in read_plan(content, name).findings]


def told(plan: Plan) -> list[tuple[str, str | None, str, str, str]]:
    """Number, section, measure, form and kind of term of each line."""
    sections = [plan.section_of(line) for line in plan.lines]
    return [
        (line.number, section and section.heading.text, line.text("measure"), line.text("form"), line.term.kind or "")
        for line, section in zip(plan.lines, sections, strict=True)
    ]


RUSSIAN = [
    ("1", "Мониторинг наркоситуации", "Разработать методику оценки", "приказ", "once"),
    ("2", "Мониторинг наркоситуации", "Проводить обследование", "отчет", "recurring"),
    ("3", "Лечение и реабилитация", "Открыть кабинеты", "информация в Правительство", "span"),
    ("4", "Лечение и реабилитация", "Обучить специалистов", "сертификаты", "open"),
]


@pytest.mark.parametrize("name, content", FILES.values(), ids=FILES)
def test_the_same_plan_in_every_shape(name: str, content: bytes) -> None:
    plan = read(name, content)
    assert told(plan) == RUSSIAN
    assert (plan.title, plan.language, plan.years) == (" ".join(RU_TITLE), "ru", (2026, 2028))
    assert plan.notes == NOTES["ru"]
    assert plan.explained["МЗ"] == "Министерство здравоохранения Республики Казахстан"
    assert codes(name, content) == []


def test_a_plan_in_kazakh() -> None:
    plan = read("b.docx", word_plan(KK_HEAD, KK_ROWS, KK_TITLE, NOTES["kk"]))
    assert (plan.title, plan.language, plan.years) == (" ".join(KK_TITLE), "kk", (2026, 2028))
    russian = read("a.docx", word_plan())
    for kazakh, other in zip(plan.lines, russian.lines, strict=True):
        assert (kazakh.number, kazakh.term.kind, kazakh.term.last) == (other.number, other.term.kind, other.term.last)
        assert kazakh.funding.kinds == other.funding.kinds
        assert [(one.code, one.role, one.condition) for one in kazakh.responsible] == [
            (one.code, one.role, one.condition) for one in other.responsible
        ]


def test_a_kazakh_text_typed_with_latin_letters() -> None:
    typed = tuple(tuple(cell.replace("і", "i") for cell in row) for row in KK_ROWS)
    plan = read("b.docx", word_plan(tuple(one.replace("і", "i") for one in KK_HEAD), typed, KK_TITLE))
    assert [line.term.kind for line in plan.lines] == ["once", "recurring", "span", "open"]
    assert plan.lines[0].text("term") == "2026 жылғы IV тоқсан".replace("і", "i")


def both_languages(stroke: str) -> bytes:
    head = tuple(f"{kazakh}{stroke}{russian}" for kazakh, russian in zip(KK_HEAD, RU_HEAD, strict=True))
    rows = [
        tuple(a if a == b else f"{a}{stroke}{b}" for a, b in zip(kazakh, russian, strict=True))
        for kazakh, russian in zip(KK_ROWS, RU_ROWS, strict=True)
    ]
    return word_plan(head, rows, (*KK_TITLE, *RU_TITLE))


@pytest.mark.parametrize("stroke", ["\n", " / "])
def test_both_languages_in_each_cell(stroke: str) -> None:
    plan = read("both.docx", both_languages(stroke))
    assert plan.language == "kk,ru"
    for line, kazakh, russian in zip(
        plan.lines, *([r for r in rows if len(r) > 2] for rows in (KK_ROWS, RU_ROWS)), strict=True
    ):
        assert [line.said(name, "kk") for name in ("measure", "form", "term")] == [kazakh[1], kazakh[2], kazakh[4]]
        assert [line.said(name, "ru") for name in ("measure", "form", "term")] == [russian[1], russian[2], russian[4]]
        assert line.term.kind is not None and line.responsible[0].text != "РК"
    assert plan.sections[0].heading.own == {"kk": "Есірткі ахуалының мониторингі", "ru": "Мониторинг наркоситуации"}


def test_a_column_for_each_language() -> None:
    head = ("№", "Іс-шараның атауы", "Наименование мероприятия", "Ответственные", "Срок")
    plan = read("two.xlsx", book_plan(head, [("1", "Бағалау", "Оценить", "МЗ", "2026 год")]))
    assert (plan.lines[0].said("measure", "kk"), plan.lines[0].said("measure", "ru")) == ("Бағалау", "Оценить")


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4, 5), (0, 1, 4, 3, 2, 5), (5, 4, 3, 2, 1, 0)])
def test_columns_in_any_order(order: tuple[int, ...]) -> None:
    rows = [tuple(row[place] for place in order) if len(row) > 2 else row for row in RU_ROWS]
    assert told(read("a.docx", word_plan([RU_HEAD[place] for place in order], rows))) == RUSSIAN


def test_a_heading_of_two_levels_with_money_by_year() -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append(["Дорожная карта на 2026–2027 годы"])
    sheet.append(
        [
            "№ п/п",
            "Мероприятие",
            "Форма завершения",
            "Срок исполнения",
            "Ответственные исполнители",
            "Объем финансирования, тыс. тенге",
            None,
            "Источник финансирования",
        ]
    )
    sheet.append([None, None, None, None, None, "2026 год", "2027 год", None])
    sheet.append([1, 2, 3, 4, 5, 6, 7, 8])
    sheet.append([1.1, "Сделать", "отчет", "2026–2027 годы", "МВД", 1500, 2500.5, "РБ"])
    for area in ("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:G2", "H2:H3"):
        sheet.merge_cells(area)
    made = io.BytesIO()
    book.save(made)
    [line] = read("years.xlsx", made.getvalue()).lines
    assert line.number == "1.1"
    found = [(float(one.value), one.unit, one.year, one.source) for one in line.funding.amounts]
    assert found == [
        (1500, "thousand KZT", 2026, "republican-budget"),
        (2500.5, "thousand KZT", 2027, "republican-budget"),
    ]


def test_numbers_that_word_counts_by_itself() -> None:
    import docx

    word = docx.Document()
    word.add_paragraph("План мероприятий на 2026 год")
    table = word.add_table(1, 4)
    for cell, words in zip(table.rows[0].cells, ("№", "Мероприятие", "Исполнители", "Срок"), strict=True):
        cell.text = words
    for words in ("Первое", "Второе"):
        cells = table.add_row().cells
        cells[0].paragraphs[0].style = word.styles["List Number"]
        style = word.styles["List Number"].element.pPr.numPr
        cells[0].paragraphs[0]._p.get_or_add_pPr().append(__import__("copy").deepcopy(style))
        for cell, said in zip(cells[1:], (words, "МВД", "IV квартал"), strict=True):
            cell.text = said
    made = io.BytesIO()
    word.save(made)
    assert [line.number for line in read("auto.docx", made.getvalue()).lines] == ["1.", "2."]


def test_cells_joined_downwards_belong_to_one_measure() -> None:
    import docx

    word = docx.Document()
    table = word.add_table(4, 4)
    rows = (
        ("№", "Мероприятие", "Исполнители", "Срок"),
        ("1", "Учить", "МЗ", "2026 год"),
        ("", "", "МП", "2027 год"),
        ("2", "Лечить", "МЗ", "ежегодно"),
    )
    for line, said in zip(table.rows, rows, strict=True):
        for cell, words in zip(line.cells, said, strict=True):
            cell.text = words
    for column in (0, 1):
        words = table.cell(1, column).text
        table.cell(1, column).merge(table.cell(2, column)).text = words
    made = io.BytesIO()
    word.save(made)
    first, second = read("down.docx", made.getvalue()).lines
    assert (first.number, first.text("measure"), first.text("responsible"), first.text("term")) == (
        "1",
        "Учить",
        "МЗ\nМП",
        "2026 год\n2027 год",
    )
    assert (second.number, second.text("measure")) == ("2", "Лечить")


def test_two_levels_of_sections() -> None:
    rows = [
        ("", "Цель 1. Снизить спрос"), ("", "1.1. Профилактика в школах"), ("1.1.1", "Обучить учителей", "приказ", "МП", "2026 год", "не требуется"),
        ("", "1.2. Лечение"), ("1.2.1", "Открыть кабинеты", "приказ", "МЗ", "2026 год", "не требуется"),
        ("", "Цель 2. Снизить предложение"), ("2.1.1", "Оснастить посты", "акт", "МВД", "2026 год", "не требуется"),
    ]  # fmt: skip
    plan = read("levels.docx", word_plan(rows=rows))
    assert [(one.level, one.parent) for one in plan.sections] == [(1, None), (2, 0), (2, 0), (1, None)]
    assert [line.section for line in plan.lines] == [1, 2, 3]


def test_what_is_missing_or_unknown_is_said_at_its_cell() -> None:
    rows = [
        ("1", "Сделать", "приказ", "МВД", "скоро", "за счёт спонсоров"),
        ("1", "Ещё", "приказ", "", "", "-"),
        ("3", "И ещё", "приказ", "ФБР", "IV квартал", "-"),
        ("Итого", "", "", "", "", "5 тыс. тенге"),
    ]
    assert codes("f.xlsx", book_plan(rows=rows, title=("План мероприятий",))) == [
        ("term-not-understood", "Sheet", 4, "E"),
        ("funding-not-understood", "Sheet", 4, "F"),
        ("number-repeated", "Sheet", 5, None),
        ("responsible-missing", "Sheet", 5, None),
        ("term-missing", "Sheet", 5, None),
        ("term-year-missing", "Sheet", 6, "E"),
        ("body-not-in-register", "Sheet", 6, "D"),
        ("total-left-out", "Sheet", 7, None),
    ]


def test_a_column_that_is_not_there_is_named() -> None:
    content = book_plan(("№", "Мероприятие", "Исполнители", "Срок"), [("1", "Сделать", "МВД", "2026 год")])
    assert [one.code for one in read_plan(content, "short.xlsx").findings] == ["column-missing", "column-missing"]


@pytest.mark.parametrize(
    "name, content, code",
    [
        ("no.docx", word_plan(("Имя", "Возраст", "Адрес"), [("А", "1", "Б")]), "plan-not-found"),
        ("none.docx", word_plan(rows=()), "plan-not-found"),
        ("plan.txt", "План мероприятий".encode(), "plan-format"),
        ("plan.docx", b"PK\x03\x04 broken", "damaged-file"),
        ("plan.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, "legacy-format"),
    ],
)
def test_a_file_that_holds_no_plan_is_refused_in_three_languages(name: str, content: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_plan(content, name)
    [finding] = refused.value.findings
    assert finding.code == code
    assert all(finding.message[language] and finding.proposal[language] for language in ("kk", "ru", "en"))
