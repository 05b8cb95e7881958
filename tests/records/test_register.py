"""Institutions taken over from the register that the product carries."""

from __future__ import annotations


def test_a_body_comes_with_its_names_acronyms_aliases_and_dates(desk):
    from kenes.codes.institutions import institution
    from kenes.records.institutions.register import take_over

    entry = institution("KZ-AFM")
    [taken] = take_over(codes=["KZ-AFM"], country="KZ", by=desk.coordinator)
    assert taken.title == entry.name
    assert dict(taken.acronym) == {"kk": "ҚМА", "ru": "АФМ", "en": "AFM"}
    assert (taken.category, taken.register_code, taken.marking) == ("state", "KZ-AFM", "public")
    assert (taken.aliases, taken.valid_from, taken.valid_until) == (
        list(entry.short_forms),
        entry.valid_from,
        entry.valid_to,
    )


def test_what_is_held_is_offered_no_more_and_taken_once(desk):
    from kenes.records.institutions.register import offered, take_over

    assert "KZ-AFM" in [one.id for one in offered("KZ")]
    take_over(codes=["KZ-AFM"], country="KZ", by=desk.coordinator)
    assert "KZ-AFM" not in [one.id for one in offered("KZ")]
    assert take_over(codes=["KZ-AFM"], country="KZ", by=desk.coordinator) == []


def test_only_bodies_of_the_country_and_international_ones_are_offered(desk):
    from kenes.records.institutions.register import offered

    assert {one.country for one in offered("KZ")} == {"KZ", "EU", "INT", "UN"}
    assert {"general", "acronym-list"} & {one.kind for one in offered("KZ")} == set()


def test_every_body_of_the_register_can_be_taken(desk):
    from kenes.records.institutions.register import offered, take_over

    for country in ("KZ", "KG", "TJ"):
        ids = [one.id for one in offered(country)]
        assert len(take_over(codes=ids, country=country, by=desk.coordinator)) == len(ids) > 0
