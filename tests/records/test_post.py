"""Outgoing messages: printed on the console or taken by a real mail server, each once; what fails keeps its reason."""

from __future__ import annotations

import datetime
import io

import pytest
from mail_server import mail_server

TOKEN = "WzEsImFiY2RlZmdoaWprbG1ub3AiXQ:1wPqRs:AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdE"
LINK = f"https://example.org/kk/task/{TOKEN}/"


def write(desk, address="registry@body-a.example", **fields):
    from kenes.records.models import Message
    from kenes.records.post.actions import Attachment, write_message

    said = {
        "subject": "Сұрау салу",
        "body": f"Құрметті әріптестер!\n\n{LINK}\n",
        "language": "kk",
        "purpose": "request",
    } | fields
    file = Attachment("кітап.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK\x03\x04")
    return write_message(message=Message(address=address, **said), by=desk.coordinator, attachments=[file])


def send(desk, mail, **more):
    from kenes.records.post.actions import send_waiting

    return send_waiting(mail=mail, by=desk.coordinator, **more)


def by_server(port: int):
    from kenes.observatory.mail_settings import Mail

    return Mail(by="smtp", host="127.0.0.1", port=port, security="none", sender="kenes@site.example")


def test_a_real_server_takes_letters_with_their_file(desk):
    write(desk)
    with mail_server() as box:
        done = send(desk, by_server(box.port))
        again = send(desk, by_server(box.port))
    [letter] = box.received
    assert ((done.sent, done.failed), (again.sent, again.failed)) == ((1, 0), (0, 0))
    assert (letter["To"], letter["From"], letter["Subject"]) == (
        "registry@body-a.example",
        "kenes@site.example",
        "Сұрау салу",
    )
    assert LINK in letter.get_body().get_content()
    assert [one.get_filename() for one in letter.iter_attachments()] == ["кітап.xlsx"]


def test_what_a_server_refuses_keeps_its_reason_and_is_tried_again(desk):
    refused, fine = write(desk, "nobody@body-a.example"), write(desk)
    with mail_server() as box:
        box.refused.add("nobody@")
        done = send(desk, by_server(box.port))
        refused.refresh_from_db(), fine.refresh_from_db()
        assert ((done.sent, done.failed), refused.attempts) == ((1, 1), 1)
        assert "550" in refused.fault and fine.sent and not refused.sent
        box.refused.clear()
        assert send(desk, by_server(box.port)).sent == 1
    refused.refresh_from_db()
    assert (refused.fault, refused.attempts) == ("", 2)


def test_without_a_server_nothing_is_lost(desk):
    message = write(desk)
    with mail_server() as box:
        port = box.port
    assert send(desk, by_server(port)).failed == 1
    message.refresh_from_db()
    assert message.sent is None and "refused" in message.fault.casefold()


def test_the_console_prints_and_the_secret_of_a_link_is_not_kept_after_sending(desk):
    from kenes.observatory.mail_settings import Mail
    from kenes.records.models import Entry

    message, stream = write(desk), io.StringIO()
    assert send(desk, Mail(), stream=stream).sent == 1
    message.refresh_from_db()
    assert "To: registry@body-a.example" in stream.getvalue()
    assert (TOKEN in message.body, "https://example.org/kk/task/…/" in message.body) == (False, True)
    assert TOKEN not in str(list(Entry.objects.values()))


def test_a_token_of_a_pass_is_known_as_a_secret(desk):
    from django.utils import timezone

    from kenes.records.passes.actions import issue_pass
    from kenes.records.post.actions import without_secrets

    expires = timezone.now() + datetime.timedelta(days=1)
    for _ in range(20):
        _, token = issue_pass(purpose="return", record=desk.gap(), expires=expires, by=desk.coordinator)
        assert (
            without_secrets(f"go to https://example.org/ru/task/{token}/ now")
            == "go to https://example.org/ru/task/…/ now"
        )


@pytest.mark.parametrize(("minutes", "sent"), [(1, 0), (11, 1)])
def test_a_message_in_hand_is_left_to_whoever_took_it_unless_that_process_died(desk, minutes, sent):
    from django.utils import timezone

    from kenes.observatory.mail_settings import Mail
    from kenes.records.models import Message

    write(desk)
    Message.objects.update(taken=timezone.now() - datetime.timedelta(minutes=minutes))
    assert send(desk, Mail(), stream=io.StringIO()).sent == sent


def test_messages_are_seen_by_those_who_handle_them_in_the_country_of_their_record(desk):
    from kenes.records.post.queries import messages_for

    write(desk, about=desk.gap().ref), write(desk)
    seen = {name: messages_for(desk.accounts[name]).count() for name in desk.accounts}
    assert seen == {"administrator": 2, "coordinator": 1, "analyst": 0, "reviewer": 0, "reader": 0, "stranger": 0}


def test_the_doctor_asks_the_server(desk):
    from kenes.records.care.checkup import Patient, State, all_checkups

    path = desk.observatory.folder / "kenes.toml"
    plain = path.read_text("utf-8")
    assert 'by = "console"' in plain

    def told(port: int, site: str):
        lines = (("by = ", "smtp"), ("host = ", "127.0.0.1"), ("sender = ", "a@b.example"), ("site = ", site))
        text = plain.replace("port = 587", f"port = {port}")
        for name, value in lines:
            start, _, rest = text.partition(f"\n{name}")
            text = f'{start}\n{name}"{value}"\n{rest.partition(chr(10))[2]}'
        path.write_text(text, "utf-8")
        patient = Patient(desk.observatory.folder, datetime.datetime(2026, 11, 25, tzinfo=datetime.UTC))
        return all_checkups()["mail"].examine(patient).state

    with mail_server() as box:
        assert [told(box.port, site) for site in ("", "https://example.org")] == [State.WARNING, State.OK]
    assert told(box.port, "https://example.org") is State.WARNING
