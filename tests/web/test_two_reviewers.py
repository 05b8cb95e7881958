"""Two reviewers on two accounts read a law in two authentic languages and a real programme; they differ, settle, and export."""

from __future__ import annotations

import re

import pytest
from reading_html import Page
from test_library import take

LAW = ("ru_kz_law279_selected.txt", "kk_kz_law279_selected.txt")
PROGRAMME = "ru_vokhma_2016_291.txt"
ADDRESS = re.compile(r'href="(/en/documents/[A-Z0-9-]+/\?version=\d+&amp;from=\d+&amp;to=\d+)#quote"')


@pytest.fixture
def law(house, shared):
    """The law on narcotic drugs, its Russian and its Kazakh text one document."""
    from kenes.records.library.actions import Sent, receive_version

    desk, folder = house.desk, shared / "documents"
    taken = take(desk, (folder / LAW[0]).read_bytes(), LAW[0])
    sent = Sent((folder / LAW[1]).read_bytes(), LAW[1], "kk")
    receive_version(observatory=desk.observatory, sent=sent, document=taken.document, by=desk.reviewer)
    return taken.version


@pytest.fixture
def second(house):
    """One more reviewer of the country, with an account and a browser of their own."""
    from kenes.records.accounts.actions import give_role, open_account

    account = open_account(username="second-reviewer", password="құпия-сөз-2026", by=house.desk.administrator)
    give_role(account=account, name="reviewer", country="KZ", by=house.desk.administrator)
    house.desk.accounts["second"] = account
    yield account
    del house.desk.accounts["second"]


def started(house, version, framework):
    """A review, and two people asked by the coordinator to read it, through the pages."""
    from kenes.records.reviews.actions import start_review

    review = start_review(version=version, framework=framework, by=house.desk.coordinator)
    for name in ("reviewer", "second"):
        answer = house.browser("coordinator").post(
            f"/en/reviews/{review.ref}/readings/ask/", {"reader": house.desk.accounts[name].pk}
        )
        assert answer.status_code == 302
    return review


def said(house, name, review, pairs):
    """What a reader says, pair by pair, in the form of the page; then the reading is finished."""
    browser = house.browser(name)
    for clause, requirement, verdict in pairs:
        form = {"clause": clause, "requirement": requirement, "verdict": verdict, "note": f"said by {name}"}
        assert browser.post(f"/en/reviews/{review.ref}/reading/say/", form).status_code == 302
    assert browser.post(f"/en/reviews/{review.ref}/reading/finish/").status_code == 302
    review.refresh_from_db()


def pairs_of(review, number):
    found = review.suggestions.select_related("passage").order_by(
        "passage__version", "passage__position", "requirement"
    )
    return list(dict.fromkeys((one.passage.label, one.requirement) for one in found))[:number]


def test_two_reviewers_read_differ_settle_and_export(house, law, second, shared, tmp_path):
    from kenes.records.readings.agreeing import agreement_of

    programme = take(house.desk, (shared / "documents" / PROGRAMME).read_bytes(), PROGRAMME).version
    for version in (law, programme):
        for framework in ("sdg", "ungass-2016"):
            review = started(house, version, framework)
            pairs = pairs_of(review, 14)
            said(house, "reviewer", review, [(*pair, "aligned" if n % 3 else "gap") for n, pair in enumerate(pairs)])
            assert "said by reviewer" not in page(house, "second", f"/en/reviews/{review.ref}/readings/")
            said(house, "second", review, [(*pair, "aligned" if n % 4 else "gap") for n, pair in enumerate(pairs)])
            found = agreement_of(review)
            assert (found.both, review.state) == (len(pairs), "settling" if found.disagreements else "settled")
            for one in found.disagreements:
                form = {
                    "clause": one.clause,
                    "requirement": one.requirement,
                    "verdict": "partial",
                    "note": "Agreed on in a talk.",
                }
                assert (
                    house.browser("coordinator").post(f"/en/reviews/{review.ref}/readings/settle/", form).status_code
                    == 302
                )
            review.refresh_from_db()
            assert (review.state, review.unsettled) == ("settled", 0)
            exported(house, review, tmp_path)


def exported(house, review, folder):
    """The report in three languages, as page, Word and Excel; every quotation leads to its place in the text."""
    import datetime

    from kenes.reports.report import Order, all_reports, write

    order = Order(("kk", "ru", "en"), ("html", "docx", "xlsx"), datetime.date.today(), None, review.ref, "official")
    written = write(house.desk.observatory, all_reports()["review"], order, folder)
    assert [(one.language, one.format) for one in written] == [
        (code, kind) for code in ("kk", "ru", "en") for kind in ("html", "docx", "xlsx")
    ]
    text = next(one.path for one in written if (one.language, one.format) == ("en", "html")).read_text("utf-8")
    addresses = sorted(set(ADDRESS.findall(text)))
    assert len(addresses) >= 6
    for address in addresses[:: max(1, len(addresses) // 12)]:
        asked = address.replace("&amp;", "&")
        shown = house.browser("reviewer").get(asked)
        start, end = (int(re.search(rf"{name}=(\d+)", asked)[1]) for name in ("from", "to"))
        version = review.document.versions.get(number=int(re.search(r"version=(\d+)", asked)[1]))
        quoted = Page(shown.content.decode())
        marked = re.search(r'<mark[^>]*id="quote"[^>]*>(.*?)</mark>', quoted.markup, re.S)
        assert (shown.status_code, marked is not None) == (200, True), asked
        assert " ".join(version.text[start:end].split())[:20] == " ".join(plain(marked[1]).split())[:20]


def plain(markup):
    import html

    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def page(house, name, path):
    answer = house.browser(name).get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


@pytest.mark.parametrize("name", ["second", "coordinator", "administrator", "reader"])
def test_nobody_is_shown_an_unfinished_reading_on_any_page(house, law, second, name):
    """Pages, lists, story, log, downloads, the interface for programs: the note of the first reader stands nowhere."""
    from kenes.records.readings.actions import Said, say
    from kenes.records.readings.models import Reading

    review = started(house, law, "sdg")
    reading = Reading.objects.get(review=review, reader=house.desk.reviewer)
    say(reading=reading, said=Said("art-1/sub-1", "3.5", "contrary", "QWERTYNOTE"), by=house.desk.reviewer)
    for path in (
        f"/en/reviews/{review.ref}/", f"/en/reviews/{review.ref}/readings/", f"/en/records/{review.ref}/",
        f"/en/records/{review.ref}/history/", f"/en/documents/{review.document_id}/", "/en/open-loops/", "/en/log/",
        "/en/records/reviews/", "/en/records/judgements/", f"/api/v1/records/{review.ref}",
    ):  # fmt: skip
        answer = house.browser(name).get(path)
        assert b"QWERTYNOTE" not in answer.content, path
    assert house.browser(name).get(f"/en/reviews/{review.ref}/reading/").status_code == (
        200 if name == "second" else 404
    )


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_clause_is_read_in_both_languages(house, law, second, language):
    review = started(house, law, "sdg")
    shown = page(house, "reviewer", f"/{language}/reviews/{review.ref}/reading/?clause=art-35/p-1")
    assert ('lang="ru"' in shown, 'lang="kk"' in shown, 'name="verdict"' in shown) == (True, True, True)
