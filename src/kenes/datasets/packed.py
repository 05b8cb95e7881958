"""Tables that were packed with gzip, as data portals publish long ones: they are read without being unpacked on disk."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

SIGN = b"\x1f\x8b"
UNPACKED_LIMIT = 1024 * 1024 * 1024
"""Bytes a packed text may hold; more would not fit an ordinary laptop's memory."""

BROKEN = (OSError, EOFError, zlib.error)


class TooMuchInside(ValueError):
    """What is packed is larger than the limit."""


def is_packed(path: Path) -> bool:
    """Whether a file begins like gzip and its first bytes can be unpacked; a stump that cannot is an archive like any other."""
    with path.open("rb") as stream:
        if stream.read(2) != SIGN:
            return False
    try:
        return bool(unpacked_head(path, 1))
    except BROKEN:
        return False


def unpacked_head(path: Path, size: int) -> bytes:
    """The first bytes of what is packed."""
    with gzip.open(path) as stream:
        return stream.read(size)


def unpacked(path: Path, limit: int = UNPACKED_LIMIT) -> bytes:
    """All that is packed; TooMuchInside before more than the limit is held, one of BROKEN for a file that breaks off."""
    with gzip.open(path) as stream:
        content = stream.read(limit + 1)
    if len(content) > limit:
        raise TooMuchInside(len(content))
    return content
