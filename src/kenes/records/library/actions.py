"""Taking documents in: the file guarded and kept, its text read, its passages stored under ids that last; all or nothing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from kenes.documents.passages import passages
from kenes.documents.tongue import document_language
from kenes.observatory.observatory import Observatory
from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.actions import amend_record, write_record
from kenes.records.library.clauses import Changes, changes, keeping
from kenes.records.library.confirming import described
from kenes.records.library.filed import file_version
from kenes.records.library.models import DocumentVersion, Passage, PolicyDocument
from kenes.records.library.proposals import proposal_for
from kenes.records.library.queries import clause_texts, held_already, last_version
from kenes.records.library.reading import ReadFile, read_file
from kenes.records.library.settling import count_broken_links
from kenes.records.words import words, written
from kenes.texts import Finding


@dataclass(frozen=True)
class Sent:
    """A file as somebody sent it; `language` is said where the text does not show it, `standing` and `stands_from` where they are known."""

    content: bytes
    name: str
    language: str = ""
    standing: str = ""
    stands_from: datetime.date | None = None


@dataclass(frozen=True)
class Taken:
    """What became of a file: the version, whether it was held already, what it changed of the version before."""

    version: DocumentVersion
    known: bool = False
    proposed: tuple[str, ...] = ()
    changes: Changes | None = None
    notes: tuple[Finding, ...] = ()

    @property
    def document(self) -> PolicyDocument:
        """The document it is a version of."""
        return self.version.document


def receive_document(*, observatory: Observatory, sent: Sent, document: PolicyDocument, by: Account) -> Taken:
    """A new document with its first version. A title and sort of text left blank are those that the text shows; its number
    and days are never stored by themselves: the page of the document offers them to a person.

    Refusal for a file that cannot be taken in: nothing is stored then, the file itself included. The same file again
    gives the version that is held.
    """
    read = read_file(sent.content, sent.name, document.marking)
    with transaction.atomic():
        hold_the_log()
        if held := held_already(read.sha256, by, country=document.country):
            return Taken(held, known=True)
        proposed = _propose(document, read)
        write_record(record=document, by=by)
        version = _store(observatory, document, sent, read, by)
    return Taken(version, proposed=proposed, notes=read.notes)


def receive_version(*, observatory: Observatory, sent: Sent, document: PolicyDocument, by: Account) -> Taken:
    """A further version of a document: a newer text, or the text in another language. Clauses keep their ids."""
    read = read_file(sent.content, sent.name, document.marking)
    with transaction.atomic():
        hold_the_log()
        if held := held_already(read.sha256, by, document=document):
            return Taken(held, known=True)
        before = last_version(document, sent.language or document_language(read.document))
        version = _store(observatory, document, sent, read, by, before)
        proposed = _name_also(document, version, read, by)
        count_broken_links(document=document, by=by)
    made = changes(clause_texts(before), clause_texts(version)) if before else None
    return Taken(version, proposed=proposed, changes=made, notes=read.notes)


def _propose(document: PolicyDocument, read: ReadFile) -> tuple[str, ...]:
    """Fill what was left blank from the text; the names of the fields that were filled."""
    proposal = proposal_for(read.document)
    offered: dict[str, Any] = {
        "name": proposal.title,
        "family": proposal.family,
    }
    blank = [name for name, value in offered.items() if value and not _filled(document, name)]
    for name in blank:
        setattr(document, name, offered[name])
    return tuple(blank)


def _name_also(document: PolicyDocument, version: DocumentVersion, read: ReadFile, by: Account) -> tuple[str, ...]:
    """Take the title in the language of a version where the document has none in that language yet."""
    document.refresh_from_db()
    own, offered = written(document.name), written(proposal_for(read.document).title)
    if version.language in own or version.language not in offered:
        return ()
    titles = words(own | {version.language: offered[version.language]})
    amend_record(
        record=document, values={"name": titles}, seen=document.version, by=by, why=f"{document.ref}.{version.number}"
    )
    document.refresh_from_db()
    return ("name",)


def _filled(document: PolicyDocument, name: str) -> bool:
    value = getattr(document, name)
    return bool(written(value)) if name == "name" else bool(value)


def _store(
    observatory: Observatory,
    document: PolicyDocument,
    sent: Sent,
    read: ReadFile,
    by: Account,
    before: DocumentVersion | None = None,
) -> DocumentVersion:
    """The version with its passages; the bytes are kept last, when everything else has been found right."""
    last = document.versions.aggregate(last=Max("number"))["last"] or 0
    version = DocumentVersion.objects.create(
        document=document,
        number=last + 1,
        language=sent.language or document_language(read.document),
        standing=sent.standing,
        stands_from=sent.stands_from,
        file_name=read.name,
        sha256=read.sha256,
        suffix=read.suffix,
        size=len(read.content),
        text=read.document.text,
        page_readings=[one.as_json() for one in read.document.readings],
        received=timezone.now(),
        received_by=by,
    )
    Passage.objects.bulk_create(_passages(version, read, clause_texts(before) if before else {}))
    file_version(version)
    record_change(
        by=by, act="receive-version", subject=f"version:{document.ref}.{version.number}", after=described(version)
    )
    with read.as_file() as path:
        observatory.originals.keep(path)
    return version


def _passages(version: DocumentVersion, read: ReadFile, before: dict[str, str]) -> list[Passage]:
    found = keeping(passages(read.document), before)
    return [
        Passage(
            version=version,
            position=position,
            label=one.id,
            clause=one.clause,
            kind=str(one.kind),
            language=one.language,
            page=one.page,
            start=one.start,
            end=one.end,
            text=one.text,
        )
        for position, one in enumerate(found)
    ]
