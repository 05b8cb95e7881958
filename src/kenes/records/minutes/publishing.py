"""A press release of an agreed summary: kept as a draft, held against everything it must agree with, published for good."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kenes.observatory.settings import Settings
from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log
from kenes.records.chain.actions import amend_record, link_records
from kenes.records.chain.models import Record
from kenes.records.dialogues.minutes import draft_heading
from kenes.records.dialogues.models import Dialogue, Statement
from kenes.records.institutions.models import Institution
from kenes.records.library.models import PolicyDocument
from kenes.records.minutes.canonical import fingerprint
from kenes.records.minutes.drafting import new_text, refuse_settled
from kenes.records.minutes.models import Consent, Minutes
from kenes.records.minutes.paragraph import Paragraph
from kenes.records.minutes.queries import is_superseded, standing_of
from kenes.records.minutes.release_checks import Consented, Release, release_findings
from kenes.records.minutes.way import may, no_longer_told_words
from kenes.texts import Finding, Refusal, Severity, Text


@transaction.atomic
def draft_release(*, summary: Minutes, paragraphs: Sequence[Paragraph], by: Account) -> Minutes:
    """A draft release of an agreed summary, with the paragraphs that the report composed from it."""
    if summary.sort != Minutes.Sort.SUMMARY or summary.state != Minutes.State.AGREED or is_superseded(summary):
        raise ValidationError(_("A press release is made from an agreed summary only."))
    heading = draft_heading(summary.dialogue.title, str(Minutes.Sort.PRESS))
    release = new_text(
        dialogue=summary.dialogue, sort=Minutes.Sort.PRESS, heading=heading, paragraphs=list(paragraphs), by=by,
        rests_on=summary,
    )  # fmt: skip
    link_records(source=summary.ref, kind="informs", target=release.ref, by=by)
    return release


@transaction.atomic
def publish_press(*, release: Minutes, settings: Settings, by: Account, today: datetime.date) -> Minutes:
    """Publish a release: public and immutable from now on. Refusal with every finding that stops it."""
    hold_the_log()
    held = Minutes.objects.select_for_update().get(pk=release.pk)
    if found := findings_of(held, settings):
        raise Refusal(found)
    held.state, held.agreed_on = Minutes.State.PUBLISHED, today
    values = {
        "state": held.state, "agreed_on": today, "sha256": fingerprint(held), "marking": Record.Marking.PUBLIC,
    }  # fmt: skip
    return amend_record(record=held, values=values, seen=held.version, by=by)  # type: ignore[no-any-return]


def findings_of(release: Minutes, settings: Settings) -> list[Finding]:
    """What keeps a release from being published, each finding with its way out."""
    refuse_settled(release)
    found = list(_of_the_way(release))
    return [*found, *release_findings(_as_it_stands(release, settings))]


def _of_the_way(release: Minutes) -> Any:
    standing, summary = standing_of(release), release.rests_on
    if not may(standing, "publish"):
        yield Finding("not-a-release", Severity.ERROR, _NO_RELEASE)
    if summary is None or summary.state != Minutes.State.AGREED or is_superseded(summary):
        yield Finding("summary-not-agreed", Severity.ERROR, _NO_SUMMARY, proposal=_WRITE_ANEW)
    if held := release.not_for_the_public():
        yield Finding("not-for-the-public", Severity.ERROR, _OFFICIAL.fill(held=", ".join(held)), proposal=_OPEN_IT)
    if standing.no_longer_told:
        yield Finding("no-longer-told", Severity.ERROR, no_longer_told_words(standing.no_longer_told))


def _as_it_stands(release: Minutes, settings: Settings) -> Release:
    listed = tuple(release.listed)
    consents = Consent.objects.filter(pk__in=[one.source for one in listed if one.source]).select_related("statement")
    bodies = Institution.objects.filter(withdrawn=False, country=release.country)
    named = (Dialogue, PolicyDocument)
    titles = tuple(one.title for model in named for one in model.objects.filter(country=release.country, closed=False))
    return Release(
        title=release.heading, paragraphs=listed, languages=tuple(settings.languages), programme=settings.programme,
        consents={one.ref: Consented(one.ref, one.quotation, _holds(one)) for one in consents},
        names={one.ref: one.title for one in bodies}, titles=titles,
    )  # fmt: skip


def _holds(consent: Consent) -> bool:
    statement = consent.statement
    return not consent.withdrawn and not statement.withdrawn and statement.level == Statement.Level.PUBLIC


_NO_RELEASE = Text(
    kk="Бұл — жариялауға болатын жоба емес.", ru="Это не проект, который можно опубликовать.", en="This is no draft that can be published."
)  # fmt: skip
_NO_SUMMARY = Text(
    kk="Хабарламаның негізі болған қорытынды келісілмеген немесе ауыстырылған.",
    ru="Резюме, на котором основано сообщение, не согласовано или заменено.",
    en="The summary on which the release rests is not agreed, or was superseded.",
)
_OFFICIAL = Text(
    kk="Мына абзацтардың негізі жұртқа арналмаған: {held}.",
    ru="Абзацы {held} основаны на том, что не предназначено для публики.",
    en="Paragraphs {held} rest on what is not for the public.",
)
_OPEN_IT = Text(
    kk="Абзацты алып тастаңыз немесе негізін жұртқа ашуды ұсыныңыз.",
    ru="Уберите абзац или предложите открыть для всех то, на чём он основан.",
    en="Take the paragraph out, or propose to make public what it rests on.",
)
_WRITE_ANEW = Text(
    kk="Алдымен қорытындыны келісіп, хабарламаны содан жасаңыз.",
    ru="Сначала согласуйте резюме и составьте сообщение из него.",
    en="Have the summary agreed first, and make the release from it.",
)
