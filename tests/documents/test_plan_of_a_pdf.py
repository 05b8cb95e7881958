"""A plan of measures printed as PDF gives the same rows as its Word file: pages, repeated headings and sections included."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from kenes.documents.plans.reading import read_plan_file

HEAD = ("№", "Мероприятие", "Форма завершения", "Ответственные исполнители", "Срок исполнения", "Объёмы финансирования")
ROWS = [
    (str(number), f"Провести обучение специалистов, поток {number}", "Отчёт", "МЗ, МВД", "2026 год", "Не требуется")
    for number in range(1, 13)
]


def printed(folder: Path, rows: list[tuple[str, ...]], height: str) -> Path:
    head = ", ".join(f"[{one}]" for one in HEAD)
    cells = ", ".join(f"[{one}]" for row in rows for one in row)
    (folder / "plan.typ").write_text(
        f'#set page(width: 27cm, height: {height}, margin: 1.5cm)\n#set text(font: "DejaVu Sans", size: 9pt, hyphenate: false)\n'
        "План мероприятий по профилактике наркомании на 2026 год\n\n"
        f"#table(columns: (1cm, 2fr, 1fr, 1fr, 1fr, 1fr), table.header({head}), "
        f"table.cell(colspan: 6)[1. Профилактика], {cells})\n",
        "utf-8",
    )
    file = folder / "plan.pdf"
    file.write_bytes(typst.compile(str(folder / "plan.typ")))
    return file


@pytest.mark.parametrize("height", ["30cm", "9cm"], ids=["one page", "several pages"])
def test_every_row_is_read(tmp_path: Path, height: str) -> None:
    plan = read_plan_file(printed(tmp_path, ROWS, height)).plan
    assert [tuple(line.text(name) for name in ("measure", "form", "responsible", "term", "funding")) for line in plan.lines] == [
        row[1:] for row in ROWS
    ]  # fmt: skip
    assert [line.number for line in plan.lines] == [row[0] for row in ROWS]
    assert [section.heading.text for section in plan.sections] == ["Профилактика"]
    assert plan.years == (2026, 2026)
