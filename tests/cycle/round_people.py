"""Eight people of different institutions, each at a browser of their own and in their own language; and those who come without an account."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from round_words import said

PASSWORD = "құпия-сөз-2026"
Words = dict[str, str]


@dataclass(frozen=True)
class Part:
    """An account: its roles, the language of its pages, for a member the English name of its body."""

    roles: tuple[str, ...]
    language: str
    body: str = ""


CAST = {
    "analyst": Part(("analyst", "reviewer"), "ru"),
    "coordinator": Part(("coordinator",), "kk"),
    "approver": Part(("approver",), "ru"),
    "lead": Part(("member",), "kk", "Body A"),
    "partner": Part(("member",), "ru", "Body B"),
    "ngo": Part(("member",), "en", "Civil society organisation E"),
    "note_taker": Part(("note-taker",), "kk"),
    "press": Part(("press",), "en"),
}
"""The observatory, the headquarters and its second signature, two state bodies, civil society, the secretariat, the press service."""


@dataclass
class Person:
    """Somebody before a page, who finds links, buttons and fields by what stands on them in their language."""

    name: str
    language: str
    page: Any
    dialogs: list[str] = field(default_factory=list)

    def sign_in(self) -> None:
        """Fill in the form as anybody does."""
        self.go("sign-in/")
        self.fill(login=self.name, password=PASSWORD)
        self.press("Enter")
        assert self.page.locator("nav.account").inner_text().split()[0] == self.name

    def go(self, path: str) -> None:
        """Open an address of the site, or one that came in a letter."""
        answer = self.page.goto(path if path.startswith("http") else f"/{self.language}/{path}")
        assert answer.status == 200, (self.name, path, answer.status)
        assert self.page.locator("html").get_attribute("lang") == self.language

    def open(self, ref: str) -> None:
        """The page of a record."""
        self.go(f"record/{ref}/")

    def arrive(self, link: str) -> None:
        """Open a link of a letter, which may be in another language, and turn to one's own."""
        self.page.goto(link)
        if self.page.locator("html").get_attribute("lang") != self.language:
            self._moved(self.page.locator(f"a[hreflang={self.language}]").first)
        assert self.page.locator("html").get_attribute("lang") == self.language

    def sees(self, ref: str) -> bool:
        """Whether the record has a page for them."""
        return bool(self.page.request.get(f"/{self.language}/record/{ref}/").status == 200)

    def follow(self, words: str, within: str = "main") -> None:
        """Follow the link that says so."""
        self._moved(self.page.locator(within).get_by_role("link", name=self._exactly(words)).first)

    def begin(self, kind: str) -> None:
        """From the list of a kind of records to the form of a new one."""
        self.go(f"records/{kind}/")
        self._moved(self.page.locator(f"main a.button[href$='/records/{kind}/new/']"))

    def press(self, words: str, within: str = "body") -> None:
        """Press the button that says so, unfolding what hides it."""
        button = self.page.locator(within).get_by_role("button", name=self._exactly(words), include_hidden=True).first
        folded = self.page.locator("details:not([open])").filter(has=button)
        if folded.count():
            folded.locator("summary").first.click()
        self._moved(button)

    def offers(self, words: str) -> bool:
        """Whether a link or a button says so."""
        main = self.page.locator("main")
        named = [main.get_by_role(role, name=self._exactly(words)).count() for role in ("link", "button")]
        return any(named)

    def fill(self, **fields: Any) -> None:
        """Fill in a form: words as a table of languages, boxes and choices by their value."""
        for name, value in fields.items():
            if isinstance(value, dict):
                for language, text in value.items():
                    self.page.locator(f"[name='{name}_{language}']").fill(text)
            else:
                self._fill_one(name, str(value))

    def reads(self, *words: str) -> bool:
        """Whether all this stands on the page, in their language."""
        text = self.text
        return all(said(one, self.language) in text for one in words)

    @property
    def text(self) -> str:
        """What the page says."""
        return re.sub(r"\s+", " ", str(self.page.locator("main").inner_text()))

    @property
    def ref(self) -> str:
        """The id of the record on whose page we are."""
        found = re.search(r"KZ-\d{4}-[A-Z]{3}-\d+", self.page.url)
        assert found, (self.page.url, self.refusals())
        return found[0]

    def came_to(self, code: str) -> str:
        """The id of the record of a kind to whose page the last step led."""
        assert f"-{code}-" in self.ref and not self.page.url.endswith("/new/"), (self.page.url, self.refusals())
        return self.ref

    def refusals(self) -> list[str]:
        """What the page says is wrong."""
        return [str(one) for one in self.page.locator(".message.wrong, .error").all_inner_texts()]

    def download(self, words: str, **which: Any) -> Any:
        """Take the file that a link gives; its path."""
        with self.page.expect_download() as taken:
            self.page.locator("main").get_by_role("link", name=words, **which).first.click()
        return taken.value.path()

    def _fill_one(self, name: str, value: str) -> None:
        found = self.page.locator(f"[name='{name}']")
        kind = found.first.evaluate("one => one.tagName === 'SELECT' ? 'select' : one.type")
        if kind == "select":
            found.select_option(value)
        elif kind in ("radio", "checkbox"):
            self.page.locator(f"[name='{name}']" if value == "on" else f"[name='{name}'][value='{value}']").check()
        else:
            found.first.fill(value)

    def _exactly(self, words: str) -> re.Pattern[str]:
        """A count may stand after the words."""
        return re.compile(rf"^\s*{re.escape(said(words, self.language))}(\s*[\d*→]+)?\s*$", re.IGNORECASE)

    def _moved(self, pressed: Any) -> None:
        pressed.click()
        self.page.wait_for_load_state("domcontentloaded")
