"""Making public what was for official use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kenes.records.accounts.models import Account
from kenes.records.accounts.parts import PUBLISH
from kenes.records.chain.actions import amend_record
from kenes.records.chain.models import Record
from kenes.records.four_eyes.deed import Deed
from kenes.texts import Text

PUBLIC = {"marking": str(Record.Marking.PUBLIC)}


def withheld(record: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """The marking, where it would become public."""
    opens = values.get("marking") == Record.Marking.PUBLIC and record.marking != Record.Marking.PUBLIC
    return dict(PUBLIC) if opens else {}


def carry_out(*, record: Any, values: Mapping[str, Any], by: Account, why: str) -> Any:
    """From now on everybody may read it, unless it is closed."""
    return amend_record(record=record, values=PUBLIC, seen=record.version, by=by, why=why)


DEED = Deed("publish", Text(kk="жұртқа ашу", ru="открыть для всех", en="make public"), PUBLISH, withheld, carry_out)
