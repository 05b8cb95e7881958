"""Which records a body or a person of a report may be: each with a score of a hundred and the reason in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from kenes.documents.alphabets import repaired
from kenes.documents.meetings.report import Organisation, Participant
from kenes.documents.meetings.same_person import likeness, may_be_same, person_in
from kenes.documents.name_words import forms
from kenes.records.dialogues.models import Dialogue
from kenes.records.institutions.models import Institution, Person
from kenes.texts import Text

CERTAIN = 100
DOUBTFUL = 90
ALIKE = 80
"""From this likeness on a body of another name is shown as one that may be meant."""
SAME_DAY = 50
"""A meeting on the same day may well be another."""
MOST = 4
WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Match:
    """A record that may be meant."""

    record: Any
    score: int
    why: Text

    @property
    def is_certain(self) -> bool:
        """Whether no likeness was needed."""
        return self.score == CERTAIN


def institutions_to_match(account: Any, country: str) -> list[Any]:
    """The institutions of a country that an account may read."""
    return list(Institution.objects.visible_to(account).filter(country=country, withdrawn=False).order_by("ref"))


def matches_of_body(body: Organisation, held: Iterable[Any]) -> list[Match]:
    """The institutions that a body may be, the likest first; an older name of a body counts as well."""
    found = [match for one in held if (match := _of_institution(body, one)) is not None]
    return sorted(found, key=lambda one: (-one.score, one.record.ref))[:MOST]


def matches_of_person(writings: Iterable[Participant], account: Any, country: str) -> list[Match]:
    """The persons of the records that may be meant, by any writing of the name."""
    names = [named for one in writings if one.name and (named := person_in(one.name)) is not None]
    held = Person.objects.visible_to(account).filter(country=country, withdrawn=False)
    found = [match for one in held if (match := _of_person(names, one)) is not None]
    return sorted(found, key=lambda one: (-one.score, one.record.ref))[:MOST]


def matches_of_event(day: str | None, account: Any, country: str) -> list[Match]:
    """The dialogues of the records on the day of an event."""
    if day is None or not WHOLE_DAY.fullmatch(day):
        return []
    held = Dialogue.objects.visible_to(account).filter(country=country, withdrawn=False, date=day).order_by("ref")
    return [Match(one, SAME_DAY, _DAY) for one in held[:MOST]]


def _of_institution(body: Organisation, held: Any) -> Match | None:
    if body.id and held.register_code == body.id:
        score, why = (DOUBTFUL, _LOOKS) if body.doubtful else (CERTAIN, _REGISTER)
        return Match(held, score, why.fill(words=" ".join(body.span.text.split()), code=body.id))
    written = {_folded(one.text) for one in body.mentions} | {_folded(body.name)}
    names = list(_names(held))
    for name, why in names:
        if _folded(name) in written:
            return Match(held, CERTAIN, why.fill(name=name))
    if body.id and held.register_code:
        return None  # two entries of the register are two bodies
    score, name = max(((_likeness(body.name, name), name) for name, why in names if why is _NAME), default=(0, ""))
    return Match(held, score, _LIKE.fill(name=name, score=score)) if score >= ALIKE else None


def _names(held: Any) -> Iterator[tuple[str, Text]]:
    yield from ((one, _NAME) for one in held.name.own.values())
    yield from ((one, _ACRONYM) for one in (held.acronym.own.values() if held.acronym else ()))
    yield from ((str(one), _ALIAS) for one in held.aliases or ())


def _of_person(names: list[Any], held: Any) -> Match | None:
    best = 0
    for said in held.name.own.values():
        known = person_in(said)
        for one in names:
            if known is not None and may_be_same(one, known):
                best = max(best, round(likeness(one.words, known.words)), 1)
    return Match(held, best, _SOUNDS.fill(score=best)) if best else None


def _folded(words: str) -> str:
    return " ".join(WORD.findall(repaired(words).casefold()))


def _likeness(one: str, two: str) -> int:
    return round(fuzz.token_sort_ratio(_stems(one), _stems(two)))


def _stems(words: str) -> str:
    """The words by their sound, the endings of cases taken off."""
    return " ".join(min(forms(word), key=lambda form: (len(form), form), default=word) for word in WORD.findall(words))


_REGISTER = Text(
    kk="тізілім «{words}» деген жазуды осы мекеме деп біледі ({code})",
    ru="реестр знает написание «{words}» как это учреждение ({code})",
    en="the register knows the writing “{words}” as this body ({code})",
)
_LOOKS = Text(
    kk="«{words}» осы мекеменің қысқартуына ұқсайды, бірақ басқа әліпби әріптерімен терілген ({code})",
    ru="«{words}» выглядит как сокращение этого учреждения, но набрано буквами другого алфавита ({code})",
    en="“{words}” looks like the acronym of this body but is typed in letters of another alphabet ({code})",
)
_NAME = Text(
    kk="атауы дәл осылай жазылған: {name}", ru="название написано так же: {name}", en="its name is written so: {name}"
)
_ACRONYM = Text(kk="оның қысқартуы: {name}", ru="его сокращение: {name}", en="its acronym: {name}")
_ALIAS = Text(kk="оның басқа атауы: {name}", ru="его другое название: {name}", en="another name of it: {name}")
_LIKE = Text(
    kk="атаулары ұқсас (100-ден {score}): {name}",
    ru="названия похожи ({score} из 100): {name}",
    en="the names are alike ({score} of 100): {name}",
)
_SOUNDS = Text(
    kk="аттары ұқсас естіледі (100-ден {score})",
    ru="имена звучат похоже ({score} из 100)",
    en="the names sound alike ({score} of 100)",
)
_DAY = Text(kk="сол күні өткен", ru="прошёл в тот же день", en="held on the same day")
