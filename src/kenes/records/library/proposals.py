"""What a text shows it to be: its title and its sort. A person corrects it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kenes.documents.act.details import is_amendment
from kenes.documents.alphabets import Alphabet, repaired
from kenes.documents.document import Document
from kenes.documents.kinds import kind_of
from kenes.documents.passages import PassageKind, passages
from kenes.documents.tongue import document_language, main_alphabet
from kenes.records.words import words
from kenes.texts import Text, all_languages

LONGEST_TITLE = 300
SHORTEST_TITLE = 12
FIRST_PASSAGES = 8
HEAD = 400
FAMILIES = {"press-release": "press-release", "law": "law", "act": "order", "report": "report"}
PLANNED = (
    ("strategy", re.compile(r"стратеги|концепци|тұжырымдама|strategy|concept", re.IGNORECASE)),
    ("plan", re.compile(r"план(?!иров)|дорожн\w+\s+карт|жоспар|жол\s+картасы|plan(?!n)|road\s*map", re.IGNORECASE)),
    ("programme", re.compile(r"программ|бағдарлама|programme", re.IGNORECASE)),
)
NAMES_TEXT = re.compile(r"Об?\s|.*\s(?:туралы|жөніндегі)\s*$|(?:On|Concerning)\s", re.DOTALL)
NO_TITLE = re.compile(
    r"\s*(?:приложение|утвержд|бекітілген|қосымша|администраци|министерств|правительств|постановлени|приказ|распоряжени"
    r"|\d+\.\s|министрлігі|үкіметі|қаулы|бұйрық|annex|approved|ministry|government)",
    re.IGNORECASE,
)
TRANSLATED = re.compile(
    r"(?:не)?официальн\w+\s+перевод|ресми\s+(?:емес\s+)?аударма|бейресми\s+аударма|(?:un)?official\s+translation",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Proposal:
    """What the text shows; `title` is written in its own language only."""

    title: Text
    family: str


def proposal_for(document: Document) -> Proposal:
    """The proposal for a text just read."""
    title = _title(document)
    return Proposal(_named(title, document), _family(document, title))


def _title(document: Document) -> str:
    """The first passage that names the text: no label such as "press release", no name of a body, no sentence that leads on."""
    first = [one.text for one in passages(document)[:FIRST_PASSAGES] if one.kind is not PassageKind.LAYOUT]
    shown = [" ".join(text.split()) for text in first]
    fitting = [text for text in shown if SHORTEST_TITLE < len(text) <= LONGEST_TITLE and text[-1] not in ":;,"]
    naming = [text for text in fitting if NAMES_TEXT.match(text)]
    others = [text for text in fitting if not NO_TITLE.match(text)]
    return next(iter((*naming, *others)), document.file_name.rsplit(".", 1)[0]).rstrip(".")


def _named(title: str, document: Document) -> Text:
    """The title in the language of the text; one in a language that the product does not speak stands as it is."""
    language = document_language(document)
    if language in {one.code for one in all_languages()}:
        return words({language: title})
    return words({"ru" if main_alphabet(title) is Alphabet.CYRILLIC else "en": title})


def _family(document: Document, title: str) -> str:
    """The sort of text; a programme, plan or strategy by the word that its title says first; an act that changes another, a translation."""
    kind = kind_of(document).code
    if TRANSLATED.search(repaired(document.text[:HEAD])):
        return "translation"
    if kind in ("law", "act") and is_amendment(title):
        return "amendment"
    if kind != "programme":
        return FAMILIES.get(kind, "other")
    said = [(match.start(), family) for family, word in PLANNED if (match := word.search(title))]
    return min(said)[1] if said else "programme"
