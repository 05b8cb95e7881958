"""The story of the chain: each gap and finding from what it rests on to the action and the indicator that measures it."""

from __future__ import annotations

from kenes.codes.places import place
from kenes.indicators.indicator import all_indicators
from kenes.records.chain.refs import FigureRef, scheme_of
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.chain.story import Step, story
from kenes.reports.block import Block, Column, Heading, Paragraph, Row, Sentence, Table
from kenes.reports.chapters.recorded.naming import NOTHING, examples, title_of
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.numbers import capital
from kenes.reports.sentences.periods import dashed
from kenes.texts import Text

MOST = 40
"""Stories told in print; the site tells every one."""


def stories(found: Recorded) -> tuple[Block, ...]:
    """The chapter; nothing where no gap and no finding is linked to anything."""
    told = _beginnings(found.snapshot)
    if not told:
        return ()
    table = _table(found, told[:MOST])
    return (Heading(1, _TITLE), *examples(told), Paragraph((Sentence(_LEAD),)), table)


def _beginnings(snapshot: Snapshot) -> list[RecordState]:
    """Gaps, then the findings that lead on by themselves and not through a gap."""
    gaps = snapshot.of_kind("GAP")
    findings = [
        one for one in snapshot.of_kind("FND")
        if snapshot.linked(one.ref, "motivates") and not snapshot.linked(one.ref, "reveals")
    ]  # fmt: skip
    return [one for one in (*gaps, *findings) if snapshot.touching(one.ref)]


def _table(found: Recorded, told: list[RecordState]) -> Table:
    snapshot = found.snapshot
    rows: list[Row] = []
    for one in told:
        heading = _OF.fill(title=title_of(snapshot, one.ref), ref=one.ref)
        rows.append(Row((heading, *[NOTHING] * 3), "group"))
        rows += [_line(found, step) for step in story(one.ref, snapshot).steps]
    return Table(_CAPTION, _COLUMNS, tuple(rows), (_READ,), sheet=STORY)


def _line(found: Recorded, step: Step) -> Row:
    kind, name, address = _thing(found, step.address)
    return Row((capital(kind), name, _by(step), Text.same(address)))


def _thing(found: Recorded, address: str) -> tuple[Text, Text, str]:
    """What stands at an address: its kind, what it is called, and its id as it is printed."""
    match scheme_of(address):
        case "record":
            return found.snapshot.records[address].kind.name, title_of(found.snapshot, address), address
        case "figure":
            return _FIGURE, _cell(FigureRef.parse(address)), ""
        case "indicator":
            key = address.partition(":")[2]
            return _INDICATOR, _title(key), key
        case "clause":
            return _CLAUSE, *_clause(found, address.partition(":")[2])
        case _:
            return _REPORT, Text.same(address.partition(":")[2]), address


def _clause(found: Recorded, address: str) -> tuple[Text, str]:
    """The clause as the document calls it, and the id of the document."""
    document, _, label = address.partition("#")
    known = [one.clause for one in found.places.values() if (one.document, one.label) == (document, label)]
    return Text.same(known[0] if known else label), document


def _cell(pinned: FigureRef) -> Text:
    name = place(pinned.place).name
    return _CELL.fill(title=_title(pinned.indicator), place=name, period=dashed(pinned.period), release=pinned.release)


def _title(key: str) -> Text:
    definition = all_indicators().get(key)
    return definition.words.title if definition else Text.same(key)


def _by(step: Step) -> Text:
    """What the step says of the one through which it was reached: "is motivated by KZ-2026-GAP-001"."""
    if step.link is None:
        return _BEGINNING
    said = step.link.kind.onward if step.link.source == step.address else step.link.kind.back
    return _LINK.fill(said=said, end=step.reached_from)


STORY = Text(kk="Тізбек", ru="Цепочка", en="Story of the chain")
_TITLE = Text(kk="Тізбектің тарихы", ru="История цепочки", en="The story of the chain")
_LEAD = Text(
    kk="Әр олқылық пен тұжырымның жолы: неге сүйенеді, одан қандай ұсыным мен іс-шара туындады, немен өлшенеді.",
    ru="Путь каждого пробела и вывода: на чём он основан, какая рекомендация и какое мероприятие из него вышли, чем они измеряются.",
    en="The way of each gap and finding: what it rests on, which recommendation and action came of it, what measures them.",
)
_CAPTION = Text(
    kk="Деректерден іс-шараға және көрсеткішке дейін",
    ru="От данных к мероприятию и показателю",
    en="From the evidence to the action and the indicator",
)
_COLUMNS = (
    Column(Text(kk="Буыны", ru="Звено", en="Link"), share=1.7),
    Column(Text(kk="Мазмұны", ru="Содержание", en="What it is"), share=3.6),
    Column(Text(kk="Байланысы", ru="Связь", en="How it is linked"), share=2.2),
    Column(Text(kk="Нөмірі", ru="Номер", en="Id"), share=1.9),
)
_READ = Text(
    kk="Жолдар бастауынан салдарына қарай берілген; дерек үшін оның шығарылымы көрсетілген.",
    ru="Строки идут от истоков к следствиям; для значения указан его выпуск.",
    en="Lines run from sources to consequences; for a figure its release is given.",
)
_OF = Text(kk="{title} ({ref})", ru="{title} ({ref})", en="{title} ({ref})")
_FIGURE = Text(kk="көрсеткіш мәні", ru="значение показателя", en="figure")
_INDICATOR = Text(kk="көрсеткіш", ru="показатель", en="indicator")
_CLAUSE = Text(kk="тармақ", ru="пункт", en="clause")
_REPORT = Text(kk="есеп", ru="отчёт", en="report")
_CELL = Text(
    kk="{title}: {place}, {period}; шығарылым {release}",
    ru="{title}: {place}, {period}; выпуск {release}",
    en="{title}: {place}, {period}; release {release}",
)
_BEGINNING = Text(kk="осы тізбектің арқауы", ru="о чём эта цепочка", en="what this story is of")
_LINK = Text(kk="{said}: {end}", ru="{said}: {end}", en="{said}: {end}")
