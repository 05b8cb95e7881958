"""The drug articles of form 1-M for many regions in one delimited table: offences, or persons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kenes.codes.offence_articles import ALL, drug_articles
from kenes.codes.places import place_of
from kenes.datasets.layout import Field, Layout, best_likeness, header_of
from kenes.datasets.line import Harvest, Line, lines_of
from kenes.datasets.readers.form_1m import provenance
from kenes.datasets.readers.form_1m_rows import Heading, take_offences, take_offenders
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.source_table import first_tables
from kenes.datasets.what_was_given import nearest_in_words, needed_period
from kenes.texts import Severity, Text

_KEYS = (
    Field("place", ("iso_3166_2", "region", "region_file")),
    Field("article", ("article",), telling=True),
    Field("label", ("label_ru", "label"), telling=True),
)
_BANDS = ("12-13", "14-15", "16-17", "18-20", "21-29", "30-39", "40-49", "50-59")
_OFFENCES = Layout(
    (
        *_KEYS,
        Field("in_proceedings", ("in_proceedings_in_period", "in_proceedings"), telling=True),
        Field("registered", ("registered_in_period", "registered"), telling=True),
        Field("completed", ("completed_in_period", "completed"), required=False),
        Field("sent_to_court", ("sent_to_court",), required=False),
    )
)
_OFFENDERS = Layout(
    (
        *_KEYS,
        Field("total", ("persons_total",), telling=True),
        Field("women", ("women",)),
        *(Field(band, (f"age_{band.replace('-', '_')}",), telling=True) for band in _BANDS),
        Field("60+", ("age_60_plus",), telling=True),
        Field("KZ", ("citizens_kz",), required=False),
        Field("CIS", ("citizens_cis",), required=False),
        Field("other", ("foreign_citizens",), required=False),
    )
)


@dataclass(frozen=True)
class _Table:
    """One of the two tables."""

    dataset: str
    layout: Layout
    take: Callable[[Line, Heading, Harvest], None]

    def likeness(self, source: SourceFile) -> float:
        return best_likeness(self.layout, first_tables(source))


_TABLES = (
    _Table("drug_law_offences", _OFFENCES, take_offences),
    _Table("drug_law_offenders", _OFFENDERS, take_offenders),
)


def recognises(source: SourceFile) -> float:
    """By the columns of offences registered and in proceedings, or of persons by age."""
    return max(one.likeness(source) for one in _TABLES)


def read(source: SourceFile, given: Given) -> Reading:
    """The rows of every region in the table. The period must be given."""
    table = max(_TABLES, key=lambda one: one.likeness(source))
    header = header_of(source, table.layout)
    period = needed_period(given, source.name)
    harvest = Harvest()
    known = {ALL, *(one.number for one in drug_articles())}
    for line in lines_of(header, ("place", "article")):
        found = place_of(line.text("place"))
        if found is None:
            _unknown_place(line, harvest)
        elif line.text("article") in known:
            table.take(line, Heading(found.code, period, line.text("article"), line.text("label")), harvest)
    notes = [one for one in table.layout.notes(header) if one.code != "extra-column"]
    return Reading({table.dataset: harvest.rows}, provenance(period), (*notes, *harvest.findings), harvest.rejected)


def _unknown_place(line: Line, harvest: Harvest) -> None:
    proposal = nearest_in_words(line.text("place"), "KZ")
    harvest.findings.append(line.finding("place", "unknown-place", _PLACE, proposal, Severity.ERROR))
    harvest.rejected += 1


READER = Reader(
    key="form_1m_extract",
    title=Text(
        kk="1-М нысанының есірткі баптары, өңірлер бойынша кесте (CSV)",
        ru="статьи о наркотиках формы 1-М, таблица по регионам (CSV)",
        en="drug articles of form 1-M, table by region (CSV)",
    ),
    datasets=("drug_law_offences", "drug_law_offenders"),
    recognises=recognises,
    read=read,
)

_PLACE = Text(kk="Орын белгісіз: «{text}».", ru="Неизвестное место: «{text}».", en="Unknown place: “{text}”.")
