"""Terms of plans as they are written in Kazakh and Russian, and what they mean."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kenes.documents.plans.term import read_term

# what is written, in Russian or Kazakh | kind | first day | last day | every | what is uncertain
WITHOUT_A_YEAR_OF_THE_PLAN = """
ежегодно                                            | recurring |            |            | year      |
жыл сайын                                           | recurring |            |            | year      |
1 раз в год                                         | recurring |            |            | year      |
жылына 1 рет                                        | recurring |            |            | year      |
ежеквартально                                       | recurring |            |            | quarter   |
тоқсан сайын                                        | recurring |            |            | quarter   |
1 раз в полугодие                                   | recurring |            |            | half-year |
2 раза в год                                        | recurring |            |            | half-year |
жартыжылдықта 1 рет                                 | recurring |            |            | half-year |
жылына екі рет                                      | recurring |            |            | half-year |
ежемесячно                                          | recurring |            |            | month     |
ай сайын                                            | recurring |            |            | month     |
раз в три года                                      | recurring |            |            | three-years |
ежегодно 2026-2028 гг.                              | recurring | 2026-01-01 | 2028-12-31 | year      |
декабрь 2026-2028 годов                             | recurring | 2026-12-01 | 2028-12-31 | year      |
IV квартал 2026 года                                | once      | 2026-10-01 | 2026-12-31 |           |
2026 жылғы IV тоқсан                                | once      | 2026-10-01 | 2026-12-31 |           |
2026 жылғы ІV тоқсан                                | once      | 2026-10-01 | 2026-12-31 |           |
4 квартал 2026 г.                                   | once      | 2026-10-01 | 2026-12-31 |           |
2026 жылғы 4-тоқсан                                 | once      | 2026-10-01 | 2026-12-31 |           |
четвёртый квартал 2026 года                         | once      | 2026-10-01 | 2026-12-31 |           |
декабрь 2026 года                                   | once      | 2026-12-01 | 2026-12-31 |           |
2026 жылғы желтоқсан                                | once      | 2026-12-01 | 2026-12-31 |           |
февраль 2028 года                                   | once      | 2028-02-01 | 2028-02-29 |           |
II полугодие 2026 года                              | once      | 2026-07-01 | 2026-12-31 |           |
2026 жылғы екінші жартыжылдық                       | once      | 2026-07-01 | 2026-12-31 |           |
до 10 декабря 2026 года                             | once      |            | 2026-12-10 |           |
не позднее 10 декабря 2026 года                     | once      |            | 2026-12-10 |           |
2026 жылғы 10 желтоқсанға дейін                     | once      |            | 2026-12-10 |           |
до 10.12.2026 г.                                    | once      |            | 2026-12-10 |           |
10 декабря 2026 года                                | once      | 2026-12-10 | 2026-12-10 |           |
до конца 2026 года                                  | once      |            | 2026-12-31 |           |
2026 жылдың соңына дейін                            | once      |            | 2026-12-31 |           |
2026 год                                            | once      | 2026-01-01 | 2026-12-31 |           |
2026 жыл                                            | once      | 2026-01-01 | 2026-12-31 |           |
2026-2028 годы                                      | span      | 2026-01-01 | 2028-12-31 |           |
2026–2028 жылдар                                    | span      | 2026-01-01 | 2028-12-31 |           |
2026 - 2028 жж.                                     | span      | 2026-01-01 | 2028-12-31 |           |
в течение 2026 года                                 | span      | 2026-01-01 | 2026-12-31 |           |
2026 жыл ішінде                                     | span      | 2026-01-01 | 2026-12-31 |           |
I-II квартал 2026 года                              | span      | 2026-01-01 | 2026-06-30 |           |
2026 жылғы І–ІІ тоқсан                              | span      | 2026-01-01 | 2026-06-30 |           |
январь-март 2026 года                               | span      | 2026-01-01 | 2026-03-31 |           |
с 1 января по 30 июня 2026 года                     | span      | 2026-01-01 | 2026-06-30 |           |
IV квартал 2026 года – I квартал 2027 года          | span      | 2026-10-01 | 2027-03-31 |           |
IV квартал 2026 года, II квартал 2027 года          | span      | 2026-10-01 | 2027-06-30 |           | several-terms
вторая декада марта 2026 года                       | once      | 2026-03-11 | 2026-03-20 |           |
III декада февраля 2028 г.                          | once      | 2028-02-21 | 2028-02-29 |           |
2026 жылғы наурыздың екінші онкүндігі               | once      | 2026-03-11 | 2026-03-20 |           |
первая половина июня 2026 года                      | once      | 2026-06-01 | 2026-06-15 |           |
вторая половина 2026 года                           | once      | 2026-07-01 | 2026-12-31 |           |
2026 жылдың бірінші жартысы                         | once      | 2026-01-01 | 2026-06-30 |           |
1-е полугодие 2026 г.                               | once      | 2026-01-01 | 2026-06-30 |           |
2-ое полугодие 2026 года                            | once      | 2026-07-01 | 2026-12-31 |           |
II и IV кварталы 2026 года                          | span      | 2026-04-01 | 2026-12-31 |           |
I, II, III, IV кварталы 2026 года                   | span      | 2026-01-01 | 2026-12-31 |           |
1-2 тоқсан 2026 ж.                                  | span      | 2026-01-01 | 2026-06-30 |           |
июнь, декабрь 2026 года                             | span      | 2026-06-01 | 2026-12-31 |           | several-terms
маусым, желтоқсан 2026 ж.                           | span      | 2026-06-01 | 2026-12-31 |           | several-terms
с 1 по 10 октября 2026 г.                           | span      | 2026-10-01 | 2026-10-10 |           |
2026 жылғы 10-20 мамыр                              | span      | 2026-05-10 | 2026-05-20 |           |
сент. 2026 г.                                       | once      | 2026-09-01 | 2026-09-30 |           |
12.2026                                             | once      | 2026-12-01 | 2026-12-31 |           |
до 30.06.26                                         | once      |            | 2026-06-30 |           |
к 1 июля 2026 года                                  | once      |            | 2026-07-01 |           |
2026 жылғы 1 шілдеге қарай                          | once      |            | 2026-07-01 |           |
по 31 декабря 2026 года                             | once      |            | 2026-12-31 |           |
2026 жылғы желтоқсанның соңы                        | once      |            | 2026-12-31 |           |
с 1 января 2026 года                                | span      | 2026-01-01 |            |           |
2026 жылдан бастап                                  | span      | 2026-01-01 |            |           |
IV квартал 2026 года, далее ежегодно                | recurring | 2026-10-01 |            | year      |
раз в полугодие                                     | recurring |            |            | half-year |
жартыжылда бір рет                                  | recurring |            |            | half-year |
по итогам полугодия                                 | recurring |            |            | half-year |
тоқсан қорытындысы бойынша                          | recurring |            |            | quarter   |
не реже 1 раза в квартал                            | recurring |            |            | quarter   |
тоқсанына кемінде бір рет                           | recurring |            |            | quarter   |
не менее 2 раз в год                                | recurring |            |            | half-year |
3 раза в год                                        | recurring |            |            | four-months |
бес жылда бір рет                                   | recurring |            |            | five-years |
күнделікті                                          | recurring |            |            | day       |
2026–2028 жылдардың IV тоқсаны                      | recurring | 2026-10-01 | 2028-12-31 | year      |
ежемесячно до 5 числа                               | recurring |            |            | month     | rule-of-days
ай сайын, әр айдың 5-күніне дейін                   | recurring |            |            | month     | rule-of-days
30 числа каждого месяца                             | recurring |            |            | month     | rule-of-days
2026-2027 учебный год                               | span      | 2026-09-01 | 2027-05-31 |           | school-year
2026-2027 оқу жылы                                  | span      | 2026-09-01 | 2027-05-31 |           | school-year
в течение учебного года                             | span      |            |            |           | school-year
весь период                                         | span      |            |            |           | year-missing
на регулярной основе                                | open      |            |            |           |
ұдайы                                               | open      |            |            |           |
по согласованию                                     | open      |            |            |           |
келісім бойынша                                     | open      |            |            |           |
по мере выделения средств                           | open      |            |            |           |
в установленные законодательством сроки             | open      |            |            |           |
белгіленген мерзімде                                | open      |            |            |           |
в течение 10 рабочих дней                           | open      |            |            |           |
3 ай ішінде                                         | open      |            |            |           |
бекітілген кестеге сәйкес                           | open      |            |            |           |
по запросу                                          | open      |            |            |           |
постоянно                                           | open      |            |            |           |
тұрақты                                             | open      |            |            |           |
по мере необходимости                               | open      |            |            |           |
қажеттілігіне қарай                                 | open      |            |            |           |
до 10 декабря                                       | once      |            |            |           | year-missing
10 желтоқсанға дейін                                | once      |            |            |           | year-missing
в течение года                                      | span      |            |            |           | year-missing
жыл ішінде                                          | span      |            |            |           | year-missing
I-II квартал                                        | span      |            |            |           | year-missing
ежегодно до 10 декабря                              | recurring |            |            | year      | year-missing
ежеквартально, до 10 числа месяца, следующего за отчетным | recurring |      |            | quarter   | rule-of-days
до 2028 года                                        | once      |            |            |           | year-included
31 февраля 2026 года                                | once      |            |            |           | no-such-day
"""
IN_THE_YEAR_OF_A_PLAN = """
до 10 декабря           | once      |            | 2026-12-10 |      |
10 желтоқсанға дейін    | once      |            | 2026-12-10 |      |
IV квартал              | once      | 2026-10-01 | 2026-12-31 |      |
желтоқсан               | once      | 2026-12-01 | 2026-12-31 |      |
в течение года          | span      | 2026-01-01 | 2026-12-31 |      |
жыл ішінде              | span      | 2026-01-01 | 2026-12-31 |      |
до конца года           | once      |            | 2026-12-31 |      |
I-II квартал            | span      | 2026-01-01 | 2026-06-30 |      |
весь период             | span      | 2026-01-01 | 2026-12-31 |      |
кезең бойы              | span      | 2026-01-01 | 2026-12-31 |      |
вторая декада марта     | once      | 2026-03-11 | 2026-03-20 |      |
к 1 июля                | once      |            | 2026-07-01 |      |
1 шілдеге қарай         | once      |            | 2026-07-01 |      |
с 1 сентября            | span      | 2026-09-01 | 2026-12-31 |      |
ежегодно до 10 декабря  | recurring |            | 2026-12-10 | year |
ежегодно                | recurring |            |            | year |
до 10 декабря 2027 года | once      |            | 2027-12-10 |      |
"""
IN_A_PLAN_OF_SEVERAL_YEARS = """
до 10 декабря           | once      |            |            |      | year-unclear
IV квартал              | once      |            |            |      | year-unclear
до конца года           | once      |            |            |      | year-unclear
весь период             | span      | 2026-01-01 | 2028-12-31 |      |
кезең бойы              | span      | 2026-01-01 | 2028-12-31 |      |
IV квартал 2026 года, далее ежегодно | recurring | 2026-10-01 | 2028-12-31 | year |
ежегодно до 10 декабря  | recurring |            | 2028-12-10 | year |
"""


def table(text: str) -> list[list[str]]:
    """The rows of a table of examples."""
    return [[cell.strip() for cell in (line + "|").split("|")][:6] for line in text.strip().splitlines()]


def said(text: str, years: tuple[int, int] | None = None) -> list[str]:
    """A term as a row of such a table."""
    term = read_term(text, years)
    assert term.text == text
    days = [day.isoformat() if day else "" for day in (term.first, term.last)]
    return [text, term.kind or "", *days, term.every or "", " ".join(term.uncertain)]


@pytest.mark.parametrize("row", table(WITHOUT_A_YEAR_OF_THE_PLAN), ids=lambda row: row[0])
def test_a_term_by_its_own_words(row: list[str]) -> None:
    assert said(row[0]) == row


@pytest.mark.parametrize("row", table(IN_THE_YEAR_OF_A_PLAN), ids=lambda row: row[0])
def test_the_year_of_the_plan_resolves_a_day_without_one(row: list[str]) -> None:
    assert said(row[0], (2026, 2026)) == row


@pytest.mark.parametrize("row", table(IN_A_PLAN_OF_SEVERAL_YEARS), ids=lambda row: row[0])
def test_of_several_years_none_is_guessed(row: list[str]) -> None:
    assert said(row[0], (2026, 2028)) == row


@pytest.mark.parametrize("words", ["скоро", "после утверждения закона", "жақында", "???"])
def test_an_unknown_wording_is_kept_and_said_to_be_unknown(words: str) -> None:
    term = read_term(words)
    assert (term.text, term.kind, term.understood, bool(term.unread)) == (words, None, False, True)


def test_a_term_of_which_a_part_is_unknown_says_which() -> None:
    term = read_term("IV квартал 2026 года после ратификации")
    assert (term.kind, term.last, term.unread) == ("once", datetime.date(2026, 12, 31), "после ратификации")
    assert term.uncertain == ("words",)


@given(st.text(max_size=60), st.none() | st.tuples(st.integers(1990, 2050), st.integers(0, 5)))
def test_any_words_at_all_are_kept_and_days_stand_in_order(words: str, given: tuple[int, int] | None) -> None:
    term = read_term(words, (given[0], given[0] + given[1]) if given else None)
    assert term.text == words
    assert term.first is None or term.last is None or term.first <= term.last
    assert not term.understood or term.kind is not None


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2049, 12, 31)))
def test_every_day_of_the_calendar_is_read_alike_in_both_languages(day: datetime.date) -> None:
    from kenes.texts import language

    russian = f"до {language('ru').date(day).removesuffix(' г.')} года"
    month = language("kk").locale.months["format"]["wide"][day.month]
    kazakh = f"{day.year} жылғы {day.day} {month}ға дейін"
    assert read_term(russian).last == read_term(kazakh).last == read_term(f"до {day:%d.%m.%Y}").last == day


@given(st.integers(1, 4), st.integers(2000, 2049))
def test_every_quarter_is_read_alike_in_both_languages(quarter: int, year: int) -> None:
    numeral = ("I", "II", "III", "IV")[quarter - 1]
    readings = [read_term(f"{numeral} квартал {year} года"), read_term(f"{year} жылғы {numeral} тоқсан")]
    first = datetime.date(year, 3 * quarter - 2, 1)
    assert [(one.kind, one.first) for one in readings] == [("once", first)] * 2
    assert readings[0].last == readings[1].last and readings[0].last.month == 3 * quarter


@pytest.mark.parametrize("words", ["-", "—", "–", "х", "X", "", "  "])
def test_a_cell_that_is_crossed_out_says_nothing_and_hides_nothing(words: str) -> None:
    term = read_term(words, (2026, 2028))
    assert (term.text, term.kind, term.unread) == (words, None, "")


PAIRS = {
    "month": ("ежемесячно", "ай сайын"), "quarter": ("раз в квартал", "тоқсанына бір рет"),
    "half-year": ("раз в полугодие", "жартыжылда бір рет"), "year": ("ежегодно", "жыл сайын"),
}  # fmt: skip
SPELLINGS = st.sampled_from([lambda words: words, str.upper, str.capitalize, lambda words: words.replace(" ", "\u00a0"), lambda words: f" {words} ;"])  # fmt: skip


@given(st.sampled_from(sorted(PAIRS)), st.integers(1, 12), st.integers(1, 28), st.booleans(), SPELLINGS)
def test_what_recurs_until_a_day_is_read_alike_in_both_languages(every, month, day, day_first, spelled) -> None:
    from kenes.texts import language

    ru_month = language("ru").locale.months["format"]["wide"][month]
    kk_month = language("kk").locale.months["format"]["wide"][month]
    russian = [PAIRS[every][0], f"до {day} {ru_month}"]
    kazakh = [PAIRS[every][1], f"{day} {kk_month}ға дейін"]
    readings = [
        read_term(spelled(", ".join(one if day_first else one[::-1])), (2026, 2028)) for one in (russian, kazakh)
    ]
    last = datetime.date(2028, month, day)
    assert [(one.kind, one.every, one.last, one.understood) for one in readings] == [
        ("recurring", every, last, True)
    ] * 2


@given(st.integers(1, 3), st.integers(1, 12), st.integers(2000, 2049))
def test_every_third_of_a_month_is_read_alike_and_the_thirds_make_up_the_month(third, month, year) -> None:
    import calendar

    from kenes.texts import language

    ru_month, kk_month = (language(code).locale.months["format"]["wide"][month] for code in ("ru", "kk"))
    russian = read_term(f"{('первая', 'вторая', 'третья')[third - 1]} декада {ru_month} {year} года")
    kazakh = read_term(f"{year} жылғы {kk_month}ның {third}-онкүндігі")
    days = (10 * third - 9, 10 * third if third < 3 else calendar.monthrange(year, month)[1])
    wanted = tuple(datetime.date(year, month, one) for one in days)
    assert (russian.first, russian.last) == (kazakh.first, kazakh.last) == wanted
