"""The method of a figure, as its row states it, said in every language: a table of phrases, matched part by part."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from functools import cache

from kenes.texts import Text, all_languages

PHRASES: tuple[tuple[str, Text], ...] = (
    (
        r"crude rate, Garwood exact interval",
        Text(
            kk="жалпы коэффициент, Гарвудтың дәл аралығы",
            ru="общий коэффициент, точный интервал Гарвуда",
            en="crude rate, Garwood exact interval",
        ),
    ),
    (
        r"proportion, Wilson interval",
        Text(kk="үлес, Уилсон аралығы", ru="доля, интервал Уилсона", en="proportion, Wilson interval"),
    ),
    (
        r"proportion, exact binomial interval",
        Text(
            kk="үлес, дәл биномдық аралық",
            ru="доля, точный биномиальный интервал",
            en="proportion, exact binomial interval",
        ),
    ),
    (
        r"population of (?P<day>.+)",
        Text(
            kk="халық саны: {day}",
            ru="численность населения: {day}",
            en="population of {day}",
        ),
    ),
    (
        r"population aged (?P<age>[^,]+), (?P<day>.+)",
        Text(
            kk="{age} жастағы халық, {day}",
            ru="население в возрасте {age}, {day}",
            en="population aged {age}, {day}",
        ),
    ),
    (
        r"deaths of all ages over the population aged (?P<age>[^,]+), (?P<day>.+)",
        Text(
            kk="барлық жастағы өлім {age} жастағы халыққа шаққанда, {day}",
            ru="смерти всех возрастов на население {age} лет, {day}",
            en="deaths of all ages over the population aged {age}, {day}",
        ),
    ),
    (
        r"sum of (?P<n>\d+) regions",
        Text(kk="{n} өңірдің қосындысы", ru="сумма по регионам: {n}", en="sum of {n} regions"),
    ),
    (
        r"count of a complete register",
        Text(
            kk="толық тіркелім бойынша санақ",
            ru="подсчёт по полному регистру",
            en="count of a complete register",
        ),
    ),
    (r"count of a register", Text(kk="тіркелім бойынша санақ", ru="подсчёт по регистру", en="count of a register")),
    (
        r"all persons less women",
        Text(kk="барлық адамнан әйелдер шегерілген", ru="все лица за вычетом женщин", en="all persons less women"),
    ),
    (
        r"published number of seizures",
        Text(kk="жарияланған алып қою саны", ru="опубликованное число изъятий", en="published number of seizures"),
    ),
    (
        r"sum of published quantities",
        Text(
            kk="жарияланған мөлшерлердің қосындысы",
            ru="сумма опубликованных количеств",
            en="sum of published quantities",
        ),
    ),
    (
        r"typical price with the range given",
        Text(
            kk="әдеттегі баға, дереккөз берген ауқыммен",
            ru="типичная цена с диапазоном источника",
            en="typical price with the range given",
        ),
    ),
    (
        r"range only: the source gives no typical price",
        Text(
            kk="тек ауқымы: дереккөз әдеттегі бағаны бермейді",
            ru="только диапазон: типичной цены источник не даёт",
            en="range only: the source gives no typical price",
        ),
    ),
    (r"published estimate", Text(kk="жарияланған баға", ru="опубликованная оценка", en="published estimate")),
    (
        r"published estimate \((?P<how>.+)\)",
        Text(
            kk="жарияланған баға, жариялаушының әдіс белгісі: {how}",
            ru="опубликованная оценка, знак метода у издателя: {how}",
            en="published estimate, the publisher's mark for its method: {how}",
        ),
    ),
    (
        r"median of (?P<n>\d+) published for the same group",
        Text(
            kk="бір топ үшін жарияланған {n} бағаның медианасы",
            ru="медиана опубликованных для той же группы: {n}",
            en="median of {n} published for the same group",
        ),
    ),
    (
        r"published prevalence times population aged 15-64 \((?P<day>.+)\)",
        Text(
            kk="жарияланған таралу 15–64 жастағы халыққа көбейтілген ({day})",
            ru="опубликованная распространённость, умноженная на население 15–64 лет ({day})",
            en="published prevalence times population aged 15–64 ({day})",
        ),
    ),
    (
        r"ordinal opinion of national experts",
        Text(
            kk="ұлттық сарапшылардың сатылық пікірі",
            ru="порядковая оценка национальных экспертов",
            en="ordinal opinion of national experts",
        ),
    ),
    (
        r"0 is stable, not absent",
        Text(
            kk="0 — өзгеріссіз дегенді білдіреді, жоқ дегенді емес",
            ru="0 значит «без изменений», а не «нет»",
            en="0 is stable, not absent",
        ),
    ),
    (
        r"a count is blank in the source",
        Text(kk="дереккөзде сан бос", ru="число в источнике не указано", en="a count is blank in the source"),
    ),
    (
        r"the number is blank in the source",
        Text(kk="дереккөзде сан бос", ru="число в источнике не указано", en="the number is blank in the source"),
    ),
    (
        r"the quantity is blank in the source",
        Text(
            kk="дереккөзде мөлшер бос", ru="количество в источнике не указано", en="the quantity is blank in the source"
        ),
    ),
    (
        r"the price is blank in the source",
        Text(kk="дереккөзде баға бос", ru="цена в источнике не указана", en="the price is blank in the source"),
    ),
    (
        r"the estimate is blank in the source",
        Text(kk="дереккөзде баға бос", ru="оценка в источнике не указана", en="the estimate is blank in the source"),
    ),
    (
        r"the prevalence is blank in the source",
        Text(
            kk="дереккөзде таралу бос",
            ru="распространённость в источнике не указана",
            en="the prevalence is blank in the source",
        ),
    ),
    (
        r"the experts gave no answer",
        Text(kk="сарапшылар жауап бермеген", ru="эксперты не ответили", en="the experts gave no answer"),
    ),
    (
        r"the source has no entry for this drug in this year",
        Text(
            kk="дереккөзде бұл есірткі туралы осы жылы жазба жоқ",
            ru="в источнике нет записи об этом наркотике за этот год",
            en="the source has no entry for this drug in this year",
        ),
    ),
    (
        r"the source gives quantities, not the number of seizures",
        Text(
            kk="дереккөз алып қою санын емес, мөлшерін ғана береді",
            ru="источник даёт количество, но не число изъятий",
            en="the source gives quantities, not the number of seizures",
        ),
    ),
    (
        r"no population of this place and year is held",
        Text(
            kk="бұл орын мен жылға халық саны жоқ",
            ru="численности населения этого места и года нет",
            en="no population of this place and year is held",
        ),
    ),
    (
        r"no population aged 15-64 of this year is held",
        Text(
            kk="бұл жылға 15–64 жастағы халық саны жоқ",
            ru="численности населения 15–64 лет за этот год нет",
            en="no population aged 15–64 of this year is held",
        ),
    ),
    (
        r"no population of this place, year, sex and age is held",
        Text(
            kk="бұл орын, жыл, жыныс және жас бойынша халық саны жоқ",
            ru="численности населения этого места, года, пола и возраста нет",
            en="no population of this place, year, sex and age is held",
        ),
    ),
    (
        r"log-linear quasi-Poisson trend",
        Text(
            kk="логарифмдік-сызықтық квази-Пуассон үрдісі",
            ru="лог-линейный квазипуассоновский тренд",
            en="log-linear quasi-Poisson trend",
        ),
    ),
    (r"(?P<level>\d+)% interval", Text(kk="{level} % аралық", ru="интервал {level} %", en="{level}% interval")),
    (r"(?P<n>\d+) years", Text(kk="{n} жыл", ru="лет: {n}", en="{n} years")),
    (r"none", Text(kk="үрдіс есептелмеді", ru="тенденция не вычислялась", en="no trend was computed")),
)


def method_text(method: str) -> Text:
    """The method in every language; a part that no phrase knows keeps its own words."""
    parts = [_part(part) for part in re.split(r"; ", method)] if method else []
    return Text(**{tongue.code: "; ".join(part[tongue.code].strip() for part in parts) for tongue in all_languages()})


def unknown_parts(method: str) -> list[str]:
    """The parts of a method for which the table has no words: none of them should reach a page."""
    return [
        part for part in re.split(r"; ", method) if part and not any(re.fullmatch(known, part) for known, _ in _all())
    ]


def _part(part: str) -> Text:
    for pattern, words in _all():
        if found := re.fullmatch(pattern, part):
            return words.fill(**{name: _said(value) for name, value in found.groupdict().items()})
    return Text.same(part)


@cache
def _all() -> tuple[tuple[str, Text], ...]:
    trend = r"log-linear quasi-Poisson trend, (?P<level>\d+)% interval, (?P<n>\d+) years"
    words = Text(
        kk="логарифмдік-сызықтық квази-Пуассон үрдісі, {level} % аралық, {n} жыл",
        ru="лог-линейный квазипуассоновский тренд, интервал {level} %, лет: {n}",
        en="log-linear quasi-Poisson trend, {level}% interval, {n} years",
    )
    return ((trend, words), *PHRASES)


def _said(value: str) -> Text:
    """Days in a method are dates of each language; "and" between two days or years is said; the rest stays."""
    if found := re.fullmatch(r"between (\d+) and (\d+)", value):
        return _BETWEEN.fill(first=found[1], last=found[2])
    days = value.split(" and ")
    if all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days):
        return _each(lambda code: _AND[code].join(_day(day, code) for day in days))
    return _KNOWN.get(value) or Text.same(value.replace("-", "–") if re.fullmatch(r"\d+-\d+", value) else value)


def _day(day: str, code: str) -> str:
    tongue = next(one for one in all_languages() if one.code == code)
    return tongue.date(datetime.date.fromisoformat(day), "short")


def _each(say: Callable[[str], str]) -> Text:
    return Text(**{tongue.code: say(tongue.code) for tongue in all_languages()})


_AND = {"kk": " және ", "ru": " и ", "en": " and "}
_BETWEEN = Text(
    kk="{first} және {last} жылдардың арасы",
    ru="между {first} и {last} годами",
    en="between {first} and {last}",
)
_KNOWN = {
    "date not stated": Text(kk="күні көрсетілмеген", ru="дата не указана", en="date not stated"),
}
