"""The interface for programs: the same records as the pages for the same people, by session or by key; closed text in no answer."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from house import House


@pytest.fixture
def told(house: House) -> dict[str, Any]:
    """A chain of public records, one for official use, one closed, one statement whose body is not named."""
    from kenes.records.chain.actions import link_records, write_record
    from kenes.records.models import Dialogue, Gap, Institution, Recommendation, Statement

    desk = house.desk
    body = write_record(
        record=Institution(country="KZ", name={"en": "Body of thornapple"}, marking="public"), by=desk.coordinator
    )
    records = {
        "quince": Gap(country="KZ", heading={"en": "quince", "kk": "беһі"}, marking="public"),
        "medlar": Gap(country="KZ", heading={"en": "medlar"}),
        "damson": Gap(country="KZ", heading={"en": "damson"}, marking="public", closed=True),
    }
    found = {word: write_record(record=one, by=desk.reviewer) for word, one in records.items()}
    talk = Dialogue(country="KZ", name={"en": "Talk"}, date=datetime.date(2026, 5, 1), marking="public")
    talk = write_record(record=talk, by=desk.coordinator)
    statement = Statement(
        country="KZ", said={"en": "sloe"}, dialogue=talk, institution=body, level="not-attributed", marking="public"
    )
    found |= {"sloe": write_record(record=statement, by=desk.coordinator), "body": body, "talk": talk}
    advice = Recommendation(country="KZ", text={"en": "rowan"}, dialogue=talk, marking="public")
    found["rowan"] = write_record(record=advice, by=desk.coordinator)
    for word in ("quince", "medlar", "damson"):
        link_records(source=found[word].ref, kind="motivates", target=found["rowan"].ref, by=desk.coordinator)
    return found


def titles(browser: Any, address: str, **options: Any) -> list[str]:
    return sorted(one["title"]["en"] for one in browser.get(address, **options).json()["records"])


SEEN = {
    "visitor": ["quince"],
    "stranger": ["quince"],
    "reader": ["medlar", "quince"],
    "coordinator": ["medlar", "quince"],
}


@pytest.mark.parametrize("who", SEEN)
def test_a_list_has_what_the_reader_may_see_and_nothing_closed(house, told, who):
    assert titles(house.browser(who), "/api/v1/records/gaps") == SEEN[who]


def test_a_list_is_sought_sorted_and_paged_as_on_its_page(house, told):
    browser = house.browser("reader")
    assert titles(browser, "/api/v1/records/gaps?q=medlar") == ["medlar"]
    refs = [one["ref"] for one in browser.get("/api/v1/records/gaps?sort=ref").json()["records"]]
    assert refs == [told["quince"].ref, told["medlar"].ref]
    assert browser.get("/api/v1/records/gaps?page=2").status_code == 404
    assert browser.get("/api/v1/records/gaps?page=0").status_code == 422
    assert browser.get("/api/v1/records/no-such-kind").status_code == 404


def test_one_record_has_its_words_in_the_languages_written_and_its_links(house, told):
    answer = house.visitor().get(f"/api/v1/record/{told['quince'].ref}").json()
    assert answer["record"]["title"] == {"en": "quince", "kk": "беһі"}
    assert [(one["kind"], one["outward"], one["end"]) for one in answer["links"]] == [
        ("motivates", True, told["rowan"].ref)
    ]


@pytest.mark.parametrize(("who", "ends"), [("visitor", ["quince"]), ("coordinator", ["medlar", "quince"])])
def test_links_and_story_lead_to_nothing_hidden_or_closed(house, told, who, ends):
    browser, ref = house.browser(who), told["rowan"].ref
    links = browser.get(f"/api/v1/record/{ref}").json()["links"]
    assert sorted(one["title"]["en"] for one in links if one["kind"] == "motivates") == ends
    steps = browser.get(f"/api/v1/record/{ref}/story").json()
    assert sorted(one["title"]["en"] for one in steps if one["link"] == "motivates") == ends


@pytest.mark.parametrize(("who", "named"), [("visitor", False), ("reader", False), ("coordinator", True)])
def test_the_body_of_an_unattributed_statement_is_named_to_nobody_else(house, told, who, named):
    answer = house.browser(who).get(f"/api/v1/record/{told['sloe'].ref}")
    assert (answer.json()["record"]["fields"].get("institution") == told["body"].ref) is named
    assert (told["body"].ref in answer.content.decode()) is named
    assert answer.json()["record"]["not_named"] == ([] if named else ["institution"])


def test_open_loops_are_those_of_the_reader(house, told):
    answer = house.browser("reader").get("/api/v1/open-loops").json()
    assert [one["title"]["en"] for one in answer if one["sort"] == "recommendation-without-action"] == ["rowan"]


def test_a_key_reads_as_its_account_and_its_secret_is_not_kept(house, told):
    from kenes.records.audit.models import Entry
    from kenes.records.keys.models import Key

    page = house.browser("reader").post("/en/account/keys/", {"purpose": "table", "days": "30"})
    token = page.content.decode().partition('<code class="made" translate="no">')[2].partition("<")[0]
    bearer = {"headers": {"Authorization": f"Bearer {token}"}}
    assert titles(house.visitor(), "/api/v1/records/gaps", **bearer) == SEEN["reader"]
    assert token.startswith("kenes_") and token not in str([*Key.objects.values(), *Entry.objects.values()])
    assert house.visitor().get("/en/account/", **bearer).status_code == 302, "a key opens no page"
    assert house.visitor().post("/api/v1/records/gaps", **bearer).status_code == 405


@pytest.mark.parametrize("end", ["revoked", "over", "closed", "wrong"])
def test_a_key_that_is_over_opens_nothing_not_even_what_is_public(house, told, end):
    from django.utils import timezone

    from kenes.records.accounts.actions import close_account
    from kenes.records.keys.actions import issue_key
    from kenes.records.keys.models import Key

    desk = house.desk
    key, token = issue_key(account=desk.reader, purpose="table", days=1, by=desk.reader)
    if end == "revoked":
        house.browser("reader").post(f"/en/account/keys/{key.pk}/revoke/")
    if end == "over":
        Key.objects.update(expires=timezone.now())
    if end == "closed":
        close_account(account=desk.reader, by=desk.administrator, why="left")
    if end == "wrong":
        token = f"{token}x"
    answer = house.visitor().get("/api/v1/kinds", headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_nobody_revokes_the_key_of_another(house):
    from kenes.records.keys.actions import issue_key

    key, _ = issue_key(account=house.desk.reader, purpose="table", days=1, by=house.desk.reader)
    assert house.browser("analyst").post(f"/en/account/keys/{key.pk}/revoke/").status_code == 404


def test_the_log_hears_of_keys_and_of_what_programs_take_away(house, told):
    from kenes.records.audit.models import Entry
    from kenes.records.keys.actions import issue_key

    _, token = issue_key(account=house.desk.reader, purpose="table", days=1, by=house.desk.reader)
    bearer = {"headers": {"Authorization": f"Bearer {token}"}}
    house.visitor().get("/api/v1/records/gaps", **bearer)
    house.visitor().get("/api/v1/kinds", **bearer)
    acts = list(Entry.objects.filter(account="reader").order_by("number").values_list("act", "subject"))
    assert acts == [("issue-token", "account:reader"), ("export", "export:api_records")]


def test_the_description_names_every_route_and_loads_nothing(house):
    answer = house.visitor().get("/api/v1/openapi.json").json()
    assert sorted(answer["paths"]) == [
        "/api/v1/indicators",
        "/api/v1/indicators/{key}",
        "/api/v1/kinds",
        "/api/v1/open-loops",
        "/api/v1/record/{ref}",
        "/api/v1/record/{ref}/story",
        "/api/v1/records/{kind}",
    ]
    assert house.visitor().get("/api/v1/docs").status_code == 404


def test_every_kind_is_listed_and_indicators_have_their_rows(house):
    browser = house.visitor()
    for kind in browser.get("/api/v1/kinds").json():
        assert browser.get(f"/api/v1/records/{kind['slug']}").status_code == 200
    keys = [one["key"] for one in browser.get("/api/v1/indicators").json()]
    assert "seizure_quantity" in keys
    assert isinstance(browser.get(f"/api/v1/indicators/{keys[0]}").json(), list)
