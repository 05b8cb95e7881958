"""What figures of a sample survey say, and the columns and choices they are made from."""

from __future__ import annotations

from kenes.estimations.estimation import Choice, Column
from kenes.texts import Text

WEIGHT = ("weights", "w", "pw", "wt", "вес", "веса", "салмақ")
STRATUM = ("strata", "stype", "страта", "слой", "страт")
CLUSTER = ("clusters", "psu", "cluster id", "кластер", "пкв")
FPC = ("fpc", "population of stratum", "поправка")
ANSWER = ("y", "value", "answer", "ответ", "значение", "жауап", "мән")
DIVISOR = ("x", "denominator", "знаменатель", "бөлгіш")
GROUP = ("domain", "region", "by", "группа", "регион", "топ", "өңір")

TITLE = Text(kk="Іріктемелік зерттеу", ru="Выборочное обследование", en="Sample survey")
PURPOSE = Text(
    kk="Салмақ, страта және кластерлері бар сауалнамадан халыққа жататын үлес, орташа, жиынтық, қатынас немесе медиананы бағалау.",
    ru="По опросу с весами, слоями и кластерами оценить долю, среднее, сумму, отношение или медиану для населения.",
    en="From a survey with weights, strata and clusters: a share, mean, total, ratio or median for the population.",
)
NOT_WHEN = Text(
    kk="Ықтималдық іріктемесі болмаса (ерікті онлайн сауалнама) қолданбаңыз; бір кластерлі страта болса lonely таңдаңыз.",
    ru="Не применять к выборке без вероятностей (добровольный онлайн-опрос); при слое с одним кластером выберите lonely.",
    en="Not for samples without known probabilities (volunteers online); with a stratum of one cluster choose lonely.",
)
UNIT = Text(kk="мән", ru="значение", en="value")
SHARE_WORD = Text(kk="үлес", ru="доля", en="share")
WHOLE = Text(kk="Барлығы", ru="Всего", en="All")
ERROR = Text(kk="стандартты қате", ru="стандартная ошибка", en="standard error")
EFFECT = Text(kk="жоспар әсері", ru="эффект плана", en="design effect")
OF_ALL = Text(
    kk="{label}: {share} (аралық {low} … {high}), сұралғандар {n}.",
    ru="{label}: {share} (интервал от {low} до {high}), опрошено {n}.",
    en="{label}: {share} (interval {low} to {high}), {n} respondents.",
)
FIGURE = Text(
    kk="{label}: {figure}, сұралғандар {n}.",
    ru="{label}: {figure}, опрошено {n}.",
    en="{label}: {figure}, {n} respondents.",
)
NOT_YES_OR_NO = Text(
    kk="Үлес үшін жауап 0 немесе 1: «{value}». Басқасы үшін statistic=mean алыңыз.",
    ru="Для доли ответ 0 или 1: «{value}». Для другого возьмите statistic=mean.",
    en="For a share an answer is 0 or 1: “{value}”. For other values take statistic=mean.",
)
SMALL_GROUPS = Text(
    kk="Сұралғандар {n}-дан аз: {groups}.",
    ru="Опрошено меньше {n}: {groups}.",
    en="Fewer than {n} respondents: {groups}.",
)
UNSURE = Text(
    kk="Қатесі мәннің 30 %-ынан асады, жарияламаған жөн: {groups}.",
    ru="Ошибка больше 30 % значения, публиковать не стоит: {groups}.",
    en="The error is above 30 per cent of the figure, better not published: {groups}.",
)
LONELY = Text(
    kk="Бір ғана кластері бар страталар: {n} ({strata}); олар {way} тәсілімен есепке алынды, қатесі шамамен ғана.",
    ru="Слоёв с единственным кластером: {n} ({strata}); учтены способом {way}, ошибка приблизительна.",
    en="Strata of one cluster: {n} ({strata}); they count by the way {way}, and the error is rough.",
)
NO_ANSWER = Text(
    kk="«{column}» бағанында бірде-бір жауап жоқ.",
    ru="В столбце «{column}» нет ни одного ответа.",
    en="“{column}” holds no answer at all.",
)
SILENT = Text(
    kk="{n} жолда жауап жоқ; олар есепке алынбады.",
    ru="В {n} строках нет ответа; они не учтены.",
    en="{n} rows hold no answer; they were left out.",
)
NO_CATEGORY = Text(
    kk="«{column}» бағанында санат көрсетілмеген; халыққа теңестіру үшін ол әр жолда керек.",
    ru="В столбце «{column}» нет категории; для взвешивания по населению она нужна в каждой строке.",
    en="“{column}” names no category; weights that meet the population need one in every row.",
)
TWO_POPULATIONS = Text(
    kk="«{value}»: бір санаттың халық саны екі түрлі жазылған.",
    ru="«{value}»: у одной категории две разные численности населения.",
    en="“{value}”: one category has two different populations.",
)
NOT_TOLD = Text(
    kk="«{group}» тобы бойынша көрсеткіш айтылмайды: {reason}.",
    ru="По группе «{group}» показателя нет: {reason}.",
    en="There is no figure for “{group}”: {reason}.",
)
NOT_TESTED = Text(
    kk="Топтардың айырмасы тексерілмеді: {reason}.",
    ru="Различие групп не проверено: {reason}.",
    en="Whether the groups differ was not tested: {reason}.",
)
DIFFER = Text(
    kk="Топтар бір-бірінен айырылады: Рао – Скотт сынағы F({n}; {d}) = {f}, p {p}.",
    ru="Группы различаются: критерий Рао — Скотта F({n}; {d}) = {f}, p {p}.",
    en="The groups differ: Rao and Scott's test F({n}; {d}) = {f}, p {p}.",
)
MAY_BE_ALIKE = Text(
    kk="Топтардың айырмасы кездейсоқтан айырылмайды: Рао – Скотт сынағы F({n}; {d}) = {f}, p {p}.",
    ru="Различие групп не отличить от случайного: критерий Рао — Скотта F({n}; {d}) = {f}, p {p}.",
    en="That the groups differ cannot be told from chance: Rao and Scott's test F({n}; {d}) = {f}, p {p}.",
)
BELOW = Text(kk="< 0,001", ru="< 0,001", en="< 0.001")
EQUAL = Text(kk="= {p}", ru="= {p}", en="= {p}")
COLUMNS = (
    Column(
        "y",
        Text(
            kk="Жауап: 0/1 немесе сан (немесе variable=баған)",
            ru="Ответ: 0/1 или число (или variable=столбец)",
            en="The answer: 0/1 or a number (or variable=COLUMN)",
        ),
        True,
        ANSWER,
    ),
    Column("weight", Text(kk="Салмағы", ru="Вес", en="Weight"), False, WEIGHT),
    Column("stratum", Text(kk="Страта", ru="Слой (страта)", en="Stratum"), False, STRATUM),
    Column(
        "cluster",
        Text(kk="Кластер (бастапқы бірлік)", ru="Кластер (первичная единица)", en="Cluster (primary unit)"),
        False,
        CLUSTER,
    ),
    Column(
        "fpc", Text(kk="Стратадағы бірліктер саны", ru="Число единиц в слое", en="Units in the stratum"), False, FPC
    ),
    Column(
        "group",
        Text(kk="Топ (немесе group=баған)", ru="Группа (или group=столбец)", en="Group (or group=COLUMN)"),
        False,
        GROUP,
    ),
    Column(
        "x",
        Text(kk="Бөлгіш (ratio үшін)", ru="Знаменатель (для ratio)", en="What y is divided by (for ratio)"),
        False,
        DIVISOR,
    ),
    Column(
        "margin1, margin2, …",
        Text(
            kk="Халық саны белгілі санат (жас, жыныс)",
            ru="Категория с известной численностью (возраст, пол)",
            en="A category of known size (age, sex)",
        ),
        False,
    ),
    Column(
        "population1, population2, …",
        Text(
            kk="Осы санаттағы халық саны",
            ru="Численность населения этой категории",
            en="Persons of the population in that category",
        ),
        False,
    ),
    Column("rw1, rw2, …", Text(kk="Қайталама салмақтар", ru="Повторные веса", en="Replicate weights"), False),
)
CHOICES = (
    Choice(
        "statistic",
        Text(kk="Не есептеледі", ru="Что считать", en="What to compute"),
        "proportion",
        ("proportion", "mean", "total", "ratio", "median", "quantile"),
    ),
    Choice(
        "probability",
        Text(
            kk="quantile үшін үлес (0 мен 1 арасында)",
            ru="Доля для quantile (от 0 до 1)",
            en="The share of quantile (from 0 to 1)",
        ),
        "0.5",
    ),
    Choice("variable", Text(kk="Жауап бағаны", ru="Столбец ответа", en="The column of the answer"), "", ("*",)),
    Choice("divisor", Text(kk="Бөлгіш бағаны", ru="Столбец знаменателя", en="The column of the divisor"), "", ("*",)),
    Choice("group", Text(kk="Топ бағаны", ru="Столбец группы", en="The column of the group"), "", ("*",)),
    Choice(
        "lonely",
        Text(kk="Бір кластерлі страта", ru="Слой с одним кластером", en="A stratum of one cluster"),
        "fail",
        ("fail", "remove", "adjust", "average", "certainty"),
    ),
    Choice(
        "nest",
        Text(
            kk="Кластер нөмірлері әр стратада басынан",
            ru="Номера кластеров в каждом слое заново",
            en="Clusters numbered anew in each stratum",
        ),
        "no",
        ("no", "yes"),
    ),
    Choice(
        "replicates",
        Text(kk="Қайталама салмақтар түрі", ru="Вид повторных весов", en="Kind of replicate weights"),
        "bootstrap",
        ("bootstrap", "jk1", "brr", "fay"),
    ),
    Choice("rho", Text(kk="fay үшін rho", ru="rho для fay", en="rho of fay"), "0.5"),
    Choice("level", Text(kk="Сенім деңгейі, %", ru="Уровень доверия, %", en="Level of confidence, %"), "95"),
)
