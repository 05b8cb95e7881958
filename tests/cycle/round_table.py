"""Who sits at the round, and what its steps hand on to each other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from round_people import CAST, Person


@dataclass
class Round:
    """`round.coordinator` is that person; `round.refs["gap"]` the id of what a step wrote."""

    office: Path
    window: Callable[[], Any]
    """A new browser window in which nobody is signed in."""
    box: Any
    """The mailbox of everybody outside."""
    people: dict[str, Person] = field(default_factory=dict)
    refs: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    """What went out in letters and messages, by who got it."""

    def gather(self) -> None:
        """Everybody signs in."""
        for name, part in CAST.items():
            self.people[name] = Person(name, part.language, self.window())
            self.people[name].sign_in()

    def visitor(self, language: str) -> Person:
        """Somebody without an account."""
        return Person("visitor", language, self.window())

    def confirm_all(self) -> None:
        """The second person reads what was proposed, and confirms it; what the approver proposed, the coordinator."""
        for name in ("approver", "coordinator"):
            second = self.people[name]
            second.go("second-person/")
            while second.offers("Confirm"):
                second.press("Confirm")
                second.go("second-person/")
        assert second.reads("Nothing waits.")

    def post_goes_out(self) -> None:
        """The coordinator sends what waits."""
        self.people["coordinator"].go("post/")
        self.people["coordinator"].press("Send what waits")

    def link_to(self, address: str, holding: str) -> str:
        """The link that somebody finds in the last letter to them."""
        letter = next(one for one in reversed(self.box.received) if address in one["To"])
        text = letter.get_body().get_content()
        found = re.search(rf"http\S+/{holding}/[^/\s]+/", text)
        assert found, text
        return found[0]

    def __getattr__(self, name: str) -> Person:
        try:
            return self.__dict__["people"][name]
        except KeyError:
            raise AttributeError(name) from None


def in_three(kk: str, ru: str, en: str) -> dict[str, str]:
    """Words in the languages of the observatory."""
    return {"kk": kk, "ru": ru, "en": en}
