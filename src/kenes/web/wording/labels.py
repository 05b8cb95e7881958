"""What breakdowns and their codes are called: substances and articles from their code lists, the rest from the tables here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from kenes.codes.offence_articles import offence_article
from kenes.codes.places import place
from kenes.codes.substances import all_substances, substance
from kenes.reports.sentences.groups import age_label, aged, population_label, recall_label, sex_label
from kenes.reports.sentences.numbers import joined
from kenes.reports.sentences.price import level_label
from kenes.reports.sentences.units import unit_label
from kenes.texts import Text
from kenes.web.wording.code_words import CODE_WORDS

BREAKDOWNS: Mapping[str, Text] = {
    "drug": Text(kk="Есірткі", ru="Наркотик", en="Drug"),
    "article": Text(kk="Қылмыстық кодекстің бабы", ru="Статья Уголовного кодекса", en="Article of the Criminal Code"),
    "sex": Text(kk="Жынысы", ru="Пол", en="Sex"),
    "age": Text(kk="Жасы", ru="Возраст", en="Age"),
    "level": Text(kk="Нарық деңгейі", ru="Уровень рынка", en="Market level"),
    "unit": Text(kk="Өлшем", ru="Единица", en="Unit"),
    "population": Text(kk="Халық тобы", ru="Группа населения", en="Population group"),
    "recall": Text(kk="Уақыт аралығы", ru="Период употребления", en="Recall period"),
    "direction": Text(kk="Бағыт", ru="Направление", en="Direction"),
    "country": Text(kk="Аталған ел", ru="Названная страна", en="Country named"),
    "site": Text(kk="Сынама орны", ru="Место отбора проб", en="Sampling site"),
    "days": Text(kk="Апта бөлігі", ru="Часть недели", en="Part of the week"),
    "offence": Text(kk="Құқық бұзушылық түрі", ru="Вид правонарушения", en="Kind of offence"),
}


ARTICLE = Text(kk="{code}-бап", ru="ст. {code}", en="art. {code}")


def breakdown_title(name: str) -> Text:
    """The name of a breakdown such as "drug"; one that has no words here is written as its code."""
    return BREAKDOWNS.get(name) or Text.same(name.replace("_", " "))


def code_title(name: str, code: str) -> Text:
    """The name of a code within a breakdown or a column, such as "heroin" of "drug"."""
    if name == "drug":
        return _substance(code)
    if name == "article":
        return _article(code)
    if name in _BY_NAME:
        return _BY_NAME[name](code)
    return CODE_WORDS.get((name, code)) or CODE_WORDS.get(("", code)) or Text.same(code)


def place_title(code: str) -> Text:
    """The name of a place; a code that the list does not know is written as it is."""
    try:
        return place(code).name
    except KeyError:
        return Text.same(code)


def breakdown_label(breakdown: Mapping[str, str]) -> Text:
    """The names of all codes of a breakdown, one after the other; what means "all" is left out where something else is said."""
    words = [code_title(name, code) for name, code in breakdown.items() if code != "all"]
    words = words or [code_title(name, code) for name, code in breakdown.items()][:1]
    return joined(words, ", ") if words else Text(kk="барлығы", ru="всего", en="total")


def code_order(name: str, code: str) -> tuple[int, str]:
    """Where a code stands among its like: substances in the order of their list, the whole before its parts, the rest by code."""
    if name == "drug":
        return (_substance_order().get(code, 10_000), code)
    return (0 if code == "all" else 1, code)


@cache
def _substance_order() -> dict[str, int]:
    return {one.code: place for place, one in enumerate(all_substances())}


@cache
def _substance(code: str) -> Text:
    try:
        return substance(code).name
    except KeyError:
        return CODE_WORDS.get(("drug", code)) or Text.same(code)


@cache
def _article(code: str) -> Text:
    if code == "ALL":
        return Text(kk="барлық бап", ru="все статьи", en="all articles")
    try:
        short = offence_article(code).short
    except KeyError:
        return ARTICLE.fill(code=code)
    return Text(kk="{code}-бап: {short}", ru="ст. {code}: {short}", en="art. {code}: {short}").fill(
        code=code, short=short
    )


def _country(code: str) -> Text:
    """A country of a route, or what a record says instead of one."""
    return CODE_WORDS.get(("country", code)) or place_title(code)


def _age(code: str) -> Text:
    return aged(code) if code[:1].isdigit() and " " not in code else age_label(code)


_BY_NAME: Mapping[str, Callable[[str], Text]] = {
    "place": place_title,
    "country": _country,
    "age": _age,
    "sex": sex_label,
    "population": population_label,
    "recall": recall_label,
    "level": level_label,
    "unit": unit_label,
}
