"""The methods by which figures were made, in three languages: the pattern of each part of their names, and what a person is told."""

from __future__ import annotations

import re

from kenes.estimations.said import number
from kenes.texts import Text, all_languages

PARTS: tuple[tuple[str, str, str], ...] = (
    (
        r"average of (?P<n>\d+) log-linear models",
        "лог-сызықтық модельдердің орташасы ({n})",
        "среднее лог-линейных моделей ({n})",
    ),
    (
        r"bootstrap of (?P<n>[\d,]+) draws interval",
        "бутстреп аралығы (кездейсоқ таңдау саны: {n})",
        "бутстреп-интервал (случайных выборок: {n})",
    ),
    ("people differ", "адамдар әртүрлі", "люди различаются"),
    ("lower bound of Chao", "Чао төменгі шегі", "нижняя граница Чао"),
    ("Poisson's mixture", "Пуассон қоспасы", "смесь Пуассона"),
    ("normal mixture of Darroch", "Дарроч қалыпты қоспасы", "нормальная смесь Дарроха"),
    ("gamma mixture", "гамма қоспа", "гамма-смесь"),
    ("log-linear model", "лог-сызықтық модель", "лог-линейная модель"),
    ("log-normal interval", "логнормал аралық", "логнормальный интервал"),
    ("profile likelihood interval", "ықтималдылық профилі бойынша аралық", "интервал по профилю правдоподобия"),
    ("bootstrap interval", "бутстреп аралығы", "бутстреп-интервал"),
    ("normal interval", "қалыпты аралық", "нормальный интервал"),
    ("Chapman", "Чепмен бағасы", "оценка Чепмена"),
    ("two independent lists", "екі тәуелсіз тізім", "два независимых списка"),
    ("Chao's lower bound", "Чао төменгі шегі", "нижняя граница Чао"),
    ("corrected for bias", "ығысуы түзетілген", "с поправкой на смещение"),
    ("Zelterman", "Зелтерман бағасы", "оценка Зелтермана"),
    ("zero-truncated Poisson", "нөлсіз Пуассон", "Пуассон без нуля"),
    ("proportion", "үлес", "доля"),
    ("mean", "орташа", "среднее"),
    ("total", "жиынтық", "итог"),
    ("ratio", "қатынас", "отношение"),
    ("Taylor linearisation", "Тейлор бойынша сызықтандыру", "линеаризация Тейлора"),
    ("replicate weights", "репликалық салмақтар", "репликационные веса"),
    ("(?P<name>logit|beta|asin|xlogit) interval", "{name} аралығы", "интервал {name}"),
    ("mean interval", "орташаның аралығы", "интервал среднего"),
    ("likelihood interval", "шынайылық аралығы", "интервал правдоподобия"),
    ("exact (?:binomial )?interval", "дәл биномдық аралық", "точный биномиальный интервал"),
    ("Wilson interval", "Уилсон аралығы", "интервал Уилсона"),
    (r"quantile (?P<p>[\d.]+)", "квантиль {p}", "квантиль {p}"),
    ("Woodruff's (?P<name>mean|beta|asin|xlogit) interval", "Вудраф аралығы ({name})", "интервал Вудраффа ({name})"),
    ("indirectly standardised rate", "жанама стандартталған көрсеткіш", "косвенно стандартизованный показатель"),
    ("logarithmic interval", "логарифмдегі қалыпты аралық", "нормальный интервал на логарифме"),
    ("crude rate", "жалпы көрсеткіш", "общий показатель"),
    ("directly standardised rate", "тікелей стандартталған көрсеткіш", "прямо стандартизованный показатель"),
    ("Fay-Feuer gamma interval", "Фэй — Фойер гамма аралығы", "гамма-интервал Фэя — Фойера"),
    ("standardised mortality ratio", "өлімнің стандартталған қатынасы", "стандартизованное отношение смертности"),
    ("Garwood exact interval", "Гарвуд дәл аралығы", "точный интервал Гарвуда"),
    ("Byar interval", "Байар аралығы", "интервал Байара"),
    ("wide Byar interval", "кең Байар аралығы", "широкий интервал Байара"),
    ("count of the week", "апта саны", "число за неделю"),
    ("counted", "саналды", "подсчитано"),
    ("annual per cent change", "жылдық өзгеріс пайызбен", "годовое изменение в процентах"),
    ("average annual per cent change", "орташа жылдық өзгеріс пайызбен", "среднее годовое изменение в процентах"),
    ("place of a joinpoint", "сыну нүктесінің орны", "место излома"),
    ("F region", "F сынағының аймағы", "область по критерию F"),
    ("joinpoint regression", "сыну нүктелері бар регрессия", "регрессия с точками излома"),
    (
        "log-linear quasi-Poisson trend",
        "лог-сызықтық квази-Пуассон үрдісі",
        "лог-линейная квазипуассоновская тенденция",
    ),
    ("Sen's slope", "Сен көлбеулігі", "наклон Сена"),
    ("limits by ranks", "рангілер бойынша шектер", "границы по рангам"),
    ("weighted median", "салмақталған медиана", "взвешенная медиана"),
    ("multiplier", "көбейткіш әдісі", "метод умножения"),
    ("delta method on the logarithm", "логарифмдегі дельта-әдіс", "дельта-метод на логарифме"),
    ("median and quantiles", "медиана мен квантильдер", "медиана и квантили"),
    (r"(?P<n>[\d,]+) draws", "кездейсоқ таңдау саны: {n}", "случайных выборок: {n}"),
    (r"(?P<n>[\d,]+) draws of items", "нысандарды кездейсоқ таңдау саны: {n}", "случайных выборок случаев: {n}"),
    (r"(?P<n>[\d,]+) draws of weeks", "апталарды кездейсоқ таңдау саны: {n}", "случайных выборок недель: {n}"),
    ("network scale-up", "таныстар арқылы бағалау", "оценка по кругу знакомств"),
    ("ratio of sums", "қосындылар қатынасы", "отношение сумм"),
    ("multiple indicator", "көп көрсеткіш әдісі", "метод нескольких показателей"),
    ("regression on the first component", "бірінші компонентке регрессия", "регрессия на первую компоненту"),
    ("known", "белгілі", "известно"),
    ("random effects", "кездейсоқ әсерлер", "случайные эффекты"),
    ("REML", "REML", "REML"),
    ("DerSimonian-Laird", "ДерСимониан — Лэрд", "Дерсимонян — Лэрд"),
    ("maximum likelihood", "ең үлкен шынайылық әдісі", "максимальное правдоподобие"),
    ("Paule-Mandel", "Пауле — Мандель", "Пауле — Мандель"),
    ("fixed effect", "тұрақты әсер", "фиксированный эффект"),
    ("Hartung-Knapp interval", "Хартунг — Кнапп аралығы", "интервал Хартунга — Кнаппа"),
    ("source as given", "дереккөз берген мән", "как в источнике"),
    ("Fellegi and Sunter", "Феллеги — Сантер моделі", "модель Феллеги — Сантера"),
    ("EM", "EM", "EM"),
    ("Cohen's kappa", "Коэн каппасы", "каппа Коэна"),
    ("Fleiss' kappa", "Флейс каппасы", "каппа Флейса"),
    ("jackknife interval", "джекнайф аралығы", "интервал складного ножа"),
    ("Krippendorff's alpha", "Криппендорф альфасы", "альфа Криппендорфа"),
    ("nominal", "атаулы шкала", "номинальная шкала"),
    ("ordinal", "реттік шкала", "порядковая шкала"),
    ("interval", "аралық шкала", "интервальная шкала"),
    (
        "censored log-normal maximum likelihood",
        "шектен төмені ескерілген логнормал бағалау",
        "логнормальная оценка с учётом значений ниже предела",
    ),
    (r"(?P<n>\d+)% below the limit", "шектен төмені {n} %", "ниже предела {n} %"),
    (
        "mean of Friday to Monday over mean of Tuesday to Thursday",
        "жұма–дүйсенбі орташасының сейсенбі–бейсенбі орташасына қатынасы",
        "отношение среднего за пятницу–понедельник к среднему за вторник–четверг",
    ),
    (r"x (?P<n>[\d.e+-]+)", "× {n}", "× {n}"),
    (
        r"average of (?P<n>\d+) models by AICc",
        "AICc бойынша модельдердің орташасы ({n})",
        "среднее моделей по AICc ({n})",
    ),
    ("the likeliest", "ең ықтималы", "самая вероятная"),
    ("random walk with drift", "ығысуы бар кездейсоқ кезу", "случайное блуждание со сносом"),
    ("the last value", "соңғы мән", "последнее значение"),
    ("the value of a season before", "бір маусым бұрынғы мән", "значение предыдущего сезона"),
    ("exponential smoothing", "экспоненциалды тегістеу", "экспоненциальное сглаживание"),
    ("linear exponential smoothing", "сызықтық экспоненциалды тегістеу", "линейное экспоненциальное сглаживание"),
    (
        "damped exponential smoothing",
        "өшетін үрдісі бар экспоненциалды тегістеу",
        "экспоненциальное сглаживание с затухающей тенденцией",
    ),
    (r"season of (?P<n>\d+)", "маусым: {n}", "сезон: {n}"),
    (r"(?P<n>ARIMA\S+) of (?P<season>\d+)", "{n} (маусым: {season})", "{n} (сезон: {season})"),
    (r"(?P<n>ARIMA\S+)", "{n}", "{n}"),
    ("on values", "мәндердің өзі бойынша", "по самим значениям"),
    ("on logarithms", "логарифмдер бойынша", "по логарифмам"),
)
"""A part of a name as the methods say it, and its words in Kazakh and Russian."""
SCALE = re.compile(r" (?=on (?:values|logarithms)$)")


def method_said(method: str) -> Text:
    """A method in three languages, part by part; a part that is not known here stays as the method says it."""
    parts = [_part(one) for one in SCALE.sub(", ", method).split(", ")]
    return Text(**{tongue.code: ", ".join(one[tongue.code] for one in parts) for tongue in all_languages()})


def _part(part: str) -> Text:
    for pattern, kk, ru in PARTS:
        if found := re.fullmatch(pattern, part):
            return Text(kk=kk, ru=ru, en=part).fill(**{name: _figure(one) for name, one in found.groupdict().items()})
    return Text.same(part)


def _figure(written: str) -> Text:
    bare = written.replace(",", "")
    if re.fullmatch(r"\d+\.\d+", bare):
        return number(float(bare), len(bare.partition(".")[2]))
    return number(float(bare)) if bare.isdigit() else Text.same(written)
