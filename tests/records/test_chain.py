"""The chain as pure values: addresses, the story both ways, open loops."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kenes.records.chain.refs import FigureRef, scheme_of
from kenes.records.chain.snapshot import Snapshot

TODAY = datetime.date(2026, 11, 25)
LETTERS = st.text("abcdefghijklmnop_", min_size=1, max_size=12)
CELLS = st.lists(st.from_regex(r"[a-z_]{1,8}/[0-9a-z-]{1,12}#[0-9]{1,5}", fullmatch=True), max_size=4)
BREAKDOWN = st.dictionaries(
    LETTERS, st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1), max_size=3
)
RELEASES = st.lists(st.from_regex(r"[a-z_]{1,8}/[0-9a-z.-]{1,12}", fullmatch=True), max_size=2).map(" ".join)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(LETTERS, BREAKDOWN, RELEASES, CELLS)
def test_the_address_of_a_figure_says_all_of_it(indicator, breakdown, release, cells):
    one = FigureRef(indicator, "KZ-79", "2022", tuple(sorted(breakdown.items())), release, tuple(cells))
    assert FigureRef.parse(str(one)) == one


ADDRESSES = [
    ("KZ-2026-REC-014", "record"),
    ("KZ-2026-REC-1014", "record"),
    ("figure:drug_prices/KZ/2022?drug=heroin@drug_prices/20261102-a1", "figure"),
    ("indicator:drug_prices", "indicator"),
    ("clause:KZ-2026-DOC-001#art-23/p-1", "clause"),
    ("report:dossier/2026-11-25", "report"),
]


@pytest.mark.parametrize(("address", "scheme"), ADDRESSES)
def test_an_address_says_what_it_points_to(address, scheme):
    assert scheme_of(address) == scheme


@pytest.mark.parametrize(
    "address", ["", "KZ-2026-REC", "kz-2026-rec-001", "figure:", "figure:a/b", "http://x", "clause:"]
)
def test_what_is_no_address_is_refused(address):
    with pytest.raises(ValueError, match="no address"):
        scheme_of(address)


RECORDS = """
    DOC-1
    REV-1  of DOC-1
    JUD-1  of REV-1   verdict=gap
    GAP-1
    DLG-1
    STM-1  of DLG-1
    REC-1  of DLG-1
    REC-2  of DLG-1
    MAN-1
    RMP-1
    OBJ-1  of RMP-1
    MSR-1  of OBJ-1
    ACT-1  of MSR-1   indicator=drug_prices due=2026-11-24 stage=approved
    ACT-2  of MSR-1   due=2026-11-25 stage=approved
"""
LINKS = """
    JUD-1 reveals GAP-1
    GAP-1 motivates REC-1
    STM-1 informs REC-1
    REC-1 taken-up-as ACT-1
    ACT-1 mandated-by MAN-1
    ACT-1 measured-by indicator:drug_prices
"""


@pytest.fixture
def chain() -> Snapshot:
    return drawn(RECORDS, LINKS)


def drawn(records: str, links: str) -> Snapshot:
    """A snapshot of the two tables above; `GAP-1` stands for KZ-2026-GAP-001."""
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kenes.web.settings")
    import django

    django.setup()
    from kenes.records.chain.kinds import all_kinds
    from kenes.records.chain.snapshot import snapshot_of

    kinds = {code: model.KIND for code, model in all_kinds().items()}
    states: dict[str, dict[str, Any]] = {}
    for line in records.split("\n"):
        if not (words := line.split()):
            continue
        code = words[0][:3]
        given = dict(word.split("=") for word in words if "=" in word)
        home = {kinds[code].home: ref(words[2])} if "of" in words else {}
        empty = {"indicator": "", "due": None, "stage": "proposed", "verdict": "aligned", "withdrawn": False}
        empty |= {
            "reached": None,
            "state": "on-control",
            "reply_due": None,
            "resolved_on": None,
            "delivered": None,
            "ends": None,
        }
        states[ref(words[0])] = empty | {"kind": code, "marking": "public", "closed": False} | home | given
    for number, line in enumerate(filter(str.strip, links.split("\n"))):
        source, kind, target = line.split()
        states[f"link:{number}"] = {
            "kind": "link",
            "link": kind,
            "source": ref(source),
            "target": ref(target),
            "withdrawn": False,
        }
    return snapshot_of(states, kinds)


def ref(short: str) -> str:
    return short if ":" in short else f"KZ-2026-{short[:3]}-{int(short[4:]):03d}"


def short(address: str) -> str:
    return address if ":" in address else f"{address[8:11]}-{int(address[12:])}"


STORIES = [
    # of         what it rests on, nearest first                          what came of it, nearest first
    ("GAP-1", ["JUD-1", "REV-1", "DOC-1"], ["REC-1", "ACT-1", "indicator:drug_prices"]),
    ("REC-1", ["DLG-1", "GAP-1", "STM-1", "JUD-1", "REV-1", "DOC-1"], ["ACT-1", "indicator:drug_prices"]),
    ("ACT-1", ["MAN-1", "MSR-1", "REC-1", "DLG-1", "GAP-1", "OBJ-1", "STM-1", "JUD-1", "RMP-1", "REV-1", "DOC-1"], ["indicator:drug_prices"]),
    ("REC-2", ["DLG-1"], []),
    ("DOC-1", [], ["REV-1", "JUD-1", "GAP-1", "REC-1", "ACT-1", "indicator:drug_prices"]),
    ("indicator:drug_prices", ["ACT-1", "MAN-1", "MSR-1", "REC-1", "DLG-1", "GAP-1", "OBJ-1", "STM-1", "JUD-1", "RMP-1", "REV-1", "DOC-1"], []),
]  # fmt: skip


@pytest.mark.parametrize(("of", "before", "after"), STORIES)
def test_a_story_is_walked_both_ways(chain, of, before, after):
    from kenes.records.chain.story import story

    told = story(ref(of), chain)
    assert ([short(one.address) for one in told.before], [short(one.address) for one in told.after]) == (before, after)


def test_a_story_that_runs_in_a_circle_ends():
    from kenes.records.chain.story import story

    told = story(ref("GAP-1"), drawn("GAP-1\nREC-1", "GAP-1 motivates REC-1\nREC-1 motivates GAP-1"))
    assert [short(one.address) for one in told.after] == ["REC-1"]


def test_open_loops_are_what_has_no_next_link_and_what_is_overdue(chain):
    from kenes.records.chain.loops import open_loops

    assert [(one.kind.key, short(one.record.ref)) for one in open_loops(chain, TODAY)] == [
        ("recommendation-without-action", "REC-2"),
        ("action-without-indicator", "ACT-2"),
        ("action-overdue", "ACT-1"),
    ]


def test_every_kind_of_loop_can_be_open_and_closed():
    """Each kind is there when its link is missing and gone when the link is written."""
    from kenes.records.chain.loops import LOOP_KINDS, open_loops

    records = "DOC-1\nREV-1 of DOC-2 state=settling\nDOC-2 broken_links=1\nJUD-1 of REV-1 verdict=gap\nGAP-1\nFND-1 figure=figure:a/KZ/2015@r\nDLG-1\nDLG-2 state=held\nMIN-1 of DLG-1 sort=minutes state=circulated tacit_on=2020-01-01\nSTM-1 of DLG-1\nREC-1 of DLG-1\nMAN-1\nRMP-1\nOBJ-1 of RMP-1\nMSR-1 of OBJ-1\nACT-1 of MSR-1 due=2020-01-01\nMLS-1 of ACT-1 due=2020-01-02\nRQT-1 sent=2019-12-01 due=2020-01-02\nRQT-2 sent=2019-12-01 due=2030-01-02\nRTN-1 of RQT-2 verdict=waiting\nACT-2 of MSR-1 indicator=x stage=agreed\nLET-1 reply_due=2020-01-01\nDSG-1 of ACT-1\nCHG-1 of ACT-1 state=proposed\nMAN-2\nASG-1 of MAN-2 due=2020-01-01\nATV-1\nDLV-1 of ATV-1 due=2020-01-03\nSTU-1 delivered=2026-01-01 state=open\nEVT-1 starts=2025-01-01\nCNS-1\nCMT-1 of CNS-1 response=waiting"
    assert {one.kind.key for one in open_loops(drawn(records, ""), TODAY)} == {one.key for one in LOOP_KINDS}
    closing = "JUD-1 reveals GAP-1\nGAP-1 motivates REC-1\nFND-1 motivates REC-1\nSTM-1 informs REC-1\nREC-1 taken-up-as ACT-1\nACT-1 mandated-by MAN-1\nACT-1 measured-by indicator:x\nSTU-1 informs REC-1"
    closed = (
        records.replace("DOC-1\n", "")
        .replace(" broken_links=1", "")
        .replace(" state=settling", "")
        .replace("2015", "2025")
        .replace("due=2020-01-01", "due=2020-01-01 stage=removed state=removed")
        .replace("stage=agreed", "stage=approved")
        .replace("DSG-1 of ACT-1", "DSG-1 of ACT-1 resolved_on=2020-01-01\nRPL-1 of LET-1")
        .replace("state=proposed", "state=applied")
        .replace("2020-01-02", "2030-01-02")
        .replace("verdict=waiting", "verdict=accepted")
        .replace("DLG-2 state=held", "DLG-2")
        .replace("state=circulated", "state=agreed")
        .replace("due=2020-01-03", "due=2020-01-03 delivered=2020-01-02")
        .replace("response=waiting", "response=accepted")
        .replace("starts=2025-01-01", "starts=2025-01-01\nFUP-1 of EVT-1")
    )
    assert open_loops(drawn(closed, closing), TODAY) == []


def test_what_is_withdrawn_or_hidden_takes_its_links_along(chain):
    kept = chain.where(lambda one: one.kind.code != "GAP")
    assert kept.linked(ref("JUD-1"), "reveals") == []
    assert kept.linked_here(ref("REC-1"), "informs") == [ref("STM-1")]
