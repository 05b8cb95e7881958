"""What becomes of a size from lists when a list is left out, two are taken alone, or near codes are one person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from kenes.estimations.lists import Lists, Pattern
from kenes.estimations.made_table import Cell, MadeTable
from kenes.estimations.said import number
from kenes.methods.capture_recapture import chapman, heterogeneity, search
from kenes.methods.estimate import Estimate
from kenes.texts import Text

Held = Mapping[Pattern, int]
MOST_LISTS = 5


def sensitivity(lists: Lists, level: float) -> MadeTable:
    """The table of what else could have been done; a row whose figures cannot be told is left out."""
    names, held, rows = lists.names, lists.held, []
    if 2 < len(names) <= MOST_LISTS:
        everything = range(len(names))
        rows.append((BY_BIC, _size(held, level, "bic")))
        rows += [
            (WITHOUT.fill(name=name), _size(_kept(held, [n for n in everything if n != place]), level))
            for place, name in enumerate(names)
        ]
        rows += [
            (ALONE.fill(a=names[a], b=names[b]), _size(_kept(held, [a, b]), level))
            for b in everything
            for a in range(b)
        ]
        rows += [(text, _differing(held, level, kind)) for kind, text in DIFFER.items()]
    if lists.near is not None:
        rows.append((NEAR_JOINED, _size(lists.near, level)))
    told: list[tuple[Cell, ...]] = [
        (label, round(one.estimate), _whole(one.low), _whole(one.high), one.n) for label, one in rows if one is not None
    ]
    return MadeTable("sensitivity", TITLE, (WHAT, SIZE, LOW, HIGH, SEEN), tuple(told), NOTE, to_take=False)


def sensitivity_said(made: tuple[MadeTable, ...]) -> tuple[Text, ...]:
    """The range of the table in a sentence."""
    sizes = [row[1] for one in made for row in one.rows if isinstance(row[1], int)]
    return (RANGE.fill(low=number(min(sizes)), high=number(max(sizes))),) if len(sizes) > 1 else ()


def seen_by_two(held: Held, pair: tuple[int, int]) -> tuple[int, int, int]:
    """How many stand in the first list, in the second, in both."""
    a, b = pair
    first = sum(many for one, many in held.items() if one[a])
    second = sum(many for one, many in held.items() if one[b])
    return first, second, sum(many for one, many in held.items() if one[a] and one[b])


def _kept(held: Held, places: Sequence[int]) -> Held:
    """The patterns of some of the lists."""
    found: Counter[Pattern] = Counter()
    for one, many in held.items():
        found[tuple(one[place] for place in places)] += many
    found.pop((0,) * len(places), None)
    return found


def _size(held: Held, level: float, criterion: str = "aic") -> Estimate | None:
    try:
        if len(next(iter(held))) == 2:
            return chapman(*seen_by_two(held, (0, 1)), level)
        return search(np.array(list(held), int), np.array(list(held.values()), int), criterion, level).average  # type: ignore[arg-type]
    except ValueError:
        return None


def _differing(held: Held, level: float, kind: str) -> Estimate | None:
    """The size were people to differ in how likely any list is to hold them; nothing where it has no bound, or empty patterns make it that nobody is unseen."""
    try:
        found = heterogeneity(np.array(list(held), int), np.array(list(held.values()), int), kind, level=level)  # type: ignore[arg-type]
    except ValueError:
        return None
    told = found.estimate > found.n and np.isfinite([found.estimate, found.high]).all()
    return found if told else None


def _whole(value: float) -> int | None:
    return round(value) if np.isfinite(value) else None


TITLE = Text(kk="Сезімталдық", ru="Чувствительность", en="Sensitivity")
WHAT = Text(kk="Не өзгертілді", ru="Что изменено", en="What was changed")
SIZE = Text(kk="саны", ru="численность", en="size")
LOW = Text(kk="төменгі шек", ru="нижняя граница", en="low")
HIGH = Text(kk="жоғарғы шек", ru="верхняя граница", en="high")
SEEN = Text(kk="тізімдерде", ru="в списках", en="in the lists")
BY_BIC = Text(kk="орташа BIC бойынша", ru="среднее по BIC", en="average by BIC")
WITHOUT = Text(kk="«{name}» тізімінсіз", ru="без списка «{name}»", en="without “{name}”")
ALONE = Text(
    kk="тек «{a}» мен «{b}» (Чепмен)", ru="только «{a}» и «{b}» (Чепмен)", en="“{a}” and “{b}” alone (Chapman)"
)
DIFFER = {
    "chao": Text(
        kk="адамдардың тізімге іліну мүмкіндігі әртүрлі болса: кемінде (Чао)",
        ru="если люди попадают в списки с разной вероятностью: не меньше (Чао)",
        en="were people to differ in how likely a list holds them: at least (Chao)",
    ),
    "darroch": Text(
        kk="сол сияқты, айырмасы қалыпты үлестірілсе (Дарроч)",
        ru="то же, если различия распределены нормально (Даррох)",
        en="the same, were they to differ normally (Darroch)",
    ),
}
NEAR_JOINED = Text(
    kk="бір таңбамен ерекшеленетін кодтар – бір адам",
    ru="коды, отличающиеся одним знаком, — один человек",
    en="codes one sign apart are of one person",
)
NOTE = Text(
    kk="Жұп тізімнің бағасы өзгелерден әлдеқайда аз болса, сол екі тізім байланысты (бірі екіншісіне жолдайды); көп болса, олар бір-бірін алмастырады.",
    ru="Если оценка по паре списков много ниже прочих, эти списки связаны (один направляет в другой); если много выше — они замещают друг друга.",
    en="Where the size from two lists is far below the others, those lists are linked (one refers to the other); far above, they replace each other.",
)
RANGE = Text(
    kk="Сезімталдық кестесіндегі өзгерістер бойынша саны {low} мен {high} аралығында өзгереді.",
    ru="При изменениях из таблицы чувствительности численность меняется от {low} до {high}.",
    en="With the changes in the table of sensitivity the size runs from {low} to {high}.",
)
