"""The canonical text of what was agreed: one form only, in every language at once, over which the hash is taken."""

from __future__ import annotations

import hashlib
from typing import Any

from kenes.records.audit.hashing import canonical


def canonical_text(minutes: Any) -> str:
    """The JSON over which the hash is taken; it names no source, so that anybody may be given it."""
    said = {
        "id": minutes.ref,
        "sort": minutes.sort,
        "number": minutes.number,
        "title": dict(minutes.heading.own),
        "dialogue": minutes.dialogue_id,
        "version": minutes.edition,
        "settled": minutes.agreed_on.isoformat() if minutes.agreed_on else None,
        "agreement": minutes.agreement,
        "paragraphs": [{"number": one.number, "text": dict(one.text.own)} for one in minutes.listed],
    }
    return canonical(said)


def fingerprint(minutes: Any) -> str:
    """SHA-256 of the canonical text."""
    return hashlib.sha256(canonical_text(minutes).encode()).hexdigest()
