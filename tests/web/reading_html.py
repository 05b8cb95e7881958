"""Reading a page as tests need it: its words with their language, its links, its headings."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "img", "br", "hr", "input", "path", "rect", "circle"}
SAID = ("title", "alt", "aria-label", "content")


@dataclass
class Page(HTMLParser):
    """The parts of a page. `words` holds what is said in the page's own language, texts and labels alike."""

    markup: str
    words: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    title: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, bool]] = []
        self.feed(self.markup)

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every element of a tag."""
        return [attributes for name, attributes in self.tags if name == tag]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append((tag, attributes))
        foreign = (
            bool(self._open and self._open[-1][1])
            or (tag != "html" and "lang" in attributes)
            or attributes.get("translate") == "no"
        )
        if not foreign and tag != "meta":
            self.words += [attributes[name] for name in SAID if name in attributes]
        if tag not in VOID:
            self._open.append((tag, foreign))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        inside = self._open[-1] if self._open else ("", False)
        if inside[0] == "title":
            self.title += data
        if data.strip() and not inside[1]:
            self.words.append(data.strip())
