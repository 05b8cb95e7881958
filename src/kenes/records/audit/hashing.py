"""The hash of an entry: it covers everything the entry says and the hash of the one before, so that none can be changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

FIRST = "0" * 64
"""What the first entry names as the hash before it."""
COVERED = ("number", "moment", "account", "act", "subject", "before", "after", "reason", "previous")


def entry_hash(values: Mapping[str, Any]) -> str:
    """SHA-256 over the canonical JSON of what an entry says."""
    said = {name: values[name] for name in COVERED}
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def canonical(value: Any) -> str:
    """JSON in one form only: keys in order, no blanks, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
