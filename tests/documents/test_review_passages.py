"""Single passages of our own making, labelled by the conventions of docs/decisions/0011: what each speaks to, and what is left alone."""

from __future__ import annotations

import pytest

from kenes.documents.document import Document
from kenes.documents.framework import all_frameworks
from kenes.documents.modality import Modality
from kenes.documents.review import Suggestion, review

LABELLED = {
    "ru": [
        ("Расширить охват поддерживающей терапией метадоном лиц с опиоидной зависимостью.", "3.5 3.8", "1"),
        ("Оборот наркотических средств для медицинских целей осуществляется по лицензии.", "", "2"),
        ("Обеспечить доступность морфина для паллиативной помощи и обезболивания больных.", "3.b", "2"),
        ("Активизировать выявление преступных доходов от наркобизнеса и конфискацию имущества.", "16 16.4", "3"),
        ("Создать систему раннего предупреждения о новых психоактивных веществах.", "3.d", "5"),
        ("Пресекать сбыт синтетических наркотиков через интернет-магазины и мессенджеры.", "16", "3 5"),
        ("Обеспечить потребителям инъекционных наркотиков тестирование на ВИЧ и гепатит С.", "3.3", "1"),
        ("Поддержать альтернативное развитие сельских районов, где выращивается опийный мак.", "", "7"),
        ("Провести в школах уроки о вреде наркотиков и здоровом образе жизни.", "3.5", "1"),
        ("Усилить борьбу с коррупцией в правоохранительных органах.", "16 16.5", ""),
        ("Развивать международное сотрудничество в пресечении наркотрафика.", "16 17", "3 6"),
    ],
    "kk": [
        ("Мектептерде нашақорлықтың алдын алу жөніндегі сабақтар өткізілсін.", "3.5", "1"),
        ("Опиоидқа тәуелді адамдарға метадонмен қолдаушы терапия көрсету көзделеді.", "3.5", "1"),
        ("Есірткінің заңсыз айналымынан түскен кірістерді заңдастыруға қарсы іс-қимыл күшейтіледі.", "16 16.4", "3"),
        ("Ұйымдасқан қылмыстық топтардың мүлкі тәркіленеді.", "16 16.4", ""),
        ("Орталық Азия мемлекеттерімен халықаралық ынтымақтастық дамытылады.", "17", "6"),
        ("Жаңа психобелсенді заттар туралы ерте хабарлау жүйесі құрылады.", "3.d", "5"),
        ("Жазаға балама шаралар, соның ішінде пробация қолданылады.", "16 16.3", "4"),
        ("Есірткіге қарсы күресте құқық қорғау органдарының үйлестірілуі жақсартылады.", "16 16.6", "3"),
    ],
    "en": [
        ("The Government will expand opioid agonist treatment and needle exchange.", "3.3 3.5", "1"),
        ("Parties shall confiscate the proceeds of drug trafficking and prevent money-laundering.", "16 16.4", "3"),
        ("Alternatives to imprisonment should be offered to people who use drugs.", "16 16.3", "4"),
        ("Strengthen international cooperation and mutual legal assistance against drug trafficking.", "16 17", "3 6"),
        ("Schools will deliver evidence-based prevention of drug use to young people.", "3.5", "1"),
        ("Support alternative development for communities affected by opium poppy cultivation.", "", "7"),
    ],
}
SILENT = {
    "ru": [
        "Заместитель министра внутренних дел посетил выставку терапевтического оборудования.",
        "Программа не предусматривает заместительную терапию опиоидами.",
        "Вопросы лечения наркозависимых в документе не рассматриваются.",
        "Недопущение применения заместительной терапии.",
        "Финансирование осуществляется в пределах средств, предусмотренных в республиканском бюджете.",
        "Отдел по борьбе с наркобизнесом переехал в новое здание.",
        "Настоящий приказ вводится в действие по истечении десяти календарных дней.",
        "Доля женщин среди работников здравоохранения составляет две трети.",
        "27) исключен Законом РК от 07.07.2020 № 361-VI;",
        "г. Астана, ул. Образцовая, 1, кабинет наркологической помощи, тел.: +7 700 000 00 00",
    ],
    "kk": [
        "Министрдің орынбасары көрмеге қатысты.",
        "Бағдарламада алмастырушы терапия қарастырылмаған.",
        "Осы қаулы алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.",
        "Қазақстанда дәрілік заттардың бағасы өсті.",
    ],
    "en": [
        "The strategy does not include harm reduction services.",
        "The deputy minister attended a football match.",
        "The price of prescription drugs rose; import substitution continues in the car industry.",
        "This order enters into force on the day of its publication.",
        "The proportion of schools with electricity rose, and legal documents were translated.",
        "Disaster risk reduction strategies of local authorities were adopted.",
    ],
}
FILLER = {"ru": "Это первый абзац.", "kk": "Бұл бірінші абзац және ол қысқа.", "en": "This is the first paragraph."}


def suggestions(text: str, language: str, framework: str = "sdg") -> tuple[Suggestion, ...]:
    document = Document("example.txt", f"{FILLER[language]}\n\n{text}", "txt")
    return review(document, all_frameworks()[framework]).suggestions


def codes(text: str, language: str, framework: str) -> str:
    return " ".join(one.requirement for one in suggestions(text, language, framework))


@pytest.mark.parametrize(
    ("language", "text", "sdg", "ungass"), [(language, *row) for language, rows in LABELLED.items() for row in rows]
)
def test_what_a_passage_speaks_to(language: str, text: str, sdg: str, ungass: str) -> None:
    assert (codes(text, language, "sdg"), codes(text, language, "ungass-2016")) == (sdg, ungass)


@pytest.mark.parametrize("framework", sorted(all_frameworks()))
@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in SILENT.items() for text in texts]
)
def test_what_is_left_alone(language: str, text: str, framework: str) -> None:
    assert codes(text, language, framework) == ""


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("ru", "Государственные органы обязаны обеспечить лечение наркозависимых.", Modality.DUTY),
        ("ru", "В 2027 году планируется открыть центр лечения наркозависимых.", Modality.PLAN),
        ("ru", "Рекомендовать областям развивать лечение наркозависимых.", Modality.WISH),
        ("ru", "Участники отметили работу центра лечения наркозависимых.", Modality.REPORT),
        ("ru", "Лечение наркозависимых.", Modality.MENTION),
        ("kk", "Нашақорларды емдеу қамтамасыз етілсін.", Modality.DUTY),
        ("kk", "Нашақорларды емдеу орталығын ашу жоспарлануда.", Modality.PLAN),
        ("kk", "Нашақорларды емдеу орталығының жұмысы маңызды.", Modality.WISH),
        ("en", "States shall provide drug treatment.", Modality.DUTY),
        ("en", "The ministry will provide drug treatment.", Modality.PLAN),
        ("en", "Countries should provide drug treatment.", Modality.WISH),
        ("en", "Drug treatment was discussed.", Modality.REPORT),
    ],
)
def test_how_it_is_said(language: str, text: str, modality: Modality) -> None:
    [found] = suggestions(text, language)
    assert (found.requirement, found.modality) == ("3.5", modality)


def test_a_denial_ends_at_the_turn_of_the_sentence() -> None:
    text = "План не предусматривает лечение наркозависимых, но включает конфискацию имущества наркоторговцев."
    assert codes(text, "ru", "sdg") == "16 16.4"


def test_each_passage_is_read_in_its_own_language() -> None:
    text = "Усилить профилактику наркомании в школах.\n\nНашақорларды емдеу және оңалту орталықтары ашылады.\n\nDrug treatment shall be available to all."
    document = Document("example.txt", text, "txt")
    found = review(document, all_frameworks()["sdg"])
    assert [one.language for one in found.passages] == ["ru", "kk", "en"]
    assert {one.passage for one in found.suggestions if one.requirement == "3.5"} == {one.id for one in found.passages}


def test_latin_letters_in_kazakh_words_hide_nothing() -> None:
    plain = "Есірткіге тәуелді адамдарды емдеу қамтамасыз етіледі."
    typed = plain.replace("і", "i")
    [one], [other] = suggestions(plain, "kk"), suggestions(typed, "kk")
    assert (one.requirement, one.score) == (other.requirement, other.score)
    assert [(words.start, words.end) for words in one.matched] == [(words.start, words.end) for words in other.matched]
    assert [words.text for words in other.matched] == [words.text.replace("і", "i") for words in one.matched]
