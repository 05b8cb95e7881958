"""Published figures as charts: what the tests of charts draw and the sample document shows."""

from __future__ import annotations

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
