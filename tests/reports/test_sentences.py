"""Sentences about figures, by example, in three languages: cases, plurals, intervals, and states that never read as zero."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from kenes.assessments.missing import NOT_NAMED, Missing
from kenes.assessments.reading import Reading
from kenes.codes.substances import all_substances
from kenes.indicators.row import IndicatorRow
from kenes.methods.rates import crude_rate
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.age_of_figure import age_of_figure, ago
from kenes.reports.sentences.count import ENTRANTS, OFFENDERS, count
from kenes.reports.sentences.direction import direction
from kenes.reports.sentences.missing import missing
from kenes.reports.sentences.numbers import amount, percent
from kenes.reports.sentences.perception import perception
from kenes.reports.sentences.prevalence import prevalence
from kenes.reports.sentences.price import price
from kenes.reports.sentences.quantity import quantity, seizures
from kenes.reports.sentences.rate import DEATHS, OFFENCES, rate
from kenes.reports.sentences.regional_range import beyond_chance, compared, regional_range
from kenes.reports.sentences.share import article_shares, largest_age, women_share
from kenes.reports.sentences.substances import _genitives, of_substance, within
from kenes.reports.sentences.units import unit_label
from kenes.texts import Text


def row(
    estimate: float | None = None, low: float | None = None, high: float | None = None, **given: Any
) -> IndicatorRow:
    """A row of some indicator; what is not a field of it is its breakdown."""
    state = given.pop("state", "missing" if estimate is None else "value" if estimate else "zero")
    place, period, n = given.pop("place", "KZ"), given.pop("period", "2022"), given.pop("n", None)
    return IndicatorRow("some", place, period, given, estimate, low, high, n, state, "", "d/r", sources=("d/r#0",))


def rated(count: int, population: float, **given: Any) -> IndicatorRow:
    """A rate with its exact interval."""
    found = crude_rate(count, population)
    return row(found.estimate, found.low, found.high, n=count, **given)


def said(sentence: Sentence | None) -> tuple[str, str, str]:
    """The sentence in Kazakh, Russian and English, its unbreakable spaces shown as plain ones."""
    assert sentence is not None
    return tuple(sentence.text[code].replace("\u00a0", " ") for code in ("kk", "ru", "en"))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("n", "kk", "ru", "en"),
    [
        (0, "есірткіге байланысты бірде-бір құқық бұзушылық тіркелген жоқ — 100 000 тұрғынға 0 (95 % сенім аралығы 0,0–3,7).",
         "не зарегистрировано ни одного правонарушения, связанного с наркотиками: 0 на 100 000 человек (95 % доверительный интервал 0,0–3,7).",
         "no drug-law offence was recorded in Kazakhstan: 0 per 100,000 people (95% confidence interval 0.0–3.7)."),
        (1, "есірткіге байланысты 1 құқық бұзушылық тіркелді — 100 000 тұрғынға 1,0 (95 % сенім аралығы 0,0–5,6).",
         "зарегистрировано 1 правонарушение, связанное с наркотиками: 1,0 на 100 000 человек (95 % доверительный интервал 0,0–5,6).",
         "1 drug-law offence was recorded in Kazakhstan: 1.0 per 100,000 people (95% confidence interval 0.0–5.6)."),
        (2, "есірткіге байланысты 2 құқық бұзушылық тіркелді — 100 000 тұрғынға 2,0 (95 % сенім аралығы 0,2–7,2).",
         "зарегистрировано 2 правонарушения, связанных с наркотиками: 2,0 на 100 000 человек (95 % доверительный интервал 0,2–7,2).",
         "2 drug-law offences were recorded in Kazakhstan: 2.0 per 100,000 people (95% confidence interval 0.2–7.2)."),
        (5, "есірткіге байланысты 5 құқық бұзушылық тіркелді — 100 000 тұрғынға 5,0 (95 % сенім аралығы 1,6–11,7).",
         "зарегистрировано 5 правонарушений, связанных с наркотиками: 5,0 на 100 000 человек (95 % доверительный интервал 1,6–11,7).",
         "5 drug-law offences were recorded in Kazakhstan: 5.0 per 100,000 people (95% confidence interval 1.6–11.7)."),
        (11, "есірткіге байланысты 11 құқық бұзушылық тіркелді — 100 000 тұрғынға 11,0 (95 % сенім аралығы 5,5–19,7).",
         "зарегистрировано 11 правонарушений, связанных с наркотиками: 11,0 на 100 000 человек (95 % доверительный интервал 5,5–19,7).",
         "11 drug-law offences were recorded in Kazakhstan: 11.0 per 100,000 people (95% confidence interval 5.5–19.7)."),
        (21, "есірткіге байланысты 21 құқық бұзушылық тіркелді — 100 000 тұрғынға 21,0 (95 % сенім аралығы 13,0–32,1).",
         "зарегистрировано 21 правонарушение, связанное с наркотиками: 21,0 на 100 000 человек (95 % доверительный интервал 13,0–32,1).",
         "21 drug-law offences were recorded in Kazakhstan: 21.0 per 100,000 people (95% confidence interval 13.0–32.1)."),
    ],
)  # fmt: skip
def test_rates_of_offences(n: int, kk: str, ru: str, en: str) -> None:
    expected = (f"2022 жылы Қазақстанда {kk}", f"В 2022 году в Казахстане {ru}", f"In 2022, {en}")
    assert said(rate(rated(n, 100_000), OFFENCES)) == expected


def test_the_country_as_published() -> None:
    assert said(rate(rated(6351, 19_619_000), OFFENCES)) == (
        "2022 жылы Қазақстанда есірткіге байланысты 6 351 құқық бұзушылық тіркелді — 100 000 тұрғынға 32,4 (95 % сенім аралығы 31,6–33,2).",
        "В 2022 году в Казахстане зарегистрировано 6 351 правонарушение, связанное с наркотиками: 32,4 на 100 000 человек (95 % доверительный интервал 31,6–33,2).",
        "In 2022, 6,351 drug-law offences were recorded in Kazakhstan: 32.4 per 100,000 people (95% confidence interval 31.6–33.2).",
    )


def test_a_rate_of_deaths_agrees_in_gender() -> None:
    assert said(rate(row(1.5, 1.2, 1.8, n=21, place="KZ-79"), DEATHS)) == (
        "2022 жылы Шымкент қаласында есірткіден болған 21 өлім тіркелді — 15–64 жастағы миллион тұрғынға 1,5 (95 % сенім аралығы 1,2–1,8).",
        "В 2022 году в городе Шымкенте зарегистрирована 21 смерть, вызванная наркотиками: 1,5 на миллион человек 15–64 лет (95 % доверительный интервал 1,2–1,8).",
        "In 2022, 21 drug-induced deaths were recorded in the city of Shymkent: 1.5 per million people aged 15–64 (95% confidence interval 1.2–1.8).",
    )


@pytest.mark.parametrize(
    ("n", "kk", "ru", "en"),
    [
        (0, "жасаған бірде-бір адам есепке алынған жоқ", "не учтено ни одного человека, совершившего", "no person was counted as having committed a drug-law offence"),
        (1, "жасаған 1 адам", "учтён 1 человек, совершивший", "1 person was counted as having committed a drug-law offence"),
        (2, "жасаған 2 адам", "учтено 2 человека, совершивших", "2 persons were counted as having committed drug-law offences"),
        (5, "жасаған 5 адам", "учтено 5 человек, совершивших", "5 persons were counted as"),
        (11, "жасаған 11 адам", "учтено 11 человек, совершивших", "11 persons were counted as"),
        (21, "жасаған 21 адам", "учтён 21 человек, совершивший", "21 persons were counted as"),
        (1.5, "жасаған 1,5 адам", "учтено 1,5 человека, совершивших", "1.5 persons were counted as"),
    ],
)  # fmt: skip
def test_counts_of_persons(n: float, kk: str, ru: str, en: str) -> None:
    kazakh, russian, english = said(count(row(float(n)), OFFENDERS))
    assert (kk in kazakh, ru in russian, en in english) == (True, True, True), (kazakh, russian, english)


@pytest.mark.parametrize(
    ("kilograms", "kk", "ru", "en"),
    [
        (1.0, "1 кг героин", "изъято 1 кг героина", "1 kg of heroin was"),
        (1.5, "1,5 кг героин", "изъято 1,5 кг героина", "1.5 kg of heroin was"),
        (70.08828811, "70,1 кг героин", "изъято 70,1 кг героина", "70.1 kg of heroin was"),
        (102.064, "102 кг героин", "изъято 102 кг героина", "102 kg of heroin was"),
        (5782.679, "5 783 кг героин", "изъято 5 783 кг героина", "5,783 kg of heroin was"),
        (0.000001, "0,000001 кг героин", "изъято 0,000001 кг героина", "0.000001 kg of heroin was"),
        (0.00000001, "0,000001-ден аз кг героин", "изъято менее 0,000001 кг героина", "less than 0.000001 kg of heroin was"),
        (0.0, "дереккөз бойынша 0 кг героин", "по данным источника, изъято 0 кг героина", "according to the source, 0 kg of heroin was"),
    ],
)  # fmt: skip
def test_quantities_keep_the_figures_that_matter_and_a_trace_is_not_zero(
    kilograms: float, kk: str, ru: str, en: str
) -> None:
    kazakh, russian, english = said(quantity(row(kilograms, drug="heroin")))
    assert (kk in kazakh, ru in russian, en in english) == (True, True, True), (kazakh, russian, english)


def test_prevalence_with_the_people_it_stands_for() -> None:
    share = row(
        2.4, 0.6, 4.3, period="2012", drug="cannabis", population="general", age="15-64", recall="past-year", sex="all"
    )
    assert said(prevalence(share, row(279_531.0, 69_883.0, 500_827.0, period="2012"))) == (
        "2012 жылы Қазақстанның 15–64 жастағы халқы арасында соңғы бір жылда каннабис тұтынудың таралуы 2,4 % (аралығы 0,6–4,3 %) деп бағаланды; бұл шамамен 280 000 адам (70 000–500 000).",
        "В 2012 году в Казахстане распространённость употребления каннабиса за последний год среди населения 15–64 лет оценивалась в 2,4 % (диапазон 0,6–4,3 %); это примерно 280 000 человек (70 000–500 000).",
        "In 2012, the prevalence of past-year use of cannabis among people aged 15–64 in Kazakhstan was estimated at 2.4% (range 0.6–4.3%): about 280,000 people (70,000–500,000).",
    )


def test_prevalence_does_not_take_the_people_of_another_year() -> None:
    share = row(2.4, period="2012", drug="cannabis", population="general", age="15-64", recall="past-year", sex="all")
    sentence = prevalence(share, row(279_531.0, period="2015"))
    assert sentence.text["en"].endswith("was estimated at 2.4%.")
    assert len(sentence.sources) == 1


@pytest.mark.parametrize(
    ("best", "low", "high", "unit", "kk", "ru", "en"),
    [
        (39.2, 10.4, 91.4, "g",
         "2022 жылы Қазақстанда героин бағасы (бөлшек сауда, 1 г) — 39,2 АҚШ доллары (аралығы 10,4–91,4).",
         "В 2022 году в Казахстане розничная цена героина за 1 г — 39,2 долл. США (диапазон 10,4–91,4).",
         "In 2022, the retail price of heroin in Kazakhstan for 1 g was 39.2 US dollars (range 10.4–91.4)."),
        (None, 240.0, 1202.0, "1000 tablets",
         "2022 жылы Қазақстанда героин бағасы (бөлшек сауда, 1 000 таблетка) — 240–1 202 АҚШ доллары аралығында (әдеттегі баға берілмеген).",
         "В 2022 году в Казахстане розничная цена героина за 1 000 таблеток — в пределах 240–1 202 долл. США (обычная цена не указана).",
         "In 2022, the retail price of heroin in Kazakhstan for 1,000 tablets was in the range 240–1,202 US dollars (no typical price is given)."),
    ],
)  # fmt: skip
def test_prices(best: float | None, low: float, high: float, unit: str, kk: str, ru: str, en: str) -> None:
    assert said(price(row(best, low, high, state="value", drug="heroin", level="retail", unit=unit))) == (kk, ru, en)


@pytest.mark.parametrize(
    ("unit", "ru"),
    [("g", "1 г"), ("10 g", "10 г"), ("tablet", "1 таблетку"), ("2 tablets", "2 таблетки"), ("1000 tablets", "1 000 таблеток"),
     ("dose", "1 дозу"), ("None", "единица не указана"), ("bundle of leaves", "bundle of leaves")],
)  # fmt: skip
def test_units_of_prices(unit: str, ru: str) -> None:
    assert unit_label(unit)["ru"].replace("\u00a0", " ") == ru


@pytest.mark.parametrize(
    ("step", "kk", "ru", "en"),
    [
        (2, "айтарлықтай артты", "заметно выросло", "rose markedly"),
        (1, "аздап артты", "немного выросло", "rose a little"),
        (0, "айтарлықтай өзгерген жоқ", "заметно не изменилось", "did not change noticeably"),
        (-1, "аздап азайды", "немного снизилось", "fell a little"),
        (-2, "айтарлықтай азайды", "заметно снизилось", "fell markedly"),
    ],
)
def test_opinions_of_experts(step: int, kk: str, ru: str, en: str) -> None:
    assert said(perception(row(float(step), state="value", drug="opium", age="all"))) == (
        f"2022 жылы, сарапшылардың пікірінше, Қазақстанда апиын тұтыну {kk}.",
        f"В 2022 году, по мнению экспертов, употребление опия в Казахстане {ru}.",
        f"In 2022, in the opinion of experts, use of opium in Kazakhstan {en}.",
    )


def test_drugs_of_one_opinion_share_a_sentence() -> None:
    drugs = [row(-1.0, drug=drug, age="all") for drug in ("cannabis", "opioids", "heroin")]
    assert (
        said(perception(*drugs))[1]
        == "В 2022 году, по мнению экспертов, употребление каннабиса, опиоидов и героина в Казахстане немного снизилось."
    )
    assert perception(*drugs).sources == tuple(Ref.of(one) for one in drugs)


KINDS: list[tuple[str, Callable[[IndicatorRow], Sentence], dict[str, str]]] = [
    ("rate", lambda one: rate(one, OFFENCES), {}),
    ("deaths", lambda one: rate(one, DEATHS), {}),
    ("persons", lambda one: count(one, OFFENDERS), {}),
    ("entrants", lambda one: count(one, ENTRANTS), {}),
    ("quantity", quantity, {"drug": "mdma"}),
    ("seizures", seizures, {"drug": "mdma"}),
    ("prevalence", prevalence, {"drug": "mdma", "population": "general", "age": "15-64", "recall": "past-year", "sex": "all"}),
    ("price", price, {"drug": "mdma", "level": "retail", "unit": "g"}),
    ("perception", perception, {"drug": "mdma", "age": "all"}),
]  # fmt: skip
TAILS = [
    ("missing", "белгісіз: деректер жоқ.", "неизвестно: данных нет.", "is not known: there are no data."),
    ("suppressed", "көрсетілмейді: жағдай саны тым аз.", "не показывается: случаев слишком мало.", "is not shown: there are too few cases."),
    ("confidential", "жарияланбайды: деректер құпия.", "не публикуется: данные конфиденциальны.", "is not published: the data are confidential."),
    ("not-applicable", "мұнда қолданылмайды.", "здесь неприменимо.", "does not apply here."),
]  # fmt: skip


@pytest.mark.parametrize(("state", "kk", "ru", "en"), TAILS)
@pytest.mark.parametrize(("kind", "form", "breakdown"), KINDS, ids=[kind for kind, _, _ in KINDS])
def test_a_state_without_a_figure_never_reads_as_zero(
    kind: str,
    form: Callable[[IndicatorRow], Sentence],
    breakdown: dict[str, str],
    state: str,
    kk: str,
    ru: str,
    en: str,
) -> None:
    sentence = form(row(None, state=state, **breakdown))
    assert [words.endswith(tail) for words, tail in zip(said(sentence), (kk, ru, en), strict=True)] == [True] * 3, kind
    for words in said(sentence):
        assert " 0 " not in words
        assert "ни одного" not in words
        assert words[0].isupper() or words[0].isdigit()
    assert sentence.sources[0].release == "d/r"


def test_a_missing_quantity_in_full() -> None:
    assert said(quantity(row(None, period="2023", drug="cannabis-herb"))) == (
        "2023 жылы Қазақстанда қанша каннабис шөбі (марихуана) алып қойылғаны белгісіз: деректер жоқ.",
        "Сколько травы каннабиса (марихуаны) изъято в Казахстане в 2023 году, неизвестно: данных нет.",
        "How much cannabis herb (marijuana) was seized in Kazakhstan in 2023 is not known: there are no data.",
    )


REGIONS = [
    row(12.3, 10.1, 14.9, n=100, place="KZ-10"),
    row(54.64, 50.0, 60.0, n=500, place="KZ-71"),
    row(31.0, 28.0, 34.0, n=200, place="KZ-11"),
]


def test_regions_are_a_range_and_never_a_ranking() -> None:
    sentence = regional_range(REGIONS, OFFENCES.unit)
    assert said(sentence) == (
        "3 өңірде көрсеткіш 100 000 тұрғынға 12,3-тен 54,6-ға дейін.",
        "По 3 регионам показатель составляет от 12,3 до 54,6 на 100 000 человек.",
        "Across the 3 regions, the rate lies between 12.3 and 54.6 per 100,000 people.",
    )
    assert not any(name in " ".join(said(sentence)) for name in ("Абай", "Астан", "Astana", "Abai"))


def test_regions_without_a_figure_are_counted_out_not_as_zero() -> None:
    assert said(regional_range([*REGIONS, row(None, place="KZ-15")], OFFENCES.unit))[1] == (
        "По регионам с данными (3 из 4) показатель составляет от 12,3 до 54,6 на 100 000 человек."
    )
    assert regional_range([row(None, place="KZ-15"), REGIONS[0]], OFFENCES.unit) is None


def test_regions_differ_from_the_country_only_beyond_their_intervals() -> None:
    country = row(30.0, 29.0, 31.0, n=5000)
    assert [compared(one, country) for one in (*REGIONS, row(None))] == ["below", "above", "alike", "unknown"]
    assert said(beyond_chance(REGIONS, country)) == (
        "Сенім аралығы 1 өңірде ел көрсеткішінен толықтай жоғары, 1 өңірде толықтай төмен; басқа өңірлердің айырмасы кездейсоқ болуы мүмкін.",
        "Доверительный интервал в 1 регионе целиком выше показателя страны, в 1 регионе целиком ниже; отличие остальных может быть случайным.",
        "The confidence interval lies wholly above the national rate in 1 region and wholly below it in 1 region; the others may differ by chance.",
    )


def test_shares_of_articles() -> None:
    parts = [row(21.0, n=4232, article="296"), row(8.0, n=1619, article="297")]
    assert said(article_shares(parts, row(32.0, n=6294))) == (
        "Оның ішінде 296-бап бойынша (өткізу мақсатынсыз) — 4 232 (67,2 %), 297-бап бойынша (өткізу) — 1 619 (25,7 %).",
        "Из них по статье 296 (без цели сбыта) — 4 232 (67,2 %), по статье 297 (сбыт) — 1 619 (25,7 %).",
        "Of these, 4,232 (67.2%) fall under article 296 (without intent to supply) and 1,619 (25.7%) under article 297 (supply).",
    )
    assert article_shares(parts, row(None)) is None
    assert article_shares([row(None, article="296")], row(32.0, n=6294)) is None


@pytest.mark.parametrize(
    ("n", "kk", "ru", "en"),
    [
        (0.0, "Олардың арасында әйел жоқ.", "Среди них нет ни одной женщины.", "None of them is a woman."),
        (
            1.0,
            "Олардың арасында 1 әйел бар (0,026 %).",
            "Среди них 1 женщина (0,026 %).",
            "Among them is 1 woman (0.026%).",
        ),
        (2.0, "Олардың арасында 2 әйел бар (0,1 %).", "Среди них 2 женщины (0,1 %).", "Among them are 2 women (0.1%)."),
        (5.0, "Олардың арасында 5 әйел бар (0,1 %).", "Среди них 5 женщин (0,1 %).", "Among them are 5 women (0.1%)."),
        (
            21.0,
            "Олардың арасында 21 әйел бар (0,5 %).",
            "Среди них 21 женщина (0,5 %).",
            "Among them are 21 women (0.5%).",
        ),
    ],
)
def test_women_among_the_persons(n: float, kk: str, ru: str, en: str) -> None:
    assert said(women_share(row(n), row(3863.0))) == (kk, ru, en)


def test_unknown_women_and_nobody_at_all_give_no_share() -> None:
    assert women_share(row(None), row(3863.0)) is None
    assert women_share(row(0.0), row(0.0)) is None


def test_the_largest_age_group() -> None:
    assert said(largest_age([row(1.0, age="30-39"), row(9.0, age="60+")])) == (
        "Ең үлкен жас тобы — 60 жас және одан үлкен: 9 адам (90,0 %).",
        "Самая большая возрастная группа — 60 лет и старше: 9 (90,0 %).",
        "The largest age group is 60 and over: 9 (90.0%).",
    )
    assert largest_age([row(1.0, age="30-39"), row(None, age="60+")]) is None
    assert largest_age([row(0.0, age="30-39")]) is None


TODAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("period", "kk", "ru", "en"),
    [
        ("2012", "Дерек 2012 жылғы (14 жыл бұрын) және ескірген деп белгіленген.", "Данные за 2012 год (14 лет назад) и отмечены как устаревшие.", "The figure is for 2012 (14 years ago) and is marked as old."),
        ("2022", "Дерек 2022 жылғы (4 жыл бұрын) және ескірген деп белгіленген.", "Данные за 2022 год (4 года назад) и отмечены как устаревшие.", "The figure is for 2022 (4 years ago) and is marked as old."),
        ("2025", "Дерек 2025 жылғы (1 жыл бұрын).", "Данные за 2025 год (1 год назад).", "The figure is for 2025 (1 year ago)."),
    ],
)  # fmt: skip
def test_how_old_a_figure_is(period: str, kk: str, ru: str, en: str) -> None:
    assert said(age_of_figure(row(1.0, period=period), TODAY)) == (kk, ru, en)
    assert ago("2026", TODAY)["ru"] == "в этом году"


def test_a_direction_and_the_reason_why_there_is_none() -> None:
    reason = Text(kk="Себебі осы.", ru="Причина такая.", en="This is why.")
    subject = Text(kk="алып қойылған героин", ru="изъято героина", en="heroin seized")

    def reading(stated: Any, period: str) -> Reading:
        return Reading("seizure_quantity", "KZ", {"drug": "heroin"}, period, stated, "none", None, None, None, reason)

    assert said(direction(reading("cannot be stated", "2019-2023"), subject)) == (
        "Алып қойылған героин: 2019–2023 жылдардағы өзгеріс бағытын айту мүмкін емес. Себебі осы.",
        "Изъято героина: направление за 2019–2023 годы установить нельзя. Причина такая.",
        "Heroin seized: no direction can be stated for 2019–2023. This is why.",
    )
    assert said(direction(reading("falling", "2019-2023"), subject)) == (
        "Алып қойылған героин: 2019–2023 жылдардағы өзгеріс бағыты — төмендеуде. Себебі осы.",
        "Изъято героина: за 2019–2023 годы — снижение. Причина такая.",
        "Heroin seized: falling for 2019–2023. This is why.",
    )


def test_what_is_missing_marks_a_name_that_nobody_verified() -> None:
    what, body = Text(kk="Емдеуге сұраныс", ru="Спрос на лечение", en="Treatment demand"), Text.same("Body A")
    unverified = Missing("TDI", what, "EUDA TDI 3.0", body, False, "demand")
    assert said(missing(unverified)) == (
        "Емдеуге сұраныс: деректер жоқ. Көрсеткішті EUDA TDI 3.0 хаттамасы сұрайды; деректердің ықтимал иесі: Body A (атауы тексерілмеген).",
        "Спрос на лечение: данных нет. Показатель запрашивает протокол EUDA TDI 3.0; возможный владелец данных: Body A (название не проверено).",
        "Treatment demand: no figures. The protocol EUDA TDI 3.0 asks for them; their possible owner: Body A (name not verified).",
    )
    nobody = Missing("TDI", what, "EUDA TDI 3.0", NOT_NAMED, False, "demand")
    assert said(missing(nobody))[1].endswith("возможный владелец данных: орган пока не назван.")


def test_every_substance_has_a_russian_genitive_and_keeps_its_abbreviations() -> None:
    codes = [one.code for one in all_substances() if one.code != "any-drug"]
    assert sorted(set(codes) - set(_genitives())) == []
    assert [within(code)["ru"] for code in ("heroin", "mdma", "2c-b", "ecstasy", "salvia-divinorum")] == [
        "героин", "МДМА", "2C-B", "вещества типа «экстази»", "Salvia divinorum",
    ]  # fmt: skip
    assert of_substance("any-drug")["ru"] == "наркотиков в целом"


@pytest.mark.parametrize(
    ("value", "ru"),
    [(0.0, "0"), (0.0034, "0,0034"), (0.31057414, "0,31"), (1.7891, "1,79"), (316.19928, "316"), (27957.0, "27 957")],
)
def test_amounts(value: float, ru: str) -> None:
    assert amount(value)["ru"].replace("\u00a0", " ") == ru


def test_a_small_share_is_not_written_as_zero() -> None:
    assert [percent(share)["ru"].replace("\u00a0", " ") for share in (0.0, 0.0001, 0.041)] == [
        "0,0 %",
        "0,010 %",
        "4,1 %",
    ]
