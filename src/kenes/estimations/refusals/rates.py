"""What rates and shares refuse."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"counts, population and standard must be 1-d, not empty and of equal length",
        Text(
            kk="әр жас тобында count, population және standard болуы тиіс",
            ru="у каждой возрастной группы должны быть count, population и standard",
            en="every age group must have count, population and standard",
        ),
    ),
    (
        r"counts must be whole numbers of events, 0 or more",
        Text(
            kk="count – жағдайлардың 0-ден кем емес бүтін саны",
            ru="count — целое число случаев не меньше 0",
            en="count must be whole numbers of events, 0 or more",
        ),
    ),
    (
        r"population must be above 0 in every stratum",
        Text(
            kk="population әр топта 0-ден үлкен болуы тиіс",
            ru="population должно быть больше 0 в каждой группе",
            en="population must be above 0 in every group",
        ),
    ),
    (
        r"the standard population must be 0 or more and not all 0",
        Text(
            kk="стандартты халық саны 0-ден кем болмауы және бәрі бірдей 0 болмауы тиіс",
            ru="стандартное население не меньше 0 и не всё равно 0",
            en="the standard population must be 0 or more and not all 0",
        ),
    ),
    (
        r"successes must lie between 0 and trials > 0, got (?P<successes>.+) of (?P<trials>.+)",
        Text(
            kk="successes 0 мен trials арасында, trials 0-ден үлкен болуы тиіс; берілгені {successes} / {trials}",
            ru="successes лежит между 0 и trials, а trials больше 0; дано {successes} из {trials}",
            en="successes must lie between 0 and trials, and trials above 0; {successes} of {trials} was given",
        ),
    ),
    (
        r"population, standard_counts and standard_population must be 1-d, not empty and of equal length",
        Text(
            kk="әр жас тобында population, standard_count және standard_population болуы тиіс",
            ru="у каждой возрастной группы должны быть population, standard_count и standard_population",
            en="every age group must have population, standard_count and standard_population",
        ),
    ),
    (
        r"population must be 0 or more in every stratum and not all 0",
        Text(
            kk="population 0-ден кем болмауы және бәрі бірдей 0 болмауы тиіс",
            ru="population не меньше 0 и не всё равно 0",
            en="population must be 0 or more and not all 0",
        ),
    ),
    (
        r"the standard must have 0 events or more and persons above 0 in every stratum",
        Text(
            kk="стандарттың әр жас тобында жағдай 0-ден кем емес, халық 0-ден көп болуы тиіс",
            ru="в каждой возрастной группе стандарта случаев не меньше 0, а население больше 0",
            en="in every age group the standard must have 0 events or more and persons above 0",
        ),
    ),
    (
        r"the standard has no events in the strata of this population: nothing is expected",
        Text(
            kk="осы топтың жастарында стандартта бірде-бір жағдай жоқ: күтілетін сан шықпайды; басқа стандарт алыңыз",
            ru="в возрастах этой группы у стандарта нет ни одного случая: ожидаемого числа нет; возьмите другой стандарт",
            en="the standard has no events at the ages of this group, so that nothing is expected; take another standard",
        ),
    ),
    (
        r"no event was observed and 0 has no logarithm: take the garwood interval",
        Text(
            kk="бірде-бір жағдай байқалмады, ал 0-дің логарифмі жоқ: interval=garwood таңдаңыз",
            ru="не наблюдалось ни одного случая, а у 0 нет логарифма: выберите interval=garwood",
            en="no event was observed and 0 has no logarithm: choose interval=garwood",
        ),
    ),
)
