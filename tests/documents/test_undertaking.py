"""Who is to do what by when and for how much: from single sentences in Kazakh, Russian and English, each part with its words."""

from __future__ import annotations

import pytest

from kenes.documents.document import Document
from kenes.documents.modality import Modality, modality
from kenes.documents.undertaking import undertaking

SAID = [
    # language, sentence -> actor, deadline (words, meaning), amount
    ("ru", "Министерство здравоохранения должно открыть десять кабинетов до 1 июля 2027 года.", "Министерство здравоохранения", ("до 1 июля 2027 года", "2027-07-01"), None),
    ("ru", "Уполномоченный орган обязан ежегодно публиковать отчёт.", "Уполномоченный орган", ("ежегодно", None), None),
    ("ru", "На профилактику запланировано выделить 12,5 млн тенге в 2027 году.", None, ("в 2027 году", "2027"), "12,5 млн тенге"),
    ("ru", "В 2024 году было проведено 12 рейдов.", None, None, None),
    ("ru", "Охват лечением планируется довести до 30 %.", None, None, "30 %"),
    ("kk", "Уәкілетті орган 2027 жылғы 1 шілдеге дейін есеп жариялауға тиіс.", "Уәкілетті орган", ("2027 жылғы 1 шілдеге дейін", "2027-07-01"), None),
    ("kk", "Бағдарламаға 300 млн теңге бөлу жоспарлануда.", None, None, "300 млн теңге"),
    ("en", "The Ministry of Health shall open ten clinics by 1 July 2027.", "Ministry of Health", ("by 1 July 2027", "2027-07-01"), None),
    ("en", "The competent authorities must report annually and spend $2 million.", "The competent authorities", ("annually", None), "$2 million"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "actor", "deadline", "amount"), SAID)
def test_the_parts_of_an_undertaking(language, sentence, actor, deadline, amount) -> None:
    document = Document("x", sentence, "txt")
    [span] = document.sentences
    found = undertaking(span, document, language, modality(span, language))
    assert (found.actor and found.actor.span.text) == actor
    assert (found.deadline and (found.deadline.span.text, found.deadline.value)) == deadline
    assert (found.amount and found.amount.span.text) == amount
    for part in (found.actor, found.object, found.deadline, found.amount):
        assert part is None or sentence[part.span.start : part.span.end] == part.span.text


@pytest.mark.parametrize(
    ("language", "sentence", "object_"),
    [
        ("ru", "Орган обязан вести учёт обращений.", "вести учёт обращений"),
        ("en", "The Council must publish the register.", "publish the register"),
        ("kk", "Орган есеп жариялауға тиіс.", "Орган есеп жариялауға"),
    ],
)
def test_what_is_to_be_done(language, sentence, object_) -> None:
    document = Document("x", sentence, "txt")
    found = undertaking(document.sentences[0], document, language, Modality.DUTY)
    assert found.object is not None and found.object.span.text == object_


@pytest.mark.parametrize("how", [Modality.REPORT, Modality.MENTION, Modality.NEGATION])
def test_a_mention_is_no_commitment(how) -> None:
    document = Document("x", "Министерство здравоохранения до 1 июля 2027 года.", "txt")
    found = undertaking(document.sentences[0], document, "ru", how)
    assert (found.actor, found.object, found.deadline) == (None, None, None)
