"""Groups of opinion in a table of votes: what all agree on, what divides them, and how sure the groups are."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from kenes.estimations.estimation import LEVEL, Chosen, Estimation, number_chosen
from kenes.estimations.outcome import Fact, Line, Outcome
from kenes.estimations.said import caution, number, percent, warning_said
from kenes.estimations.table import Table, compared
from kenes.estimations.words.consensus import (
    AGREE,
    CHOICES,
    COLUMNS,
    DIVIDES,
    EXAMPLE,
    FOUND,
    GROUP_WORD,
    KINDS_OF_VOTE,
    NOT_A_VOTE,
    NOT_WHEN,
    ONE_GROUP,
    PURPOSE,
    ROLE,
    SAMPLE,
    SEEN_LITTLE,
    TITLE,
    TOO_MANY,
    TWO_STATEMENTS,
    UNITES,
    UNSTABLE,
    VOTED_TWICE,
)
from kenes.methods.consensus import Groups, opinion_groups
from kenes.methods.estimate import Estimate
from kenes.methods.rates import proportion
from kenes.texts import Finding, Refusal, Severity, Text

PERSON = ("person", "voter", "id", "participant", "code", "участник", "голосующий", "код", "қатысушы", "адам")
STATEMENT = ("statement", "item", "proposal", "утверждение", "предложение", "тезис", "пікір", "ұсыныс", "тұжырым")
VOTE = ("vote", "answer", "голос", "ответ", "дауыс", "жауап")
WORDS = {
    1: ("1", "agree", "yes", "+", "за", "согласен", "согласна", "да", "келісемін", "қолдаймын", "иә"),
    -1: ("-1", "−1", "disagree", "no", "-", "против", "не согласен", "не согласна", "нет", "келіспеймін", "қарсы", "жоқ"),
    0: ("0", "pass", "abstain", "воздержался", "воздержалась", "воздерживаюсь", "пропуск", "қалыс", "қалыс қалдым", "өткіземін"),
}  # fmt: skip
SAID_AS = {word: float(side) for side, words in WORDS.items() for word in words}
NAMED = 5
MOST = 1_500
STABLE = 0.8
SEEN = 0.5


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """The share that agrees with each statement, in all and in each group."""
    statements, votes = _votes(table)
    if len(votes) > MOST:
        raise Refusal(Finding("too-many", Severity.ERROR, TOO_MANY.fill(n=MOST), file=table.file))
    smallest, level = int(number_chosen(chosen, "smallest")), number_chosen(chosen, "level") / 100
    found = opinion_groups(votes, smallest, int(number_chosen(chosen, "draws")), int(number_chosen(chosen, "seed")))
    groups = range(len(found.agreement))
    told = [_line(found, votes, place, (name, level)) for place, name in enumerate(statements)]
    lines = sorted(
        (line for line in told if line is not None), key=lambda line: (not line.quoted, -line.estimate.estimate)
    )
    columns = {f"group {one + 1}": GROUP_WORD.fill(n=one + 1) for one in groups} if len(groups) > 1 else {}
    sizes = np.bincount(found.membership)
    reading = [_groups(found, sizes), *_named(found, statements)]
    return Outcome(tuple(lines), tuple(reading), tuple(_cautions(found, votes)), AGREE, 2, {**columns, "role": ROLE})


def _votes(table: Table) -> tuple[list[str], np.ndarray]:
    """People x statements: a column a statement, or a row a vote."""
    if all(table.has(name, names) for name, names in (("statement", STATEMENT), ("vote", VOTE))):
        return _row_a_vote(table)
    known = {compared(one) for one in PERSON}
    statements = [name for name in table.names if name and compared(name) not in known]
    if len(statements) < 2:
        said = TWO_STATEMENTS.fill(file=table.file)
        raise Refusal(
            Finding("no-votes", Severity.ERROR, said, file=table.file, sheet=table.sheet, proposal=KINDS_OF_VOTE)
        )
    columns = [_sides(table, name, table.words(name)) for name in statements]
    return statements, np.array(columns).T


def _row_a_vote(table: Table) -> tuple[list[str], np.ndarray]:
    person = next((one for one in PERSON if table.has(one)), "person")
    voters, said = table.words(person), table.words("statement", STATEMENT)
    sides = _sides(table, "vote", table.words("vote", VOTE), VOTE)
    people, statements = list(dict.fromkeys(voters)), list(dict.fromkeys(said))
    at = {one: n for n, one in enumerate(people)}
    where = {one: n for n, one in enumerate(statements)}
    votes = np.full((len(people), len(statements)), np.nan)
    twice = []
    for row, (voter, statement, side) in enumerate(zip(voters, said, sides, strict=True)):
        place = at[voter], where[statement]
        if not math.isnan(votes[place]) and votes[place] != side:
            twice.append(row)
        votes[place] = side
    if twice:
        table.refuse("vote", twice, VOTED_TWICE, VOTE)
    return statements, votes


def _sides(table: Table, name: str, cells: Sequence[str], aliases: Sequence[str] = ()) -> list[float]:
    """1, -1, 0; nan where somebody has not seen the statement."""
    found = [SAID_AS.get(cell.strip().casefold().removesuffix(".0"), math.nan) for cell in cells]
    wrong = [n for n, (cell, side) in enumerate(zip(cells, found, strict=True)) if cell.strip() and math.isnan(side)]
    if wrong:
        table.refuse(name, wrong, NOT_A_VOTE, aliases)
    return found


def _line(found: Groups, votes: np.ndarray, place: int, told: tuple[str, float]) -> Line | None:
    """The share of those who took a side; none where nobody did."""
    name, level = told
    agreed, sides = int((votes[:, place] == 1).sum()), int((np.abs(votes[:, place]) == 1).sum())
    if not sides:
        return None
    facts: dict[str, Fact] = {}
    if len(found.agreement) > 1:
        facts = {f"group {one + 1}": _or_none(share) for one, share in enumerate(found.agreement[:, place])}
    role = "=" if place in found.unites else "≠" if place in found.divides else ""
    one: Estimate = proportion(agreed, sides, level)
    return Line(Text.same(name), one, place in found.unites, {**facts, "role": role})


def _or_none(share: float) -> float | None:
    return None if math.isnan(share) else round(float(share), 3)


def _groups(found: Groups, sizes: np.ndarray) -> Text:
    if len(sizes) == 1:
        return ONE_GROUP.fill(n=number(int(sizes[0])))
    return FOUND.fill(
        n=number(len(sizes)),
        sizes=", ".join(str(int(one)) for one in sizes),
        stable=percent(float(found.stability.mean()), 0),
    )


def _named(found: Groups, statements: Sequence[str]) -> list[Text]:
    parts = ((UNITES, found.unites), (DIVIDES, found.divides))
    return [words.fill(listed="; ".join(statements[n] for n in places[:NAMED])) for words, places in parts if places]


def _cautions(found: Groups, votes: np.ndarray) -> list[Finding]:
    told = [caution("assumption", warning_said(one)) for one in found.warnings]
    if len(found.agreement) > 1 and float(found.stability.mean()) < STABLE:
        told.append(caution("unstable", UNSTABLE.fill(share=percent(float(found.stability.mean()), 0))))
    seen = float((~np.isnan(votes)).mean())
    if seen < SEEN:
        told.append(caution("seen-little", SEEN_LITTLE.fill(share=percent(seen, 0))))
    return [*told, caution("who-voted", SAMPLE)]


ESTIMATION = Estimation(
    key="consensus",
    title=TITLE,
    purpose=PURPOSE,
    not_when=NOT_WHEN,
    columns=COLUMNS,
    choices=(*CHOICES, LEVEL),
    example=EXAMPLE,
    estimate=estimate,
    aliases=("opinion-groups", "votes"),
)
