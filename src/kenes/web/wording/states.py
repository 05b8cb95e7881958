"""The six states of a cell: the word for each, and the sign that stands in a table where there is no number."""

from __future__ import annotations

from kenes.indicators.row import State
from kenes.reports.cell_signs import MEANINGS, SIGNS
from kenes.texts import Text

STATE_WORDS: dict[State, Text] = {
    "value": Text(kk="мән", ru="значение", en="value"),
    "zero": Text(kk="нөл", ru="ноль", en="zero"),
    **MEANINGS,
}
STATE_NOTES: dict[State, Text] = {
    "value": Text(
        kk="Дереккөз берген немесе одан есептелген сан.",
        ru="Число, которое даёт источник или которое из него вычислено.",
        en="A number that the source gives or that was computed from it.",
    ),
    "zero": Text(
        kk="Дереккөз нөл деп хабарлаған: құбылыс болмаған.",
        ru="Источник сообщает ноль: явления не было.",
        en="The source reports zero: the thing did not occur.",
    ),
    "missing": Text(
        kk="Дереккөзде бұл ұяшық бос немесе жыл туралы ештеңе айтылмаған. Бұл нөл емес.",
        ru="В источнике ячейка пуста или о годе ничего не сказано. Это не ноль.",
        en="The source leaves the cell blank or is silent about the year. This is not a zero.",
    ),
    "not-applicable": Text(
        kk="Мұндай сан болуы мүмкін емес: мысалы, облыс ол жылы әлі құрылмаған.",
        ru="Такого числа быть не может: например, области в том году ещё не было.",
        en="There can be no such number: for instance, the region did not exist in that year.",
    ),
    "suppressed": Text(
        kk="Саны өте аз болғандықтан, адамдарды танып қоймас үшін обсерватория жасырған.",
        ru="Скрыто обсерваторией: число так мало, что можно узнать людей.",
        en="Withheld by the observatory: the number is so small that people could be recognised.",
    ),
    "confidential": Text(
        kk="Дереккөз иесі жариялауға рұқсат бермеген.",
        ru="Владелец данных не разрешил их публиковать.",
        en="The owner of the data has not allowed publication.",
    ),
}


def sign_of(state: State) -> str:
    """The sign printed instead of a number; empty for the states that have a number."""
    return SIGNS.get(state, "")
