"""`kenes user`: accounts from the command line of the machine."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from desk import CAST, Desk
from test_results import run

PASSWORD = "құпия-сөз-2026"


@pytest.fixture
def kz(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An observatory of Kazakhstan in which only the cast has accounts; nothing is typed on a terminal."""
    monkeypatch.setenv("KENES_OBSERVATORY", str(desk.observatory.folder))
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    return desk.observatory.folder


def listed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The names of the accounts there are, but for the cast."""
    return [one["name"] for one in run(capsys, "user", "list")[1]["result"]["accounts"] if one["name"] not in CAST]


def test_an_account_is_opened_with_a_password_made_and_shown_once(capsys, kz):
    status, answer = run(capsys, "user", "add", "aigul", "--role", "analyst")
    account, password = answer["result"]["account"], answer["result"]["password"]
    assert (status, account["name"], account["open"], len(password)) == (0, "aigul", True, 23)
    may = [
        "may read everything that is for official use — Kazakhstan",
        "may write and amend findings, gaps, good practice and studies — Kazakhstan",
    ]
    role = {"role": "analyst", "country": "KZ", "institution": None, "topic": "", "stage": "", "may": may}
    assert account["roles"] == [role]
    from kenes.records.models import Account, Entry

    assert Account.objects.get(username="aigul").check_password(password)
    acts = [(one.account, one.act, one.subject) for one in Entry.objects.order_by("-number")[:2]]
    assert acts == [
        ("command-line", "give-role", "account:aigul"),
        ("command-line", "open-account", "account:aigul"),
    ]
    assert password not in str(list(Entry.objects.values()))


def test_a_password_given_is_taken_and_not_shown(capsys, kz, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(PASSWORD + "\n"))
    _, answer = run(capsys, "user", "add", "Болат", "--role", "administrator", "--country", "all", "--password-stdin")
    assert answer["result"]["password"] is None
    assert answer["result"]["account"]["roles"][0]["country"] == ""
    from kenes.records.models import Account

    assert Account.objects.get(username="Болат").check_password(PASSWORD)


REFUSED = [
    # what is said -> the code of what is wrong with it; nothing is stored
    (("a", "--role", "analist"), "unknown-name"),
    (("a", "--role", "analyst", "--country", "ZZ"), "unknown-name"),
    (("a", "--role", "analyst", "--topic", "weather"), "unknown-name"),
    (("a", "--role", "analyst", "--language", "de"), "unknown-name"),
    (("a", "--role", "member"), "institution-needed"),
    (("a", "--role", "member", "--institution", "KZ-2026-INS-099"), "unknown-name"),
    (("a b", "--role", "analyst"), "name-not-accepted"),
    (("a/b", "--role", "analyst"), "name-not-accepted"),
    (("a", "--role", "analyst", "--email", "nowhere"), "e-mail-not-accepted"),
    (("command-line", "--role", "administrator"), "name-in-use"),
    (("a", "--role", "analyst", "--password-stdin"), "password-too-weak"),
]


@pytest.mark.parametrize(("said", "code"), REFUSED)
def test_what_is_wrong_is_named_and_nothing_is_stored(capsys, kz, said, code):
    status, answer = run(capsys, "user", "add", *said)
    assert (status, [one["code"] for one in answer["findings"]]) == (1, [code])
    assert listed(capsys) == []


@pytest.mark.parametrize("password", ["short", "123456789012345", "password1234", "aigul-aigul-1"])
def test_a_weak_password_is_refused(capsys, kz, monkeypatch, password):
    monkeypatch.setattr("sys.stdin", io.StringIO(password))
    status, answer = run(capsys, "user", "add", "aigul-aigul", "--role", "analyst", "--password-stdin")
    assert (status, {one["code"] for one in answer["findings"]}) == (1, {"password-too-weak"})


def test_a_name_is_taken_whatever_its_capitals(capsys, kz):
    run(capsys, "user", "add", "Әсел", "--role", "analyst")
    status, answer = run(capsys, "user", "add", "әсел", "--role", "analyst")
    assert (status, answer["findings"][0]["code"]) == (1, "name-in-use")


def test_roles_renewing_and_closing(capsys, kz):
    run(capsys, "user", "add", "aigul", "--role", "analyst")
    _, answer = run(capsys, "user", "role", "aigul", "--role", "reviewer", "--topic", "treatment")
    assert listed(capsys) == ["aigul"]
    assert [(one["role"], one["topic"]) for one in answer["result"]["account"]["roles"]] == [
        ("analyst", ""),
        ("reviewer", "treatment"),
    ]
    _, renewed = run(capsys, "user", "renew", "aigul", "--reason", "the telephone was lost")
    assert renewed["result"]["password"]
    _, closed = run(capsys, "user", "close", "aigul", "--reason", "left")
    assert closed["result"]["account"]["open"] is False
    assert run(capsys, "user", "close", "aigul", "--reason", "left")[1]["findings"][0]["code"] == "closed-already"
    assert run(capsys, "user", "close", "aigu", "--reason", "left")[1]["findings"][0]["code"] == "unknown-name"


@pytest.mark.parametrize(
    ("said", "missing"),
    [(("add", "a"), "--role"), (("add", "--role", "analyst"), "NAME"), (("close", "a"), "--reason")],
)
def test_a_verb_says_what_it_needs(capsys, kz, said, missing):
    status, answer = run(capsys, "user", *said)
    assert (status, answer["findings"][0]["message"]) == (2, f"Missing: “{missing}”.")
