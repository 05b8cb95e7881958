"""Documents, versions, reviews and frameworks by the names in an address: what the account may not see is no page (404)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from kenes.documents.framework import Framework
from kenes.records.library.editions import current_of
from kenes.records.library.models import DocumentVersion, PolicyDocument
from kenes.records.reviews.frameworks import known_frameworks
from kenes.records.reviews.models import Judgement, Review
from kenes.records.rules import may_amend, may_write_kind
from kenes.web.answering import current_language


def known_document(ref: str, account: Any) -> PolicyDocument:
    """The document of an id."""
    found = PolicyDocument.objects.visible_to(account).select_related("issuer").filter(pk=ref).first()
    if found is None:
        raise Http404(ref)
    return found  # type: ignore[no-any-return]


def known_version(document: PolicyDocument, number: str | int | None) -> DocumentVersion:
    """The version of a number; by default the current one in the language of the page, else the newest."""
    if number is not None and not str(number).isdigit():
        raise Http404(number)
    versions = document.versions.order_by("-number")
    if number is None:
        own = current_of(versions.filter(language=current_language()).reverse())
        found = own.get(current_language()) or versions.first()
    else:
        found = versions.filter(number=int(number)).first()
    if found is None:
        raise Http404(number)
    found.document = document
    return found


def known_review(ref: str, account: Any) -> Review:
    """The review of an id."""
    found = Review.objects.visible_to(account).select_related("document", "version_read").filter(pk=ref).first()
    if found is None:
        raise Http404(ref)
    return found  # type: ignore[no-any-return]


def known_judgement(ref: str, account: Any) -> Judgement:
    """The judgement of an id."""
    readable = Judgement.objects.visible_to(account).select_related("passage", "review__document")
    found = readable.filter(pk=ref).first()
    if found is None:
        raise Http404(ref)
    return found  # type: ignore[no-any-return]


def known_framework(key: str) -> Framework:
    """The framework of a key."""
    if key not in known_frameworks():
        raise Http404(key)
    return known_frameworks()[key]


def writes_in(account: Any, kind: str, country: str) -> None:
    """Refuse whoever may not write records of a kind in a country."""
    if not may_write_kind(account, kind, country):
        raise PermissionDenied


def amends(account: Any, record: Any) -> None:
    """Refuse whoever may not change a record."""
    if not may_amend(account, record):
        raise PermissionDenied
