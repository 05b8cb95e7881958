"""Closed and unattributed words: every route of the map is walked by everybody who may not see them, every report and the public copy is read.

A new route, kind of report or format is walked and read by itself.
"""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from access_table import TABLE, all_routes
from file_text import text_of

from kenes.reports.report import Order, all_reports, rendered
from kenes.texts import Refusal

CLOSED, UNNAMED, BODY = "zyxclosedword", "zyxunnamedword", "Zyxbody"
MAY_NOT = {
    "visitor": "kk", "analyst": "ru", "reviewer": "en", "reader": "kk", "stranger": "ru", "taker": "en", "press": "kk",
}  # fmt: skip
"""Whoever may not read them, and the language in which they ask: each language is asked in by two at least."""
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
    from kenes.records.desk.actions import object_to
    from kenes.records.dialogues.actions import take_down
    from kenes.records.models import Dialogue, Institution, Objection, Proposed, Recommendation, Round, Statement

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
    words = {"en": CLOSED, "kk": CLOSED, "ru": CLOSED}
    against = Objection(country="KZ", dialogue=dialogue, institution=body, text=words, level="closed")
    found["objection"] = object_to(objection=against, by=desk.coordinator)
    term = {"opens": datetime.date(2026, 11, 1), "closes": datetime.date(2026, 12, 1)}
    asking = Round(dialogue=dialogue, heading={"en": "O"}, question={"en": "Q"}, **term, **marks)
    found["round"] = write_record(record=asking, by=desk.coordinator)
    for verdict in ("waiting", "rejected"):
        Proposed.objects.create(
            round=found["round"], text=CLOSED, said=CLOSED, language="en", verdict=verdict, by=desk.coordinator,
            proposed=datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC),
        )  # fmt: skip
    gone = Statement(country="KZ", dialogue=dialogue, institution=body, said={"en": CLOSED}, level="closed")
    withdraw_record(record=take_down(statement=gone, by=desk.coordinator), by=desk.coordinator, why=CLOSED)
    for name, role in (("taker", "note-taker"), ("press", "press")):
        account = open_account(username=name, password="өте-ұзақ-сөз-2026", by=desk.administrator)
        give_role(account=account, name=role, country="KZ", by=desk.administrator)
        desk.accounts[name] = account
    return found


def addresses(kept: dict[str, Any], language: str) -> list[str]:
    """Every route that is read, of each record where it names one."""
    from django.urls import NoReverseMatch, get_resolver, reverse
    from django.utils.translation import override

    views, found = dict(all_routes()), []
    with override(language):
        for name, view in views.items():
            if "GET" not in view.methods or "/" in name:
                continue
            row = TABLE[name]
            wanted = [(one.ref, *row.arguments) for one in kept.values()] if row.record else []
            wanted += (
                [("statements",), ("dialogues",), ("institutions",), ("recommendations",), ("objections",), ("rounds",)]
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
    for who, language in MAY_NOT.items():
        browser = house.browser(who, raise_request_exception=False)
        for address in addresses(kept, language):
            searched = "/records/" in address or "/log" in address or "/story" in address or "/open-loops" in address
            for asked in ASKED if searched and "/new/" not in address else ("",):
                answer = browser.get(address + asked.format(ref=kept["closed"].ref))
                page = text_of(b"".join(answer) if answer.streaming else answer.content)
                typed = asked.partition("=")[2]
                said |= {(who, address + asked, word) for word in (CLOSED, BODY) if word in page and word != typed}
    assert said == set()


def test_the_words_do_appear_to_those_who_may_see_them(house, kept):
    page = house.browser("coordinator").get(f"/en/record/{kept['closed'].ref}/").content.decode()
    assert CLOSED in page and BODY in page
    assert UNNAMED in house.browser("reader").get(f"/en/record/{kept['not-attributed'].ref}/").content.decode()


def subjects_of(report: Any, kept: dict[str, Any]) -> list[str]:
    """Whom a report may be asked to be about, of the records kept; nobody where it asks for none of their kinds."""
    return [one.ref for one in kept.values() if one.KIND.code in report.subjects] or [""]


@pytest.mark.parametrize("marking", ["public", "official"])
@pytest.mark.parametrize("key", sorted(all_reports()))
def test_no_report_says_them(house, kept, key, marking):
    """A report for official use may say what was said without a name, never whose it was; a public one says neither."""
    report, read = all_reports()[key], []
    for subject in subjects_of(report, kept):
        order = Order(today=datetime.date(2026, 11, 20), subject=subject, marking=marking)
        try:
            document = report.compose(house.desk.observatory, order)
        except Refusal as refused:
            read.append(str(refused.findings))
            continue
        read += [text_of(rendered(document, code, kind)) for code in report.languages for kind in report.formats]
    told = "\n".join(read)
    assert [word for word in (CLOSED, BODY) if word in told] == []
    assert marking == "official" or UNNAMED not in told


def test_the_public_copy_says_none_of_them(house, kept):
    from kenes.web.public_copy import public_files

    files = dict(public_files(house.desk.observatory))
    told = "\n".join(text_of(content) for content in files.values())
    assert [word for word in (CLOSED, UNNAMED, BODY) if word in told] == []
    assert kept["dialogue"].ref in told
    accounts = [one.username for one in house.desk.accounts.values()]
    assert [name for name in accounts if f'"{name}"' in told] == []


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
