"""Two activities that run side by side, said as a fact: who funds which, where and when. Nothing is judged."""

from __future__ import annotations

import datetime

from babel.dates import format_skeleton

from kenes.codes.places import place
from kenes.records.workplans.matrix import Overlap
from kenes.records.workplans.months import Month
from kenes.reports.sentences.choices import PILLARS, choice
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text, all_languages


def overlap_words(overlap: Overlap, titles: dict[str, Text]) -> Text:
    """One sentence; `titles` are what the reader may know the activities and bodies by."""
    first, second = overlap.first, overlap.second
    return _RUN.fill(
        place=place(first.place).name,
        pillar=choice(PILLARS, first.pillar),
        months=span(overlap.months),
        one=own_words(titles[first.ref]),
        other=own_words(titles[second.ref]),
        funder=own_words(titles[first.funder]),
        other_funder=own_words(titles[second.funder]),
    )


def span(months: tuple[Month, ...]) -> Text:
    """The first and the last month; one month alone; nothing for none."""
    if not months:
        return Text.same("")
    first, last = month(months[0]), month(months[-1])
    return first if months[0] == months[-1] else Text(**{code: f"{first[code]} – {last[code]}" for code in first})


def month(one: Month) -> Text:
    """ "2026 ж. наурыз", "март 2026 г.", "March 2026"."""
    day = datetime.date(*one, 1)
    return Text(**{tongue.code: format_skeleton("yMMMM", day, locale=tongue.locale) for tongue in all_languages()})


_RUN = Text(
    kk="{place}, {pillar}, {months}: «{one}» (қаржыландырады: {funder}) және «{other}» (қаржыландырады: {other_funder}) қатар жүреді.",
    ru="{place}, {pillar}, {months}: одновременно идут «{one}» (финансирует: {funder}) и «{other}» (финансирует: {other_funder}).",
    en="{place}, {pillar}, {months}: “{one}” (funded by {funder}) and “{other}” (funded by {other_funder}) run at the same time.",
)
