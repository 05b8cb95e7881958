"""Where names are not kept, none is left in what is shown: in minutes of three languages, however somebody is named."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from kenes.documents.document import Document
from kenes.documents.meetings.reading import meeting_report
from kenes.documents.meetings.without_names import INSTEAD, bare, names_in
from kenes.documents.persons import persons
from kenes.documents.reading import read_document
from kenes.documents.span import Span

MEETINGS = Path(__file__).parents[1] / "evaluation" / "meetings"
HEADS = {
    "ru": "Протокол заседания рабочей группы\n\n3 марта 2026 года\n\n",
    "kk": "Жұмыс тобы отырысының хаттамасы\n\n2026 жылғы 3 наурыз\n\n",
    "en": "Minutes of the meeting of the working group\n\n3 March 2026\n\n",
}
LINES = [
    # language, line of invented minutes -> the words of names in it
    ("ru", "Ким В.В. доложил о работе.", "Ким"),
    ("ru", "Присутствовали: Ахметов Б.К., Иванова А.С., Ли О.", "Ахметов Иванова Ли"),
    ("ru", "Ахметова сообщила, что центр открыт.", "Ахметова"),
    ("ru", "По словам Жумабекова, данные готовы.", "Жумабекова"),
    ("ru", "Гульнара Ермековна поблагодарила участников.", "Гульнара Ермековна"),
    ("ru", "Слово предоставили Нурлану Сагынбаеву и Айгуль Досжановой.", "Нурлану Сагынбаеву Айгуль Досжановой"),
    ("ru", "СЕРИКОВ АЛИБЕК МАРАТОВИЧ – директор Центра;", "СЕРИКОВ АЛИБЕК МАРАТОВИЧ"),
    ("ru", "Председатель: Т. Дүйсенова", "Дүйсенова"),
    ("ru", "Г-жа Смит отметила важность работы.", "Смит"),
    ("ru", "Докладчик – Цой Марина, эксперт.", "Цой Марина"),
    ("ru", "Эксперт Йохан ван дер Берг рассказал об опыте Нидерландов.", "Йохан Берг"),
    ("ru", "Выступил Мухамедрахим Курмангалиевич Абдрахманов.", "Мухамедрахим Курмангалиевич Абдрахманов"),
    ("ru", "Сапаров и Тлеубаева поддержали предложение.", "Сапаров Тлеубаева"),
    ("ru", "Ответственный: Бекмуратов. Срок: 1 июня 2026 года.", "Бекмуратов"),
    ("ru", "Заместитель министра Ержан Нурмаганбет открыл встречу.", "Ержан Нурмаганбет"),
    ("ru", "Отв. исп.: Калиев Д., тел. 55-55-55", "Калиев"),
    ("ru", "Руководитель НПО «Ак жол» Салтанат Ким рассказала о проекте.", "Салтанат Ким"),
    ("ru", "Модератор Анна-Мария Шнайдер задала вопрос.", "Анна Мария Шнайдер"),
    ("ru", "Секретарь ________ Ж. Оспан", "Оспан"),
    ("ru", "Поручить Нурпеисову подготовить справку.", "Нурпеисову"),
    ("ru", "Марат сообщил о результатах.", "Марат"),
    ("ru", "Открыл заседание Тлеген Абишев, начальник управления.", "Тлеген Абишев"),
    ("ru", "Участвовали: Пак Е.С., Юн Т.А., Цхай К.", "Пак Юн Цхай"),
    ("ru", "Рахимова предложила продлить срок.", "Рахимова"),
    ("ru", "По мнению Сейткалиева, закон нуждается в поправках.", "Сейткалиева"),
    ("ru", "Светлана Юрьевна выразила согласие.", "Светлана Юрьевна"),
    ("ru", "Контроль возложить на Мукашева Р.Т.", "Мукашева"),
    ("ru", "ИВАНОВ П. С. — председатель", "ИВАНОВ"),
    ("ru", "Эксперт УНП ООН Борха Эстебан представил доклад.", "Борха Эстебан"),
    ("ru", "Слушали: Гаухар Тасбулат.", "Гаухар Тасбулат"),
    ("ru", "Г-н Ли и г-жа Мюллер ответили на вопросы.", "Ли Мюллер"),
    ("ru", "Исполнитель: Джаксыбеков Олжас", "Джаксыбеков Олжас"),
    ("ru", "Рустам Эмомали приветствовал гостей.", "Рустам Эмомали"),
    ("ru", "Чолпон Бейшеналиева: нужны кадры.", "Чолпон Бейшеналиева"),
    ("ru", "Поблагодарили Тимура за перевод.", "Тимура"),
    ("ru", "Вела встречу Наталья Кригер-Шульц.", "Наталья Кригер Шульц"),
    ("ru", "Протокол вела: Есенгельды А.", "Есенгельды"),
    ("kk", "Тоқтаров сөз сөйледі.", "Тоқтаров"),
    ("kk", "Жиында Қасым-Жомарт Кемелұлы сөз алды.", "Қасым Жомарт Кемелұлы"),
    ("kk", "Министрдің орынбасары Ерлан Қонысбаев атап өтті.", "Ерлан Қонысбаев"),
    ("kk", "Айгүл Сәрсенбай мен Дәурен Ибраһим қатысты.", "Айгүл Сәрсенбай Дәурен Ибраһим"),
    ("kk", "Жауапты: Ә. Т. Жүнісова. Мерзімі: 1 маусым.", "Жүнісова"),
    ("kk", "Бекболатова ұсынысты қолдады.", "Бекболатова"),
    ("kk", "Сарапшы Нұрлан Өтеген: дерек жеткіліксіз.", "Нұрлан Өтеген"),
    ("kk", "Серікова ханым айтты.", "Серікова"),
    ("kk", "Тыңдалды: Досов Қ. есебі.", "Досов"),
    ("kk", "Отырысты Мәди Тәкиев ашты.", "Мәди Тәкиев"),
    ("kk", "Қатысқандар: Ө. Қанатұлы, Ш. Бәкірова.", "Қанатұлы Бәкірова"),
    ("kk", "Нұржанова баяндады.", "Нұржанова"),
    ("kk", "Гүлнар Мақсатқызы ұсыныс айтты.", "Гүлнар Мақсатқызы"),
    ("kk", "Сарсенбаевтың айтуынша, орталық ашылады.", "Сарсенбаевтың"),
    ("kk", "Орындаушы: Әбілқайыр Ж.", "Әбілқайыр"),
    ("kk", "ОМАРОВ СЕРІК ТӨЛЕГЕНҰЛЫ – директор", "ОМАРОВ СЕРІК ТӨЛЕГЕНҰЛЫ"),
    ("kk", "Спикер Томас Каттау тәжірибесімен бөлісті.", "Томас Каттау"),
    ("kk", "Алия айтты: дерек керек.", "Алия"),
    ("en", "Dr Smith said that the data were late.", "Smith"),
    ("en", "Maria José García-López presented the report.", "Maria García López"),
    ("en", "According to van der Berg, services grew.", "Berg"),
    ("en", "John O'Brien and Mary Jones attended.", "John Brien Mary Jones"),
    ("en", "Akhmetova stressed the need for training.", "Akhmetova"),
    ("en", "Ms. Li asked a question.", "Li"),
    ("en", "J. P. Morgan-Smith (EUDA)", "Morgan"),
    ("en", "The chair, Nurlan Sagynbay, opened the meeting.", "Nurlan Sagynbay"),
    ("en", "Responsible: Tokayev. Deadline: 1 June 2026.", "Tokayev"),
    ("en", "Present: Wei Zhang, Head of Unit; Priya Natarajan, Analyst", "Wei Zhang Priya Natarajan"),
    ("en", "ANN MILLER, Director", "ANN MILLER"),
    ("en", "Miller added that funding had been secured.", "Miller"),
    ("en", "Professor Hughes chaired the session.", "Hughes"),
    ("en", "Participants thanked Ingrid Bergström for her work.", "Ingrid Bergström"),
    ("en", "Okafor noted the lack of staff.", "Okafor"),
    ("en", "Ms Dilnoza Yusupova reported progress.", "Dilnoza Yusupova"),
    ("en", "Action: R. Patel to send the draft by 3 May 2026.", "Patel"),
    ("en", "JEAN DUPONT – expert", "JEAN DUPONT"),
    ("en", "Owner: Abdullaev. Due: 5 June 2026.", "Abdullaev"),
    ("en", "Alexis Goosdeel, Director, opened the day.", "Alexis Goosdeel"),
    ("en", "In the view of Sarah Lindqvist, more data are needed.", "Sarah Lindqvist"),
    ("en", "Minutes taken by Tom Baker.", "Tom Baker"),
    ("en", "Zhanna Kim and Oleg Tsoi objected.", "Zhanna Kim Oleg Tsoi"),
]  # fmt: skip


@pytest.mark.parametrize("language", sorted(HEADS))
def test_no_name_is_left(language: str) -> None:
    left = {}
    for code, line, names in LINES:
        text = f"{HEADS[code]}{line}\n"
        if code == language:
            shown = bare(text, 0, names_in(meeting_report(Document("minutes.txt", text, "txt"))))
            assert INSTEAD in shown
            left[line] = [name for name in names.split() if name in shown]
    assert {line: names for line, names in left.items() if names} == {}


@pytest.mark.parametrize(
    ("file", "kept"),
    [
        # a text that names nobody by these words -> they stay
        ("ru_minutes_example.txt", ("ПРОТОКОЛ", "Рабочей группы", "Павлодар", "Орган Б", "Институт примеров", "Следующее заседание")),
        ("kk_release_example.txt", ("Оған Мысалдар министрлігі", "Мысалдар министрлігі", "«Үлгі» қоғамдық қоры", "Павлодар", "Форум")),
        ("en_release_example.txt", ("Example Recovery Foundation", "Bishkek", "BISHKEK", "Ministry of Examples", "Sample Statistics Agency")),
    ],
)  # fmt: skip
def test_bodies_places_and_plain_words_stay(file: str, kept: tuple[str, ...]) -> None:
    report = meeting_report(read_document(MEETINGS / file))
    shown = bare(report.document.text, 0, names_in(report))
    assert [words for words in kept if words in report.document.text and words not in shown] == []
    assert sum(words in report.document.text for words in kept) > 1


def test_places_count_the_characters_of_the_text() -> None:
    report = meeting_report(read_document(MEETINGS / "ru_minutes_example.txt"))
    found = names_in(report)
    assert [one for one in found if report.document.text[one.start : one.end] != one.text] == []
    assert all(one.end < two.start for one, two in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("language", "line", "named"),
    [
        # a word that only ends like "г." or "ул." before a name is no street and no town
        ("kk", "деді педагог Дана Мысалова", ["Дана Мысалова"]),
        ("ru", "рассказал нарколог Иванов А. П.", ["Иванов А. П."]),
        ("ru", "живёт на ул. Абая Кунанбаева", []),
        ("ru", "в с. Омарова Берика", []),
    ],
)
def test_streets_and_towns_bear_names_and_physicians_are_people(language: str, line: str, named: list[str]) -> None:
    assert [one.span.text for one in persons(Span(0, len(line), line), language)] == named
