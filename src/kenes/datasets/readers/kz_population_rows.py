"""Rows of the population of Kazakhstan's regions, alike for every table of the statistics bureau."""

from __future__ import annotations

from collections.abc import Iterable

from kenes.codes.places import Place, place_of, regions_of
from kenes.datasets.counts import count_of
from kenes.datasets.dataset import Row
from kenes.datasets.line import Line, state_of
from kenes.datasets.number_text import is_nothing
from kenes.datasets.reading import Provenance
from kenes.datasets.source_table import SourceTable
from kenes.datasets.what_was_given import nearest_in_words
from kenes.texts import Finding, Severity, Text

PUBLISHER = Text(
    kk="Қазақстан Республикасының Стратегиялық жоспарлау және реформалар агенттігі Ұлттық статистика бюросы",
    ru="Бюро национальной статистики Агентства по стратегическому планированию и реформам Республики Казахстан",
    en="Bureau of National Statistics of Kazakhstan",
)
ADDRESS = "https://stat.gov.kz"
LICENCE = "ODC PDDL, as stated by open-data-kazakhstan"
NEW_BORDERS = 2022
"""The year from whose start the bureau gives figures in the borders of 2022."""


def provenance(title: str, edition: str) -> Provenance:
    """Where the bureau's table comes from; an edition begins with the last year it speaks of."""
    return Provenance(PUBLISHER, title, edition, edition[:4], ADDRESS, LICENCE)


def region_of(line: Line, key: str = "region") -> Place:
    """The region or the country that a line is about; the line is rejected when it is neither."""
    found = place_of(line.text(key))
    if found is None or found.country != "KZ":
        line.fault(key, "unknown-place", _PLACE, nearest_in_words(line.text(key), "KZ"))
    return found


def speaks_of_kazakhstan(tables: Iterable[SourceTable]) -> bool:
    """Whether a region of Kazakhstan, or the country, is named near the top of a table."""
    cells = (cell for table in tables for row in table.rows[1:30] for cell in row[:3] if cell.strip())
    return any(found.country == "KZ" for cell in cells if (found := place_of(cell)))


def population_row(line: Line, key: str, place: Place, year: str, sex: str, age: str = "all") -> Row:
    """One cell as a row: persons on 1 January; a dash before the region existed is "not applicable", never zero."""
    absent = is_nothing(line.text(key)) and not place.valid_in(int(year[:4]))
    persons = None if absent else count_of(line, key)
    return {
        "place": place.code, "period": year, "sex": sex, "age": age,
        "persons": None if persons is None else float(persons),
        "reference_date": f"{year}-01-01" if year.isdigit() else None,
        "variant": "estimate",
        "state": "not-applicable" if absent else state_of(persons),
        **line.origin(key),
    }  # fmt: skip


def notes_of(rows: list[Row], file: str) -> list[Finding]:
    """What the rows take for granted: the day, the borders, the name of South Kazakhstan."""
    years = {int(str(row["period"])[:4]) for row in rows}
    south = any(row["place"] == "KZ-61" and int(str(row["period"])[:4]) < 2018 for row in rows)
    notes = [("reference-date-assumed", _DATE)]
    notes += [("borders-changed", _BORDERS)] if years and min(years) < NEW_BORDERS <= max(years) else []
    notes += [("former-name", _SOUTH)] if south else []
    return [Finding(code, Severity.NOTE, message, file) for code, message in notes]


def doubts_of(rows: list[Row]) -> list[Finding]:
    """A warning where men and women do not add up to all, or the regions do not add up to the country."""
    cells = {(row["place"], row["period"], row["age"], row["sex"]): row for row in rows}
    return [*_sexes(cells), *_regions(cells)]


Cells = dict[tuple[object, object, object, object], Row]


def _sexes(cells: Cells) -> Iterable[Finding]:
    for (place, period, age, sex), row in cells.items():
        parts = [cells.get((place, period, age, one)) for one in ("male", "female")]
        if sex == "all" and all(parts):
            yield from _difference(row, [part for part in parts if part], _SEXES)


def _regions(cells: Cells) -> Iterable[Finding]:
    listed = regions_of("KZ")
    for (place, period, age, sex), row in cells.items():
        parts = [part for one in listed if (part := cells.get((one.code, period, age, sex)))]
        expected = {one.code for one in regions_of("KZ", int(str(period)[:4]))}
        if place == "KZ" and expected <= {str(part["place"]) for part in parts}:
            yield from _difference(row, [part for part in parts if part["state"] != "not-applicable"], _REGIONS)


def _difference(whole: Row, parts: list[Row], message: Text) -> Iterable[Finding]:
    numbers = [part["persons"] for part in parts]
    known = [number for number in numbers if isinstance(number, float)]
    total = whole["persons"]
    if len(known) == len(numbers) and isinstance(total, float) and sum(known) != total:
        filled = message.fill(parts=int(sum(known)), total=int(total), period=whole["period"])
        row = whole["origin_row"]
        yield Finding(
            "parts-do-not-add-up", Severity.WARNING, filled, str(whole["origin_file"]),
            str(whole["origin_sheet"]) if whole["origin_sheet"] else None, row if isinstance(row, int) else None,
            str(whole["origin_column"]),
        )  # fmt: skip


_PLACE = Text(kk="Өңір белгісіз: «{text}».", ru="Неизвестный регион: «{text}».", en="Unknown region: “{text}”.")
_DATE = Text(
    kk="Халық саны жыл басына (1 қаңтарға) берілген деп алынды.",
    ru="Принято, что численность дана на начало года (1 января).",
    en="The population was taken to be that of the start of the year (1 January).",
)
_BORDERS = Text(
    kk="2022 жылға дейінгі сандар ол кездегі шекарамен берілген: Алматы облысына Жетісу, Қарағанды облысына Ұлытау, Шығыс Қазақстанға Абай облысы кіретін.",
    ru="Числа до 2022 года даны в прежних границах: Алматинская область включала Жетісу, Карагандинская — Ұлытау, Восточно-Казахстанская — Абай.",
    en="Figures before 2022 are in the borders of that time: Almaty Region held Zhetysu, Karaganda Region Ulytau, East Kazakhstan Abai.",
)
_SOUTH = Text(
    kk="2018 жылға дейінгі Түркістан облысының сандары Оңтүстік Қазақстан облысынікі; 2017 жылға дейін Шымкент соның ішінде.",
    ru="Числа Туркестанской области до 2018 года относятся к Южно-Казахстанской; до 2017 года в них входит Шымкент.",
    en="Figures of Turkistan Region before 2018 are those of South Kazakhstan; before 2017 they include Shymkent.",
)
_SEXES = Text(
    kk="{period}: ерлер мен әйелдердің қосындысы ({parts}) барлық халыққа ({total}) тең емес.",
    ru="{period}: мужчины и женщины вместе ({parts}) не равны всему населению ({total}).",
    en="{period}: men and women together ({parts}) are not the whole population ({total}).",
)
_REGIONS = Text(
    kk="{period}: өңірлердің қосындысы ({parts}) ел бойынша санға ({total}) тең емес.",
    ru="{period}: сумма регионов ({parts}) не равна числу по стране ({total}).",
    en="{period}: the regions add up to {parts}, not to the country's {total}.",
)
