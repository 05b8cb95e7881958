"""The responsible bodies of an action as the national table writes them, where nobody has written the words themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kenes.records.words import written

LEADS = {"kk": "жинақтау", "ru": "созыв"}
"""What stands in brackets behind the body that gathers the others' work."""


def responsible_words(lead: Any, support: Sequence[Any], language: str) -> str:
    """The lead body first, marked where others work with it, then those others; acronyms where bodies have one."""
    names = [short_name(one, language) for one in support]
    if lead is None:
        return ", ".join(names)
    leader = short_name(lead, language)
    return ", ".join([f"{leader} ({LEADS[language]})" if names else leader, *names])


def short_name(body: Any, language: str) -> str:
    """The acronym of a body, else its name, in a language; in another where it has none in this one."""
    for words in (written(body.acronym), written(body.name)):
        if language in words:
            return words[language]
    return str(body.name[language])
