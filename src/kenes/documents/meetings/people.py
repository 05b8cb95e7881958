"""The persons of a report with role and institution, as they stand beside the name: before it, behind a comma or dash, in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kenes.documents.meetings.organisations import body_at
from kenes.documents.meetings.parts import Part
from kenes.documents.meetings.report import Organisation, Participant
from kenes.documents.meetings.same_person import is_same_writing, may_be_same
from kenes.documents.meetings.voices import OFFICE
from kenes.documents.name_words import KAZAKH_LETTER
from kenes.documents.person import Certainty, Person
from kenes.documents.persons import persons
from kenes.documents.span import Span

ADDRESSES = re.compile(
    r"(?:(?<!\w)(?:г-н|г-ж)\w*|(?<!\w)(?:господин|госпож)\w*|\b(?:Mr|Mrs|Ms|Dr|Prof)\b\.?)\s*$", re.IGNORECASE
)
BREAK = re.compile(
    r"[.;:!?()\n\t|]|,(?=\s)|\s[–—-]\s|[«»“”\"]|(?<!\w)(?:что|чтобы|как|слов(?:ам|о)|мнению|данным|where|when|that|said|by|according\s+to|это|деп|бойынша)(?!\w)"
)
BEHIND = re.compile(r"\s*(?:мырза|ханым)?\s*(?P<mark>,|\s[–—-]\s|\(|\t|\||\s+from\s+the\s+|\s+of\s+the\s+|\s+из\s+)\s*")
SEGMENT_END = re.compile(r"[.;!?)\n]|,\s|\s[–—]\s|:\s|\s\(|$")
SAYS = re.compile(
    r"(?<!\w)(?:что|отмет|подч|сообщ|заяв|сказ|расска|добав|поблаг|призв|предлож|напомн|поддерж|долож|указ|выраз|говор|счита|высту|said|stress|noted|note|stated|report|added|emphasi|underlin|highlight|point|called|thank|who|өтті|айтты|деді|мәлімде|деп)",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"\s*(?:\d+[.)]?|[-–—•*])\s+$|\s*$")
LABEL = re.compile(r"(?<!\w)(?:Срок|Мерзімі|Deadline|Жауапты)$")
LONGEST_ROLE = 220


@dataclass(frozen=True)
class Met:
    """A person met at a place, with what stands beside the name."""

    person: Person
    span: Span
    role: Span | None
    institution: Organisation | None
    language: str


def people_of(part: Part, following: Part | None, bodies: Sequence[Organisation]) -> Iterator[Met]:
    """The persons a passage names; one that only capitals speak for needs a role, a body, or a list of those present."""
    found = persons(part.span, part.language)
    for person in found:
        role, body = _beside(part, person, bodies)
        if role is None and body is None and part.section == "present":
            role, body = _of_next_line(part, following, person, bodies)
        if person.certainty is Certainty.SLIGHT and len(person.tokens) < 2:
            continue
        if OFFICE.search(person.span.text) or LABEL.search(person.span.text):
            continue
        listed = part.section in ("present", "chair", "spoke", "heard")
        if person.certainty is Certainty.CERTAIN or role is not None or listed:
            yield Met(person, person.span, role, body, part.language)


def participants(met: Sequence[Met]) -> tuple[Participant, ...]:
    """Everybody once: the same words in another case are one; who else may be the same is proposed, never joined."""
    groups: list[list[Met]] = []
    for one in met:
        group = next((held for held in groups if is_same_writing(held[0].person, one.person)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    alike = [
        tuple(
            other
            for other, held in enumerate(groups)
            if held is not group and may_be_same(group[0].person, held[0].person)
        )
        for group in groups
    ]
    return tuple(_participant(group, may_be) for group, may_be in zip(groups, alike, strict=True))


def place_of(met: Met, found: Sequence[Participant]) -> int:
    """The place of a person in the list."""
    return next(number for number, one in enumerate(found) if met.span in one.mentions)


def _participant(group: list[Met], may_be: tuple[int, ...]) -> Participant:
    first = group[0]
    role = next((one.role for one in group if one.role is not None), None)
    body = next((one.institution for one in group if one.institution is not None), None)
    best = max(group, key=lambda one: (one.role is not None, -one.span.start))
    name = " ".join(first.span.text.split())
    return Participant(best.span, name, role, body, tuple(one.span for one in group), first.language, may_be)


def _beside(part: Part, person: Person, bodies: Sequence[Organisation]) -> tuple[Span | None, Organisation | None]:
    """Role and body before the name; else behind it."""
    span = part.span
    start, end = person.span.start - span.start, person.span.end - span.start
    before = _before(span, start)
    role, body = _read(before, bodies) if before is not None else (None, None)
    if role is not None and body is not None:
        return role, body
    for after in _behind(span, end, bodies):
        next_role, next_body = _read(after, bodies)
        role, body = role or next_role, body or next_body
    return role, body


def _before(span: Span, start: int) -> Span | None:
    head = span.text[:start]
    head = head[: (found.start() if (found := ADDRESSES.search(head)) else len(head))]
    bounds = [match.end() for match in BREAK.finditer(head.rstrip(" ,"))]
    quoted = [bound for bound in bounds if head[bound - 1] not in '«»“”"']
    first = quoted[-1] if quoted else 0
    stretch = head[first:].strip(" ,–—-")
    if not stretch or len(stretch) > LONGEST_ROLE:
        return None
    at = head.index(stretch, first)
    return span.part(at, at + len(stretch))


def _behind(span: Span, end: int, bodies: Sequence[Organisation]) -> Iterator[Span]:
    """The stretches behind a name that a comma, a dash or a bracket joins to it, as long as they tell of an office or a body."""
    at = end
    mark = ""
    while (joined := BEHIND.match(span.text, at)) is not None:
        if mark and joined["mark"].strip() not in (",", "", "|", "("):
            return
        mark = joined["mark"]
        stop = SEGMENT_END.search(span.text, joined.end())
        cells = span.text.find("\t", joined.end())
        last = min(stop.start() if stop else len(span.text), cells if cells >= 0 else len(span.text))
        says = SAYS.search(span.text, joined.end(), last)
        segment = span.part(joined.end(), says.start() if says else last)
        words = segment.text.strip()
        if not words or len(words) > LONGEST_ROLE or _read(segment, bodies) == (None, None):
            return
        trimmed = segment.text.rstrip(" ,–—-")
        yield segment.part(0, len(trimmed))
        if says:
            return
        at = last + (1 if span.text[last : last + 1] == ")" else 0)


def _of_next_line(
    part: Part, following: Part | None, person: Person, bodies: Sequence[Organisation]
) -> tuple[Span | None, Organisation | None]:
    """In a table set cell by cell the role stands on the line below the name."""
    alone = len(part.span.text) - len(person.span.text) < 6
    if not alone or following is None or following.section != "present" or persons(following.span, following.language):
        return None, None
    return _read(following.span, bodies)


def _read(stretch: Span, bodies: Sequence[Organisation]) -> tuple[Span | None, Organisation | None]:
    """The office a stretch names and the body in it; a body alone is no office."""
    body = body_at(stretch, bodies)
    office = OFFICE.search(_without_bodies(stretch, bodies))
    if office is None:
        return None, body
    return _role(stretch, office.start()), body


def _role(stretch: Span, office: int) -> Span:
    """The words of the role: in Kazakh the body comes first, elsewhere the office; a row of words before the office may be its rank."""
    said = stretch.text
    start = 0 if KAZAKH_LETTER.search(said) else office
    return stretch.part(start, len(said.rstrip()))


def _without_bodies(stretch: Span, bodies: Sequence[Organisation]) -> str:
    """The words with the names of bodies blanked, so that "head" in a name of a body is no office."""
    letters = list(stretch.text)
    for body in bodies:
        for one in body.mentions:
            if stretch.start <= one.start and one.end <= stretch.end:
                letters[one.start - stretch.start : one.end - stretch.start] = " " * (one.end - one.start)
    return "".join(letters)
