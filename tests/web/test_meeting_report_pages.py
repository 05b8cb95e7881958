"""A report of a meeting on its page: what was read is offered with its words, taken by a person, and leads back to the words."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from test_library import take

TEXTS = Path(__file__).parents[1] / "evaluation" / "meetings"


def minutes(house, name="ru_minutes_example.txt"):
    return take(house.desk, (TEXTS / name).read_text("utf-8"), name, marking="official").document


def page_of(house, document, who="coordinator", language="en"):
    answer = house.browser(who).get(f"/{language}/documents/{document.ref}/versions/1/meeting/")
    return html.unescape(answer.content.decode())


def keys(page, kind):
    return list(dict.fromkeys(re.findall(rf'id="({kind}-\d+-\d+)"', page)))


def filled(page):
    """The form of a draft as a browser would send it back."""
    form = page.partition('<form class="form" method="post" novalidate>')[2].partition("</form>")[0]
    sent = dict(re.findall(r'<input type="(?:text|date|number|search)" name="([^"]+)" value="([^"]*)"', form))
    sent |= dict(re.findall(r'<textarea name="([^"]+)"[^>]*>\s*([^<]*)</textarea>', form))
    sent |= dict(re.findall(r'<input type="(?:radio|checkbox)" name="([^"]+)" value="([^"]+)"[^>]*checked', form))
    sent |= dict(re.findall(r'<input type="checkbox" name="([^"]+)"[^>]*checked', form) and [("takes_part", "on")])
    for name, options in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        sent[name] = next(iter(re.findall(r'value="([^"]*)"\s+selected', options)), "")
    return {name: html.unescape(value) for name, value in sent.items()}


def take_item(house, document, key, who="coordinator", **changed):
    browser, path = house.browser(who), f"/en/documents/{document.ref}/versions/1/meeting/{key}/"
    return browser.post(path, filled(browser.get(path).content.decode()) | changed)


def test_from_the_words_of_minutes_to_records_and_back(house):
    from kenes.records.models import Dialogue, Institution, Participation, Recommendation, Statement

    document = minutes(house)
    shown = page_of(house, document)
    assert "Take the meeting first: this record is a part of it." in shown
    assert not Dialogue.objects.exists()
    assert take_item(house, document, keys(shown, "event")[0]).status_code == 302
    meeting = Dialogue.objects.get()
    assert (str(meeting.date), meeting.venue["ru"], meeting.marking) == ("2026-03-12", "Павлодар", "official")
    for key in keys(shown, "body"):
        assert take_item(house, document, key).status_code == 302
    assert sorted(one.name["ru"] for one in Institution.objects.all()) == [
        "Институт примеров",
        "ОФ «Образец»",
        "Орган А",
        "Орган Б",
    ]
    assert take_item(house, document, keys(shown, "person")[0]).status_code == 302
    (present,) = Participation.objects.all()
    assert (present.institution.name["ru"], present.person.name["ru"]) == (
        "Орган А",
        "заместитель руководителя Органа А",
    )
    assert take_item(house, document, keys(shown, "statement")[1]).status_code == 302
    (said,) = Statement.objects.all()
    assert (said.dialogue, said.institution.name["ru"]) == (meeting, "ОФ «Образец»")
    assert (
        take_item(house, document, keys(shown, "commitment")[0], text_ru="1.2. План работы с родителями.").status_code
        == 302
    )
    (promised,) = Recommendation.objects.all()
    assert (str(promised.due), [one.name["ru"] for one in promised.addressed_to.all()]) == ("2026-04-15", ["Орган Б"])
    assert promised.text["ru"] == "1.2. План работы с родителями."
    behind = house.browser("coordinator").get(f"/en/record/{promised.ref}/").content.decode()
    start, end = re.search(r"from=(\d+)&amp;to=(\d+)", behind).groups()
    text = document.versions.get().text
    assert text[int(start) : int(end)].startswith("1.2. Органу Б подготовить план")
    assert promised.ref in page_of(house, document)


def test_taking_the_same_item_twice_gives_the_record_that_is_there(house):
    from kenes.records.models import Dialogue

    document = minutes(house)
    (event,) = keys(page_of(house, document), "event")
    path = f"/en/documents/{document.ref}/versions/1/meeting/{event}/"
    sent = filled(house.browser("coordinator").get(path).content.decode())
    for _ in range(2):
        house.browser("coordinator").post(path, sent)
    assert Dialogue.objects.count() == 1


def say(house, document, key, who="coordinator", **sent):
    return house.browser(who).post(f"/en/documents/{document.ref}/versions/1/meeting/{key}/say/", sent)


def test_a_body_that_is_there_is_joined_with_its_reason_and_nothing_new_is_written(house):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Institution

    document = minutes(house)
    held = write_record(record=Institution(country="KZ", name={"ru": "Орган Б"}), by=house.desk.coordinator)
    shown = page_of(house, document)
    assert "100 / 100 · its name is written so: Орган Б" in shown
    key = next(one for one in keys(shown, "body") if f'id="{one}"' in shown.partition("Орган Б</p>")[0][-400:])
    assert say(house, document, key, say="join", record=held.ref).status_code == 302
    assert Institution.objects.count() == 1
    assert held.ref in page_of(house, document)


def test_a_body_of_the_register_is_taken_with_all_its_names(house):
    from kenes.records.models import Institution

    words = "Пресс-релиз\n\n7 июня 2026 года в Астане состоялся диалог.\n\nМинистерство здравоохранения Республики Казахстан подготовит отчёт до 1 августа 2026 года.\n"
    document = take(house.desk, words, "release.txt", marking="official").document
    (key,) = keys(page_of(house, document), "body")
    say(house, document, key, say="register")
    say(house, document, key, say="register")
    (held,) = Institution.objects.all()
    assert (held.register_code, set(held.name.own)) == ("KZ-MZ", {"kk", "ru", "en"})


def test_set_aside_and_offered_again(house):
    document = minutes(house)
    key = keys(page_of(house, document), "agenda")[0]
    say(house, document, key, say="aside")
    assert "Offer it again" in page_of(house, document)
    say(house, document, key, say="again")
    assert "Offer it again" not in page_of(house, document)


def test_names_stand_nowhere_unless_the_observatory_keeps_them(house):
    document = minutes(house)
    names = ("Мысалов", "Примерова", "Образцова", "Сидорова")
    shown = page_of(house, document)
    assert [name for name in names if name in shown] == [] and "[…]" in shown
    path = house.desk.observatory.folder / "kenes.toml"
    written = path.read_text("utf-8")
    allowed = written.replace("names_from_documents = false", "names_from_documents = true")
    path.write_text(allowed if allowed != written else f"{written}\n[persons]\nnames_from_documents = true\n", "utf-8")
    (house.desk.observatory.folder / "computed" / "site.json").touch()
    shown = page_of(house, document)
    assert [name for name in names if name not in shown] == [] and "[…]" not in shown


def test_a_name_typed_into_a_draft_is_refused_where_names_are_not_kept(house):
    from kenes.records.models import Person

    document = minutes(house)
    key = keys(page_of(house, document), "person")[1]
    answer = take_item(house, document, key, name_ru="Образцова М. В.")
    assert answer.status_code == 200 and "write the role instead" in answer.content.decode()
    assert not Person.objects.exists()


def test_it_is_for_those_who_write_records_of_meetings(house):
    document = minutes(house)
    path = f"/en/documents/{document.ref}/versions/1/meeting/"
    who = {"coordinator": 200, "administrator": 200, "reader": 403, "stranger": 404, "visitor": 302}
    assert {one: house.browser(one).get(path).status_code for one in who} == who
    key = keys(page_of(house, document), "body")[0]
    sent = {one: say(house, document, key, who=one, say="aside").status_code for one in ("reader", "stranger")}
    assert sent == {"reader": 403, "stranger": 404}
    assert "Offer it again" not in page_of(house, document)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", ("Кездесу туралы есеп", "Не міндеттелді", "Жоба жазбаны көру", "келесі кездесу")),
        ("ru", ("Отчёт о встрече", "Что обещано или поручено", "Посмотреть черновик", "следующая встреча")),
        ("en", ("Report of a meeting", "What was promised or assigned", "See the draft", "a next meeting")),
    ],
)
def test_reports_in_three_languages_on_pages_in_three_languages(house, language, words):
    for code in ("kk", "ru", "en"):
        shown = page_of(house, minutes(house, f"{code}_release_example.txt"), language=language)
        assert [one for one in words[:3] if one not in shown] == []
        assert all(keys(shown, kind) for kind in ("event", "body", "person", "statement", "commitment"))
        assert (words[3] in shown) is not bool(keys(shown, "next"))


def test_a_text_that_is_no_report_says_so(house):
    document = take(
        house.desk, "О профилактике\n\nСтатья 1. Задачи\n\nПрофилактика важна.\n", "law.txt", marking="official"
    ).document
    shown = page_of(house, document)
    assert "does not look like a report of a meeting" in shown and "what anybody said" in shown


def test_a_text_too_long_to_be_read_while_a_browser_waits_is_not_offered(house, monkeypatch):
    document, browser = minutes(house), house.browser("coordinator")
    offered = f"/en/documents/{document.ref}/versions/1/meeting/"
    assert offered in browser.get(f"/en/documents/{document.ref}/").content.decode()
    monkeypatch.setattr("kenes.web.pages.document_meeting.LONGEST", 100)
    assert offered not in browser.get(f"/en/documents/{document.ref}/").content.decode()
    assert browser.get(offered).status_code == 404
