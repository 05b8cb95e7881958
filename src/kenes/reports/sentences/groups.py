"""Groups of people and spans of use within sentences: "among people aged 15–64", "in the past year"."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.reports.sentences.periods import dashed
from kenes.texts import Text

_RECALL = {
    "past-year": Text(kk="соңғы бір жылда", ru="за последний год", en="past-year"),
    "past-month": Text(kk="соңғы бір айда", ru="за последний месяц", en="past-month"),
    "lifetime": Text(kk="өмірінде бір рет болса да", ru="хотя бы раз в жизни", en="lifetime"),
}
_SHORT_RECALL = {
    "past-year": Text(kk="соңғы жыл", ru="последний год", en="past year"),
    "past-month": Text(kk="соңғы ай", ru="последний месяц", en="past month"),
    "lifetime": Text(kk="өмір бойы", ru="в течение жизни", en="lifetime"),
}
_POPULATIONS = {
    "general": Text(kk="жалпы халық", ru="население", en="general population"),
    "youth": Text(kk="жастар", ru="молодёжь", en="young people"),
}
_SEXES = {
    "male": Text(kk="ерлер", ru="мужчины", en="men"),
    "female": Text(kk="әйелдер", ru="женщины", en="women"),
    "all": Text(kk="екі жыныс", ru="оба пола", en="both sexes"),
}


def recall(code: str) -> Text:
    """The span of use that was asked about; nothing when it is not known."""
    return _RECALL.get(code, Text(kk="(кезеңі белгісіз)", ru="(период не указан)", en="(period not stated)"))


def recall_label(code: str) -> Text:
    """The span of use in the head or cell of a table."""
    return _SHORT_RECALL.get(code, Text.same(code or "—"))


def population_label(code: str) -> Text:
    """The population asked, in a cell of a table."""
    return _POPULATIONS.get(code, Text.same(code))


def sex_label(code: str) -> Text:
    """Men, women or both, in a cell of a table."""
    return _SEXES.get(code, Text.same(code))


def age_label(code: str) -> Text:
    """An age band in a cell of a table: "30–39", "60+", "all ages", or the words of the source in figures."""
    if code in _AGE_WORDS:
        return _AGE_WORDS[code]
    return _with_and(dashed(code)) if code[:1].isdigit() else Text.same(code)


def _with_and(code: str) -> Text:
    """Several ages as sources list them: "16, 19 and 21"."""
    return Text(kk=code.replace(" and ", " және "), ru=code.replace(" and ", " и "), en=code)


def aged(code: str) -> Text:
    """An age band in words: "30–39 лет", "60 лет и старше"."""
    if code.endswith("+"):
        return Text(kk="{n} жас және одан үлкен", ru="{n} лет и старше", en="{n} and over").fill(n=code[:-1])
    return Text(kk="{n} жас", ru="{n} лет", en="{n}").fill(n=dashed(code))


def among(breakdown: Mapping[str, str]) -> Text:
    """Among whom, after "among": Russian in the genitive, Kazakh after the country and before "арасында"."""
    age, group = breakdown.get("age", ""), breakdown.get("sex", "all")
    if group == "all" and breakdown.get("population") == "youth":
        group = "youth"
    if not age[:1].isdigit():
        return _WITHOUT_AGE[group]
    return _AGED[group].fill(age=_with_and(dashed(age)))


_AGE_NOT_STATED = Text(kk="жасы көрсетілмеген", ru="возраст не указан", en="age not stated")
_AGE_WORDS = {
    "all": Text(kk="барлық жас", ru="все возрасты", en="all ages"),
    "": _AGE_NOT_STATED,
    "None": _AGE_NOT_STATED,
    "Youth (undefined)": _AGE_NOT_STATED,
}
_AGED = {
    "all": Text(kk="{age} жастағы халқы", ru="населения {age} лет", en="people aged {age}"),
    "youth": Text(kk="{age} жастағы жастары", ru="молодёжи {age} лет", en="young people aged {age}"),
    "male": Text(kk="{age} жастағы ерлері", ru="мужчин {age} лет", en="men aged {age}"),
    "female": Text(kk="{age} жастағы әйелдері", ru="женщин {age} лет", en="women aged {age}"),
}
_WITHOUT_AGE = {
    "all": Text(kk="халқы", ru="населения", en="the population"),
    "youth": Text(kk="жастары", ru="молодёжи", en="young people"),
    "male": Text(kk="ерлері", ru="мужчин", en="men"),
    "female": Text(kk="әйелдері", ru="женщин", en="women"),
}
