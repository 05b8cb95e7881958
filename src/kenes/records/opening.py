"""Opening the records of an observatory: Django set up for it, its tables brought to the form this version reads."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.records.turning import turn_to


def open_records(observatory: Observatory) -> None:
    """Make the records of the observatory the ones that every query speaks to; their tables are made on first use.

    Refusal when they were written by a later version or the server does not answer. One observatory a process is the rule; a second one opened in
    the same process (tests, a restore) takes the first one's place.
    """
    turn_to(observatory.folder)
    from django.db import connection

    from kenes.records.care.connecting import reach
    from kenes.records.tables import bring_up_to_date

    reach(connection)
    bring_up_to_date(observatory)
    from kenes.records.chain.seeking import complete

    complete()
