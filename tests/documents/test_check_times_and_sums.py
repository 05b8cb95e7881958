"""Dates, terms, stages, sums, shares, spelling and expansions: each fault is found where it stands, its clean twin is left alone."""

from __future__ import annotations

import pytest

from kenes.documents.check import check_document
from kenes.documents.document import Document

ORDERS = {
    "ru": "Приказ\n\nг. Астана, 5 мая 2023 года № 12\n\n",
    "kk": "Бұйрық\n\nАстана қаласы, 2023 жылғы 5 мамыр № 12\n\n",
    "en": "Order No 12\n\nAstana, 5 May 2023\n\n",
}
PLAN = "План мероприятий на 2024-2026 годы\n\n"
FAULTY = (
    ("Представить отчёт к 31.02.2024.", "impossible-date", "31.02.2024", "29.02.2024?"),
    ("Кездесу 2023 жылғы 31 маусымда өтті.", "impossible-date", "2023 жылғы 31 маусымда", "2023 жылғы 30 маусымда?"),
    ("The meeting was held on 31 June 2023.", "impossible-date", "31 June 2023", "30 June 2023?"),
    ("В понедельник, 7 июня 2023 года прошла встреча.", "weekday-differs", "понедельник", "среда?"),
    ("On Monday, 7 June 2023 a meeting was held.", "weekday-differs", "Monday", "Wednesday?"),
    ("Опрос идёт с 1 июня 2024 года по 1 мая 2024 года.", "end-before-begin", "1 июня 2024 года по 1 мая 2024", None),
    ("Жоспар 2026-2024 жылдарға арналған.", "end-before-begin", "2026-2024 жыл", "2024-2026 жыл?"),
    ("The survey runs from 2025 to 2023.", "end-before-begin", "from 2025 to 2023", "from 2023 to 2025?"),
    (ORDERS["ru"] + "Обеспечить исполнение до 1 марта 2022 года.", "term-before-document", "1 марта 2022", None),
    (ORDERS["kk"] + "Департамент 2022 жылғы 1 наурызға дейін есеп ұсынсын.", "term-before-document", "2022 жылғы 1 наурызға", None),
    (ORDERS["en"] + "The Department shall report by 1 March 2022.", "term-before-document", "1 March 2022", None),
    (PLAN + "Провести обучение врачей до 2021 года.", "term-before-document", "до 2021 года", None),
    (ORDERS["ru"] + "Настоящий приказ вступает в силу с 1 января 2023 года.", "force-before-document", "1 января 2023", None),
    (ORDERS["kk"] + "Осы бұйрық 2023 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.", "force-before-document", "2023 жылғы 1 қаңтардан", None),
    (ORDERS["en"] + "This order enters into force on 1 January 2023.", "force-before-document", "1 January 2023", None),
    (PLAN + "I этап (2025-2026 годы) – подготовка.\n\nII этап (2024 год) – внедрение.", "stages-out-of-order", "2024", None),
    ("Размещено всего 329 материалов, в том числе: 52 о дружинах, 49 о терроризме и 238 о наркотиках.", "sum-differs", "329", None),
    ("Барлығы 120 адам тіркелді, оның ішінде 80 ер адам, 30 әйел және 20 бала.", "sum-differs", "120", None),
    ("A total of 450 people were treated, of whom 300 were men and 160 women.", "sum-differs", "450", None),
    ("Охват лечением составил 120 % в 2022 году.", "share-over-whole", "120 %", None),
    ("Науқастардың ішінде ерлер 70 %, әйелдер 40 % құрады.", "share-over-whole", "70 %, әйелдер 40 %", None),
    ("The coverage was 104 per cent in 2020.", "share-over-whole", "104 per cent", None),
    ("Доля траспортных средств растёт.", "misspelt-word", "траспортных", "транспортных?"),
    ("Экологиялық саясат пен экологиялық есеп: туризмді эколоогиялық ұйымдастыру қажет.", "misspelt-word", "эколоогиялық", "экологиялық?"),
    ("The goverment approved the plan.", "misspelt-word", "goverment", "government?"),
    ("Мы усилим про филактику среди молодёжи.", "split-word", "про филактику", "профилактику?"),
    (
        "Прибыл Европейский союз (ЕС). Евразийский совет (ЕС) принял план.",
        "acronym-expanded-differently",
        "ЕС",
        "Европейский союз?",
    ),
)  # fmt: skip
CLEAN = (
    "Встреча прошла в среду, 7 июня 2023 года, следующая – 29 февраля 2024 года.",
    "Дежурства проводятся до 31 июля 2024 года; 30 марта и 31 мая – выходные.",
    "You may use 60 may be and march 31 times.",
    ORDERS["ru"] + "Обеспечить исполнение до 1 марта 2024 года. Приказ вступает в силу с 1 июня 2023 года.",
    ORDERS["ru"] + "До 1 марта 2022 года действовал прежний порядок.",
    ORDERS["ru"]
    + "Настоящий приказ распространяется на отношения, возникшие с 1 января 2023 года, и вводится в действие.",
    PLAN + "I этап (2024 год) – подготовка.\n\nII этап (2025-2026 годы) – внедрение.",
    "Размещено всего 329 материалов, в том числе: 52 о дружинах, 49 о терроризме и 228 о наркотиках.",
    "Всего зарегистрировано 329 преступлений, в том числе 12 тяжких и 3 особо тяжких.",
    "За год проведён 5471 выход, в том числе 3253 патрулирования, 1603 дежурства и 478 рейдов.",
    "Число обращений выросло на 120 % по сравнению с прошлым годом.",
    "Среди пациентов мужчины – 72 %, женщины – 28 %.",
    "Наркополитика стран региона, антинаркотическая работа, психостимуляторы.",
    "It complies with the law, conforms to it, and offenses by quintile cause friction.",
    "Прибыла Всемирная организация здравоохранения (ВОЗ). Доклад Всемирной организации здравоохранения (ВОЗ)",
)


@pytest.mark.parametrize(("text", "code", "words", "proposal"), FAULTY, ids=[f"{row[1]}: {row[2]}" for row in FAULTY])
def test_a_fault_is_found_in_its_place(text: str, code: str, words: str, proposal: str | None) -> None:
    (found,) = check_document(Document("text.txt", text, "txt")).findings
    assert (found.code, found.text) == (code, words)
    assert proposal is None or (found.proposal is not None and found.proposal["ru"] == proposal)


@pytest.mark.parametrize("text", CLEAN)
def test_what_only_looks_like_one_is_left_alone(text: str) -> None:
    assert [(one.code, one.text) for one in check_document(Document("text.txt", text, "txt")).findings] == []
