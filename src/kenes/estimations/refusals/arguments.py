"""What any method says of what it was given: no number, not whole, out of its bounds, not among the values there are."""

from __future__ import annotations

from kenes.texts import Text

NAME = r"(?P<name>a year of \w+|\w+)"
REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"level must lie between 0 and 1, got .+",
        Text(
            kk="сенім деңгейі 0 мен 100 % арасында болуы тиіс, мысалы level=95",
            ru="уровень доверия лежит между 0 и 100 %, например level=95",
            en="the level of confidence lies between 0 and 100 per cent, for instance level=95",
        ),
    ),
    (
        rf"(?!level ){NAME} must lie between (?P<least>[\d.]+) and (?P<most>[\d.]+), got (?P<value>.+)",
        Text(
            kk="«{name}» мәні {least} мен {most} арасында болуы тиіс, берілгені {value}",
            ru="значение «{name}» лежит между {least} и {most}, а дано {value}",
            en="“{name}” must lie between {least} and {most}; {value} was given",
        ),
    ),
    (
        rf"{NAME} must be above 0, got (?P<value>.+)",
        Text(
            kk="«{name}» мәні 0-ден үлкен болуы тиіс, берілгені {value}",
            ru="значение «{name}» должно быть больше 0, а дано {value}",
            en="“{name}” must be above 0; {value} was given",
        ),
    ),
    (
        rf"{NAME} must be (?P<least>[\d,]+) or more, got (?P<value>.+)",
        Text(
            kk="«{name}» мәні кемінде {least} болуы тиіс, берілгені {value}",
            ru="значение «{name}» должно быть не меньше {least}, а дано {value}",
            en="“{name}” must be {least} or more; {value} was given",
        ),
    ),
    (
        rf"{NAME} must be a whole number(?: of persons,)?(?: of)? 0 or more, got (?P<value>.+)",
        Text(
            kk="«{name}» мәні 0-ден кем емес бүтін сан болуы тиіс, берілгені {value}",
            ru="значение «{name}» — целое число не меньше 0, а дано {value}",
            en="“{name}” must be a whole number of 0 or more; {value} was given",
        ),
    ),
    (
        rf"{NAME} must be a whole number above 0, got (?P<value>.+)",
        Text(
            kk="«{name}» мәні 0-ден үлкен бүтін сан болуы тиіс, берілгені {value}",
            ru="значение «{name}» — целое число больше 0, а дано {value}",
            en="“{name}” must be a whole number above 0; {value} was given",
        ),
    ),
    (
        rf"{NAME} must be a whole number from (?P<least>\S+) to (?P<most>\S+), got (?P<value>.+)",
        Text(
            kk="«{name}» мәні {least} … {most} аралығындағы бүтін сан болуы тиіс, берілгені {value}",
            ru="значение «{name}» — целое число от {least} до {most}, а дано {value}",
            en="“{name}” must be a whole number from {least} to {most}; {value} was given",
        ),
    ),
    (
        rf"{NAME} must be a whole number, got (?P<value>.+)",
        Text(
            kk="«{name}» мәні бүтін сан болуы тиіс, берілгені {value}",
            ru="значение «{name}» — целое число, а дано {value}",
            en="“{name}” must be a whole number; {value} was given",
        ),
    ),
    (
        rf"{NAME} must be (?:one|a finite) number, got (?P<value>.+)",
        Text(
            kk="«{name}» мәні сан болуы тиіс, берілгені {value}",
            ru="значение «{name}» — число, а дано {value}",
            en="“{name}” must be a number; {value} was given",
        ),
    ),
    (
        rf"{NAME} is too large a number",
        Text(
            kk="«{name}» мәні тым үлкен сан; өлшем бірлігін тексеріңіз",
            ru="значение «{name}» слишком велико; проверьте единицу измерения",
            en="“{name}” is too large a number; look at its unit",
        ),
    ),
    (
        rf"{NAME} must be numbers in equal rows, got .+",
        Text(
            kk="«{name}» деректерінде тек сандар болуы және барлық жолдың ұзындығы бірдей болуы тиіс",
            ru="в «{name}» должны стоять одни числа, а строки — быть одной длины",
            en="“{name}” must hold numbers alone, in rows of one length",
        ),
    ),
    (
        rf"{NAME} must be \{{year: value\}}, got .+",
        Text(
            kk="«{name}» деректерінде әр жылға бір мән болуы тиіс",
            ru="в «{name}» должно стоять по одному значению на год",
            en="“{name}” must hold one value for each year",
        ),
    ),
    (
        rf"{NAME} must be text, got (?P<value>.+)",
        Text(
            kk="«{name}» мәні сөз болуы тиіс, берілгені {value}",
            ru="значение «{name}» — слово, а дано {value}",
            en="“{name}” must be a word; {value} was given",
        ),
    ),
    (
        rf"{NAME} must be True or False, got (?P<value>.+)",
        Text(
            kk="«{name}» мәні «иә» не «жоқ» болуы тиіс, берілгені {value}",
            ru="значение «{name}» — «да» или «нет», а дано {value}",
            en="“{name}” must be yes or no; {value} was given",
        ),
    ),
    (
        r"(?P<name>criterion|direction|interval|kind|lonely|metric|transform|variant) must be (?:one of )?(?P<known>.+), got (?P<value>.+)",
        Text(
            kk="«{name}» мәні мыналардың бірі болуы тиіс: {known}; берілгені {value}",
            ru="значение «{name}» — одно из: {known}; а дано {value}",
            en="“{name}” must be one of {known}; {value} was given",
        ),
    ),
    (
        r"the numbers given are too large, too small or too far apart for .+: nothing can be stated of them",
        Text(
            kk="сандар тым үлкен, тым кіші немесе бір-бірінен тым алшақ, сондықтан ештеңе айтуға болмайды; өлшем бірліктерін тексеріңіз",
            ru="числа слишком велики, слишком малы или слишком далеки друг от друга, сказать ничего нельзя; проверьте единицы измерения",
            en="the numbers are too large, too small or too far apart and nothing can be stated; look at their units",
        ),
    ),
)
