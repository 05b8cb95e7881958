"""The lexicon as SKOS, for other thesauri and programs: Turtle and JSON-LD, written by hand because both are small."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from kenes.documents.concepts import Concept, all_concepts, narrower
from kenes.texts import Text

SCHEME = "urn:kenes:lexicon"
"""The name of the scheme; a concept's is this, a colon and its id. A URN, because no address on the web is promised to last."""
SKOS = "http://www.w3.org/2004/02/skos/core#"
PREFIXES = {"skos": SKOS, "dct": "http://purl.org/dc/terms/"}
TITLE = Text(kk="Есірткі саясатының лексиконы", ru="Лексикон наркополитики", en="Lexicon of drug policy")
NOT_VERIFIED = "Labels in uz, ky, tg and tk are proposals that no speaker of the language has verified; kk, ru and en are complete."


def turtle() -> str:
    """The whole lexicon as Turtle."""
    lines = [f"@prefix {name}: <{address}> ." for name, address in PREFIXES.items()]
    lines += ["", f"<{SCHEME}> a skos:ConceptScheme"]
    lines += [f"  ; dct:title {_literal(words, code)}" for code, words in TITLE.own.items()]
    lines += [f"  ; skos:editorialNote {_literal(NOT_VERIFIED, 'en')} ."]
    for concept in all_concepts().values():
        lines += ["", f"<{name_of(concept.id)}> a skos:Concept", *_statements(concept), "  ."]
    return "\n".join(lines) + "\n"


def json_ld() -> str:
    """The whole lexicon as JSON-LD."""
    scheme = {"@id": SCHEME, "@type": "skos:ConceptScheme", "dct:title": _tagged(TITLE.own)}
    graph = [scheme | {"skos:editorialNote": _tagged({"en": NOT_VERIFIED})}, *map(_node, all_concepts().values())]
    return json.dumps({"@context": PREFIXES, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def name_of(concept_id: str) -> str:
    """The name of a concept in the world at large."""
    return f"{SCHEME}:{concept_id}"


def relations(concept: Concept) -> dict[str, tuple[str, ...]]:
    """The concepts that a concept is tied to, by the words of SKOS."""
    return {
        "broader": concept.broader,
        "narrower": narrower().get(concept.id, ()),
        "related": concept.related,
    }


def _statements(concept: Concept) -> Iterator[str]:
    yield f"  ; skos:inScheme <{SCHEME}>"
    yield f"  ; skos:notation {_quoted(concept.id)}"
    for relation, others in relations(concept).items():
        yield from (f"  ; skos:{relation} <{name_of(other)}>" for other in others)
    for code, words in _labels(concept).items():
        yield f"  ; skos:prefLabel {_literal(words, code)}"
    for code, others in concept.alt.items():
        yield from (f"  ; skos:altLabel {_literal(words, code)}" for words in others)
    if concept.scope is not None:
        yield from (f"  ; skos:scopeNote {_literal(words, code)}" for code, words in concept.scope.own.items())
    if concept.source:
        yield f"  ; dct:source {_quoted(concept.source)}"


def _node(concept: Concept) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": name_of(concept.id), "@type": "skos:Concept", "skos:inScheme": {"@id": SCHEME}}
    node["skos:notation"] = concept.id
    for relation, others in relations(concept).items():
        node[f"skos:{relation}"] = [{"@id": name_of(other)} for other in others]
    node["skos:prefLabel"] = _tagged(_labels(concept))
    node["skos:altLabel"] = [
        {"@language": code, "@value": words} for code, others in concept.alt.items() for words in others
    ]
    node["skos:scopeNote"] = _tagged(concept.scope.own if concept.scope else {})
    node["dct:source"] = concept.source
    return {key: value for key, value in node.items() if value}


def _labels(concept: Concept) -> dict[str, str]:
    return {**concept.label.own, **concept.further}


def _tagged(words: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@language": code, "@value": text} for code, text in words.items()]


def _literal(words: str, code: str) -> str:
    return f"{_quoted(words)}@{code}"


def _quoted(words: str) -> str:
    """A string of Turtle: JSON writes the same escapes."""
    return json.dumps(words, ensure_ascii=False)
