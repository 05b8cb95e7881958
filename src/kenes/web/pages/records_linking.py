"""Linking a record to another thing: the closed list read in both directions, and a search for the other end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.audit.queries import last_subjects
from kenes.records.chain.everywhere import sought_by
from kenes.records.chain.link_kind import LINK_KINDS, link_kind
from kenes.records.chain.models import Record
from kenes.records.chain.refs import is_record, scheme_of
from kenes.texts import Text
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_sections import section_of
from kenes.web.site import Site

FOUND = 40
"""Ends found at once; more words narrow the search."""
OFFERED = 60
"""Records offered while somebody types; the search knows all of them."""
LOOKED_THROUGH = 500
"""Of the log so many entries are looked through for them: that takes as long whatever the number of records."""


@dataclass(frozen=True)
class LinkingPage:
    """The ends found for a link that begins (or ends) at a record."""

    template: ClassVar[str] = "records/linking.html"
    record: Any
    name: Named
    way: str
    phrase: Text
    choices: tuple[tuple[str, Any], ...]
    words: str
    found: tuple[Named, ...]
    more: int

    @property
    def section(self) -> str:
        """The part of the navigation."""
        return section_of(self.record.KIND.code)


def link_choices() -> tuple[tuple[str, Text], ...]:
    """Each kind of link in both directions: "motivates", "is motivated by"."""
    onward = [(f"{one.key}:onward", one.onward) for one in LINK_KINDS]
    return (*onward, *((f"{one.key}:back", one.back) for one in LINK_KINDS))


def linking_page(site: Site, account: Any, record: Any, way: str, words: str) -> LinkingPage:
    """What the words find: records by id, title or body, indicators by title; an address that is written out whole."""
    names = Names(account)
    phrase = dict(link_choices()).get(way, LINK_KINDS[0].onward)
    found = list(_found(site, names, words, way)) if words.strip() else []
    others = [one for one in found if one.address != record.ref]
    return LinkingPage(
        record, named(record), way, phrase, link_choices(), words, tuple(others[:FOUND]), max(0, len(others) - FOUND)
    )


def likely_ends(record: Any, names: Names) -> tuple[Named, ...]:
    """What a link most likely leads to: the records of the country that were changed last. Everything else is found by its words."""
    near = Record.objects.visible_to(names.account).filter(country=record.country, withdrawn=False)
    touched = last_subjects(LOOKED_THROUGH)
    known = set(near.filter(pk__in=touched).exclude(pk=record.pk).values_list("pk", flat=True))
    return names.said([ref for ref in touched if ref in known][:OFFERED])


def resolved(site: Site, account: Any, record: Any, way: str, words: str) -> str:
    """The address that words name: the id they begin with, or the only thing they fit; nothing where they do not decide."""
    names = Names(account)
    first = words.split(" ", 1)[0].strip(".,;:")
    for address in (words.strip(), first):
        if address and address != record.ref and names.of(address) is not None:
            return address
    found = (
        [one.address for one in _found(site, names, words, way) if one.address != record.ref] if words.strip() else []
    )
    return found[0] if len(found) == 1 else ""


def ends_of(way: str, ref: str, other: str) -> dict[str, str]:
    """The source, the kind and the target of a link as a person chose it; KeyError or ValueError for what cannot be linked."""
    key, _, direction = way.partition(":")
    link_kind(key)
    scheme_of(other)
    if direction == "back" and not is_record(other):
        raise ValueError("a link begins at a record")
    source, target = (other, ref) if direction == "back" else (ref, other)
    return {"source": source, "kind": key, "target": target}


def _found(site: Site, names: Names, words: str, way: str) -> Any:
    whole = names.of(words.strip())
    if whole is not None:
        yield whole
        return
    yield from names.said(sought_by(names.account, words, FOUND + 1))
    if not way.endswith(":back"):
        yield from _indicators(site, names, words)


def _indicators(site: Site, names: Names, words: str) -> Any:
    for one in site.definitions:
        text = " ".join((one.key, *one.words.title.values())).casefold()
        if one.key in site.tables and all(word in text for word in words.casefold().split()):
            yield names.of(f"indicator:{one.key}")
