"""The pages of requests: the list with state and due date, asking a body, answering, what a link says."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404
from django.utils.translation import override

from kenes.records.chain.actions import today
from kenes.records.passes.models import Pass
from kenes.records.post.queries import waiting_for
from kenes.records.returns.asked import bodies_with, is_on_control, records_of, stage_of
from kenes.records.returns.messages import LEFT, PAST
from kenes.records.returns.models import Request, Return
from kenes.records.returns.queries import requests_for, return_by
from kenes.records.returns.rules import handles_post
from kenes.records.returns.states import IN_WORDS, State, awaits_an_answer
from kenes.records.returns.task import Said, Task
from kenes.texts import Text, all_languages
from kenes.web.answering import current_language
from kenes.web.forms.returns import ReturnForm, WorkbookForm
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.site import Site

SECTION = "road-maps"
ORDER = (State.OVERDUE, State.ANSWERED, State.SENT_BACK, State.SENT, State.DRAFT, State.ACCEPTED)
"""What needs somebody comes first."""


@dataclass(frozen=True)
class RequestLine:
    """A request in the list."""

    record: Request
    name: Named
    body: Named | None
    state: State
    days: str

    @property
    def said(self) -> Text:
        """The state in words."""
        return IN_WORDS[self.state]


@dataclass(frozen=True)
class RequestsPage:
    """Every request that the reader may see; `states` are the states with how many there are of each."""

    template: ClassVar[str] = "returns/requests.html"
    section: ClassVar[str] = SECTION
    lines: tuple[RequestLine, ...]
    states: tuple[tuple[State, Text, int], ...]
    chosen: str
    maps: tuple[Named, ...]
    post: int | None


def requests_page(site: Site, account: Any, chosen: str) -> RequestsPage:
    """The list, or the part of it in one state."""
    names = Names(account)
    lines = sorted(
        (_line(one, names) for one in requests_for(account)), key=lambda one: (ORDER.index(one.state), one.record.due)
    )
    counted = tuple((state, IN_WORDS[state], sum(one.state is state for one in lines)) for state in ORDER)
    shown = tuple(one for one in lines if chosen in ("", one.state))
    from kenes.records.models import RoadMap

    maps = RoadMap.objects.visible_to(account).filter(withdrawn=False) if account.is_authenticated else ()
    post = waiting_for(account) if handles_post(account) else None
    return RequestsPage(shown, tuple(one for one in counted if one[2]), chosen, tuple(map(named, maps)), post)


def days_in_words(due: datetime.date, state: State) -> str:
    """How many days are left or past, where that still matters."""
    days = (due - today()).days
    if not awaits_an_answer(state) or not days:
        return ""
    return (LEFT if days > 0 else PAST)(abs(days), current_language())


def _line(one: Request, names: Names) -> RequestLine:
    state = one.state
    return RequestLine(one, named(one), names.of(one.institution_id), state, days_in_words(one.due, state))


@dataclass(frozen=True)
class Offer:
    """Something that can be asked about: whether it is on control, and whether it is ticked."""

    ref: str
    name: Named
    stage: str
    due: datetime.date | None
    ticked: bool


@dataclass(frozen=True)
class AskPage:
    """Asking for returns on a road map: the bodies, or the form of one body. For a draft: what it asks about."""

    template: ClassVar[str] = "returns/ask.html"
    section: ClassVar[str] = SECTION
    source: Named
    bodies: tuple[tuple[Named, int], ...] = ()
    body: Named | None = None
    offers: tuple[Offer, ...] = ()
    form: Any = None


def bodies_page(road_map: Any, account: Any) -> AskPage:
    """The bodies that lead something in a road map, with how much of it is on control."""
    names, counted = Names(account), bodies_with(account)
    own = {ref for ref in counted if offered_of(road_map, ref, account)}
    found = [(name, counted[name.address]) for name in names.said(sorted(own))]
    return AskPage(named(road_map), tuple(sorted(found, key=lambda one: (-one[1], one[0].title[current_language()]))))


def offered_of(road_map: Any, body: str, account: Any) -> list[Any]:
    """What a body can be asked about from the page of a road map: its actions there, and its assignments."""
    return [
        one
        for one in records_of(body, account)
        if one.KIND.code != "ACT" or one.measure.objective.road_map_id == road_map.ref
    ]


def ask_page(source: Any, body: Any, form: Any, offered: Iterable[Any], ticked: set[str] | None) -> AskPage:
    """The form of one body; what is on control is ticked unless somebody ticked otherwise."""
    offers = tuple(
        Offer(
            one.ref, named(one), _stage(one), one.due, one.ref in ticked if ticked is not None else is_on_control(one)
        )
        for one in offered
    )
    return AskPage(named(source), body=named(body), offers=offers, form=form)


def _stage(record: Any) -> str:
    field = "stage" if hasattr(record, "stage") else "state"
    return str(getattr(record, f"get_{field}_display", lambda: stage_of(record))())


@dataclass(frozen=True)
class AnswerPage:
    """The page on which a request is answered: by the link, or by the coordinator in the body's name."""

    template: ClassVar[str] = "returns/answer.html"
    section: ClassVar[str] = SECTION
    task: Task
    form: ReturnForm
    workbook: WorkbookForm
    workbook_address: str
    by_link: bool
    until: datetime.date | None = None

    @property
    def before(self) -> dict[str, Said]:
        """What was said of each item last."""
        return dict(self.task.before)


@dataclass(frozen=True)
class LinkPage:
    """What a link says that opens nothing: in three languages, the one of the page first. `reason` as passes give it."""

    template: ClassVar[str] = "returns/link.html"
    section: ClassVar[str] = ""
    reason: str
    number: str
    words: tuple[tuple[str, str], ...]
    ask: Text


def link_page(site: Site, reason: str, held: Pass | None) -> LinkPage:
    """Why a link opens nothing and whom to ask, or when the answer came and under which number."""
    given = return_by(held) if held is not None and reason in ("used", "revoked") else None
    programme, publisher = site.observatory.settings.programme, site.observatory.settings.publisher
    ask = programme.contacts if programme.contacts.own else publisher
    shown = "received" if given is not None else reason if reason in LINK_WORDS else "unknown"
    codes = sorted((one.code for one in all_languages()), key=lambda code: code != current_language())
    words = tuple((code, _said(shown, given, code)) for code in codes)
    return LinkPage(shown, given.ref if given else "", words, ask)


def _said(shown: str, given: Return | None, code: str) -> str:
    from kenes.texts import language

    with override(code):
        day = language(code).date(given.received.date()) if given else ""
    return LINK_WORDS[shown].fill(date=day, number=given.ref if given else "")[code]


def request_awaiting(held: Pass) -> Request:
    """The request behind a pass; one that was withdrawn is no page any more."""
    found = Request.objects.filter(pk=held.record_id, withdrawn=False).first()
    if found is None:
        raise Http404
    return found


LINK_WORDS = {
    "received": Text(
        kk="Мәліметтеріңіз {date} қабылданды, нөмірі {number}. Сілтеме өз қызметін атқарды.",
        ru="Ваши сведения получены {date}, номер {number}. Ссылка своё дело сделала.",
        en="Your return was received on {date}, number {number}. The link has done its task.",
    ),
    "used": Text(
        kk="Бұл сілтеме пайдаланылған.", ru="Эта ссылка уже использована.", en="This link has been used."
    ),
    "expired": Text(
        kk="Бұл сілтеменің мерзімі өтті. Жаңасын сұраңыз.",
        ru="Срок действия этой ссылки истёк. Попросите новую.",
        en="This link has expired. Ask for a new one.",
    ),
    "revoked": Text(
        kk="Бұл сілтеменің күші жойылған. Соңғы хаттағы сілтемені пайдаланыңыз немесе жаңасын сұраңыз.",
        ru="Эта ссылка отозвана. Возьмите ссылку из последнего письма или попросите новую.",
        en="This link has been revoked. Use the link of the latest message, or ask for a new one.",
    ),
    "unknown": Text(
        kk="Мұндай сілтеме жоқ. Хаттағы мекенжайды толық көшіргеніңізді тексеріңіз.",
        ru="Такой ссылки нет. Проверьте, целиком ли скопирован адрес из письма.",
        en="There is no such link. See whether the whole address was copied from the message.",
    ),
}  # fmt: skip
