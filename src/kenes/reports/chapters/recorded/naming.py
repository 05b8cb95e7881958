"""How chapters call records: by their own words and their id; and the box that says which of them are examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.block import Block, Note, Sentence
from kenes.reports.sentences.choices import VERDICTS, choice
from kenes.reports.sentences.numbers import joined
from kenes.reports.sentences.own_words import own_words
from kenes.reports.sentences.requirements import framework_title, requirement
from kenes.texts import Text

NOTHING = Text.same("")


def title_of(snapshot: Snapshot, ref: str) -> Text:
    """What a record is called, in its own words; that it may not be shown, where it is not there."""
    one = snapshot.records.get(ref)
    if one is None:
        return _NOT_SHOWN
    return _NAMED.get(one.kind.code, _by_title)(snapshot, one)


def _by_title(snapshot: Snapshot, one: RecordState) -> Text:
    return own_words(snapshot.title(one.ref))


def _review(snapshot: Snapshot, one: RecordState) -> Text:
    return framework_title(one["framework"])


def _judgement(snapshot: Snapshot, one: RecordState) -> Text:
    """The verdict on a requirement, since the number of the requirement alone tells nobody anything."""
    review = snapshot.records.get(one.home)
    wanted = requirement(review["framework"], one["requirement"]) if review else Text.same(one["requirement"])
    return _JUDGED.fill(requirement=wanted, verdict=choice(VERDICTS, one["verdict"]))


_NAMED: dict[str, Callable[[Snapshot, RecordState], Text]] = {"REV": _review, "JUD": _judgement}
_JUDGED = Text(kk="{requirement} — {verdict}", ru="{requirement} — {verdict}", en="{requirement} — {verdict}")


def with_id(snapshot: Snapshot, ref: str) -> Text:
    """The title and the id behind it."""
    return _WITH_ID.fill(title=title_of(snapshot, ref), ref=ref)


def bodies(snapshot: Snapshot, refs: Iterable[str]) -> Text:
    """Institutions by name, parted by semicolons: names have commas of their own."""
    return joined([title_of(snapshot, ref) for ref in refs], "; ")


def examples(records: Iterable[RecordState]) -> tuple[Block, ...]:
    """A box where any of the records of a chapter is an example."""
    found = [one for one in records if one.values.get("example")]
    return (Note("caveat", (Sentence(_EXAMPLES),), _EXAMPLE),) if found else ()


_WITH_ID = Text(kk="{title} ({ref})", ru="{title} ({ref})", en="{title} ({ref})")
_NOT_SHOWN = Text(
    kk="бұл есепте көрсетілмейтін жазба", ru="запись, которую этот отчёт не показывает", en="a record not shown in this report"
)  # fmt: skip
_EXAMPLE = Text(kk="Мысал", ru="Пример", en="Example")
_EXAMPLES = Text(
    kk="Мұнда мысал жазбалар бар: ондағы органдар ойдан шығарылған, ешбір нақты орган ештеңе айтқан да, уәде еткен де жоқ. Сандар — нақты жарияланған деректер.",
    ru="Здесь есть примеры записей: органы в них вымышлены, ни один настоящий орган ничего не говорил и не обещал. Числа — настоящие опубликованные данные.",
    en="Example records stand here: their bodies are invented, and no real body has said or promised anything. The figures are real published ones.",
)
