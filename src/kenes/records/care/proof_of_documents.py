"""The documents: the file received of each version is there unchanged, and its text and passages are what was read from it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from kenes.observatory.durable import sha256_of
from kenes.observatory.observatory import Observatory
from kenes.records.audit.queries import states_on
from kenes.records.care.proof import fault
from kenes.records.care.proof_of_rows import differing
from kenes.records.library.models import DocumentVersion, Passage
from kenes.texts import Finding


def prove_documents(observatory: Observatory, counted: Counter[str]) -> Iterator[Finding]:
    """Prove the entry of receipt, the file, the text and the passages of every version received."""
    logged = {subject: said for subject, said in states_on(None).items() if subject.startswith("version:")}
    for version in DocumentVersion.objects.order_by("document", "number").iterator(chunk_size=50):
        counted["document_versions"] += 1
        yield from _entry(version, logged.pop(f"version:{version}", None))
        yield from _file(observatory, version)
        yield from _passages(version)
    yield from (fault("record-missing", subject) for subject in sorted(logged))


def text_hash(text: str) -> str:
    """The SHA-256 of the text read from a file, as the entry of its receipt may keep it in `text_sha256`."""
    return hashlib.sha256(text.encode()).hexdigest()


def _entry(version: DocumentVersion, said: Mapping[str, Any] | None) -> Iterator[Finding]:
    if said is None:
        yield fault("record-unlogged", f"version:{version}")
        return
    names = ("document", "number", "language", "file_name", "sha256", "suffix", "size")
    now = {name: getattr(version, "document_id" if name == "document" else name) for name in names}
    if fields := differing(now, said):
        yield fault("record-differs", f"version:{version}", fields=", ".join(fields))
    if said.get("text_sha256", text_hash(version.text)) != text_hash(version.text):
        yield fault("document-text-changed", str(version))


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
