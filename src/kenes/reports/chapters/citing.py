"""The releases that some blocks cite, for documents that list only those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kenes.reports.block import Block, Release, SideBySide, Wide, references_of


def united(*parts: tuple[Release, ...]) -> tuple[Release, ...]:
    """Releases of several parts of a document, each once."""
    return tuple({release.identifier: release for part in parts for release in part}.values())


def cited(releases: tuple[Release, ...], blocks: Iterable[Block]) -> tuple[Release, ...]:
    """Those of the releases that the blocks, or what stands inside them, rest on."""
    names = {ref.release for block in _all(blocks) for ref in references_of(block)}
    return tuple(release for release in releases if release.identifier in names)


def _all(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, SideBySide):
            yield from (*block.left, *block.right)
        elif isinstance(block, Wide):
            yield from block.blocks
