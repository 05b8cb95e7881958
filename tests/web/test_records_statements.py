"""Statements: closed and unattributed ones never reach those who may not know them, in any page."""

from __future__ import annotations

import pytest
from chain_site import in_three, opened

BODY_A, BODY_B = in_three("name", "Құпия орган", "Тайный орган", "Secret body"), in_three("name", "Б", "Б", "Body B")
CAST = ("visitor", "reader", "analyst", "reviewer", "coordinator", "stranger")


@pytest.fixture
def site(desk):
    with opened(desk) as site:
        yield site


@pytest.fixture
def dialogue(site):
    return site.write(
        "coordinator", "dialogues", date="2026-10-20", state="held", marking="public", **in_three("name", "Д", "Д", "D")
    )


@pytest.fixture
def body(site):
    site.write("coordinator", "institutions", category="state", **BODY_B)
    return site.write("coordinator", "institutions", category="state", **BODY_A)


def say(site, dialogue: str, body: str, level: str) -> str:
    said = in_three("said", "Айтылған сөз", "Сказанное слово", "Word that was said")
    return site.write(
        "coordinator", "statements", dialogue=dialogue, institution=body, level=level, marking="public", **said
    )


LEVELS = [
    # level -> who reads the words, who reads which body said them
    ("public", CAST, CAST),
    ("summary", ("reader", "analyst", "reviewer", "coordinator"), ("reader", "analyst", "reviewer", "coordinator")),
    ("not-attributed", ("reader", "analyst", "reviewer", "coordinator"), ("coordinator",)),
    ("closed", ("coordinator",), ("coordinator",)),
]


@pytest.mark.parametrize(("level", "hear", "know"), LEVELS)
def test_each_level_is_kept_on_every_page(site, dialogue, body, level, hear, know):
    from kenes.records.models import Institution

    Institution.objects.filter(pk=body).update(marking="public")
    ref = say(site, dialogue, body, level)
    pages = [
        f"record/{ref}/",
        f"record/{ref}/story/",
        f"record/{dialogue}/",
        f"record/{dialogue}/story/",
        "records/statements/",
        "records/statements/?q=word",
    ]
    pages += [
        f"record/{body}/",
        "open-loops/",
        "records/statements/?q=secret",
        f"records/statements/?institution={body}",
    ]
    for who in CAST:
        browser = getattr(site, who)
        seen = {path: browser.get(f"/en/{path}").content.decode() for path in pages}
        assert any("Word that was said" in page for page in seen.values()) == (who in hear), (who, level)
        named = [path for path, page in seen.items() if "Word that was said" in page and "Secret body" in page]
        assert bool(named) == (who in know), (who, level, named)
        if who not in know:
            assert ref not in seen["records/statements/?q=secret"], who


def test_a_level_that_is_changed_takes_its_marking_along(site, dialogue, body):
    from kenes.records.models import Statement

    ref = say(site, dialogue, body, "public")
    for level, marking, closed in (
        ("closed", "official", True),
        ("summary", "official", False),
        ("public", "public", False),
    ):
        form = site.filled("coordinator", f"/en/record/{ref}/edit/")
        site.coordinator.post(f"/en/record/{ref}/edit/", form | {"level": level, "marking": "public", "why": "agreed"})
        site.confirm(ref, "coordinator")
        one = Statement.objects.get(pk=ref)
        assert (one.level, one.marking, one.closed) == (level, marking, closed)


def test_whoever_links_an_unattributed_statement_does_not_name_its_body(site, dialogue, body):
    ref = say(site, dialogue, body, "not-attributed")
    gap = site.write(
        "coordinator", "gaps", ref, side="both", **{"origin-STM": ref}, **in_three("heading", "О", "П", "G")
    )
    seen = {who: getattr(site, who).get(f"/en/record/{gap}/").content.decode() for who in ("reader", "coordinator")}
    assert ["link made" in seen[who].lower() for who in ("reader", "coordinator")] == [False, True]


def test_what_was_written_while_closed_stays_out_of_the_history_of_readers(site, dialogue, body):
    ref = say(site, dialogue, body, "closed")
    form = site.filled("coordinator", f"/en/record/{ref}/edit/")
    site.coordinator.post(f"/en/record/{ref}/edit/", form | {"said_en": "Milder words", "level": "summary"})
    assert "Word that was said" in site.coordinator.get(f"/en/record/{ref}/").content.decode()
    page = site.reader.get(f"/en/record/{ref}/").content.decode()
    assert ("Milder words" in page, "Word that was said" in page) == (True, False)


def test_a_conflict_about_a_level_is_settled_with_its_marking(site, dialogue, body):
    from kenes.records.models import Statement

    ref = say(site, dialogue, body, "summary")
    forms = [site.filled(name, f"/en/record/{ref}/edit/") for name in ("coordinator", "administrator")]
    site.coordinator.post(
        f"/en/record/{ref}/edit/", forms[0] | {"level": "public", "marking": "public", "why": "agreed"}
    )
    where = site.administrator.post(f"/en/record/{ref}/edit/", forms[1] | {"level": "closed"})["location"]
    site.coordinator.post(where, site.filled("coordinator", where) | {"choice-level": "wanted"})
    one = Statement.objects.get(pk=ref)
    assert (one.level, one.marking, one.closed) == ("closed", "official", True)
