"""Accounts: names, passwords, who may give which role, what of the log is whose to read."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

PASSWORD = "өте-ұзақ-сөз-2026"


def open_one(desk, name, *roles, by=None):
    """A new account with roles (name, country)."""
    from kenes.records.accounts.actions import give_role, open_account

    account = open_account(username=name, password=PASSWORD, by=by or desk.administrator)
    for role, country in roles:
        give_role(account=account, name=role, country=country, by=desk.administrator)
    return account


NAMES = [
    # what is typed -> the name kept, or the code of what is wrong with it
    ("aigul", "aigul"),
    ("  aigul ", "aigul"),
    ("Айгүл.К", "Айгүл.К"),
    ("aigul@example.org", "aigul@example.org"),
    ("й", "й"),  # two signs become one
    ("a b", "name-form"),
    ("a/b", "name-form"),
    ("", "name-form"),
    ("a" * 81, "name-form"),
    ("ANALYST", "name-in-use"),
    ("command-line", "name-in-use"),
]


@pytest.mark.parametrize(("typed", "kept"), NAMES)
def test_names_are_kept_in_one_form_and_taken_once(desk, typed, kept):
    from kenes.records.accounts.actions import operator
    from kenes.records.accounts.names import refuse_a_name

    operator()
    try:
        found = refuse_a_name(typed)
    except ValidationError as refused:
        found = refused.error_dict["username"][0].code
    assert found == kept


@pytest.mark.parametrize("password", ["tooshort", "1234567890123", "password1234", "aigul-aigul-1", ""])
def test_a_weak_password_opens_no_account(desk, password):
    from kenes.records.accounts.actions import open_account
    from kenes.records.models import Account

    with pytest.raises(ValidationError):
        open_account(username="aigul-aigul", password=password, by=desk.administrator)
    assert not Account.objects.filter(username="aigul-aigul").exists()


def test_a_made_password_is_always_good_enough():
    from django.contrib.auth.password_validation import validate_password

    from kenes.records.accounts.passwords import made_password

    made = {made_password() for _ in range(50)}
    assert len(made) == 50
    for one in made:
        validate_password(one)


WHO_MAY_GIVE = [
    # roles of the giver -> in which of KZ, UZ and all countries they may give roles
    ([("administrator", "KZ")], {"KZ"}),
    ([("administrator", "")], {"KZ", "UZ", ""}),
    ([("administrator", "KZ"), ("coordinator", "UZ")], {"KZ"}),
    ([("coordinator", "")], set()),
    ([], set()),
]


@pytest.mark.parametrize(("roles", "countries"), WHO_MAY_GIVE)
def test_nobody_gives_more_than_they_have(desk, roles, countries):
    from kenes.records.accounts.rules import may_give_roles

    giver = open_one(desk, "giver", *roles)
    assert {code for code in ("KZ", "UZ", "") if may_give_roles(giver, code)} == countries


WHO_MAY_CLOSE = [
    # roles of the account that an administrator of KZ would close -> whether they may
    ([], True),
    ([("analyst", "KZ")], True),
    ([("analyst", "KZ"), ("reader", "UZ")], False),
    ([("reader", "")], False),
    ([("administrator", "KZ")], True),
]


@pytest.mark.parametrize(("roles", "may"), WHO_MAY_CLOSE)
def test_an_administrator_closes_accounts_of_their_own_countries(desk, roles, may):
    from kenes.records.accounts.rules import may_administer

    assert may_administer(desk.administrator, open_one(desk, "somebody", *roles)) is may


def test_nobody_closes_their_own_account(desk):
    from kenes.records.accounts.rules import may_administer

    assert may_administer(desk.administrator, desk.administrator) is False


def test_a_closed_account_plays_no_role(desk):
    from kenes.records.accounts.actions import close_account
    from kenes.records.accounts.queries import roles_of

    close_account(account=desk.analyst, by=desk.administrator, why="left")
    assert roles_of(desk.analyst) == []


def test_renewing_changes_the_password_and_removes_the_second_factor(desk):
    from allauth.mfa.totp.internal.auth import TOTP

    from kenes.records.accounts.actions import renew_sign_in
    from kenes.records.audit.queries import history_of

    TOTP.activate(desk.analyst, "JBSWY3DPEHPK3PXP")
    renew_sign_in(account=desk.analyst, password=PASSWORD, by=desk.administrator, why="telephone lost")
    assert desk.analyst.check_password(PASSWORD)
    assert desk.analyst.authenticator_set.count() == 0
    last = history_of("account:analyst")[0]
    assert (last.account, last.act, last.reason) == ("administrator", "renew-sign-in", "telephone lost")
    assert PASSWORD not in f"{last.before}{last.after}"


def written(desk, heading, country="KZ", by=None, **fields):
    """A gap of a country, written and amended once, so that the log holds its past."""
    from kenes.records.chain.actions import amend_record, write_record
    from kenes.records.models import Gap

    by = by or desk.reviewer
    gap = write_record(record=Gap(country=country, heading={"en": heading}, **fields), by=by)
    return amend_record(record=gap, values={"heading": {"en": heading + " amended"}}, seen=1, by=by)


READERS = [
    # who reads the log -> of which records they find entries
    ("administrator", {"public", "official", "closed", "opened"}),
    ("coordinator", {"public", "official", "closed", "opened"}),
    ("analyst", {"public", "official"}),
    ("reader", {"public", "official"}),
    ("stranger", {"uzbek"}),
]


@pytest.mark.parametrize(("reader", "found"), READERS)
def test_the_log_shows_of_records_what_their_reader_may_see(desk, reader, found):
    """`opened` was closed once and is public now: its past is not for everybody."""
    from kenes.records.audit.readable import entries_readable_by
    from kenes.records.chain.actions import amend_record

    records = {
        "public": written(desk, "public", marking="public"),
        "official": written(desk, "official"),
        "closed": written(desk, "closed", closed=True),
        "opened": written(desk, "opened", closed=True, marking="public"),
        "uzbek": written(desk, "uzbek", "UZ", by=desk.stranger),
    }
    amend_record(record=records["opened"], values={"closed": False}, seen=2, by=desk.coordinator)
    subjects = {one.subject for one in entries_readable_by(desk.accounts[reader])}
    assert {name for name, one in records.items() if one.ref in subjects} - {"opened"} == found - {"opened"}
    said = str([one.after for one in entries_readable_by(desk.accounts[reader], records["opened"].ref)])
    assert ("'closed': True" in said) is ("opened" in found)


def test_only_administrators_read_what_the_log_says_of_people(desk):
    from kenes.records.audit.readable import entries_readable_by

    about_people = {
        name: entries_readable_by(account).filter(subject__startswith="account").count() > 0
        for name, account in desk.accounts.items()
    }
    assert [name for name, sees in about_people.items() if sees] == ["administrator"]


def test_links_are_in_the_log_of_those_who_may_see_both_ends(desk):
    from kenes.records.audit.readable import entries_readable_by
    from kenes.records.chain.actions import link_records

    seen, hidden = written(desk, "seen"), written(desk, "hidden", closed=True)
    link = link_records(source=seen.ref, kind="supersedes", target=hidden.ref, by=desk.coordinator)
    subject = f"link:{link.pk}"
    readers = [name for name, one in desk.accounts.items() if entries_readable_by(one, subject).exists()]
    assert readers == ["administrator", "coordinator"]


def test_the_log_names_no_body_that_spoke_on_condition_of_not_being_named(desk):
    import datetime

    from kenes.records.audit.readable import entries_readable_by
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Dialogue, Statement

    dialogue = write_record(
        record=Dialogue(country="KZ", name={"en": "Example"}, date=datetime.date(2026, 11, 25)), by=desk.coordinator
    )
    said = Statement(country="KZ", dialogue=dialogue, institution=desk.body(), said={"en": "x"}, level="not-attributed")
    ref = write_record(record=said, by=desk.coordinator).ref
    readers = [name for name, one in desk.accounts.items() if entries_readable_by(one, ref).exists()]
    assert readers == ["administrator", "coordinator"]
