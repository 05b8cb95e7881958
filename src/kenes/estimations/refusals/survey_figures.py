"""What quantiles, design effects and tests of groups of a sample refuse."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"interval of a quantile must be one of (?P<known>.+), got (?P<value>.+)",
        Text(
            kk="interval мәні {known} ішінен болуы тиіс; берілгені {value}",
            ru="interval квантиля — одно из: {known}; а дано {value}",
            en="the interval of a quantile must be one of {known}; {value} was given",
        ),
    ),
    (
        r"y must be numbers for each of the (?P<n>.+) rows, none missing",
        Text(
            kk="y әр жолда сан болуы тиіс (жол саны {n})",
            ru="y должен быть числом в каждой из строк ({n})",
            en="y must be a number in each of the {n} rows",
        ),
    ),
    (
        r"no respondent of the group has a weight: nothing can be told of it",
        Text(
            kk="топта салмағы бар ешкім жоқ: ол туралы ештеңе айтуға болмайды",
            ru="в группе нет никого с весом: о ней ничего сказать нельзя",
            en="nobody of the group has a weight: nothing can be told of it",
        ),
    ),
    (
        r"a design effect needs two respondents or more, of a larger population; got (?P<n>.+) of (?P<persons>.+)",
        Text(
            kk="жоспар әсеріне кемінде екі адам және одан көп халық керек; бары {n} / {persons}",
            ru="для эффекта плана нужно не меньше двух опрошенных из большего населения; есть {n} из {persons}",
            en="a design effect needs two respondents or more, of a larger population; there are {n} of {persons}",
        ),
    ),
    (
        r"all answers are alike: there is no variance to compare",
        Text(
            kk="барлық жауап бірдей: салыстыратын шашырау жоқ",
            ru="все ответы одинаковы: разброса для сравнения нет",
            en="all answers are alike: there is no variance to compare",
        ),
    ),
    (
        r"the sample shows no variation: independence cannot be tested",
        Text(
            kk="іріктемеде айырма жоқ: топтарды салыстыруға болмайды",
            ru="в выборке нет различий: сравнить группы нельзя",
            en="the sample shows no variation: groups cannot be compared",
        ),
    ),
    (
        r"(?P<name>.+) must have two classes or more, each with some weight",
        Text(
            kk="{name} кемінде екі санаттан тұруы және әрқайсысының салмағы болуы тиіс",
            ru="у {name} должно быть не меньше двух категорий, каждая с весом",
            en="{name} must have two categories or more, each with some weight",
        ),
    ),
    (
        r"a table of (?P<a>.+) x (?P<b>.+) cells is too large to be tested; (?P<most>.+) cells at most",
        Text(
            kk="{a} × {b} кесте салыстыруға тым үлкен; ең көбі {most} ұяшық, топтарды біріктіріңіз",
            ru="таблица {a} × {b} слишком велика для проверки; не больше {most} ячеек, объедините группы",
            en="a table of {a} × {b} is too large to be tested; join groups to have {most} cells at most",
        ),
    ),
)
