"""Prices of drugs at retail and wholesale as UNODC publishes them: typical, lowest and highest, in mixed units."""

from __future__ import annotations

import itertools
from collections import defaultdict

from kenes.datasets.dataset import Row
from kenes.datasets.drug_names import named_drug, unlisted_note
from kenes.datasets.layout import Field, Layout, best_likeness, header_of
from kenes.datasets.line import Harvest, Line, lines_of, numbered, state_of
from kenes.datasets.number_text import is_nothing
from kenes.datasets.price_units import grams, is_bulk, is_small, unit_of
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.source_table import first_tables
from kenes.datasets.unodc_editions import annex, edition_note, latest_year
from kenes.texts import Finding, Severity, Text

LAYOUT = Layout(
    (
        Field("country", ("Country/Territory", "Country")),
        Field("year", ("Year", "Reference year")),
        Field("drug", ("Drug", "DrugName")),
        Field("level", ("LevelOfSale", "Level of sale"), telling=True),
        Field("typical", ("Typical_USD",), telling=True),
        Field("minimum", ("Minimum_USD",), telling=True),
        Field("maximum", ("Maximum_USD",), telling=True),
        Field("unit", ("Unit",)),
        Field("group", ("Drug group",), required=False),
        Field("region", ("Region",), required=False),
        Field("subregion", ("SubRegion",), required=False),
    )
)
GRAIN = ("place", "period", "drug", "drug_named", "level", "unit")
LEVELS = {"retail": "retail", "wholesale": "wholesale", "розница": "retail", "опт": "wholesale"}
MEASURES = ("typical", "minimum", "maximum")


def recognises(source: SourceFile) -> float:
    """By the level of sale and the three prices in dollars."""
    return best_likeness(LAYOUT, first_tables(source))


def read(source: SourceFile, given: Given) -> Reading:
    """Rows of `drug_prices`; what is implausible is kept as it is and told by a warning."""
    header = header_of(source, LAYOUT)
    harvest = Harvest()
    lines = list(lines_of(header, ("country", *MEASURES)))
    for line in lines:
        harvest.take(line, _rows)
    rows = numbered(harvest.rows, GRAIN)
    latest = latest_year(rows)
    findings = [
        edition_note(source, latest + 2, latest),
        *LAYOUT.notes(header),
        *harvest.findings,
        *unlisted_note(lines),
        *_doubts(source, rows),
    ]
    return Reading(
        {"drug_prices": rows}, annex(latest + 2, "", f"prices of drugs to {latest}"), tuple(findings), harvest.rejected
    )


def _rows(line: Line) -> list[Row]:
    prices = {measure: line.amount(measure) for measure in MEASURES}
    code, _, shown = named_drug(line)
    row: dict[str, object] = {
        "place": line.place("country", "country_code"),
        "period": line.period("year"),
        "drug": code,
        "drug_named": shown,
        "level": _level(line),
        "unit": None if is_nothing(line.text("unit")) else unit_of(line.text("unit")),
        **{f"{measure}_usd": price for measure, price in prices.items()},
        "state": state_of(prices["typical"]),
    }
    return [row | line.origin("typical")]


def _level(line: Line) -> str:
    level = LEVELS.get(line.text("level").casefold())
    if level is None:
        line.fault("level", "unknown-level", _LEVEL, _LEVEL_WAY_OUT)
    return level


def _doubts(source: SourceFile, rows: list[Row]) -> list[Finding]:
    """Warnings of rows that cannot well be right; none of them is changed."""
    found = [*_out_of_order(source, rows), *_odd_units(source, rows), *_dear_wholesale(source, rows)]
    return sorted(found, key=lambda one: (one.row or 0, one.code))


def _out_of_order(source: SourceFile, rows: list[Row]) -> list[Finding]:
    doubtful = []
    for row in rows:
        stated = [
            price for price in (row["minimum_usd"], row["typical_usd"], row["maximum_usd"]) if isinstance(price, float)
        ]
        if any(one > next_one * 1.001 for one, next_one in itertools.pairwise(stated)):
            doubtful.append(
                _warning(
                    source,
                    row,
                    "prices-out-of-order",
                    _ORDER.fill(prices=" / ".join(f"{price:.6g}" for price in stated)),
                )
            )
    return doubtful


def _odd_units(source: SourceFile, rows: list[Row]) -> list[Finding]:
    """Retail by the kilogram or wholesale by the gram, where the same country gives the usual unit for the drug in other rows."""
    usual = {(row["place"], row["drug"], row["level"]) for row in rows if row["unit"] and not _is_odd(row)}
    odd = [row for row in rows if _is_odd(row) and (row["place"], row["drug"], row["level"]) in usual]
    named = (_UNIT.fill(level=_LEVEL_NAMES[str(row["level"])], unit=row["unit"], drug=row["drug_named"]) for row in odd)
    return [_warning(source, row, "unit-unusual-for-level", text) for row, text in zip(odd, named, strict=True)]


def _is_odd(row: Row) -> bool:
    unit = row["unit"] if isinstance(row["unit"], str) else None
    return is_bulk(unit) if row["level"] == "retail" else is_small(unit)


def _dear_wholesale(source: SourceFile, rows: list[Row]) -> list[Finding]:
    """Wholesale dearer by the gram than retail of the same country, year and drug."""
    retail: dict[tuple[object, ...], list[float]] = defaultdict(list)
    for row in rows:
        if row["level"] == "retail" and (price := _per_gram(row)):
            retail[row["place"], row["period"], row["drug_named"]].append(price)
    dear = []
    for row in rows:
        cheaper = retail.get((row["place"], row["period"], row["drug_named"]))
        price = _per_gram(row) if row["level"] == "wholesale" else None
        if cheaper and price and price > max(cheaper):
            dear.append(
                _warning(
                    source,
                    row,
                    "wholesale-dearer-than-retail",
                    _DEAR.fill(wholesale=f"{price:.4g}", retail=f"{max(cheaper):.4g}"),
                )
            )
    return dear


def _per_gram(row: Row) -> float | None:
    mass, price = grams(str(row["unit"])), row["typical_usd"]
    return price / mass if mass and isinstance(price, float) else None


def _warning(source: SourceFile, row: Row, code: str, message: Text) -> Finding:
    number, column, sheet = row["origin_row"], row["origin_column"], row["origin_sheet"]
    return Finding(
        code, Severity.WARNING, message, source.name, str(sheet) if sheet else None, number if isinstance(number, int) else None,
        str(column) if column else None, text=f"{row['place']} {row['period']} {row['drug_named']}", proposal=_KEPT,
    )  # fmt: skip


READER = Reader(
    key="unodc_prices",
    title=Text(
        kk="UNODC: есірткінің бөлшек және көтерме бағалары (LevelOfSale, Typical_USD)",
        ru="УНП ООН: розничные и оптовые цены на наркотики (LevelOfSale, Typical_USD)",
        en="UNODC: retail and wholesale prices of drugs (LevelOfSale, Typical_USD)",
    ),
    datasets=("drug_prices",),
    recognises=recognises,
    read=read,
)

_LEVEL_NAMES = {
    "retail": Text(kk="бөлшек сауда", ru="розница", en="retail"),
    "wholesale": Text(kk="көтерме сауда", ru="опт", en="wholesale"),
}
_LEVEL = Text(
    kk="Нарық деңгейі белгісіз: «{text}».",
    ru="Неизвестный уровень рынка: «{text}».",
    en="Unknown level of sale: “{text}”.",
)
_LEVEL_WAY_OUT = Text(
    kk="Retail немесе Wholesale деп жазыңыз.", ru="Напишите Retail или Wholesale.", en="Write Retail or Wholesale."
)
_ORDER = Text(
    kk="Төменгі, әдеттегі және жоғарғы баға өсу ретімен тұрған жоқ: {prices} АҚШ доллары.",
    ru="Минимальная, обычная и максимальная цены стоят не по возрастанию: {prices} долл. США.",
    en="Lowest, typical and highest price do not rise: {prices} US dollars.",
)
_UNIT = Text(
    kk="{drug}: {level} үшін өлшем бірлігі әдеттен тыс — {unit}; басқа жолдарда бұл ел басқа бірлік береді.",
    ru="{drug}: необычная единица для уровня «{level}» — {unit}; в других строках эта страна даёт другую.",
    en="{drug}: the unit {unit} is unusual for {level}; in other rows this country gives another.",
)
_DEAR = Text(
    kk="Көтерме баға бөлшек бағадан қымбат: граммы {wholesale} және {retail} АҚШ доллары.",
    ru="Оптовая цена выше розничной: {wholesale} против {retail} долл. США за грамм.",
    en="Wholesale is dearer than retail: {wholesale} against {retail} US dollars a gram.",
)
_KEPT = Text(
    kk="Сан өзгертілген жоқ. Дереккөзден тексеріңіз: өлшем бірлігі ауысып кетпеді ме?",
    ru="Число не изменено. Проверьте у издателя: не перепутана ли единица?",
    en="The figure was not changed. Check with the publisher: was the unit mixed up?",
)
