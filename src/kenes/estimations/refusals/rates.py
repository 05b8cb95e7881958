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
)
