"""The completing documents that came with returns: each is among the originals, unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.observatory.durable import sha256_of
from kenes.observatory.observatory import Observatory
from kenes.records.care.proof import fault
from kenes.records.returns.models import Return
from kenes.records.returns.queries import answers_of
from kenes.texts import Finding


def prove_returns(observatory: Observatory) -> Iterator[Finding]:
    """Prove the file of every answer that has one."""
    for given in Return.objects.order_by("ref").iterator(chunk_size=100):
        for answer in answers_of(given):
            if not answer.file:
                continue
            path = observatory.originals.path(answer.file["sha256"], answer.file["suffix"])
            if not path.is_file():
                yield fault("document-file-missing", given.ref, name=answer.file["name"])
            elif sha256_of(path) != answer.file["sha256"]:
                yield fault("document-file-changed", given.ref, name=answer.file["name"])
