"""Who sits at the desk of a dialogue."""

from __future__ import annotations

from typing import Any

from kenes.records.accounts.rules import plays

NOTE_TAKERS = ("coordinator", "note-taker")
"""The roles that take notes; administrators play every role."""


def may_take_notes(account: Any, dialogue: Any) -> bool:
    """Whoever takes notes in the country of the dialogue; a dialogue that was withdrawn has no desk any more."""
    return not dialogue.withdrawn and plays(account, NOTE_TAKERS, dialogue.country)
