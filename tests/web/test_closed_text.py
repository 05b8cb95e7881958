"""Closed and unattributed words: every route of the map is walked by everybody who may not see them; new routes are walked by themselves."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from access_table import TABLE, all_routes

CLOSED, UNNAMED, BODY = "zyxclosedword", "zyxunnamedword", "Zyxbody"
MAY_NOT = ("visitor", "analyst", "reviewer", "reader", "stranger", "taker", "press")
ASKED = (
    "",
    f"?q={CLOSED}",
    f"?q={UNNAMED}",
    f"?q={BODY}",
    "?sort=said",
    "?level=closed",
    "?withdrawn=1",
    "?about={ref}",
    "?of={ref}",
)


@pytest.fixture
def kept(house) -> dict[str, Any]:
    """A public dialogue of which one statement is closed and one is not attributed; the body is named nowhere else."""
    from kenes.records.accounts.actions import give_role, open_account
    from kenes.records.chain.actions import link_records, withdraw_record, write_record
    from kenes.records.dialogues.actions import take_down
    from kenes.records.models import Dialogue, Institution, Recommendation, Statement

    desk = house.desk
    marks = {"country": "KZ", "marking": "public"}
    dialogue = write_record(
        record=Dialogue(name={"en": "D"}, date=datetime.date(2026, 11, 2), **marks), by=desk.coordinator
    )
    body = write_record(
        record=Institution(country="KZ", name={"en": BODY, "kk": BODY, "ru": BODY}, closed=True), by=desk.coordinator
    )
    found = {"dialogue": dialogue, "body": body}
    for word, level in ((CLOSED, "closed"), (UNNAMED, "not-attributed")):
        said = Statement(
            country="KZ", dialogue=dialogue, institution=body, said={"en": word, "kk": word, "ru": word}, level=level
        )
        found[level] = take_down(statement=said, by=desk.coordinator)
        text = Recommendation(dialogue=dialogue, text={"en": "R"}, **marks)
        rec = write_record(record=text, by=desk.coordinator)
        link_records(source=found[level].ref, kind="motivates", target=rec.ref, by=desk.coordinator)
    gone = Statement(country="KZ", dialogue=dialogue, institution=body, said={"en": CLOSED}, level="closed")
    withdraw_record(record=take_down(statement=gone, by=desk.coordinator), by=desk.coordinator, why=CLOSED)
    for name, role in (("taker", "note-taker"), ("press", "press")):
        account = open_account(username=name, password="өте-ұзақ-сөз-2026", by=desk.administrator)
        give_role(account=account, name=role, country="KZ", by=desk.administrator)
        desk.accounts[name] = account
    return found


def addresses(kept: dict[str, Any]) -> list[str]:
    """Every route that is read, of each record where it names one."""
    from django.urls import NoReverseMatch, get_resolver, reverse
    from django.utils.translation import override

    views, found = dict(all_routes()), []
    with override("en"):
        for name, view in views.items():
            if "GET" not in view.methods or "/" in name:
                continue
            row = TABLE[name]
            wanted = [(one.ref, *row.arguments) for one in kept.values()] if row.record else []
            wanted += (
                [("statements",), ("dialogues",), ("institutions",), ("recommendations",)]
                if row.arguments == ("gaps",)
                else []
            )
            wanted += [] if row.record or row.fill else [row.arguments]
            for arguments in wanted:
                try:
                    found.append(reverse(name, args=arguments))
                except NoReverseMatch:
                    continue
    assert get_resolver().url_patterns and len(found) > 60
    return found


def test_no_page_says_a_closed_word_nor_whose_an_unattributed_one_is(house, kept):
    """Whoever types a word sees it again in the box that they typed it into: that line alone is left out."""
    said = set()
    for who in MAY_NOT:
        browser = house.browser(who, raise_request_exception=False)
        for address in addresses(kept):
            searched = "/records/" in address or "/log" in address or "/story" in address or "/open-loops" in address
            for asked in ASKED if searched and "/new/" not in address else ("",):
                answer = browser.get(address + asked.format(ref=kept["closed"].ref))
                text = b"".join(answer) if answer.streaming else answer.content
                page = text.decode(errors="replace")
                typed = asked.partition("=")[2]
                said |= {(who, address + asked, word) for word in (CLOSED, BODY) if word in page and word != typed}
    assert said == set()


def test_the_words_do_appear_to_those_who_may_see_them(house, kept):
    page = house.browser("coordinator").get(f"/en/record/{kept['closed'].ref}/").content.decode()
    assert CLOSED in page and BODY in page
    assert UNNAMED in house.browser("reader").get(f"/en/record/{kept['not-attributed'].ref}/").content.decode()


def test_no_report_says_them(house, kept):
    from kenes.records.chain.queries import for_report

    for marking in ("public", "official"):
        told = str([one.values for one in for_report(marking, "KZ").records.values()])
        assert CLOSED not in told and (marking == "official" or UNNAMED not in told)


@pytest.mark.parametrize("name", sorted(name for name, row in TABLE.items() if row.record in ("read", "amend")))
def test_reading_what_is_closed_leaves_its_trace_once(house, kept, name):
    from django.urls import reverse

    from kenes.records.models import Entry

    if "GET" not in dict(all_routes())[name].methods or TABLE[name].of != "gaps":
        return
    before = Entry.objects.filter(act="read-closed").count()
    answer = house.browser("coordinator", raise_request_exception=False).get(
        reverse(name, args=(kept["closed"].ref, *TABLE[name].arguments))
    )
    assert Entry.objects.filter(act="read-closed").count() - before == (answer.status_code == 200)
