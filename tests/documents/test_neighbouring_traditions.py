"""Made texts in the traditions of the neighbours: every article, point and appendix has its id, every passage its language."""

from __future__ import annotations

import pytest

from kenes.documents.document import Document
from kenes.documents.label import label_of
from kenes.documents.passages import passages

TEXTS = {
    "ky": """Кыргыз Республикасынын мыйзамы

Баңгизат каражаттары жөнүндө

I бөлүм. Жалпы жоболор

1-глава. Негизги түшүнүктөр

1-берене. Мыйзамдын максаты

1. Бул мыйзам баңгизат каражаттарынын жүгүртүлүшүн жөнгө салат.
2. Дарылоо жана калыбына келтирүү акысыз көрсөтүлөт.

2-берене. Мамлекеттик саясат

1) алдын алуу иштери;
2) эл аралык кызматташтык.

1-тиркеме

Баңгизат каражаттарынын тизмеси
""",
    "tg": """Қонуни Ҷумҳурии Тоҷикистон

Дар бораи воситаҳои нашъадор

Боби 1. Муқаррароти умумӣ

Моддаи 1. Мафҳумҳои асосӣ

1. Дар Қонуни мазкур мафҳумҳои зерин истифода мешаванд.
2. Табобат ройгон аст.

Моддаи 2. Сиёсати давлатӣ

- пешгирии истеъмол;
- қонун.

Замимаи 1

Рӯйхат
""",
    "uz-latn": """Oʻzbekiston Respublikasining qonuni

Giyohvandlik vositalari toʻgʻrisida

I boʻlim. Umumiy qoidalar

1-bob. Asosiy tushunchalar

1-modda. Qonunning maqsadi

1. Ushbu qonun giyohvandlik vositalari bilan bogʻliq munosabatlarni tartibga soladi.
2. Davolash bepul amalga oshiriladi va davlat tomonidan kafolatlanadi.

2-modda. Davlat siyosati

1) profilaktika;
2) xalqaro hamkorlik.

1-ilova

Roʻyxat
""",
    "uz-cyrl": """Ўзбекистон Республикасининг қонуни

Гиёҳвандлик воситалари тўғрисида

I бўлим. Умумий қоидалар

1-боб. Асосий тушунчалар

1-модда. Қонуннинг мақсади

1. Ушбу қонун гиёҳвандлик воситалари билан боғлиқ муносабатларни тартибга солади.
2. Даволаш бепул амалга оширилади.

2-модда. Давлат сиёсати

1) профилактика;
2) қонунлар.

1-илова

Рўйхат
""",
    "tk": """Türkmenistanyň kanuny

Neşe serişdeleri hakynda

I bölüm. Umumy düzgünler

1-nji bap. Esasy düşünjeler

1-nji madda. Kanunyň maksady

1. Bu kanun neşe serişdeleri bilen baglanyşykly gatnaşyklary düzgünleşdirýär.
2. Bejergi mugt amala aşyrylýar we döwlet tarapyndan kepillendirilýär.

Madda 2. Döwlet syýasaty

1) öňüni alyş;
2) halkara hyzmatdaşlyk.

1-nji goşundy

Sanaw
""",
}

BARE = [
    "h-1",
    "h-1/t-1",
    "sec-1",
    "ch-1",
    "art-1",
    "art-1/p-1",
    "art-1/p-2",
    "art-2",
    "art-2/sub-1",
    "art-2/sub-2",
    "app-1",
]
IDS = dict.fromkeys(TEXTS, BARE) | {
    "tg": ["h-1", "h-1/t-1", "ch-1", "art-1", "art-1/p-1", "art-1/p-2", "art-2", "art-2/t-1", "art-2/t-2", "app-1"]
}


@pytest.mark.parametrize("name", TEXTS)
def test_parts_have_the_ids_of_their_numbers_and_passages_the_language_of_the_act(name: str) -> None:
    found = passages(Document(f"{name}.txt", TEXTS[name], "txt"))
    assert [one.id for one in found] == IDS[name]
    assert {one.language for one in found} == {name.partition("-")[0]}


LABELS = [
    ("Моддаи 23-1. Чораҳо", "article", "23-1"),
    ("БОБИ 2. ТАБОБАТ", "chapter", "2"),
    ("Замимаи № 3 ба қарор", "appendix", "3"),
    ("23-берене. Дарылоо", "article", "23"),
    ("II БӨЛҮМ", "section", "2"),
    ("2-тиркеме", "appendix", "2"),
    ("15-модда. Даволаш", "article", "15"),
    ("15-modda. Davolash", "article", "15"),
    ("II bo'lim. Profilaktika", "section", "2"),
    ("II bo‘lim. Profilaktika", "section", "2"),
    ("3-ilova", "appendix", "3"),
    ("12-nji madda. Bejergi", "article", "12"),
    ("Madda 12. Bejergi", "article", "12"),
    ("Приложение 1\n\nПеречень средств", "appendix", "1"),
    ("2-қосымша\n\nТізбе", "appendix", "2"),
]


@pytest.mark.parametrize(("text", "kind", "number"), LABELS)
def test_a_label_is_read_in_each_tradition(text: str, kind: str, number: str) -> None:
    label = label_of(text)
    assert label is not None
    assert (label.kind, label.number) == (kind, number)


@pytest.mark.parametrize("text", ["Модда турлари", "bob haqida", "боби нав", "берене жөнүндө", "madda barada"])
def test_the_word_alone_numbers_nothing(text: str) -> None:
    assert label_of(text) is None


HOME = [
    ("kk", "1-бап. Мақсат\n\nӨңдеу ортасы\n\n2-бап. Әдіс және тәртіп\n", "kk"),
    ("ky", "1-берене. Максаты жана милдети\n\nӨнүктүрүү\n\n2-берене. Каражаттар үчүн эсеп\n", "ky"),
]


@pytest.mark.parametrize(("name", "text", "language"), HOME)
def test_letters_that_neighbours_share_are_those_of_the_document(name: str, text: str, language: str) -> None:
    assert {one.language for one in passages(Document(name, text, "txt"))} == {language}
