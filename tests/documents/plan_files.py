"""Plans of measures as offices write them, made as Word and Excel files for the tests; all bodies are those of the register."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

RU_HEAD = (
    "№ п/п",
    "Наименование мероприятия",
    "Форма завершения",
    "Ответственные исполнители",
    "Срок исполнения",
    "Объемы и источники финансирования",
)
KK_HEAD = (
    "Р/с №",
    "Іс-шара атауы",
    "Аяқталу нысаны",
    "Жауапты орындаушылар",
    "Орындау мерзімі",
    "Қаржыландыру көлемі мен көздері",
)
RU_ROWS = (
    ("", "1. Мониторинг наркоситуации"),
    (
        "1",
        "Разработать методику оценки",
        "приказ",
        "МЗ (созыв), МВД, БНС (по согласованию)",
        "IV квартал 2026 года",
        "в пределах выделенных средств",
    ),
    (
        "2",
        "Проводить обследование",
        "отчет",
        "БНС, акиматы областей, городов Астаны, Алматы и Шымкента",
        "ежегодно, до 10 декабря",
        "республиканский бюджет",
    ),
    ("", "2. Лечение и реабилитация"),
    (
        "3",
        "Открыть кабинеты",
        "информация в Правительство",
        "акиматы областей",
        "2026-2028 годы",
        "местный бюджет – 2 500 тыс. тенге",
    ),
    ("4", "Обучить специалистов", "сертификаты", "МЗ", "постоянно", "не требуется"),
)
KK_ROWS = (
    ("", "1. Есірткі ахуалының мониторингі"),
    (
        "1",
        "Бағалау әдістемесін әзірлеу",
        "бұйрық",
        "ДСМ (жинақтау), ІІМ, ҰСБ (келісім бойынша)",
        "2026 жылғы IV тоқсан",
        "бөлінген қаражат шегінде",
    ),
    (
        "2",
        "Зерттеу жүргізу",
        "есеп",
        "ҰСБ, облыстардың, Астана, Алматы және Шымкент қалаларының әкімдіктері",
        "жыл сайын, 10 желтоқсанға дейін",
        "республикалық бюджет",
    ),
    ("", "2. Емдеу және оңалту"),
    (
        "3",
        "Кабинеттер ашу",
        "Үкіметке ақпарат",
        "облыстардың әкімдіктері",
        "2026–2028 жылдар",
        "жергілікті бюджет – 2 500 мың теңге",
    ),
    ("4", "Мамандарды оқыту", "сертификаттар", "ДСМ", "тұрақты", "талап етілмейді"),
)
RU_TITLE = ("План мероприятий", "по реализации примера на 2026–2028 годы")
KK_TITLE = ("Мысалды іске асыру жөніндегі", "2026–2028 жылдарға арналған іс-шаралар жоспары")
NOTES = {
    "ru": (
        "Примечание: расшифровка аббревиатур:",
        "МЗ – Министерство здравоохранения Республики Казахстан",
        "БНС – Бюро национальной статистики",
    ),
    "kk": (
        "Ескертпе: аббревиатуралардың толық жазылуы:",
        "ДСМ – Қазақстан Республикасының Денсаулық сақтау министрлігі",
    ),
}


def word_plan(
    head: Sequence[str] = RU_HEAD,
    rows: Sequence[Sequence[str]] = RU_ROWS,
    title: Sequence[str] = RU_TITLE,
    notes: Sequence[str] = (),
    breaks: Sequence[int] = (),
    again: bool = True,
) -> bytes:
    """A plan in Word: a row of one heading is merged across the table; at `breaks` a new table begins (with the heading again or not)."""
    import docx

    word = docx.Document()
    for line in title:
        word.add_paragraph(line)
    table = _table(word, head)
    for place, row in enumerate(rows):
        if place in breaks:
            word.add_paragraph("")
            table = _table(word, head if again else ())
        _row(table, row, len(head))
    for line in notes:
        word.add_paragraph(line)
    made = io.BytesIO()
    word.save(made)
    return made.getvalue()


def _table(word: Any, head: Sequence[str]) -> Any:
    table = word.add_table(0, len(head) or len(RU_HEAD))
    if head:
        _row(table, head, len(head))
    return table


def _row(table: Any, row: Sequence[str], width: int) -> None:
    cells = table.add_row().cells
    if len(row) == 2 and width > 2:
        joined = cells[0].merge(cells[width - 1])
        joined.text = " ".join(part for part in row if part)
        return
    for cell, words in zip(cells, row, strict=True):
        cell.text = words


def book_plan(
    head: Sequence[str] = RU_HEAD,
    rows: Sequence[Sequence[Any]] = RU_ROWS,
    title: Sequence[str] = RU_TITLE,
    notes: Sequence[str] = (),
    merged: bool = True,
) -> bytes:
    """The same as a workbook; sections are merged across the table or stand in the column of the measure alone."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for line in title:
        sheet.append([line])
    sheet.append([])
    sheet.append(list(head))
    for row in rows:
        if len(row) == 2 and len(head) > 2:
            sheet.append([" ".join(part for part in row if part)] if merged else list(row))
            if merged:
                sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=len(head))
        else:
            sheet.append(list(row))
    sheet.append([])
    for line in notes:
        sheet.append([line])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def kept(folder: Path, name: str, content: bytes) -> Path:
    """The file on disk."""
    path = folder / name
    path.write_bytes(content)
    return path
