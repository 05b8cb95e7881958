"""The rows: each record and link is what the log last said of it, and nothing is there that the log does not know."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kenes.records.audit.hashing import canonical
from kenes.records.audit.queries import states_on
from kenes.records.care.proof import fault
from kenes.records.chain.kinds import all_kinds
from kenes.records.chain.models import Link, Record
from kenes.records.chain.refs import is_record
from kenes.records.chain.values import values_of, values_of_link
from kenes.texts import Finding


def prove_rows(counted: Counter[str]) -> Iterator[Finding]:
    """Compare every row with the last entry about it."""
    logged = {subject: said for subject, said in states_on(None).items() if _is_row(subject)}
    found = set()
    for what, subject, values in (*_records(), *_links()):
        counted[what] += 1
        found.add(subject)
        yield from _compare(subject, values, logged.get(subject))
    yield from (fault("record-missing", subject) for subject in sorted(logged.keys() - found))
    whole = {ref for ref in found if is_record(ref)}
    yield from (fault("record-missing", ref) for ref in _without_a_kind(whole))


def differing(values: Mapping[str, Any], said: Mapping[str, Any]) -> list[str]:
    """The fields of which a row says something else than the log; a field that one side does not know yet is left out."""
    now = json.loads(canonical(values))
    return sorted(name for name in now.keys() & said.keys() if now[name] != said[name])


def _compare(subject: str, values: Mapping[str, Any], said: Mapping[str, Any] | None) -> Iterator[Finding]:
    if said is None:
        yield fault("record-unlogged", subject)
        return
    fields = differing(values, said)
    if "version" in fields and values["version"] > said["version"]:
        yield fault("log-cut", subject, version=values["version"], logged=said["version"])
    elif fields:
        yield fault("record-differs", subject, fields=", ".join(fields))


def _records() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for model in all_kinds().values():
        for record in model._default_manager.select_related("created_by").order_by("pk").iterator(chunk_size=500):
            yield "records", record.ref, values_of(record)


def _links() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for link in Link.objects.select_related("made_by").order_by("pk").iterator(chunk_size=500):
        yield "links", f"link:{link.pk}", values_of_link(link)


def _without_a_kind(whole: Iterable[str]) -> list[str]:
    """Ids in the common table whose own table has no row."""
    return sorted(set(Record.objects.values_list("pk", flat=True)) - set(whole))


def _is_row(subject: str) -> bool:
    return is_record(subject) or subject.startswith("link:")
