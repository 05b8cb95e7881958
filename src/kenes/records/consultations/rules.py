"""Who comments for which body, and who gives a voice."""

from __future__ import annotations

from typing import Any

from kenes.records.accounts.queries import roles_of
from kenes.records.chain.models import Record
from kenes.records.institutions.models import Institution


def bodies_commenting(account: Any, record: Any) -> list[Institution]:
    """The bodies for which an account may comment on a consultation, or take part in a round: its own, among those invited."""
    own = {
        str(role.institution_id)
        for role in roles_of(account)
        if role.name == "member" and role.institution_id and role.country in ("", record.country)
    }
    invited = set(record.invited.values_list("pk", flat=True))
    chosen = own & invited if invited else own
    if not chosen or not Record.objects.visible_to(account).filter(pk=record.pk, withdrawn=False).exists():
        return []
    return list(Institution.objects.filter(pk__in=chosen, withdrawn=False).order_by("ref"))
