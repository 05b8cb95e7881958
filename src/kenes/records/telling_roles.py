"""A role of an account as sentences, with the kinds of record that there are."""

from __future__ import annotations

from typing import Any

from kenes.records.accounts.parts import Kinds, Part
from kenes.records.accounts.rules import part_of
from kenes.records.accounts.sentences import sentences_of
from kenes.records.chain.kinds import all_kinds
from kenes.records.topics import has_topic
from kenes.texts import Text


def known_of(code: str) -> Kinds:
    """What the table of roles must know of a kind."""
    return Kinds(code, all_kinds()[code].KIND.writers, has_topic(code))


def sentences_of_role(role: Any, body: Text | None = None) -> tuple[Text, ...]:
    """What a role that was given allows; `body` names its institution, else its id does."""
    named = body or (Text.same(str(role.institution_id)) if role.institution_id else None)
    return sentences_of_part(part_of(role), named)


def sentences_of_part(part: Part, body: Text | None = None) -> tuple[Text, ...]:
    """What a role would allow."""
    return sentences_of(part, {code: (known_of(code), model.KIND.names) for code, model in all_kinds().items()}, body)
