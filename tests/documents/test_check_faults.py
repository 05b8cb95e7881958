"""Faults put into clean texts are found where they were put; what only looks like a fault is left alone."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.documents.alphabets import TO_CYRILLIC, TO_LATIN, alphabet_of
from kenes.documents.check import all_checks, check_document
from kenes.documents.document import Document
from kenes.texts import Finding, all_languages

CLEAN = {
    "ru": "Правительство утвердило план мероприятий. Министерство внутренних дел обеспечит мониторинг незаконного оборота "
    "наркотиков до 2030 года, профилактика и лечение остаются главными направлениями наркополитики.",
    "kk": "Үкімет іс-шаралар жоспарын бекітті. Ішкі істер министрлігі есірткінің заңсыз айналымын бақылауды қамтамасыз етеді, "
    "алдын алу мен емдеу негізгі бағыттар болып қалады.",
    "en": "The Government approved the plan. The Ministry of Health will monitor treatment demand until 2030, while prevention "
    "and care remain the main directions of drug policy.",
    "uz": "Hukumat tadbirlar rejasini tasdiqladi. Vazirlik giyohvandlikning oldini olish boʻyicha ishlarni davom ettiradi va "
    "oʻquv yurtlarida ma’naviyat soatlari o'tkaziladi.",
}
LEFT_ALONE = (
    "COVID-19 и 3D-модель, e-mail, Wi-Fi, IT-отдел, ВИЧ/HIV, SMART-цель, PR-кампания.",
    "Глава VII, № 5, XXI век, XXв., вещество 2C-B и α-PVP.",
    "Подробнее на http://САDAP.org, пишите на a.а@mail.ru.",
    "CADAP-тың, UNODC-пен, UNODCға жіберілді.",
    "Министерство внутренних дел (МВД) и МЗ РК; БҰҰ, ЕҚЫҰ, ІІМ, КАДАП, БОМКА.",
    "iPhone, YouTube, eGov, КазМунайГаз, GitHub.",
    "ПОСТАНОВЛЯЮ: утвердить. Раздел II. ОБЩИЕ ПОЛОЖЕНИЯ.",
    "Қазақстан Республикасының Үкіметі ҚАУЛЫ ЕТЕДІ:",
    "Бұл МАҢЫЗДЫ шешім. Жоба бойынша ТАЛАПТАР белгіленді.",
    "The Ministry MUST act. This is NOT a drill; see ANNEX A and TABLE 3.",
    "Выступила Динара ОМАРОВА; А.К. ТОКАЕВ согласился.",
    "г.Алматы, ул.Абая, ст.228 УК РФ, 1,5 кг, 12.05.2023.",
    "Центр научной психиатрии и реабилитации (ЦНПРК) открыт, ЦНПРК работает.",
    "Индекс доверия населения (ИДН) растёт. ИДН - обобщённый показатель.",
    "Наркопотребители, госорганы, киберпреступность, мефедрон, карфентанил, ресоциализация, деинституционализация.",
    "В 2023 году эксперты посетили EMCDDA.",
)
FOUND = (
    ("Cтатья 5 утверждена", "mixed-alphabet", "Cтатья", "Статья?"),
    ("в Кaзахстане принят план", "mixed-alphabet", "Кaзахстане", "Казахстане?"),
    ("Қaзақстан Үкіметі", "mixed-alphabet", "Қaзақстан", "Қазақстан?"),
    ("Қазақстан Yкіметі", "mixed-alphabet", "Yкіметі", "Үкіметі?"),
    ("The ЕМСDDA report", "mixed-alphabet", "ЕМСDDA", "EMCDDA?"),
    ("Kazakhstаn adopted a plan", "mixed-alphabet", "Kazakhstаn", "Kazakhstan?"),
    ("конвенция OOH о наркотиках", "acronym-wrong-alphabet", "OOH", "ООН?"),
    ("ВОМСА бағдарламасы аяқталды", "acronym-wrong-alphabet", "ВОМСА", "BOMCA?"),
    ("УНОДС участвует в диалоге", "acronym-wrong-alphabet", "УНОДС", "UNODC?"),
    ("меры и o наркотиках речь", "word-wrong-alphabet", "o", "о?"),
    ("Эксперты центра КРОПУЛ поделились опытом", "unknown-acronym", "КРОПУЛ", "Написать полное название?"),
    ("The UNDOC office in Astana", "unknown-acronym", "UNDOC", "UNODC?"),
    ("рост социальноэкономического уровня", "glued-words", "социальноэкономического", "социально-экономического?"),
    ("саясатты дамытуБағдарлама аясында", "glued-words", "дамытуБағдарлама", "дамыту Бағдарлама?"),
    ("в течение 15-тилетнего срока", "glued-words", "15-тилетнего", "15-летнего?"),
    ("профилактика и лечение.Проведены встречи", "missing-space", "лечение.Проведены", "лечение. Проведены?"),
    ("профилактика в в школах", "doubled-word", "в в", "в?"),
)


def findings(text: str) -> tuple[Finding, ...]:
    return check_document(Document("text.txt", text, "txt")).findings


@pytest.mark.parametrize("text", [*CLEAN.values(), *LEFT_ALONE])
def test_clean_text_has_no_finding(text: str) -> None:
    assert [(one.code, one.text) for one in findings(text)] == []


@pytest.mark.parametrize(("text", "code", "faulty", "proposal"), FOUND)
def test_fault_is_found_with_its_proposal(text: str, code: str, faulty: str, proposal: str) -> None:
    (found,) = findings(text)
    assert (found.code, found.text, found.proposal and found.proposal["ru"]) == (code, faulty, proposal)
    assert found.start == text.index(faulty)


@pytest.mark.parametrize("language", sorted(CLEAN))
def test_one_look_alike_put_into_any_longer_word_is_found_there(language: str) -> None:
    text, chance = CLEAN[language], random.Random(279)
    table = TO_LATIN if alphabet_of(text[0]) == "cyrillic" else TO_CYRILLIC
    places = [i for i, letter in enumerate(text) if letter in table and re.match(r"\w\w", text[max(0, i - 1) : i + 2])]
    for place in chance.sample(places, 20):
        changed = text[:place] + table[text[place]] + text[place + 1 :]
        (found,) = findings(changed)
        assert found.code in {"mixed-alphabet", "word-wrong-alphabet"}
        assert (found.start or 0) <= place < (found.end or 0)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from([*"АВСКавсікABCkabc13 .,-\n\r«»()", "САDAP", "ГИПАРР ", "в в ", "Казахстан "]), max_size=60
    )
)
def test_every_finding_quotes_its_place(parts: list[str]) -> None:
    text = "".join(parts)
    for one in findings(text):
        assert one.text == text[one.start : one.end]


def test_checks_speak_every_language() -> None:
    assert len(all_checks()) == len({check.key for check in all_checks()}) > 0
    for check in all_checks():
        for tongue in all_languages():
            assert all(text[tongue.code] for text in (check.title, check.about))


@pytest.mark.parametrize(("times", "shown"), [(3, 3), (19, 19), (20, 1), (50, 1)])
def test_a_fault_very_many_times_over_is_one_finding(times: int, shown: int) -> None:
    assert len(findings("программа САDAP продолжается. " * times)) == shown
