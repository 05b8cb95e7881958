"""The log hears of files that are taken away on the machine's own command line, as it does of those taken from the site."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.observatory.settings import home_of_records


def note_taken_away(observatory: Observatory, what: str, command: str) -> None:
    """An entry `export` by the operator. An observatory where nobody has written a record has no log, and none is begun."""
    home = home_of_records(observatory.folder)
    if "://" not in home and not (observatory.folder / home).is_file():
        return
    from kenes.records.opening import open_records

    open_records(observatory)
    from kenes.records.accounts.actions import operator
    from kenes.records.audit.reads import record_export

    record_export(by=operator(), what=what, country=observatory.settings.country, address=command)
