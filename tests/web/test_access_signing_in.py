"""The way in: name and password, lock-out, the second factor, sessions, and what the log keeps of it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
import struct
import subprocess
import sys
import time

import pytest
from desk import PASSWORD
from house import require_second_factor

OTHER_PASSWORD = "өте-ұзақ-сөз-2026"


def code_of(key: str, moment: float) -> str:
    """The code of an app at a moment, straight from RFC 6238."""
    digest = hmac.new(base64.b32decode(key), struct.pack(">Q", int(moment) // 30), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset : offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def wrong_code(key: str) -> str:
    """A code that is not right at any moment near this one."""
    right = {code_of(key, time.time() + 30 * step) for step in range(-5, 6)}
    return next(one for one in (f"{number:06}" for number in range(20)) if one not in right)


def signed_in(browser) -> bool:
    return browser.get("/en/account/").status_code == 200


def acts(subject: str) -> list[tuple[str, str]]:
    """What the log says of a subject, the newest first: who, what."""
    from kenes.records.audit.queries import history_of

    return [(one.account, one.act) for one in history_of(subject)]


def words(answer) -> str:
    return re.sub(r"<[^>]+>", " ", answer.content.decode())


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_first_page_speaks_the_language_of_the_account(house, language):
    from kenes.records.accounts.actions import choose_language

    choose_language(account=house.desk.analyst, language=language, by=house.desk.analyst)
    browser, answer = house.sign_in("analyst", language="ru")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/{language}/")
    assert signed_in(browser)


@pytest.mark.parametrize("typed", ["analyst", "ANALYST", " analyst "])
def test_a_name_is_known_whatever_its_capitals(house, typed):
    assert signed_in(house.sign_in(typed)[0])


@pytest.mark.parametrize(
    ("asked", "reached"),
    [("/ru/log/", "/ru/log/"), ("https://elsewhere.example/", "/kk/"), ("//elsewhere.example/x", "/kk/")],
)
def test_one_goes_on_to_the_page_asked_for_and_never_to_another_site(house, asked, reached):
    browser = house.visitor()
    answer = browser.post("/en/sign-in/", {"login": "analyst", "password": PASSWORD, "next": asked})
    assert answer.headers["Location"] == reached


REFUSED = {
    "kk": "Аты немесе құпиясөзі қате.",
    "ru": "Имя или пароль неверны.",
    "en": "The username and/or password you specified are not correct.",
}


@pytest.mark.parametrize("language", REFUSED)
@pytest.mark.parametrize("name", ["analyst", "nobody-of-this-name"])
def test_a_wrong_password_and_an_unknown_name_are_told_alike(house, language, name):
    browser, answer = house.sign_in(name, "wrong", language=language)
    assert REFUSED[language] in words(answer)
    assert not signed_in(browser)


def test_the_log_hears_of_entrances_and_refusals_and_keeps_nothing_typed(house):
    from kenes.records.audit.models import Entry

    house.sign_in("analyst", "wrong")
    house.sign_in("my-secret-typed-in-the-wrong-field", "wrong")
    browser, _ = house.sign_in("analyst")
    browser.post("/en/sign-out/")
    assert acts("account:analyst")[:3] == [("analyst", "sign-out"), ("analyst", "sign-in"), ("", "refuse-sign-in")]
    assert acts("account") == [("", "refuse-sign-in")]
    assert "my-secret" not in str(list(Entry.objects.values()))


def test_five_failures_lock_a_name_out_whatever_is_typed_then(house):
    for spelling in ("analyst", "ANALYST", "Analyst", " analyst", "analyst"):
        house.sign_in(spelling, "wrong")
    for _ in range(3):
        browser, answer = house.sign_in("analyst")
        assert "Too many failed login attempts" in words(answer)
        assert not signed_in(browser)
    assert acts("account:analyst")[:6] == [("", "lock-out")] + [("", "refuse-sign-in")] * 5
    assert signed_in(house.sign_in("reviewer")[0]), "others go on signing in"


def test_a_lock_out_outlives_a_restart(house):
    for _ in range(5):
        house.sign_in("analyst", "wrong")
    script = (
        "import django; django.setup()\n"
        "from django.test import Client\n"
        f"answer = Client(SERVER_NAME='localhost').post('/en/sign-in/', {{'login': 'analyst', 'password': '{PASSWORD}'}})\n"
        "print(answer.status_code, b'Too many failed' in answer.content)"
    )
    folder = house.desk.observatory.folder
    made = subprocess.run(
        [sys.executable, "-c", "import django; django.setup()\nfrom django.core.management import call_command\ncall_command('collectstatic', verbosity=0)\n" + script],
        env=os.environ | {"KENES_OBSERVATORY": str(folder), "DJANGO_SETTINGS_MODULE": "kenes.web.settings"},
        capture_output=True,
        text=True,
    )  # fmt: skip
    assert made.stdout.split() == ["200", "True"], made.stderr


def test_a_lock_out_ends_after_a_quarter_of_an_hour(house, monkeypatch):
    from types import SimpleNamespace

    for _ in range(5):
        house.sign_in("analyst", "wrong")
    for minutes, lets_in in ((14, False), (16, True)):
        later = SimpleNamespace(
            time=lambda minutes=minutes: time.time() + 60 * minutes, monotonic=time.monotonic, sleep=time.sleep
        )
        monkeypatch.setattr("allauth.core.internal.ratelimit.time", later)
        assert signed_in(house.sign_in("analyst")[0]) is lets_in


def test_signing_in_between_failures_does_not_wipe_them(house):
    for _ in range(4):
        house.sign_in("analyst", "wrong")
    assert signed_in(house.sign_in("analyst")[0])
    house.sign_in("analyst", "wrong")
    assert not signed_in(house.sign_in("analyst")[0])


def test_the_session_gets_a_new_id_at_sign_in_and_ends_at_sign_out(house):
    from django.contrib.sessions.models import Session

    browser = house.visitor()
    planted = browser.session
    planted["planted"] = True
    planted.save()
    browser.cookies["kenes-session"] = planted.session_key
    house.sign_in("analyst", browser=browser)
    own = browser.cookies["kenes-session"].value
    assert own != planted.session_key
    assert not Session.objects.filter(pk=planted.session_key).exists()
    browser.post("/en/sign-out/")
    assert not Session.objects.filter(pk=own).exists()
    stolen = house.visitor()
    stolen.cookies["kenes-session"] = own
    assert not signed_in(stolen)


def test_a_session_ends_eight_hours_after_the_password_whatever_is_done(house):
    import datetime

    from django.contrib.sessions.models import Session
    from django.utils import timezone

    browser, _ = house.sign_in("analyst")
    row = Session.objects.get(pk=browser.cookies["kenes-session"].value)
    left = row.expire_date - timezone.now()
    assert datetime.timedelta(hours=7, minutes=58) < left <= datetime.timedelta(hours=8)
    session = browser.session
    session["worked"] = True
    session.save()
    assert Session.objects.get(pk=row.pk).expire_date == row.expire_date
    Session.objects.filter(pk=row.pk).update(expire_date=timezone.now())
    assert not signed_in(browser)


def test_the_cookies_are_for_this_site_and_not_for_scripts(house):
    browser, answer = house.sign_in("analyst")
    for name in ("kenes-session", "kenes-form"):
        cookie = browser.get("/en/account/password/").cookies.get(name) or browser.cookies[name]
        assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/"), name
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(("https", "secure"), [("1", "True True"), ("", "False False")])
def test_over_https_the_cookies_travel_over_https_only(house, https, secure):
    show = "import kenes.web.settings as s; print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE)"
    environment = os.environ | {"KENES_OBSERVATORY": str(house.desk.observatory.folder), "KENES_HTTPS": https}
    done = subprocess.run([sys.executable, "-c", show], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == secure


def test_a_new_password_ends_every_other_session(house):
    here, there = house.sign_in("analyst")[0], house.sign_in("analyst")[0]
    before = here.cookies["kenes-session"].value
    form = {"oldpassword": PASSWORD, "password1": OTHER_PASSWORD, "password2": OTHER_PASSWORD}
    assert here.post("/en/account/password/", form).headers["Location"] == "/en/account/"
    assert (signed_in(here), signed_in(there)) == (True, False)
    assert here.cookies["kenes-session"].value != before
    assert not signed_in(house.sign_in("analyst")[0])
    assert signed_in(house.sign_in("analyst", OTHER_PASSWORD)[0])
    assert ("analyst", "change-password") in acts("account:analyst")


WEAK = [
    ("kk", "short", "Құпиясөз тым қысқа. Қажетті таңба саны: 12."),
    ("ru", "password1234", "Этот пароль слишком известен."),
    ("kk", "123456789012345", "Құпиясөз тек цифрлардан тұрмауы керек."),
    ("en", "analyst-anal", "The password is too similar to the"),
]


@pytest.mark.parametrize(("language", "password", "said"), WEAK)
def test_a_weak_new_password_is_refused_in_the_language_of_the_page(house, language, password, said):
    browser = house.browser("analyst")
    form = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    assert said in words(browser.post(f"/{language}/account/password/", form))


def test_closing_an_account_ends_its_sessions_and_lets_nobody_in(house):
    from kenes.records.accounts.actions import close_account

    browser, _ = house.sign_in("analyst")
    close_account(account=house.desk.analyst, by=house.desk.administrator, why="left")
    assert not signed_in(browser)
    again, answer = house.sign_in("analyst")
    assert answer.headers["Location"] == "/en/sign-in/closed/"
    assert not signed_in(again)
    assert acts("account:analyst")[0] == ("", "refuse-closed-account")


def set_up(browser, language: str = "en") -> tuple[str, list[str]]:
    """Set up the second factor as a person does: the key, and the recovery codes."""
    asked = browser.get(f"/{language}/account/second-factor/", follow=True)
    page = browser.post(asked.redirect_chain[-1][0], {"password": PASSWORD}, follow=True).content.decode()
    assert "<svg" in page and "<?xml" not in page and "style=" not in page
    key = re.search(r"<code[^>]*>([A-Z2-7]{32})</code>", page).group(1)
    shown = browser.post(f"/{language}/account/second-factor/", {"code": code_of(key, time.time())}, follow=True)
    assert shown.redirect_chain[-1][0] == f"/{language}/account/recovery-codes/"
    return key, re.findall(r"<code[^>]*>(\d{8})</code>", shown.content.decode())


def test_the_second_factor_is_set_up_asked_for_and_opens_once(house):
    browser, _ = house.sign_in("analyst")
    key, codes = set_up(browser)
    assert len(set(codes)) == 10
    assert codes[0] not in browser.get("/en/account/recovery-codes/").content.decode(), "shown once"
    browser.post("/en/sign-out/")

    browser, answer = house.sign_in("analyst")
    assert answer.headers["Location"] == "/en/sign-in/code/"
    assert not signed_in(browser), "the password alone opens nothing"
    assert "Incorrect code" in words(browser.post("/en/sign-in/code/", {"code": wrong_code(key)}))
    now = code_of(key, time.time())
    assert browser.post("/en/sign-in/code/", {"code": now}).headers["Location"] == "/kk/"
    assert signed_in(browser)

    other, _ = house.sign_in("analyst")
    assert "Incorrect code" in words(other.post("/en/sign-in/code/", {"code": now})), "a code opens once"
    assert other.post("/en/sign-in/code/", {"code": codes[0]}).status_code == 302
    third, _ = house.sign_in("analyst")
    assert "Incorrect code" in words(third.post("/en/sign-in/code/", {"code": codes[0]})), "a recovery code as well"
    assert [act for _, act in acts("account:analyst")] == [
        "refuse-code", "sign-in", "refuse-code", "sign-in", "refuse-code", "sign-out", "set-up-second-factor", "sign-in",
        "give-role", "open-account",
    ]  # fmt: skip


def test_five_wrong_codes_lock_out(house):
    key, _ = set_up(house.sign_in("analyst")[0])
    browser, _ = house.sign_in("analyst")
    for _ in range(5):
        browser.post("/en/sign-in/code/", {"code": wrong_code(key)})
    answer = browser.post("/en/sign-in/code/", {"code": code_of(key, time.time() + 30)})
    assert "Too many failed login attempts" in words(answer)
    assert not signed_in(browser)
    assert acts("account:analyst")[0] == ("", "lock-out")


def test_the_clock_of_the_office_may_be_half_a_minute_wrong(house):
    key, _ = set_up(house.sign_in("analyst")[0])
    for moment in (time.time() - 30, time.time() + 30):
        browser, _ = house.sign_in("analyst")
        assert browser.post("/en/sign-in/code/", {"code": code_of(key, moment)}).status_code == 302


def test_the_second_factor_is_removed_only_by_whoever_knows_the_password(house):
    browser, _ = house.sign_in("analyst")
    set_up(browser)
    thief = house.browser("analyst")  # somebody at a computer that was left alone
    assert thief.post("/en/account/second-factor/remove/").headers["Location"].startswith("/en/account/confirm/")
    assert house.desk.analyst.authenticator_set.filter(type="totp").count() == 1
    browser.post("/en/account/second-factor/remove/")
    assert house.desk.analyst.authenticator_set.count() == 0
    assert acts("account:analyst")[0] == ("analyst", "remove-second-factor")


def test_where_it_is_required_nothing_else_comes_first(house):
    require_second_factor(house.desk)
    browser, _ = house.sign_in("analyst")
    for path in ("/kk/", "/ru/indicators/", "/en/account/", "/kk/log/"):
        language = path.split("/")[1]
        assert browser.get(path).headers["Location"] == f"/{language}/account/second-factor/"
    assert house.visitor().get("/kk/").status_code == 200, "visitors read on"
    set_up(browser)
    assert signed_in(browser)
    refused = browser.get("/ru/account/second-factor/remove/")
    assert "В этой обсерватории он обязателен для всех." in words(refused)
    browser.post("/ru/account/second-factor/remove/")
    assert house.desk.analyst.authenticator_set.filter(type="totp").count() == 1


def test_an_unknown_value_of_the_setting_is_refused(house):
    from kenes.observatory.observatory import Observatory
    from kenes.texts import Refusal

    path = house.desk.observatory.folder / "kenes.toml"
    path.write_text(path.read_text("utf-8").replace('"optional"', '"sometimes"'), "utf-8")
    with pytest.raises(Refusal) as refused:
        _ = Observatory(house.desk.observatory.folder).settings
    assert "second_factor" in refused.value.findings[0].message["en"]


def test_a_folder_of_an_earlier_version_opens_without_the_setting(house):
    from kenes.observatory.observatory import Observatory

    path = house.desk.observatory.folder / "kenes.toml"
    path.write_text(path.read_text("utf-8").replace('second_factor = "optional"', ""), "utf-8")
    assert Observatory(house.desk.observatory.folder).settings.second_factor == "optional"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_there_is_no_way_to_make_an_account_oneself(house, language):
    for path in ("sign-up/", "signup/", "accounts/signup/", "password/reset/", "account/email/"):
        assert house.visitor().get(f"/{language}/{path}").status_code == 404
