"""Drafting a text of a dialogue from its records, and changing it paragraph by paragraph while it may be changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log
from kenes.records.audit.queries import state_at
from kenes.records.chain.actions import amend_record, link_records, withdraw_link, write_record
from kenes.records.chain.models import Link, Record
from kenes.records.chain.queries import everything
from kenes.records.dialogues.minutes import draft_heading, draft_minutes
from kenes.records.dialogues.models import Dialogue
from kenes.records.minutes.models import Minutes
from kenes.records.minutes.paragraph import TEXT, UNTOLD, Paragraph, numbered, paragraphs_of
from kenes.records.minutes.telling import no_longer_told
from kenes.records.minutes.way import WRITABLE
from kenes.texts import Text

Change = Callable[[list[Paragraph]], list[Paragraph]]


@transaction.atomic
def draft(*, dialogue: Dialogue, sort: str, by: Account, why: str = "") -> Minutes:
    """Minutes, or an organiser's summary, drafted from what was recorded; for official use until somebody says otherwise."""
    listed = draft_minutes(everything(), dialogue.ref, sort)
    heading = draft_heading(dialogue.title, sort)
    return new_text(dialogue=dialogue, sort=sort, heading=heading, paragraphs=listed, by=by, why=why)


@transaction.atomic
def new_text(
    *,
    dialogue: Dialogue,
    sort: str,
    heading: Text,
    paragraphs: list[Paragraph],
    by: Account,
    why: str = "",
    **fields: Any,
) -> Minutes:
    """A new text of a dialogue, with the links to what its paragraphs come from."""
    minutes = Minutes(
        country=dialogue.country, dialogue=dialogue, sort=sort, heading=heading, example=dialogue.example,
        paragraphs=[one.plain for one in paragraphs], last_number=max((one.number for one in paragraphs), default=0),
        **fields,
    )  # fmt: skip
    written = write_record(record=minutes, by=by, why=why)
    _tie(written, by)
    return written  # type: ignore[no-any-return]


@transaction.atomic
def bring_up_to_date(*, minutes: Minutes, by: Account) -> int:
    """Add what was recorded since the text was drafted, at its end; nothing that stands is changed. How many were added."""
    held = {one.source for one in minutes.listed}
    drafted = draft_minutes(everything(), minutes.dialogue_id, minutes.sort)
    new = [one for one in drafted if one.source not in held]
    if new:
        change_text(minutes=minutes, change=lambda stands: [*stands, *numbered(new, minutes.last_number)], by=by)
    return len(new)


@transaction.atomic
def amend_paragraph(
    *, minutes: Minutes, number: int, text: Mapping[str, str], seen: int, by: Account, why: str = ""
) -> Minutes:
    """New words of a paragraph that the editor saw at version `seen`; ValidationError where somebody changed it meanwhile."""
    before = state_at(minutes.ref, seen)
    then = _numbered(paragraphs_of(before["paragraphs"]), number) if before else None
    words = Text(**{"kk": "", "ru": "", "en": ""} | {code: said for code, said in text.items() if said})

    def changed(stands: list[Paragraph]) -> list[Paragraph]:
        now = _numbered(stands, number)
        if now is None or then is None or now.text.own != then.text.own:
            raise ValidationError(
                _("Somebody changed this paragraph meanwhile: look at it again and repeat your edit.")
            )
        return [replace(one, text=words) if one.number == number else one for one in stands]

    return change_text(minutes=minutes, change=changed, by=by, why=why)


@transaction.atomic
def add_paragraph(
    *, minutes: Minutes, text: Text, by: Account, after: int | None = None, sort: str = TEXT, names: tuple[str, ...] = (),
    why: str = "",
) -> Minutes:  # fmt: skip
    """A paragraph of its own, with the next number, after another (None: at the end)."""

    def changed(stands: list[Paragraph]) -> list[Paragraph]:
        held = Minutes.objects.get(pk=minutes.pk)
        new = Paragraph(held.last_number + 1, sort, text, names=names)
        place = next((at for at, one in enumerate(stands, start=1) if one.number == after), len(stands))
        return [*stands[:place], new, *stands[place:]]

    return change_text(minutes=minutes, change=changed, by=by, why=why)


@transaction.atomic
def remove_paragraph(*, minutes: Minutes, number: int, by: Account, why: str = "") -> Minutes:
    """Take a paragraph out; its number is not given again."""
    return change_text(
        minutes=minutes, change=lambda stands: [one for one in stands if one.number != number], by=by, why=why
    )


@transaction.atomic
def withhold(*, record: Record, by: Account) -> None:
    """Take out of every text that is not settled what rests on a record that may be told no more as it stands there."""
    open_texts = Minutes.objects.filter(state__in=WRITABLE, withdrawn=False, dialogue=record.whole.dialogue_id)
    for minutes in open_texts:
        for one in no_longer_told(minutes.listed):
            if one.source == record.ref:
                remove_paragraph(minutes=minutes, number=one.number, by=by)


@transaction.atomic
def correct(*, minutes: Minutes, by: Account, why: str) -> Minutes:
    """A new draft of a text that was agreed; when it is agreed in its turn, it supersedes the old one, which stays as it is."""
    if not minutes.is_settled:
        raise ValidationError(_("Only an agreed or published text is corrected by a new one."))
    listed = minutes.listed
    told = [one for one in listed if one not in no_longer_told(listed)]
    corrected = new_text(
        dialogue=minutes.dialogue, sort=minutes.sort, heading=minutes.heading, paragraphs=told, by=by, why=why,
        rests_on=minutes.rests_on,
    )  # fmt: skip
    link_records(source=corrected.ref, kind="supersedes", target=minutes.ref, by=by, why=why)
    return corrected


@transaction.atomic
def change_text(*, minutes: Minutes, change: Change, by: Account, why: str = "", new_edition: bool = True) -> Minutes:
    """Change the paragraphs as they stand now; after circulation the text becomes its next version. ValidationError once it is settled."""
    hold_the_log()
    held = Minutes.objects.select_for_update().get(pk=minutes.pk)
    refuse_settled(held)
    listed = change(held.listed)
    values: dict[str, Any] = {
        "paragraphs": [one.plain for one in listed],
        "last_number": max([held.last_number, *(one.number for one in listed)]),
    }
    if values["paragraphs"] != held.paragraphs and new_edition and held.state == Minutes.State.CIRCULATED:
        values["edition"] = held.circulated_edition + 1
    amended = amend_record(record=held, values=values, seen=held.version, by=by, why=why)
    _tie(amended, by)
    return amended  # type: ignore[no-any-return]


def refuse_settled(minutes: Minutes) -> None:
    """ValidationError for a text that can be changed no more."""
    if minutes.is_settled or minutes.withdrawn:
        raise ValidationError(_("An agreed or published text is never changed; write a correction that supersedes it."))


def _tie(minutes: Minutes, by: Account) -> None:
    """Links from what the paragraphs come from; never from what was said on condition of not being named."""
    wanted = {one.source for one in minutes.listed if one.source and one.sort not in UNTOLD}
    wanted.discard(minutes.dialogue_id)
    there = {link.source_id: link for link in Link.objects.filter(kind="informs", target=minutes.pk, withdrawn=False)}
    for ref in sorted(wanted - there.keys()):
        link_records(source=ref, kind="informs", target=minutes.ref, by=by)
    for ref in sorted(there.keys() - wanted - {minutes.rests_on_id}):
        withdraw_link(link=there[ref], by=by, why="")


def _numbered(paragraphs: list[Paragraph], number: int) -> Paragraph | None:
    return next((one for one in paragraphs if one.number == number), None)
