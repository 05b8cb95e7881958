"""Consultations and rounds through the pages: links, letters, the table of responses, voices, moderation, what results may tell."""

from __future__ import annotations

import datetime
import html
import re
from dataclasses import dataclass
from typing import Any

import pytest
from access_table import TABLE, all_routes

LINK = re.compile(r"https?://[^/\s]+(/(?:kk|ru|en)/(?:comment|voice)/[^/\s<]+/)")
TODAY = datetime.date.today()
SOON = (TODAY + datetime.timedelta(days=5)).isoformat()
DRAFT = "Статья 1. Общие положения\n\n1. Первый пункт закона о профилактике.\n\n2. Второй пункт закона о лечении.\n"
REJECTED = "zyxrejectedword"
LANGUAGES = ("kk", "ru", "en")


@dataclass
class Talk:
    """A house with a document, Body A, and a member of it."""

    house: Any
    document: Any
    body: Any

    @property
    def coordinator(self) -> Any:
        return self.house.browser("coordinator")

    def consultation(self, **more: Any) -> Any:
        """Begun through the form and opened by its button."""
        from kenes.records.models import Consultation

        filled = {"heading_en": "Draft law", "question_en": "What is missing?", "document": self.document.ref}
        filled |= {"opens": TODAY.isoformat(), "closes": SOON, "invited": [self.body.ref], "marking": "official"}
        answer = self.coordinator.post("/en/records/consultations/new/", filled | more)
        assert answer.status_code == 302, answer.content.decode()
        made = Consultation.objects.latest("created")
        assert self.coordinator.post(f"/en/consultations/{made.ref}/open/").status_code == 302
        return Consultation.objects.get(pk=made.pk)

    def round(self, *statements: str, **more: Any) -> Any:
        """A round at a dialogue, with its statements, open."""
        from kenes.records.chain.actions import write_record
        from kenes.records.models import Dialogue, Round

        dialogue = Dialogue(country="KZ", name={"en": "Dialogue"}, date=TODAY, marking="public")
        home = write_record(record=dialogue, by=self.house.desk.coordinator)
        filled = {"heading_en": "Round", "question_en": "What comes first?", "dialogue": home.ref, "minimum": "5"}
        filled |= {"opens": TODAY.isoformat(), "closes": SOON, "invited": [self.body.ref], "marking": "official"}
        answer = self.coordinator.post("/en/records/rounds/new/", filled | {"proposals_open": "on"} | more)
        assert answer.status_code == 302, answer.content.decode()
        made = Round.objects.latest("created")
        for said in statements:
            written = {"round": made.ref, "text_en": said, "marking": "official"}
            assert self.coordinator.post("/en/records/positions/new/", written).status_code == 302
        assert self.coordinator.post(f"/en/consultations/{made.ref}/open/").status_code == 302
        return Round.objects.get(pk=made.pk)

    def link(self, record: Any, body: str = "all") -> str:
        """The path of a link as the page shows it this once."""
        answer = self.coordinator.post(f"/en/consultations/{record.ref}/invite/", {"body": body}, follow=True)
        found = LINK.search(html.unescape(answer.content.decode()))
        assert found is not None, answer.content.decode()
        return found[1]


@pytest.fixture
def talk(house) -> Talk:
    from kenes.records.accounts.actions import give_role, open_account
    from kenes.records.library.actions import Sent, receive_document
    from kenes.records.models import PolicyDocument

    desk = house.desk
    name = {"kk": "Заң", "ru": "Закон", "en": "Law"}
    taken = receive_document(
        observatory=desk.observatory, sent=Sent(DRAFT.encode(), "law.txt", "ru"),
        document=PolicyDocument(country="KZ", name=name), by=desk.coordinator,
    )  # fmt: skip
    body = desk.body(email="registry@body-a.example", language="ru")
    account = open_account(username="member", password="өте-ұзақ-сөз-2026", by=desk.administrator)
    give_role(account=account, name="member", country="KZ", institution=body, by=desk.administrator)
    desk.accounts["member"] = account
    return Talk(house, taken.document, body)


def text_of(answer: Any) -> str:
    return html.unescape(answer.content.decode())


def test_the_link_takes_many_comments_until_it_closes(talk):
    from kenes.records.models import Comment, Message, Pass

    consultation = talk.consultation()
    link, visitor = talk.link(consultation), talk.house.visitor()
    page = text_of(visitor.get(link))
    assert "Второй пункт закона о лечении." in page and f"clause:{talk.document.ref}#" in page
    clause = re.search(rf'value="(clause:{talk.document.ref}#[^"]+)"', page)
    assert clause is not None
    for said in ("Первое", "Второе"):
        sent = visitor.post(link, {"clause": clause[1], "text": said, "language": "ru", "level": "public"})
        assert sent.status_code == 302
    assert "Первое" in text_of(visitor.get(link)), "the body sees what it has said"
    found = [(one.text["ru"], one.institution_id, one.way) for one in Comment.objects.order_by("ref")]
    assert found == [("Первое", talk.body.ref, "link"), ("Второе", talk.body.ref, "link")]
    message = Message.objects.get(purpose="invite-comment")
    assert (message.language, link in message.body) == ("ru", True)
    Pass.objects.update(expires=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    assert visitor.get(link).status_code == 410
    assert visitor.post(link, {"text": "Третье", "language": "ru", "level": "public"}).status_code == 410
    assert Comment.objects.count() == 2
    assert visitor.get("/en/comment/no-such-token/").status_code == 404


def test_a_member_comments_and_a_letter_is_written_down(talk):
    from kenes.records.models import Comment

    consultation = talk.consultation()
    member = talk.house.browser("member")
    assert "Write a comment" in text_of(member.get(f"/en/record/{consultation.ref}/"))
    filled = {"text": "By account", "language": "en", "level": "internal"}
    assert member.post(f"/en/consultations/{consultation.ref}/comment/", filled).status_code == 302
    letter = {"institution": talk.body.ref, "text": "By letter", "language": "en", "level": "public"}
    address = f"/en/consultations/{consultation.ref}/letter/"
    assert talk.coordinator.post(address, letter).status_code == 200, "number and date are missing"
    talk.coordinator.post(address, letter | {"number": "1-7/45", "date": TODAY.isoformat()})
    assert [(one.way, one.level, one.number) for one in Comment.objects.order_by("ref")] == [
        ("account", "internal", ""),
        ("letter", "public", "1-7/45"),
    ]
    assert talk.house.browser("reader").get(f"/en/consultations/{consultation.ref}/comment/").status_code == 403


def test_every_comment_gets_its_response_before_the_consultation_ends(talk):
    from kenes.records.models import Comment, Consultation

    consultation = talk.consultation()
    visitor, link = talk.house.visitor(), talk.link(consultation)
    visitor.post(link, {"text": "Add a term", "proposed": "By 1 May", "language": "en", "level": "public"})
    comment = Comment.objects.get()
    ended = talk.coordinator.post(f"/en/consultations/{consultation.ref}/end/", follow=True)
    assert f"These comments wait for a response: {comment.ref}." in text_of(ended)
    answer = f"/en/comments/{comment.ref}/respond/"
    assert "Say why it is not accepted" in text_of(talk.coordinator.post(answer, {"response": "declined"}))
    stored = talk.coordinator.post(answer, {"response": "partly", "reason_en": "A later day"}, follow=True)
    for said in ("Add a term", "By 1 May", "accepted in part", "A later day"):
        assert said in text_of(stored)
    talk.coordinator.post(f"/en/consultations/{consultation.ref}/end/")
    assert Consultation.objects.get().ended is not None
    assert visitor.get(link).status_code == 410, "links end with it"
    for kind, begins in (("docx", b"PK"), ("xlsx", b"PK"), ("pdf", b"%PDF")):
        file = talk.coordinator.get(f"/kk/consultations/{consultation.ref}/responses/{kind}/")
        assert file.content.startswith(begins)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_speak_every_language(talk, language):
    consultation, round = talk.consultation(), talk.round("Treat first")
    for path in (
        f"record/{consultation.ref}/", f"consultations/{consultation.ref}/responses/", f"record/{round.ref}/",
        f"rounds/{round.ref}/results/", f"rounds/{round.ref}/moderation/", f"consultations/{consultation.ref}/letter/",
    ):  # fmt: skip
        assert talk.coordinator.get(f"/{language}/{path}").status_code == 200
    for path in (f"consultations/{consultation.ref}/comment/", f"rounds/{round.ref}/voice/"):
        assert talk.house.browser("member").get(f"/{language}/{path}").status_code == 200


def test_what_is_not_for_publication_is_on_no_public_page(talk):
    from kenes.records.models import Comment

    consultation = talk.consultation(marking="public")
    talk.house.confirm_all()
    visitor, link = talk.house.visitor(), talk.link(consultation)
    for said, level in (("Honeydew", "public"), ("Persimmon", "internal")):
        visitor.post(link, {"text": said, "language": "en", "level": level})
    for one in Comment.objects.all():
        talk.coordinator.post(f"/en/comments/{one.ref}/respond/", {"response": "accepted"})
    page = text_of(talk.house.visitor().get(f"/en/consultations/{consultation.ref}/responses/"))
    assert ("Honeydew" in page, "Persimmon" in page) == (True, False)
    whole = text_of(talk.house.browser("reader").get(f"/en/consultations/{consultation.ref}/responses/"))
    assert "Persimmon" in whole


def test_one_voice_a_pass_which_may_change(talk):
    from kenes.records.models import Position, Voice

    round = talk.round("Treat first", "Count first")
    visitor, link = talk.house.visitor(), talk.link(round)
    first, second = (one.ref for one in Position.objects.order_by("position"))
    visitor.post(link, {first: "agree", "voices": "1"})
    visitor.post(link, {first: "disagree", second: "pass", "voices": "1"})
    assert sorted(Voice.objects.values_list("choice", flat=True)) == ["disagree", "pass"]
    page = text_of(visitor.get(link))
    assert page.count(" checked") == 2
    talk.house.browser("member").post(f"/en/rounds/{round.ref}/voice/", {first: "agree", "voices": "1"})
    assert Voice.objects.filter(position=first).count() == 2
    assert talk.house.browser("reader").get(f"/en/rounds/{round.ref}/voice/").status_code == 403


def test_nobody_looks_at_voices_through_the_eyes_of_another(talk):
    from kenes.records.models import Position

    consultation, round = talk.consultation(), talk.round("Treat first")
    first, own = Position.objects.get().ref, f"/en/consultations/{consultation.ref}/comment/"
    talk.house.browser("member").post(f"/en/rounds/{round.ref}/voice/", {first: "agree", "voices": "1"})
    administrator = talk.house.browser("administrator")
    assert administrator.get(own).status_code == 403
    administrator.post(f"/en/people/{talk.house.desk.accounts['member'].pk}/view/", {})
    assert administrator.get(own).status_code == 200, "the administrator looks through the eyes of the member"
    assert administrator.get(f"/en/rounds/{round.ref}/voice/").status_code == 403


def test_below_the_minimum_nothing_is_told(talk):
    round = talk.round("Treat first")
    from kenes.records.models import Position

    first, visitor = Position.objects.get().ref, talk.house.visitor()
    pages = []
    for number in range(5):
        visitor.post(talk.link(round, "unnamed"), {first: "agree" if number else "disagree", "voices": "1"})
        pages.append(text_of(talk.coordinator.get(f"/en/rounds/{round.ref}/results/")))
    assert all('class="shares"' not in page for page in pages), "nothing before it is over"
    few = talk.round("Count first")
    visitor.post(talk.link(few, "unnamed"), {Position.objects.latest("created").ref: "agree", "voices": "1"})
    for one in (round, few):
        talk.coordinator.post(f"/en/consultations/{one.ref}/end/")
    told = text_of(talk.coordinator.get(f"/en/rounds/{round.ref}/results/"))
    untold = text_of(talk.coordinator.get(f"/en/rounds/{few.ref}/results/"))
    assert "80%" in told and "(38–96%)" in told  # Wilson's interval of 4 of 5
    assert "Too few took part" in untold and 'class="shares"' not in untold


def test_a_rejected_statement_is_on_no_page_but_the_moderators(talk):
    """Every route of the map that is read, by everybody; every list, file and search; the reports; the log; the outgoing post."""
    from kenes.records.chain.queries import for_report
    from kenes.records.models import Entry, Message, Proposed, Sought

    round, member = talk.round("Treat first"), talk.house.browser("member")
    link = talk.link(round)
    answer = member.post(f"/en/rounds/{round.ref}/voice/", {"text": f"Say {REJECTED}", "proposal": "1"})
    assert answer.status_code == 302
    address = f"/en/rounds/{round.ref}/moderation/"
    assert REJECTED in text_of(talk.coordinator.get(address))
    number = Proposed.objects.get().pk
    assert talk.coordinator.post(f"{address}{number}/reject/", {f"{number}-reason": ""}).status_code == 200
    said = {f"{number}-reason": "unclear", f"{number}-said": "Say what is to be done"}
    assert talk.coordinator.post(f"{address}{number}/reject/", said).status_code == 302

    seen = set()
    for who in ("visitor", "member", "reader", "analyst", "coordinator", "administrator"):
        browser = talk.house.browser(who, raise_request_exception=False)
        for path in {*_addresses(round), link}:
            answer = browser.get(path)
            page = b"".join(answer) if answer.streaming else answer.content
            if REJECTED.encode() in page:
                seen.add((who, path))
    assert seen == {(who, address) for who in ("coordinator", "administrator")}
    assert "unclear" in str(Entry.objects.filter(act="reject-position").values_list("reason", flat=True))
    for kept in (Entry, Sought, Message):
        assert REJECTED not in str(list(kept.objects.values()))
    for marking in ("public", "official"):
        assert REJECTED not in str([one.values for one in for_report(marking, "KZ").records.values()])
    own = text_of(member.get(f"/en/rounds/{round.ref}/voice/"))
    assert "Say what is to be done" in own, "whoever proposed it learns why"


def _addresses(round: Any) -> list[str]:
    """Every route that is read, of the round where it names a record, of every kind of this area where it names a kind."""
    from django.urls import NoReverseMatch, reverse
    from django.utils.translation import override

    kinds, found = ("positions", "rounds", "comments", "consultations", "dialogues"), []
    with override("en"):
        for name, view in all_routes():
            if "GET" not in view.methods or "/" in name or TABLE[name].fill:
                continue
            row = TABLE[name]
            wanted: list[Any] = [(round.ref, *row.arguments)] if row.record else [row.arguments]
            if row.arguments[:1] == ("gaps",):
                wanted = [(kind, *row.arguments[1:]) for kind in kinds]
            if str(row.arguments[:1]).count("-RND-"):
                wanted = [(round.ref, *row.arguments[1:])]
            for arguments in wanted:
                try:
                    found.append(reverse(name, args=arguments))
                except NoReverseMatch:
                    continue
    lists = [f"/en/records/{kind}/?q={REJECTED[:6]}" for kind in kinds]
    assert len(found) > 60
    return [*found, *lists]


def test_a_field_of_yes_or_no_is_said_in_the_language_of_the_page(talk):
    found = talk.consultation(unnamed_public="on")
    for language, word in (("kk", "иә"), ("ru", "да"), ("en", "yes")):
        page = talk.coordinator.get(f"/{language}/record/{found.ref}/").content.decode()
        assert f">{word}<" in page.replace("\n", "") and ">True<" not in page


def test_what_shares_are_is_said_in_each_language(talk):
    round = talk.round("Treat first")
    assert talk.coordinator.post(f"/en/consultations/{round.ref}/end/").status_code == 302
    for language, word in (("kk", "95 % Уилсон"), ("ru", "95 %-ный"), ("en", "95% Wilson")):
        assert word in talk.coordinator.get(f"/{language}/rounds/{round.ref}/results/").content.decode()


def camps(talk: Talk, **more: Any) -> Any:
    """A round over four statements in which six links say the one and five the other."""
    from kenes.records.models import Position

    round = talk.round("Treat first", "Count first", "Meet monthly", "Pay on time", **more)
    refs = list(Position.objects.filter(round=round).order_by("position").values_list("ref", flat=True))
    visitor = talk.house.visitor()
    for person in range(11):
        own, other = ("agree", "disagree") if person < 6 else ("disagree", "agree")
        choices = dict(zip(refs, (own, other, own, "agree"), strict=True))
        visitor.post(talk.link(round, "unnamed"), choices | {"voices": "1"})
    return round


def tables_in_report(talk: Talk, consultation: Any) -> dict[str, list[tuple[str, ...]]]:
    """The tables of the report on responses: by caption, the English cells of each row."""
    import datetime

    from kenes.reports.block import Table
    from kenes.reports.report import Order, all_reports

    order = Order(today=datetime.date.today(), subject=consultation.ref, marking="official")
    blocks = all_reports()["responses"].compose(talk.house.desk.observatory, order).blocks
    tables = [one for one in blocks if isinstance(one, Table)]
    return {one.caption["en"]: [tuple(cell["en"] for cell in row.cells) for row in one.rows] for one in tables}


def test_groups_of_opinion_are_told_of_a_round_that_promised_them_and_only_when_it_is_over(talk):
    from kenes.reports.chapters.recorded.rounds import rounds

    consultation = talk.consultation()
    round = camps(talk, opinion_groups="on", consultation=consultation.ref)
    address = f"/en/rounds/{round.ref}/results/"
    assert 'id="groups"' not in text_of(talk.coordinator.get(address)), "nothing while it runs"
    talk.coordinator.post(f"/en/consultations/{round.ref}/end/")
    told = text_of(talk.coordinator.get(address))
    assert "11 people who spoke alike fall into 2 groups" in told and "Each group has at least 5 people" in told
    assert told.count(">divides<") == 3 and told.count(">unites<") == 1
    assert "100% (60–100)" in told and "0% (0–50)" in told, "Wilson's limits of 6 of 6 and 0 of 5, outwards to tens"
    official = tables_in_report(talk, consultation)
    voices, groups = official["Round: voices"], official["Groups of opinion"]
    assert [one[:2] for one in voices][:2] == [("Treat first", "11"), ("Count first", "11")]
    assert sorted(one[0] for one in groups) == [
        "Count first (divides)", "Meet monthly (divides)", "Pay on time (unites)", "Treat first (divides)",
    ]  # fmt: skip
    assert rounds(consultation.ref, "public") == (), "the round is for official use"
    for language, words in (("kk", "Пікір топтары"), ("ru", "Группы мнений")):
        assert words in text_of(talk.coordinator.get(f"/{language}/rounds/{round.ref}/results/"))


def test_a_round_that_opened_without_the_promise_never_tells_groups(talk):
    from django.core.exceptions import ValidationError

    round = camps(talk)
    talk.coordinator.post(f"/en/consultations/{round.ref}/end/")
    assert 'id="groups"' not in text_of(talk.coordinator.get(f"/en/rounds/{round.ref}/results/"))
    round.refresh_from_db()
    round.opinion_groups = True
    with pytest.raises(ValidationError, match="nobody is sorted"):
        round.full_clean()
