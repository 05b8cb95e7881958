"""Plans taken into road maps: written whole or not at all, joined in the other language, compared when they come back."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "documents"))
from plan_files import KK_HEAD, KK_ROWS, KK_TITLE, RU_HEAD, RU_ROWS, RU_TITLE, book_plan, word_plan

KAZAKH, RUSSIAN = ("b.docx", word_plan(KK_HEAD, KK_ROWS, KK_TITLE)), ("a.xlsx", book_plan(RU_HEAD, RU_ROWS, RU_TITLE))


def seen(query):
    return query


@pytest.fixture
def road_map(desk):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import RoadMap

    record = RoadMap(
        country="KZ", name={"kk": "Үлгі жоспар", "ru": "Примерный план"}, place="KZ", first_year=2026, last_year=2028
    )
    return write_record(record=record, by=desk.coordinator)


@pytest.fixture
def ministries(desk):
    from kenes.records.institutions.register import take_over

    return take_over(codes=["KZ-MVD", "KZ-MZ", "KZ-BNS"], country="KZ", by=desk.coordinator)


def proposal(road_map, name, content):
    from kenes.documents.plans.assembling import Wanted
    from kenes.documents.plans.reading import read_plan
    from kenes.records.roadmaps.plan_changes import proposal_for

    return proposal_for(road_map, read_plan(content, name, Wanted((2026, 2028))).plan, seen)


def take_in(road_map, by, file, **said):
    from kenes.records.roadmaps.taking_in import Choices, take_in_plan

    found = proposal(road_map, *file)
    return take_in_plan(proposal=found, shown=found.digest, choices=Choices(**said), by=by)


def actions(road_map):
    from kenes.records.models import Action

    return list(Action.objects.filter(measure__objective__road_map=road_map).order_by("ref"))


def test_a_plan_becomes_objectives_measures_and_actions(desk, road_map, ministries):
    from kenes.records.models import Measure, Objective

    taken = take_in(road_map, desk.coordinator, RUSSIAN, pillars={1: "treatment"}, pillar="monitoring")
    assert (taken.written, taken.amended) == (8, 0)
    assert [(one.heading["ru"], one.pillar, one.number) for one in Objective.objects.order_by("ref")] == [
        ("Мониторинг наркоситуации", "monitoring", "1."),
        ("Лечение и реабилитация", "treatment", "2."),
    ]
    assert Measure.objects.count() == 2
    first, second, third, fourth = actions(road_map)
    assert (first.number, first.heading["ru"], first.due) == (
        "1",
        "Разработать методику оценки",
        datetime.date(2026, 12, 31),
    )
    assert first.responsible["ru"] == "МЗ (созыв), МВД, БНС (по согласованию)"
    assert (first.lead.register_code, {one.register_code for one in first.support.all()}) == (
        "KZ-MZ",
        {"KZ-MVD", "KZ-BNS"},
    )
    assert (second.due, third.lead, fourth.due) == (datetime.date(2028, 12, 10), None, None)


def test_the_same_plan_in_the_other_language_fills_the_same_lines(desk, road_map, ministries):
    take_in(road_map, desk.coordinator, RUSSIAN)
    found = proposal(road_map, *KAZAKH)
    assert {one.state for one in found.lines} == {"filled"}
    taken = take_in(road_map, desk.coordinator, KAZAKH)
    assert (taken.written, taken.amended) == (0, 8)
    first = actions(road_map)[0]
    assert first.term.own == {"ru": "IV квартал 2026 года", "kk": "2026 жылғы IV тоқсан"}
    assert first.lead.register_code == "KZ-MZ"
    assert all(proposal(road_map, *file).changes_nothing for file in (KAZAKH, RUSSIAN))


def test_a_changed_cell_is_shown_before_it_becomes_an_amendment(desk, road_map, ministries):
    take_in(road_map, desk.coordinator, RUSSIAN)
    rows = [list(row) for row in RU_ROWS]
    rows[1][4] = "I квартал 2027 года"
    rows[2][3] = "МВД"
    changed = ("a.docx", word_plan(rows=[tuple(row) for row in rows]))
    found = proposal(road_map, *changed)
    told = [(one.number, change.name, change.before, change.after) for one in found.lines for change in one.changes]
    assert told == [
        ("1", "term", "IV квартал 2026 года", "I квартал 2027 года"),
        ("2", "responsible", "БНС, акиматы областей, городов Астаны, Алматы и Шымкента", "МВД"),
    ]
    take_in(road_map, desk.coordinator, changed, why="Хат № 1")
    first, second = actions(road_map)[:2]
    assert (first.due, first.version, second.lead.register_code) == (datetime.date(2027, 3, 31), 2, "KZ-MVD")


def test_a_line_that_the_plan_lacks_is_told_and_stays(desk, road_map):
    take_in(road_map, desk.coordinator, RUSSIAN)
    found = proposal(road_map, "a.docx", word_plan(rows=RU_ROWS[:2]))
    assert [row.number for row in found.absent] == ["2", "3", "4"]
    assert found.changes_nothing


def test_a_road_map_that_changed_meanwhile_is_not_written_over(desk, road_map):
    from kenes.records.chain.actions import amend_record
    from kenes.records.models import Objective
    from kenes.records.roadmaps.taking_in import ChangedMeanwhile, Choices, take_in_plan

    take_in(road_map, desk.coordinator, RUSSIAN)
    found = proposal(road_map, *KAZAKH)
    one = Objective.objects.first()
    amend_record(record=one, values={"heading": {"ru": "Другое", "kk": "Басқа"}}, seen=one.version, by=desk.coordinator)
    with pytest.raises(ChangedMeanwhile):
        take_in_plan(proposal=found, shown=found.digest, choices=Choices(), by=desk.coordinator)
    assert "kk" not in actions(road_map)[0].heading.own


def test_nothing_is_written_when_one_line_cannot_be(desk, road_map, monkeypatch):
    from django.core.exceptions import ValidationError

    from kenes.records.models import Objective

    rows = [*RU_ROWS, ("5" * 30, "Слишком длинный номер", "", "", "", "")]
    with pytest.raises(ValidationError):
        take_in(road_map, desk.coordinator, ("a.docx", word_plan(rows=rows)))
    assert Objective.objects.count() == 0 and actions(road_map) == []


def test_bodies_of_the_register_are_taken_over_when_asked(desk, road_map):
    from kenes.records.roadmaps.responsible_bodies import Bodies

    lines = [line.responsible for line in proposal(road_map, *RUSSIAN).plan.lines]
    wanting = Bodies("KZ").wanting(lines)
    assert wanting == ["KZ-MZ", "KZ-MVD", "KZ-BNS"]
    take_in(road_map, desk.coordinator, RUSSIAN, bodies=tuple(wanting))
    assert actions(road_map)[0].lead.register_code == "KZ-MZ"


def exported(road_map, language, kind):
    from kenes.reports.exporters.road_map import made

    return made(road_map, language, kind, seen).content


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_what_goes_out_comes_back_unchanged(desk, road_map, ministries, language, kind):
    take_in(road_map, desk.coordinator, RUSSIAN)
    take_in(road_map, desk.coordinator, KAZAKH)
    content = exported(road_map, language, kind)
    found = proposal(road_map, f"back.{kind}", content)
    assert (found.plan.language, len(found.plan.lines), found.absent) == (language, 4, ())
    assert found.changes_nothing
    assert all(line.carried for line in found.plan.lines) and all(one.carried for one in found.plan.sections)
    assert content == exported(road_map, language, kind)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_road_map_written_by_hand_goes_out_and_comes_back(desk, road_map, ministries, kind):
    """Two levels, bodies without written words, one language only."""
    from kenes.records.models import Action, Measure, Objective
    from kenes.records.writing import create

    home = {"country": "KZ", "marking": "official"}
    for place in (1, 2):
        objective = create(
            record=Objective(
                **home, road_map=road_map, position=place, heading={"ru": f"Цель {place}"}, pillar="policy"
            ),
            by=desk.coordinator,
        )
        measure = create(
            record=Measure(
                **home, objective=objective, position=1, heading={"ru": f"Направление {place}", "kk": f"Бағыт {place}"}
            ),
            by=desk.coordinator,
        )
        action = Action(
            **home,
            measure=measure,
            position=1,
            heading={"ru": "Сделать\nи ещё"},
            term={"ru": "ежегодно"},
            lead=ministries[0],
        )
        create(record=action, by=desk.coordinator, many={"support": ministries[1:]})
    for language in ("ru", "kk"):
        found = proposal(road_map, f"back.{kind}", exported(road_map, language, kind))
        assert [(one.level, one.state) for one in found.lines] == [
            ("objective", "same"),
            ("measure", "same"),
            ("action", "same"),
        ] * 2


def test_sorted_and_renumbered_lines_are_known_by_the_id_they_carry(desk, road_map):
    import io

    from openpyxl import load_workbook

    take_in(road_map, desk.coordinator, RUSSIAN)
    book = load_workbook(io.BytesIO(exported(road_map, "ru", "xlsx")))
    sheet = book.active
    rows = [
        row
        for row in sheet.iter_rows()
        if str(row[1].value) in ("Разработать методику оценки", "Проводить обследование")
    ]
    values = [[cell.value for cell in row] for row in rows]
    for row, taken in zip(rows, reversed(values), strict=True):
        for cell, value in zip(row, taken, strict=True):
            cell.value = value
    rows[0][0].value, rows[1][0].value = "1", "2"
    stream = io.BytesIO()
    book.save(stream)
    found = proposal(road_map, "back.xlsx", stream.getvalue())
    told = [(one.record.ref[-3:], change.name, change.after) for one in found.lines for change in one.changes]
    assert told == [("002", "number", "1"), ("001", "number", "2")]


def test_a_file_that_went_through_another_office_program_comes_back_unchanged(desk, road_map, tmp_path, libreoffice):
    import subprocess

    take_in(road_map, desk.coordinator, RUSSIAN)
    take_in(road_map, desk.coordinator, KAZAKH)
    for language in ("kk", "ru"):
        (tmp_path / f"{language}.docx").write_bytes(exported(road_map, language, "docx"))
    (tmp_path / "ru.xlsx").write_bytes(exported(road_map, "ru", "xlsx"))
    for names, kind in ((["kk.docx", "ru.docx"], "docx"), (["ru.xlsx"], "xlsx")):
        subprocess.run(
            [
                libreoffice,
                f"-env:UserInstallation=file://{tmp_path}/profile",
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                str(tmp_path / "out"),
                *[str(tmp_path / one) for one in names],
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )
        for name in names:
            found = proposal(road_map, name, (tmp_path / "out" / name).read_bytes())
            assert found.changes_nothing, [(one.number, one.changes) for one in found.lines if one.changes]
            assert len(found.plan.lines) == 4 and all(line.carried for line in found.plan.lines)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_plan_of_another_layout_in_both_languages_goes_out_and_comes_back_unchanged(
    desk, road_map, ministries, language, kind
):
    from test_plan_shapes import READINGS, both_in_word

    both = ("both.docx", both_in_word())
    taken = take_in(road_map, desk.coordinator, both)
    assert (taken.written, len(actions(road_map))) == (7, 3)
    assert actions(road_map)[0].funding.own == {"kk": "12,5 млн. теңге; РБ", "ru": "12,5 млн. тенге; РБ"}
    assert proposal(road_map, *both).changes_nothing
    back = proposal(road_map, f"back.{kind}", exported(road_map, language, kind))
    assert back.changes_nothing and back.absent == ()
    lines = back.plan.lines
    assert [line.number for line in lines] == [row[0] for row in READINGS]
    understood = [
        share
        for line in lines
        for share in (
            line.term.understood,
            bool(line.responsible),
            not line.funding.unread and bool(line.funding.kinds),
        )
    ]
    assert sum(understood) / len(understood) == 1
