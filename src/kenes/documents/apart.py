"""Work on a file in a process of its own: whatever the file does there, whoever asked has an answer within the time.

Nothing but plain data passes between the two: what is asked as JSON, the answer as bytes.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kenes.documents.reading import refusal_of
from kenes.documents.unreadable import Unreadable

LONGEST = 120
"""Seconds that a file may take."""
MEMORY = 4_000_000_000
"""Bytes of address space: LibreOffice reserves most of it without using it."""
AT_ONCE = threading.BoundedSemaphore(2)
GRACE = 3
"""Seconds to clear up in when the time is over."""
PATIENCE = 30
"""Seconds that a file waits for its turn."""


def worked_apart(module: str, path: Path, asked: dict[str, Any], longest: float = LONGEST) -> bytes:
    """What a module, run as a program, answers of a file; Refusal when time, memory or the file itself end it before.

    Never more than a few run at once, so that those who only look things up are answered meanwhile.
    """
    if not AT_ONCE.acquire(timeout=PATIENCE):
        raise refusal_of(Unreadable("reading-busy"), path)
    try:
        with _started([sys.executable, "-m", module, str(path)]) as worker:
            answer, _nothing = worker.communicate(json.dumps(asked).encode(), timeout=longest)
    except subprocess.TimeoutExpired:
        raise refusal_of(Unreadable("reading-too-slow", seconds=round(longest)), path) from None
    finally:
        AT_ONCE.release()
    if worker.returncode != 0:
        raise refusal_of(Unreadable("reading-broke-off"), path)
    return answer


@contextlib.contextmanager
def _started(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """A worker that is ended with all it started, whatever comes of it: asked first, so that it clears up, then made to."""
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    ) as worker:
        try:
            yield worker
        finally:
            for sign in (signal.SIGTERM, signal.SIGKILL):
                with contextlib.suppress(ProcessLookupError, subprocess.TimeoutExpired):
                    os.killpg(worker.pid, sign)
                    worker.wait(timeout=GRACE)


def asked_within_bounds() -> tuple[Path, dict[str, Any]]:
    """In the worker: the file and what is asked of it, once it may take no more of the machine than a file may."""
    import resource

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    bounds = ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, LONGEST * 2), (resource.RLIMIT_CORE, 0))
    for limit, most in bounds:
        _soft, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    return Path(sys.argv[1]), json.load(sys.stdin)
