"""What agreement of judges and groups of opinion refuse."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"first and second must be sequences of categories, one for each item",
        Text(
            kk="екі бағалаушының әрқайсысы әр нысанға бір санат атауы тиіс",
            ru="каждый из двух оценивавших называет по одной категории на предмет",
            en="each of the two judges must name one category for every item",
        ),
    ),
    (
        r"a category must be a text, a number or the like, not a list",
        Text(
            kk="санат сөз не сан болуы тиіс, тізім емес",
            ru="категория — слово или число, а не список",
            en="a category must be a word or a number, not a list",
        ),
    ),
    (
        r"both sequences must be of equal length, with two items or more",
        Text(
            kk="екі бағалаушы да бағалаған кемінде екі нысан керек",
            ru="нужно не меньше двух предметов, оценённых обоими",
            en="two items or more that both judged are needed",
        ),
    ),
    (
        r"counts must be items x categories, two items or more, numbers of 0 or more",
        Text(
            kk="кемінде екі нысан керек, әр санатта 0-ден кем емес сан болуы тиіс",
            ru="нужно не меньше двух предметов, и в каждой категории число не меньше 0",
            en="two items or more are needed, with a number of 0 or more in every category",
        ),
    ),
    (
        r"every item must be judged by the same number of people, two or more",
        Text(
            kk="әр нысанды бірдей сандағы адам (кемінде екеу) бағалауы тиіс",
            ru="каждый предмет должно оценить одинаковое число людей, не меньше двух",
            en="every item must be judged by the same number of people, two or more",
        ),
    ),
    (
        r"ratings must be people x items, numbers or NaN",
        Text(
            kk="кестеде әр адамға бір жол, әр нысанға бір баған керек; ұяшықта сан тұрады, баға жоқ болса бос",
            ru="нужна таблица: строка на человека, столбец на предмет; в ячейке число или пусто",
            en="a row a person and a column an item are needed, with a number in the cell or nothing",
        ),
    ),
    (
        r"two items judged by two people or more are needed",
        Text(
            kk="кемінде екі адам бағалаған кемінде екі нысан керек",
            ru="нужно не меньше двух предметов, оценённых хотя бы двумя людьми",
            en="two items or more that two people or more judged are needed",
        ),
    ),
    (
        r"all judgements are of one category: there is nothing on which to disagree",
        Text(
            kk="барлық баға бір санатта: келіспейтін ештеңе жоқ, келісімді өлшеуге болмайды",
            ru="все оценки в одной категории: расходиться не в чем, согласие не измерить",
            en="all judgements are of one category: there is nothing on which to disagree",
        ),
    ),
    (
        r"values of a ratio scale are 0 or more",
        Text(
            kk="metric=ratio болса, мәндер 0-ден кем болмауы тиіс",
            ru="при metric=ratio значения не меньше 0",
            en="with metric=ratio values must be 0 or more",
        ),
    ),
    (
        r"votes must be people x statements: 1, -1, 0 or nan",
        Text(
            kk="дауыс 1 (келісемін), -1 (келіспеймін), 0 (қалыс) немесе бос болуы тиіс",
            ru="голос — 1 (согласен), -1 (не согласен), 0 (воздержался) или пусто",
            en="a vote must be 1 (agree), -1 (disagree), 0 (pass) or blank",
        ),
    ),
    (
        r"two statements and twice the smallest group of people are needed; the smallest group is 2 or more",
        Text(
            kk="екі ұсыныс және ең аз топтан (smallest) екі есе көп адам керек; ең аз топ 2-ден кем емес",
            ru="нужны два предложения и вдвое больше людей, чем наименьшая группа (smallest); она не меньше 2",
            en="two statements and twice as many people as the smallest group are needed; that is 2 or more",
        ),
    ),
)
