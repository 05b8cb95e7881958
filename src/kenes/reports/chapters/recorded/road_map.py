"""Road maps in the national form, and for each action how it is measured and where it comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.indicators.indicator import all_indicators
from kenes.indicators.row import IndicatorRow
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.block import Block, Column, Heading, Paragraph, Ref, Row, Sentence, Table, Wide
from kenes.reports.cell_signs import SIGNS
from kenes.reports.chapters.recorded.naming import NOTHING, bodies, examples, title_of
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.choices import PILLARS, SIDES, STAGES, choice
from kenes.reports.sentences.numbers import capital, joined, number
from kenes.reports.sentences.own_words import own_words
from kenes.reports.sentences.places import in_place
from kenes.texts import Text

ORIGINS = ("taken-up-as", "motivates")
"""Links that lead to an action from what it comes from."""
BASES = ("mandated-by", "implements", "addresses")
"""Links that lead from an action to what it rests on."""


def road_maps(found: Recorded) -> tuple[Block, ...]:
    """The chapter with every road map, on pages in landscape; nothing where there is none."""
    maps = found.snapshot.of_kind("RMP")
    if not maps:
        return ()
    inside: list[Block] = []
    for one in maps:
        inside += (Heading(2, title_of(found.snapshot, one.ref)), *road_map_of(found, one))
    return (Wide((Heading(1, ROAD_MAP), *examples(maps), *inside)),)


def road_map_of(found: Recorded, one: RecordState) -> tuple[Block, ...]:
    """One road map: what it is, the national table, the table of measurement."""
    lines = tuple(_lines(found.snapshot, one))
    actions = [line.record for line in lines if line.record.kind.code == "ACT"]
    said = Paragraph((Sentence(_what(found.snapshot, one)), Sentence(_sides(actions))))
    if not actions:
        return (said,)
    return (said, _national(found.snapshot, lines), _measured(found, lines))


@dataclass(frozen=True)
class Line:
    """An objective, measure or action with its number: 1, 1.1, 1.1.1."""

    number: str
    record: RecordState


def _lines(snapshot: Snapshot, road_map: RecordState) -> Iterator[Line]:
    for first, objective in enumerate(snapshot.parts_of(road_map.ref, "OBJ"), start=1):
        yield Line(f"{first}", objective)
        for second, measure in enumerate(snapshot.parts_of(objective.ref, "MSR"), start=1):
            yield Line(f"{first}.{second}", measure)
            for third, action in enumerate(snapshot.parts_of(measure.ref, "ACT"), start=1):
                yield Line(f"{first}.{second}.{third}", action)


def _what(snapshot: Snapshot, one: RecordState) -> Text:
    return _WHAT.fill(
        ref=one.ref, where=capital(in_place(one["place"])), first=one["first_year"], last=one["last_year"]
    )


def _sides(actions: list[RecordState]) -> Text:
    counted = Counter(one["side"] for one in actions)
    return _SIDES.fill(all=len(actions), **{side: counted[side] for side in ("supply", "demand", "both")})


def _national(snapshot: Snapshot, lines: tuple[Line, ...]) -> Table:
    """The form of a plan of Kazakhstan: number, measure, form of completion, responsible, term, funding."""
    rows = tuple(_national_row(snapshot, line) for line in lines)
    return Table(_NATIONAL, _NATIONAL_COLUMNS, rows, sheet=ROAD_MAP)


def _national_row(snapshot: Snapshot, line: Line) -> Row:
    one = line.record
    if one.kind.code != "ACT":
        heading = _GROUP.fill(number=line.number, heading=own_words(one.words("heading")), ref=one.ref)
        if one.kind.code == "OBJ":
            heading = _OBJECTIVE.fill(heading=heading, pillar=choice(PILLARS, one["pillar"]))
        return Row((heading, *[NOTHING] * 5), "group")
    responsible = [ref for ref in (one["lead"], *one["support"]) if ref]
    return Row(
        (
            Text.same(line.number), _WITH_ID.fill(heading=own_words(one.words("heading")), ref=one.ref),
            own_words(one.words("form_of_completion")), bodies(snapshot, responsible), own_words(one.words("term")),
            own_words(one.words("funding")),
        )
    )  # fmt: skip


def _measured(found: Recorded, lines: tuple[Line, ...]) -> Table:
    actions = [line for line in lines if line.record.kind.code == "ACT"]
    rows = tuple(_measured_row(found, line) for line in actions)
    cited = [found.figures[one.record["baseline"]] for one in actions if one.record["baseline"] in found.figures]
    return Table(_MEASURED, _MEASURED_COLUMNS, rows, (_NO_TARGET,), tuple(Ref.of(row) for row in cited), sheet=ROAD_MAP)


def _measured_row(found: Recorded, line: Line) -> Row:
    one = line.record
    return Row(
        (
            Text.same(line.number), Text.same(one.ref), _indicator(one["indicator"]),
            _baseline(found, one), _target(one), Text.same(one["sdg_target"]), choice(SIDES, one["side"]),
            choice(STAGES, one["stage"]), origins_of(found.snapshot, one),
        )
    )  # fmt: skip


def _indicator(key: str) -> Text:
    if not key:
        return _NO_INDICATOR
    definition = all_indicators().get(key)
    return _UNIT.fill(title=definition.words.title, unit=definition.words.unit) if definition else Text.same(key)


def _baseline(found: Recorded, one: RecordState) -> Text:
    """The figure in the release it is pinned to; the sign of missing where there is none, of not applicable without indicator."""
    row = found.figures.get(one["baseline"])
    if row is None and not one["indicator"]:
        return Text.same(SIGNS["not-applicable"])
    if row is None or row.estimate is None:
        return Text.same(SIGNS["missing"])
    return _VALUE.fill(value=_written(row), period=row.period.replace("-", "–"))


def _written(row: IndicatorRow) -> Text:
    return number(row.estimate or 0.0, all_indicators()[row.indicator].words.digits)


def _target(one: RecordState) -> Text:
    if one["target"] is None:
        return Text.same(SIGNS["not-applicable"] if not one["indicator"] else SIGNS["missing"])
    value = number(float(one["target"]))
    return _VALUE.fill(value=value, period=one["target_year"]) if one["target_year"] else value


def origins_of(snapshot: Snapshot, one: RecordState) -> Text:
    """From which records an action comes, by their ids and kinds."""
    refs = [ref for link in ORIGINS for ref in snapshot.linked_here(one.ref, link)]
    refs += [ref for link in BASES for ref in snapshot.linked(one.ref, link)]
    named = [_ORIGIN.fill(kind=snapshot.records[ref].kind.name, ref=ref) for ref in refs if ref in snapshot.records]
    return joined(named, "; ")


ROAD_MAP = Text(kk="Жол картасы", ru="Дорожная карта", en="Road map")
_WHAT = Text(
    kk="{where}, {first}–{last} жылдар ({ref}).",
    ru="{where}, {first}–{last} годы ({ref}).",
    en="{where}, {first}–{last} ({ref}).",
)
_SIDES = Text(
    kk="Іс-шаралар саны — {all}: ұсынысқа қатыстысы — {supply}, сұранысқа қатыстысы — {demand}, екі жағына да қатыстысы — {both}.",
    ru="Мероприятий: {all}; к предложению относятся {supply}, к спросу {demand}, к обеим сторонам {both}.",
    en="Actions: {all}; on the side of supply {supply}, of demand {demand}, of both {both}.",
)
_GROUP = Text(kk="{number}. {heading} ({ref})", ru="{number}. {heading} ({ref})", en="{number}. {heading} ({ref})")
_OBJECTIVE = Text(kk="{heading} — {pillar}", ru="{heading} — {pillar}", en="{heading} — {pillar}")
_WITH_ID = Text(kk="{heading} ({ref})", ru="{heading} ({ref})", en="{heading} ({ref})")
_NATIONAL = Text(kk="Жол картасының іс-шаралары", ru="Мероприятия дорожной карты", en="Actions of the road map")
_NATIONAL_COLUMNS = (
    Column(Text(kk="№", ru="№", en="No"), share=0.6),
    Column(Text(kk="Іс-шара", ru="Мероприятие", en="Action"), share=3.6),
    Column(Text(kk="Аяқталу нысаны", ru="Форма завершения", en="Form of completion"), share=1.5),
    Column(Text(kk="Жауапты орындаушылар", ru="Ответственные исполнители", en="Responsible"), share=2.5),
    Column(Text(kk="Орындау мерзімі", ru="Срок исполнения", en="Term"), share=1.6),
    Column(Text(kk="Қаржыландыру көзі", ru="Источник финансирования", en="Funding"), share=1.7),
)
_MEASURED = Text(
    kk="Іс-шаралар қалай өлшенеді және неден туындады",
    ru="Чем измеряются мероприятия и откуда они",
    en="How the actions are measured and where they come from",
)
_MEASURED_COLUMNS = (
    Column(Text(kk="№", ru="№", en="No"), share=0.6),
    Column(Text(kk="Нөмірі", ru="Номер", en="Id"), share=1.5),
    Column(Text(kk="Көрсеткіш", ru="Показатель", en="Indicator"), share=2.3),
    Column(Text(kk="Бастапқы мәні", ru="Исходное значение", en="Baseline"), share=1.1),
    Column(Text(kk="Нысаналы мәні", ru="Целевое значение", en="Target"), share=1.1),
    Column(Text(kk="ТДМ міндеті", ru="Задача ЦУР", en="SDG target"), share=0.9),
    Column(Text(kk="Жағы", ru="Сторона", en="Side"), share=1.1),
    Column(Text(kk="Кезеңі", ru="Стадия", en="Stage"), share=1.4),
    Column(Text(kk="Неден туындады", ru="Откуда", en="Origin"), share=2.2),
)
_NO_TARGET = Text(
    kk="Тіркелген құқық бұзушылықтар мен алып қою полиция жұмысын да көрсетеді, сондықтан оларға нысаналы мән қойылмауы мүмкін. … — мәні белгісіз; . — қолданылмайды.",
    ru="Зарегистрированные правонарушения и изъятия отражают и работу полиции, поэтому целевое значение для них может не ставиться. … — значение неизвестно; . — неприменимо.",
    en="Recorded offences and seizures reflect the work of the police as well, so that they may have no target value. … not known; . not applicable.",
)
_NO_INDICATOR = Text(kk="көрсеткіші аталмаған", ru="показатель не назван", en="no indicator is named")
_UNIT = Text(kk="{title}, {unit}", ru="{title}, {unit}", en="{title}, {unit}")
_VALUE = Text(kk="{value} ({period})", ru="{value} ({period})", en="{value} ({period})")
_ORIGIN = Text(kk="{kind} {ref}", ru="{kind} {ref}", en="{kind} {ref}")
