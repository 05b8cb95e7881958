"""A dialogue that was held, with a statement at every level: what the tests of minutes begin with."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

HELD = datetime.date(2026, 11, 2)
SENT = datetime.date(2098, 11, 10)  # links of passes end by the real clock
DUE = datetime.date(2098, 11, 20)
TACIT = datetime.date(2098, 11, 24)
AFTER = datetime.date(2098, 11, 25)
SECRET = ("closedword", "жабықсөз", "закрытослово")
UNNAMED = ("unnamedword", "атаусызсөз", "безымянслово")


def in_three(en: str, kk: str, ru: str) -> dict[str, str]:
    return {"kk": kk, "ru": ru, "en": en}


@dataclass
class Held:
    """The desk, the dialogue, the bodies that took part, what was said by level."""

    desk: Any
    dialogue: Any
    bodies: dict[str, Any]
    said: dict[str, Any]
    recommendation: Any

    @property
    def by(self) -> Any:
        return self.desk.coordinator


def hold(desk: Any) -> Held:
    """Hold it: Body A and Body B in the room, Body C online, an agenda of one item."""
    from kenes.records.chain.actions import write_record
    from kenes.records.dialogues.actions import put_on_agenda, recommend, take_down
    from kenes.records.models import AgendaItem, Dialogue, Participation, Recommendation, Statement

    by = desk.coordinator
    bodies = {letter: desk.body(letter) for letter in "ABC"}
    marks: dict[str, Any] = {"country": "KZ", "marking": "public", "example": True}
    dialogue = write_record(
        record=Dialogue(
            **marks, name=in_three("Dialogue (example)", "Диалог (мысал)", "Диалог (пример)"), date=HELD, state="held",
            venue=in_three("Hall", "Зал үйі", "Зал"), organiser=bodies["A"],
        ),
        by=by,
    )  # fmt: skip
    item = AgendaItem(**marks, subject=in_three("Forms", "Нысандар", "Формы"))
    item = put_on_agenda(item=item, dialogue=dialogue, by=by)
    for letter, mode in (("A", "room"), ("B", "room"), ("C", "online")):
        part = Participation(**marks, dialogue=dialogue, institution=bodies[letter], mode=mode, attended="yes")
        write_record(record=part, by=by)
    texts = {
        "public": ("A", in_three("One form helps", "Бір нысан көмектеседі", "Одна форма помогает")),
        "summary": ("B", in_three("The register can", "Тіркелім жетеді", "Регистр может")),
        "not-attributed": ("C", in_three(*UNNAMED)),
        "closed": ("C", in_three(*SECRET)),
    }
    said = {
        level: take_down(
            statement=Statement(
                **marks, dialogue=dialogue, agenda_item=item, institution=bodies[letter], said=words, level=level
            ),
            by=by,
        )
        for level, (letter, words) in texts.items()
    }
    made = Recommendation(**marks, dialogue=dialogue, text=in_three("Use one form", "Бір нысан қолдану", "Применять одну форму"))  # fmt: skip
    recommendation = recommend(recommendation=made, by=by, addressed_to=[bodies["A"], bodies["B"]])
    return Held(desk, dialogue, bodies, said, recommendation)


def send(held: Held, minutes: Any, *letters: str, address: Any = None) -> list[Any]:
    """Circulate a text to bodies (all three where none is named)."""
    from kenes.records.minutes.circulation import Sending, circulate

    bodies = [(held.bodies[letter], f"1-{letter}") for letter in letters or ("A", "B", "C")]
    return circulate(minutes=minutes, sending=Sending(bodies, SENT, DUE, TACIT), by=held.by, address=address)


def answer(outcome: str, words: str = "", **on_paragraphs: str) -> Any:
    """An answer in English; `p3` is the remark on paragraph 3."""
    from kenes.records.minutes.circulation import Answer
    from kenes.records.words import words as text

    said = {int(name[1:]): text({"en": one}) for name, one in on_paragraphs.items()}
    return Answer(outcome, text({"en": words}), said, date=SENT)


def agreed_text(held: Held, sort: str = "summary") -> Any:
    """A text of the dialogue that all bodies agreed to in silence."""
    from kenes.records.minutes.circulation import agree
    from kenes.records.minutes.drafting import draft

    minutes = draft(dialogue=held.dialogue, sort=sort, by=held.by)
    send(held, minutes)
    return agree(minutes=minutes, by=held.by, today=AFTER)
