"""The official wording of requirements, where somebody has imported it: in the language of the page, else in another."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.documents.official import official_wording
from kenes.documents.wording_layouts import Wording
from kenes.observatory.observatory import Observatory
from kenes.texts import language
from kenes.web.answering import current_language


def official_words(observatory: Observatory, framework: str) -> Mapping[str, Wording]:
    """The wording of each requirement by its official number; a requirement without one is absent."""
    held = official_wording(observatory, framework)
    order = (current_language(), *language(current_language()).fallback, "en")
    chosen: dict[str, Wording] = {}
    for wording in sorted(held.values(), key=lambda one: _place(one.language, order)):
        chosen.setdefault(wording.code, wording)
    return chosen


def _place(spoken: str, order: tuple[str, ...]) -> tuple[int, str]:
    return (order.index(spoken) if spoken in order else len(order), spoken)
