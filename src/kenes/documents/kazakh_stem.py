"""What a Kazakh word may be the form of: its stems, without the endings of a noun or of a verbal noun.

Which ending is one (қызмет-і, not қызме-ті) only a dictionary could say, so all that are possible are kept: two forms of a word have a stem in common.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kenes.documents.stems import ENDINGS, WORDS_HELD, beginning, plain

SHORTEST, MOST = 3, 4
VERBAL = re.compile(r"(?:[ыі]?[лн][ау]|у|ю|[ыі]лған|[ыі]лген|лған|лген|ған|ген|қан|кен|[ае]тын|етін|йтын|йтін)$")
"""Endings that make a noun or a participle of a verb: емдеу, емделген."""
VOWEL = re.compile("[аәеёиіоөуұүыэюя]")


@lru_cache(maxsize=WORDS_HELD)
def kazakh_stems(word: str) -> frozenset[str]:
    """The possible stems of a word, the last consonant as it stands without an ending; none for a number or an acronym."""
    bare = plain(word)
    nouns = {bare[:length] for length in range(SHORTEST, len(bare) + 1) if ENDINGS.fullmatch(bare, length)}
    verbs = {VERBAL.sub("", one) for one in nouns}
    found = {beginning(one) for one in nouns | verbs if len(one) >= SHORTEST and VOWEL.search(one)}
    return frozenset(sorted(found, key=lambda one: (len(one), one))[:MOST])
