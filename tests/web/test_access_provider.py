"""Single sign-on against a real provider in a process of its own: who comes in, who is refused, what the log says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from house import House
from oidc_provider import consent, provider

PEOPLE: dict[str, dict[str, object]] = {
    "id-1": {"preferred_username": "Analyst", "email": "analyst@example.org", "email_verified": True},
    "id-2": {"preferred_username": "analyst"},
    "id-3": {"preferred_username": "nobody-here", "email": "reviewer@example.org", "email_verified": False},
    "id-4": {"preferred_username": "other", "email": "reviewer@example.org", "email_verified": True},
    "id-5": {"preferred_username": "command-line"},
}


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with provider(PEOPLE) as address:
        yield address


@pytest.fixture
def sso(house: House, issuer: str, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setenv("KENES_OIDC_SECRET", "a-secret-of-the-test")
    say(house, issuer=f'"{issuer}"', client='"kenes"')
    return house


def say(house: House, **lines: str) -> None:
    """Change lines of the table [sign_in] of kenes.toml, and let the site take note."""
    path = house.desk.observatory.folder / "kenes.toml"
    before, table, after = path.read_text("utf-8").partition("[sign_in]")
    for name, value in lines.items():
        start, _, rest = after.partition(f"\n{name} = ")
        after = f"{start}\n{name} = {value}\n{rest.partition(chr(10))[2]}"
    path.write_text(f"{before}{table}{after}", "utf-8")
    page = house.desk.observatory.folder / "computed" / "site.json"
    os.utime(page, ns=(page.stat().st_atime_ns, page.stat().st_mtime_ns + 1_000_000))


def come(house: House, sub: str, browser: Any = None, language: str = "en") -> tuple[Any, Any]:
    """The whole way as a person goes it: the button, the provider's page, back; the browser and the last answer."""
    browser = browser or house.visitor()
    out = browser.get(f"/{language}/sign-in/provider/")
    return browser, browser.get(consent(out.headers["Location"], sub))


def signed_in(browser: Any) -> bool:
    return bool(browser.get("/en/account/").status_code == 200)


def acts() -> list[tuple[str, str, str]]:
    """Who, what, to what: the entries since the desk was opened, the oldest first."""
    from kenes.records.audit.models import Entry

    of_the_way_in = ("sign-in", "refuse", "link-sign-in")
    entries = Entry.objects.order_by("number").values_list("account", "act", "subject")
    return [one for one in entries if one[1].startswith(of_the_way_in)]


def test_the_button_stands_on_the_page_only_where_a_provider_is_set(house, issuer):
    assert "Single sign-on" not in house.visitor().get("/en/sign-in/").content.decode()
    assert house.visitor().get("/en/sign-in/provider/").status_code == 404
    say(house, issuer=f'"{issuer}"', client='"kenes"')
    assert "Бірыңғай кіру" in house.visitor().get("/kk/sign-in/").content.decode()


def test_the_question_has_a_state_a_nonce_and_a_proof_of_the_code(sso):
    asked = urlsplit(sso.visitor().get("/en/sign-in/provider/").headers["Location"])
    said = {name: value[0] for name, value in parse_qs(asked.query).items()}
    assert said["response_type"] == "code" and said["code_challenge_method"] == "S256"
    assert said["redirect_uri"] == "http://localhost/sign-in/provider/back/"
    assert all(len(said[name]) >= 16 for name in ("state", "nonce", "code_challenge"))


def test_somebody_with_an_account_comes_in_and_the_log_hears_of_the_link_and_the_entrance(sso):
    from allauth.socialaccount.models import SocialAccount, SocialToken

    browser, answer = come(sso, "id-1")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/kk/")
    assert signed_in(browser)
    come(sso, "id-1")
    assert acts() == [
        ("analyst", "link-sign-in", "account:analyst"),
        ("analyst", "sign-in-by-provider", "account:analyst"),
        ("analyst", "sign-in-by-provider", "account:analyst"),
    ]
    assert [(one.uid, one.extra_data) for one in SocialAccount.objects.all()] == [("id-1", {})]
    assert SocialToken.objects.count() == 0
    assert 0 < browser.session.get_expiry_age() <= 8 * 60 * 60


WORDS = {"kk": "тіркелгіңіз жоқ", "ru": "нет учётной записи", "en": "You have no account"}


@pytest.mark.parametrize("language", WORDS)
def test_somebody_without_an_account_is_told_so_in_their_language(sso, language):
    browser, answer = come(sso, "id-3", language=language)
    assert answer.headers["Location"] == f"/{language}/sign-in/refused/unknown/"
    assert WORDS[language] in browser.get(answer.headers["Location"]).content.decode()
    assert not signed_in(browser)
    assert acts() == [("", "refuse-unknown-at-provider", "account")]


def test_the_accounts_of_the_machine_itself_are_nobodys(sso):
    from kenes.records.accounts.actions import operator

    operator()
    browser, _ = come(sso, "id-5")
    assert not signed_in(browser)


@pytest.mark.parametrize("change", ["state", "code"])
def test_an_answer_with_another_state_or_code_is_refused(sso, change):
    browser = sso.visitor()
    back = consent(browser.get("/en/sign-in/provider/").headers["Location"], "id-1")
    value = parse_qs(urlsplit(back).query)[change][0]
    answer = browser.get(back.replace(value, "x" * len(value)))
    assert answer.headers["Location"] == "/en/sign-in/refused/answer/"
    assert not signed_in(browser)
    assert acts() == [("", "refuse-answer-of-provider", "account")]


def test_an_answer_to_another_browser_is_refused(sso):
    asking, other = sso.visitor(), sso.visitor()
    back = consent(asking.get("/en/sign-in/provider/").headers["Location"], "id-1")
    other.get(back)
    assert not signed_in(other)


def test_an_identity_with_another_nonce_is_refused(sso):
    browser = sso.visitor()
    asked = browser.get("/en/sign-in/provider/").headers["Location"]
    nonce = parse_qs(urlsplit(asked).query)["nonce"][0]
    answer = browser.get(consent(asked.replace(nonce, "of-somebody-else"), "id-1"))
    assert answer.headers["Location"] == "/en/sign-in/refused/answer/"
    assert not signed_in(browser)


def test_an_account_stays_with_the_identity_that_came_first(sso):
    come(sso, "id-1")
    browser, answer = come(sso, "id-2")
    assert answer.headers["Location"] == "/en/sign-in/refused/another/"
    assert not signed_in(browser)
    assert acts()[-1] == ("", "refuse-unknown-at-provider", "account:analyst")


@pytest.mark.parametrize(("sub", "comes_in"), [("id-3", False), ("id-4", True)])
def test_an_address_counts_only_where_the_provider_verified_it(sso, sub, comes_in):
    from kenes.records.models import Account

    Account.objects.filter(username="reviewer").update(email="Reviewer@example.org")
    say(sso, claim='"email"')
    assert signed_in(come(sso, sub)[0]) is comes_in


def test_a_closed_account_stays_closed(sso):
    from kenes.records.accounts.actions import close_account

    come(sso, "id-1")
    close_account(account=sso.desk.analyst, by=sso.desk.administrator, why="left")
    browser, answer = come(sso, "id-1")
    assert answer.headers["Location"].endswith("/sign-in/closed/")
    assert not signed_in(browser)
    assert acts()[-1] == ("", "refuse-closed-account", "account:analyst")


@pytest.mark.parametrize(("there", "reached"), [("false", "/sign-in/code/"), ("true", "/kk/")])
def test_the_second_factor_is_asked_for_here_unless_the_provider_asks_for_it(sso, there, reached):
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    TOTP.activate(sso.desk.analyst, generate_totp_secret())
    say(sso, second_factor_there=there)
    browser, answer = come(sso, "id-1")
    assert answer.headers["Location"].endswith(reached)
    assert signed_in(browser) is (there == "true")


def test_what_a_provider_said_does_not_stand_in_for_the_code_of_another_account(sso):
    """The provider vouches for the analyst, whose account is closed; then the reviewer's password is typed in the same browser."""
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    from kenes.records.accounts.actions import close_account

    TOTP.activate(sso.desk.reviewer, generate_totp_secret())
    say(sso, second_factor_there="true")
    come(sso, "id-1")
    close_account(account=sso.desk.analyst, by=sso.desk.administrator, why="left")
    browser, _ = come(sso, "id-1")
    _, answer = sso.sign_in("reviewer", browser=browser)
    assert answer.headers["Location"].endswith("/sign-in/code/")


def test_a_provider_that_does_not_answer_is_said_so(sso):
    say(sso, issuer='"http://127.0.0.1:9"')
    assert sso.visitor().get("/ru/sign-in/provider/").headers["Location"] == "/ru/sign-in/refused/silent/"


def test_another_site_cannot_send_people_to_the_provider(sso):
    answer = sso.visitor().get("/en/sign-in/provider/", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.headers["Location"] == "/en/sign-in/"
