"""A document with every kind of block and chart, of real published figures, to look at and to test the renderers with."""

from __future__ import annotations

import datetime

from sample_charts import HEROIN, REGIONS, bars, comparison, interval, perception, ranges, seizures, tile_map

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
from kenes.texts import Text

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
