"""A link to a clause survives a new version by the words of the clause, or is reported broken with where it may stand now."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from test_library import again, take

LAW = """О предупреждении употребления наркотиков

Статья 1. Задачи

1. Уполномоченный орган обеспечивает лечение зависимых лиц в государственных учреждениях.

2. Профилактика проводится ежегодно во всех школах области по единой программе.

Статья 2. Учёт

1. Орган ведёт учёт обращений за помощью и публикует их число каждый квартал.

2. Сведения о лицах, обратившихся за лечением, не передаются третьим лицам.
"""
SAME = LAW.replace("каждый квартал", "ежемесячно")
INSERTED = LAW.replace(
    "Статья 2. Учёт",
    "Статья 2. Права\n\n1. Лечение является добровольным и проводится с согласия лица.\n\nСтатья 3. Учёт",
)
DROPPED = LAW.replace("2. Профилактика проводится ежегодно во всех школах области по единой программе.\n\n", "")
VERSIONS = [
    # the new version -> what stands of art-1/p-2 and of art-2/p-1, and the clause that the second is taken for
    (SAME, "holds", "changed", None),
    (INSERTED, "holds", "renumbered", "art-3/p-1"),
    (DROPPED, "gone", "holds", None),
]


@pytest.fixture
def cited(desk):
    """A law of which two clauses are judged."""
    from kenes.records.reviews.actions import Verdict, judge, start_review

    version = take(desk, LAW).version
    review = start_review(version=version, framework="sdg", by=desk.reviewer)
    for label, code in (("art-1/p-2", "3.5"), ("art-2/p-1", "17.18")):
        passage = version.passages.get(label=label)
        judge(review=review, said=Verdict(code, "aligned", passage), by=desk.reviewer)
    return version.document


def states(document, account):
    from kenes.records.library.clause_links import clause_links

    return {one.label: one for one in clause_links(document, account)}


@pytest.mark.parametrize(("text", "first", "second", "candidate"), VERSIONS, ids=["reworded", "renumbered", "dropped"])
def test_a_link_holds_or_is_reported_broken(desk, cited, text, first, second, candidate):
    again(desk, cited, text)
    found = states(cited, desk.reviewer)
    assert (found["art-1/p-2"].state, found["art-2/p-1"].state) == (first, second)
    if candidate:
        assert found["art-2/p-1"].candidates[0].label == candidate
    cited.refresh_from_db()
    assert cited.broken_links == [first, second].count("gone") + [first, second].count("renumbered")


def test_a_clause_of_another_text_under_the_old_number_is_not_taken_for_the_clause(desk, cited):
    """Article 2 exists after the insertion, with other words: the link to it is broken all the same."""
    again(desk, cited, INSERTED)
    assert states(cited, desk.reviewer)["art-2/p-1"].is_broken


def test_a_person_moves_the_link_and_the_log_keeps_both(desk, cited):
    from kenes.records.library.settling_links import move_link
    from kenes.records.models import Entry, Link

    again(desk, cited, INSERTED)
    broken = states(cited, desk.reviewer)["art-2/p-1"]
    move_link(broken=broken, label="art-3/p-1", why="An article was put in before it.", by=desk.reviewer)
    held = Link.objects.filter(source=broken.link.source_id, kind="cites", withdrawn=False)
    assert [one.outside for one in held] == [f"clause:{cited.ref}#art-3/p-1"]
    assert Entry.objects.filter(act__in=["withdraw-link", "settle-link"]).count() == 2
    cited.refresh_from_db()
    assert cited.broken_links == 0


@pytest.mark.parametrize("outcome", ["kept", "gone"])
def test_a_person_says_that_the_clause_is_the_same_or_gone(desk, cited, outcome):
    from kenes.records.library.settling_links import settle_link

    again(desk, cited, DROPPED)
    broken = states(cited, desk.reviewer)["art-1/p-2"]
    with pytest.raises(ValidationError):
        settle_link(broken=broken, outcome=outcome, why=" ", by=desk.reviewer)
    settle_link(broken=broken, outcome=outcome, why="Read and compared.", by=desk.reviewer)
    cited.refresh_from_db()
    assert (cited.broken_links, states(cited, desk.reviewer)["art-1/p-2"].is_broken) == (0, False)


def test_broken_links_are_an_open_loop(desk, cited):
    import datetime

    from kenes.records.chain.waiting import Waiting

    again(desk, cited, DROPPED)
    assert Waiting(desk.reviewer, datetime.date(2026, 11, 26)).refs()["clause-link-broken"] == [cited.ref]
