"""What weights that are to meet a known population refuse."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"the weights meet margins already: give all margins at once",
        Text(
            kk="салмақтар халыққа теңестірілген; барлық санатты бірге беріңіз",
            ru="веса уже приведены к населению; задайте все категории сразу",
            en="the weights meet the population already; give all categories at once",
        ),
    ),
    (
        r"a margin must be \{label: persons of the population\}, not empty",
        Text(
            kk="санаттың халық саны берілмеген",
            ru="не дана численность населения по категориям",
            en="the persons of the population by category are wanting",
        ),
    ),
    (
        r"the population names no persons for: (?P<listed>.+)",
        Text(
            kk="мына санаттардың халық саны жоқ: {listed}",
            ru="нет численности населения для: {listed}",
            en="no persons of the population are given for: {listed}",
        ),
    ),
    (
        r"nobody in the sample is of: (?P<listed>.+); join such categories with others",
        Text(
            kk="іріктемеде мына санаттан ешкім жоқ: {listed}; оны басқасымен біріктіріңіз",
            ru="в выборке нет никого из: {listed}; объедините категорию с другой",
            en="nobody in the sample is of: {listed}; join such a category with another",
        ),
    ),
    (
        r"persons of a margin must be above 0",
        Text(
            kk="санаттағы халық саны 0-ден көп болуы тиіс",
            ru="численность населения категории должна быть больше 0",
            en="the persons of a category must be above 0",
        ),
    ),
    (
        r"no margin was given",
        Text(
            kk="бірде-бір санат берілмеген",
            ru="не дано ни одной категории",
            en="no category was given",
        ),
    ),
    (
        r"the margins are of populations of different size: (?P<least>.+) and (?P<most>.+)",
        Text(
            kk="санаттардың халық саны қосындылары бірдей емес: {least} және {most}; бір халықтың сандарын алыңыз",
            ru="суммы населения по категориям различаются: {least} и {most}; возьмите числа одного населения",
            en="the categories add up to populations of different size: {least} and {most}; take figures of one population",
        ),
    ),
    (
        r"a category of a margin has no weight in the sample \(or in some replicate\): join it with another",
        Text(
            kk="бір санаттың іріктемеде (не қайталама салмақта) салмағы жоқ: оны басқасымен біріктіріңіз",
            ru="у одной из категорий нет веса в выборке (или в повторных весах): объедините её с другой",
            en="a category has no weight in the sample (or in some replicate): join it with another",
        ),
    ),
    (
        r"no weights meet all margins: some combination of categories has nobody in the sample; join categories",
        Text(
            kk="барлық санатқа бірден сай салмақ жоқ: санаттардың кейбір қиылысында ешкім жоқ; санаттарды біріктіріңіз",
            ru="весов, отвечающих всем категориям сразу, нет: в каком-то их сочетании никого нет; объедините категории",
            en="no weights meet all categories at once: some combination of them has nobody; join categories",
        ),
    ),
    (
        r"margins must be a list of \(labels, \{label: persons\}\), not empty",
        Text(
            kk="әр санаттың өз бағаны және халық саны болуы тиіс",
            ru="у каждой категории должны быть свой столбец и численность населения",
            en="each category needs its column and its population",
        ),
    ),
    (
        r"each margin must be \(labels, \{label: persons\}\)",
        Text(
            kk="санаттың белгісі мен халық саны бірге берілуі тиіс",
            ru="категория и численность её населения задаются вместе",
            en="a category and its population are given together",
        ),
    ),
)
