"""The requirements of each passage put in order: by the lexicon first, then where it says nothing by words in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kenes.documents.candidates.closeness import Near
from kenes.documents.candidates.fusion import fused
from kenes.documents.candidates.words_in_common import InCommon, Wording, words_in_common
from kenes.documents.evidence import Scored
from kenes.documents.framework import Framework
from kenes.documents.suggestion import Candidate, Suggestion

ENOUGH = 0.5
"""The score from which on a passage is suggested."""
FEWEST_WORDS = 2
"""Words in common below which a passage is no candidate: one alone is chance."""
MOST = 3
"""Candidates shown of a passage beside its suggestions."""

Found = Mapping[str, Mapping[str, Scored]]
"""What the lexicon finds: by passage and requirement."""


def ranked(
    wordings: Iterable[Wording], framework: Framework, found: Found, near: Near | None = None
) -> tuple[tuple[Suggestion, ...], tuple[Candidate, ...]]:
    """The suggestions and the weaker candidates of each passage, in the order of the text, each with its rank.

    `near`, where something says how near passages and requirements are, is one more ranking of what was found.
    """
    wordings = tuple(wordings)
    common: dict[str, dict[str, InCommon]] = defaultdict(dict)
    for one in words_in_common(wordings, framework):
        common[one.wording.passage][one.requirement] = one
    suggestions: list[Suggestion] = []
    candidates: list[Candidate] = []
    for passage in dict.fromkeys((*found, *common)):
        by_lexicon, by_words = found.get(passage, {}), common[passage]
        order = _order(by_lexicon, by_words, (near or {}).get(passage, {}))
        firm = [one for one in order if one in by_lexicon and by_lexicon[one].score >= ENOUGH]
        suggestions.extend(_suggestions(passage, firm, by_lexicon, framework))
        candidates.extend(_candidates(passage, [one for one in order if one not in firm], by_words, len(firm)))
    return tuple(suggestions), tuple(candidates)


def _order(by_lexicon: Mapping[str, Scored], by_words: Mapping[str, InCommon], near: Mapping[str, float]) -> list[str]:
    """Suggested ones by score, ties and all the rest by reciprocal rank in all rankings."""
    told_apart = dict.fromkeys((*by_lexicon, *by_words)) if len(set(near.values())) > 1 else ()
    rankings = (
        sorted(by_lexicon, key=lambda one: -by_lexicon[one].score),
        sorted(by_words, key=lambda one: -by_words[one].score),
        sorted(told_apart, key=lambda one: -near[one]),
    )
    place = fused(rankings)
    score = {one: held.score if held.score >= ENOUGH else 0.0 for one, held in by_lexicon.items()}
    return sorted(place, key=lambda one: (-score.get(one, 0.0), -place[one]))


def _suggestions(
    passage: str, firm: list[str], by_lexicon: Mapping[str, Scored], framework: Framework
) -> Iterator[Suggestion]:
    """In the order of the framework, each with its rank."""
    rank = {one: number for number, one in enumerate(firm, 1)}
    for code in framework.codes:
        if code in rank:
            held = by_lexicon[code]
            yield Suggestion(passage, code, held.score, held.modality, held.matched, rank[code])


def _candidates(passage: str, rest: list[str], by_words: Mapping[str, InCommon], firm: int) -> Iterator[Candidate]:
    shown = 0
    for code in rest:
        words = by_words[code].words if code in by_words else ()
        if len(words) < FEWEST_WORDS:
            continue
        shown += 1
        yield Candidate(passage, code, firm + shown, round(by_words[code].score, 3), words)
        if shown == MOST:
            return
