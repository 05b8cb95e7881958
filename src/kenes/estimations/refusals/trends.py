"""What trends over years refuse: changes of trend, trends by ranks, the annual change."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"x, y and standard_error must be 1-d, of equal length, with at least five points",
        Text(
            kk="кемінде бес нүкте керек, әр жылға бір мән",
            ru="нужно не меньше пяти точек, по значению на год",
            en="five points or more are needed, a value for each year",
        ),
    ),
    (
        r"(?:x and y|years, values and exposure) must be 1-d, of equal length, with at least four points",
        Text(
            kk="кемінде төрт нүкте керек, әр жылға бір мән",
            ru="нужно не меньше четырёх точек, по значению на год",
            en="four points or more are needed, a value for each year",
        ),
    ),
    (
        r"x must be numbers, each once: one rate a year",
        Text(
            kk="әр жыл бір рет тұруы тиіс: бір жылға бір көрсеткіш",
            ru="каждый год должен стоять один раз: один показатель на год",
            en="every year must stand once: one rate a year",
        ),
    ),
    (
        r"x and y must be finite numbers",
        Text(
            kk="жылдар мен мәндер сан болуы тиіс",
            ru="годы и значения должны быть числами",
            en="years and values must be numbers",
        ),
    ),
    (
        r"years must be finite numbers that are not all the same|x does not vary: .+",
        Text(
            kk="барлық жол бір жылға тиесілі: үрдіс үшін кемінде екі түрлі жыл керек",
            ru="все строки относятся к одному году: для тенденции нужны разные годы",
            en="all rows are of one year: a trend needs different years",
        ),
    ),
    (
        r"every rate must be above 0: a rate of 0 has no logarithm",
        Text(
            kk="әр көрсеткіш 0-ден үлкен болуы тиіс: 0-дің логарифмі жоқ",
            ru="каждый показатель должен быть больше 0: у 0 нет логарифма",
            en="every rate must be above 0: a rate of 0 has no logarithm",
        ),
    ),
    (
        r"every standard error must be above 0",
        Text(
            kk="әр стандартты қате 0-ден үлкен болуы тиіс",
            ru="каждая стандартная ошибка должна быть больше 0",
            en="every standard error must be above 0",
        ),
    ),
    (
        r"select must be permutation, bic, bic3 or a number of joinpoints up to (?P<most>.+), got (?P<value>.+)",
        Text(
            kk="select мәні permutation, bic, bic3 немесе сыну нүктелерінің саны (ең көбі {most}) болуы тиіс, берілгені {value}",
            ru="select — это permutation, bic, bic3 или число точек излома (не больше {most}), а дано {value}",
            en="select must be permutation, bic, bic3 or a number of joinpoints up to {most}; {value} was given",
        ),
    ),
    (
        r"start and end must lie in the series \((?P<first>.+) to (?P<last>.+)\), start first",
        Text(
            kk="кезең қатардың ішінде ({first}–{last}) болуы, басы соңынан бұрын тұруы тиіс",
            ru="период должен лежать внутри ряда ({first}–{last}), начало раньше конца",
            en="the period must lie in the series ({first}–{last}), its start before its end",
        ),
    ),
    (
        r"values must be finite, 0 or more and not all 0",
        Text(
            kk="мәндер 0-ден кем болмауы және бәрі бірдей 0 болмауы тиіс",
            ru="значения должны быть не меньше 0 и не все равны 0",
            en="values must be 0 or more and not all 0",
        ),
    ),
    (
        r"exposure must be finite and above 0",
        Text(
            kk="халық саны әр жылда 0-ден үлкен болуы тиіс",
            ru="население в каждом году должно быть больше 0",
            en="the population must be above 0 in every year",
        ),
    ),
    (
        r"the interval has no upper bound: the values say too little",
        Text(
            kk="деректер тым аз: сенім аралығының жоғарғы шегі жоқ",
            ru="данных слишком мало: у доверительного интервала нет верхней границы",
            en="the values say too little: the interval has no upper bound",
        ),
    ),
    (
        r"the fit did not settle: .+",
        Text(
            kk="0-ден үлкен мән тым аз: үрдісті айтуға болмайды; қатарды ұзартыңыз",
            ru="значений больше 0 слишком мало, чтобы назвать тенденцию; удлините ряд",
            en="there are too few values above 0 to state a trend; take a longer series",
        ),
    ),
)
