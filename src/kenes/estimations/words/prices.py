"""What the prices of drugs say."""

from __future__ import annotations

from kenes.estimations.estimation import ANY, Choice, Column
from kenes.texts import Text

TITLE = Text(kk="Есірткі бағалары", ru="Цены на наркотики", en="Prices of drugs")
PURPOSE = Text(
    kk="Сатып алу жазбалары бойынша әдеттегі бағаны, оның таза затқа шаққандағы және бір жылдың ақшасындағы мәнін, қалай өзгеретінін айту.",
    ru="По записям о покупках назвать обычную цену, в пересчёте на чистое вещество и в деньгах одного года, и её изменение.",
    en="From records of purchases tell the usual price, for pure substance and in money of one year, and how it moves.",
)
NOT_WHEN = Text(
    kk="Әртүрлі заттарды, бөлшек пен көтерме бағаны, әртүрлі валютаны бір бағанға қоспаңыз.",
    ru="Не смешивать разные вещества, розницу и опт, разные валюты в одном столбце.",
    en="Do not mix different substances, retail and wholesale, or different currencies in one column.",
)
MONEY = Text(kk="бір бірліктің бағасы", ru="цена за единицу", en="price of a unit")
YEAR_WORD = Text(kk="жыл", ru="год", en="year")
LABEL = Text(kk="Баға", ru="Цена", en="Price")
PER_YEAR = Text(kk="{drug}жыл сайынғы өзгеріс", ru="{drug}изменение за год", en="{drug}change a year")
USUAL = Text(
    kk="{what}: әдеттегі баға (медиана) {price}, жазбалар саны {n}.",
    ru="{what}: обычная цена (медиана) {price}, записей {n}.",
    en="{what}: the usual price (median) is {price}, from {n} records.",
)
RISING = Text(
    kk="{drug}баға өсуде, жылына {change}.",
    ru="{drug}цена растёт, за год на {change}.",
    en="{drug}the price rises by {change} a year.",
)
FALLING = Text(
    kk="{drug}баға төмендеуде, жылына {change}.",
    ru="{drug}цена снижается, за год {change}.",
    en="{drug}the price falls, {change} a year.",
)
UNSURE = Text(
    kk="{drug}бағаның бағытын айтуға болмайды, жылына {change}.",
    ru="{drug}направление назвать нельзя, за год {change}.",
    en="{drug}no direction can be stated, {change} a year.",
)
PURE = Text(
    kk="Баға таза затқа шағылған (баға / тазалық).",
    ru="Цены пересчитаны на чистое вещество (цена / чистота).",
    en="Prices are for pure substance (price / purity).",
)
BASE_OF = Text(
    kk="Баға {year} жылғы ақшамен берілген.", ru="Цены в деньгах {year} года.", en="Prices are in money of {year}."
)
FEW_YEARS = Text(
    kk="Жылдар {n}-тен аз: өзгерістің бағыты айтылмайды.",
    ru="Лет меньше {n}: направление не называется.",
    en="Fewer than {n} years: no direction is told.",
)
MANY_DRUGS = Text(
    kk="Файлда {n} зат бар; әрқайсысы бөлек есептелді.",
    ru="В файле веществ: {n}; каждое посчитано отдельно.",
    en="The file has {n} substances; each was estimated alone.",
)
NO_BASE = Text(kk="«{value}» – жыл емес.", ru="«{value}» — не год.", en="“{value}” is no year.")
PRICES = Text(
    kk="Баға 0-ден кем болмайды: «{value}».",
    ru="Цена не бывает меньше 0: «{value}».",
    en="A price is 0 or more: “{value}”.",
)
AMOUNT_ZERO = Text(
    kk="Мөлшер 0-ден үлкен болуы тиіс: «{value}».",
    ru="Количество должно быть больше 0: «{value}».",
    en="An amount must be above 0: “{value}”.",
)
NOT_PURE = Text(
    kk="Тазалық 0-ден үлкен және 100 %-дан аспайды: «{value}».",
    ru="Чистота больше 0 и не больше 100 %: «{value}».",
    en="Purity lies above 0 and at most at 100 per cent: “{value}”.",
)
DEFLATORS = Text(
    kk="Баға индексі 0-ден үлкен, бір жылда біреу ғана болады: «{value}».",
    ru="Индекс цен больше 0 и один на год: «{value}».",
    en="An index of prices is above 0 and one a year: “{value}”.",
)
EXAMPLE = "year,price,amount,purity,deflator\n" + "".join(
    f"{2019 + n // 6},{38 + 3 * (n // 6) + (n * 7) % 11},{1 + n % 3},{30 + (n * 5) % 17},{100 + 9 * (n // 6)}\n"
    for n in range(36)
)
COLUMNS = (
    Column("price", Text(kk="Баға", ru="Цена", en="Price"), True, ("цена", "баға")),
    Column("year", Text(kk="Жыл (немесе date – күні)", ru="Год (или date — дата)", en="Year (or date)"), False),
    Column(
        "amount",
        Text(
            kk="Сатып алынған мөлшер (салмақ ретінде)",
            ru="Купленное количество (как вес)",
            en="Amount bought (taken as the weight)",
        ),
        False,
    ),
    Column(
        "purity",
        Text(kk="Тазалық: үлес немесе %", ru="Чистота: доля или %", en="Purity: a share or per cent"),
        False,
    ),
    Column(
        "deflator",
        Text(
            kk="Баға индексі: осында немесе year бағаны бар екінші парақта",
            ru="Индекс цен: здесь или на втором листе со столбцом year",
            en="Index of prices: here, or on a second sheet with year",
        ),
        False,
    ),
    Column("drug", Text(kk="Зат", ru="Вещество", en="Substance"), False),
)
CHOICES = (
    Choice(
        "amount",
        Text(
            kk="Мөлшер: weight – салмақ; divide – баға барлық мөлшерге, бөлу керек; ignore – ескермеу",
            ru="Количество: weight — вес; divide — цена за всё, разделить; ignore — не учитывать",
            en="Amount: weight; divide where the price is of all of it; ignore",
        ),
        "weight",
        ("weight", "divide", "ignore"),
    ),
    Choice(
        "base",
        Text(
            kk="Қай жылдың ақшасы (бос: соңғы)",
            ru="Деньги какого года (пусто: последнего)",
            en="Money of which year (blank: the last)",
        ),
        "",
        ANY,
    ),
    Choice("drug", Text(kk="Тек осы зат", ru="Только это вещество", en="This substance only"), "", ANY),
)
