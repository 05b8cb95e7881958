"""The id of a clause in words: `art-23/p-1` is "ст. 23, п. 1", "23-бап, 1-тармақ", "art. 23, point 1"."""

from __future__ import annotations

import re

from kenes.reports.sentences.numbers import joined
from kenes.texts import Text

STEP = re.compile(r"(?P<step>[a-z]+)-(?P<number>[^~]+)(?:~(?P<again>\d+))?")
STEPS = {
    "app": Text(kk="{number}-қосымша", ru="приложение {number}", en="annex {number}"),
    "part": Text(kk="{number}-бөлік", ru="часть {number}", en="part {number}"),
    "sec": Text(kk="{number}-бөлім", ru="раздел {number}", en="section {number}"),
    "ch": Text(kk="{number}-тарау", ru="гл. {number}", en="ch. {number}"),
    "art": Text(kk="{number}-бап", ru="ст. {number}", en="art. {number}"),
    "h": Text(kk="{number}-тақырып", ru="заголовок {number}", en="heading {number}"),
    "p": Text(kk="{number}-тармақ", ru="п. {number}", en="point {number}"),
    "sub": Text(kk="{number}) тармақша", ru="пп. {number})", en="subpoint {number})"),
    "let": Text(kk="{number}) әрпі", ru="буква {number})", en="letter {number})"),
    "t": Text(kk="{number}-абзац", ru="абзац {number}", en="paragraph {number}"),
}
AGAIN = Text(kk="{words} ({again}-рет)", ru="{words} (повтор {again})", en="{words} (occurrence {again})")


def clause_words(label: str) -> Text:
    """A clause as people name it; an id that is built otherwise stands as it is."""
    steps = [_step(step) for step in label.split("/")]
    return joined([one for one in steps if one is not None], ", ") if all(steps) else Text.same(label)


def anchor(label: str) -> str:
    """The name of a clause within its page."""
    return label.replace("/", "-")


def _step(step: str) -> Text | None:
    match = STEP.fullmatch(step)
    if match is None or match["step"] not in STEPS:
        return None
    words = STEPS[match["step"]].fill(number=match["number"])
    return AGAIN.fill(words=words, again=match["again"]) if match["again"] else words
