"""Archives looked into without unpacking them: bombs, names that lead outside, what is locked, broken or packed twice."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    NotImplementedError,
    OSError,
    RuntimeError,
    UnicodeError,
)
"""What an archive that is broken raises while it is read."""

SMALL = 10 * 1024 * 1024
"""Up to this size unpacked, how well something was packed says nothing."""

CHUNK = 1 << 20
PACKED_AGAIN = re.compile(r"\.(?:zip|gz|tgz|bz2|xz|7z|rar|jar|cab|iso)$", re.IGNORECASE)
LEADS_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")


@dataclass(frozen=True)
class Limits:
    """What a file may be: bytes as received, bytes unpacked, parts, and how many times smaller packing may make it."""

    size: int = 50 * 1024 * 1024
    unpacked: int = 500 * 1024 * 1024
    parts: int = 10_000
    ratio: int = 200


class TooLarge(Exception):
    """Something unpacks to more than it may."""


def archive_fault(file: Path | IO[bytes], limits: Limits) -> str | None:
    """What is wrong with an archive, told by its list of parts: damaged, bomb, too-many-parts, encrypted, unsafe-path or nested."""
    try:
        with zipfile.ZipFile(file) as archive:
            return _listed_fault(archive.infolist(), limits)
    except DAMAGE:
        return "damaged"


def is_bomb(packed: int, unpacked: int, limits: Limits) -> bool:
    """Whether something unpacks to more than it may, or was packed as nothing real ever is."""
    return unpacked > limits.unpacked or (unpacked > SMALL and unpacked > limits.ratio * max(1, packed))


def read_part(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """One part of an archive; TooLarge when it holds more than `most` bytes, whatever its list says."""
    return b"".join(chunks_of(archive, name, most))


def chunks_of(archive: zipfile.ZipFile, name: str, most: int) -> Iterator[bytes]:
    """One part of an archive piece by piece; TooLarge as soon as it grows beyond `most` bytes."""
    held = 0
    with archive.open(name) as part:
        while chunk := part.read(CHUNK):
            held += len(chunk)
            if held > most:
                raise TooLarge(name)
            yield chunk


def unpacked_gzip(content: bytes, limits: Limits) -> bytes:
    """What a .gz file holds; TooLarge when it is a bomb, ValueError when it is broken or something stands behind it."""
    made = bytearray()
    rest = content
    while rest:
        unpacker = zlib.decompressobj(wbits=31)
        while not unpacker.eof:
            before = len(made)
            made += unpacker.decompress(rest, CHUNK)
            rest = unpacker.unconsumed_tail or unpacker.unused_data
            if is_bomb(len(content), len(made), limits):
                raise TooLarge
            if not unpacker.eof and not rest and len(made) == before:
                raise ValueError("the file breaks off")
        if rest and not rest.startswith(b"\x1f\x8b"):
            raise ValueError("something stands behind the packed content")
    return bytes(made)


def _listed_fault(parts: list[zipfile.ZipInfo], limits: Limits) -> str | None:
    if len(parts) > limits.parts:
        return "too-many-parts"
    if is_bomb(sum(part.compress_size for part in parts), sum(part.file_size for part in parts), limits):
        return "bomb"
    if any(is_bomb(part.compress_size, part.file_size, limits) for part in parts):
        return "bomb"
    if any(part.flag_bits & 0x1 for part in parts):
        return "encrypted"
    if any(LEADS_OUTSIDE.search(part.orig_filename) for part in parts):
        return "unsafe-path"
    names = [part.filename for part in parts]
    if len(set(names)) < len(names):
        return "damaged"
    return "nested" if any(PACKED_AGAIN.search(name) for name in names) else None
