"""Plans as other offices lay them out: other headings, sums and sources apart, totals, targets, both languages in one file."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plan_files import RU_HEAD, _row, _table, book_plan, word_plan

from kenes.documents.plans.columns import meaning_of
from kenes.documents.plans.funding import read_funding
from kenes.documents.plans.plan import Plan
from kenes.documents.plans.reading import read_plan
from kenes.documents.plans.responsible import read_responsible

HEADINGS = {
    "number": "№|№ п/п|N п/п|Р/с №|р/с|Рет №|Реттік нөмірі|Порядковый номер",
    "measure": "Мероприятие|Наименование мероприятий|Наименование|Содержание мероприятия|Меры|Іс-шара|Іс-шаралардың атауы|Шаралар|Іс-әрекет|Мазмұны",
    "form": "Форма завершения|Форма исполнения|Форма завершения (исполнения)|Форма завер-шения|Аяқталу нысаны|Аяқтау нысаны|Орындалу нысаны|Нәтижесі (аяқталу нысаны)",
    "responsible": "Ответственные исполнители|Ответственные за исполнение|Исполнители|Ответственные государственные органы|Жауапты орындаушылар|Жауаптылар|Орындауға жауаптылар",
    "term": "Срок исполнения|Сроки реализации|Срок исполне-ния|Период реализации|Орындау мерзімі|Орындалу мерзімі|Іске асыру мерзімдері",
    "funding": "Предполагаемые расходы (млн. тенге)|Источники финансирования|Объём финансирования, тыс. тенге|Затраты|Потребность в средствах|Болжамды шығыстар (млн. теңге)|Қаржыландыру көздері|Қажетті қаражат",
    "indicator": "Ожидаемые результаты|Күтілетін нәтиже|Целевой индикатор",
    "note": "Примечание|Ескертпе",
}  # fmt: skip


@pytest.mark.parametrize(("meaning", "words"), [(m, one) for m, some in HEADINGS.items() for one in some.split("|")])
def test_a_column_is_known_by_its_heading(meaning: str, words: str) -> None:
    assert meaning_of(words) == meaning_of(words.upper()) == meaning_of(words.replace(" ", "\n")) == meaning


RU = ("№ п/п", "Мероприятия", "Форма завершения", "Ответственные исполнители", "Срок исполнения", "Предполагаемые расходы (млн. тенге)", "Источники финансирования")  # fmt: skip
KK = ("Р/с №", "Іс-шаралар", "Аяқталу нысаны", "Жауапты орындаушылар", "Орындау мерзімі", "Болжамды шығыстар (млн. теңге)", "Қаржыландыру көздері")  # fmt: skip
RU_PLAN = (
    ("", "Раздел 1. Профилактика"), ("", "Целевой индикатор: охват – 30 %"),
    ("1.1.", "Провести акции", "отчет", "МВД (созыв), МЗ", "ежегодно, до 10 декабря", "12,5", "РБ"),
    ("1.2.", "Обучить специалистов", "сертификат", "МЗ, МИО", "IV квартал 2026 года", "", "в пределах выделенных средств"),
    ("Итого по разделу 1:", "", "", "", "", "12,5", ""), ("в том числе:", "", "", "", "", "", ""), ("РБ", "", "", "", "", "12,5", ""),
    ("", "Раздел 2. Лечение"),
    ("2.1.", "Открыть кабинеты", "акт", "акиматы областей", "2026-2028 годы", "3 000,0", "МБ"),
    ("Всего по плану:", "", "", "", "", "3 012,5", ""), ("2026 год", "", "", "", "", "1 000", ""),
)  # fmt: skip
KK_PLAN = (
    ("", "1-бөлім. Алдын алу"), ("", "Нысаналы индикатор: қамту – 30 %"),
    ("1.1.", "Акциялар өткізу", "есеп", "ІІМ (жинақтау), ДСМ", "жыл сайын, 10 желтоқсанға дейін", "12,5", "РБ"),
    ("1.2.", "Мамандарды оқыту", "сертификат", "ДСМ, ЖАО", "2026 жылғы IV тоқсан", "", "бөлінген қаражат шегінде"),
    ("1-бөлім бойынша жиыны:", "", "", "", "", "12,5", ""), ("оның ішінде:", "", "", "", "", "", ""), ("РБ", "", "", "", "", "12,5", ""),
    ("", "2-бөлім. Емдеу"),
    ("2.1.", "Кабинеттер ашу", "акт", "облыстардың әкімдіктері", "2026-2028 жылдар", "3 000,0", "ЖБ"),
    ("Жоспар бойынша барлығы:", "", "", "", "", "3 012,5", ""), ("2026 жыл", "", "", "", "", "1 000", ""),
)  # fmt: skip
RU_NAME, KK_NAME = "План мероприятий на 2026–2028 годы", "2026–2028 жылдарға арналған іс-шаралар жоспары"
READINGS = [
    ("1.1.", "recurring", "2028-12-10", ["KZ-MVD", "KZ-MZ"], ["republican-budget"], ["12.5 million KZT republican-budget"]),
    ("1.2.", "once", "2026-12-31", ["KZ-MZ", None], ["within-allocated"], []),
    ("2.1.", "span", "2028-12-31", [None], ["local-budget"], ["3000.0 million KZT local-budget"]),
]  # fmt: skip


def understood(plan: Plan) -> list[tuple[Any, ...]]:
    return [
        (
            one.number, one.term.kind, one.term.last and one.term.last.isoformat(), [body.code for body in one.responsible],
            list(one.funding.kinds), [f"{sum.value} {sum.unit} {sum.source}" for sum in one.funding.amounts],
        )
        for one in plan.lines
    ]  # fmt: skip


def read(content: bytes) -> Any:
    return read_plan(content, "plan.xlsx" if b"xl/workbook" in content else "plan.docx")


def both_in_word() -> bytes:
    import docx

    word = docx.Document()
    for title, head, rows in ((KK_NAME, KK, KK_PLAN), (RU_NAME, RU, RU_PLAN)):
        word.add_paragraph(title)
        table = _table(word, head)
        for row in rows:
            _row(table, row, len(head))
    return saved(word)


def both_in_sheets() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for sheet, (title, head, rows) in zip(
        (book.active, book.create_sheet()), ((KK_NAME, KK, KK_PLAN), (RU_NAME, RU, RU_PLAN)), strict=True
    ):
        for row in ((title,), (), head, *(one if len(one) > 2 else (one[1],) for one in rows)):
            sheet.append(list(row))
    return saved(book)


def saved(file: Any) -> bytes:
    made = io.BytesIO()
    file.save(made)
    return made.getvalue()


MONOLINGUAL = {
    "Russian, Word": word_plan(RU, RU_PLAN, (RU_NAME,)),
    "Russian, Excel": book_plan(RU, RU_PLAN, (RU_NAME,)),
    "Kazakh, Word": word_plan(KK, KK_PLAN, (KK_NAME,)),
    "Kazakh, Excel": book_plan(KK, KK_PLAN, (KK_NAME,), merged=False),
    "columns numbered, heading again on each page": word_plan(
        RU, (tuple("1234567"), *RU_PLAN), (RU_NAME,), breaks=(4, 9)
    ),
}


@pytest.mark.parametrize("content", MONOLINGUAL.values(), ids=MONOLINGUAL)
def test_sums_and_sources_in_columns_of_their_own_totals_left_out_targets_kept_with_the_notes(content: bytes) -> None:
    found = read(content)
    assert understood(found.plan) == READINGS
    assert len(found.plan.sections) == 2 and {one.level for one in found.plan.sections} == {1}
    assert [note.partition(":")[0] for note in found.plan.notes] in (["Целевой индикатор"], ["Нысаналы индикатор"])
    assert {one.code for one in found.findings} == {"total-left-out"}
    assert len(found.findings) == 5


@pytest.mark.parametrize("content", [both_in_word(), both_in_sheets()], ids=["Word", "Excel"])
def test_a_plan_in_one_language_after_the_other_is_one_plan_in_both(content: bytes) -> None:
    plan = read(content).plan
    assert (plan.language, plan.years, plan.title) == ("kk,ru", (2026, 2028), f"{KK_NAME}\n{RU_NAME}")
    assert understood(plan) == READINGS
    for line, kazakh, russian in zip(plan.lines, *([one for one in rows if one[0][:1].isdigit() and len(one) > 2 and one[0].endswith(".")] for rows in (KK_PLAN, RU_PLAN)), strict=True):  # fmt: skip
        assert [line.said(name, "kk") for name in ("measure", "responsible", "term")] == [
            kazakh[1],
            kazakh[3],
            kazakh[4],
        ]
        assert [line.said(name, "ru") for name in ("measure", "responsible", "term")] == [
            russian[1],
            russian[3],
            russian[4],
        ]
    assert plan.sections[1].heading.own == {"kk": "2-бөлім. Емдеу", "ru": "Раздел 2. Лечение"}


def test_two_different_plans_in_one_file_are_not_taken_for_one_in_two_languages() -> None:
    other = tuple((f"9.{place}", *row[1:]) for place, row in enumerate(RU_PLAN) if len(row) > 2 and row[0][0].isdigit())
    import docx

    word = docx.Document()
    for head, rows in ((KK, KK_PLAN), (RU, other)):
        table = _table(word, head)
        for row in rows:
            _row(table, row, len(head))
    lines = read(saved(word)).plan.lines
    assert [one.number for one in lines][:3] == ["1.1.", "1.2.", "2.1."] and len(lines) == 3 + len(other)


def test_a_bare_sum_says_its_unit_where_the_heading_is_left_behind() -> None:
    [first, second, third] = read(MONOLINGUAL["Russian, Word"]).plan.lines
    assert (first.text("funding"), first.whole("funding", "ru")) == ("12,5\nРБ", "12,5 млн. тенге; РБ")
    assert first.whole("funding", "kk") == "12,5 млн. теңге; РБ"
    assert second.whole("funding", "ru") == "в пределах выделенных средств"
    again = read_funding(third.whole("funding", "ru"))
    assert [(str(one.value), one.unit) for one in again.amounts] == [("3000.0", "million KZT")]


@given(st.permutations(range(7)), st.sampled_from([(RU, RU_PLAN, RU_NAME), (KK, KK_PLAN, KK_NAME)]), st.booleans())
@settings(max_examples=25, deadline=None)
def test_in_whatever_order_the_columns_stand(order: list[int], given_plan: Any, in_word: bool) -> None:
    head, rows, name = given_plan
    lines = [row for row in rows if len(row) == 2 or (row[0][:1].isdigit() and row[0].endswith("."))]
    moved = [tuple(row[place] for place in order) if len(row) > 2 else row for row in lines]
    made = (word_plan if in_word else book_plan)([head[place] for place in order], moved, (name,))
    assert understood(read(made).plan) == READINGS


MEANS = {
    "не предусмотрено": ["not-required"], "без затрат": ["not-required"], "расходы не требуются": ["not-required"],
    "қажет етілмейді": ["not-required"], "көзделмеген": ["not-required"], "шығын талап етілмейді": ["not-required"],
    "за счет выделенных средств": ["within-allocated"], "в рамках выделенных средств": ["within-allocated"],
    "РБ (в пределах выделенных средств)": ["within-allocated", "republican-budget"],
    "бюджет города": ["local-budget"], "қалалық бюджет": ["local-budget"], "спонсорские средства": ["extra-budgetary"],
    "демеушілік қаражат": ["extra-budgetary"], "ПРООН": ["external"], "донорлық қаражат": ["external"],
    "РБ, бюджетная программа 001": ["republican-budget"], "003 бюджеттік бағдарлама, РБ": ["republican-budget"],
}  # fmt: skip
SUMS = {
    "всего 100 млн. тенге, в том числе: 2026 – 50, 2027 – 50": ["100 None", "50 2026", "50 2027"],
    "2026 год – 12 500; 2027 год – 13 000 тыс. тенге": ["12500 2026", "13000 2027"],
    "барлығы 100 млн. теңге, оның ішінде 2026 жылы – 50": ["100 None", "50 2026"],
    "до 5 млн. тенге": ["5 None"], "млн. тенге 12,5": ["12.5 None"],
}  # fmt: skip


@pytest.mark.parametrize("words", MEANS)
def test_further_kinds_of_means(words: str) -> None:
    assert (list(read_funding(words).kinds), read_funding(words).unread, read_funding(words).amounts) == (
        MEANS[words],
        "",
        (),
    )


@pytest.mark.parametrize("words", SUMS)
def test_sums_by_year_share_the_unit_that_is_written_once(words: str) -> None:
    found = read_funding(words)
    assert ([f"{one.value} {one.year}" for one in found.amounts], found.unread) == (SUMS[words], "")
    assert len({one.unit for one in found.amounts}) == 1 and found.amounts[0].unit


def test_the_source_of_a_sum_stands_in_its_own_clause() -> None:
    found = read_funding("РБ 2026 г. – 10,0 млн тг., МБ 2027 г. – 5 млн тг.")
    assert [(one.source, one.year) for one in found.amounts] == [("republican-budget", 2026), ("local-budget", 2027)]


BODIES = {
    "КПН МВД": [("КПН МВД", "KZ-KPN", "lead")],
    "МВД (КПН), МЗ": [("МВД (КПН)", "KZ-KPN", "lead"), ("МЗ", "KZ-MZ", "support")],
    "МВД – созыв, МЗ": [("МВД", "KZ-MVD", "lead"), ("МЗ", "KZ-MZ", "support")],
    "МЗ, ІІМ – жинақтау": [("МЗ", "KZ-MZ", "support"), ("ІІМ", "KZ-MVD", "lead")],
    "МЗ, МВД (отв.)": [("МЗ", "KZ-MZ", "support"), ("МВД", "KZ-MVD", "lead")],
    "МВД*, МЗ¹": [("МВД*", "KZ-MVD", "lead"), ("МЗ¹", "KZ-MZ", "support")],
    "1. МВД 2. МЗ": [("МВД", "KZ-MVD", "lead"), ("МЗ", "KZ-MZ", "support")],
    "1) МВД;\n2) МЗ": [("МВД", "KZ-MVD", "lead"), ("МЗ", "KZ-MZ", "support")],
    "- МВД\n- МЗ": [("МВД", "KZ-MVD", "lead"), ("МЗ", "KZ-MZ", "support")],
    "МВД / МЗ": [("МВД", "KZ-MVD", "lead"), ("МЗ", "KZ-MZ", "support")],
    "МВД (созыв) МЗ": [("МВД", "KZ-MVD", "lead"), ("МЗ", "KZ-MZ", "support")],
    "ІІМ (шақыру), ДСМ": [("ІІМ", "KZ-MVD", "lead"), ("ДСМ", "KZ-MZ", "support")],
    "соисполнители: МЗ, МП": [("МЗ", "KZ-MZ", "support"), ("МП", "KZ-MP", "support")],
    "ЦГО, МИО": [("ЦГО", None, "lead"), ("МИО", None, "support")],
}  # fmt: skip


@pytest.mark.parametrize("words", BODIES)
def test_bodies_as_other_plans_list_them(words: str) -> None:
    found = read_responsible(words)
    assert [(one.text, one.code, one.role) for one in found] == BODIES[words]


def test_bodies_named_together_in_other_words_are_no_gap_of_the_register() -> None:
    together = "ЦГО, МИО, ОМО, ЖАО, все министерства, организации образования, управления здравоохранения"
    assert all(one.collective for one in read_responsible(together))


def test_a_table_of_indicators_of_the_same_width_behind_the_plan_is_no_part_of_it() -> None:
    import docx

    word = docx.Document()
    word.add_paragraph(RU_NAME)
    indicators = ("№", "Наименование показателя", "Ед. изм.", "2026", "2027", "2028", "Источник информации")
    for head, rows in ((RU, RU_PLAN), (indicators, [("1", "Охват", "%", "10", "20", "30", "отчёт")])):
        table = _table(word, head)
        for row in rows:
            _row(table, row, len(head))
    assert understood(read(saved(word)).plan) == READINGS


def test_lines_of_approval_in_a_table_of_their_own_stand_with_the_plan() -> None:
    import docx

    word = docx.Document()
    corner = word.add_table(1, 2)
    corner.rows[0].cells[1].text = "Утверждён\nприказом министра\nот 1 февраля 2026 года № 0"
    word.add_paragraph(RU_NAME)
    table = _table(word, RU)
    for row in RU_PLAN:
        _row(table, row, len(RU))
    plan = read(saved(word)).plan
    assert (plan.title, plan.approval) == (RU_NAME, ("Утверждён", "приказом министра", "от 1 февраля 2026 года № 0"))


def test_both_languages_parted_by_a_stroke_without_blanks() -> None:
    head = [f"{kazakh}/{russian}" for kazakh, russian in zip(KK, RU, strict=True)]
    line = ("1.1", "Акциялар өткізу/Провести акции", "есеп/отчет", "ІІМ/МВД", "жыл сайын/ежегодно", "12,5", "РБ/МБ")
    [one] = read(word_plan(head, [line], (RU_NAME,))).plan.lines
    assert dict(one.cells["measure"].own) == {"kk": "Акциялар өткізу", "ru": "Провести акции"}
    assert (one.responsible[0].text, one.term.kind) == ("МВД", "recurring")
    assert one.funding.kinds == ("republican-budget", "local-budget"), "no letter shows that these are two languages"


def test_numbers_of_a_list_inside_a_measure_are_not_taken_for_numbers_of_measures() -> None:
    rows = [
        ("1.", "Провести:", "", "МВД", "2026 год", "", "РБ"), ("1)", "акции", "отчет", "МВД", "июнь 2026 года", "", "РБ"),
        ("2)", "ролики", "отчет", "МЗ", "июль 2026 года", "", "РБ"), ("2.", "Открыть койки", "акт", "МЗ", "2027 год", "", "РБ"),
    ]  # fmt: skip
    found = read(word_plan(RU, rows, (RU_NAME,)))
    assert [one.number for one in found.plan.lines] == ["1.", "1)", "2)", "2."]
    assert "number-repeated" not in [one.code for one in found.findings]


def test_a_column_of_directions_makes_sections() -> None:
    head = ("№", "Направление", "Мероприятие", "Исполнители", "Срок")
    rows = [
        ("1", "Профилактика", "Акции", "МВД", "2026 год"), ("2", "", "Ролики", "МЗ", "2026 год"),
        ("3", "Лечение", "Койки", "МЗ", "2027 год"),
    ]  # fmt: skip
    plan = read(book_plan(head, rows, (RU_NAME,))).plan
    assert [(one.text, one.level) for one in plan.sections] == [("Профилактика", 1), ("Лечение", 1)]
    assert [one.section for one in plan.lines] == [0, 0, 1]
    under = read(book_plan(head, [("", "Раздел 1. Спрос"), *rows], (RU_NAME,))).plan
    assert [(one.text, one.level, one.parent) for one in under.sections] == [
        ("Раздел 1. Спрос", 1, None), ("Профилактика", 2, 0), ("Лечение", 2, 0),
    ]  # fmt: skip


def test_a_measure_that_goes_on_behind_the_heading_of_the_next_page_is_one_measure() -> None:
    rows = [
        ("1.1", "Провести длинное мероприятие, которое", "отчет", "МВД,", "июнь 2026 года", "", "РБ"),
        ("", "продолжается", "", "МЗ", "", "", ""), ("1.2", "Второе", "акт", "МЗ", "2027 год", "", "РБ"),
    ]  # fmt: skip
    first, second = read(word_plan(RU, rows, (RU_NAME,), breaks=(1,))).plan.lines
    assert (first.text("measure"), [one.code for one in first.responsible]) == (
        "Провести длинное мероприятие, которое\nпродолжается",
        ["KZ-MVD", "KZ-MZ"],
    )
    assert second.number == "1.2"


def test_footnotes_under_the_table_are_notes_and_their_marks_hide_nothing() -> None:
    rows = [
        ("1", "Акции*", "отчет", "МВД¹", "июнь 2026 года**", "", "РБ*"),
        ("* по согласованию с МЗ", *[""] * 6), ("** срок может быть уточнён", *[""] * 6),
    ]  # fmt: skip
    found = read(book_plan(RU, rows, (RU_NAME,)))
    [line] = found.plan.lines
    assert (line.text("measure"), line.term.understood, line.responsible[0].code) == ("Акции*", True, "KZ-MVD")
    assert found.plan.notes == ("* по согласованию с МЗ", "** срок может быть уточнён")
    assert found.findings == ()


def test_the_source_column_gives_no_source_where_it_says_that_no_means_are_needed() -> None:
    [line] = read(
        book_plan(RU, [("1", "Заседания", "протокол", "МВД", "ежегодно", "0", "не требуется")], (RU_NAME,))
    ).plan.lines
    assert [(str(one.value), one.source) for one in line.funding.amounts] == [("0", None)]
    assert line.funding.kinds == ("not-required",)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Провести акции", "Обучить врачей", "Издать приказ", "Акциялар өткізу"]),
            st.sampled_from(["МВД", "МЗ, МВД (созыв)", "МЗ (по согласованию)"]),
            st.sampled_from(["ежегодно", "IV квартал 2026 года", "до 10 декабря 2026 года", "2026-2028 годы", "постоянно"]),
            st.sampled_from(["РБ", "МБ", "не требуется", "в пределах выделенных средств", "-"]),
        ),
        min_size=1, max_size=12,
    ),
    st.sets(st.integers(1, 11), max_size=3), st.booleans(), st.booleans(),
)  # fmt: skip
@settings(max_examples=30, deadline=None)
def test_nothing_is_lost_or_doubled_however_a_table_is_cut_over_pages(lines, cuts, again, numbered_columns) -> None:
    rows = [
        (f"{at}.", measure, "отчет", bodies, term, means) for at, (measure, bodies, term, means) in enumerate(lines, 1)
    ]
    head = [tuple("123456")] if numbered_columns else []
    breaks = sorted(one + len(head) for one in cuts if one < len(rows))
    plan = read(word_plan(RU_HEAD, [*head, *rows], (RU_NAME,), breaks=breaks, again=again)).plan
    told = [(one.number, one.text("measure"), one.text("responsible"), one.text("term"), one.text("funding")) for one in plan.lines]  # fmt: skip
    assert told == [(row[0], row[1], row[3], row[4], row[5]) for row in rows]
    assert all(one.term.understood and all(body.code for body in one.responsible) for one in plan.lines)
