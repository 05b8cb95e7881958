"""The register of institutions: three languages, acronyms in their own alphabet, names valid by date."""

from __future__ import annotations

import datetime

import pytest

from kenes.codes.institutions import all_acronyms, all_institutions, by_acronym, institution
from kenes.documents.alphabets import Alphabet, alphabets_of

SAME_BODY = (
    ("CADAP", ["CADAP", "КАДАП"]),
    ("BOMCA", ["BOMCA", "БОМКА"]),
    ("UNODC-ROCA", ["UNODC", "УНП ООН"]),
    ("OSCE", ["OSCE", "ОБСЕ", "ЕҚЫҰ"]),
    ("WHO", ["WHO", "ВОЗ", "ДДСҰ", "ДДҰ"]),
    ("UN", ["UN", "ООН", "БҰҰ"]),
    ("EU", ["EU", "ЕС", "ЕО"]),
    ("CARICC", ["CARICC", "ЦАРИКЦ"]),
    ("INCB", ["INCB", "МККН"]),
    ("KZ-MVD", ["МВД", "ІІМ"]),
    ("KZ-MZ", ["МЗ", "ДСМ"]),
    ("GEN-HIV", ["HIV", "ВИЧ", "АИТВ"]),
    ("GEN-SDG", ["SDG", "ЦУР", "ТДМ"]),
    ("FIIAPP", ["FIIAPP", "FIAP"]),
)


@pytest.mark.parametrize(("id", "forms"), SAME_BODY)
def test_acronyms_of_three_languages_mean_one_body(id: str, forms: list[str]) -> None:
    for form in forms:
        assert id in [one.id for one in by_acronym(form)]


def test_what_is_not_in_the_register() -> None:
    assert by_acronym("ВОМСА") == ()  # Cyrillic letters that look like BOMCA
    with pytest.raises(KeyError):
        institution("NOBODY")


@pytest.mark.parametrize(
    ("day", "valid"),
    [(datetime.date(2023, 6, 7), "EMCDDA"), (datetime.date(2024, 7, 1), "EMCDDA"), (datetime.date(2024, 7, 2), "EUDA")],
)
def test_the_european_agency_by_date(day: datetime.date, valid: str) -> None:
    assert [id for id in ("EMCDDA", "EUDA") if institution(id).valid_on(day)] == [valid]
    assert institution("EMCDDA").succeeded_by == "EUDA"


def test_every_acronym_is_typed_in_one_alphabet() -> None:
    assert [form for form in all_acronyms() if len(alphabets_of(form)) != 1] == []
    for one in all_institutions():
        assert {alphabet for form in one.acronyms["en"] for alphabet in alphabets_of(form)} <= {Alphabet.LATIN}
        for code in ("kk", "ru"):
            assert {alphabet for form in one.acronyms[code] for alphabet in alphabets_of(form)} <= {Alphabet.CYRILLIC}


def test_rows_are_whole() -> None:
    ids = [one.id for one in all_institutions()]
    assert len(ids) == len(set(ids))
    for one in all_institutions():
        assert one.source
        assert one.name["en"]
        assert one.succeeded_by is None or one.succeeded_by in ids
        if "general knowledge" in one.source:
            assert not one.verified
