"""Minutes drafted from a desk at which decisions were noted and objected to, some of it closed or not to be attributed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

import pytest
from meeting_held import AFTER, SECRET, UNNAMED, hold, in_three, send

from kenes.texts import Text

CLOSED_OBJECTION, UNNAMED_OBJECTION = "secretobjection", "namelessobjection"


@dataclass
class Noted:
    """The meeting that was held, and the ids of what was noted at its desk."""

    held: Any
    refs: dict[str, str]


def note(held: Any, kind: str, text: dict[str, str], **fields: Any) -> str:
    """Take a note as the desk does; the id of its record."""
    from kenes.records.desk.actions import Draft, take_note

    draft = Draft(uuid.uuid4(), kind, Text(**{"kk": "", "ru": "", "en": ""} | text), **fields)
    return str(take_note(draft=draft, dialogue=held.dialogue, by=held.by).ref)


@pytest.fixture
def noted(desk: Any) -> Noted:
    from kenes.records.models import AgendaItem

    held = hold(desk)
    item, bodies = AgendaItem.objects.get(), held.bodies
    refs = {"first": note(held, "DEC", in_three("Meet again in March", "Наурызда кездесу", "Встретиться в марте"), agenda_item=item)}  # fmt: skip
    refs["second"] = note(held, "DEC", {"ru": "Орган A готовит резюме"}, agenda_item=item)
    refs["outside"] = note(held, "DEC", {"en": "Thank the hosts"})
    objections = {
        "told": ("B", {"en": "March is too late"}, "summary"),
        "unnamed": ("A", {"en": UNNAMED_OBJECTION}, "not-attributed"),
        "closed": ("C", {"en": CLOSED_OBJECTION}, "closed"),
    }
    for name, (letter, text, level) in objections.items():
        refs[name] = note(held, "OBN", text, body=bodies[letter], level=level, agenda_item=item, against=refs["first"])
    return Noted(held, refs)


def drafted(noted: Noted, sort: str = "minutes") -> Any:
    from kenes.records.minutes.drafting import draft

    return draft(dialogue=noted.held.dialogue, sort=sort, by=noted.held.by)


def under_the_item(minutes: Any, code: str = "en") -> list[tuple[str, str]]:
    """The sort and words of what stands between the heading of the item and the recommendations."""
    listed = [(one.sort, one.text.own.get(code, "")) for one in minutes.listed]
    start = next(at for at, (_, words) in enumerate(listed) if words.startswith("Agenda item 1"))
    return listed[start + 1 :]


def test_decisions_are_numbered_and_objections_follow_them_each_at_its_level(noted):
    assert under_the_item(drafted(noted)) == [
        ("said", "Body A: One form helps."),
        ("said", "Body B: The register can."),
        ("unattributed", "A participant said: unnamedword."),
        ("decision", "Decision 1. Meet again in March."),
        ("decision", ""),
        ("objection", "Body B does not agree: March is too late."),
        ("unattributed", "A participant does not agree: namelessobjection."),
        ("heading", "Outside the items of the agenda"),
        ("decision", "Decision 3. Thank the hosts."),
        ("heading", "Recommendations"),
        ("text", "A dialogue recommends and adopts nothing."),
        ("recommendation", "Recommendation 1. Use one form. Addressed to: Body A; Body B."),
    ]


def test_a_decision_stands_in_the_languages_it_was_noted_in_and_in_no_other(noted):
    decisions = [dict(one.text.own) for one in drafted(noted).listed if one.sort == "decision"]
    assert decisions == [
        {"kk": "1-шешім. Наурызда кездесу.", "ru": "Решение 1. Встретиться в марте.", "en": "Decision 1. Meet again in March."},
        {"ru": "Решение 2. Орган A готовит резюме."},
        {"en": "Decision 3. Thank the hosts."},
    ]  # fmt: skip


def test_paragraphs_are_numbered_through_without_a_gap_where_something_was_kept_back(noted):
    numbers = [one.number for one in drafted(noted).listed]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_summary_leaves_out_what_is_not_to_be_attributed_and_keeps_the_decisions(noted):
    summary = drafted(noted, "summary")
    assert [sort for sort, _ in under_the_item(summary)][:5] == ["said", "said", "decision", "decision", "objection"]
    words = " ".join(said for one in summary.listed for said in one.text.own.values())
    assert not any(one in words for one in (*SECRET, *UNNAMED, CLOSED_OBJECTION, UNNAMED_OBJECTION))


def test_links_lead_from_decisions_and_told_objections_and_from_nothing_that_was_kept_back(noted):
    from kenes.records.chain.queries import everything
    from kenes.records.chain.story import story
    from kenes.records.models import Link

    minutes, refs = drafted(noted), noted.refs
    informing = set(Link.objects.filter(kind="informs", target=minutes.ref).values_list("source_id", flat=True))
    assert {refs["first"], refs["second"], refs["outside"], refs["told"]} <= informing
    kept_back = {
        refs["unnamed"],
        refs["closed"],
        *(noted.held.said[level].ref for level in ("not-attributed", "closed")),
    }
    assert not kept_back & informing
    against = Link.objects.filter(kind="objects-to", source=refs["told"]).values_list("target_id", flat=True)
    assert list(against) == [refs["first"]]
    before = {step.address for step in story(minutes.ref, everything()).before}
    assert refs["first"] in before and not kept_back & before


@pytest.mark.parametrize("sort", ["minutes", "summary"])
def test_a_closed_word_is_in_no_form_of_the_text_in_no_letter_and_in_no_message(noted, sort):
    from kenes.records.minutes.canonical import canonical_text
    from kenes.records.minutes.circulation import agree
    from kenes.records.models import Letter, Message
    from kenes.reports.report import Order, all_reports, rendered

    minutes = drafted(noted, sort)
    sent = send(noted.held, minutes, address=lambda token, language: f"https://host.example/{language}/{token}")
    agreed = agree(minutes=minutes, by=noted.held.by, today=AFTER)
    texts = [canonical_text(agreed), *(str(one.text.own) for one in Letter.objects.all())]
    texts += [one.body for one in Message.objects.all()]
    order = Order(today=AFTER, subject=agreed.ref, marking="official")
    document = all_reports()["minutes"].compose(noted.held.desk.observatory, order)
    letter = Order(today=AFTER, subject=sent[0].letter.ref, marking="official")
    papers = (document, all_reports()["letter"].compose(noted.held.desk.observatory, letter))
    texts += [rendered(one, code, "txt").decode() for one in papers for code in ("kk", "ru", "en")]
    assert not any(word in text for text in texts for word in (*SECRET, CLOSED_OBJECTION))
    assert any("Decision 1. Meet again in March." in text for text in texts)
    if sort == "summary":
        assert not any(word in text for text in texts for word in (*UNNAMED, UNNAMED_OBJECTION))


def test_what_was_noted_after_the_draft_is_added_at_its_end_and_numbers_stay(noted):
    from kenes.records.minutes.drafting import bring_up_to_date

    minutes = drafted(noted)
    before = [(one.number, dict(one.text.own)) for one in minutes.listed]
    late = note(noted.held, "DEC", {"en": "Send the form by Friday"})
    assert bring_up_to_date(minutes=minutes, by=noted.held.by) == 1
    fresh = type(minutes).objects.get(pk=minutes.pk).listed
    assert [(one.number, dict(one.text.own)) for one in fresh[:-1]] == before
    assert (fresh[-1].source, fresh[-1].text.own["en"]) == (late, "Decision 4. Send the form by Friday.")


def test_an_objection_that_is_closed_later_leaves_the_draft_and_the_numbers_of_the_rest_stay(noted):
    from kenes.records.models import Objection
    from kenes.records.writing import amend

    minutes = drafted(noted)
    told = Objection.objects.get(pk=noted.refs["told"])
    amend(record=told, values={"level": "closed"}, seen=told.version, by=noted.held.by)
    left = type(minutes).objects.get(pk=minutes.pk).listed
    gone = {one.number: one.source for one in minutes.listed if one.number not in [kept.number for kept in left]}
    assert list(gone.values()) == [told.ref]
    assert not any("March is too late" in said for one in left for said in one.text.own.values())
