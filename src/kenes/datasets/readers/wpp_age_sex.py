"""Population by five-year age and sex of the United Nations' World Population Prospects, in thousands."""

from __future__ import annotations

from kenes.codes.places import place_numbered
from kenes.datasets.dataset import Row
from kenes.datasets.layout import Field, Layout, best_likeness, header_of
from kenes.datasets.line import Harvest, Line, lines_of, state_of
from kenes.datasets.reading import Given, Provenance, Reader, Reading, SourceFile
from kenes.datasets.source_table import first_tables
from kenes.texts import Finding, Severity, Text

PUBLISHER = Text(
    kk="БҰҰ Экономикалық және әлеуметтік мәселелер департаменті, Халық бөлімі",
    ru="Департамент ООН по экономическим и социальным вопросам, Отдел народонаселения",
    en="UN DESA, Population Division",
)
PROVENANCE = Provenance(
    PUBLISHER, "World Population Prospects 2024", "2024", "2024", "https://population.un.org/wpp/", "CC BY 3.0 IGO",
)  # fmt: skip
LAYOUT = Layout(
    (
        Field("country", ("country",)),
        Field("code", ("country_code",), required=False),
        Field("year", ("year",)),
        Field("age", ("age",)),
        Field("male", ("popM",), telling=True),
        Field("female", ("popF",), telling=True),
        Field("all", ("pop",), telling=True),
        Field("variant", ("variant",), required=False),
    )
)
SEXES = ("all", "male", "female")


def recognises(source: SourceFile) -> float:
    """By the columns popM and popF."""
    return best_likeness(LAYOUT, first_tables(source))


def read(source: SourceFile, given: Given) -> Reading:
    """Three rows a line, one for each sex, in persons on 1 July."""
    header = header_of(source, LAYOUT)
    harvest = Harvest()
    for line in lines_of(header, ("country", *SEXES)):
        harvest.take(line, _rows)
    told = (*LAYOUT.notes(header), thousands_note(source.name), *harvest.findings)
    return Reading({"population": harvest.rows}, PROVENANCE, told, harvest.rejected)


def _rows(line: Line) -> list[Row]:
    place = _place(line)
    year, age = line.period("year"), line.text("age").replace("–", "-")
    if not age:
        line.fault("age", "age-needed", _NO_AGE, None)
    variant = "projection" if line.text("variant").startswith("projection") else line.text("variant") or "estimate"
    return [midyear_row(line, sex, {"place": place, "period": year, "age": age, "variant": variant}) for sex in SEXES]


def midyear_row(line: Line, sex: str, about: dict[str, object]) -> Row:
    """The cell of a sex as a row: thousands become persons on 1 July of the year."""
    thousands = line.amount(sex)
    persons = None if thousands is None else round(thousands * 1000, 3)
    own = {"sex": sex, "persons": persons, "reference_date": f"{about['period']}-07-01", "state": state_of(persons)}
    return {**about, **own, **line.origin(sex)}


def thousands_note(file: str) -> Finding:
    """The note that figures in thousands were turned into persons."""
    return Finding("thousands-to-persons", Severity.NOTE, _THOUSANDS, file)


def _place(line: Line) -> str:
    """The country by its name; its number, where there is one, must not speak of another."""
    code = line.place("country", "")
    numbered = place_numbered(line.text("code")) if line.text("code") else None
    if numbered is not None and numbered.code != code:
        line.fault("code", "place-contradicts", _CONTRADICTS, None)
    return code


READER = Reader(
    key="wpp_age_sex",
    title=Text(
        kk="БҰҰ: халық, бес жылдық жас топтары мен жынысы бойынша (popM, popF)",
        ru="ООН: население по пятилетним возрастам и полу (popM, popF)",
        en="UN: population by five-year age and sex (columns popM, popF)",
    ),
    datasets=("population",),
    recognises=recognises,
    read=read,
)

_THOUSANDS = Text(
    kk="Сандар мың адаммен берілген; адамға айналдырылды, күні — жылдың 1 шілдесі.",
    ru="Числа даны в тысячах; переведены в человек, дата — 1 июля года.",
    en="Figures are in thousands; they were turned into persons, on 1 July of the year.",
)
_NO_AGE = Text(kk="Жасы көрсетілмеген.", ru="Возраст не указан.", en="No age is given.")
_CONTRADICTS = Text(
    kk="Елдің нөмірі «{text}» атауына («{name}») қайшы.",
    ru="Номер страны «{text}» противоречит названию «{name}».",
    en="The country's number “{text}” contradicts its name “{name}”.",
)
