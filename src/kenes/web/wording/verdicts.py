"""Verdicts in words, with the name under which the style sheet knows each."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.records.reviews.models import Judgement


@dataclass(frozen=True)
class VerdictWords:
    """A verdict: its code, and the words for it in the language of the page."""

    code: str

    @property
    def words(self) -> str:
        """What people read."""
        return str(Judgement.Verdict(self.code).label)


def verdict_words(code: str) -> VerdictWords:
    """The words of a verdict."""
    return VerdictWords(str(code))
