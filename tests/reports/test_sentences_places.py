"""Places and numbers in the cases that sentences need: every region of Kazakhstan, and the five countries."""

from __future__ import annotations

import pytest

from kenes.codes.places import countries_with_regions, regions_of
from kenes.reports.sentences.kazakh import last_word, located, number_with_case, with_case
from kenes.reports.sentences.places import in_place, of_place

PLACES = [
    ("KZ", "Қазақстанда", "в Казахстане", "in Kazakhstan"),
    ("KG", "Қырғызстанда", "в Кыргызстане", "in Kyrgyzstan"),
    ("TJ", "Тәжікстанда", "в Таджикистане", "in Tajikistan"),
    ("TM", "Түрікменстанда", "в Туркменистане", "in Turkmenistan"),
    ("UZ", "Өзбекстанда", "в Узбекистане", "in Uzbekistan"),
    ("KZ-10", "Абай облысында", "в области Абай", "in Abai Region"),
    ("KZ-11", "Ақмола облысында", "в Акмолинской области", "in Akmola Region"),
    ("KZ-15", "Ақтөбе облысында", "в Актюбинской области", "in Aktobe Region"),
    ("KZ-19", "Алматы облысында", "в Алматинской области", "in Almaty Region"),
    ("KZ-23", "Атырау облысында", "в Атырауской области", "in Atyrau Region"),
    ("KZ-27", "Батыс Қазақстан облысында", "в Западно-Казахстанской области", "in West Kazakhstan Region"),
    ("KZ-31", "Жамбыл облысында", "в Жамбылской области", "in Zhambyl Region"),
    ("KZ-33", "Жетісу облысында", "в области Жетісу", "in Zhetysu Region"),
    ("KZ-35", "Қарағанды облысында", "в Карагандинской области", "in Karaganda Region"),
    ("KZ-39", "Қостанай облысында", "в Костанайской области", "in Kostanay Region"),
    ("KZ-43", "Қызылорда облысында", "в Кызылординской области", "in Kyzylorda Region"),
    ("KZ-47", "Маңғыстау облысында", "в Мангистауской области", "in Mangystau Region"),
    ("KZ-55", "Павлодар облысында", "в Павлодарской области", "in Pavlodar Region"),
    ("KZ-59", "Солтүстік Қазақстан облысында", "в Северо-Казахстанской области", "in North Kazakhstan Region"),
    ("KZ-61", "Түркістан облысында", "в Туркестанской области", "in Turkistan Region"),
    ("KZ-62", "Ұлытау облысында", "в области Ұлытау", "in Ulytau Region"),
    ("KZ-63", "Шығыс Қазақстан облысында", "в Восточно-Казахстанской области", "in East Kazakhstan Region"),
    ("KZ-71", "Астана қаласында", "в городе Астане", "in the city of Astana"),
    ("KZ-75", "Алматы қаласында", "в городе Алматы", "in the city of Almaty"),
    ("KZ-79", "Шымкент қаласында", "в городе Шымкенте", "in the city of Shymkent"),
    ("KG-GO", "Ош қаласында", "в городе Оше", "in the city of Osh"),
    ("TJ-GB", "Таулы Бадахшан автономиялық облысында", "в Горно-Бадахшанской автономной области", "in Gorno-Badakhshan Autonomous Region"),
    ("TJ-RA", "Республикалық бағыныстағы аудандарда", "в районах республиканского подчинения", "in the Districts of Republican Subordination"),
    ("TM-M", "Мары уәлаятында", "в Марыйском велаяте", "in Mary Region"),
    ("UZ-QR", "Қарақалпақстан Республикасында", "в Республике Каракалпакстан", "in the Republic of Karakalpakstan"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "kk", "ru", "en"), PLACES)
def test_where(code: str, kk: str, ru: str, en: str) -> None:
    assert dict(in_place(code)) == {"kk": kk, "ru": ru, "en": en}


@pytest.mark.parametrize(
    ("code", "kk", "ru"),
    [
        ("KZ", "Қазақстанның", "Казахстана"),
        ("KZ-19", "Алматы облысының", "Алматинской области"),
        ("KZ-71", "Астана қаласының", "города Астаны"),
        ("KZ-62", "Ұлытау облысының", "области Ұлытау"),
        ("TM-M", "Мары уәлаятының", "Марыйского велаята"),
        ("UZ-QR", "Қарақалпақстан Республикасының", "Республики Каракалпакстан"),
    ],
)
def test_of_which_place(code: str, kk: str, ru: str) -> None:
    assert (of_place(code)["kk"], of_place(code)["ru"]) == (kk, ru)


def test_every_region_of_the_five_countries_is_declined_and_none_is_called_a_place_of_unknown_kind() -> None:
    codes = [region.code for country in countries_with_regions() for region in regions_of(country)]
    assert len(codes) > 50
    assert [code for code in codes if "месте" in in_place(code)["ru"]] == []


@pytest.mark.parametrize(
    ("name", "locative", "ablative", "dative", "genitive"),
    [
        ("Қазақстан", "Қазақстанда", "Қазақстаннан", "Қазақстанға", "Қазақстанның"),
        ("Алматы", "Алматыда", "Алматыдан", "Алматыға", "Алматының"),
        ("Шымкент", "Шымкентте", "Шымкенттен", "Шымкентке", "Шымкенттің"),
        ("Атырау", "Атырауда", "Атыраудан", "Атырауға", "Атыраудың"),
        ("Ақтөбе", "Ақтөбеде", "Ақтөбеден", "Ақтөбеге", "Ақтөбенің"),
        ("Бішкек", "Бішкекте", "Бішкектен", "Бішкекке", "Бішкектің"),
        ("Павлодар", "Павлодарда", "Павлодардан", "Павлодарға", "Павлодардың"),
        ("Абай облысы", "Абай облысында", "Абай облысынан", "Абай облысына", "Абай облысының"),
        ("Жетісу өңірі", "Жетісу өңірінде", "Жетісу өңірінен", "Жетісу өңіріне", "Жетісу өңірінің"),
    ],
)
def test_kazakh_cases_by_vowel_harmony_and_last_sound(
    name: str, locative: str, ablative: str, dative: str, genitive: str
) -> None:
    found = [with_case(name, case) for case in ("locative", "ablative", "dative", "genitive")]
    assert found == [locative, ablative, dative, genitive]


def test_what_is_in_a_place() -> None:
    assert [located(name) for name in ("Қазақстан", "Шымкент", "Абай облысы", "Тәжікстан")] == [
        "Қазақстандағы", "Шымкенттегі", "Абай облысындағы", "Тәжікстандағы",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "word", "locative", "ablative", "dative"),
    [
        ("0", "нөл", "0-де", "0-ден", "0-ге"),
        ("1", "бір", "1-де", "1-ден", "1-ге"),
        ("3", "үш", "3-те", "3-тен", "3-ке"),
        ("6", "алты", "6-да", "6-дан", "6-ға"),
        ("9", "тоғыз", "9-да", "9-дан", "9-ға"),
        ("10", "он", "10-да", "10-нан", "10-ға"),
        ("21", "бір", "21-де", "21-ден", "21-ге"),
        ("40", "қырық", "40-та", "40-тан", "40-қа"),
        ("50", "елу", "50-де", "50-ден", "50-ге"),
        ("100", "жүз", "100-де", "100-ден", "100-ге"),
        ("2 000", "мың", "2 000-да", "2 000-нан", "2 000-ға"),
        ("3 000 000", "миллион", "3 000 000-да", "3 000 000-нан", "3 000 000-ға"),
        ("2022", "екі", "2022-де", "2022-ден", "2022-ге"),
        ("12,3", "үш", "12,3-те", "12,3-тен", "12,3-ке"),
        ("0,20", "жиырма", "0,20-да", "0,20-дан", "0,20-ға"),
    ],
)
def test_kazakh_suffixes_after_figures_follow_the_word_read_aloud(
    written: str, word: str, locative: str, ablative: str, dative: str
) -> None:
    assert last_word(written) == word
    assert [number_with_case(written, case) for case in ("locative", "ablative", "dative")] == [
        locative,
        ablative,
        dative,
    ]
