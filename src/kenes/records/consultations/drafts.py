"""The clauses of a draft, of which a comment names one: of a document by their stable ids, of a road map its actions, of minutes their paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kenes.records.consultations.models import Consultation
from kenes.records.library.models import DocumentVersion, Passage
from kenes.records.words import words
from kenes.texts import Text

LAYOUT = "layout"


@dataclass(frozen=True)
class Clause:
    """`address` is that of the chain (`clause:DOC#label`, the id of an action) or `MIN#number`; `label` is its own part of it."""

    address: str
    label: str
    text: Text
    language: str = ""


def newest_versions(consultation: Consultation) -> list[DocumentVersion]:
    """The newest version of the document in each language, in the order of the languages."""
    if consultation.document is None:
        return []
    newest = {one.language: one for one in consultation.document.versions.order_by("number")}
    return [newest[code] for code in sorted(newest, key=("kk", "ru", "en").index)]


def versions_of(consultation: Consultation) -> list[DocumentVersion]:
    """The versions that are commented on: those pinned when it was opened, before that the newest ones."""
    if not consultation.versions:
        return newest_versions(consultation)
    found = DocumentVersion.objects.in_bulk(consultation.versions)
    return [found[number] for number in consultation.versions if number in found]


def clauses_of(consultation: Consultation, code: str) -> list[Clause]:
    """The clauses of the draft, in the reader's language where there is a version in it."""
    if consultation.document_id:
        version = version_in(consultation, code)
        return _of_document(consultation.document_id, version) if version else []
    if consultation.road_map_id:
        return _of_road_map(consultation.road_map_id)
    return _of_minutes(consultation.minutes)


def all_addresses(consultation: Consultation) -> dict[str, int]:
    """Every clause of every version that is commented on, with its place in the draft."""
    listed = [clauses_of(consultation, one.language) for one in versions_of(consultation)] or [
        clauses_of(consultation, "kk")
    ]
    return _places(one.address for some in listed for one in some)


def version_in(consultation: Consultation, code: str) -> DocumentVersion | None:
    """The version in a language, else the first there is."""
    found = versions_of(consultation)
    return next((one for one in found if one.language == code), found[0] if found else None)


def _places(addresses: Iterable[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for one in addresses:
        places.setdefault(one, len(places))
    return places


def _of_document(document: str, version: DocumentVersion) -> list[Clause]:
    passages = Passage.objects.filter(version=version).exclude(kind=LAYOUT).order_by("position")
    return [
        Clause(f"clause:{document}#{one.label}", one.label, _in(version.language, one.text), version.language)
        for one in passages
    ]


def _of_road_map(road_map: str) -> list[Clause]:
    from kenes.records.roadmaps.models import Action

    found = Action.objects.filter(measure__objective__road_map=road_map, withdrawn=False, closed=False)
    ordered = found.order_by("measure__objective__position", "measure__position", "position", "ref")
    return [Clause(one.ref, one.number or one.ref, one.title) for one in ordered]


def _of_minutes(minutes: Any) -> list[Clause]:
    if minutes is None:
        return []
    return [Clause(f"{minutes.ref}#{one.number}", str(one.number), words(one.text)) for one in minutes.listed]


def _in(code: str, text: str) -> Text:
    return words({code: text}) if code in ("kk", "ru", "en") else words(dict.fromkeys(("kk", "ru", "en"), text))
