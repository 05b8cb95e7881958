"""The verbs of personal data: taking away what is kept about somebody, erasing it, applying the times for which it is kept."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.utils import timezone

from kenes.records.accounts.actions import _values as values_of_account
from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.audit.models import ConflictingEdit, Entry
from kenes.records.chain.seeking import note_again
from kenes.records.chain.values import values_of
from kenes.records.institutions.models import Person
from kenes.records.keys.models import Key
from kenes.records.passes.models import Pass
from kenes.records.post.models import Message
from kenes.records.privacy.held import due_now
from kenes.records.privacy.kept import Kept, kept_about, messages_to, subject_of
from kenes.records.privacy.models import Erasure
from kenes.records.privacy.retention import Held
from kenes.texts import Text

ERASED = Text(kk="деректері өшірілген тұлға", ru="лицо, данные которого удалены", en="person whose data was erased")
OF_PERSON = ("name", "position", "email", "language")
CONTACTS = ("email", "language")
OF_ACCOUNT = ("username", "full_name", "email", "language")


@transaction.atomic
def export_person(*, whose: Person | Account, by: Account) -> Kept:
    """Everything that is kept about somebody; the log hears who took it away."""
    kept = kept_about(whose)
    record_change(by=by, act="export-person", subject=kept.subject)
    return kept


@transaction.atomic
def erase_person(*, person: Person | Account, by: Account, why: str) -> Person | Account:
    """Empty the personal fields of a person or an account for good. What bodies said and decided stays as it was."""
    hold_the_log()
    return _erase_account(person, by, why) if isinstance(person, Account) else _erase_record(person, by, why)


@transaction.atomic
def apply_retention(*, by: Account, today: datetime.date, countries: set[str] | None = None) -> tuple[Held, ...]:
    """Remove what is past its time, in some countries or (None) in all; the list of it is what `due_now` said."""
    hold_the_log()
    found = tuple(due_now(today, countries))
    for one in found:
        _REMOVED_BY[one.name](one.what, by)
    if found:
        counted = Counter(one.name for one in found)
        record_change(
            by=by, act="apply-retention", subject="retention", why=", ".join(f"{n}: {k}" for n, k in counted.items())
        )
    return found


def _erase_record(person: Person, by: Account, why: str) -> Person:
    current = Person.objects.select_for_update().get(pk=person.pk)
    _empty_messages(messages_to(current.email, current.ref))
    Pass.objects.filter(person=current, used=None, revoked=None).update(revoked=timezone.now())
    ConflictingEdit.objects.filter(record=current).update(values={}, reason="")
    current.name, current.position, current.email, current.language = ERASED, {}, "", ""
    current.withdrawn = True
    _store(current, by, "erase-person", why)
    _note(current.ref, OF_PERSON, by)
    return current


def _erase_account(account: Account, by: Account, why: str) -> Account:
    before = subject_of(account)
    _empty_messages(messages_to(account.email))
    for model in (Authenticator, SocialAccount):
        model.objects.filter(user=account).delete()
    Key.objects.filter(account=account).delete()
    account.roles.all().delete()
    account.username, account.full_name, account.email, account.is_active = f"erased-{account.pk}", "", "", False
    account.set_unusable_password()
    account.save()
    account = Account.objects.get(pk=account.pk)
    record_change(by=by, act="erase-person", subject=subject_of(account), after=values_of_account(account), why=why)
    _note(before, OF_ACCOUNT, by, subject_of(account))
    return account


def _store(person: Person, by: Account, act: str, why: str) -> None:
    """As every record is stored, but that the log does not repeat what was there before."""
    person.version, person.changed = person.version + 1, timezone.now()
    person.full_clean(validate_unique=False, validate_constraints=False)
    person.save()
    note_again(person)
    record_change(by=by, act=act, subject=person.ref, after=values_of(person), why=why)


def _note(subject: str, fields: Iterable[str], by: Account, became: str = "") -> None:
    last = Entry.objects.order_by("-number").values_list("number", flat=True)[0]
    said = Erasure.objects.filter(subject=subject).first()
    names = sorted({*(said.fields if said else ()), *fields})
    values: dict[str, Any] = {"fields": names, "became": became, "entry": last, "moment": timezone.now(), "by": by}
    Erasure.objects.update_or_create(subject=subject, defaults=values)


def _empty_messages(messages: Any) -> None:
    refs = [one.pk for one in messages]
    Message.objects.filter(pk__in=refs).update(address="", name="", subject="", body="", attachments=[], fault="")
    Message.objects.filter(pk__in=refs, sent=None).update(sent=timezone.now())


def _without_contacts(ref: str, by: Account) -> None:
    person = Person.objects.select_for_update().get(pk=ref)
    person.email, person.language = "", ""
    _store(person, by, "apply-retention", "")
    _note(ref, CONTACTS, by)


def _without_message(number: str, by: Account) -> None:
    _empty_messages(Message.objects.filter(pk=int(number)))


def _without_pass(number: str, by: Account) -> None:
    Pass.objects.filter(pk=int(number)).update(person=None, digest=f"over-{number}")


_REMOVED_BY = {"contacts": _without_contacts, "messages": _without_message, "passes": _without_pass}
