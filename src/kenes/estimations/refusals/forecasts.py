"""What forecasts refuse, those by smoothing and those by ARIMA."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"a forecast needs at least (?P<n>\d+) points, got (?P<k>\d+)",
        Text(
            kk="болжамға кемінде {n} нүкте керек, бары {k}",
            ru="для прогноза нужно не меньше {n} точек, есть {k}",
            en="a forecast needs {n} points or more, there are {k}",
        ),
    ),
    (
        r"the years must follow one another; missing: (?P<years>.*)",
        Text(
            kk="жылдар үзіліссіз болуы тиіс; жоғы: {years}",
            ru="годы должны идти подряд; нет: {years}",
            en="the years must follow one another; missing: {years}",
        ),
    ),
    (
        r"every value (?:of the series )?must be a finite number",
        Text(
            kk="қатардың әр мәні сан болуы тиіс",
            ru="каждое значение ряда должно быть числом",
            en="every value of the series must be a number",
        ),
    ),
    (
        r"the series must be \{year: value\} or 1-d, got .+ dimensions",
        Text(
            kk="қатарда әр жылға бір мән болуы тиіс",
            ru="в ряду должно стоять по одному значению на год",
            en="the series must hold one value for each year",
        ),
    ),
    (
        r"horizon must be 1 or more and level between 0 and 1, got (?P<horizon>.+) and .+",
        Text(
            kk="horizon кемінде 1 болуы (берілгені {horizon}), сенім деңгейі 0 мен 100 % арасында болуы тиіс",
            ru="horizon должен быть не меньше 1 (дано {horizon}), уровень доверия — между 0 и 100 %",
            en="horizon must be 1 or more ({horizon} was given) and the level of confidence between 0 and 100 per cent",
        ),
    ),
    (
        r"the year must be later than the last of the series \((?P<last>.+)\), got (?P<year>.+)",
        Text(
            kk="target_year қатардың соңғы жылынан ({last}) кейін болуы тиіс, берілгені {year}",
            ru="target_year должен быть позже последнего года ряда ({last}), а дано {year}",
            en="target_year must be later than the last year of the series ({last}); {year} was given",
        ),
    ),
    (
        r"the series does not vary once differenced: there is nothing to fit",
        Text(
            kk="айырымдары алынған соң қатар өзгермейді: модель құратын дерек жоқ",
            ru="после взятия разностей ряд не меняется: модель строить не по чему",
            en="once differenced the series does not vary: there is nothing to fit",
        ),
    ),
    (
        r"(?P<name>\w+) must be three whole numbers of 0 or more(?:, .+ at most)?, got (?P<value>.+)",
        Text(
            kk="«{name}» – 0-ден кем емес шағын үш бүтін сан, берілгені {value}",
            ru="«{name}» — три небольших целых числа не меньше 0, а дано {value}",
            en="“{name}” must be three small whole numbers of 0 or more; {value} was given",
        ),
    ),
    (
        r"horizon must be 1 or more, level between 0 and 1, period 2 or more where there are seasons",
        Text(
            kk="horizon кемінде 1, сенім деңгейі 0 мен 100 % арасында, ал маусым болса, оның ұзындығы кемінде 2 болуы тиіс",
            ru="horizon не меньше 1, уровень доверия между 0 и 100 %, а длина сезона, если он есть, не меньше 2",
            en="horizon must be 1 or more, the level between 0 and 100 per cent, and a season, where there is one, 2 or more long",
        ),
    ),
    (
        r"the series must be 1-d, of (?P<least>\S+) to (?P<most>\S+) points for this order, got .+",
        Text(
            kk="бұл модельге {least} … {most} нүктеден тұратын қатар керек",
            ru="для этой модели нужен ряд от {least} до {most} точек",
            en="this model needs a series of {least} to {most} points",
        ),
    ),
    (
        r"the first state must be (?P<n>.+) numbers for this shape, got .+",
        Text(
            kk="тегістеудің бастапқы күйі {n} саннан тұруы тиіс",
            ru="начальное состояние сглаживания состоит из чисел, их {n}",
            en="the first state of the smoothing must be {n} numbers",
        ),
    ),
)
