"""The pages of rounds: giving voices, proposing a statement, moderating, results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.consultations.models import Position, Proposed, Round
from kenes.records.consultations.moderation import POLICY, REASONS
from kenes.records.consultations.queries import positions_of, results_are_due, results_of
from kenes.records.consultations.results import AGREE, DISAGREE, PASS, Tally
from kenes.records.passes.models import Pass
from kenes.reports.opinions import OpinionsShown, opinions_shown
from kenes.texts import Text, language
from kenes.web.answering import current_language
from kenes.web.forms.consultations import RejectForm
from kenes.web.pages.consultations import SECTION

GROUP_WORDS = {
    "state": Text(kk="мемлекеттік органдар", ru="государственные органы", en="state bodies"),
    "ngo": Text(kk="үкіметтік емес ұйымдар", ru="неправительственные организации", en="non-governmental organisations"),
    "international": Text(kk="халықаралық ұйымдар", ru="международные организации", en="international bodies"),
}


@dataclass(frozen=True)
class VoicePage:
    """The page on which a participant gives voices. `own` are their proposals: what became of each, never its words."""

    template: ClassVar[str] = "consultations/voice.html"
    section: ClassVar[str] = SECTION
    record: Round
    form: Any
    propose: Any
    own: tuple[tuple[Proposed, Text | None], ...]
    held: Pass | None = None
    policy: Text = POLICY
    reasons: tuple[Text, ...] = tuple(REASONS.values())


@dataclass(frozen=True)
class ModerationPage:
    """What waits for a moderator, and what was decided; nobody else opens it."""

    template: ClassVar[str] = "consultations/moderation.html"
    section: ClassVar[str] = SECTION
    record: Round
    waiting: tuple[tuple[Proposed, RejectForm], ...]
    decided: tuple[tuple[Proposed, Text | None], ...]
    policy: Text = POLICY
    reasons: tuple[Text, ...] = tuple(REASONS.values())


@dataclass(frozen=True)
class Share:
    """One choice: its count, its share with the interval in words, and the width of its bar."""

    choice: str
    count: int
    said: str
    width: int


@dataclass(frozen=True)
class ResultLine:
    """A statement with its shares, and those of the groups that are large enough."""

    position: Position
    shares: tuple[Share, ...]
    total: int
    groups: tuple[tuple[Text, int, tuple[Share, ...]], ...]


@dataclass(frozen=True)
class ResultsPage:
    """The results of a round, as far as they may be told."""

    template: ClassVar[str] = "consultations/results.html"
    section: ClassVar[str] = SECTION
    record: Round
    due: bool
    took_part: int | None
    lines: tuple[ResultLine, ...]
    opinions: OpinionsShown | None


def proposals_by(round: Round, account: Any, held: Pass | None) -> tuple[tuple[Proposed, Text | None], ...]:
    """What a participant has proposed."""
    found = Proposed.objects.filter(round=round, by=account, held=held)
    return tuple((one, REASONS.get(one.reason)) for one in found)


def moderation_page(round: Round, faulty: tuple[int, RejectForm] | None = None) -> ModerationPage:
    """The page of the moderator; `faulty` is a form as it was filled in."""
    found = list(Proposed.objects.filter(round=round))
    waiting = tuple(
        (one, faulty[1] if faulty and faulty[0] == one.pk else RejectForm(prefix=str(one.pk)))
        for one in found
        if one.verdict == Proposed.Verdict.WAITING
    )
    decided = tuple((one, REASONS.get(one.reason)) for one in found if one.verdict != Proposed.Verdict.WAITING)
    return ModerationPage(round, waiting, decided)


def results_page(round: Round) -> ResultsPage:
    """What may be told today."""
    took_part, told = results_of(round)
    lines = tuple(
        ResultLine(
            position,
            _shares(result.tally) if result.tally else (),
            result.tally.total if result.tally else 0,
            tuple((GROUP_WORDS[group], one.total, _shares(one)) for group, one in result.groups.items()),
        )
        for position, result in told
    ) or tuple(ResultLine(one, (), 0, ()) for one in positions_of(round))
    sorted_into = opinions_shown(round, positions_of(round))
    return ResultsPage(round, results_are_due(round), took_part, lines, sorted_into)


def _shares(tally: Tally) -> tuple[Share, ...]:
    tongue = language(current_language())
    counted = {AGREE: tally.agree, DISAGREE: tally.disagree, PASS: tally.passed}
    made = []
    for choice, count in counted.items():
        share = tally.share(choice)
        low, high = tongue.number(share.low * 100, 0), tongue.percent(share.high, 0)
        made.append(
            Share(choice, count, f"{tongue.percent(share.estimate, 0)} ({low}–{high})", round(share.estimate * 100))
        )
    return tuple(made)
