"""Who is to do what, until when, with how much: sentences of our own in Kazakh, Russian and English, word for word."""

from __future__ import annotations

import pytest

from kenes.documents.commitment import commitment
from kenes.documents.document import Document
from kenes.documents.framework import all_frameworks
from kenes.documents.modality import Modality, modality
from kenes.documents.review import review

SENTENCES = [
    # language, sentence, actor, deadline, amount
    ("ru", "Министерству здравоохранения до 2030 года открыть 20 центров и выделить 1,5 млрд тенге.", "Министерству здравоохранения", "до 2030 года", "20 центров|1,5 млрд тенге"),
    ("ru", "Акиматам в срок до 1 марта 2026 года представить отчёт о лечении.", "Акиматам", "в срок до 1 марта 2026 года", ""),
    ("ru", "Органы внутренних дел и организации здравоохранения ежегодно проводят сверку.", "Органы внутренних дел|организации здравоохранения", "ежегодно", ""),
    ("ru", "Сведения представляются не позднее 15 декабря; статья 23 закона 2014 года не меняется.", "", "не позднее 15 декабря", ""),
    ("ru", "Уполномоченный орган в течение 10 (десяти) рабочих дней отвечает заявителю.", "Уполномоченный орган", "в течение 10 (десяти) рабочих дней", ""),
    ("ru", "В IV квартале 2025 года снизить долю таких случаев на 10 процентов.", "", "В IV квартале 2025 года", "10 процентов"),
    ("ru", "Диалог прошёл 7 июня 2023 года в Астане.", "", "", ""),
    ("kk", "Денсаулық сақтау органдары 2030 жылға дейін 20 орталық ашсын.", "Денсаулық сақтау органдары", "2030 жылға дейін", "20 орталық"),
    ("kk", "Уәкілетті орган жыл сайын 15 желтоқсанға дейін есеп береді.", "Уәкілетті орган", "жыл сайын|15 желтоқсанға дейін", ""),
    ("kk", "Әкімдіктер 2026 жылғы 1 наурыздан кешіктірмей 300 млн теңге бөледі.", "Әкімдіктер", "2026 жылғы 1 наурыздан кешіктірмей", "300 млн теңге"),
    ("kk", "Емдеу он жұмыс күні ішінде басталады.", "", "он жұмыс күні ішінде", ""),
    ("kk", "Кездесу 2023 жылғы 7 маусымда өтті.", "", "", ""),
    ("en", "By 2030 the Government shall train 500 doctors at a cost of USD 2 million.", "the Government", "By 2030", "500 doctors|USD 2 million"),
    ("en", "Local authorities and civil society organisations report annually.", "Local authorities|civil society organisations", "annually", ""),
    ("en", "Member States should reduce waiting lists by 20 per cent by the end of 2027.", "Member States", "by the end of 2027", "20 per cent"),
    ("en", "The meeting took place on 7 June 2023.", "", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "actor", "deadline", "amount"), SENTENCES)
def test_the_parts_of_a_sentence(language: str, sentence: str, actor: str, deadline: str, amount: str) -> None:
    text = "Кіріспе. " + sentence
    document = Document("x.txt", text, "txt")
    said = commitment(document.sentences[-1], language, document)
    found = tuple("|".join(one.text for one in part) for part in (said.actor, said.deadline, said.amount))
    assert found == (actor, deadline, amount)
    for one in (*said.actor, *said.deadline, *said.amount):
        assert text[one.start : one.end] == one.text


MODALITIES = [
    ("ru", "Врач обязан сообщить пациенту о лечении.", Modality.DUTY),
    ("ru", "Запланировано открытие центра.", Modality.PLAN),
    ("ru", "Рекомендуется расширить охват.", Modality.WISH),
    ("ru", "В Астане состоялся диалог.", Modality.REPORT),
    ("ru", "Лечение наркозависимых в регионе.", Modality.MENTION),
    ("kk", "Дәрігер емдеу туралы хабарлауға міндетті.", Modality.DUTY),
    ("kk", "Орталық ашу жоспарланған.", Modality.PLAN),
    ("kk", "Қызметті кеңейту ұсынылады.", Modality.WISH),
    ("kk", "Астанада диалог өтті.", Modality.REPORT),
    ("en", "Doctors shall inform patients of treatment.", Modality.DUTY),
    ("en", "A centre will open next year.", Modality.PLAN),
    ("en", "States should widen access.", Modality.WISH),
    ("en", "The dialogue took place in Astana.", Modality.REPORT),
    ("en", "Treatment of dependence in the region.", Modality.MENTION),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), MODALITIES)
def test_how_a_sentence_speaks(language: str, sentence: str, expected: Modality) -> None:
    assert modality(Document("x.txt", sentence, "txt").sentences[0], language) is expected


def test_a_suggestion_carries_who_what_until_when_and_a_press_release_covers_nothing() -> None:
    said = "Министерство здравоохранения обязано до 2030 года обеспечить лечение наркозависимых в 20 центрах."
    law = Document("law.txt", f"Статья 1. Меры\n\n1. {said}\n\nСтатья 2. Прочее\n\n1. Срок исчисляется в днях.", "txt")
    release = Document("release.txt", f"Пресс-релиз\n\n{said}", "txt")
    for document, state in ((law, "covered"), (release, "mentioned")):
        found = review(document, all_frameworks()["ungass-2016"])
        one = next(one for one in found.suggestions if one.requirement == "1")
        assert [span.text for span in one.said.actor] == ["Министерство здравоохранения"]
        assert [span.text for span in one.said.object] == ["лечение наркозависимых"]
        assert [span.text for span in one.said.deadline] == ["до 2030 года"]
        assert next(one.suggested for one in found.coverage if one.requirement == "1") == state


def test_words_in_common_are_weaker_and_cover_nothing() -> None:
    document = Document(
        "plan.txt",
        "Статья 1. Меры\n\n1. Укрепить здоровье и сокращение таких расходов.\n\nСтатья 2. Иное\n\n1. Срок.",
        "txt",
    )
    found = review(document, all_frameworks()["ungass-2016"])
    assert found.suggestions == ()
    assert {one.suggested for one in found.coverage} <= {"no passage found", "not looked for"}
    weaker = next(one for one in found.candidates if one.requirement == "1")
    assert {"здоровье", "сокращение"} <= {one.text for one in weaker.words}
    assert all(document.text[one.start : one.end] == one.text for one in weaker.words)


def test_what_is_denied_is_no_candidate() -> None:
    denied = Document(
        "x.txt",
        "Статья 1. Меры\n\n1. Сокращение спроса и реабилитация не предусмотрены.\n\nСтатья 2. Иное\n\n1. Срок.",
        "txt",
    )
    found = review(denied, all_frameworks()["ungass-2016"])
    assert (found.suggestions, found.candidates) == ((), ())
