"""The page of personal data: administrators find somebody, take everything away, erase it, remove what is past its time."""

from __future__ import annotations

from typing import Any

import pytest
from house import House


@pytest.fixture
def person(house: House) -> Any:
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Person

    record = Person(country="KZ", name={"en": "Somebody Exemplary"}, email="somebody@example.org")
    return write_record(record=record, by=house.desk.coordinator)


@pytest.mark.parametrize("form", ["json", "xlsx"])
def test_everything_about_a_person_is_taken_away_and_the_log_hears_of_it(house, person, form):
    from kenes.records.audit.models import Entry

    browser = house.browser("administrator")
    page = browser.get(f"/en/people/personal-data/?of={person.ref}").content.decode()
    assert f"/en/people/personal-data/save/{form}/?of={person.ref}" in page
    answer = browser.get(f"/en/people/personal-data/save/{form}/?of={person.ref}")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{person.ref}.{form}"'
    last = Entry.objects.order_by("-number")[0]
    assert (last.account, last.act, last.subject) == ("administrator", "export-person", person.ref)


def test_a_person_is_erased_with_a_reason_only(house, person):
    from kenes.records.models import Person

    browser = house.browser("administrator")
    assert browser.post("/en/people/personal-data/erase/", {"of": person.ref}).status_code == 200
    assert Person.objects.get().email == "somebody@example.org"
    done = browser.post("/en/people/personal-data/erase/", {"of": person.ref, "why": "asked"}, follow=True)
    assert "Erased." in done.content.decode()
    assert "Somebody Exemplary" not in browser.get(f"/en/record/{person.ref}/").content.decode()
    assert "Somebody Exemplary" not in browser.get(f"/en/log/?about={person.ref}").content.decode()


def test_an_account_is_erased_and_nobody_erases_their_own(house):
    from kenes.records.models import Account

    browser = house.browser("administrator")
    own = {"of": "account:administrator", "why": "asked"}
    assert browser.post("/en/people/personal-data/erase/", own).status_code == 403
    browser.post("/en/people/personal-data/erase/", {"of": "account:reader", "why": "asked"})
    assert not Account.objects.get(pk=house.desk.reader.pk).is_active
    assert house.sign_in("reader")[1].status_code == 200, "the form again"


def test_an_administrator_handles_the_people_of_their_countries_only(house):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Person

    stranger = write_record(record=Person(country="UZ", name={"en": "Far"}), by=house.desk.stranger)
    browser = house.browser("administrator")
    assert browser.get(f"/en/people/personal-data/save/json/?of={stranger.ref}").status_code == 403
    assert browser.post("/en/people/personal-data/erase/", {"of": stranger.ref, "why": "x"}).status_code == 403


def test_what_is_past_its_time_is_listed_and_removed(house, person):
    from django.utils import timezone

    from kenes.records.models import Person

    Person.objects.update(changed=timezone.now().replace(year=2001))
    browser = house.browser("administrator")
    assert person.ref in browser.get("/en/people/personal-data/").content.decode()
    browser.post("/en/people/personal-data/retention/")
    assert Person.objects.get().email == ""
    assert "Nothing is past its time." in browser.get("/en/people/personal-data/").content.decode()
