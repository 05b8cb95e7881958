"""Who is responsible, as plans write it: each body with its part, its condition and its code in the register."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kenes.codes.institutions import all_institutions
from kenes.documents.plans.responsible import read_responsible

AGREED = "by-agreement"
EXAMPLES = {
    "МВД, МЗ (по согласованию)": [("МВД", "KZ-MVD", "lead", None), ("МЗ", "KZ-MZ", "support", AGREED)],
    "МЗ, МВД (созыв), МП": [("МЗ", "KZ-MZ", "support", None), ("МВД", "KZ-MVD", "lead", None), ("МП", "KZ-MP", "support", None)],
    "ДСМ, ІІМ (жинақтау)": [("ДСМ", "KZ-MZ", "support", None), ("ІІМ", "KZ-MVD", "lead", None)],
    "IIM (жинақтау)": [("IIM", "KZ-MVD", "lead", None)],
    "ІІМ, БП (келісім бойынша)": [("ІІМ", "KZ-MVD", "lead", None), ("БП", "KZ-GP", "support", AGREED)],
    "ГП (созыв, по согласованию)": [("ГП", "KZ-GP", "lead", AGREED)],
    "МВД и МЗ": [("МВД", "KZ-MVD", "lead", None), ("МЗ", "KZ-MZ", "support", None)],
    "МВД РК; МЗ РК": [("МВД РК", "KZ-MVD", "lead", None), ("МЗ РК", "KZ-MZ", "support", None)],
    "Министерство внутренних дел\nРеспублики Казахстан": [("Министерство внутренних дел Республики Казахстан", "KZ-MVD", "lead", None)],
    "Қазақстан Республикасының Денсаулық сақтау министрлігі": [("Қазақстан Республикасының Денсаулық сақтау министрлігі", "KZ-MZ", "lead", None)],
    "Ответственный: МВД; соисполнители: МЗ, МП": [("МВД", "KZ-MVD", "lead", None), ("МЗ", "KZ-MZ", "support", None), ("МП", "KZ-MP", "support", None)],
    "МВД, акиматы областей, городов Астаны, Алматы и Шымкента": [("МВД", "KZ-MVD", "lead", None), ("акиматы областей, городов Астаны, Алматы и Шымкента", None, "support", None)],
    "акиматы областей, городов республиканского значения, столицы, КНБ": [("акиматы областей, городов республиканского значения, столицы", None, "lead", None), ("КНБ", "KZ-KNB", "support", None)],
    "ІІМ, облыстардың, Астана, Алматы және Шымкент қалаларының әкімдіктері": [("ІІМ", "KZ-MVD", "lead", None), ("облыстардың, Астана, Алматы және Шымкент қалаларының әкімдіктері", None, "support", None)],
    "заинтересованные государственные органы": [("заинтересованные государственные органы", None, "lead", None)],
    "": [],
}  # fmt: skip


@pytest.mark.parametrize("words", EXAMPLES)
def test_the_bodies_of_a_cell(words: str) -> None:
    found = read_responsible(words)
    assert [(one.text, one.code, one.role, one.condition) for one in found] == EXAMPLES[words]


def test_bodies_named_together_are_no_gap_of_the_register() -> None:
    [together, unknown] = read_responsible("акиматы областей, ФБР")
    assert (together.collective, unknown.collective, unknown.code) == (True, False, None)


def test_an_acronym_that_the_notes_of_the_plan_explain() -> None:
    assert read_responsible("МЗдрав")[0].code is None
    assert read_responsible("МЗдрав", "KZ", {"МЗдрав": "Министерство здравоохранения РК"})[0].code == "KZ-MZ"


def test_the_bodies_meant_are_those_of_the_country() -> None:
    assert read_responsible("МВД", "KZ")[0].code == "KZ-MVD"
    assert read_responsible("МВД", "UZ")[0].code != "KZ-MVD"


@given(st.text(max_size=80))
@example(")")
@example("(созыв)(")
def test_the_words_of_a_body_are_never_changed(words: str) -> None:
    plain = "".join(words.split())
    for body in read_responsible(words):
        assert body.text and "".join(body.text.split()) not in ("(", ")")
        assert all(piece.replace(",", "") in plain.replace(",", "") for piece in body.text.split())


@given(
    st.lists(
        st.sampled_from(
            sorted({one.acronyms["ru"][0] for one in all_institutions() if one.country == "KZ" and one.acronyms["ru"]})
        ),
        min_size=1,
        max_size=6,
        unique=True,
    ),
    st.data(),
)
def test_one_body_leads_whoever_is_marked(acronyms: list[str], data: st.DataObject) -> None:
    leader = data.draw(st.integers(0, len(acronyms) - 1))
    written = ", ".join(f"{one} (созыв)" if place == leader else one for place, one in enumerate(acronyms))
    found = read_responsible(written)
    assert [one.text for one in found] == acronyms
    assert [one.role for one in found].index("lead") == leader
    assert sum(one.role == "lead" for one in found) == 1 and all(one.code for one in found)
