"""Looking up what the pages of a meeting are about: a dialogue, a paper, a file of it, the seat of whoever holds a pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils import timezone

from kenes.records.dialogues.invitations import PURPOSE
from kenes.records.dialogues.models import Dialogue, Paper, Participation
from kenes.records.dialogues.papers import file_in
from kenes.records.dialogues.queries import ALL, read_meeting
from kenes.records.passes.models import Pass
from kenes.records.passes.queries import PassRefused, find_pass
from kenes.web.pages.records_lookups import known_record


def known_dialogue(ref: str, account: Any) -> Dialogue:
    """A dialogue that the account may read."""
    return _of_kind(ref, account, "DLG")  # type: ignore[no-any-return]


def known_paper(ref: str, account: Any) -> Paper:
    """A paper that the account may read."""
    return _of_kind(ref, account, "PAP")  # type: ignore[no-any-return]


def known_file(paper: Paper, language: str) -> dict[str, Any]:
    """What is kept of a paper's file in a language."""
    found = file_in(paper, language)
    if found is None:
        raise Http404(language)
    return found


@dataclass(frozen=True)
class Seat:
    """Whoever comes by a pass: the pass, their place at the meeting, the meeting."""

    held: Pass
    participation: Participation
    dialogue: Dialogue

    @property
    def paper_refs(self) -> set[str]:
        """The papers of the meeting."""
        return {one.ref for one in read_meeting(self.dialogue, ALL).papers}


def known_seat(token: str) -> Seat:
    """The seat of a pass; PassRefused where the link opens nothing, or the meeting is over or gone by now."""
    held = find_pass(token, PURPOSE)
    participation = Participation.objects.select_related("dialogue").filter(pk=held.record_id, withdrawn=False).first()
    if participation is None or participation.dialogue.withdrawn or participation.dialogue.closed:
        raise PassRefused("revoked", held)
    if read_meeting(participation.dialogue, ALL).over <= timezone.now():
        raise PassRefused("expired", held)
    return Seat(held, participation, participation.dialogue)


def paper_of_seat(seat: Seat, ref: str) -> Paper:
    """A paper of the meeting to which somebody holds a pass."""
    found = Paper.objects.filter(pk=ref, dialogue=seat.dialogue.pk, withdrawn=False, closed=False).first()
    if found is None:
        raise Http404(ref)
    return found


def _of_kind(ref: str, account: Any, code: str) -> Any:
    record = known_record(ref, account)
    if record.KIND.code != code:
        raise Http404(ref)
    return record
