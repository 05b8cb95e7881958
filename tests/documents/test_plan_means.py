"""How plans pay for their measures: kinds of means and sums with unit, source and year."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kenes.documents.plans.funding import Column, read_funding

KINDS = {
    "в пределах выделенных средств": ["within-allocated"],
    "В пределах выделенных бюджетных средств": ["within-allocated"],
    "в пределах средств, предусмотренных в бюджете": ["within-allocated"],
    "бөлінген қаражат шегінде": ["within-allocated"],
    "көзделген қаражат шегінде": ["within-allocated"],
    "не требуется": ["not-required"],
    "Не требует финансирования": ["not-required"],
    "талап етілмейді": ["not-required"],
    "қаржыландыруды талап етпейді": ["not-required"],
    "республиканский бюджет": ["republican-budget"],
    "РБ": ["republican-budget"],
    "республикалық бюджет": ["republican-budget"],
    "местный бюджет": ["local-budget"],
    "жергілікті бюджет": ["local-budget"],
    "республиканский и местный бюджеты": ["republican-budget", "local-budget"],
    "республикалық және жергілікті бюджеттер": ["republican-budget", "local-budget"],
    "средства международных организаций": ["external"],
    "внебюджетные средства": ["extra-budgetary"],
    "-": [],
    "": [],
}
THOUSAND, MILLION = "thousand KZT", "million KZT"
SUMS = {
    "2 500 тыс. тенге": [("2500", THOUSAND, None, None)],
    "2 500 мың теңге": [("2500", THOUSAND, None, None)],
    "местный бюджет – 2 500 тыс. тенге": [("2500", THOUSAND, "local-budget", None)],
    "РБ - 1 200,5 млн. тенге; МБ - 300 тыс. тенге": [("1200.5", MILLION, "republican-budget", None), ("300", THOUSAND, "local-budget", None)],
    "2026 год – 100 тыс. тенге, 2027 год – 200 тыс. тенге": [("100", THOUSAND, None, 2026), ("200", THOUSAND, None, 2027)],
    "1,5 млрд тенге": [("1.5", "billion KZT", None, None)],
    "300 000 долларов США": [("300000", "USD", None, None)],
    "2500": [("2500", None, None, None)],
    "2026 год": [],
}  # fmt: skip


@pytest.mark.parametrize("words", KINDS)
def test_the_kinds_of_means(words: str) -> None:
    found = read_funding(words)
    assert (found.text, list(found.kinds), found.unread, found.amounts) == (words, KINDS[words], "", ())


@pytest.mark.parametrize("words", SUMS)
def test_sums_keep_their_unit_source_and_year(words: str) -> None:
    found = read_funding(words)
    assert [(str(one.value), one.unit, one.source, one.year) for one in found.amounts] == SUMS[words]


def test_a_bare_figure_takes_unit_and_year_from_its_heading() -> None:
    [found] = read_funding("2 500", Column.headed("2026 год, тыс. тенге")).amounts
    assert (found.value, found.unit, found.year) == (Decimal(2500), THOUSAND, 2026)


def test_what_is_not_known_is_said() -> None:
    assert (read_funding("за счёт спонсоров").kinds, read_funding("за счёт спонсоров").unread) == (
        (),
        "за счёт спонсоров",
    )


@given(st.text(max_size=60))
def test_any_words_at_all_are_kept(words: str) -> None:
    assert read_funding(words).text == words


@given(st.integers(1, 10**9), st.sampled_from(["тыс. тенге", "мың теңге"]))
def test_every_grouped_number_is_read(value: int, unit: str) -> None:
    [found] = read_funding(f"{value:,}".replace(",", "\u00a0") + f" {unit}").amounts
    assert (found.value, found.unit) == (value, THOUSAND)
