"""What a capitalised word can be in a person's name, and in which forms it may stand."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kenes.codes.institutions import all_institutions
from kenes.documents import dictionary
from kenes.documents.countries import all_countries
from kenes.documents.transliteration import skeleton, sound, sounds_same

GIVEN_NAMES = Path(__file__).with_name("given_names.csv")
REGIONS = "regions.csv"
SHORTEST_STEM = 3
KAZAKH_LETTER = re.compile("[әғқңөұүһі]", re.IGNORECASE)

KAZAKH_CASE = re.compile(
    r"(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|ны|ні|ды|ді|ты|ті|да|де|та|те|дан|ден|тан|тен|нан|нен|мен|бен|пен)$"
)
RUSSIAN_CASE = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ою|ею|ой|ей|ом|ем|ым|им|ых|их|ую|юю|ая|яя|ий|ый|а|я|у|ю|е|ы|и|ь|й)$"
)
ENGLISH_CASE = re.compile(r"['’]s?$")
SURNAME = re.compile(
    r"(?:ов|ев|ёв)(?:а|у|ым|ой|е|ы|ых|ыми)?$|(?:енко|швили|дзе)$|(?:[оеё]ва?)(?:[нтд][ыі]ң|ға|қа|ке|ге|[тдн][ыі]|[тдн][ае]н?|[пмб]ен)$"
)
SURNAME_LATIN = re.compile(
    r"(?-i:^(?:O['’]|Mc|Mac)[A-Z]\w+)|[^\W\d_]{2,}(?:ov|ova|ev|eva|sky|skiy|skii|skaya|enko|vich|shvili|dze|uly|kyzy)(?:['’]s?)?$",
    re.IGNORECASE,
)
PATRONYMIC = re.compile(
    r"(?:ович|евич|ьич|овн|евн|ичн)(?:а|у|ем|ом|е|ой|ы|ей)?$|(?:ұлы|қызы|улы|кызы)\w{0,4}$"
    r"|[^\W\d_]{3,}(?:ovich|evich|ovna|evna|yevna|yevich|uly|kyzy|qyzy)(?:['’]s?)?$",
    re.IGNORECASE,
)
PATRONYMIC_END = re.compile(
    r"(?:(?:ович|евич|ьич|овн|евн|ичн)(?:а|у|ем|ом|е|ой|ы|ей)?|(?:ұлы|қызы|улы|кызы)\w{0,4}|y?evich|ovich|ovna|y?evna|uly|kyzy|qyzy)$",
    re.IGNORECASE,
)
NEVER = re.compile(
    r"(?:республик|правительств|министерств|комитет|агентств|департамент|управлени|центр|област|район|город|улиц|проспект|кодекс|конституц"
    r"|парламент|мажилис|универси|институт|академи|программ|стратеги|повестк|доклад|үкімет|министрлі|агентті|орталы|облыс|аудан|көше|еуроп|европ"
    r"|мәжіліс|бағдарлам|жоспар|мақсат|ассамбле|прокурат|статисти|денсаулы|әділет|ұлттық|халық|тұрақты|январ|феврал|апрел|сентябр|октябр|ноябр|декабр"
    r"|қыркүйек|желтоқсан|republic|government|ministr|committee|agenc|department|center|centre|europ|region|district|constitution|parliament|foundation"
    r"|universit|institut|academ|program|strateg|organi[sz]ation|assembl|prosecut|statisti|bureau|development|sustainab|januar|februar|septem|octob"
    r"|novem|decem|nation)\w*"
    r"|(?:союз|совет|сенат|суд|фонд|закон|план|карт|цел|форм|июн|июл|январ|март|ма[йяе]|август)\w{0,2}"
    r"|(?:қала|заң|одақ|сот|қор|азия|ұйым|кеңес|бюро|әкім|қазақ|орыс|есірткі|даму|жол|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қазан|қараша)\w{0,5}"
    r"|(?:office|city|street|avenue|law|code|union|council|senate|court|fund|plan|road|goal|agenda|report|form|asia|police|health|justice|drug|internal"
    r"|foreign|affair|central|general|state|march|april|may|june|july|august|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the|this|that|and|our|all)(?:s|['’]s)?",
    re.IGNORECASE,
)
"""Words of bodies, acts, places and months."""


@cache
def forms(word: str) -> frozenset[str]:
    """The sounds a word may have once the ending of a case is taken off: Омаровой and Омаровтың are "omarov"."""
    bare = word.replace("-", "").replace("‑", "")
    stems = {bare, *_stripped(bare)}
    return frozenset(filter(None, map(sound, stems)))


@cache
def given_row(word: str) -> int | None:
    """The row of the table of given names that holds the word in some case; None when it is not in the table."""
    rows = _given()
    if sound(word) in _other_names() and sound(word) not in rows:
        return None  # Алматы is no case of Алма
    longest_first = sorted(forms(word), key=lambda form: (form != sound(word), -len(form), form))
    return next((rows[form] for form in longest_first if form in rows), None)


@cache
def same_word(one: str, two: str) -> bool:
    """Whether two words, of whatever languages and cases, can be one name."""
    rows = given_row(one), given_row(two)
    if None not in rows:
        return rows[0] == rows[1]
    return any(sounds_same(first, second) for first in forms(one) for second in forms(two))


@cache
def resembles(one: str, two: str) -> bool:
    """Whether two words differ in their vowels at most; enough for a name beside another that is the same."""
    rows = given_row(one), given_row(two)
    if same_word(one, two) or None not in rows:
        return same_word(one, two)
    return any(skeleton(first) == skeleton(second) for first in forms(one) for second in forms(two))


def is_given(word: str) -> bool:
    """Whether a word is a given name, by the table or by the Russian dictionary."""
    return given_row(word) is not None or (not is_latin(word) and dictionary.is_name(word) and not is_surname(word))


def is_surname(word: str) -> bool:
    """Whether a word ends as surnames do; words of the dictionary that are no names are left out."""
    if is_latin(word):
        return SURNAME_LATIN.search(word) is not None
    return SURNAME.search(word.lower()) is not None and len(word) > 4 and not is_common(word)


def is_patronymic(word: str) -> bool:
    """Whether a word says whose son or daughter somebody is: Серікұлы, Сериковна, Serikovich."""
    return PATRONYMIC.search(word) is not None and len(word) > 5


def father(word: str) -> str:
    """A patronymic without its ending, by its sound: Серікұлы and Сериковна are "serik"."""
    return sound(PATRONYMIC_END.sub("", word))


def is_common(word: str) -> bool:
    """Whether the Russian dictionary knows a word and knows it as no name."""
    return not is_latin(word) and dictionary.is_known(word) and not dictionary.is_name(word)


def is_guessed(word: str) -> bool:
    """Whether a word is Russian by its letters and stands in no dictionary: in a Russian text such a word is a name."""
    return not is_latin(word) and not KAZAKH_LETTER.search(word) and not dictionary.is_known(word)


@cache
def is_no_person(word: str) -> bool:
    """Whether a word belongs to institutions, places, months; a given name never does."""
    if given_row(word) is not None or is_patronymic(word):
        return False
    ends_as_surname = is_surname(word) or (not is_latin(word) and SURNAME.search(word.lower()) is not None)
    if ends_as_surname and sound(word) not in _other_names():
        return False  # Сотников begins like сот, a court
    return NEVER.fullmatch(word) is not None or bool(forms(word) & _other_names())


def is_latin(word: str) -> bool:
    """Whether a word is written in Latin letters."""
    return word[:1].isascii() or "\u00c0" <= word[:1] <= "\u024f"


def _stripped(word: str) -> Iterator[str]:
    lowered = word.lower()
    yield from _stripped_latin(lowered) if is_latin(word) else _stripped_cyrillic(lowered)


def _stripped_latin(lowered: str) -> Iterator[str]:
    bare = ENGLISH_CASE.sub("", lowered)
    yield bare
    yield re.sub(r"(?<=ov|ev|sk|in)a(?:ya)?$", "", bare)


def _stripped_cyrillic(lowered: str) -> Iterator[str]:
    bare = KAZAKH_CASE.sub("", lowered)
    if len(bare) >= SHORTEST_STEM:
        yield bare
        yield re.sub(r"(?<=[оеи][вн])а$", "", bare)
    stem = RUSSIAN_CASE.sub("", lowered)
    if stem != lowered and len(stem) >= SHORTEST_STEM:
        yield stem
        yield stem + ("я" if stem.endswith("и") else "а")


@cache
def _given() -> dict[str, int]:
    with GIVEN_NAMES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {sound(name): number for number, row in enumerate(rows) for cell in row.values() for name in cell.split("|")}


@cache
def _other_names() -> frozenset[str]:
    """The sounds of the words in the names of bodies, countries and regions."""
    texts = [name for one in all_institutions() for name in one.name.values() if name]
    texts += [name for one in all_countries() for name in one.names.values()]
    texts += _region_names()
    return frozenset(sound(word) for text in texts for word in re.findall(r"[^\W\d_]{4,}", text))


def _region_names() -> list[str]:
    import kenes.codes as codes

    with (Path(codes.__path__[0]) / REGIONS).open(encoding="utf-8", newline="") as file:
        return [cell for row in csv.DictReader(file) for column, cell in row.items() if column.startswith("name")]
