"""What was hidden of an indicator, whether it holds against an attack, and what two releases give away together."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np

from kenes.indicators.compute import compute
from kenes.indicators.indicator import Definition
from kenes.indicators.protected import Protected, Table, protected
from kenes.indicators.question import Question
from kenes.observatory.observatory import Observatory


@dataclass(frozen=True)
class Audited:
    """The tables of a country and a period. `whole` is False where they do not add up and only a total is shown.

    `given_away` are hidden cells that the published ones tell exactly (none, by the making of the tables); `by_difference` those that an earlier
    release and this one tell together, None where there is no earlier one of the same counts.
    """

    indicator: str
    country: str
    period: str
    whole: bool
    cells: int
    small: int
    hidden: int
    given_away: int
    by_difference: int | None

    def as_json(self) -> dict[str, object]:
        """The audit as the command line prints it."""
        return vars(self)


def is_protected(observatory: Observatory, definition: Definition) -> bool:
    """Whether the dataset that an indicator counts is marked in kenes.toml."""
    return definition.datasets[0] in observatory.settings.disclosure.datasets


def audited(observatory: Observatory, definition: Definition, against: datetime.date | None) -> list[Audited]:
    """The audit of every table of a protected indicator, against the releases known on an earlier day where one is given."""
    threshold = observatory.settings.disclosure.threshold
    now = protected(compute(observatory, definition, Question()), threshold)
    before = protected(compute(observatory, definition, Question(as_of=against)), threshold) if against else None
    return [_audited(definition.key, key, tables, before) for key, tables in now.tables.items()]


def _audited(
    indicator: str, key: tuple[str, str], tables: tuple[Table, ...] | None, before: Protected | None
) -> Audited:
    if tables is None:
        return Audited(indicator, *key, whole=False, cells=0, small=0, hidden=0, given_away=0, by_difference=None)
    earlier = before.tables.get(key) if before else None
    return Audited(
        indicator, *key, whole=True,
        cells=sum(one.counts.size for one in tables), small=sum(int(one.small.sum()) for one in tables),
        hidden=sum(int(one.hidden.sum()) for one in tables), given_away=sum(map(_given_away, tables)),
        by_difference=_by_difference(earlier, tables),
    )  # fmt: skip


def _given_away(table: Table) -> int:
    from kenes.methods.disclosure import audit

    found = audit(table.published, least=1)
    return int((table.hidden & (found.high - found.low < 0.5)).sum())


def _by_difference(earlier: tuple[Table, ...] | None, later: tuple[Table, ...]) -> int | None:
    """Counts that were revised are other tables: each is safe alone, and nothing is compared."""
    from kenes.methods.disclosure import difference_audit

    if not earlier or [one.axes for one in earlier] != [one.axes for one in later]:
        return None
    if not all(np.array_equal(a.counts, b.counts) for a, b in zip(earlier, later, strict=True)):
        return None
    return sum(len(difference_audit(a.published, b.published)) for a, b in zip(earlier, later, strict=True))
