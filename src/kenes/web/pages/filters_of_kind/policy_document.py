"""Documents by country, by whether they are in force on a day, by the year in which they were adopted."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from kenes.records.chain.actions import today
from kenes.records.library.force import STATES
from kenes.records.library.in_force import in_state
from kenes.records.library.models import PolicyDocument
from kenes.web.answering import current_language
from kenes.web.pages.filters_of_kind.filter import Filter
from kenes.web.wording.force import FORCE
from kenes.web.wording.labels import place_title

KIND = "DOC"


def filters(account: Any, asked: Mapping[str, str]) -> tuple[Filter, ...]:
    """What the documents that an account may read can be narrowed by."""
    readable = PolicyDocument.objects.visible_to(account).filter(withdrawn=bool(asked.get("withdrawn")))
    code, chosen = current_language(), asked.get("force")
    countries = sorted(set(readable.values_list("country", flat=True)))
    years = sorted({day.year for day in readable.exclude(adopted=None).values_list("adopted", flat=True)}, reverse=True)
    return (
        Filter("country", _("Country"), tuple((one, place_title(one)[code], one == asked.get("country")) for one in countries)),
        Filter("force", _("In force or not"), tuple((one, FORCE[one][code], one == chosen) for one in STATES)),
        Filter("on", _("On the day"), day=asked.get("on") or today().isoformat()),
        Filter("year", _("Year of adoption"), tuple((str(one), str(one), str(one) == asked.get("year")) for one in years)),
    )  # fmt: skip


def narrowed(asked: Mapping[str, str]) -> tuple[Q, ...]:
    """What was asked; a state, a day or a year that is none narrows nothing."""
    found = []
    if asked.get("force") in STATES:
        found.append(in_state(asked["force"], day_asked(asked)))
    if (asked.get("year") or "").isdigit() and len(asked["year"]) == 4:
        found.append(Q(adopted__year=int(asked["year"])))
    return tuple(found)


def day_asked(asked: Mapping[str, str]) -> datetime.date:
    """The day of the question; today where none is said."""
    try:
        return datetime.date.fromisoformat(asked.get("on") or "")
    except ValueError:
        return today()
