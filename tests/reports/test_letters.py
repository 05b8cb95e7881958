"""Letters on paper: each purpose in the language of the body, with what it is about; never a closed word, no signature put under it."""

from __future__ import annotations

import datetime
import io
from typing import Any

import pytest
from meeting_held import SECRET, UNNAMED, hold

from kenes.reports.report import Order, all_reports, rendered, write
from kenes.texts import Refusal

TODAY, SENT, DUE = datetime.date(2026, 11, 2), datetime.date(2026, 10, 20), datetime.date(2026, 12, 10)
SUBJECT = {"kk": "Тақырып", "ru": "О теме"}


@pytest.fixture
def scene(desk: Any) -> Any:
    return hold(desk)


def letter(scene: Any, purpose: str, concerns: list[Any], **fields: Any) -> Any:
    from kenes.records.correspondence.actions import write_letter
    from kenes.records.models import Letter, Record

    made = Letter(country="KZ", purpose=purpose, addressee=scene.bodies["B"], **({"subject": SUBJECT} | fields))
    return write_letter(letter=made, by=scene.by, concerns=Record.objects.filter(pk__in=[one.pk for one in concerns]))


def said(scene: Any, made: Any, language: str, marking: Any = "official") -> list[str]:
    order = Order(today=TODAY, subject=made.ref, marking=marking)
    document = all_reports()["letter"].compose(scene.desk.observatory, order)
    return rendered(document, language, "txt").decode().replace("\u202f", " ").strip().split("\n\n")


def action(scene: Any, **fields: Any) -> Any:
    from kenes.records.chain.actions import Origin, write_record
    from kenes.records.models import Action, Measure, Objective, RoadMap
    from kenes.records.roadmaps.actions import take_up

    plan = RoadMap(country="KZ", name={"en": "Plan"}, place="KZ", first_year=2026, last_year=2028)
    write_record(record=plan, by=scene.by)
    objective = Objective(country="KZ", road_map=plan, position=1, heading={"en": "Aim"}, pillar="policy")
    write_record(record=objective, by=scene.by)
    measure = Measure(country="KZ", objective=objective, position=1, heading={"en": "Way"})
    write_record(record=measure, by=scene.by)
    made = Action(country="KZ", measure=measure, position=1, lead=scene.bodies["B"], **fields)
    origin = Origin("taken-up-as", scene.recommendation.ref, outward=False)
    return take_up(action=made, origins=(origin,), by=scene.by)


ACTION = {
    "heading": {"kk": "Нысан енгізу", "ru": "Ввести форму"},
    "form_of_completion": {"kk": "бұйрық", "ru": "приказ"},
    "term": {"kk": "2026 жылғы IV тоқсан", "ru": "IV квартал 2026 года"},
    "funding": {"ru": "не требуется"},
}


def test_an_action_proposal_holds_the_line_of_the_plan_and_the_recommendation_behind_it(scene):
    made = letter(scene, "agreement", [action(scene, **ACTION)], number="12-3/45", date=SENT, reply_due=DUE)
    assert said(scene, made, "ru") == [
        "Для служебного пользования",
        "20 октября 2026 г. № 12-3/45",
        "Орган B",
        "О теме",
        "Просим рассмотреть и согласовать мероприятия, в которых вы указаны ответственным исполнителем.",
        "Таблица 1. Мероприятия",
        "№ п/п | Наименование мероприятия | Форма завершения | Ответственные исполнители | Срок исполнения | Финансирование\n"
        "1 | Ввести форму (KZ-2026-ACT-001) | приказ | Орган B | IV квартал 2026 года | не требуется",
        "Мероприятия предлагаются во исполнение следующих рекомендаций:",
        "1. Применять одну форму (KZ-2026-REC-001)",
        "Срок ответа: до 10 декабря 2026 г.",
        "____________________ (должность)\n__________ (подпись)   ____________________ (инициалы, фамилия)",
        "Исп.: ______________________\nТел.: ______________________",
    ]
    kazakh = said(scene, made, "kk")
    assert kazakh[1:4] == ["2026 ж. 20 қазан № 12-3/45", "B органы", "Тақырып"]
    assert "талап" not in kazakh[6] and "не требуется (орысша жазылған)" in kazakh[6]
    assert "Жауап беру мерзімі: 2026 ж. 10 желтоқсан" in kazakh


def test_number_and_day_are_left_to_be_filled_in(scene):
    made = letter(scene, "other", [])
    assert said(scene, made, "kk")[1] == "20___ ж. «____» ______________ № __________"
    assert said(scene, made, "ru")[1] == "«____» ______________ 20___ г. № __________"
    assert said(scene, made, "en")[1] == "____ ______________ 20___, No __________"


def test_words_of_the_letter_stand_as_written_and_the_term_is_not_said_twice(scene):
    text = {"ru": "Ждём ответа до 10 декабря 2026 г. включительно."}
    made = letter(scene, "circulation", [], text=text, reply_due=DUE)
    russian, kazakh = said(scene, made, "ru"), said(scene, made, "kk")
    assert text["ru"] in russian and not any("Срок ответа" in one for one in russian)
    assert f"{text['ru']} (орысша жазылған)" in kazakh


def test_a_data_request_lists_what_is_asked_about(scene):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Request

    made = letter(scene, "data", [])
    asked = Request(
        country="KZ", heading={"ru": "О ходе исполнения"}, institution=scene.bodies["B"], due=DUE, letter=made,
        first_day=datetime.date(2026, 7, 1), last_day=datetime.date(2026, 9, 30),
    )  # fmt: skip
    write_record(record=asked, by=scene.by, many={"asked": [action(scene, **ACTION).record_ptr]})
    russian = said(scene, made, "ru")
    assert f"1. О ходе исполнения ({asked.ref}), период: 1 июля 2026 г. — 30 сентября 2026 г." in russian
    assert any("Ввести форму (KZ-2026-ACT-001)" in one for one in russian)
    assert "Приложение: таблица для заполнения" in russian


def test_circulated_minutes_are_named_with_their_version_and_enclosed_not_copied(scene):
    from kenes.records.minutes.drafting import draft

    minutes = draft(dialogue=scene.dialogue, sort="minutes", by=scene.by)
    russian = said(scene, letter(scene, "circulation", [minutes.record_ptr]), "ru")
    assert any(one.startswith("1. ") and minutes.ref in one for one in russian)
    assert next(one for one in russian if one.startswith("Приложение")).endswith("версия 1")
    assert not any(word in one for one in russian for word in (*SECRET, *UNNAMED, "Регистр может"))


def test_a_consultation_and_an_invitation_say_their_days_and_not_the_way_in(scene):
    from kenes.records.chain.actions import amend_record, write_record
    from kenes.records.models import Consultation, Dialogue, RoadMap

    plan = write_record(
        record=RoadMap(country="KZ", name={"ru": "Карта"}, place="KZ", first_year=2026, last_year=2028), by=scene.by
    )
    asked = Consultation(
        country="KZ", heading={"ru": "Проект"}, question={"ru": "Что изменить?"}, dialogue=scene.dialogue,
        road_map=plan, opens=SENT, closes=DUE,
    )  # fmt: skip
    write_record(record=asked, by=scene.by)
    russian = said(scene, letter(scene, "circulation", [asked.record_ptr]), "ru")
    assert f"1. Проект ({asked.ref}). Замечания принимаются: 20 октября 2026 г. — 10 декабря 2026 г." in russian
    assert "Приложение: «Карта», проект" in russian
    dialogue = Dialogue.objects.get(pk=scene.dialogue.pk)
    online = {"link": "https://room.example/1", "passcode": "13579"}
    amend_record(record=dialogue, values=online, seen=dialogue.version, by=scene.by)
    english = "\n".join(said(scene, letter(scene, "invitation", [dialogue.record_ptr]), "en"))
    assert "Agenda:" in english and "Forms" in english and scene.dialogue.ref in english
    assert "room.example" not in english and "13579" not in english


def test_closed_records_are_in_no_letter_and_a_closed_letter_is_on_no_paper(scene):
    secret = scene.said["closed"]
    made = letter(scene, "other", [scene.said["public"].record_ptr, secret.record_ptr])
    for language in ("kk", "ru", "en"):
        words = "\n".join(said(scene, made, language))
        assert secret.ref not in words and not any(word in words for word in SECRET)
    with pytest.raises(Refusal) as refused:
        said(scene, secret, "en")
    assert [one.code for one in refused.value.findings] == ["unknown-id"]


def test_it_is_written_by_the_registry_in_word_and_needs_its_letter_named(scene, tmp_path):
    import docx

    made = letter(scene, "agreement", [action(scene, **ACTION)], reply_due=DUE)
    report = all_reports()["letter"]
    asked = Order(("kk",), ("docx",), TODAY, subject=made.ref, marking="official")
    (file,) = write(scene.desk.observatory, report, asked, tmp_path)
    word = docx.Document(io.BytesIO(file.path.read_bytes()))
    lines = [one.text for one in word.paragraphs if one.text]
    assert lines[0] == "20___ ж. «____» ______________ № __________" and "Тақырып" in lines
    assert word.tables[0].cell(1, 1).text == "Нысан енгізу (KZ-2026-ACT-001)"
    addressee = next(one for one in word.paragraphs if one.text == "B органы")
    assert addressee.paragraph_format.left_indent.cm > 8
    with pytest.raises(Refusal) as refused:
        write(scene.desk.observatory, report, Order(today=TODAY), tmp_path)
    assert [one.code for one in refused.value.findings] == ["subject-needed"]
