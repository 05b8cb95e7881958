"""The block on the page of a record that says what waits for a second person."""

from __future__ import annotations

from typing import Any

from django import template

from kenes.records.rules import may_amend
from kenes.web.pages.second_person import lines_about

register = template.Library()


@register.inclusion_tag("records/second_person_block.html", takes_context=True)
def second_person(context: Any, record: Any) -> dict[str, Any]:
    """What waits about a record, with the answers that the reader may give, and the way to propose that it becomes public."""
    account = context["request"].user
    lines = lines_about(record, account)
    waits = {one.proposal.deed for one in lines}
    publishes = record.marking != "public" and "publish" not in waits and not _never_public(record)
    return {
        "request": context["request"],
        "csrf_token": context.get("csrf_token"),
        "lines": lines,
        "record": record,
        "may_publish": publishes and bool(may_amend(account, record)),
    }


def _never_public(record: Any) -> bool:
    """A statement that is not for the public stays for official use whatever anybody wishes."""
    return bool(record.closed) or (record.KIND.code == "STM" and record.level != "public")
