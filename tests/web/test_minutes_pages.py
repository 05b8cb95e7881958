"""Minutes on the pages: from the dialogue to the published release, by buttons; what was closed or unnamed leads nowhere."""

from __future__ import annotations

import datetime
import html
import re
from typing import Any

import pytest
from house import opened
from meeting_held import SECRET, UNNAMED, hold


@pytest.fixture
def site(desk: Any) -> Any:
    with opened(desk) as house:
        yield house


@pytest.fixture
def held(site: Any) -> Any:
    return hold(site.desk)


def newest(sort: str) -> Any:
    from kenes.records.models import Minutes

    return Minutes.objects.filter(sort=sort).order_by("ref").last()


def page(browser: Any, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return html.unescape(answer.content.decode())


def circulated(site: Any, held: Any, sort: str) -> tuple[Any, dict[str, str]]:
    """Drafted and sent by the coordinator through the pages: the text and the link of each body."""
    browser = site.browser("coordinator")
    browser.post(f"/en/record/{held.dialogue.ref}/minutes/new/", {"sort": sort})
    ref = newest(sort).ref
    assert "Circulate by letter" in page(browser, f"/en/record/{ref}/")
    today = datetime.date.today()
    days = {
        "date": today, "reply_due": today + datetime.timedelta(days=5), "tacit_on": today + datetime.timedelta(days=9)
    }  # fmt: skip
    sent = browser.post(f"/en/minutes/{ref}/circulate/", {name: one.isoformat() for name, one in days.items()})
    links = re.findall(r'href="http://localhost(/en/answer/minutes/[^"]+)"', sent.content.decode())
    return newest(sort), dict(zip("ABC", links, strict=True))


def test_a_text_goes_from_the_dialogue_to_a_published_release(site, held):
    coordinator, visitor = site.browser("coordinator"), site.visitor()
    minutes, links = circulated(site, held, "summary")
    shown = page(visitor, links["A"])
    assert "Body A: One form helps." in shown and "Remark on paragraph 8" in shown
    done = visitor.post(links["A"], {"outcome": "remarks", "remark-8": "Say: one national form"})
    assert "Your answer was received" in done.content.decode()
    assert "An answer was given by it already" in page(visitor, links["A"])
    for letter in "BC":
        visitor.post(links[letter], {"outcome": "agreed"})
    shown = page(coordinator, f"/en/record/{minutes.ref}/")
    assert "Remarks that wait for a decision: 1" in shown and "Declare agreed" not in shown
    remark = minutes.remarks.get()
    coordinator.post(
        f"/en/minutes/{minutes.ref}/remarks/{remark.pk}/", {"decision": "declined", "why": "As it was said"}
    )
    assert "Declare agreed" in page(coordinator, f"/en/record/{minutes.ref}/")
    coordinator.post(f"/en/minutes/{minutes.ref}/agree/")
    agreed = newest("summary")
    assert agreed.state == "agreed" and agreed.sha256 in page(coordinator, f"/en/record/{minutes.ref}/")
    assert coordinator.get(f"/en/minutes/{minutes.ref}/paragraphs/8/").status_code == 403
    coordinator.post(f"/en/minutes/{minutes.ref}/press/")
    release = newest("press")
    assert "Publish the press release" in page(coordinator, f"/en/record/{release.ref}/")
    coordinator.post(f"/en/minutes/{release.ref}/publish/")
    shown = page(visitor, f"/en/record/{held.dialogue.ref}/")
    assert "Press release" in shown and release.ref in shown and newest("press").state == "published"
    text = visitor.get(f"/ru/minutes/{release.ref}/text.txt").content.decode()
    assert "Рекомендация 1. Применять одну форму." in text and newest("press").sha256 in text


def test_a_reply_by_letter_an_objection_and_an_edit_make_the_next_version(site, held):
    browser = site.browser("coordinator")
    minutes, _ = circulated(site, held, "minutes")
    letter = minutes.letters_out[1]
    typed = {"outcome": "disagreed", "number": "5", "date": "2026-11-20"}
    refused = browser.post(f"/en/minutes/{minutes.ref}/replies/{letter}/", typed)
    assert "Write the remarks, or why the body does not agree." in refused.content.decode()
    browser.post(f"/en/minutes/{minutes.ref}/replies/{letter}/", typed | {"words": "The register cannot"})
    assert "Record the objection in the text" in page(browser, f"/en/record/{minutes.ref}/")
    words = page(browser, f"/en/minutes/{minutes.ref}/objections/{letter}/")
    assert "The register cannot" in words
    browser.post(f"/en/minutes/{minutes.ref}/objections/{letter}/", {"words_en": "The register cannot"})
    assert "Body B does not agree to the text: The register cannot." in page(browser, f"/en/record/{minutes.ref}/")
    seen = newest("minutes").version
    browser.post(f"/en/minutes/{minutes.ref}/paragraphs/2/", {"text_en": "Place: Room.", "seen": seen})
    changed = newest("minutes")
    assert (changed.edition, changed.circulated_edition) == (3, 2)
    assert "Circulate by letter" in page(browser, f"/en/record/{minutes.ref}/")


def test_links_that_are_wrong_replaced_or_too_late_open_nothing(site, held):
    _, links = circulated(site, held, "minutes")
    minutes = newest("minutes")
    site.browser("coordinator").post(f"/en/minutes/{minutes.ref}/links/{minutes.letters_out[0]}/")
    assert "replaced by a newer one" in page(site.visitor(), links["A"])
    assert "This link opens nothing" in page(site.visitor(), "/en/answer/minutes/nonsense/")


def test_a_consent_is_taken_on_the_page_of_a_public_statement_only(site, held):
    browser = site.browser("coordinator")
    typed = {
        "quotation_en": "Quoted",
        "date": "2026-11-20",
        "given_in": "Letter 5",
        "press_service": "on",
        "marking": "official",
        "person": "",
    }
    for level, stored in (("summary", False), ("public", True)):
        answer = browser.post("/en/records/consents/new/", typed | {"statement": held.said[level].ref})
        assert (answer.status_code == 302) == stored, level
    assert "Record consent to a quotation" in page(browser, f"/en/record/{held.said['public'].ref}/")


CAST = ("visitor", "reader", "analyst", "reviewer", "stranger")


def test_what_is_closed_or_unnamed_leads_from_no_text_link_letter_or_message_to_who_said_it(site, held):
    from kenes.records.models import Entry, Letter, Link, Message, Minutes

    _, links = circulated(site, held, "minutes")
    circulated(site, held, "summary")
    minutes = newest("minutes")
    typed = {"text_en": "Place: Room.", "seen": minutes.version}
    site.browser("coordinator").post(f"/en/minutes/{minutes.ref}/paragraphs/2/", typed)
    unnamed, closed = held.said["not-attributed"].ref, held.said["closed"].ref
    kept = [str(vars(one)) for model in (Letter, Message, Minutes) for one in model.objects.all()]
    kept += [str(entry.after) for entry in Entry.objects.filter(subject__in=[one.ref for one in Minutes.objects.all()])]
    assert not any(word in text for text in kept for word in (*SECRET, closed))
    assert not Link.objects.filter(source__in=(unnamed, closed)).exists()
    for who in CAST:
        browser = site.browser(who)
        for path in (
            f"record/{minutes.ref}/",
            f"record/{minutes.ref}/story/",
            f"minutes/{minutes.ref}/text.txt",
            links["B"][4:],
        ):
            answer = browser.get(f"/en/{path}")
            text = answer.content.decode() if answer.status_code == 200 else ""
            assert not any(word in text for word in (*SECRET, unnamed, closed)), (who, path)
            for line in text.splitlines():
                assert not (UNNAMED[0] in line and "Body C" in line), (who, path)
    public = site.visitor().get(f"/en/record/{newest('summary').ref}/")
    assert public.status_code == 404, "a draft is for official use"
    assert not any(word in str(newest("summary").paragraphs) for word in (*UNNAMED, *SECRET))
