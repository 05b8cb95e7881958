"""Quotations of judgements lead to their words in the version that was read, which says where they stand by now."""
# ruff: noqa: F811

from __future__ import annotations

import re

import pytest
from reading_html import Page
from test_documents import frame_of_pages, get, office  # noqa: F401  # fixtures

LAW = """On treatment

Article 1. Care

1. Hospitals provide treatment of drug dependence free of charge to everybody.

2. The ministry publishes the number of patients each year in March.
"""
QUOTE = "treatment of drug dependence free of charge"
LATER = {
    "same": LAW.replace("Article 1. Care\n", "Article 1. Terms\n\n1. Drugs are substances under control.\n\nArticle 2. Care\n"),
    "changed": LAW.replace("free of charge to everybody", "free of any charge to every citizen"),
    "gone": "On treatment\n\nArticle 1. Taxes\n\n1. Profits are taxed by the rates of the code.\n",
}  # fmt: skip
SAID = {
    "same": {"ru": "стоят без изменений", "kk": "өзгеріссіз тұр", "en": "stand unchanged"},
    "changed": {"ru": "изложен иначе", "kk": "басқаша жазылған", "en": "reads otherwise"},
    "gone": {"ru": "не найдено", "kk": "табылған жоқ", "en": "are not found"},
}


@pytest.fixture
def judgement(office):
    from kenes.records.library.actions import Sent, receive_document
    from kenes.records.models import PolicyDocument
    from kenes.records.reviews.actions import Verdict, judge, start_review

    desk, document = (
        office.desk,
        PolicyDocument(country="KZ", family="law", marking="public", name={"en": "On treatment"}),
    )
    sent = Sent(LAW.encode(), "law.txt", "en")
    version = receive_document(observatory=desk.observatory, sent=sent, document=document, by=desk.reviewer).version
    review = start_review(version=version, framework="sdg", by=desk.reviewer)
    passage = version.passages.get(label="art-1/p-1")
    return judge(review=review, said=Verdict("3.5", "gap", passage, "", QUOTE), by=desk.reviewer)


def amended(office, judgement, text):
    from kenes.records.library.actions import Sent, receive_version

    desk, document = office.desk, judgement.review.document
    receive_version(
        observatory=desk.observatory, sent=Sent(text.encode(), "new.txt", "en"), document=document, by=desk.reviewer
    )


def quotation_on(markup: str) -> str:
    """The first address of quoted words on a page."""
    return next(one["href"] for one in Page(markup).all("a") if "#quote" in one.get("href", ""))


PAGES = ["documents/{document}/?version=1", "reviews/{review}/", "judgements/{ref}/gap/", "records/{ref}/"]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_that_shows_a_judgement_leads_to_its_words(office, judgement, path):
    browser = office.browser("reviewer")
    filled = path.format(document=judgement.review.document_id, review=judgement.review_id, ref=judgement.ref)
    if path.startswith("records"):
        from django.urls import reverse

        filled = reverse("record", args=(judgement.ref,))[4:]
    place = quotation_on(get(browser, filled, "en"))
    assert re.findall(r'<mark class="quoted"[^>]*>([^<]+)</mark>', get(browser, place[4:], "en")) == [QUOTE]


@pytest.mark.parametrize("fate", LATER)
def test_after_a_new_version_it_leads_to_the_words_that_were_read_and_says_what_became_of_them(office, judgement, fate):
    amended(office, judgement, LATER[fate])
    browser = office.browser("reviewer")
    place = quotation_on(get(browser, f"reviews/{judgement.review_id}/", "en"))
    for language, said in SAID[fate].items():
        markup = get(browser, place[4:], language)
        assert QUOTE in markup
        assert said in markup
    links = [
        one["href"]
        for one in Page(get(browser, place[4:], "en")).all("a")
        if "version=2&from=" in one.get("href", "").replace("&amp;", "&")
    ]
    assert len(links) == (0 if fate == "gone" else 1)
    if fate == "same":
        assert re.findall(r'<mark class="quoted"[^>]*>([^<]+)</mark>', get(browser, links[0][4:], "en")) == [QUOTE]


def test_while_the_version_holds_nothing_is_said(office, judgement):
    place = quotation_on(get(office.browser(), f"reviews/{judgement.review_id}/", "en"))
    assert "You see quoted words" not in get(office.browser(), place[4:], "en")
