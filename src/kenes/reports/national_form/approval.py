"""The lines of approval above the title: the act by which a road map was approved, empty lines until there is one."""

from __future__ import annotations

from typing import Any

from kenes.records.chain.models import Link
from kenes.reports.national_form.headings import APPROVED
from kenes.texts import language as tongue


def approval_lines(road_map: Any, language: str, seen: Any) -> tuple[str, ...]:
    """Number and date of the act that the road map is linked to as approved by it (institutionalised-by)."""
    from kenes.records.models import Mandate

    acts = Link.objects.filter(source=road_map.ref, kind="institutionalised-by", withdrawn=False, target__isnull=False)
    found = seen(Mandate.objects.filter(pk__in=acts.values("target"), withdrawn=False)).order_by("date").last()
    if found is None or not found.number or found.date is None:
        return APPROVED[language]
    issuer = found.issuer.name[language] if found.issuer else ""
    day = tongue(language).date(found.date)
    if language == "kk":
        return tuple(one for one in (issuer, day, f"№ {found.number}", "бекітілген") if one)
    return tuple(one for one in ("Утверждён", issuer, f"от {day}", f"№ {found.number}") if one)
