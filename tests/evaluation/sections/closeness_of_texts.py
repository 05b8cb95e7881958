"""Whether embeddings help to rank: kenes review with and without each of `closeness/` that is installed, pair by pair."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from closeness import closeness_named, is_there, names
from looking import FRAMEWORKS, TRIED, Pairs, by_closeness_of, seen_in
from measures import RESAMPLES, SEED, Tally, Text, precision_of_the_top, recall_of_requirements
from section import UNSTATED, Section, Table
from sections.suggestions import HELD_OUT, LANGUAGES, OPEN, is_measurable

MEASURES: dict[str, Callable[[Sequence[Text]], Tally]] = {
    "first suggestion right": lambda texts: precision_of_the_top(texts)[0],
    "recall@1": lambda texts: recall_of_requirements(texts, 1),
    "recall@3": lambda texts: recall_of_requirements(texts, 3),
    "recall@5": lambda texts: recall_of_requirements(texts, 5),
}
RECORDED = "docs/reference/closeness.md"
NOTES = (
    "Each cell: without it, with it, and the difference with an interval of 95 % by drawing texts anew, both ways of looking on the same texts (1,000 times, fixed "
    "seed); no interval where there are fewer than five texts.",
    "It ranks what words have found and adds nothing: docs/decisions/0038-closeness.md.",
)


def measured() -> Section:
    """Every one that is installed, on every framework."""
    found = [one for one in names() if is_there(one)]
    tables = [_table(name, framework) for name in found for framework in FRAMEWORKS]
    missing = tuple(
        f"{one}: not installed here; what it did where it was stands in {RECORDED}."
        for one in names()
        if one not in found
    )
    return Section("Does nearness of texts help to rank?", tuple(tables), (*missing, *(NOTES if found else ())))


def _table(name: str, framework: str) -> Table:
    TRIED.setdefault(name, _way(name))
    rows = [_row(name, framework, language, splits) for splits in (HELD_OUT, OPEN) for language in LANGUAGES]
    return Table(f"{name}, {framework}", ("texts", "language", "number", *MEASURES), tuple(rows))


def _way(name: str) -> Callable[..., Pairs]:
    closeness = closeness_named(name)
    return lambda document, framework: by_closeness_of(closeness, document, framework)


def _row(name: str, framework: str, language: str | None, splits: tuple[str, ...]) -> tuple[str, ...]:
    before, after = (seen_in(way, framework, language, splits) for way in ("kenes review", name))
    begin = ("held out" if splits == HELD_OUT else "open", language or "all", str(len(before)))
    if not before or not is_measurable(language):
        return (*begin, *(UNSTATED for _ in MEASURES))
    return (*begin, *(_compared(measure(before), measure(after)) for measure in MEASURES.values()))


def _compared(before: Tally, after: Tally) -> str:
    if before.share is None or after.share is None:
        return UNSTATED
    said = f"{before.share:.3f}, {after.share:.3f}, {after.share - before.share:+.3f}"
    drawn = sorted(_differences(before, after))
    cut = round(len(drawn) * 0.025)
    return f"{said} ({drawn[cut]:+.3f} to {drawn[-1 - cut]:+.3f})" if drawn else said


def _differences(before: Tally, after: Tally) -> Iterator[float]:
    """The difference in texts drawn anew; nothing of fewer than five."""
    texts = sorted({one for tally in (before, after) for one, (_, tries) in tally.by_text.items() if tries})
    draw = random.Random(SEED)
    for _ in range(RESAMPLES if len(texts) >= 5 else 0):
        some = draw.choices(texts, k=len(texts))
        shares = [_share(tally, some) for tally in (before, after)]
        if shares[0] is not None and shares[1] is not None:
            yield shares[1] - shares[0]


def _share(tally: Tally, texts: Sequence[str]) -> float | None:
    counted = [tally.by_text.get(one, (0.0, 0)) for one in texts]
    tries = sum(number for _, number in counted)
    return sum(hits for hits, _ in counted) / tries if tries else None
