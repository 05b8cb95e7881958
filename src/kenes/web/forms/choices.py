"""What can be chosen where a field names something: records the account may see, indicators, figures, places, targets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django import forms

from kenes.codes.places import place, regions_of
from kenes.indicators.row import IndicatorRow
from kenes.records.chain.models import Record
from kenes.records.chain.refs import FigureRef
from kenes.records.findings.actions import figure_ref
from kenes.records.programmes.evidence_scale import SCALE
from kenes.records.reviews.frameworks import known_frameworks
from kenes.texts import all_languages, language
from kenes.web.answering import current_language
from kenes.web.sdg_targets import SDG_TARGETS
from kenes.web.site import Site
from kenes.web.wording.labels import breakdown_label, place_title
from kenes.web.wording.languages import language_words
from kenes.web.wording.numbers import period_text
from kenes.web.wording.said import spoken

NOTHING = ("", "—")
ROOM = 110
"""Letters of a title that a choice shows."""
Choices = list[tuple[str, Any]]


class _InOrder(forms.models.ModelChoiceIterator):
    """The choices in the order of their names in the language of the page."""

    def __iter__(self) -> Iterator[Any]:
        first, rest, tongue = [], [], language(current_language())
        for choice in super().__iter__():
            (rest if choice[0] else first).append(choice)
        yield from (*first, *sorted(rest, key=lambda one: tongue.sorting_key(str(one[1]))))


class RecordChoice(forms.ModelChoiceField):
    """One record by its name in the language of the page."""

    iterator = _InOrder

    def label_from_instance(self, obj: Any) -> str:
        """The name, and the id where two could have the same."""
        return record_label(obj)


class RecordChoices(forms.ModelMultipleChoiceField):
    """Several records by name."""

    iterator = _InOrder

    def label_from_instance(self, obj: Any) -> str:
        """The name of one of them."""
        return record_label(obj)


def record_label(record: Any) -> str:
    """A record as a choice names it."""
    title = spoken(record.title, current_language()).words
    short = title if len(title) <= ROOM else f"{title[: ROOM - 2].rsplit(' ', 1)[0]}…"
    return short if record.KIND.code in ("INS", "PER") else f"{short} ({record.ref})"


def records_to_choose(model: type[Record], account: Any) -> Any:
    """The records of a kind that an account may read, those withdrawn left out."""
    return model.objects.visible_to(account).filter(withdrawn=False)


def indicator_choices(site: Site) -> Choices:
    """Every indicator by its title."""
    code = current_language()
    return [NOTHING, *((one.key, one.words.title[code]) for one in site.definitions if one.key in site.tables)]


def place_choices(site: Site, country: str) -> Choices:
    """A country and its regions in official order."""
    return [(one, place(one).name[current_language()]) for one in (country, *(one.code for one in regions_of(country)))]


def language_choices() -> Choices:
    """The languages of letters, named in the language of the page."""
    return [NOTHING, *((one.code, language_words(one.code)[current_language()]) for one in all_languages())]


def territory_choices(site: Site, country: str) -> Choices:
    """A country and its regions, then the other countries of the observatory: where the work of a programme is done."""
    others = [one for one in site.countries if one != country]
    named = [(one, place(one).name[current_language()]) for one in others]
    return [NOTHING, *place_choices(site, country), *named]


def grade_choices() -> Choices:
    """The grades of evidence behind a practice; a practice need not be rated."""
    return [NOTHING, *((one.key, one.name[current_language()]) for one in SCALE)]


def framework_choices() -> Choices:
    """The frameworks against which documents are reviewed, by title."""
    return [NOTHING, *((key, one.title[current_language()]) for key, one in known_frameworks().items())]


def target_choices() -> Choices:
    """The targets of the 2030 Agenda that indicators serve."""
    return [NOTHING, *((number, f"{number}. {words[current_language()]}") for number, words in SDG_TARGETS.items())]


def figure_choices(site: Site, country: str, indicator: str = "") -> Choices:
    """Figures of a country, grouped by indicator: all of one indicator, or the latest of every series."""
    code, groups = current_language(), []
    for definition in site.definitions:
        if indicator in ("", definition.key) and definition.key in site.tables:
            rows = _chosen(site.tables[definition.key], country, latest=not indicator)
            if rows:
                groups.append((definition.words.title[code], [(short_ref(row), _figure_label(row)) for row in rows]))
    return [NOTHING, *groups]


def short_ref(row: IndicatorRow) -> str:
    """A figure by what it is a figure of; it is pinned to release and rows when it is stored."""
    return str(FigureRef(row.indicator, row.place, row.period, tuple(sorted(row.breakdown.items()))))


def pinned(site: Site, short: str) -> str:
    """The figure of a choice, pinned to the release and the rows it rests on now; what is already pinned stays."""
    ref = FigureRef.parse(short)
    row = site.figures.get((ref.indicator, ref.place, ref.period, frozenset(ref.breakdown)))
    return short if ref.release or row is None else str(figure_ref(row))


def unpinned(ref: str) -> str:
    """The choice that stands for a pinned figure."""
    one = FigureRef.parse(ref)
    return str(FigureRef(one.indicator, one.place, one.period, one.breakdown))


def _chosen(rows: list[IndicatorRow], country: str, latest: bool) -> list[IndicatorRow]:
    own = [row for row in rows if row.state in ("value", "zero") and row.place.split("-")[0] == country]
    if not latest:
        return sorted(own, key=lambda row: (row.place, sorted(row.breakdown.items()), row.period))
    series: dict[Any, list[IndicatorRow]] = defaultdict(list)
    for row in own:
        if row.place == country:
            series[frozenset(row.breakdown.items())].append(row)
    return [max(some, key=lambda row: row.period[-4:]) for some in series.values()]


def _figure_label(row: IndicatorRow) -> str:
    from kenes.web.templatetags.figures import written as figure_written

    code = current_language()
    parts = [place_title(row.place)[code], period_text(row.period)]
    parts += [breakdown_label(row.breakdown)[code]] if row.breakdown else []
    return f"{', '.join(parts)}: {figure_written(row)}"
