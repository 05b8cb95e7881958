"""A broken link to a clause is said on the page of the document and settled there by who may amend the record that cites it."""

from __future__ import annotations

import pytest
from test_clause_links import RENUMBERED
from test_library import LAW, again, take


@pytest.fixture
def cited(house):
    """A public law, cited by a public gap, of which a renumbered version has come."""
    from kenes.records.chain.actions import link_records

    document = take(house.desk, LAW).document
    gap = house.desk.gap(marking="public")
    link = link_records(source=gap.ref, kind="cites", target=f"clause:{document.ref}#art-1/p-1", by=house.desk.reviewer)
    again(house.desk, document, RENUMBERED)
    return document, link


def test_the_page_names_the_break_and_the_likest_clause_and_a_person_settles_it(house, cited):
    from kenes.records.models import Link

    document, link = cited
    path = f"/ru/documents/{document.ref}/clause-links/"
    assert (
        "Разорванные ссылки на положения"
        in house.browser("visitor").get(f"/ru/documents/{document.ref}/").content.decode()
    )
    shown = house.browser("visitor").get(path).content.decode()
    assert "положение стоит под другим номером" in shown and "ст. 1, п. 2" in shown
    assert f"clause-links/{link.pk}/settle/" not in shown
    assert (
        house.browser("reader").post(f"{path}{link.pk}/settle/", {"chosen": "art-1/p-2", "why": "x"}).status_code == 403
    )
    house.browser("reviewer").post(f"{path}{link.pk}/settle/", {"chosen": "art-1/p-2", "why": ""})
    assert not Link.objects.get(pk=link.pk).withdrawn
    answer = house.browser("reviewer").post(f"{path}{link.pk}/settle/", {"chosen": "art-1/p-2", "why": "Renumbered"})
    assert (answer.status_code, Link.objects.get(pk=link.pk).withdrawn) == (302, True)
    assert "Все ссылки на положения верны." in house.browser("visitor").get(path).content.decode()
    assert house.browser("reviewer").post(f"{path}{link.pk}/settle/", {"chosen": "gone", "why": "x"}).status_code == 404
