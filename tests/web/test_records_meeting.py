"""Two edits that meet: kept, shown side by side, settled field by field and language by language, nothing lost."""

from __future__ import annotations

import pytest
from chain_site import in_three, opened


@pytest.fixture
def site(desk):
    with opened(desk) as site:
        yield site


@pytest.fixture
def gap(site):
    return site.write(
        "reviewer", "gaps", side="both", pillar="policy", **in_three("heading", "Мерзім", "Срок", "Deadline")
    )


def meet(site, gap: str, first: dict, second: dict) -> str:
    """Two people open the same form; the reviewer stores first, then the analyst: where the analyst is led."""
    forms = [site.filled(name, f"/en/record/{gap}/edit/") for name in ("reviewer", "analyst")]
    assert site.reviewer.post(f"/en/record/{gap}/edit/", forms[0] | first).status_code == 302
    return str(site.analyst.post(f"/en/record/{gap}/edit/", forms[1] | second | {"why": "letter 7"})["location"])


def heading(gap: str) -> dict[str, str]:
    from kenes.records.models import Gap

    return dict(Gap.objects.get(pk=gap).heading)


def test_edits_of_different_fields_both_stand(site, gap):
    from kenes.records.models import Gap

    assert meet(site, gap, {"pillar": "treatment"}, {"side": "demand"}).endswith(f"/record/{gap}/")
    record = Gap.objects.get(pk=gap)
    assert (record.pillar, record.side, record.version) == ("treatment", "demand", 3)


def test_both_sides_and_what_was_seen_stand_side_by_side(site, gap):
    where = meet(
        site, gap, {"heading_en": "Deadline A", "pillar": "treatment"}, {"heading_en": "Deadline B", "side": "supply"}
    )
    assert "/edits/" in where
    page = site.analyst.get(where).content.decode()
    for words in (
        "Deadline A",
        "Deadline B",
        "Deadline",
        "reviewer",
        "analyst",
        "letter 7",
        "Keep what stands",
        "Take the edit",
    ):
        assert words in page
    assert where in site.analyst.get(f"/en/record/{gap}/").content.decode()
    assert where in site.coordinator.get("/en/open-loops/").content.decode()
    assert where not in site.reader.get("/en/open-loops/").content.decode()
    assert site.reader.get(where).status_code == 403


CHOICES = [
    # what is chosen of the English title and of the side -> what stands then
    ("stands", "stands", ("Deadline A", "Срок Б", "both")),
    ("wanted", "wanted", ("Deadline B", "Срок Б", "supply")),
    ("wanted", "stands", ("Deadline B", "Срок Б", "both")),
]


@pytest.mark.parametrize(("title", "side", "stands"), CHOICES)
def test_a_choice_is_made_field_by_field_and_language_by_language(site, gap, title, side, stands):
    from kenes.records.audit.models import ConflictingEdit
    from kenes.records.audit.queries import history_of
    from kenes.records.models import Gap

    where = meet(
        site, gap, {"heading_en": "Deadline A"}, {"heading_en": "Deadline B", "heading_ru": "Срок Б", "side": "supply"}
    )
    form = site.filled("coordinator", where)
    assert form["choice-heading-ru"] == "wanted", "what only one of them changed is chosen already"
    assert "choice-heading-en" not in form, "what both changed is chosen by a person"
    chosen = form | {"choice-heading-en": title, "choice-side": side, "why": "agreed by telephone"}
    assert site.coordinator.post(where, chosen).status_code == 302
    record = Gap.objects.get(pk=gap)
    assert (record.heading["en"], record.heading["ru"], record.side) == stands
    kept = ConflictingEdit.objects.get()
    assert (kept.settled_by.username, kept.values["heading"]["en"]) == ("coordinator", "Deadline B")
    assert history_of(gap)[0].reason == "agreed by telephone"
    assert where not in site.coordinator.get("/en/open-loops/").content.decode()


def test_nothing_is_settled_without_a_choice_or_on_a_state_that_has_gone(site, gap):
    where = meet(site, gap, {"heading_en": "Deadline A"}, {"heading_en": "Deadline B"})
    form = site.filled("coordinator", where)
    assert "Choose one of the two" in site.coordinator.post(where, form).content.decode()
    edit = site.filled("reviewer", f"/en/record/{gap}/edit/")
    site.reviewer.post(f"/en/record/{gap}/edit/", edit | {"heading_en": "Deadline C"})
    answer = site.coordinator.post(where, form | {"choice-heading-en": "wanted"}).content.decode()
    assert "changed meanwhile" in answer
    assert heading(gap)["en"] == "Deadline C"
    form = site.filled("coordinator", where)
    assert site.coordinator.post(where, form | {"choice-heading-en": "wanted"}).status_code == 302
    assert heading(gap)["en"] == "Deadline B"
    assert "settled already" in site.coordinator.post(where, form | {"choice-heading-en": "wanted"}).content.decode()
