"""Opening a file and reading the plan of measures in it, or refusing it with the way out."""

from __future__ import annotations

from pathlib import Path

from kenes.documents.plans import portable_grids, word_grids, workbook_grids
from kenes.documents.plans.assembling import Wanted, assembled
from kenes.documents.plans.faults import fault
from kenes.documents.plans.grid import Grid
from kenes.documents.plans.plan import PlanRead
from kenes.documents.refusals import NOT_FOUND, NOT_READABLE
from kenes.observatory.receiving import Received, receive
from kenes.observatory.receiving_words import REFUSALS
from kenes.texts import Finding, Refusal, Severity, Text

AS_IT_SAYS = Wanted()
"""Nothing is said of the plan beside the plan itself."""
READERS = {"docx": word_grids.read, "xlsx": workbook_grids.read, "pdf": portable_grids.read}


def read_plan_file(path: Path, wanted: Wanted = AS_IT_SAYS) -> PlanRead:
    """The plan in a file; raises Refusal when there is none or the file cannot be read."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise _refused("file-not-found", NOT_FOUND, path) from None
    except OSError:
        raise _refused("file-not-readable", NOT_READABLE, path) from None
    return read_plan(content, path.name, wanted)


def read_plan(content: bytes, name: str, wanted: Wanted = AS_IT_SAYS) -> PlanRead:
    """The plan in a file as it was sent; the guard of all uploads stands before it."""
    received = receive(content, name)
    grids = grids_of(received)
    read = assembled(grids, received.name, received.kind, wanted)
    return PlanRead(read.plan, (*received.notes, *read.findings))


def grids_of(received: Received) -> list[Grid]:
    """The tables of a file that was let in."""
    reader = READERS.get(received.kind)
    if reader is None:
        raise Refusal(fault("plan-format", received.name))
    try:
        return reader(received.content)
    except Exception:  # a damaged file fails in as many ways as it has parts; each means the same to the reader
        message, way_out = REFUSALS["damaged-file"]
        said = message.fill(file=received.name)
        raise Refusal(Finding("damaged-file", Severity.ERROR, said, file=received.name, proposal=way_out)) from None


def _refused(code: str, message: Text, path: Path) -> Refusal:
    return Refusal(Finding(code, Severity.ERROR, message.fill(file=path.name), file=path.name))
