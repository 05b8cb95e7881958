"""The documents: the file received of each version is there unchanged, and its text and passages are what was read from it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from kenes.observatory.durable import sha256_of
from kenes.observatory.observatory import Observatory
from kenes.records.audit.queries import states_on
from kenes.records.care.proof import fault
from kenes.records.library.models import DocumentVersion, Passage
from kenes.texts import Finding


def prove_documents(observatory: Observatory, counted: Counter[str]) -> Iterator[Finding]:
    """Prove the file, the text and the passages of every version received."""
    hashes = _text_hashes()
    for version in DocumentVersion.objects.order_by("document", "number").iterator(chunk_size=50):
        counted["document_versions"] += 1
        yield from _file(observatory, version)
        if hashes.get((version.sha256, version.document_id), text_hash(version.text)) != text_hash(version.text):
            yield fault("document-text-changed", str(version))
        yield from _passages(version)


def text_hash(text: str) -> str:
    """The SHA-256 of the text read from a file, as the entry of its receipt may keep it in `text_sha256`."""
    return hashlib.sha256(text.encode()).hexdigest()


def _file(observatory: Observatory, version: DocumentVersion) -> Iterator[Finding]:
    path = observatory.originals.path(version.sha256, version.suffix)
    if not path.is_file():
        yield fault("document-file-missing", str(version), name=version.file_name)
    elif sha256_of(path) != version.sha256:
        yield fault("document-file-changed", str(version), name=version.file_name)


def _passages(version: DocumentVersion) -> Iterator[Finding]:
    for passage in Passage.objects.filter(version=version).order_by("position").iterator(chunk_size=500):
        if version.text[passage.start : passage.end] != passage.text:
            yield fault("passage-differs", f"{version}#{passage.label}")


def _text_hashes() -> dict[tuple[str, str], str]:
    """The hashes of texts that the log keeps, by the file's hash and the document."""
    return {
        (str(said["sha256"]), str(said.get("document", ""))): str(said["text_sha256"])
        for said in states_on(None).values()
        if "text_sha256" in said and "sha256" in said
    }
