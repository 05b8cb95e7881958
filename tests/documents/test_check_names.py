"""Persons in language versions: one person in three spellings is no finding; another person, or none, is.

Every person here is made up for these tests; so are the meetings.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kenes.documents.check import check_files
from kenes.documents.name_words import same_word
from kenes.documents.person import Certainty
from kenes.documents.persons import persons
from kenes.documents.span import Span
from kenes.texts import Finding

CLEAN = {
    "forms of address, cases, order swapped": (
        "Кеңес туралы\n\nКеңесті Айгүл Сәрсенбекова ханым ашты. Сәрсенбекованың сөзінен кейін Данияр Тілеубаевқа сөз берілді.\n\n"
        "Жобаны Нұржан Қалдыбаев пен Елена Воронцова таныстырды.\n",
        "О совещании\n\nСовещание открыла г-жа Сарсенбекова Айгуль. После выступления Сарсенбековой слово было дано Тлеубаеву Данияру.\n\n"
        "Проект представили Нуржан Калдыбаев и Елена Воронцова.\n",
        "About the meeting\n\nMs Aigul Sarsenbekova opened the meeting. After Sarsenbekova had spoken, the floor was given to Daniyar Tleubayev.\n\n"
        "The project was presented by Nurzhan Kaldybayev and Yelena Vorontsova.\n",
    ),
    "initials and patronymics": (
        "Хаттама\n\nТөраға: Т.Қ. Жүнісов.\n\nХатшы: Ғалия Серікқызы Әбдірахманова.\n\nБаяндама Б.С. Исмаиловтың тапсырмасымен дайындалды.\n",
        "Протокол\n\nПредседатель: Жунисов Т.К.\n\nСекретарь: Абдрахманова Галия Сериковна.\n\nДоклад подготовлен по поручению Исмаилова Б.С.\n",
        "Minutes\n\nChair: T. Zhunissov.\n\nSecretary: Galiya Abdrakhmanova.\n\nThe report was prepared at the request of B. Ismailov.\n",
    ),
    "foreign names and names without a table": (
        "Қонақтар\n\nЕуропалық тараптан Эрнест Мартелло мырза мен Йоханна Лундквист қатысты.\n\n"
        "Тәжірибемен Рахымқұл Едіге бөлісті, оған Қасым-Жан Бекенов сұрақ қойды.\n",
        "Гости\n\nС европейской стороны участвовали г-н Эрнест Мартелло и Йоханна Лундквист.\n\n"
        "Опытом поделился Рахимкул Едыге, вопрос ему задал Касым-Жан Бекенов.\n",
        "Guests\n\nMr Ernesto Martelló and Johanna Lundquist took part on the European side.\n\n"
        "Rakhimkul Edige shared his experience; Kassym-Jan Bekenov put a question to him.\n",
    ),
    "bodies, places and months are no persons": (
        "Қазақстан Республикасының Денсаулық сақтау министрлігі мен Бас прокуратура Астанада мамырда кездесті.\n\n"
        "Орталық Азия елдері, Еуропалық Одақ және Біріккен Ұлттар Ұйымы қатысты.\n\nКездесу Абай көшесіндегі Достық үйінде өтті.\n",
        "Министерство здравоохранения Республики Казахстан и Генеральная прокуратура встретились в Астане в мае.\n\n"
        "Участвовали страны Центральной Азии, Европейский Союз и Организация Объединенных Наций.\n\nВстреча прошла в Доме дружбы на улице Абая.\n",
        "The Ministry of Health of the Republic of Kazakhstan and the General Prosecutor's Office met in Astana in May.\n\n"
        "The countries of Central Asia, the European Union and the United Nations took part.\n\nThe meeting was held in the Dostyk House on Abai Street.\n",
    ),
    "headings, plans and labels are no persons": (
        "А. Негізгі ережелер\n\nҰлттық Жоспар және Жол Картасы бекітілді.\n\nӘ. Қорытынды ережелер\n",
        "А. Основные положения\n\nНациональный План и Дорожная Карта утверждены.\n\nБ. Заключительные положения\n",
        "A. Main Provisions\n\nThe National Plan and the Road Map were approved.\n\nB. Final Provisions\n",
    ),
    "a press release of a meeting": (
        """Ұлттық есірткі саясатын талқылау

Еуропалық Одақтың Қазақстандағы өкілдігінің өкілі Петер Хольмберг мырза өзінің құттықтау сөзінде Орталық Азия мен Еуропалық Одақ арасындағы ынтымақтастықтың рөлін атап өтті.

ҚР СІМ өкілі Еділ Құлмұратов Қазақстан Үкіметі халықаралық бағдарламаларды қолдайтынын атап өтіп, Президент С.С. Әбдікерімовтің Қазақстан халқына Жолдауына сілтеме жасады.

ІІМ-нен Гауһар Мусина ханым КАДАП тобына қолдауы үшін алғыс айтты.

«Біз ұлттық және өңірлік деңгейдегі диалогтарды ілгерілетеміз», – дейді CADAP 7 директоры Луис Эррера.

Қатысушылар: Жанаргүл Тұрсынбекова (ДСМ), Виктор Сергеевич Ли, Шон О'Коннор, Абдулла Әл-Хамади, Б.М. Нұрғалиев, Е. Ким.

Жұмыс тобына Назарбаев Университетінің, «Самұрық-Қазына» қорының және Достық үйінің өкілдері кірді. Нұрғалиев кездесуді Шымкентте өткізуді ұсынды, оны С. Әбдікерімов қолдады.

Жоспарға А.Б. Жолдасбеков пен Ж.Қ. Сотников Көкшетау қаласында қол қойды. Тәуелсіздік күні 16 желтоқсанда аталып өтті.
""",
        """Обсуждение национальной наркополитики

В своём приветственном слове г-н Петер Хольмберг, представитель делегации ЕС в Казахстане, подчеркнул роль сотрудничества между Центральной Азией и Европейским Союзом.

Представитель МИД РК Кульмуратов Едиль подчеркнул, что Правительство Казахстана поддерживает международные программы, сославшись на Послание Президента Абдикеримова С.С. народу Казахстана.

Г-жа Мусина Гаухар, МВД РК, поблагодарила команду КАДАП за поддержку.

«Мы продвигаем диалоги на национальном и региональном уровнях», — говорит Луис Эррера, директор CADAP 7.

Участники: Турсунбекова Жанаргуль (Минздрав), Ли Виктор Сергеевич, О'Коннор Шон, Абдулла Аль-Хамади, Нургалиев Б.М., Ким Е.

В рабочую группу вошли представители Назарбаев Университета, Фонда «Самрук-Казына» и Дома Дружбы. Нургалиев предложил провести встречу в Шымкенте, её поддержал С. Абдикеримов.

План подписали А.Б. Жолдасбеков и Ж.К. Сотников в г. Кокшетау. День Независимости отметили 16 декабря.
""",
        """Discussing National Drug Policy

In his welcome speech, Mr Peter Holmberg, representative of the EU Delegation to Kazakhstan, stressed the role of cooperation between Central Asia and the European Union.

Edil Kulmuratov, representative of the MFA of the Republic of Kazakhstan, stressed that the Government of Kazakhstan supports international programmes, referring to the Address of President S. Abdikerimov to the People of Kazakhstan.

Ms Gaukhar Musina of the MIA thanked the CADAP team for its support.

"We promote dialogues at the national and regional levels", says Luis Herrera, Director of CADAP 7.

Participants: Zhanargul Tursunbekova (Ministry of Health), Viktor Li, Sean O'Connor, Abdulla Al-Hamadi, B. Nurgaliyev, E. Kim.

The working group included representatives of Nazarbayev University, Samruk-Kazyna Fund and the House of Friendship. Mr Nurgaliyev proposed to hold the meeting in Shymkent; S. Abdikerimov supported it.

The Plan was signed by A. Zholdasbekov and Zh. Sotnikov in Kokshetau. Independence Day was marked on 16 December.
""",
    ),
    "the surname alone, later on": (
        "Зерттеуді Марат Өтепов жүргізді. Өтепов деректерді екі рет тексерді.\n\nНәтижесін Өтеповпен бірге талқылаған жөн.\n",
        "Исследование провёл Марат Утепов. Он дважды проверил данные.\n\nРезультат следует обсудить с Утеповым.\n",
        "Marat Utepov did the study. Utepov checked the data twice.\n\nThe result should be discussed with Utepov.\n",
    ),
}  # fmt: skip

KAZAKH, RUSSIAN, ENGLISH = CLEAN["forms of address, cases, order swapped"]
MINUTES = CLEAN["initials and patronymics"]
GUESTS = CLEAN["foreign names and names without a table"]

PRESS = CLEAN["a press release of a meeting"]

CHANGED = (
    # first version, second version, what is replaced in it, by what, the places in the first and in the second
    (KAZAKH, RUSSIAN, "Сарсенбекова Айгуль", "Кенжебаева Айгуль", "Айгүл Сәрсенбекова", "Кенжебаева Айгуль"),
    (KAZAKH, RUSSIAN, "Сарсенбекова Айгуль", "Сарсенбекова Гульнара", "Айгүл Сәрсенбекова", "Сарсенбекова Гульнара"),
    (KAZAKH, RUSSIAN, "Тлеубаеву Данияру", "Тлеубердину Данияру", "Данияр Тілеубаевқа", "Тлеубердину Данияру"),
    (KAZAKH, RUSSIAN, "Нуржан Калдыбаев", "Ерлан Оразалин", "Нұржан Қалдыбаев", "Ерлан Оразалин"),
    (KAZAKH, ENGLISH, "Nurzhan Kaldybayev", "Nurzhan Koshanov", "Нұржан Қалдыбаев", "Nurzhan Koshanov"),
    (RUSSIAN, ENGLISH, "Yelena Vorontsova", "Irina Lebedeva", "Елена Воронцова", "Irina Lebedeva"),
    (RUSSIAN, ENGLISH, "Daniyar Tleubayev", "Daniyar Akhmetov", "Тлеубаеву Данияру", "Daniyar Akhmetov"),
    (ENGLISH, KAZAKH, "Нұржан Қалдыбаев", "Нұржан Бейсенов", "Nurzhan Kaldybayev", "Нұржан Бейсенов"),
    (MINUTES[0], MINUTES[1], "Жунисов Т.К.", "Жумабаев Т.К.", "Т.Қ. Жүнісов", "Жумабаев Т.К."),
    (MINUTES[0], MINUTES[1], "Абдрахманова Галия Сериковна", "Абдрахманова Галия Муратовна", "Ғалия Серікқызы Әбдірахманова", "Абдрахманова Галия Муратовна"),
    (MINUTES[1], MINUTES[2], "B. Ismailov", "B. Suleimenov", "Исмаилова Б.С.", "B. Suleimenov"),
    (MINUTES[0], MINUTES[2], "T. Zhunissov", "T. Zhakupov", "Т.Қ. Жүнісов", "T. Zhakupov"),
    (MINUTES[0], MINUTES[1], "Исмаилова Б.С.", "Исмаилова Т.К.", "Б.С. Исмаиловтың", "Исмаилова Т.К."),
    (PRESS[0], PRESS[1], "Хольмберг", "Линдберг", "Петер Хольмберг", "Петер Линдберг"),
    (PRESS[1], PRESS[0], "Луис Эррера", "Карлос Вега", "Луис Эррера", "Карлос Вега"),
    (PRESS[2], PRESS[1], "О'Коннор Шон", "О'Брайен Шон", "Sean O'Connor", "О'Брайен Шон"),
    (PRESS[0], PRESS[2], "Zh. Sotnikov", "Zh. Rybakov", "Ж.Қ. Сотников", "Zh. Rybakov"),
    (PRESS[1], PRESS[2], "Viktor Li", "Viktor Ten", "Ли Виктор Сергеевич", "Viktor Ten"),
    (PRESS[1], PRESS[2], "Abdulla Al-Hamadi", "Abdulla Al-Mansouri", "Абдулла Аль-Хамади", "Abdulla Al-Mansouri"),
    (PRESS[2], PRESS[0], "Мусина ханым", "Исина ханым", "Gaukhar Musina", "Гауһар Исина"),
    (PRESS[1], PRESS[0], "оны С. Әбдікерімов", "оны С. Қалиев", "С. Абдикеримов", "С. Қалиев"),
    (GUESTS[0], GUESTS[1], "Эрнест Мартелло", "Эрнест Кастелло", "Эрнест Мартелло", "Эрнест Кастелло"),
    (GUESTS[1], GUESTS[2], "Johanna Lundquist", "Johanna Bergström", "Йоханна Лундквист", "Johanna Bergström"),
    (GUESTS[1], GUESTS[2], "Rakhimkul Edige", "Rakhimkul Zhakenov", "Рахимкул Едыге", "Rakhimkul Zhakenov"),
)  # fmt: skip
MISSING = (
    (KAZAKH, RUSSIAN, "Нуржан Калдыбаев и ", "Нұржан Қалдыбаев"),
    (RUSSIAN, ENGLISH, " and Yelena Vorontsova", "Елена Воронцова"),
    (ENGLISH, KAZAKH, "Нұржан Қалдыбаев пен ", "Nurzhan Kaldybayev"),
    (PRESS[2], PRESS[1], "Ли Виктор Сергеевич, ", "Viktor Li"),
    (PRESS[1], PRESS[2], "Sean O'Connor, ", "О'Коннор Шон"),
    (MINUTES[0], MINUTES[1], " по поручению Исмаилова Б.С", "Б.С. Исмаиловтың"),
)


def found_in(folder: Path, *texts: str) -> tuple[Finding, ...]:
    files = [folder / f"version{number}.txt" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    return check_files(files).findings


def places(findings: tuple[Finding, ...]) -> list[tuple[str, str, str | None]]:
    return [(one.code, Path(one.file or "").stem, one.text) for one in findings]


@pytest.mark.parametrize("texts", CLEAN.values(), ids=CLEAN)
def test_the_same_persons_in_three_languages_give_no_finding(tmp_path: Path, texts: tuple[str, str, str]) -> None:
    for first in range(3):
        turned = texts[first:] + texts[:first]
        assert places(found_in(tmp_path, *turned)) == []


@pytest.mark.parametrize(
    "first, second, old, new, own, other", CHANGED, ids=[f"{row[2]} - {row[3]}" for row in CHANGED]
)
def test_another_person_is_reported_at_both_places(
    tmp_path: Path, first: str, second: str, old: str, new: str, own: str, other: str
) -> None:
    assert second.count(old) == 1
    changed = second.replace(old, new)
    findings = [one for one in found_in(tmp_path, first, changed) if one.file]
    assert places(tuple(findings))[:1] == [("name-differs", "version0", own)]
    assert ("name-differs", "version1", other) in places(tuple(findings))
    for one, text in zip(findings, (first, changed), strict=False):
        assert one.stops
        assert one.text == text[one.start : one.end]
    assert [one.proposal and one.proposal["ru"] for one in findings[:2]] == [f"{other}?", f"{own}?"]


@pytest.mark.parametrize("first, second, dropped, own", MISSING, ids=[row[2] for row in MISSING])
def test_a_person_left_out_is_asked_about(tmp_path: Path, first: str, second: str, dropped: str, own: str) -> None:
    assert second.count(dropped) == 1
    here, there = found_in(tmp_path, first, second.replace(dropped, ""))
    assert places((here, there)) == [("name-differs", "version0", own), ("name-differs", "version1", "")]
    assert there.start == there.end
    assert (here.stops, there.stops) == (False, False)
    assert there.proposal is not None and own in there.proposal["kk"] and there.proposal["kk"].endswith("?")


def test_two_persons_who_changed_places_within_a_passage(tmp_path: Path) -> None:
    kazakh = "Төраға – Айгүл Сәрсенбекова. Хатшы – Нұржан Қалдыбаев. Шешім қабылданды.\n"
    russian = "Председатель – Нуржан Калдыбаев. Секретарь – Айгуль Сарсенбекова. Решение принято.\n"
    assert places(found_in(tmp_path, kazakh, russian)) == [
        ("name-differs", "version0", "Айгүл Сәрсенбекова"),
        ("name-differs", "version0", "Нұржан Қалдыбаев"),
        ("name-differs", "version1", "Нуржан Калдыбаев"),
        ("name-differs", "version1", "Айгуль Сарсенбекова"),
    ]


def test_a_title_before_a_surname_is_no_part_of_the_name() -> None:
    text = "Слово взяли Министр Ерлан Оразалин, Президент Фонда Т.К. Жунисов и депутат Лебедева."
    named = persons(Span(0, len(text), text), "ru")
    assert [(one.span.text, one.certainty) for one in named] == [
        ("Ерлан Оразалин", Certainty.CERTAIN),
        ("Т.К. Жунисов", Certainty.CERTAIN),
        ("Лебедева", Certainty.SLIGHT),
    ]
    assert all(text[one.span.start : one.span.end] == one.span.text for one in named)


SAME = (
    "Омарова Омаровой Омаровның Omarova",
    "Қасым-Жомарт Касым-Жомарт Касым-Жомарта Kassym-Jomart",
    "Айгүл Айгуль Айгүлге Aigul Aygul",
    "Ерлан Ерлану Ерланның Yerlan Erlan",
    "Бекмұхамбетов Бекмухамбетовым Bekmukhambetov",
    "Скаскевич Скаскевичем Skaskevich",
    "Хусаинов Құсайынов Khussainov",
    "Юрий Юрием Yuriy Yuri",
    "Мария Марии Марией Maria",
    "Жүнісов Жунисова Zhunissov Junisov",
    "Динара Динаре Динараға Dinara",
    "Цой Tsoi",
    "Смит Смитом Smith",
)
OTHERS = (
    "Омаров Оспанов",
    "Ахметов Ахмедов",
    "Смаилов Исмаилов",
    "Серик Берик",
    "Ерлан Нурлан",
    "Айгуль Айжан",
    "Ахметов Ахметбеков",
    "Калиева Алиева",
    "Ким Цой",
    "Akhmetov Mamedov",
    "Динара Гульнара",
)


@pytest.mark.parametrize("row", SAME)
def test_spellings_and_cases_of_one_name(row: str) -> None:
    words = row.split()
    assert [(one, two) for one in words for two in words if not same_word(one, two)] == []


@pytest.mark.parametrize("row", OTHERS)
def test_two_names(row: str) -> None:
    one, two = row.split()
    assert not same_word(one, two)


REAL_VERSIONS = (
    ("kk_kz_law279_selected", "ru_kz_law279_selected"),
    ("kk_kz_kazstat_faq", "en_kz_kazstat_faq"),
    ("ru_kz_national_sdg_indicators", "en_kz_national_sdg_indicators"),
)


@pytest.mark.parametrize("names", REAL_VERSIONS, ids=[first for first, _ in REAL_VERSIONS])
def test_real_versions_have_no_person_or_body_that_differs(shared: Path, names: tuple[str, str]) -> None:
    for order in (names, names[::-1]):
        found = check_files([shared / "documents" / f"{name}.txt" for name in order]).findings
        assert [one.text for one in found if re.match("name-differs|institution-differs", one.code)] == []


SURNAMES = (
    # kk, ru, en; none of these persons exists
    ("Оразалин", "Оразалин", "Orazalin"),
    ("Тілеубердиев", "Тлеубердиев", "Tleuberdiyev"),
    ("Жақсылықов", "Жаксылыков", "Zhaxylykov"),
    ("Қожахметов", "Кожахметов", "Kozhakhmetov"),
    ("Әбілқасымов", "Абилкасымов", "Abilkassymov"),
    ("Өмірбеков", "Омирбеков", "Omirbekov"),
    ("Шәріпов", "Шарипов", "Sharipov"),
    ("Үсенов", "Усенов", "Ussenov"),
    ("Хасенов", "Хасенов", "Khassenov"),
    ("Чернышев", "Чернышёв", "Chernyshev"),
    ("Юсупов", "Юсупов", "Yussupov"),
    ("Яковлев", "Яковлев", "Yakovlev"),
    ("Ыбырайымов", "Ибраимов", "Ibraimov"),
    ("Мұхамеджанов", "Мухамеджанов", "Mukhamedzhanov"),
    ("Щербаков", "Щербаков", "Shcherbakov"),
    ("Жиенбаев", "Жиенбаев", "Zhiyenbayev"),
)
GIVEN = (
    ("Данияр", "Данияр", "Daniyar"),
    ("Нұржан", "Нуржан", "Nurzhan"),
    ("Бауыржан", "Бауржан", "Bauyrzhan"),
    ("Еркін", "Еркин", "Yerkin"),
)


def three_versions(given: tuple[str, str, str], surname: tuple[str, str, str]) -> tuple[str, str, str]:
    return (
        f"Баяндаманы {given[0]} {surname[0]} жасады.\n\nСұрақтар {surname[0]}қа қойылды, жауап 2 күнде берілді.\n\nКездесуді {given[0]} {surname[0]}пен бірге {given[0][0]}. {surname[0]}тың бөлімі өткізді.\n",
        f"Доклад сделал {surname[1]} {given[1]}.\n\nВопросы были заданы {surname[1]}у, ответ дан через 2 дня.\n\nВстречу вместе с {given[1]}ом {surname[1]}ым провёл отдел {surname[1]}а {given[1][0]}.\n",
        f"{given[2]} {surname[2]} gave a talk.\n\nQuestions were put to {surname[2]}, answered within 2 days.\n\nThe meeting with {given[2]} {surname[2]} was held by {given[2][0]}. {surname[2]}'s division.\n",
    )


@pytest.mark.parametrize("number", range(len(SURNAMES)))
def test_every_surname_in_three_languages_and_the_next_one_in_its_place(tmp_path: Path, number: int) -> None:
    given, surname, other = GIVEN[number % len(GIVEN)], SURNAMES[number], SURNAMES[(number + 1) % len(SURNAMES)]
    texts, others = three_versions(given, surname), three_versions(given, other)
    assert places(found_in(tmp_path, *texts)) == []
    for first in range(3):
        for second in {0, 1, 2} - {first}:
            line = others[second].split("\n\n")[0]
            changed = line + "\n\n" + texts[second].split("\n\n", 1)[1]
            here, there = found_in(tmp_path, texts[first], changed)
            assert (here.code, there.code, here.stops, there.stops) == ("name-differs", "name-differs", True, True)
            assert here.text is not None and surname[first] in here.text
            assert there.text is not None and other[second] in there.text
