"""What of the log somebody may read: of records, those that they may read; the rest is for administrators."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from kenes.records.accounts.parts import ADMINISTER, READ_CLOSED, names_with
from kenes.records.accounts.queries import countries_of
from kenes.records.accounts.rules import administers
from kenes.records.audit.models import Entry
from kenes.records.audit.reads import EXPORT, READ
from kenes.records.chain.models import Link, Record
from kenes.records.intended.models import IntendedFinding
from kenes.records.readings.unseen import entries_unseen


def entries_readable_by(account: Any, subject: str = "") -> QuerySet[Entry]:
    """The entries that an account may read, the newest first; of one subject, where one is named.

    What was once closed or for official use stays so in the log, even where the record itself was opened since: the past of a
    record is read in the countries of one's roles only.
    """
    records, links, intended = _own_records(account), _own_links(account), _own_intended(account)
    if administers(account):
        hidden = Q(subject__in=Record.objects.exclude(pk__in=records).values("pk"))
        foreign = Q(subject__startswith="link:") & ~Q(subject__in=links)
        unread = Q(subject__startswith="intended:") & ~Q(subject__in=intended)
        entries = Entry.objects.exclude(hidden | foreign | unread | _reading_elsewhere(account))
    else:
        entries = Entry.objects.filter(Q(subject__in=records) | Q(subject__in=links) | Q(subject__in=intended))
    if subject:
        entries = entries.filter(subject=subject)
    return _without_what_was_closed(entries.exclude(entries_unseen()), account).order_by("-number")


def _reading_elsewhere(account: Any) -> Q:
    """Who read or took away what, in countries that the account does not administer."""
    countries, reading = countries_of(account, *names_with(ADMINISTER)), Q(act__in=(READ, EXPORT))
    return reading & (Q(pk__in=()) if countries is None else ~Q(before__country__in=sorted(countries)))


def _own_records(account: Any) -> QuerySet[Any]:
    """The ids of the records that an account may read in the countries of its roles."""
    visible, countries = Record.objects.visible_to(account), countries_of(account)
    return (visible if countries is None else visible.filter(country__in=countries)).values("pk")


def _own_links(account: Any) -> QuerySet[Any]:
    """The subjects under which the log speaks of the links between those records."""
    records = _own_records(account)
    links = Link.objects.filter(Q(source__in=records) & (Q(target__isnull=True) | Q(target__in=records)))
    return links.annotate(subject=Concat(Value("link:"), Cast("pk", CharField()))).values("subject")


def _own_intended(account: Any) -> QuerySet[Any]:
    """The subjects under which the log speaks of findings that were meant so in those documents."""
    intended = IntendedFinding.objects.filter(document__in=_own_records(account))
    return intended.annotate(subject=Concat(Value("intended:"), Cast("pk", CharField()))).values("subject")


def _without_what_was_closed(entries: QuerySet[Entry], account: Any) -> QuerySet[Entry]:
    """What was closed, or said on condition of not being named, is for coordinators and administrators of the country."""
    countries = countries_of(account, *names_with(READ_CLOSED))
    if countries is None:
        return entries
    was_closed = Q(before__closed=True) | Q(after__closed=True) | _unattributed("before") | _unattributed("after")
    elsewhere = ~Q(after__country__in=sorted(countries)) & ~Q(before__country__in=sorted(countries))
    closed_elsewhere = Entry.objects.filter(was_closed & elsewhere).values("pk")
    return entries.exclude(pk__in=closed_elsewhere)


def _unattributed(state: str) -> Q:
    """A statement whose body is not to be named: the log names it."""
    return Q(**{f"{state}__level": "not-attributed"})
