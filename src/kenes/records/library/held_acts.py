"""The documents that a text means when it names an act by number and day, of those an account may read."""

from __future__ import annotations

from typing import Any

from kenes.documents.act.naming import NamedAct
from kenes.records.library.models import PolicyDocument


def held_act(act: NamedAct, document: PolicyDocument, account: Any) -> PolicyDocument | None:
    """The only other document of the country with this number and, where both are known, this day."""
    others = PolicyDocument.objects.visible_to(account).filter(country=document.country, withdrawn=False)
    same = others.filter(act_number__iexact=act.number).exclude(pk=document.pk)
    fitting = [one for one in same if not (one.adopted and act.day) or one.adopted == act.day]
    return fitting[0] if len(fitting) == 1 else None
