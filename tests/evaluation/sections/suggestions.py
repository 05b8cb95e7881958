"""How good the suggestions of `kenes review` are, beside a keyword baseline, BM25 alone and the lexicon alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from labels_of_documents import labelled_passages
from looking import FRAMEWORKS, WAYS, seen_in
from measures import (
    Tally,
    Text,
    false_gaps,
    precision_of,
    precision_of_the_top,
    recall_of_passages,
    recall_of_requirements,
)
from section import UNSTATED, Section, Table

from kenes.documents.framework import all_frameworks

LANGUAGES = ("ru", "kk", "en", None)
FEWEST_PASSAGES, FEWEST_TEXTS = 50, 5
"""Below these a language is not measurable."""
FEWEST_PAIRS = 10
"""Labelled passages below which nothing is said of one requirement."""
HELD_OUT, OPEN = ("test",), ("train", "dev")
COLUMNS = (
    "way of looking",
    "first suggestion right",
    "recall@1",
    "recall@3",
    "recall@5",
    "passages recall@5",
    "false gaps",
)
NOTES = (
    "**Labels by one hand**: a language model working as engineer; no domain expert, no speaker of Kazakh, no second rater. The figures say how far the "
    "software agrees with one careful reading.",
    f"A language with fewer than {FEWEST_PASSAGES} labelled passages from {FEWEST_TEXTS} texts is *not measurable*: Kazakh has 2 texts (nearly all of "
    "one law, none of them held out), English 4 (none of them a policy). Their passages count in the rows of all languages together.",
    "*Held out*: the texts of the split `test`, of which no rule, word or weight was fitted; they lay open to everybody all the same, and hold 4 "
    "Russian, 2 English and no Kazakh text. *Open*: `train` and `dev`, on which the lexicon and the ranking were worked; its figures flatter.",
    "*First suggestion right*: of the passages of which something is suggested, those whose first suggestion is labelled without doubt; a goal is not wrong "
    "where one of its targets is labelled. Passages whose first suggestion is labelled as ambiguous are apart, in neither count.",
    "*Recall@k* (ranks of requirements): of the pairs of a passage and a requirement labelled without doubt, those among the first k that a reviewer sees of "
    "the passage: suggestions, then weaker candidates (words in common).",
    "*Passages recall@5* (ranks of passages): of the first five passages for a requirement in a text, or of all labelled ones where they are fewer, those found; "
    "ranked among the labelled passages only.",
    "*False gaps*: of the requirements for which a text has labelled passages, those of which nothing in the whole text is suggested; weaker candidates do not help.",
    "Intervals are of 95 %: by drawing texts anew (1,000 times, fixed seed) where there are five texts and more and they differ, else Wilson's, which "
    "takes passages for independent and is too narrow.",
    "*Keywords*: exact forms of the words of the requirement's wording and of its concepts' labels. *BM25 alone*: the same words as lemmas. Both suggest wherever "
    "one word is shared, so they have hardly any false gap and are seldom right.",
    "Aims of the project: recall@5 of 0.90 in Russian and English and 0.85 in Kazakh, first suggestion right 0.75.",
)


def measured() -> Section:
    """Every framework, by language and by requirement."""
    tables = [_by_language(framework, splits) for framework in FRAMEWORKS for splits in (HELD_OUT, OPEN)]
    tables += [_by_requirement(framework) for framework in FRAMEWORKS]
    tables.append(_in_doubt())
    return Section("Suggestions of kenes review", tuple(tables), NOTES)


def is_measurable(language: str | None) -> bool:
    """Whether figures for a language may be stated at all; all languages together may."""
    mine = [one for one in labelled_passages() if one.language == language]
    return language is None or (len(mine) >= FEWEST_PASSAGES and len({one.document for one in mine}) >= FEWEST_TEXTS)


def _by_language(framework: str, splits: tuple[str, ...]) -> Table:
    rows = [row for language in LANGUAGES for row in _language_rows(framework, language, splits)]
    held = "held out" if splits == HELD_OUT else "open texts"
    return Table(f"{framework}, {held}", ("language", "passages", "texts", *COLUMNS), tuple(rows))


def _language_rows(framework: str, language: str | None, splits: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for way in WAYS:
        texts = seen_in(way, framework, language, splits)
        numbers = (language or "all", str(sum(len(one.labels) for one in texts)), str(len(texts)))
        if not is_measurable(language):
            yield (*numbers, "any", *(UNSTATED for _ in COLUMNS[1:]))
            return
        yield (*numbers, way, *_figures(texts))


def _figures(texts: Sequence[Text]) -> Iterator[str]:
    top, apart = precision_of_the_top(texts)
    yield f"{_with_numbers(top)}, apart {apart}"
    recalls = [recall_of_requirements(texts, k) for k in (1, 3, 5)]
    yield from (_with_numbers(one) for one in (*recalls, recall_of_passages(texts, 5), false_gaps(texts)))


def _by_requirement(framework: str) -> Table:
    rows = [row for code in all_frameworks()[framework].codes for row in _requirement_rows(framework, code)]
    columns = (
        "requirement",
        "language",
        "passages",
        "texts",
        "suggestions right",
        "recall@1",
        "recall@3",
        "recall@5",
        "false gaps",
    )
    return Table(f"{framework} by requirement, all texts, kenes review", columns, tuple(rows))


def _requirement_rows(framework: str, code: str) -> Iterator[tuple[str, ...]]:
    for language in LANGUAGES:
        texts = seen_in("kenes review", framework, language, (*HELD_OUT, *OPEN))
        recalls = [recall_of_requirements(texts, k, code) for k in (1, 3, 5)]
        found = (*recalls, false_gaps(texts, code))
        if not recalls[0].tries:
            continue
        numbers = (code, language or "all", str(recalls[0].tries), str(recalls[0].texts))
        if not is_measurable(language) or recalls[0].tries < FEWEST_PAIRS:
            yield (*numbers, *(UNSTATED for _ in range(5)))
        else:
            yield (*numbers, _with_numbers(precision_of(texts, code)), *(one.shown() for one in found))


def _in_doubt() -> Table:
    rows = []
    for framework in FRAMEWORKS:
        texts = seen_in("kenes review", framework, None, (*HELD_OUT, *OPEN))
        recalls = [recall_of_requirements(texts, k, doubtful=True) for k in (1, 3, 5)]
        rows.append((framework, str(recalls[0].tries), str(recalls[0].texts), *(one.shown() for one in recalls)))
    columns = ("framework", "passages and codes", "texts", "recall@1", "recall@3", "recall@5")
    return Table("Ambiguous passages, scored apart: all languages, all texts, kenes review", columns, tuple(rows))


def _with_numbers(tally: Tally) -> str:
    return f"{tally.shown()} of {tally.tries}" if tally.tries else tally.shown()


def written(day: str) -> str:
    """The figures that the product shows beside its suggestions, as `kenes/documents/quality.csv`."""
    lines = ["framework,language,passages,texts,first_right,recall_at_5,measured"]
    for framework in FRAMEWORKS:
        for language in ("kk", "ru", "en"):
            texts = seen_in("kenes review", framework, language, (*HELD_OUT, *OPEN))
            shares = (precision_of_the_top(texts)[0].share, recall_of_requirements(texts, 5).share)
            said = [f"{share:.2f}" if share is not None and is_measurable(language) else "" for share in shares]
            numbers = (sum(len(one.labels) for one in texts), len(texts))
            lines.append(",".join((framework, language, *map(str, numbers), *said, day)))
    return "\n".join(lines) + "\n"
