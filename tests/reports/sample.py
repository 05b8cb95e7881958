"""A document with every kind of block and chart, of real published figures, to look at and to test the renderers with."""

from __future__ import annotations

import datetime

from kenes.reports.block import (
    Bullets,
    Column,
    Document,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Note,
    Number,
    PageBreak,
    Paragraph,
    Ref,
    Release,
    Row,
    Sentence,
    SideBySide,
    SourcesList,
    Table,
)
from kenes.reports.charts import (
    BarsWithIntervals,
    ComparisonDots,
    LineWithGaps,
    Mark,
    PerceptionMatrix,
    RangePlot,
    Reference,
    RowMark,
    Series,
    TileMap,
)
from kenes.texts import Text

# Committee on Legal Statistics, form 1-M, 2022: registered offences of articles 296-303 by region; population: Bureau
# of National Statistics, total of the region. Code, kk, ru, en, offences, population.
REGIONS = (
    ("KZ-10", "Абай", "Абай", "Abai", 99, 610189),
    ("KZ-11", "Ақмола", "Акмолинская", "Akmola", 258, 787971),
    ("KZ-15", "Ақтөбе", "Актюбинская", "Aktobe", 342, 928185),
    ("KZ-19", "Алматы облысы", "Алматинская", "Almaty region", 300, 1505984),
    ("KZ-23", "Атырау", "Атырауская", "Atyrau", 134, 693040),
    ("KZ-27", "Батыс Қазақстан", "Западно-Казахстанская", "West Kazakhstan", 239, 688091),
    ("KZ-31", "Жамбыл", "Жамбылская", "Zhambyl", 638, 1217955),
    ("KZ-33", "Жетісу", "Жетісу", "Zhetisu", 79, 698675),
    ("KZ-35", "Қарағанды", "Карагандинская", "Karaganda", 287, 1134753),
    ("KZ-39", "Қостанай", "Костанайская", "Kostanay", 287, 832110),
    ("KZ-43", "Қызылорда", "Кызылординская", "Kyzylorda", 224, 833531),
    ("KZ-47", "Маңғыстау", "Мангистауская", "Mangystau", 419, 766956),
    ("KZ-55", "Павлодар", "Павлодарская", "Pavlodar", 186, 754903),
    ("KZ-59", "Солтүстік Қазақстан", "Северо-Казахстанская", "North Kazakhstan", 265, 534024),
    ("KZ-61", "Түркістан", "Туркестанская", "Turkistan", 373, 2119063),
    ("KZ-62", "Ұлытау", "Улытау", "Ulytau", 22, 221395),
    ("KZ-63", "Шығыс Қазақстан", "Восточно-Казахстанская", "East Kazakhstan", 357, 730172),
    ("KZ-71", "Астана", "Астана", "Astana", 778, 1354435),
    ("KZ-75", "Алматы", "Алматы", "Almaty", 537, 2161695),
    ("KZ-79", "Шымкент", "Шымкент", "Shymkent", 470, 1191877),
)
HEROIN = {
    2012: 307,
    2013: 754,
    2014: 392,
    2015: 464,
    2016: 197,
    2018: 59,
    2019: 1152,
    2020: 70.1,
    2021: 76.6,
    2022: 102.1,
}
HERB = {
    2012: 27957,
    2013: 26992,
    2014: 25796,
    2015: 34317,
    2016: 29316,
    2018: 17070,
    2019: 9691,
    2020: 8964,
    2021: 11487,
    2022: 5783,
    2023: 7671,
}
OPIATES = (
    ("KZ", "Қазақстан", "Казахстан", "Kazakhstan", 1.03, "2015"),
    ("KG", "Қырғызстан", "Кыргызстан", "Kyrgyzstan", 0.89, "2015"),
    ("TJ", "Тәжікстан", "Таджикистан", "Tajikistan", 0.52, "2015"),
    ("TM", "Түрікменстан", "Туркменистан", "Turkmenistan", 0.32, "2007"),
    ("UZ", "Өзбекстан", "Узбекистан", "Uzbekistan", 0.93, "2015"),
)
MISSING = Mark(None, state="missing")

FORM_1M = Release(
    "offences/2023-02-01-a1b2c3",
    Text(
        kk="Қазақстан Республикасы Бас прокуратурасының Құқықтық статистика және арнайы есепке алу жөніндегі комитеті",
        ru="Комитет по правовой статистике и специальным учетам Генеральной прокуратуры Республики Казахстан",
        en="Committee on Legal Statistics and Special Records of the Prosecutor General's Office of the Republic of Kazakhstan",
    ),
    Text(kk="№ 1-М нысаны, өңірлер бойынша", ru="Форма № 1-М, по регионам", en="Form 1-M, by region"),
    "2022",
    "https://qamqor.gov.kz",
    datetime.date(2026, 11, 2),
)
UNODC = Release(
    "drug_seizures/2025-06-26-d4e5f6",
    Text(
        kk="БҰҰ Есірткі және қылмыс жөніндегі басқармасы",
        ru="Управление ООН по наркотикам и преступности",
        en="United Nations Office on Drugs and Crime",
    ),
    Text.same("World Drug Report 2025, annex 7.1"),
    "2025",
    "https://www.unodc.org",
    datetime.date(2026, 11, 3),
)
PREVALENCE = Release(
    "prevalence/2024-06-26-b7c8d9",
    UNODC.publisher,
    Text.same("World Drug Report 2024, annex 1.2"),
    "2024",
    "https://www.unodc.org",
    datetime.date(2026, 11, 3),
)
OFFENCES = Ref("drug_law_offences", "KZ", "2022", (), FORM_1M.identifier, (f"{FORM_1M.identifier}#1",))
SEIZED = Ref("seizure_quantity", "KZ", "2022", (("drug", "heroin"),), UNODC.identifier)
USED = Ref("prevalence_of_use", "KZ", "2015", (("drug", "opiates"),), PREVALENCE.identifier)
PER_100K = Text(
    kk="100 000 тұрғынға шаққандағы құқық бұзушылықтар",
    ru="правонарушений на 100 000 населения",
    en="offences per 100,000 population",
)


def interval(count: int, population: int) -> Mark:
    """A rate per 100,000 with a rough 95% interval: enough for a picture, the product uses an exact one."""
    rate, half = count / population * 1e5, 1.96 * count**0.5 / population * 1e5
    return Mark(rate, rate - half, rate + half)


RATES = {code: interval(count, people) for code, _, _, _, count, people in REGIONS}


def tile_map() -> TileMap:
    return TileMap.of_country("KZ", RATES, PER_100K, "supply", 1)


def tile_map_of_states() -> TileMap:
    """The same map with a zero, a confidential, a suppressed figure and a blank: each must look different."""
    states = {
        "KZ-10": Mark(0, state="zero"),
        "KZ-35": Mark(None, state="confidential"),
        "KZ-59": Mark(None, state="suppressed"),
    }
    marks = {code: mark for code, mark in (RATES | states).items() if code != "KZ-27"}
    return TileMap.of_country("KZ", marks, PER_100K, "demand", 1)


def bars() -> BarsWithIntervals:
    rows = tuple(
        RowMark(Text(kk=kk, ru=ru, en=en), interval(count, people)) for _, kk, ru, en, count, people in REGIONS
    )
    country = Text(kk="Қазақстан Республикасы", ru="Республика Казахстан", en="Republic of Kazakhstan")
    return BarsWithIntervals(rows, PER_100K, "supply", 1, Reference(country, 31.8))


def seizures() -> LineWithGaps:
    def series(words: Text, given: dict[int, float]) -> Series:
        return Series(words, tuple((year, Mark(float(quantity))) for year, quantity in given.items()))

    return LineWithGaps(
        (
            series(Text(kk="героин", ru="героин", en="heroin"), HEROIN),
            series(Text(kk="каннабис шөбі (марихуана)", ru="трава каннабиса (марихуана)", en="cannabis herb"), HERB),
        ),
        Text(kk="килограмм", ru="килограммов", en="kilograms"),
        "supply",
        first=2012,
        last=2023,
        columns=2,
    )


def comparison() -> ComparisonDots:
    rows = tuple(
        RowMark(Text(kk=kk, ru=ru, en=en), Mark(share), Text.same(year)) for _, kk, ru, en, share, year in OPIATES
    )
    return ComparisonDots(
        rows,
        Text(kk="15–64 жастағы халықтың %-ы", ru="% населения 15–64 лет", en="% of population aged 15–64"),
        "demand",
        2,
    )


def ranges() -> RangePlot:
    cannabis, opiates = (
        Text(kk="Каннабис", ru="Каннабис", en="Cannabis"),
        Text(kk="Апиындар", ru="Опиаты", en="Opiates"),
    )
    return RangePlot(
        (
            RowMark(Text.same("2012"), Mark(2.4, 0.6, 4.3), group=cannabis),
            RowMark(Text.same("2006"), Mark(0.89), group=opiates),
            RowMark(Text.same("2015"), Mark(1.03, 0.97, 1.08), group=opiates),
            RowMark(Text.same("2023"), MISSING, group=opiates),
        ),
        comparison().unit,
        "demand",
        2,
    )


def prices() -> RangePlot:
    """Wholesale and retail in made-up shape only: the spread of orders of magnitude that a logarithmic scale is for."""
    return RangePlot(
        (
            RowMark(Text(kk="көтерме", ru="оптовая", en="wholesale"), Mark(9.5, 4, 20)),
            RowMark(Text(kk="бөлшек", ru="розничная", en="retail"), Mark(60, 30, 1200)),
        ),
        Text(kk="АҚШ доллары, грамм", ru="долл. США за грамм", en="US$ per gram"),
        "supply",
        1,
        logarithmic=True,
    )


def perception() -> PerceptionMatrix:
    drugs = (
        Text(kk="Каннабис", ru="Каннабис", en="Cannabis"),
        Text(kk="Героин", ru="Героин", en="Heroin"),
        Text(
            kk="Амфетамин түріндегі стимуляторлар",
            ru="Стимуляторы амфетаминового ряда",
            en="Amphetamine-type stimulants",
        ),
        Text(kk="Жаңа психобелсенді заттар", ru="Новые психоактивные вещества", en="New psychoactive substances"),
        Text(kk="Кокаин", ru="Кокаин", en="Cocaine"),
    )
    ages = (Text(kk="барлығы", ru="всего", en="all"), Text.same("0–17"), Text.same("18–24"), Text.same("25+"))
    steps = ((-1, 1, -1, -1), (0, -1, -1, -1), (1, 1, 1, 0), (1, 2, 1, 0), (None, 0, 0, 0))
    cells = {
        (row, column): "missing" if step is None else step
        for row, line in enumerate(steps)
        for column, step in enumerate(line)
    }
    return PerceptionMatrix(drugs, ages, cells)


def said(kk: str, ru: str, en: str, *sources: Ref) -> Sentence:
    return Sentence(Text(kk=kk, ru=ru, en=en), sources)


def regions_table() -> Table:
    rows = tuple(
        Row(
            (
                Text(kk=kk, ru=ru, en=en),
                Number(count, source=OFFENCES),
                Number(people),
                Number(
                    interval(count, people).estimate,
                    1,
                    low=interval(count, people).low,
                    high=interval(count, people).high,
                ),
            )
        )
        for _, kk, ru, en, count, people in REGIONS
    )
    extra = (
        Row(
            (
                Text(kk="Көлік прокуратурасы", ru="Транспортная прокуратура", en="Transport prosecution"),
                Number(None, state="missing"),
                Number(None, state="not-applicable"),
                Number(0, state="zero"),
            )
        ),
    )
    total = Row(
        (
            Text(kk="Қазақстан Республикасы", ru="Республика Казахстан", en="Republic of Kazakhstan"),
            Number(6294, source=OFFENCES),
            Number(19765004),
            Number(31.8, 1, low=31.1, high=32.6),
        ),
        "total",
    )
    return Table(
        Text(
            kk="Есірткінің заңсыз айналымына байланысты тіркелген құқық бұзушылықтар, өңірлер бойынша, 2022 жыл",
            ru="Зарегистрированные правонарушения, связанные с незаконным оборотом наркотиков, по регионам, 2022 год",
            en="Registered drug-law offences by region, 2022",
        ),
        (
            Column(Text(kk="Өңір", ru="Регион", en="Region"), share=3),
            Column(Text(kk="Құқық бұзушылықтар", ru="Правонарушения", en="Offences"), "right", 2),
            Column(Text(kk="Халық саны", ru="Население", en="Population"), "right", 2),
            Column(
                Text(
                    kk="100 000 тұрғынға (95% аралық)", ru="На 100 000 (95 % интервал)", en="Per 100,000 (95% interval)"
                ),
                "right",
                3,
            ),
        ),
        (*rows, *extra, total),
        sources=(OFFENCES,),
    )


def document(marking: str = "public") -> Document:
    caveat = said(
        "Тіркелген құқық бұзушылықтар есірткі нарығымен қатар полиция жұмысын да көрсетеді.",
        "Зарегистрированные правонарушения отражают работу полиции не меньше, чем рынок наркотиков.",
        "Recorded offences measure the work of the police as much as the market.",
    )
    short = Table(
        Text(kk="Героин, килограмм", ru="Героин, килограммов", en="Heroin, kilograms"),
        (
            Column(Text(kk="Жыл", ru="Год", en="Year")),
            Column(Text(kk="Мөлшері", ru="Количество", en="Quantity"), "right"),
        ),
        tuple(
            Row((Text.same(str(year)), Number(HEROIN.get(year), 0, "value" if year in HEROIN else "missing")))
            for year in range(2012, 2024)
        ),
        sources=(SEIZED,),
    )
    supply = (
        Paragraph(
            (
                said(
                    "2022 жылы 102 килограмм героин алып қойылды.",
                    "В 2022 году изъято 102 килограмма героина.",
                    "In 2022, 102 kilograms of heroin were seized.",
                    SEIZED,
                ),
                said("2023 жылғы деректер жоқ.", "Данных за 2023 год нет.", "There are no data for 2023.", SEIZED),
            )
        ),
        Bullets(
            (
                said(
                    "Бағыты айқындалмайды: жыл сайынғы есеп бірдей емес.",
                    "Направление определить нельзя: отчётность по годам неодинакова.",
                    "The direction cannot be stated: reporting differs from year to year.",
                ),
            )
        ),
    )
    demand = (
        Paragraph(
            (
                said(
                    "Апиындарды тұтыну бойынша соңғы баға 2015 жылға жатады: 1,03 %.",
                    "Последняя оценка употребления опиатов относится к 2015 году: 1,03 %.",
                    "The latest estimate of opiate use is of 2015: 1.03%.",
                    USED,
                ),
            )
        ),
        Bullets(
            (
                said(
                    "Емделуге сұраныс туралы деректер жоқ.",
                    "Данных об обращаемости за лечением нет.",
                    "There are no data on treatment demand.",
                ),
            )
        ),
    )
    blocks = (
        Heading(1, Text(kk="Бір бетте", ru="На одной странице", en="At a glance")),
        KeyFigures(
            (
                KeyFigure(
                    Text(kk="6 294", ru="6 294", en="6,294"),
                    Text(
                        kk="тіркелген құқық бұзушылық", ru="зарегистрированных правонарушения", en="registered offences"
                    ),
                    Text(kk="2022 жыл", ru="2022 год", en="2022"),
                    (OFFENCES,),
                    "supply",
                ),
                KeyFigure(
                    Text(kk="102 кг", ru="102 кг", en="102 kg"),
                    Text(kk="алып қойылған героин", ru="изъято героина", en="heroin seized"),
                    Text(
                        kk="2022 жыл; бағыты айқындалмайды",
                        ru="2022 год; направление определить нельзя",
                        en="2022; direction cannot be stated",
                    ),
                    (SEIZED,),
                    "supply",
                ),
                KeyFigure(
                    Text(kk="1,03 %", ru="1,03 %", en="1.03%"),
                    Text(kk="апиын тұтыну", ru="употребление опиатов", en="opiate use"),
                    Text(kk="15–64 жас, 2015 жыл", ru="15–64 года, 2015 год", en="aged 15–64, 2015"),
                    (USED,),
                    "demand",
                ),
                KeyFigure(
                    Text.same("…"),
                    Text(kk="емделуге жүгінгендер", ru="обратились за лечением", en="treatment entrants"),
                    Text(kk="деректер жоқ", ru="нет данных", en="no data"),
                    (),
                    "demand",
                ),
            )
        ),
        Paragraph(
            (
                said(
                    "2022 жылы Қазақстанда есірткінің заңсыз айналымына байланысты 6 294 құқық бұзушылық тіркелді.",
                    "В 2022 году в Казахстане зарегистрировано 6 294 правонарушения, связанных с незаконным оборотом наркотиков.",
                    "In 2022, 6,294 offences against the drug laws were registered in Kazakhstan.",
                    OFFENCES,
                ),
            ),
            lead=True,
        ),
        SideBySide(
            supply,
            demand,
            Text(kk="Ұсыныс", ru="Предложение", en="Supply"),
            Text(kk="Сұраныс", ru="Спрос", en="Demand"),
        ),
        Note("caveat", (caveat,)),
        Heading(1, Text(kk="Өңірлер", ru="Регионы", en="Regions")),
        Heading(2, Text(kk="Карта", ru="Карта", en="Map")),
        Figure(
            tile_map(),
            Text(
                kk="100 000 тұрғынға шаққандағы тіркелген құқық бұзушылықтар, 2022 жыл",
                ru="Зарегистрированные правонарушения на 100 000 населения, 2022 год",
                en="Registered drug-law offences per 100,000 population, 2022",
            ),
            Text(
                kk="Плиткалық карта: 20 өңір; ең жоғарысы Астана қаласында — 57,4.",
                ru="Плиточная карта 20 регионов; больше всего в Астане — 57,4.",
                en="Tile map of the 20 regions; the highest rate is Astana's, 57.4.",
            ),
            regions_table(),
            (caveat.text,),
            (OFFENCES,),
        ),
        Figure(
            bars(),
            Text(
                kk="Өңірлер ресми тәртіппен, 95% аралықпен",
                ru="Регионы в официальном порядке, с 95 % интервалами",
                en="Regions in official order, with 95% intervals",
            ),
            Text(kk="Бағанды диаграмма.", ru="Столбчатая диаграмма.", en="Bar chart."),
            None,
            (),
            (OFFENCES,),
        ),
        PageBreak(),
        Heading(2, Text(kk="Кесте", ru="Таблица", en="Table")),
        regions_table(),
        Heading(1, Text(kk="Нарық және тұтыну", ru="Рынок и потребление", en="Market and use")),
        Figure(
            seizures(),
            Text(
                kk="Алып қойылған есірткі, 2012–2023 жылдар",
                ru="Изъятия наркотиков, 2012–2023 годы",
                en="Seizures, 2012–2023",
            ),
            Text(
                kk="Жылдық қатарлар; 2017 жыл мен героин бойынша 2023 жыл жоқ.",
                ru="Годовые ряды; нет данных за 2017 год и за 2023 год по героину.",
                en="Annual series; 2017 is missing, and 2023 for heroin.",
            ),
            short,
            (),
            (SEIZED,),
            print_table=True,
        ),
        Figure(
            comparison(),
            Text(kk="Апиын тұтыну, бес ел", ru="Употребление опиатов, пять стран", en="Use of opiates, five countries"),
            Text(kk="Бес елдің нүктелері.", ru="Точки пяти стран.", en="Dots for five countries."),
            None,
            (
                Text(
                    kk="Жылдары әртүрлі: салыстыру абайлап жасалады.",
                    ru="Годы различны: сравнивать следует с осторожностью.",
                    en="The years differ: compare with care.",
                ),
            ),
            (USED,),
        ),
        Figure(
            ranges(),
            Text(kk="Таралуы, аралықпен", ru="Распространённость, с интервалом", en="Prevalence, with its range"),
            Text(kk="Аралықтар.", ru="Интервалы.", en="Ranges."),
            None,
            (),
            (USED,),
        ),
        Figure(
            perception(),
            Text(
                kk="Сарапшылардың бағалауы, 2022 жыл",
                ru="Оценка экспертов, 2022 год",
                en="Trends as experts perceive them, 2022",
            ),
            Text(kk="Бағыттар матрицасы.", ru="Матрица направлений.", en="Matrix of arrows."),
            None,
            (),
            (USED,),
        ),
        Note(
            "missing",
            (
                said(
                    "Есірткіден болған өлім туралы деректер жоқ.",
                    "Нет данных о смертях, связанных с наркотиками.",
                    "There are no data on drug-induced deaths.",
                ),
            ),
        ),
        Note(
            "method",
            (
                said(
                    "Аралықтар дәл әдіспен есептелген.", "Интервалы рассчитаны точным методом.", "Intervals are exact."
                ),
            ),
        ),
        Heading(1, Text(kk="Дереккөздер", ru="Источники", en="Sources")),
        SourcesList(),
    )
    return Document(
        Text(kk="Қазақстандағы есірткі ахуалы", ru="Наркоситуация в Казахстане", en="The drug situation in Kazakhstan"),
        Text(
            kk="Жарияланған көрсеткіштер бойынша шолу",
            ru="Обзор по опубликованным показателям",
            en="An overview of published figures",
        ),
        Text(
            kk="Есірткі ахуалын бақылау орталығы (үлгі)",
            ru="Обсерватория по наркотикам (пример)",
            en="Drug observatory (example)",
        ),
        datetime.date(2026, 11, 23),
        datetime.date(2026, 11, 20),
        blocks,
        (FORM_1M, UNODC, PREVALENCE),
        marking="official" if marking == "official" else "public",
        series=Text(kk="Ахуал туралы есеп", ru="Отчёт о ситуации", en="Situation report"),
    )


CHARTS = {
    "tile_map": tile_map,
    "tile_map_of_states": tile_map_of_states,
    "bars": bars,
    "seizures": seizures,
    "comparison": comparison,
    "ranges": ranges,
    "prices": prices,
    "perception": perception,
}
