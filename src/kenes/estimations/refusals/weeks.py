"""What the detection of unusual weeks refuses."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"counts must be a series or series x time, not empty",
        Text(
            kk="бірде-бір апта жоқ: апталар қатары керек",
            ru="нет ни одной недели: нужен ряд недель",
            en="there is no week: a series of weeks is needed",
        ),
    ),
    (
        r"counts must be a series or series x time, not empty, numbers of 0 or more without gaps",
        Text(
            kk="count әр аптада 0-ден кем емес сан болуы тиіс, бос апта болмауы тиіс",
            ru="count в каждой неделе — число не меньше 0, без пропусков",
            en="count must be a number of 0 or more in every week, without gaps",
        ),
    ),
    (
        r"counts must be (?P<most>\S+) cases a week at most, got (?P<value>.+)",
        Text(
            kk="аптасына {most} жағдайдан артық болмауы тиіс, берілгені {value}",
            ru="случаев в неделю не больше {most}, а дано {value}",
            en="there must be {most} cases a week at most; {value} were given",
        ),
    ),
    (
        r"counts must be whole numbers of cases, 0 or more; .+",
        Text(
            kk="count – жағдайлардың 0-ден кем емес бүтін саны; бос апталарды алдымен толтырыңыз не алып тастаңыз",
            ru="count — целое число случаев не меньше 0; пустые недели сначала заполните или уберите",
            en="count must be whole numbers of cases, 0 or more; fill in empty weeks first, or take them out",
        ),
    ),
    (
        r"weeks must be 1 or more and fewer than the series has \((?P<n>.+)\), got (?P<value>.+)",
        Text(
            kk="қаралатын апталар (weeks) кемінде 1 болуы және қатардағыдан ({n}) аз болуы тиіс, берілгені {value}",
            ru="просматриваемых недель (weeks) не меньше 1 и меньше, чем в ряду ({n}), а дано {value}",
            en="the weeks watched must be 1 or more and fewer than the series has ({n}); {value} was given",
        ),
    ),
    (
        r"week (?P<n>\d+) has (?P<k>\d+) weeks before it; (?P<years>.+) years and a half window of .+ need (?P<need>\d+)",
        Text(
            kk="{n}-аптаның алдында небары {k} апта бар, ал years={years} болғанда {need} керек: тарих жетпейді; method=ears таңдаңыз",
            ru="недель до недели {n} — {k}, а при years={years} нужно {need}: истории не хватает; выберите method=ears",
            en="week {n} has but {k} weeks before it and years={years} needs {need}: too short a history; choose method=ears",
        ),
    ),
    (
        r"(?P<n>.+) weeks between two windows cannot be shared among (?P<seasons>.+) seasons",
        Text(
            kk="екі терезе арасындағы {n} апта {seasons} маусымға бөлінбейді; маусым санын азайтыңыз",
            ru="недели между двумя окнами ({n}) не разделить на сезоны ({seasons}); уменьшите число сезонов",
            en="the {n} weeks between two windows cannot be shared among {seasons} seasons; take fewer seasons",
        ),
    ),
    (
        r"a series without any case before the weeks watched has no scale: .+",
        Text(
            kk="қаралатын апталардан бұрын бірде-бір жағдай жоқ: салыстыратын ештеңе жоқ; weeks мәнін азайтыңыз",
            ru="до просматриваемых недель не было ни одного случая, сравнивать не с чем; уменьшите weeks",
            en="there was no case before the weeks watched and nothing to compare with; take fewer weeks",
        ),
    ),
    (
        r"threshold must be delta or nb, power none, 1/2 or 2/3, got (?P<threshold>.+), (?P<power>.+)",
        Text(
            kk="threshold мәні delta не nb, power мәні none, 1/2 не 2/3 болуы тиіс; берілгені {threshold}, {power}",
            ru="threshold — delta или nb, power — none, 1/2 или 2/3; а дано {threshold}, {power}",
            en="threshold must be delta or nb and power none, 1/2 or 2/3; {threshold}, {power} was given",
        ),
    ),
    (
        r"limit54 must be two whole numbers \(cases, weeks\), got (?P<value>.+)",
        Text(
            kk="limit54 – екі бүтін сан (жағдай саны, апта саны), берілгені {value}",
            ru="limit54 — два целых числа (случаев, недель), а дано {value}",
            en="limit54 must be two whole numbers (cases, weeks); {value} was given",
        ),
    ),
    (
        r"limit54 must be \(cases, weeks of 1 or more\), got (?P<value>.+)",
        Text(
            kk="limit54 ішіндегі апта саны кемінде 1 болуы тиіс, берілгені {value}",
            ru="недель в limit54 не меньше 1, а дано {value}",
            en="the weeks of limit54 must be 1 or more; {value} was given",
        ),
    ),
    (
        r"years must be 1 or more and half_window from 0 to (?P<most>.+) weeks",
        Text(
            kk="years кемінде 1, half_window 0 мен {most} апта арасында болуы тиіс",
            ru="years не меньше 1, а half_window от 0 до {most} недель",
            en="years must be 1 or more and half_window from 0 to {most} weeks",
        ),
    ),
    (
        r"power must be none, 1/2 or 2/3, got (?P<value>.+)",
        Text(
            kk="power мәні none, 1/2 не 2/3 болуы тиіс; берілгені {value}",
            ru="power — none, 1/2 или 2/3; а дано {value}",
            en="power must be none, 1/2 or 2/3; {value} was given",
        ),
    ),
)
