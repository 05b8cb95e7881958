"""Totals of tables in text, web pages, Word and PDF: found where they do not add up, left alone where any way of adding fits."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import typst
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kenes.documents.check import check_document, check_files
from kenes.documents.document import Document
from kenes.documents.tables.sums import YEARS

BY_YEAR = (
    ("№", "Мероприятие", "Всего, тыс. тенге", "2026", "2027"),
    ("1", "Обучение", "300", "100", "200"),
    ("2", "Лечение", "450", "150", "300"),
    ("3", "Профилактика", "70", "30", "40"),
    ("", "Итого", "820", "280", "540"),
)
KAZAKH = (("Өңір", "Оқиға саны"), ("Алматы", "1 200"), ("Астана", "800"), ("Шымкент", "350"), ("Барлығы", "2 350"))
ENGLISH = (
    ("Region", "Cases", "Rate per 100,000"),
    ("North", "1,200", "12.1"),
    ("South", "800", "10.2"),
    ("Total", "2,000", "11.3"),
)
LEVELS = (
    ("1", "Раздел", "100", "10"), ("1.1", "обучение", "60", "4"), ("1.2", "отчёты", "40", "6"),
    ("2", "Раздел", "50", "5"), ("2.1", "лечение", "50", "5"), ("", "Всего", "150", "15"),
)  # fmt: skip
PARTS = (
    ("Показатель", "Число"), ("Кабинеты", "5"), ("Врачи", "7"), ("Итого по разделу 1", "12"),
    ("Выезды", "20"), ("Беседы", "8"), ("Итого по разделу 2", "28"), ("Всего по плану", "40"),
)  # fmt: skip
AT_THE_TOP = (("Source", "Amount"), ("Total", "90"), ("Republican budget", "60"), ("Local budget", "30"))
ROUNDED = (("Доля", "Сумма, млн тенге"), ("А", "1,3"), ("Б", "2,4"), ("В", "3,4"), ("Итого", "7,2"))
UNKNOWN = (("Область", "Число"), ("А", "10"), ("Б", "н/д"), ("В", "30"), ("Итого", "55"))
WHOLE = (BY_YEAR, KAZAKH, ENGLISH, LEVELS, PARTS, AT_THE_TOP, ROUNDED, UNKNOWN)


def bars(rows):
    return "\n".join(" | ".join(row) for row in rows) + "\n"


def tabs(rows):
    return "\n".join("\t".join(row) for row in rows) + "\n"


def marks(rows):
    lines = "".join("<tr>" + "".join(f"<td>{one}</td>" for one in row) + "</tr>\n" for row in rows)
    return f"<html><body><p>Приложение</p><table>\n{lines}</table></body></html>"


def changed(rows, row, column, words):
    return tuple(
        tuple(words if (at, place) == (row, column) else one for place, one in enumerate(line))
        for at, line in enumerate(rows)
    )


def test_the_sum_is_told_as_the_other_totals_add(tmp_path):
    (one,) = check_document(Document("t.txt", bars(changed(LEVELS, 5, 3, "25")), "txt")).findings
    assert one.message["en"] == "The total in the table is 25; its parts add up to 15."


def found(document):
    return [
        (one.text, document.text[one.start : one.end])
        for one in check_document(document).findings
        if one.code == "table-sum-differs"
    ]


@pytest.mark.parametrize("written", [bars, tabs])
@pytest.mark.parametrize("rows", WHOLE)
def test_what_adds_up_in_any_way_is_left_alone(rows, written):
    assert found(Document("t.txt", written(rows), "txt")) == []


@pytest.mark.parametrize("written", [bars, tabs])
@pytest.mark.parametrize(
    ("rows", "row", "column", "words", "told"),
    [
        (BY_YEAR, 4, 3, "290", ["290"]),
        (BY_YEAR, 2, 2, "460", ["460"]),
        (KAZAKH, 4, 1, "2 450", ["2 450"]),
        (KAZAKH, 2, 1, "300", ["2 350"]),
        (ENGLISH, 3, 1, "2,100", ["2,100"]),
        (LEVELS, 5, 3, "25", ["25"]),
        (PARTS, 3, 1, "13", ["13"]),
        (AT_THE_TOP, 1, 1, "95", ["95"]),
        (ROUNDED, 4, 1, "7,8", ["7,8"]),
    ],
)  # fmt: skip
def test_a_total_that_nothing_makes_is_told_in_its_place(rows, row, column, words, told, written):
    wrong = found(Document("t.txt", written(changed(rows, row, column, words)), "txt"))
    assert wrong == [(one, one) for one in told]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.lists(st.integers(1, 9999), min_size=2, max_size=4), min_size=2, max_size=6),
    st.randoms(use_true_random=False),
)
def test_any_table_that_adds_up_is_left_alone_and_one_changed_total_is_told(
    parts: list[list[int]], chance: random.Random
) -> None:
    width = min(map(len, parts))
    assume(not any(all(one in YEARS for one in row[:width]) for row in parts))  # a row of years is a heading
    columns = [[row[place] for row in parts] for place in range(width)]
    totals = [sum(column) for column in columns]
    rows = [("Өңір", *(f"{place}-топ" for place in range(width)))]
    rows += [(f"Өңір {'абвгде'[at]}", *(str(one) for one in row[:width])) for at, row in enumerate(parts)]
    assert found(Document("t.txt", bars([*rows, ("Жиыны", *map(str, totals))]), "txt")) == []
    place = chance.randrange(width)
    totals[place] += max(2, totals[place] // 20)
    assert (str(totals[place]),) * 2 in found(Document("t.txt", bars([*rows, ("Жиыны", *map(str, totals))]), "txt"))


def docx(rows, path: Path) -> Path:
    import docx as word

    made = word.Document()
    made.add_paragraph("Приложение 1")
    table = made.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for place, one in enumerate(row):
            table.cell(at, place).text = one
    made.save(path)
    return path


@pytest.mark.parametrize("ending", ["docx", "html"])
@pytest.mark.parametrize(("rows", "told"), [(BY_YEAR, []), (changed(BY_YEAR, 4, 3, "290"), ["290"])])
def test_tables_of_files_are_found_again_in_their_text(tmp_path, rows, told, ending):
    file = tmp_path / f"plan.{ending}"
    if ending == "docx":
        docx(rows, file)
    else:
        file.write_text(marks(rows), encoding="utf-8")
    findings = [one for one in check_files([file]).findings if one.code == "table-sum-differs"]
    assert [one.text for one in findings] == told


def test_joined_cells_of_a_page_count_in_every_column_they_reach(tmp_path):
    file = tmp_path / "joined.html"
    file.write_text(
        "<table><tr><th rowspan=2>Область</th><th colspan=2>Число, человек</th></tr><tr><th>мужчины</th><th>женщины</th></tr>"
        "<tr><td>А</td><td>10</td><td>20</td></tr><tr><td>Б</td><td>5</td><td>6</td></tr><tr><td>Итого</td><td>15</td><td>36</td></tr></table>",
        encoding="utf-8",
    )
    assert [one.text for one in check_files([file]).findings if one.code == "table-sum-differs"] == ["36"]


def test_a_table_of_a_pdf(tmp_path):
    rows = changed(BY_YEAR, 4, 3, "290")
    cells = ", ".join(f"[{one}]" for row in rows for one in row)
    (tmp_path / "plan.typ").write_text(
        f'#set text(font: "DejaVu Sans")\n#table(columns: {len(rows[0])}, {cells})\n', "utf-8"
    )
    file = tmp_path / "plan.pdf"
    file.write_bytes(typst.compile(str(tmp_path / "plan.typ")))
    assert [one.text for one in check_files([file]).findings if one.code == "table-sum-differs"] == ["290"]
