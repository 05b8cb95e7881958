"""Viewing as another: what the other sees, nothing changed, noted, and over after half an hour."""

from __future__ import annotations

import datetime


def test_an_administrator_sees_what_the_other_sees_and_changes_nothing(house):
    from kenes.records.models import Entry

    desk = house.desk
    official, closed = desk.gap("Official gap"), desk.gap("Closed gap", closed=True)
    browser = house.browser("administrator")
    assert browser.post(f"/en/people/{desk.reader.pk}/view/").status_code == 302
    listed = browser.get("/en/records/gaps/").content.decode()
    own = house.browser("reader").get("/en/records/gaps/").content.decode()
    assert "Stop viewing" in listed and "Official gap" in listed and "Closed gap" not in listed
    assert "Stop viewing" not in own and browser.get("/en/people/").status_code == 403
    assert browser.get(f"/en/record/{closed.ref}/").status_code == 404
    refused = browser.post("/en/records/gaps/new/", {"heading_en": "x"})
    assert (refused.status_code, "You are only viewing" in refused.content.decode()) == (403, True)
    for path in ("account/recovery-codes/", "account/second-factor/", "account/password/"):
        assert browser.get(f"/en/{path}").status_code == 403, path
    assert browser.get(f"/en/record/{official.ref}/").status_code == 200
    browser.post("/en/people/view/stop/")
    assert "Closed gap" in browser.get("/en/records/gaps/").content.decode()
    told = list(Entry.objects.filter(act__contains="view-as").values_list("account", "act", "subject"))
    assert told == [("administrator", one, "account:reader") for one in ("view-as", "stop-view-as")]


def test_a_role_is_viewed_and_nobody_views_beyond_their_countries(house):
    browser = house.browser("administrator")
    assert browser.post(f"/en/people/{house.desk.stranger.pk}/view/").status_code == 403
    assert browser.post("/en/people/view/", {"name": "analyst", "country": "KZ"}).status_code == 302
    assert (
        "may write and amend findings, gaps, good practice and studies — Kazakhstan"
        in browser.get("/en/account/").content.decode()
    )
    assert browser.get("/en/people/").status_code == 403


def test_it_ends_by_itself_and_a_form_sent_then_is_not_stored(house):
    from django.contrib.sessions.backends.db import SessionStore
    from django.utils import timezone

    browser = house.browser("administrator")
    browser.post(f"/en/people/{house.desk.reader.pk}/view/")
    session = SessionStore(browser.session.session_key)
    session["viewing"] = session["viewing"] | {"until": (timezone.now() - datetime.timedelta(seconds=1)).isoformat()}
    session.save()
    assert browser.post("/en/records/gaps/new/", {"heading_en": "x", "side": "both"}).status_code == 403
    assert "Stop viewing" not in browser.get("/en/account/").content.decode()


def test_the_log_is_asked_by_act_and_day_and_taken_away_as_a_table(house):
    from kenes.records.models import Entry

    closed = house.desk.gap("Closed gap", closed=True)
    house.browser("coordinator").get(f"/en/record/{closed.ref}/")
    browser = house.browser("administrator")
    page = browser.get(f"/en/log/?act=read-closed&about={closed.ref}").content.decode()
    assert "closed record read" in page and "coordinator" in page
    assert "No entry that you may read." in browser.get("/en/log/?act=read-closed&until=2020-01-01").content.decode()
    table = browser.get("/en/log.csv?act=read-closed").content.decode("utf-8-sig").splitlines()
    assert table[0].startswith("number,moment,account,act,subject") and f"read:{closed.ref}" in table[1]
    assert Entry.objects.filter(act="export", subject="export:log_csv").count() == 1
    assert house.browser("coordinator").get("/en/log.csv").status_code == 403
