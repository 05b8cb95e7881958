"""A kind of record: its code in ids, its name in each language, and how it joins the chain."""

from __future__ import annotations

from dataclasses import dataclass, field

from kenes.texts import Text


@dataclass(frozen=True)
class Kind:
    """`code` stands in the id (KZ-2026-REC-014), `slug` in addresses.

    `title` names the field by which lists and links call it; `home` names the field that holds what the record is part of (a statement of its dialogue). `writers` are the roles
    that may write it. `summary` are the fields that a list shows beside the title.
    """

    code: str
    slug: str
    name: Text
    names: Text
    title: str
    home: str = ""
    writers: tuple[str, ...] = ("coordinator",)
    summary: tuple[str, ...] = field(default=())
