"""`kenes remind` and `kenes post`: the two lines that a scheduler runs."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from desk import Desk
from mail_server import mail_server
from plan_of_a_body import plan
from test_results import run


@pytest.fixture
def kz(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An observatory with a request that was sent to a body, due on 10 December 2099."""
    from kenes.records.models import Message, Request
    from kenes.records.returns.actions import ask_for_returns, send_request

    monkeypatch.setenv("KENES_OBSERVATORY", str(desk.observatory.folder))
    body = desk.body(email="registry@body-a.example", language="kk")
    due = datetime.date(2099, 12, 10)
    draft = Request(country="KZ", heading={"kk": "Күз"}, institution=body, due=due, number="1-7/45")
    request = ask_for_returns(request=draft, asked=plan(desk, body), by=desk.coordinator)
    send_request(request=request, by=desk.coordinator, site="https://example.org")
    Message.objects.update(sent="2026-11-25T00:00:00Z")
    return desk.observatory.folder


def steps(capsys: pytest.CaptureFixture[str], day: str) -> list[tuple[str, int, str]]:
    _, answer = run(capsys, "remind", "--on", day)
    return [(one["step"], one["days"], one["language"]) for one in answer["result"]["reminders"]]


def test_each_reminder_is_written_once_and_sent_by_the_post(capsys, kz):
    assert steps(capsys, "2099-12-02") == []
    assert steps(capsys, "2099-12-03") == [("before-7", 7, "kk")]
    assert steps(capsys, "2099-12-04") == []
    listed = run(capsys, "post", "list")[1]["result"]
    assert [one["purpose"] for one in listed["waiting"]] == ["reminder:before-7"]
    status, sent = run(capsys, "post", "send")
    assert (status, sent["result"]) == (0, {"sent": 1, "failed": 0, "waiting": []})


def test_a_link_goes_with_a_reminder_where_the_address_of_the_site_is_known(capsys, kz):
    from kenes.records.models import Message

    steps(capsys, "2099-12-03")
    path = kz / "kenes.toml"
    path.write_text(path.read_text("utf-8").replace('site = ""', 'site = "https://kenes.example"'), "utf-8")
    steps(capsys, "2099-12-10")
    bodies = [one.body for one in Message.objects.filter(sent=None)]
    assert ["https://kenes.example/kk/task/" in body for body in bodies] == [False, True]
    assert ["7 күн қалды" in bodies[0], "бүгін" in bodies[1]] == [True, True]


def test_the_post_goes_by_the_server_of_the_settings_and_names_what_failed(capsys, kz):
    steps(capsys, "2099-12-03")
    path = kz / "kenes.toml"
    with mail_server() as box:
        text = (
            path.read_text("utf-8").replace('by = "console"', 'by = "smtp"').replace('host = ""', 'host = "127.0.0.1"')
        )
        text = text.replace("port = 587", f"port = {box.port}").replace('security = "starttls"', 'security = "none"')
        path.write_text(text.replace('sender = ""', 'sender = "kenes@site.example"'), "utf-8")
        box.refused.add("registry@")
        status, failed = run(capsys, "post", "send")
        assert (status, failed["findings"][0]["code"], failed["result"]["failed"]) == (1, "message-not-sent", 1)
        box.refused.clear()
        assert run(capsys, "post", "send")[1]["result"]["sent"] == 1
        assert [one["To"] for one in box.received] == ["registry@body-a.example"]


def test_a_body_without_an_address_is_named(capsys, kz):
    from kenes.records.models import Institution

    Institution.objects.update(email="")
    status, answer = run(capsys, "remind", "--on", "2099-12-10")
    assert (status, [one["code"] for one in answer["findings"]]) == (0, ["no-address"])
