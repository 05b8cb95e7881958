"""Two people read a review unseen by each other; what both say becomes the judgement, the rest is settled by a named person."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from test_library import LAW, again, take

KAZAKH = """Есірткі тұтынудың алдын алу туралы

1-тарау. Жалпы ережелер

1-бап. Міндеттер

1. Уәкілетті орган есірткіге тәуелді адамдарды емдеуді қамтамасыз етеді.

2. Алдын алу жыл сайын жүргізіледі.

2-бап. Тәртіп

Орган өтініштерді есепке алады және олардың санын жариялайды.

Адамдар туралы мәліметтер үшінші тұлғаларға берілмейді.

1. Тәртіпті Үкімет айқындайды.
"""
SAID = [
    # clause, requirement, the first reader's verdict, the second's (None: says nothing of it)
    ("art-1/p-1", "3.5", "aligned", "aligned"),
    ("art-1/p-2", "3.5", "partial", "aligned"),
    ("art-2/t-1", "17.18", "aligned", None),
    ("", "5.2", "gap", "gap"),
]


@pytest.fixture
def law(desk):
    """One law with two equally authentic languages, as a review of both."""
    from kenes.records.reviews.actions import start_review

    taken = take(desk, LAW)
    again(desk, taken.document, KAZAKH, "law-kk.txt", "kk")
    return start_review(version=taken.version, framework="sdg", by=desk.coordinator)


@pytest.fixture
def second(desk):
    """One more reviewer of the country."""
    from kenes.records.accounts.actions import give_role, open_account

    account = open_account(username="second-reviewer", password="құпия-сөз-2026", by=desk.administrator)
    give_role(account=account, name="reviewer", country="KZ", by=desk.administrator)
    return account


def both_read(desk, review, second):
    from kenes.records.readings.actions import ask_to_read

    return [ask_to_read(review=review, reader=one, by=desk.coordinator) for one in (desk.reviewer, second)]


def read(readings, which, place, finish=True):
    from kenes.records.readings.actions import Said, finish_reading, say

    for row in SAID:
        if row[place] is not None:
            say(reading=readings[which], said=Said(row[0], row[1], row[place]), by=readings[which].reader)
    if finish:
        finish_reading(reading=readings[which], by=readings[which].reader)


def test_one_review_holds_both_languages_clause_by_clause(law):
    from kenes.records.readings.actions import passages_at

    assert [(one.version.language, one.label) for one in passages_at(law, "art-1/p-1")] == [
        ("ru", "art-1/p-1"),
        ("kk", "art-1/p-1"),
    ]
    assert {one.passage.version.language for one in law.suggestions.select_related("passage__version")} == {"ru", "kk"}


def test_nobody_sees_the_other_reading_before_both_are_finished(desk, law, second):
    from kenes.records.models import Entry, Judgement, Opinion, Reading
    from kenes.records.readings.agreeing import agreement_of

    readings = both_read(desk, law, second)
    read(readings, 0, 2)
    read(readings, 1, 3, finish=False)
    for account, seen in ((desk.reviewer, readings[0]), (second, readings[1])):
        assert {one.reading_id for one in Opinion.objects.visible_to(account)} == {seen.pk}
        assert [one.pk for one in Reading.objects.visible_to(account)] == [seen.pk]
    for account in (desk.coordinator, desk.administrator, None):
        assert not Opinion.objects.visible_to(account).exists()
    assert (Judgement.objects.count(), agreement_of(law)) == (0, None)
    told = "".join(str(one.after) for one in Entry.objects.filter(subject__startswith="reading:"))
    assert not any(verdict in told for verdict in ("aligned", "partial", "gap"))


def test_the_log_does_not_tell_how_much_the_other_has_judged(desk, law, second):
    """Not by the number of its entries, nor by a number or a digest in them that could be guessed; afterwards all is shown."""
    import hashlib
    import json

    from kenes.records.audit.readable import entries_readable_by
    from kenes.records.models import Entry
    from kenes.records.readings.actions import finish_reading

    def shown():
        return [one.act for one in entries_readable_by(desk.administrator) if one.subject.startswith("reading:")]

    readings = both_read(desk, law, second)
    read(readings, 0, 2)
    read(readings, 1, 3, finish=False)
    assert shown() == ["finish-reading", "begin-reading", "begin-reading"]
    said = {"clause": SAID[0][0], "requirement": SAID[0][1], "verdict": SAID[0][2], "note": "", "quote": ""}
    bare = hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
    logged = list(Entry.objects.filter(subject__startswith="reading:", act__in=("say", "finish-reading")))
    assert {tuple(one.after) for one in logged} == {("digest",)}
    assert bare not in {one.after["digest"] for one in logged}
    finish_reading(reading=readings[1], by=second)
    assert sorted(shown()) == ["begin-reading"] * 2 + ["finish-reading"] * 2 + ["say"] * 7


def test_what_both_say_is_judged_and_the_rest_is_settled_by_a_named_person(desk, law, second):
    from kenes.records.models import Judgement, Settled
    from kenes.records.readings.actions import Said, settle
    from kenes.records.readings.agreeing import agreement_of

    readings = both_read(desk, law, second)
    read(readings, 0, 2)
    read(readings, 1, 3)
    law.refresh_from_db()
    found = agreement_of(law)
    assert (found.both, found.agreed, found.unsettled, law.state, law.unsettled) == (3, 2, 2, "settling", 2)
    assert sorted(Judgement.objects.values_list("requirement", "verdict")) == [("3.5", "aligned"), ("5.2", "gap")]
    settle(review=law, said=Said("art-1/p-2", "3.5", "partial", "Once a year is not enough."), by=desk.coordinator)
    settle(
        review=law,
        said=Said("art-2/t-1", "17.18", "", "It speaks of requests, not of statistics."),
        by=desk.coordinator,
    )
    law.refresh_from_db()
    assert (law.state, law.unsettled) == ("settled", 0)
    assert [(one.settled_by, one.verdict, one.judgement is not None) for one in Settled.objects.order_by("pk")] == [
        (desk.coordinator, "partial", True),
        (desk.coordinator, "", False),
    ]
    assert sorted(Judgement.objects.values_list("requirement", "verdict")) == [
        ("3.5", "aligned"), ("3.5", "partial"), ("5.2", "gap"),
    ]  # fmt: skip


def test_a_kappa_of_few_pairs_is_not_stated(desk, law, second):
    from kenes.records.readings.agreeing import agreement_of

    readings = both_read(desk, law, second)
    read(readings, 0, 2)
    read(readings, 1, 3)
    law.refresh_from_db()
    assert agreement_of(law).kappa is None


def test_kappa_over_the_pairs_that_both_judged(desk, law, second):
    from kenes.methods.agreement import cohen_kappa
    from kenes.records.readings.actions import Said, finish_reading, say
    from kenes.records.readings.agreeing import agreement_of

    readings = both_read(desk, law, second)
    codes = ["3.3", "3.4", "3.5", "3.8", "5.2", "10.2", "16.3", "16.4", "16.5", "16.6", "17.9", "17.16"]
    said = [["gap" if n % 3 else "aligned" for n in range(12)], ["gap" if n % 4 else "aligned" for n in range(12)]]
    for which, verdicts in enumerate(said):
        for code, verdict in zip(codes, verdicts, strict=True):
            say(reading=readings[which], said=Said("", code, verdict), by=readings[which].reader)
        finish_reading(reading=readings[which], by=readings[which].reader)
    law.refresh_from_db()
    found = agreement_of(law)
    assert found.kappa == cohen_kappa(*said)
    assert dict(found.confusion) == {
        ("aligned", "aligned"): 1,
        ("gap", "aligned"): 2,
        ("aligned", "gap"): 3,
        ("gap", "gap"): 6,
    }


def test_an_opinion_may_be_said_anew_and_taken_back_until_the_reading_is_finished(desk, law, second):
    from kenes.records.readings.actions import Said, finish_reading, say

    reading = both_read(desk, law, second)[0]
    for verdict in ("gap", "partial"):
        say(reading=reading, said=Said("art-1/p-1", "3.5", verdict, quote="обеспечивает лечение"), by=desk.reviewer)
    assert [(one.verdict, one.quote) for one in reading.opinions.all()] == [("partial", "обеспечивает лечение")]
    say(reading=reading, said=Said("art-1/p-1", "3.5", ""), by=desk.reviewer)
    with pytest.raises(ValidationError):
        finish_reading(reading=reading, by=desk.reviewer)
    say(reading=reading, said=Said("art-1/p-1", "3.5", "aligned"), by=desk.reviewer)
    finish_reading(reading=reading, by=desk.reviewer)
    with pytest.raises(ValidationError):
        say(reading=reading, said=Said("art-1/p-1", "3.5", "gap"), by=desk.reviewer)


WRONG = [
    # clause, requirement, verdict, quote -> the field that is wrong
    ("art-9", "3.5", "gap", "", "clause"),
    ("art-1/p-1", "99", "gap", "", "requirement"),
    ("art-1/p-1", "3.5", "splendid", "", "verdict"),
    ("art-1/p-1", "3.5", "gap", "слова, которых нет", "quote"),
    ("", "3.5", "rejected", "", "verdict"),
]


@pytest.mark.parametrize(("clause", "requirement", "verdict", "quote", "field"), WRONG)
def test_what_fits_no_text_is_refused(desk, law, second, clause, requirement, verdict, quote, field):
    from kenes.records.readings.actions import Said, say

    reading = both_read(desk, law, second)[0]
    with pytest.raises(ValidationError) as refused:
        say(reading=reading, said=Said(clause, requirement, verdict, quote=quote), by=desk.reviewer)
    assert list(refused.value.message_dict) == [field]
    assert not reading.opinions.exists()


def test_who_may_not(desk, law, second):
    """A third reader, the same reader twice, one who speaks in another's reading, open judging meanwhile."""
    from kenes.records.readings.actions import Said, ask_to_read, say
    from kenes.records.reviews.actions import Verdict, judge

    readings = both_read(desk, law, second)
    for attempt in (
        lambda: ask_to_read(review=law, reader=desk.coordinator, by=desk.coordinator),
        lambda: ask_to_read(review=law, reader=second, by=desk.coordinator),
        lambda: say(reading=readings[0], said=Said("", "5.2", "gap"), by=second),
        lambda: judge(review=law, said=Verdict("5.2", "gap"), by=desk.coordinator),
    ):
        with pytest.raises(ValidationError):
            attempt()


def test_a_review_judged_openly_is_not_read_anew(desk, law):
    from kenes.records.readings.actions import ask_to_read
    from kenes.records.reviews.actions import Verdict, judge

    judge(review=law, said=Verdict("5.2", "gap"), by=desk.reviewer)
    with pytest.raises(ValidationError):
        ask_to_read(review=law, reader=desk.reviewer, by=desk.coordinator)


def test_a_review_keeps_its_edition_when_a_newer_one_comes(desk, law):
    import dataclasses

    from kenes.documents.framework import all_frameworks
    from kenes.documents.framework_editions import add_edition
    from kenes.records.reviews.actions import start_review
    from kenes.records.reviews.frameworks import framework_of

    add_edition(desk.observatory, dataclasses.replace(all_frameworks()["sdg"], edition="2030 draft"))
    newer = start_review(version=law.version_read, framework="sdg", by=desk.coordinator)
    assert [framework_of(one).edition for one in (law, newer)] == [law.edition, "2030 draft"]
    assert newer.ref != law.ref
