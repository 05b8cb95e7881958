"""Whether a document is in force: the same answer from its days and from the database; what is not recorded stays unknown."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_library import LAW, again, take

DAY = datetime.date(2026, 6, 1)
BEFORE, AFTER = datetime.date(2020, 1, 1), datetime.date(2030, 1, 1)
STATES = [
    # sort, in force from, valid until, repealed on, repealed by another -> state on DAY
    ("law", BEFORE, None, None, False, "in-force"),
    ("law", DAY, None, None, False, "in-force"),
    ("law", AFTER, None, None, False, "not-yet"),
    ("law", None, None, None, False, "not-known"),
    ("law", BEFORE, None, DAY, False, "repealed"),
    ("law", BEFORE, None, AFTER, True, "in-force"),
    ("law", BEFORE, None, None, True, "repealed"),
    ("law", None, None, BEFORE, False, "repealed"),
    ("programme", BEFORE, DAY, None, False, "in-force"),
    ("programme", BEFORE, BEFORE, None, False, "expired"),
    ("programme", None, BEFORE, None, False, "expired"),
    ("press-release", BEFORE, None, None, False, "not-applicable"),
]


@pytest.mark.parametrize(("family", "since", "until", "void", "repealed", "state"), STATES)
def test_the_state_follows_from_the_days(family, since, until, void, repealed, state):
    from kenes.records.library.force import Dates, force_on

    assert force_on(Dates(family, since, until, void, repealed), DAY) == state


DAYS = st.one_of(st.none(), st.dates(BEFORE, AFTER))


@given(st.sampled_from(["law", "report"]), DAYS, DAYS, DAYS, st.booleans(), st.dates(BEFORE, AFTER))
def test_there_is_one_state_and_repealed_texts_stay_repealed(family, since, until, void, repealed, day):
    from kenes.records.library.force import STATES as KNOWN
    from kenes.records.library.force import Dates, force_on

    dates = Dates(family, since, until, void, repealed)
    assert force_on(dates, day) in KNOWN
    if force_on(dates, day) == "repealed":
        assert force_on(dates, day + datetime.timedelta(days=400)) == "repealed"


def test_the_database_answers_as_the_days_do(desk):
    from kenes.records.chain.actions import link_records, write_record
    from kenes.records.library.force import STATES as KNOWN
    from kenes.records.library.in_force import force_of, in_state
    from kenes.records.models import PolicyDocument

    law = write_record(record=PolicyDocument(country="KZ", name={"en": "Repealing law"}), by=desk.reviewer)
    for number, (family, since, until, void, repealed, _) in enumerate(STATES):
        days = {"in_force_from": since, "valid_until": until, "repealed_on": void}
        document = PolicyDocument(country="KZ", name={"en": str(number)}, family=family, **days)
        document = write_record(record=document, by=desk.reviewer)
        if repealed:
            link_records(source=law.ref, kind="repeals", target=document.ref, by=desk.reviewer)
    for day in (BEFORE, DAY, AFTER):
        asked = {
            state: set(PolicyDocument.objects.filter(in_state(state, day)).values_list("pk", flat=True))
            for state in KNOWN
        }
        computed = {
            state: {one.pk for one in PolicyDocument.objects.all() if force_of(one, day) == state} for state in KNOWN
        }
        assert asked == computed
        assert sum(map(len, asked.values())) == len(STATES) + 1


def test_the_days_of_an_act_stand_in_their_order(desk):
    from django.core.exceptions import ValidationError

    document = take(desk, LAW).document
    from kenes.records.chain.actions import amend_record

    with pytest.raises(ValidationError) as fault:
        amend_record(
            record=document,
            values={"in_force_from": DAY, "repealed_on": BEFORE},
            seen=document.version,
            by=desk.reviewer,
        )
    assert list(fault.value.message_dict) == ["repealed_on"]


EDITIONS = [
    # (language, standing, text as it stands from) of versions in the order received, a day -> number of the current one
    ([("ru", "", None), ("ru", "", None)], None, {"ru": 2}),
    ([("ru", "", AFTER), ("ru", "", BEFORE)], None, {"ru": 1}),
    ([("ru", "", BEFORE), ("ru", "", AFTER)], DAY, {"ru": 1}),
    ([("ru", "authentic", None), ("ru", "draft", None)], None, {"ru": 1}),
    ([("ru", "draft", None), ("ru", "draft", None)], None, {"ru": 2}),
    ([("ru", "", None), ("kk", "", None), ("en", "translation", None)], None, {"ru": 1, "kk": 2, "en": 3}),
    ([("ru", "", AFTER)], DAY, {}),
]


@pytest.mark.parametrize(("versions", "day", "current"), EDITIONS)
def test_the_current_version_of_each_language(desk, versions, day, current):
    from kenes.records.library.editions import current_of
    from kenes.records.models import DocumentVersion

    made = [
        DocumentVersion(number=number, language=language, standing=standing, stands_from=since)
        for number, (language, standing, since) in enumerate(versions, 1)
    ]
    assert {code: one.number for code, one in current_of(made, day).items()} == current


def test_two_languages_bind_alike_and_a_translation_does_not(desk, shared):
    from kenes.records.audit.queries import history_of
    from kenes.records.library.confirming import describe_version
    from kenes.records.library.editions import authentic_versions, current_versions

    folder = shared / "documents"
    russian = take(desk, (folder / "ru_kz_law279_selected.txt").read_bytes(), "ru.txt")
    kazakh = again(desk, russian.document, (folder / "kk_kz_law279_selected.txt").read_text("utf-8"), "kk.txt")
    english = again(desk, russian.document, "On narcotic drugs\n\nArticle 1. Terms\n\n1. Terms are used.\n", "en.txt")
    document = russian.document
    assert list(current_versions(document)) == list(authentic_versions(document)) == ["kk", "ru", "en"]
    for taken in (russian, kazakh):
        describe_version(version=taken.version, standing="authentic", stands_from=DAY, by=desk.reviewer, why="Act")
    describe_version(version=english.version, standing="translation", stands_from=None, by=desk.reviewer)
    assert {code: one.number for code, one in authentic_versions(document).items()} == {"kk": 2, "ru": 1}
    entry = history_of(f"version:{document.ref}.1")[0]
    assert (entry.act, entry.after["standing"], entry.after["stands_from"], entry.reason) == (
        "describe-version", "authentic", "2026-06-01", "Act",
    )  # fmt: skip


def test_a_repeal_is_a_link_and_a_day_and_both_are_in_the_log(desk):
    from django.core.exceptions import ValidationError

    from kenes.records.audit.queries import broken_entries
    from kenes.records.library.confirming import Related, relate
    from kenes.records.library.in_force import force_of

    old = take(desk, LAW, in_force_from=BEFORE).document
    new = take(desk, LAW.replace("лечение", "помощь"), "new.txt", in_force_from=DAY).document
    assert force_of(old, DAY) == "in-force"
    relate(document=new, related=Related("repeals", old, DAY), by=desk.reviewer)
    held = type(old).objects.get(pk=old.pk)
    assert (held.repealed_on, force_of(held, DAY), force_of(held, BEFORE)) == (DAY, "repealed", "in-force")
    assert list(broken_entries()) == []
    with pytest.raises(ValidationError):
        relate(document=new, related=Related("repeals", new), by=desk.reviewer)
    with pytest.raises(ValidationError):
        relate(document=new, related=Related("motivates", old), by=desk.reviewer)
