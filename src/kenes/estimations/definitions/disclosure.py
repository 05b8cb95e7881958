"""Small counts of a table: what to hide before it is published, what can be worked out of a published one, and of two releases."""

from __future__ import annotations

import math
from itertools import product

import numpy as np

from kenes.estimations.counts import GROUP, TOTAL, Counts, counts_of
from kenes.estimations.estimation import Chosen, Estimation, number_chosen
from kenes.estimations.made_table import HIDDEN, Cell, MadeTable
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, number
from kenes.estimations.table import Table
from kenes.estimations.words.disclosure import (
    ADD_UP,
    ALREADY,
    CELLS,
    CHOICES,
    COLUMNS,
    EACH_INSIDER,
    EXAMPLE,
    EXTRA,
    FILLED,
    GIVEN_AWAY,
    HIDDEN_CELLS,
    HIGHEST,
    INSIDER,
    LOWEST,
    NARROW,
    NEEDS_TWO,
    NONE_GIVEN,
    NOT_PUBLISHED,
    NOT_WHEN,
    NOTHING_SMALL,
    OTHER_TABLES,
    OUTER,
    PROVED,
    PUBLISHED,
    PURPOSE,
    SAFE,
    SAFE_NOTE,
    SAID_HIDDEN,
    SAME_TABLE,
    SMALL,
    TITLE,
    TOTAL_WORD,
    VALUES,
)
from kenes.methods.disclosure import Intervals, Suppression, audit, difference_audit, suppress
from kenes.methods.estimate import Estimate
from kenes.methods.table_margins import with_margins
from kenes.texts import Finding, Refusal, Severity, Text

MOST_PROVED = 600
"""Hidden cells up to which the safe table is attacked once more for the reader; it is safe by its making beyond them too."""
MOST_HELD_OFF = 400
"""Small counts up to which the table is also made safe against whoever is alone in a cell; beyond them it takes minutes."""
CODES = ("kk", "ru", "en")


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """Two tables are two releases; a table with hidden counts is audited; any other is made safe."""
    counts = counts_of(table, chosen["by"], chosen["groups"])
    task = chosen["task"]
    if task == "auto":
        task = "difference" if table.others else "audit" if counts.hides else "suppress"
    if task == "difference":
        return _difference(table, counts, chosen)
    return _audited(counts) if task == "audit" else _made_safe(table, counts, int(number_chosen(chosen, "threshold")))


def _made_safe(table: Table, counts: Counts, threshold: int) -> Outcome:
    if counts.hides:
        raise Refusal(Finding("hidden-already", Severity.ERROR, ALREADY.fill(file=table.file), file=table.file))
    _hold_margins(table, counts)
    sums = with_margins(counts.inner, counts.groups)
    held_off = int(((sums > 0) & (sums < threshold)).sum()) <= MOST_HELD_OFF
    found = suppress(counts.inner, threshold, counts.groups, least=1, singletons=held_off)
    small, hidden = int(found.primary.sum()), int(found.suppressed.sum())
    figures = (
        (HIDDEN_CELLS, hidden, True),
        (SMALL, small, False),
        (EXTRA, found.secondary, False),
        (PUBLISHED, found.table.size - hidden, False),
    )
    lines = tuple(Line(label, _plain(value, found.table.size), quoted) for label, value, quoted in figures)
    said = (
        SAID_HIDDEN.fill(small=number(small), threshold=threshold, extra=number(found.secondary))
        if hidden
        else NOTHING_SMALL.fill(threshold=threshold)
    )
    reading = (said, *_proof(found, counts), NOT_PUBLISHED)
    made = MadeTable("safe-table", SAFE, *_laid_out(counts, found.published), SAFE_NOTE.fill(threshold=threshold))
    cautions = [
        caution("insiders", INSIDER if held_off else EACH_INSIDER),
        caution("other-tables", OTHER_TABLES),
        *_notes(counts),
    ]
    return Outcome(lines, reading, tuple(cautions), CELLS, made=(made,), picture=False)


def _proof(found: Suppression, counts: Counts) -> tuple[Text, ...]:
    """The safe table attacked: the narrowest interval that a hidden small count is left with."""
    if not 0 < int(found.suppressed.sum()) <= MOST_PROVED:
        return ()
    attacked = audit(found.published, counts.groups, least=1)
    widths = (attacked.high - attacked.low)[found.primary]
    least = float(widths.min()) if widths.size else math.inf
    return (PROVED.fill(n=number(least + 1)),) if math.isfinite(least) else ()


def _hold_margins(table: Table, counts: Counts) -> None:
    """Refuse totals of the file that are not the sums of its cells: one of both is wrong, and hiding would hide it."""
    sums = with_margins(counts.inner, counts.groups)
    wrong = np.argwhere(counts.given & (sums != counts.full))
    if not len(wrong):
        return
    faults = [
        Finding(
            "sum-differs", Severity.ERROR,
            ADD_UP.fill(cell=_name(counts, at), said=number(float(counts.full[tuple(at)])), sum=number(float(sums[tuple(at)]))),
            file=table.file, sheet=table.sheet,
        )
        for at in wrong[:20]
    ]  # fmt: skip
    raise Refusal(faults)


def _audited(counts: Counts) -> Outcome:
    return _attacked(counts, audit(counts.full, counts.groups), np.isnan(counts.full) & counts.given)


def _attacked(counts: Counts, found: Intervals, hidden: np.ndarray) -> Outcome:
    """Every hidden cell with the values it may have, the narrowest first."""
    width = found.high - found.low
    order = sorted((tuple(at) for at in np.argwhere(hidden)), key=lambda at: (width[at], at))
    lines = tuple(_interval(counts, at, (float(found.low[at]), float(found.high[at]))) for at in order)
    known = [line for line in lines if line.quoted]
    narrow = sum(line.estimate.estimate == 2 for line in lines)
    reading = [_told(known), *((NARROW.fill(n=number(narrow)),) if narrow else ())]
    cautions = (*_notes(counts), *((caution("three-axes", OUTER),) if counts.full.ndim > 2 else ()))
    return Outcome(lines, tuple(reading), cautions, VALUES, 0, {"low": LOWEST, "high": HIGHEST}, picture=False)


def _difference(table: Table, earlier: Counts, chosen: Chosen) -> Outcome:
    if not table.others:
        raise Refusal(Finding("one-release", Severity.ERROR, NEEDS_TWO, file=table.file))
    later = counts_of(table.others[0], chosen["by"], chosen["groups"])
    if [set(one) for one in earlier.members] != [
        set(one) for one in later.members
    ] or earlier.groups.keys() != later.groups.keys():
        raise Refusal(Finding("different-tables", Severity.ERROR, SAME_TABLE, file=table.others[0].file))
    second = later.full[
        np.ix_(*([later.labels(n).index(one) for one in earlier.labels(n)] for n in range(len(earlier.axes))))
    ]
    given = difference_audit(earlier.full, second, earlier.groups)
    both = audit(np.where(np.isnan(earlier.full), second, earlier.full), earlier.groups)
    lines = tuple(_interval(earlier, at, (float(both.low[at]), float(both.high[at]))) for at in given)
    return Outcome(
        lines, (_told(list(lines)),), tuple(_notes(earlier)), VALUES, 0, {"low": LOWEST, "high": HIGHEST}, picture=False
    )


def _interval(counts: Counts, at: tuple[int, ...], bounds: tuple[float, float]) -> Line:
    low, high = bounds
    facts = {"low": low, "high": high if math.isfinite(high) else None}
    return Line(_name(counts, at), _plain(high - low + 1, 1), high - low < 0.5, facts)


def _told(known: list[Line]) -> Text:
    if not known:
        return NONE_GIVEN
    return GIVEN_AWAY.fill(n=number(len(known)), cells=Text(**{code: _listed(known, code) for code in CODES}))


def _listed(known: list[Line], code: str) -> str:
    listed = [f"{line.label[code]} = {line.facts['low']:g}" for line in known[:12]]
    return "; ".join(listed) + ("; …" if len(known) > 12 else "")


def _notes(counts: Counts) -> list[Finding]:
    return [caution("absent-is-zero", FILLED.fill(n=number(counts.filled)))] if counts.filled else []


def _plain(value: float, n: int) -> Estimate:
    return Estimate(float(value), math.nan, math.nan, n, 0.95, "counted")


def _name(counts: Counts, at: tuple[int, ...] | np.ndarray) -> Text:
    parts = [_label(counts.labels(axis)[place]) for axis, place in enumerate(at)]
    return Text(**{code: " × ".join(part[code] for part in parts) for code in CODES})


def _label(word: str) -> Text:
    return TOTAL_WORD if word == TOTAL else Text.same(word.removeprefix(GROUP))


def _laid_out(counts: Counts, published: np.ndarray) -> tuple[tuple[Text, ...], tuple[tuple[Cell, ...], ...]]:
    """The safe table as the file was held: across where it was a cross table, else a row a cell."""
    labels = [[_label(one) for one in counts.labels(axis)] for axis in range(len(counts.axes))]
    if counts.shape == "cross":
        rows = tuple((word, *map(_cell, line)) for word, line in zip(labels[0], published, strict=True))
        return (Text.same(counts.axes[0]), *labels[1]), rows
    spread = [
        _with_group(counts, n) if n in counts.grouped_by else [(word,) for word in one] for n, one in enumerate(labels)
    ]
    names = [Text.same(part) for n, one in enumerate(counts.axes) for part in (counts.grouped_by.get(n), one) if part]
    pairs = zip(product(*spread), published.ravel(), strict=True)
    return (*names, COUNT_WORD), tuple((*(word for part in key for word in part), _cell(value)) for key, value in pairs)


def _with_group(counts: Counts, axis: int) -> list[tuple[Text, ...]]:
    """Each member with its group before it; a group's own sum has the word for a total in the column of the members."""
    of = {place: name for name, places in counts.groups[axis].items() for place in places}
    members = [(Text.same(of[place]), Text.same(word)) for place, word in enumerate(counts.members[axis])]
    return [*members, *((Text.same(name), TOTAL_WORD) for name in counts.groups[axis]), (TOTAL_WORD, TOTAL_WORD)]


def _cell(value: float) -> str | int:
    return HIDDEN if math.isnan(value) else int(value)


COUNT_WORD = Text(kk="саны", ru="число", en="count")
ESTIMATION = Estimation(
    key="disclosure",
    title=TITLE,
    purpose=PURPOSE,
    not_when=NOT_WHEN,
    columns=COLUMNS,
    choices=CHOICES,
    example=EXAMPLE,
    estimate=estimate,
    aliases=("suppress", "suppression", "sdc", "confidentiality"),
    conceals=True,
)
