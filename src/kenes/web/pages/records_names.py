"""What an address of the chain is called on a page, and where it leads: a record, a figure, an indicator, a clause, a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from kenes.indicators.indicator import all_indicators
from kenes.records.audit.reads import note
from kenes.records.chain.actions import today
from kenes.records.chain.kinds import all_kinds, kind_of
from kenes.records.chain.models import Record
from kenes.records.chain.refs import FigureRef, is_record, kind_in, scheme_of
from kenes.records.library.force import Dates, force_on
from kenes.records.library.in_force import repealed_among
from kenes.reports.sentences.clauses import clause_words
from kenes.reports.sentences.numbers import capital, joined
from kenes.texts import Text
from kenes.web.addresses import document_address
from kenes.web.wording.force import FORCE
from kenes.web.wording.labels import breakdown_label, place_title
from kenes.web.wording.numbers import period_text

TOGETHER = 500
"""Ids asked about in one question."""


@dataclass(frozen=True)
class Named:
    """Something of the chain as a page names it: what kind of thing it is, its title, its page.

    `void` says that a document, or that of a clause, is no longer in force.
    """

    address: str
    kind: Text
    title: Text
    href: str
    official: bool = False
    example: bool = False
    withdrawn: bool = False
    void: Text | None = None

    @property
    def is_record(self) -> bool:
        """Whether it has a permanent id of its own to show."""
        return is_record(self.address)


class Readable:
    """Which of the records that are asked about an account may read; each is asked of the database once."""

    def __init__(self, account: Any) -> None:
        self._account = account
        self._known: dict[str, bool] = {}

    def __contains__(self, ref: object) -> bool:
        self.learn([str(ref)])
        return self._known[str(ref)]

    def learn(self, refs: Iterable[str]) -> None:
        """Ask about many at once."""
        new = [ref for ref in dict.fromkeys(refs) if ref not in self._known]
        for start in range(0, len(new), TOGETHER):
            piece = new[start : start + TOGETHER]
            visible = set(Record.objects.visible_to(self._account).filter(pk__in=piece).values_list("pk", flat=True))
            self._known |= {ref: ref in visible for ref in piece}


class Names:
    """The names of whatever an account may read; everything else has none."""

    def __init__(self, account: Any) -> None:
        self.account = account
        self._known: dict[str, Named | None] = {}

    def of(self, address: str) -> Named | None:
        """What an address is called; None where the account may not read it or it leads nowhere."""
        if address not in self._known:
            self.load([address])
        return self._known[address]

    def load(self, addresses: Iterable[str]) -> None:
        """Look many up at once."""
        new = [one for one in dict.fromkeys(addresses) if one not in self._known]
        self._known |= self._records([one for one in new if is_record(one)])
        self._known |= {one: self._outside(one) for one in new if not is_record(one)}

    def said(self, addresses: Iterable[str]) -> tuple[Named, ...]:
        """The names of those that have one."""
        listed = list(addresses)
        self.load(listed)
        return tuple(name for one in listed if (name := self._known[one]) is not None)

    @cached_property
    def readable(self) -> Readable:
        """Which records the account may read."""
        return Readable(self.account)

    def _records(self, refs: list[str]) -> dict[str, Named | None]:
        found: dict[str, Named | None] = dict.fromkeys(refs)
        self.readable.learn(refs)
        for code, model in all_kinds().items():
            wanted = [ref for ref in refs if kind_in(ref) == code and ref in self.readable]
            found |= {one.ref: named(one) for one in model._default_manager.filter(pk__in=wanted)} if wanted else {}
        repealed = repealed_among([ref for ref in refs if kind_in(ref) == "DOC"])
        return found | {
            ref: replace(one, void=one.void or FORCE["repealed"])
            for ref, one in found.items()
            if one and ref in repealed
        }

    def _outside(self, address: str) -> Named | None:
        try:
            return _OUTSIDE[scheme_of(address)](address, self)
        except (KeyError, ValueError):
            return None


def named(record: Any) -> Named:
    """A record by its title; the log hears of a closed one that is shown so."""
    note(record)
    return Named(
        record.ref,
        record.KIND.name,
        record.title,
        record.get_absolute_url(),
        record.marking != "public" or record.closed,
        record.example,
        record.withdrawn,
        _void(record),
    )


def _void(record: Any) -> Text | None:
    """That a document is no longer in force, by its own days; acts that repeal it are asked about where many are named at once."""
    if record.KIND.code != "DOC":
        return None
    dates = Dates(record.family, record.in_force_from, record.valid_until, record.repealed_on)
    state = force_on(dates, today())
    return FORCE[state] if state in ("repealed", "expired") else None


def figure_title(ref: FigureRef) -> Text:
    """A figure in words: indicator, place, period, breakdown."""
    words = [all_indicators()[ref.indicator].words.title, place_title(ref.place), Text.same(period_text(ref.period))]
    title = joined([joined(words[:1], ""), joined(words[1:], ", ")], ": ")
    return joined([title, breakdown_label(dict(ref.breakdown))], "; ") if ref.breakdown else title


def pinned_address(ref: str) -> str:
    """The page of a figure as it was cited."""
    return f"{reverse('pinned_figure')}?{urlencode({'ref': ref})}"


def _figure(address: str, names: Names) -> Named:
    return Named(address, _FIGURE, figure_title(FigureRef.parse(address)), pinned_address(address))


def _indicator(address: str, names: Names) -> Named:
    key = address.partition(":")[2]
    return Named(address, _INDICATOR, all_indicators()[key].words.title, reverse("indicator", args=(key,)))


def _clause(address: str, names: Names) -> Named | None:
    document, _, label = address.partition(":")[2].partition("#")
    whole = names.of(document) if is_record(document) else None
    if whole is None:
        return None
    title = joined([whole.title, clause_words(label)], " · ") if label else whole.title
    return Named(address, _CLAUSE, title, document_address(document, label), whole.official, void=whole.void)


def _report(address: str, names: Names) -> Named:
    return Named(address, _REPORT, Text.same(address.partition(":")[2]), reverse("reports"))


def kind_title(address: str) -> Text:
    """What kind of thing an address points to, as a heading."""
    return capital(kind_of(kind_in(address)).name) if is_record(address) else _KINDS[scheme_of(address)]


_FIGURE = Text(kk="көрсеткіш мәні", ru="значение показателя", en="figure")
_INDICATOR = Text(kk="көрсеткіш", ru="показатель", en="indicator")
_CLAUSE = Text(kk="құжат тармағы", ru="положение документа", en="clause")
_REPORT = Text(kk="есеп", ru="отчёт", en="report")
_KINDS = {"figure": _FIGURE, "indicator": _INDICATOR, "clause": _CLAUSE, "report": _REPORT}
_OUTSIDE: Mapping[str, Callable[[str, Names], Named | None]] = {
    "figure": _figure,
    "indicator": _indicator,
    "clause": _clause,
    "report": _report,
}
