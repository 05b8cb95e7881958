"""The pages of administrators: people, roles, a new way in, closing; and the log, as everybody reads it."""

from __future__ import annotations

import re

import pytest
from desk import PASSWORD

REASON = "example: the telephone was lost"


def words(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def account(name: str):
    from kenes.records.models import Account

    return Account.objects.get(username=name)


def roles(name: str) -> list[tuple[str, str, str]]:
    return [(one.name, one.country, one.topic) for one in account(name).roles.all()]


def last_entry(subject: str):
    from kenes.records.audit.queries import history_of

    return history_of(subject)[0]


def test_an_account_is_opened_given_a_role_and_signs_in_with_the_password_shown(house):
    browser = house.browser("administrator")
    made = browser.post(
        "/en/people/new/", {"username": "Айгүл", "full_name": "Example Person", "email": "", "language": "ru"}
    )
    password = re.search(r"<code[^>]*>([a-z2-9-]{23})</code>", made.content.decode()).group(1)
    person = account("Айгүл")
    assert password not in browser.get(f"/en/people/{person.pk}/").content.decode(), "shown once"
    given = browser.post(f"/en/people/{person.pk}/roles/", {"name": "reviewer", "country": "KZ", "topic": "treatment"})
    assert (given.status_code, roles("Айгүл")) == (302, [("reviewer", "KZ", "treatment")])
    assert (last_entry("account:Айгүл").account, last_entry("account:Айгүл").act) == ("administrator", "give-role")
    _, answer = house.sign_in("айгүл", password)
    assert answer.headers["Location"] == "/ru/"


WRONG = [
    ({"username": "analyst", "language": "kk"}, "ru", "Учётная запись с таким именем уже есть."),
    ({"username": "a b", "language": "kk"}, "kk", "Атта тек әріптер, цифрлар және . @ + - _ белгілері болады."),
    ({"username": "new", "language": "kk", "email": "nowhere"}, "kk", "Электрондық пошта мекенжайын дұрыс жазыңыз."),
]


@pytest.mark.parametrize(("form", "language", "said"), WRONG)
def test_what_is_wrong_with_a_new_account_is_said_and_nothing_is_stored(house, form, language, said):
    from kenes.records.models import Account

    before = Account.objects.count()
    answer = house.browser("administrator").post(f"/{language}/people/new/", form)
    assert (answer.status_code, said in words(answer), Account.objects.count()) == (200, True, before)


def test_a_member_is_a_member_of_something(house):
    body = house.desk.body("A")
    browser, reader = house.browser("administrator"), account("reader")
    refused = browser.post(f"/en/people/{reader.pk}/roles/", {"name": "member", "country": "KZ"})
    assert "Choose the institution of which they are a member." in words(refused)
    browser.post(f"/en/people/{reader.pk}/roles/", {"name": "member", "country": "KZ", "institution": body.ref})
    assert [one.institution_id for one in account("reader").roles.filter(name="member")] == [body.ref]
    assert "Body A" in words(house.browser("reader").get("/en/account/"))


def test_nobody_gives_or_takes_more_than_they_have(house):
    browser, reader, stranger = house.browser("administrator"), account("reader"), account("stranger")
    for country in ("UZ", "*", "ZZ"):
        answer = browser.post(f"/en/people/{reader.pk}/roles/", {"name": "administrator", "country": country})
        assert answer.status_code == 200 and "Select a valid choice" in words(answer)
    foreign = stranger.roles.get()
    assert browser.post(f"/en/people/{stranger.pk}/roles/{foreign.pk}/take/").status_code == 403
    for act in ("close", "renew"):
        assert browser.post(f"/en/people/{stranger.pk}/{act}/", {f"{act}-why": REASON}).status_code == 403
    assert (roles("reader"), roles("stranger"), account("stranger").is_active) == (
        [("reader", "KZ", "")], [("coordinator", "UZ", "")], True,
    )  # fmt: skip


def test_nobody_takes_their_own_role_or_closes_their_own_account(house):
    browser, own = house.browser("administrator"), account("administrator")
    assert browser.post(f"/en/people/{own.pk}/roles/{own.roles.get().pk}/take/").status_code == 403
    for act in ("close", "renew"):
        assert browser.post(f"/en/people/{own.pk}/{act}/", {f"{act}-why": REASON}).status_code == 403
    assert "Close the account" not in words(browser.get(f"/en/people/{own.pk}/"))


def test_a_role_is_taken_only_from_its_holder(house):
    browser, reader, analyst = house.browser("administrator"), account("reader"), account("analyst")
    assert browser.post(f"/en/people/{reader.pk}/roles/{analyst.roles.get().pk}/take/").status_code == 404
    browser.post(f"/en/people/{reader.pk}/roles/{reader.roles.get().pk}/take/")
    assert (roles("reader"), roles("analyst")) == ([], [("analyst", "KZ", "")])


def test_closing_and_renewing_ask_why_and_the_log_keeps_it(house):
    browser, reader = house.browser("administrator"), account("reader")
    assert "This field is required." in words(browser.post(f"/en/people/{reader.pk}/close/", {"close-why": " "}))
    assert account("reader").is_active
    renewed = browser.post(f"/en/people/{reader.pk}/renew/", {"renew-why": REASON})
    password = re.search(r"<code[^>]*>([a-z2-9-]{23})</code>", renewed.content.decode()).group(1)
    assert account("reader").check_password(password) and not account("reader").check_password(PASSWORD)
    assert last_entry("account:reader").reason == REASON
    browser.post(f"/en/people/{reader.pk}/close/", {"close-why": REASON})
    assert (account("reader").is_active, last_entry("account:reader").act) == (False, "close-account")
    assert "Closed accounts" in words(browser.get("/en/people/"))


def test_the_account_of_the_command_line_is_no_person(house):
    from kenes.records.accounts.actions import operator

    browser = house.browser("administrator")
    assert "command-line" not in words(browser.get("/en/people/"))
    assert browser.get(f"/en/people/{operator().pk}/").status_code == 404


IN_WORDS = {
    "kk": "Талдаушы: тұжырымдар мен деректердегі олқылықтар",
    "ru": "Аналитик: выводы и пробелы в данных",
    "en": "Analyst: findings and gaps in the evidence",
}


@pytest.mark.parametrize("language", IN_WORDS)
def test_roles_are_said_in_plain_words(house, language):
    for who, path in (("analyst", "account/"), ("administrator", "people/")):
        assert IN_WORDS[language] in words(house.browser(who).get(f"/{language}/{path}"))


def test_the_masthead_leads_to_ones_account(house):
    assert 'href="/kk/account/"' in house.browser("analyst").get("/kk/").content.decode()
    assert 'href="/kk/account/"' not in house.visitor().get("/kk/").content.decode()


def test_the_log_says_who_when_what_was_what_is_and_why(house):
    from kenes.records.chain.actions import amend_record

    gap = house.desk.gap("No deadline")
    amend_record(record=gap, values={"heading": {"en": "No executor"}}, seen=1, by=house.desk.analyst, why="letter 12")
    said = words(house.browser("reader").get(f"/en/log/?about={gap.ref}"))
    for part in ("analyst", "letter 12", "No deadline", "No executor", "amended: gap", gap.ref):
        assert part in said, part
    assert "account:" not in words(house.browser("reader").get("/en/log/"))


@pytest.mark.parametrize("about", ["KZ-2026-GAP-999", "account:analyst", "account", "%27", "x" * 500])
def test_the_log_of_what_one_may_not_see_is_empty(house, about):
    assert "No entry that you may read." in words(house.browser("reader").get(f"/en/log/?about={about}"))


def test_a_long_log_goes_on_over_pages(house):
    browser = house.browser("administrator")
    for number in range(60):
        house.desk.gap(f"gap {number}")
    first = words(browser.get("/en/log/"))
    assert "gap 59" in first and "gap 3 " not in first
    assert "gap 3 " in words(browser.get("/en/log/?page=2"))
    assert browser.get("/en/log/?page=99").status_code == 404
