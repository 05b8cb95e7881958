"""Returns through the pages: asking, answering by the link and by the workbook, reviewing, what the link says afterwards."""

from __future__ import annotations

import datetime
import html
import io
import re
from dataclasses import dataclass
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from plan_of_a_body import plan

LINK = re.compile(r"https?://[^/\s]+(/(?:kk|ru|en)/task/[^/\s<]+/)")
LANGUAGES = ("kk", "ru", "en")


@dataclass
class Round:
    """A road map with two actions of Body A on control, the request that was sent, and the path of its link."""

    house: Any
    actions: list[Any]
    body: Any
    request: Any = None
    link: str = ""

    @property
    def coordinator(self) -> Any:
        return self.house.browser("coordinator")

    def ask(self, **more: Any) -> Any:
        """Ask through the form, as the coordinator does; the answer of the site."""
        road_map = self.actions[0].measure.objective.road_map.ref
        address = f"/en/road-maps/{road_map}/ask/?body={self.body.ref}"
        due = (datetime.date.today() + datetime.timedelta(days=10)).isoformat()
        filled = {"asked": [one.ref for one in self.actions], "heading_ru": "Осень", "heading_en": "Autumn", "due": due}
        return self.coordinator.post(address, filled | {"number": "1-7/45", "marking": "official"} | more)

    def send(self) -> None:
        """Ask, send, and take the link from the page, as it is shown this once."""
        from kenes.records.models import Request

        self.ask()
        self.request = Request.objects.get()
        self.link = self.link_of(self.coordinator.post(f"/en/requests/{self.request.ref}/send/", follow=True))

    def link_of(self, answer: Any) -> str:
        found = LINK.search(html.unescape(answer.content.decode()))
        assert found is not None
        return found[1]

    def answers(self, **more: Any) -> dict[str, Any]:
        """Everything filled in well."""
        return {
            "name": "A. Person", "words-0": "Half done", "reached-0": "partly", "words-1": "All done",
            "reached-1": "yes", "kind-1": "order", "number-1": "15",
        } | more  # fmt: skip


@pytest.fixture
def asking(house) -> Round:
    body = house.desk.body(email="registry@body-a.example", language="ru")
    return Round(house, plan(house.desk, body), body)


@pytest.fixture
def sent(asking) -> Round:
    asking.send()
    return asking


def text_of(answer: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html.unescape(answer.content.decode())).split())


def test_the_road_map_leads_to_its_bodies_and_a_body_to_what_it_has_on_control(asking):
    road_map = asking.actions[0].measure.objective.road_map
    page = asking.coordinator.get(f"/en/record/{road_map.ref}/").content.decode()
    assert f'href="/en/road-maps/{road_map.ref}/ask/"' in page
    bodies = asking.coordinator.get(f"/en/road-maps/{road_map.ref}/ask/").content.decode()
    assert f'href="?body={asking.body.ref}"' in bodies and ">2</span>" in bodies
    form = asking.coordinator.get(f"/en/road-maps/{road_map.ref}/ask/?body={asking.body.ref}").content.decode()
    assert [f'value="{one.ref}" checked' in form for one in asking.actions] == [True, True]
    assert asking.house.browser("analyst").get(f"/en/road-maps/{road_map.ref}/ask/").status_code == 403


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"asked": []}, "Choose at least one of them."),
        ({"due": "2020-01-01"}, "Choose a day that is still to come."),
        ({"first_day": "2026-03-01", "last_day": "2026-02-01"}, "The period ends before it begins."),
        ({"heading_ru": "", "heading_en": ""}, "Write this in at least one language."),
    ],
)
def test_a_request_that_cannot_be_is_not_written_and_keeps_what_was_typed(asking, wrong, said):
    from kenes.records.models import Request

    page = asking.ask(**wrong)
    assert (page.status_code, said in page.content.decode(), 'value="1-7/45"' in page.content.decode()) == (
        200,
        True,
        True,
    )
    assert Request.objects.count() == 0


def test_sending_shows_the_link_once_and_writes_a_message_with_the_workbook(sent):
    from kenes.records.models import Message

    message = Message.objects.get()
    assert sent.link in message.body and [one["name"] for one in message.attachments] == [f"{sent.request.ref}-ru.xlsx"]
    page = sent.coordinator.get(f"/en/record/{sent.request.ref}/").content.decode()
    assert "/task/" not in page and "registry@body-a.example" in page
    shown = sent.coordinator.get(f"/en/post/{message.pk}/").content.decode()
    assert "…" in shown and LINK.search(shown) is not None and sent.link not in shown


def test_the_page_of_a_link_speaks_the_language_of_the_body_and_is_kept_by_nobody(sent):
    page = sent.house.visitor().get(sent.link)
    assert sent.link.startswith("/ru/") and "Мероприятие 1" in page.content.decode()
    assert page["Cache-Control"] == "private, no-store"
    assert page["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert page["Referrer-Policy"] == "same-origin"  # to other sites the same as no-referrer; see views/return_links.py
    assert sent.house.visitor().get("/ru/task/guess/")["Referrer-Policy"] == "no-referrer"


def test_what_is_wrong_is_said_and_what_was_typed_stays(sent):
    from kenes.records.models import Return

    page = sent.house.visitor().post(sent.link, sent.answers(**{"reached-0": "yes", "words-1": "", "name": ""}))
    text = page.content.decode()
    assert "Half done" in text and 'value="15"' in text
    assert "Назовите завершающий документ" in text and "Напишите, как исполняется мероприятие." in text
    assert Return.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("order.exe", b"MZ\x90\x00", "order.exe"),
        ("order.pdf", b"PK\x03\x04", "order"),
        ("secret.txt", "Совершенно секретно\nЭкз. № 1\n\nПриказ о мерах".encode(), "тайны"),
    ],
)
def test_a_dangerous_or_secret_file_is_refused_and_nothing_is_stored(sent, name, content, said):
    from kenes.records.models import Return

    file = {"file-1": SimpleUploadedFile(name, content)}
    page = sent.house.visitor().post(sent.link, sent.answers() | file)
    assert (page.status_code, said in page.content.decode(), Return.objects.count()) == (200, True, 0)
    assert sent.house.desk.observatory.originals.all() == []


def test_after_the_answer_the_link_says_when_it_came_and_does_nothing_more(sent):
    from kenes.records.models import Return

    visitor = sent.house.visitor()
    file = {"file-1": SimpleUploadedFile("бұйрық.txt", "Бұйрық № 15".encode())}
    first = visitor.post(sent.link, sent.answers() | file)
    given = Return.objects.get()
    assert (first.status_code, given.way, given.given_by, given.created_by.username) == (
        302,
        "link",
        "A. Person",
        "by-link",
    )
    page = text_of(visitor.get(sent.link))
    assert given.ref in page and "получены" in page and "received on" in page and "қабылданды" in page
    again = visitor.post(sent.link, sent.answers())
    assert (again.status_code, Return.objects.count()) == (200, 1)
    document = sent.coordinator.get(f"/en/returns/{given.ref}/documents/1/")
    assert b"".join(document.streaming_content).decode() == "Бұйрық № 15"
    assert sent.coordinator.get(f"/en/returns/{given.ref}/documents/0/").status_code == 404
    assert visitor.get(f"/en/returns/{given.ref}/documents/1/").status_code == 404


def test_a_link_that_expired_or_was_revoked_says_so_and_whom_to_ask_in_three_languages(sent):
    from django.utils import timezone

    from kenes.records.models import Pass

    Pass.objects.update(expires=timezone.now() - datetime.timedelta(seconds=1))
    page = sent.house.visitor().get(sent.link)
    text = text_of(page)
    assert page.status_code == 410 and ("мерзімі өтті" in text, "истёк" in text, "has expired" in text) == (True,) * 3
    assert "Whom to ask" in text_of(sent.house.visitor().get(sent.link.replace("/ru/", "/en/")))
    Pass.objects.update(expires=timezone.now() + datetime.timedelta(days=1))
    held = Pass.objects.get()
    sent.coordinator.post(f"/en/requests/{sent.request.ref}/links/{held.pk}/revoke/")
    page = sent.house.visitor().get(sent.link)
    assert (page.status_code, "has been revoked" in text_of(page)) == (410, True)
    assert sent.house.visitor().get(f"{sent.link}workbook/").status_code == 410


def test_unknown_links_are_all_alike_and_guessing_ends(sent):
    from django.utils import timezone

    from kenes.records.passes.actions import issue_pass

    expires = timezone.now() + datetime.timedelta(days=1)
    _, other = issue_pass(purpose="else", record=sent.request, expires=expires, by=sent.house.desk.coordinator)
    tampered = sent.link[:-2] + ("A" if sent.link[-2] != "A" else "B") + "/"
    visitor = sent.house.visitor()
    answers = [visitor.get(one) for one in ("/ru/task/guess/", f"/ru/task/{other}/", tampered)]
    without_address = {re.sub(r"/task/[^/\"]+/", "/task/", one.content.decode()) for one in answers}
    assert ([one.status_code for one in answers], len(without_address)) == ([404] * 3, 1)
    codes = [visitor.get("/ru/task/guess/").status_code for _ in range(40)]
    assert (codes[0], codes[-1]) == (404, 429)
    assert visitor.get(sent.link).status_code == 429


def test_the_workbook_through_the_link(sent):
    from kenes.records.models import Return

    visitor = sent.house.visitor()
    untouched = visitor.get(f"{sent.link}workbook/").content

    def upload(content: bytes, name: str = "answer.xlsx") -> Any:
        return visitor.post(sent.link, {"upload": "1", "workbook": SimpleUploadedFile(name, content)})

    assert "0 изменений" in upload(untouched).content.decode() and Return.objects.count() == 0
    half = text_of(upload(written(untouched, {"F5": "Half done", "G5": "наверное"})))
    assert "Сведения · строка 5 · столбец G" in half and "Сведения · строка 6 · столбец F" in half
    assert Return.objects.count() == 0
    whole = {"C1": "A. Person", "F5": "Half done", "G5": "частично", "F6": "Nothing yet", "G6": "ещё нет"}
    assert upload(written(untouched, whole)).status_code == 302
    given = Return.objects.get()
    assert (given.way, [one["reached"] for one in given.answers]) == ("workbook", ["partly", "no"])


def written(content: bytes, cells: dict[str, str]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    for place, value in cells.items():
        book["Сведения"][place] = value
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_the_reviewer_sends_back_with_a_comment_and_accepts_the_next(sent):
    from kenes.records.models import Message, Return

    sent.house.visitor().post(sent.link, sent.answers())
    first = Return.objects.get()
    page = sent.coordinator.get(f"/en/record/{first.ref}/").content.decode()
    assert "Half done" in page and "Accept the return" in page
    assert "Accept the return" not in sent.house.browser("reader").get(f"/en/record/{first.ref}/").content.decode()
    due = (datetime.date.today() + datetime.timedelta(days=3)).isoformat()
    assert "This field is required" in text_of(sent.coordinator.post(f"/en/returns/{first.ref}/back/", {"due": due}))
    back = sent.coordinator.post(f"/en/returns/{first.ref}/back/", {"comment": "Укажите срок", "due": due}, follow=True)
    new = sent.link_of(back)
    assert new in Message.objects.get(purpose="return-sent-back").body
    form = sent.house.visitor().get(new).content.decode()
    assert "Укажите срок" in form and "Half done" in form
    assert first.ref in text_of(sent.house.visitor().get(sent.link))
    sent.house.visitor().post(new, sent.answers(**{"words-0": "Done by May"}))
    second = Return.objects.latest("received")
    review = text_of(sent.coordinator.get(f"/en/record/{second.ref}/"))
    assert "Done by May" in review and "Half done" in review
    sent.coordinator.post(f"/en/returns/{second.ref}/accept/")
    action = f"/en/record/{sent.actions[0].ref}/"
    told = {
        who: "Done by May" in text_of(sent.house.browser(who).get(action))
        for who in ("coordinator", "reader", "stranger")
    }
    assert told == {"coordinator": True, "reader": True, "stranger": False}


def test_the_coordinator_writes_down_what_came_on_paper(sent):
    from kenes.records.models import Return

    address = f"/en/requests/{sent.request.ref}/answer/"
    assert sent.coordinator.get(address).status_code == 200
    sent.coordinator.post(address, sent.answers())
    given = Return.objects.get()
    assert (given.way, given.created_by.username) == ("office", "coordinator")
    assert sent.house.browser("analyst").get(address).status_code == 403


def test_the_list_says_state_and_due_date_and_the_open_loops_what_waits(sent):
    from kenes.records.models import Request

    assert "10 days are left" in text_of(sent.coordinator.get("/en/requests/"))
    sent.house.visitor().post(sent.link, sent.answers())
    assert "answered" in text_of(sent.coordinator.get("/en/requests/?state=answered"))
    assert "Returns that wait for a reviewer" in text_of(sent.coordinator.get("/en/open-loops/"))
    assert "Autumn" not in sent.house.visitor().get("/en/requests/").content.decode()
    assert Request.objects.get().state == "answered"


def test_the_page_of_the_post_sends_and_tells_what_failed(sent):
    assert "waits" in text_of(sent.coordinator.get("/en/post/"))
    done = sent.coordinator.post("/en/post/send/", follow=True)
    assert "The messages were sent." in text_of(done)
    assert "Nothing waits to be sent." in text_of(sent.coordinator.post("/en/post/send/", follow=True))


def test_closed_words_reach_no_message_and_no_page_of_a_link(sent):
    from kenes.records.models import Action, Message

    Action.objects.filter(pk=sent.actions[0].pk).update(closed=True)
    page = sent.house.visitor().get(sent.link).content.decode()
    assert ("Мероприятие 1" in page, "Мероприятие 2" in page) == (False, True)
    assert [one for one in Message.objects.all() if "Мероприятие" in one.body] == []


def test_the_front_page_tells_coordinators_what_waits_and_since_when_and_nobody_else(sent):
    from kenes.records.models import Message

    Message.objects.filter(sent__isnull=True).update(written=datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC))
    waiting = Message.objects.filter(sent__isnull=True).count()
    shown = text_of(sent.coordinator.get("/en/"))
    assert re.search(
        rf"Messages that wait to be sent: {waiting} ?\. The oldest was written on 20 November 2026", shown
    ), shown[:900]
    assert "Ең ескісінің жазылған күні: 2026" in text_of(sent.coordinator.get("/kk/"))
    for who in ("reader", "analyst", "stranger", "visitor"):
        assert "wait to be sent" not in text_of(sent.house.browser(who).get("/en/"))
    sent.coordinator.post("/en/post/send/")
    assert "wait to be sent" not in text_of(sent.coordinator.get("/en/"))
