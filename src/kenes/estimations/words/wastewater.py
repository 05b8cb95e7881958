"""What wastewater says."""

from __future__ import annotations

from kenes.estimations.estimation import ANY, Choice, Column
from kenes.texts import Text

TITLE = Text(kk="Сарқынды су талдауы", ru="Анализ сточных вод", en="Wastewater analysis")
PURPOSE = Text(
    kk="Сарқынды судағы қалдық бойынша 1 000 тұрғынға шаққандағы тәуліктік жүктемені, берілген тұрақтылармен тұтынуды және апта ырғағын бағалау.",
    ru="По остаткам в сточных водах оценить суточную нагрузку на 1 000 жителей, по заданным постоянным — потребление, и ход недели.",
    en="From residues in wastewater estimate the daily load for 1,000 people, consumption by given constants, and the pattern of the week.",
)
NOT_WHEN = Text(
    kk="Тәуліктік құрама сынама болмаса, тұрғын саны белгісіз болса, зат өндірістен төгілсе қолданбаңыз.",
    ru="Не применять без суточной составной пробы, при неизвестном населении, при сбросе вещества производством.",
    en="Not without samples of the whole day, with an unknown population, or where the substance is dumped by production.",
)
UNIT = Text(kk="мг/тәулік 1 000 адамға", ru="мг/сут на 1 000 человек", en="mg/day for 1,000 people")
LOAD = Text(kk="Жүктеме", ru="Нагрузка", en="Load")
CONSUMED = Text(kk="Тұтыну (таза зат)", ru="Потребление (чистое вещество)", en="Consumption (pure substance)")
MEASURED = Text(kk="{site}: жүктеме", ru="{site}: нагрузка", en="{site}: load")
CONSUMPTION = Text(kk="{site}: тұтыну", ru="{site}: потребление", en="{site}: consumption")
LOAD_SAID = Text(
    kk="{site}: 1 000 тұрғынға тәулігіне орташа {load} мг, {n} күн.",
    ru="{site}: в среднем {load} мг в сутки на 1 000 жителей, дней {n}.",
    en="{site}: on average {load} mg a day for 1,000 people, {n} days.",
)
CONSTANTS_SAID = Text(
    kk="Тұтыну ({drug}): {used}; «{residue}» қалдығы бойынша, шығарылатын үлесі {excreted} ({publisher}, {year}, {address}). Шығарылу үлесінің өз белгісіздігі есепке кірмейді.",
    ru="Потребление ({drug}): {used}; по остатку «{residue}», выводится {excreted} ({publisher}, {year}, {address}). Неопределённость доли выведения в интервал не входит.",
    en="Consumption ({drug}): {used}; from the residue “{residue}”, of which {excreted} is excreted ({publisher}, {year}, {address}). The interval does not hold the uncertainty of that share.",
)
WEEKEND_SAID = Text(
    kk="Жұмадан дүйсенбіге дейінгі жүктеме сейсенбі–бейсенбідегіден {ratio} есе.",
    ru="Нагрузка с пятницы по понедельник относится к нагрузке вторника–четверга как {ratio}.",
    en="The load from Friday to Monday is {ratio} times that of Tuesday to Thursday.",
)
WEEK = Text(kk="Апта ырғағы", ru="Ход недели", en="The week")
WEEKDAY = Text(kk="Күн", ru="День", en="Day")
MEAN_WORD = Text(kk="орташа жүктеме", ru="средняя нагрузка", en="mean load")
DAY_WORD = Text(kk="күндер", ru="дни", en="days")
DAYS = (
    Text(kk="дүйсенбі", ru="понедельник", en="Monday"),
    Text(kk="сейсенбі", ru="вторник", en="Tuesday"),
    Text(kk="сәрсенбі", ru="среда", en="Wednesday"),
    Text(kk="бейсенбі", ru="четверг", en="Thursday"),
    Text(kk="жұма", ru="пятница", en="Friday"),
    Text(kk="сенбі", ru="суббота", en="Saturday"),
    Text(kk="жексенбі", ru="воскресенье", en="Sunday"),
)
WHOLE_POPULATION = Text(
    kk="Жүктеме адам санын емес, пайдаланылған мөлшерді айтады: тұтынушылар саны мұнан шықпайды.",
    ru="Нагрузка говорит о количестве вещества, а не о числе людей: численность потребителей из неё не следует.",
    en="A load tells the amount used, not how many people use: their number does not follow from it.",
)
NO_CONSTANTS = Text(
    kk="Тұтыну есептелген жоқ: шығарылу үлесі мен молярлық массаларды дереккөзімен беріңіз (бағдарламада дайын тұрақтылар жоқ).",
    ru="Потребление не посчитано: задайте долю выведения и молярные массы с источником (готовых постоянных в программе нет).",
    en="Consumption was not estimated: give the share excreted and the molar masses with their source (none are built in).",
)
BELOW = Text(
    kk="Барлық өлшем {all}, анықтау шегінен төмені {n}; олар нөл деп алынбады, цензураланған мән ретінде ескерілді.",
    ru="Ниже предела определения {n} из {all} измерений; они не приняты за нуль, а учтены как цензурированные.",
    en="{n} of {all} values lie below the limit of quantification; they were not taken as 0 but as censored.",
)
FEW_DAYS = Text(
    kk="Күндер {n}-ден аз: апта ырғағы орташаны бұрмалауы мүмкін.",
    ru="Дней меньше {n}: ход недели может исказить среднее.",
    en="Fewer than {n} days: the pattern of the week may bias the mean.",
)
HOLIDAYS = Text(
    kk="Аралық тек күндердің айырмасын қамтиды; ағын мен тұрғын санының қатесі бұған кірмейді.",
    ru="Интервал отражает лишь различия дней; ошибки расхода и населения в него не входят.",
    en="The interval holds the differences of days only; errors of the flow and of the population are not in it.",
)
NO_VALUE = Text(
    kk="«{column}» бағанындағы «{value}» – концентрация да, анықтау шегі (<5) да емес.",
    ru="«{value}» в столбце «{column}» — не концентрация и не предел (<5).",
    en="“{value}” in “{column}” is no concentration, nor a limit (<5).",
)
NO_LIMIT = Text(
    kk="«{value}» анықтау шегінен төмен, бірақ шектің өзі жоқ: «<5» деп жазыңыз немесе loq бағанын қосыңыз.",
    ru="«{value}» ниже предела, но сам предел не указан: напишите «<5» или добавьте столбец loq.",
    en="“{value}” lies below a limit that is not given: write “<5” or add a column loq.",
)
NOT_ABOVE = Text(
    kk="«{column}» 0-ден үлкен болуы тиіс: «{value}».",
    ru="«{column}» должно быть больше 0: «{value}».",
    en="“{column}” must be above 0: “{value}”.",
)
EXAMPLE = "date,concentration,flow,population\n" + "".join(
    f"2025-03-{3 + n:02},{'<40' if n in (2, 9) else 90 + 12 * (n * 5 % 7) + (60 if n % 7 in (4, 5, 6) else 0)},{98000 + 700 * (n % 4)},420000\n"
    for n in range(14)
)
COLUMNS = (
    Column(
        "concentration",
        Text(
            kk="Концентрация, нг/л; шектен төмен болса «<5» (немесе дайын load, мг/тәулік 1 000 адамға)",
            ru="Концентрация, нг/л; ниже предела — «<5» (или готовая load, мг/сут на 1 000)",
            en="Concentration, ng/l; below the limit “<5” (or load, mg/day for 1,000, as it is)",
        ),
        True,
        ("концентрация",),
    ),
    Column("flow", Text(kk="Ағын, м³/тәулік", ru="Расход, м³/сут", en="Flow, m³/day"), True),
    Column("population", Text(kk="Тұрғын саны", ru="Население", en="Population"), True),
    Column("date", Text(kk="Күні", ru="Дата", en="Day"), False),
    Column("loq", Text(kk="Анықтау шегі", ru="Предел определения", en="Limit of quantification"), False),
    Column("site", Text(kk="Орын", ru="Место", en="Site"), False),
    Column(
        "excreted, residue_mass, drug_mass, residue, drug, publisher, published, address",
        Text(
            kk="Тұрақтылар: екінші парақта (файлда) немесе таңдауда",
            ru="Постоянные: на втором листе (в файле) или в выборе",
            en="Constants: on a second sheet (file), or as choices",
        ),
        False,
    ),
)
CHOICES = (
    Choice("excreted", Text(kk="Шығарылатын үлес", ru="Доля выведения", en="Share excreted"), "", ANY),
    Choice(
        "residue_mass",
        Text(
            kk="Қалдықтың молярлық массасы, г/моль",
            ru="Молярная масса остатка, г/моль",
            en="Molar mass of the residue, g/mol",
        ),
        "",
        ANY,
    ),
    Choice(
        "drug_mass",
        Text(
            kk="Заттың молярлық массасы, г/моль",
            ru="Молярная масса вещества, г/моль",
            en="Molar mass of the drug, g/mol",
        ),
        "",
        ANY,
    ),
    Choice("residue", Text(kk="Қалдық", ru="Остаток", en="Residue"), "", ANY),
    Choice("drug", Text(kk="Зат", ru="Вещество", en="Drug"), "", ANY),
    Choice(
        "publisher", Text(kk="Тұрақтылардың дереккөзі", ru="Источник постоянных", en="Source of the constants"), "", ANY
    ),
    Choice("published", Text(kk="Дереккөз жылы", ru="Год источника", en="Year of the source"), "", ANY),
    Choice("address", Text(kk="Дереккөз мекенжайы", ru="Адрес источника", en="Address of the source"), "", ANY),
)
