"""What an act says of itself, read in Kazakh, Russian and English: offered with the very words that say it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kenes.documents.act.details import details_of, is_amendment
from kenes.documents.act.naming import acts_named
from kenes.documents.document import Document
from kenes.documents.reading import read_document

RU_ORDER = """Министерство здравоохранения Республики Казахстан

ПРИКАЗ

от 15 мая 2020 года № ҚР ДСМ-49

Об утверждении правил лечения

1. Утвердить прилагаемые правила.

2. Признать утратившими силу следующие приказы:

1) приказ от 3 марта 2015 года № 126 «О порядке учёта»;

2) приказ от 7 апреля 2016 года № 254 «О формах отчётности».

3. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
"""
KK_RESOLUTION = """Есірткіге қарсы іс-қимылдың 2023-2025 жылдарға арналған кешенді жоспарын бекіту туралы

Қазақстан Республикасы Үкіметінің 2023 жылғы 29 маусымдағы № 508 қаулысы

Қазақстан Республикасының Үкіметі ҚАУЛЫ ЕТЕДІ:

1. Қоса беріліп отырған кешенді жоспар бекітілсін.

2. Қазақстан Республикасы Үкіметінің 2017 жылғы 10 сәуірдегі № 187 қаулысының күші жойылды деп танылсын.

3. Осы қаулы қол қойылған күнінен бастап қолданысқа енгізіледі.
"""
EN_ORDER = """Ministry of Health

Order No. 77 of 5 March 2021

On the treatment of drug dependence

1. The rules of treatment are approved.

2. Order No. 12 of 1 February 2014 is hereby repealed with effect from 1 April 2021.

3. This order enters into force on 1 April 2021.
"""
RU_REPEALED = """О государственной программе борьбы с наркоманией

Постановление Правительства Республики Казахстан от 24 ноября 2000 года № 1768

Утратило силу постановлением Правительства Республики Казахстан от 9 апреля 2005 года № 332.

1. Утвердить программу.
"""
KK_REPEALED = """Бағдарламаны бекіту туралы

Қазақстан Республикасы Үкіметінің 2006 жылғы 5 сәуірдегі № 240 қаулысы

Күші жойылды - Қазақстан Республикасы Үкіметінің 2010 жылғы 20 тамыздағы № 829 қаулысымен.

1. Бағдарлама бекітілсін.
"""
KK_DATED = """Бұйрық

Нашақорлықты емдеу қағидаларын бекіту туралы бұйрығы

2022 жылғы 3 ақпан № 41

1. Қағидалар бекітілсін.

2. Осы бұйрық 2022 жылғы 1 наурыздан бастап қолданысқа енгізіледі.
"""
AMENDING = """О внесении изменений в приказ об учёте лиц

Приказ Министра внутренних дел Республики Казахстан от 6 июля 2019 года № 592

1. Внести в приказ от 14 января 2015 года № 18 «Об учёте» следующие изменения:

пункт 3 изложить в новой редакции.

2. Настоящий приказ вступает в силу со дня подписания.
"""
STATED = [
    # text -> what is offered for each field
    (
        RU_ORDER,
        {
            "act_number": "ҚР ДСМ-49",
            "adopted": "2020-05-15",
            "issuer_name": "Министерство здравоохранения Республики Казахстан",
            "in_force_from": "",
        },
    ),
    (
        KK_RESOLUTION,
        {
            "act_number": "508",
            "adopted": "2023-06-29",
            "issuer_name": "Қазақстан Республикасы Үкіметінің",
            "in_force_from": "2023-06-29",
            "valid_until": "2025-12-31",
        },
    ),
    (
        EN_ORDER,
        {
            "act_number": "77",
            "adopted": "2021-03-05",
            "issuer_name": "Ministry of Health",
            "in_force_from": "2021-04-01",
        },
    ),
    (
        RU_REPEALED,
        {
            "act_number": "1768",
            "adopted": "2000-11-24",
            "issuer_name": "Правительства Республики Казахстан",
            "repealed_on": "2005-04-09",
        },
    ),
    (
        KK_REPEALED,
        {
            "act_number": "240",
            "adopted": "2006-04-05",
            "issuer_name": "Қазақстан Республикасы Үкіметінің",
            "repealed_on": "2010-08-20",
        },
    ),
    (KK_DATED, {"act_number": "41", "adopted": "2022-02-03", "in_force_from": "2022-03-01"}),
    (
        AMENDING,
        {
            "act_number": "592",
            "adopted": "2019-07-06",
            "issuer_name": "Министра внутренних дел Республики Казахстан",
            "in_force_from": "2019-07-06",
        },
    ),
]
RELATED = [
    # text -> kind, number, day of the other act, day from which it is repealed
    (RU_ORDER, [("repeals", "126", "2015-03-03", None), ("repeals", "254", "2016-04-07", None)]),
    (KK_RESOLUTION, [("repeals", "187", "2017-04-10", None)]),
    (EN_ORDER, [("repeals", "12", "2014-02-01", "2021-04-01")]),
    (AMENDING, [("amends", "18", "2015-01-14", None)]),
    (RU_REPEALED, []),
]


def read(text: str) -> Document:
    return Document("act.txt", text, "txt")


@pytest.mark.parametrize(("text", "offered"), STATED)
def test_each_field_is_offered_with_the_words_that_say_it(text, offered):
    found = details_of(read(text))
    assert {one.name: one.value for one in found.stated} == offered
    assert all(text[one.words.start : one.words.end] == one.words.text for one in found.stated)


@pytest.mark.parametrize(("text", "related"), RELATED)
def test_the_acts_it_amends_or_repeals_are_named(text, related):
    found = [
        (one.kind, one.act.number, one.act.day and one.act.day.isoformat(), one.day and one.day.isoformat())
        for one in details_of(read(text)).relations
    ]
    assert found == related


REAL = [
    ("ru_vokhma_2016_291.txt", {"act_number": "291", "adopted": "2016-12-05", "in_force_from": "2017-01-01", "valid_until": "2019-12-31"}),
    ("ru_krivosheino_2014_586.txt", {"act_number": "586", "adopted": "2014-09-09", "in_force_from": "2015-01-01", "valid_until": "2019-12-31", "stands_from": "2017-01-19"}),
    ("ru_ryazan_2015_4551.txt", {"act_number": "4551", "adopted": "2015-09-29", "valid_until": "2020-12-31"}),
    ("kk_kz_law279_selected.txt", {}),
    ("ru_kz_cadap_dialogue_2023.txt", {}),
    ("en_uk_sdgmeta_3-5-1.txt", {}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "offered"), REAL)
def test_real_texts_say_what_they_say_and_nothing_is_made_up(shared, name, offered):
    found = details_of(read_document(shared / "documents" / name))
    assert {one.name: one.value for one in found.stated if one.name != "issuer_name"} == offered


def test_a_real_programme_repeals_the_one_before_it(shared):
    found = details_of(read_document(shared / "documents" / "ru_krivosheino_2014_586.txt")).relations
    assert [(one.kind, one.act.number, str(one.act.day), str(one.day)) for one in found] == [
        ("repeals", "577", "2012-10-02", "2015-01-01")
    ]


TITLES = [
    ("О внесении изменений и дополнений в закон о профилактике", True),
    ("Кейбір заңнамалық актілерге өзгерістер мен толықтырулар енгізу туралы", True),
    ("On amendments to the law on narcotic drugs", True),
    ("Об утверждении правил лечения", False),
    ("Наркологиялық көмек туралы", False),
]


@pytest.mark.parametrize(("title", "amends"), TITLES)
def test_a_title_says_whether_the_text_changes_another(title, amends):
    assert is_amendment(title) is amends


NAMED = [
    ("от  05 декабря  2016 г.  N291", ("291", "2016-12-05")),
    ("09.09.14 г.          № 586", ("586", "2014-09-09")),
    ("2017 жылғы 10 сәуірдегі № 187", ("187", "2017-04-10")),
    ("№ 279-I от 10 июля 1998 года", ("279-I", "1998-07-10")),
    ("No. 77 of 5 March 2021", ("77", "2021-03-05")),
    ("приложение № 3, принято после 2 мая 2019 года", None),
    ("31.02.2019 № 5", None),
]


@pytest.mark.parametrize(("text", "act"), NAMED)
def test_day_and_number_that_stand_together_name_an_act(text, act):
    found = [(one.number, str(one.day)) for one in acts_named(text)]
    assert found == ([act] if act else [])


@given(st.text(alphabet="№N 0123456789.-от гжылғы\nof", max_size=80))
def test_acts_stand_in_order_and_never_overlap(text):
    found = list(acts_named(text))
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(one.number in text[one.start : one.end] for one in found)
