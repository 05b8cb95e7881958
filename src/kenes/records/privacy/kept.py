"""Everything that is kept about a person of the records or about an account, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from allauth.socialaccount.models import SocialAccount
from django.db.models import Q

from kenes.records.accounts.models import Account
from kenes.records.accounts.queries import everybody
from kenes.records.accounts.rules import may_administer, may_give_roles
from kenes.records.audit.models import ConflictingEdit, Entry
from kenes.records.chain.kinds import all_kinds
from kenes.records.chain.models import Link
from kenes.records.chain.values import values_of, values_of_link
from kenes.records.institutions.models import Person
from kenes.records.keys.models import Key
from kenes.records.passes.models import Pass
from kenes.records.post.models import Message
from kenes.records.privacy.masking import without_erased
from kenes.records.readings.unseen import entries_unseen

OF_ACCOUNT = ("username", "full_name", "email", "language", "is_active", "created", "last_login")
OF_MESSAGE = ("address", "name", "language", "subject", "body", "purpose", "about", "written", "sent")
OF_PASS = ("purpose", "record_id", "institution_id", "issued", "expires", "used", "revoked")
OF_ENTRY = ("number", "moment", "account", "act", "subject", "before", "after", "reason")
OF_KEY = ("purpose", "issued", "expires", "revoked")
OF_EDIT = ("record_id", "moment", "values", "reason")


@dataclass(frozen=True)
class Kept:
    """What is kept, part by part; each part is a table of rows."""

    subject: str
    parts: Mapping[str, list[dict[str, Any]]]


def somebody(name: str) -> Person | Account | None:
    """The person of an id, or the account of a name (`account:NAME` or NAME); None where there is neither."""
    name = name.strip()
    found = Person.objects.filter(pk=name).first()
    return found or everybody().filter(username__iexact=name.removeprefix("account:")).first()


def may_handle(account: Any, whose: Person | Account) -> bool:
    """Whether an account may take away or erase somebody's personal data: an administrator of all that they belong to."""
    if isinstance(whose, Account):
        return may_administer(account, whose)
    return may_give_roles(account, whose.country)


def subject_of(whose: Person | Account) -> str:
    """What the log calls somebody."""
    return f"account:{whose.username}" if isinstance(whose, Account) else str(whose.ref)


def kept_about(whose: Person | Account) -> Kept:
    """Everything; secrets (passwords, what is kept of keys and links) are no part of it."""
    parts = _of_account(whose) if isinstance(whose, Account) else _of_person(whose)
    return Kept(subject_of(whose), {name: rows for name, rows in parts.items() if rows})


def _of_person(person: Person) -> dict[str, list[dict[str, Any]]]:
    links = Link.objects.filter(Q(source=person.pk) | Q(target=person.pk)).order_by("pk")
    return {
        "record": [values_of(person)],
        "named-by": [values_of(one) for one in naming(person)],
        "links": [values_of_link(one) for one in links],
        "messages": _rows(messages_to(person.email, person.ref), OF_MESSAGE),
        "passes": _rows(Pass.objects.filter(person=person), OF_PASS),
        "edits": _rows(ConflictingEdit.objects.filter(record=person), OF_EDIT),
        "log-about": _entries(Entry.objects.filter(subject=person.ref)),
    }


def _of_account(account: Account) -> dict[str, list[dict[str, Any]]]:
    written = [values_of(one) for model in all_kinds().values() for one in model.objects.filter(created_by=account)]
    return {
        "account": _rows([account], OF_ACCOUNT),
        "roles": _rows(account.roles.all(), ("name", "country", "institution_id", "topic", "stage")),
        "sign-ins": _rows(SocialAccount.objects.filter(user=account), ("provider", "uid", "date_joined", "last_login")),
        "keys": _rows(Key.objects.filter(account=account), OF_KEY),
        "written": [{"ref": one["ref"], "kind": one["kind"], "created": one["created"]} for one in written],
        "edits": _rows(ConflictingEdit.objects.filter(by=account), OF_EDIT),
        "messages": _rows(messages_to(account.email), OF_MESSAGE),
        "log-by": _entries(Entry.objects.filter(account=account.username).exclude(entries_unseen())),
        "log-about": _entries(Entry.objects.filter(subject=f"account:{account.username}")),
    }


def naming(person: Person) -> Iterable[Any]:
    """The records of every kind that name a person: participations, consents, letters."""
    for model in all_kinds().values():
        for field in model._meta.concrete_fields:
            if field.related_model is Person:
                yield from model.objects.filter(**{field.name: person}).order_by("pk")


def messages_to(address: str, ref: str = "") -> Any:
    """The messages to an address and those about a record; none for blanks."""
    to = Q(address__iexact=address) if address else Q(pk__in=())
    about = Q(about=ref) if ref else Q(pk__in=())
    return Message.objects.filter(to | about)


def _entries(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Entries of the log, without what was erased after them."""
    rows = _rows(entries, OF_ENTRY)
    for row in rows:
        for state in ("before", "after"):
            if row[state]:
                row[state] = without_erased(row["subject"], row["number"], row[state])
    return rows


def _rows(found: Iterable[Any], names: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{name: _plain(getattr(one, name)) for name in names} for one in found]


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
