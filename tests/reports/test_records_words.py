"""Words of records in reports: choices, languages that are missing, questions; the example keeps the law of examples."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest

from kenes.observatory.observatory import Observatory
from kenes.records.chain.loops import LOOP_KINDS
from kenes.records.opening import open_records
from kenes.reports.sentences import choices, loop_questions
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text


@pytest.mark.parametrize(
    "written, shown",
    [
        ({"kk": "қ", "ru": "р", "en": "e"}, ("қ", "р", "e")),
        ({"ru": "р"}, ("р (орысша жазылған)", "р", "р (written in Russian)")),
        ({"kk": "қ"}, ("қ", "қ (написано на казахском)", "қ (written in Kazakh)")),
        ({}, ("", "", "")),
    ],
)
def test_words_of_another_language_say_which_one(written: dict[str, str], shown: tuple[str, str, str]) -> None:
    words = own_words(Text(**{"kk": "", "ru": "", "en": ""} | written))
    assert (words["kk"], words["ru"], words["en"]) == shown


def test_every_choice_of_the_records_has_its_words(example: Observatory) -> None:
    open_records(example)
    from kenes.records.chain.choices import Pillar, Side
    from kenes.records.models import Action, Institution, Judgement, Participation

    pairs: list[tuple[Any, dict[str, Text]]] = [
        (Judgement.Verdict, choices.VERDICTS), (Action.Stage, choices.STAGES), (Pillar, choices.PILLARS),
        (Side, choices.SIDES), (Institution.Category, choices.SORTS_OF_BODY), (Participation.Mode, choices.MODES),
    ]  # fmt: skip
    for codes, words in pairs:
        assert set(codes.values) == set(words), codes
        assert all(set(one.own) == {"kk", "ru", "en"} for one in words.values())


def test_every_kind_of_loop_has_its_question() -> None:
    assert {kind.key for kind in LOOP_KINDS} == set(loop_questions._QUESTIONS)


class TestExample:
    def test_it_is_written_once(self, example: Observatory) -> None:
        open_records(example)
        from kenes.records.accounts.actions import operator
        from kenes.records.example import write_example
        from kenes.records.models import Record

        before = Record.objects.count()
        assert not write_example(observatory=example, by=operator(), today=datetime.date(2026, 11, 25))
        assert Record.objects.count() == before > 40

    def test_all_of_it_is_marked_in_three_languages_and_no_real_body_speaks(self, example: Observatory) -> None:
        open_records(example)
        from kenes.codes.institutions import all_institutions
        from kenes.records.chain.queries import everything

        snapshot = everything()
        assert all(one["example"] for one in snapshot.records.values())
        names = [snapshot.title(one.ref) for one in snapshot.of_kind("INS")]
        assert all("(мысал)" in one["kk"] and "(пример)" in one["ru"] and "(example)" in one["en"] for one in names)
        real = {name for one in all_institutions() for name in one.name.values()}
        assert not {name for one in names for name in one.values()} & real
        words = [
            value for one in snapshot.records.values() for name, value in one.values.items()
            if isinstance(value, dict) and value and name != "answers"
        ]  # fmt: skip
        assert all(set(one) == {"kk", "ru", "en"} for one in words)
        assert not [one["kk"] for one in words if re.search("[a-z][а-яәғқңөұүһі]|[а-яәғқңөұүһі][a-z]", one["kk"])]

    def test_its_figures_are_real_and_pinned(self, example: Observatory) -> None:
        open_records(example)
        from kenes.records.chain.queries import everything
        from kenes.records.chain.refs import FigureRef

        pinned = [FigureRef.parse(one["figure"]) for one in everything().of_kind("FND")]
        known = {release.manifest.address_in_observatory for release in example.releases.all()}
        assert [(one.indicator, one.period) for one in pinned] == [
            ("drug_law_offences", "2022"), ("seizure_quantity", "2022"), ("prevalence_of_use", "2015"),
        ]  # fmt: skip
        assert {one.release for one in pinned} <= known

    def test_all_four_pillars_both_sides_and_every_level_occur(self, example: Observatory) -> None:
        open_records(example)
        from kenes.records.chain.queries import everything

        snapshot = everything()
        assert {one["pillar"] for one in snapshot.of_kind("OBJ")} == {"policy", "monitoring", "prevention", "treatment"}
        assert {one["side"] for one in snapshot.of_kind("ACT")} == {"supply", "demand", "both"}
        assert {one["level"] for one in snapshot.of_kind("STM")} == {"public", "summary", "not-attributed", "closed"}
        assert {one["mode"] for one in snapshot.of_kind("PAR")} == {"room", "online"}

    def test_without_figures_there_are_no_findings(self, desk: Any) -> None:
        from kenes.records.example import write_example
        from kenes.records.models import Finding, Gap

        assert write_example(observatory=desk.observatory, by=desk.coordinator, today=datetime.date(2026, 1, 5))
        assert (Finding.objects.count(), Gap.objects.count()) == (0, 3)
