"""What keeps a press release from being published, each on its own: a table of faults put into a text that has none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kenes.observatory.programme import Programme
from kenes.records.minutes.paragraph import BODIES, QUOTE, RECOMMENDATION, TEXT, VISIBILITY, Paragraph
from kenes.records.minutes.release_checks import Consented, Release, release_findings
from kenes.texts import Text


def three(kk: str, ru: str, en: str) -> Text:
    return Text(kk=kk, ru=ru, en=en)


NAME = three("А органы", "Орган А", "Body A")
QUOTATION = three("Бір нысан жылдарды салыстыруға көмектеседі", "Одна форма помогает сравнивать годы", "One form helps to compare the years")  # fmt: skip
PROGRAMME = Programme(
    name=three("Бағдарлама", "Программа", "Programme"),
    funder_statement=three("Қаржыландыратын — Г қоры", "Финансирует фонд Г", "Funded by fund D"),
    disclaimer=three("Мазмұнына авторлар жауапты", "За содержание отвечают авторы", "The authors are responsible for the content"),
    implementer=three("Іске асырушы: Д ұйымы", "Исполнитель: организация Д", "Implementer: organisation E"),
    contacts=three("Хат: a@example.org", "Почта: a@example.org", "Mail: a@example.org"),
)  # fmt: skip
SHOWN = (PROGRAMME.funder_statement, PROGRAMME.disclaimer, PROGRAMME.implementer, PROGRAMME.contacts)
WHOLE = Release(
    title=three("Хабарлама", "Сообщение", "Release"),
    paragraphs=(
        Paragraph(1, TEXT, three("Шара 2026 жылғы 2 қарашада өтті.", "Встреча прошла 2 ноября 2026 года.", "The meeting was held on 2 November 2026.")),
        Paragraph(2, BODIES, three("Ұйымдастырушы: А органы.", "Организатор: Орган А.", "Organiser: Body A."), names=("INS",)),
        Paragraph(3, RECOMMENDATION, three("Деректерді 4 жылда бір рет жинау.", "Собирать данные раз в 4 года.", "Collect the figures every 4 years.")),
        Paragraph(4, QUOTE, three("«Бір нысан жылдарды салыстыруға көмектеседі», — А органы.", "«Одна форма помогает сравнивать годы», — Орган А.", "“One form helps to compare the years” — Body A."), "CST", ("INS",)),
        *(Paragraph(number, VISIBILITY, text) for number, text in enumerate(SHOWN, start=5)),
    ),
    languages=("kk", "ru", "en"),
    programme=PROGRAMME,
    consents={"CST": Consented("CST", QUOTATION, True)},
    names={"INS": NAME},
)  # fmt: skip


def with_words(number: int, code: str, right: str, wrong: str) -> Release:
    """The release with words of one paragraph changed in one language."""
    paragraphs = []
    for one in WHOLE.paragraphs:
        said = dict(one.text.own)
        if one.number == number:
            assert right in said[code]
            said[code] = said[code].replace(right, wrong)
        paragraphs.append(replace(one, text=Text(**{"kk": "", "ru": "", "en": ""} | said)))
    return replace(WHOLE, paragraphs=tuple(paragraphs))


def codes(release: Release) -> set[str]:
    return {one.code for one in release_findings(release)}


def test_a_release_without_fault_may_be_published():
    assert release_findings(WHOLE) == []


FAULTS = [
    # paragraph, language, right, wrong -> what is found
    (1, "ru", "2 ноября", "3 ноября", "date-differs"),
    (3, "kk", "4 жылда", "5 жылда", "number-differs"),
    (2, "en", "Body A", "The Body", "partner-name-differs"),
    (4, "en", "One form helps", "One form may help", "quotation-changed"),
    (3, "en", "Collect", "“We collect them all every single year”: collect", "quotation-without-consent"),
    (5, "kk", "Г қоры", "қор", "visibility-missing"),
    (3, "ru", "Собирать данные раз в 4 года.", "", "language-missing"),
]


@pytest.mark.parametrize(("number", "code", "right", "wrong", "found"), FAULTS)
def test_a_fault_is_found(number, code, right, wrong, found):
    assert found in codes(with_words(number, code, right, wrong))


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"consents": {}}, "quotation-without-consent"),
        ({"consents": {"CST": Consented("CST", QUOTATION, False)}}, "quotation-without-consent"),
        ({"names": {}}, "partner-name-differs"),
        ({"programme": replace(PROGRAMME, disclaimer=Text.same(""))}, "visibility-not-set"),
    ],
)
def test_what_the_text_rests_on_is_asked_again(changes, found):
    assert found in codes(replace(WHOLE, **changes))


def test_without_a_programme_nothing_need_be_shown():
    paragraphs = tuple(one for one in WHOLE.paragraphs if one.sort != VISIBILITY)
    assert codes(replace(WHOLE, paragraphs=paragraphs)) == {"visibility-missing"}
    assert release_findings(replace(WHOLE, paragraphs=paragraphs, programme=Programme())) == []
