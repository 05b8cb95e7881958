"""Names that the reader of persons does not tell for certain, to be hidden where names are not kept: rather one word too many than one name.

A name said again by one of its words, a given name alone, a row of capitals, a name with "van" or "фон", a capitalised word that says something.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kenes.documents.alphabets import repaired
from kenes.documents.meetings.attribution import CUES
from kenes.documents.meetings.voices import OFFICE, PRONOUN, TOGETHER
from kenes.documents.name_words import given_row, is_common, is_no_person, is_surname, same_word
from kenes.documents.persons import CAPITAL, SMALL
from kenes.documents.span import Span

WORD = re.compile(
    rf"(?<![\w-]){CAPITAL}(?:{SMALL}+|{CAPITAL}{{2,}})(?:[-‑'’]{CAPITAL}?(?:{SMALL}+|{CAPITAL}+))*(?![\w-])"
)
PARTICLE = re.compile(
    rf"(?:{CAPITAL}{SMALL}+\s+){{0,2}}(?<!\w)(?:van\s+der|van\s+den|van|von\s+der|von|della|del|dos|ван\s+дер|ван|фон|дер|ибн|бин)\s+{CAPITAL}{SMALL}+"
)
IN_CAPITALS = re.compile(
    rf"(?<!\w){CAPITAL}{{2,}}(?:-{CAPITAL}{{2,}})?(?:[ \t]+{CAPITAL}{{3,}}){{1,2}}(?=\s*(?:,|[–—-]|\())"
)
NAMED_AS_A_PLACE = re.compile(
    r"\b(?:Mary|Victoria|Florence|Charlotte|Georgia|Sofia|Sydney|Jordan|Chad)[ \t]+[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
)
"""Given names that are places as well, which the reader of persons leaves out."""
ADDRESSED = re.compile(rf"(?<!\w)(?:[Pp]rofessor|Sir|Lady|[Jj]udge|[Aa]mbassador|[Пп]рофессор\w*|[Дд]октор\w*|[Аа]кадемик\w*|[Сс]удь[яюией]+)[ \t]+(?P<who>{CAPITAL}{SMALL}{{2,}}(?:-{CAPITAL}{SMALL}+)?)(?!\w)")  # fmt: skip
SHORTEST = 3


def loose_names(passage: Span, language: str, known: Iterable[str]) -> Iterator[Span]:
    """The places of a passage that may name somebody; `known` are the words of the names that were told for certain."""
    yield from (passage.part(*match.span()) for match in PARTICLE.finditer(passage.text))
    yield from (
        passage.part(*match.span("who"))
        for match in ADDRESSED.finditer(passage.text)
        if _may_be_name(match.group("who"))
    )
    yield from (
        passage.part(*match.span())
        for match in NAMED_AS_A_PLACE.finditer(passage.text)
        if not is_no_person(match.group().split()[1])
    )
    yield from (
        passage.part(*match.span())
        for match in IN_CAPITALS.finditer(passage.text)
        if _is_row_of_names(match.group(), passage, match.end())
    )
    words = set(known)
    for match in WORD.finditer(passage.text):
        word = match.group()
        if _is_given(word) or (_may_be_name(word) and any(same_word(word, name) for name in words)):
            yield passage.part(*match.span())
    yield from _sayer(passage, language)


def _is_row_of_names(row: str, passage: Span, end: int) -> bool:
    """A row of capitals is somebody where its words are names, or an office follows."""
    words = [word.capitalize() for word in row.split()]
    if any(is_no_person(word) or is_common(word) or OFFICE.search(word) for word in words):
        return False
    return any(given_row(word) is not None or is_surname(word) for word in words) or bool(
        OFFICE.search(passage.text[end : end + 40])
    )


def _is_given(word: str) -> bool:
    return given_row(word) is not None and not is_common(word)


def _may_be_name(word: str) -> bool:
    return len(word) >= SHORTEST and not (is_common(word) or is_no_person(word) or OFFICE.search(word))


def _sayer(passage: Span, language: str) -> Iterator[Span]:
    """A single capitalised word right before a verb of saying, at the beginning of a line or sentence: Miller added that."""
    cue = CUES.get(language)
    for match in WORD.finditer(passage.text) if cue else ():
        before, after = passage.text[: match.start()], repaired(passage.text[match.end() : match.end() + 40])
        opens = not before.strip() or re.search(r"[.!?\n]\s*$", before)
        said = cue.match(after.lstrip()) if cue and after[:1].isspace() else None
        if opens and said and _may_be_name(match.group()) and not _is_nobody(match.group()):
            yield passage.part(*match.span())


def _is_nobody(word: str) -> bool:
    return bool(TOGETHER.fullmatch(word) or PRONOUN.fullmatch(word))
