"""A link to a clause survives a new version or is reported broken, with the clause that is likest to what was meant."""

from __future__ import annotations

import pytest
from test_library import LAW, again, take

RENUMBERED = LAW.replace(
    "1. Уполномоченный орган обеспечивает лечение зависимых лиц.\n\n2. Профилактика проводится ежегодно.",
    "1. Создаётся координационный совет при Правительстве, он собирается дважды в год.\n\n"
    "2. Уполномоченный орган обеспечивает лечение зависимых лиц.\n\n3. Профилактика проводится ежегодно.",
)
REWORDED = LAW.replace("лечение зависимых лиц", "лечение и помощь зависимым лицам")
DROPPED = LAW.replace("1. Уполномоченный орган обеспечивает лечение зависимых лиц.\n\n", "")
REPLACED = LAW.replace(
    "1. Уполномоченный орган обеспечивает лечение зависимых лиц.", "1. Термины закона применяются в значении кодекса."
)
VERSIONS = [
    # the new text -> what becomes of a link to art-1/p-1, and the first candidate
    (LAW + "\nСтатья 3. Сроки\n\n1. Закон опубликован.\n", None, None),
    (REWORDED, None, None),
    (RENUMBERED, "moved", "art-1/p-2"),
    (DROPPED, "gone", None),
    (REPLACED, "other-words", "art-1/p-1"),
]


@pytest.fixture
def cited(desk):
    """A gap that cites a clause of a law."""
    from kenes.records.chain.actions import link_records

    document = take(desk, LAW).document
    gap = desk.gap()
    link_records(source=gap.ref, kind="cites", target=f"clause:{document.ref}#art-1/p-1", by=desk.reviewer)
    return document


def broken(desk, document):
    from kenes.records.library.clause_links import broken_links

    return broken_links(document, desk.reviewer)


@pytest.mark.parametrize(("text", "state", "candidate"), VERSIONS)
def test_a_new_version_bears_a_link_out_or_breaks_it(desk, cited, text, state, candidate):
    assert broken(desk, cited) == []
    again(desk, cited, text)
    found = broken(desk, cited)
    assert [one.state for one in found] == ([state] if state else [])
    if candidate:
        assert found[0].candidates[0].label == candidate
        assert found[0].meant == "1. Уполномоченный орган обеспечивает лечение зависимых лиц."


def test_a_person_moves_the_link_with_a_reason_and_it_is_whole_again(desk, cited):
    from django.core.exceptions import ValidationError

    from kenes.records.audit.queries import broken_entries
    from kenes.records.library.settling import move_clause_link
    from kenes.records.models import Link

    again(desk, cited, RENUMBERED)
    found = broken(desk, cited)[0]
    for label, why in [("art-1/p-2", " "), ("art-9", "Renumbered"), ("art-1/p-1", "Renumbered")]:
        with pytest.raises(ValidationError):
            move_clause_link(broken=found, label=label, by=desk.reviewer, why=why)
    move_clause_link(broken=found, label="art-1/p-2", by=desk.reviewer, why="Renumbered")
    assert broken(desk, cited) == []
    ends = [(one.outside.partition("#")[2], one.withdrawn) for one in Link.objects.filter(kind="cites").order_by("pk")]
    assert ends == [("art-1/p-1", True), ("art-1/p-2", False)]
    assert list(broken_entries()) == []


@pytest.mark.parametrize(("text", "outcome"), [(REPLACED, "kept"), (DROPPED, "gone")])
def test_a_person_says_that_the_clause_is_the_same_or_gone(desk, cited, text, outcome):
    from kenes.records.library.settling import settle_clause_link
    from kenes.records.models import ClauseSettlement

    again(desk, cited, text)
    settle_clause_link(broken=broken(desk, cited)[0], outcome=outcome, by=desk.reviewer, why="Checked")
    assert broken(desk, cited) == []
    assert [(one.outcome, one.why) for one in ClauseSettlement.objects.all()] == [(outcome, "Checked")]


def test_a_stranger_is_told_of_no_link_that_he_may_not_read(desk, cited):
    from kenes.records.library.clause_links import broken_links

    again(desk, cited, RENUMBERED)
    assert broken_links(cited, desk.stranger) == []


def test_broken_links_are_an_open_loop_until_they_are_settled(desk, cited):
    import datetime

    from kenes.records.chain.waiting import Waiting
    from kenes.records.library.settling import settle_clause_link

    def waiting():
        return Waiting(desk.reviewer, datetime.date(2026, 11, 26)).refs()["clause-link-broken"]

    assert waiting() == []
    again(desk, cited, DROPPED)
    assert waiting() == [cited.ref]
    settle_clause_link(broken=broken(desk, cited)[0], outcome="gone", by=desk.reviewer, why="Checked")
    assert waiting() == []
