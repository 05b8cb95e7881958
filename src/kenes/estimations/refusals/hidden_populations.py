"""What sizes of hidden populations by multipliers, acquaintances and indicators refuse, and sources brought together."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"nobody in the sample was in the benchmark: the size has no upper bound",
        Text(
            kk="іріктемеден ешкім тізімде жоқ: санның жоғарғы шегі жоқ",
            ru="никто из выборки не состоит в списке: у численности нет верхней границы",
            en="nobody in the sample was in the benchmark: the size has no upper bound",
        ),
    ),
    (
        r"contacts must be 1-d with two respondents or more, known_contacts respondents x known populations",
        Text(
            kk="кемінде екі респондент керек, әрқайсысы әр топтан қанша адам танитынын айтуы тиіс",
            ru="нужно не меньше двух респондентов, и каждый называет число знакомых из каждой группы",
            en="two respondents or more are needed, each with the number known of every population",
        ),
    ),
    (
        r"contacts must be numbers of 0 or more",
        Text(
            kk="таныстар саны 0-ден кем болмауы тиіс",
            ru="число знакомых не меньше 0",
            en="the number known must be 0 or more",
        ),
    ),
    (
        r"the sizes of the known populations must be above 0",
        Text(
            kk="саны белгілі топтардың әрқайсысы 0-ден үлкен болуы тиіс",
            ru="численность каждой известной группы должна быть больше 0",
            en="the sizes of the known populations must be above 0",
        ),
    ),
    (
        r"nobody knows anybody in the hidden or in the known populations: no size can be stated",
        Text(
            kk="жасырын не белгілі топтардан ешкім ешкімді танымайды: санын айтуға болмайды",
            ru="никто не знает никого из скрытой или из известных групп: численность назвать нельзя",
            en="nobody knows anybody in the hidden or in the known populations: no size can be stated",
        ),
    ),
    (
        r"indicators must be regions x indicators, sizes and populations one for each region",
        Text(
            kk="әр өңірде көрсеткіштер, бір size және бір population болуы тиіс",
            ru="у каждого региона должны быть показатели, один size и одно population",
            en="every region must have its indicators, one size and one population",
        ),
    ),
    (
        r"indicators must be finite numbers and populations above 0",
        Text(
            kk="көрсеткіштер сан болуы, population 0-ден үлкен болуы тиіс",
            ru="показатели должны быть числами, а population — больше 0",
            en="indicators must be numbers and population above 0",
        ),
    ),
    (
        r"at least (?P<n>\d+) regions must have a known size of 0 or more",
        Text(
            kk="кемінде {n} өңірдің саны белгілі (size, 0-ден кем емес) болуы тиіс",
            ru="size должен быть известен (и не меньше 0) хотя бы для стольких регионов: {n}",
            en="{n} regions at least must have a known size, of 0 or more",
        ),
    ),
    (
        r"every indicator must vary over the regions",
        Text(
            kk="әр көрсеткіш өңірлерде әртүрлі болуы тиіс; бәрінде бірдейін алып тастаңыз",
            ru="каждый показатель должен различаться по регионам; одинаковый везде уберите",
            en="every indicator must vary over the regions; take out one that is the same in all",
        ),
    ),
    (
        r"the known regions are all alike: nothing can be told of the others",
        Text(
            kk="саны белгілі өңірлердің бәрі ұқсас: басқалары туралы ештеңе айтуға болмайды",
            ru="известные регионы все одинаковы: об остальных ничего сказать нельзя",
            en="the known regions are all alike: nothing can be told of the others",
        ),
    ),
    (
        r"estimates and variances must be 1-d, of equal length, with at least two sources",
        Text(
            kk="кемінде екі дереккөз керек",
            ru="нужно не меньше двух источников",
            en="two sources or more are needed",
        ),
    ),
    (
        r"estimates must be finite numbers and variances above 0",
        Text(
            kk="әр бағаның мәні сан болуы, сенім аралығының ені 0-ден үлкен болуы тиіс",
            ru="каждая оценка должна быть числом, а ширина её доверительного интервала — больше 0",
            en="every estimate must be a number, and its interval wider than 0",
        ),
    ),
    (
        r"model must be one of (?P<known>.+), interval hartung-knapp or normal, got (?P<model>.+), (?P<interval>.+)",
        Text(
            kk="model мәні мыналардың бірі болуы тиіс: {known}; interval – hartung-knapp не normal; берілгені {model}, {interval}",
            ru="model — одно из: {known}; interval — hartung-knapp или normal; а дано {model}, {interval}",
            en="model must be one of {known} and interval hartung-knapp or normal; {model}, {interval} was given",
        ),
    ),
)
