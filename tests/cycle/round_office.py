"""An office that begins the round: the published figures of Kazakhstan, the example of the product, eight accounts, a served site."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAM = [sys.executable, "-u", "-c", "from kenes.cli.main import run; run()"]


def kenes(folder: Path, *arguments: str) -> Any:
    """A command in a process of its own; its JSON answer."""
    given = [*PROGRAM, "--observatory", str(folder), "--json", *arguments]
    done = subprocess.run(given, capture_output=True, text=True, timeout=300)
    answer = json.loads(done.stdout)
    assert answer["ok"], (arguments, answer["findings"], done.stderr)
    return answer["result"]


def furnish(folder: Path) -> None:
    """The example and the accounts, in a process of their own."""
    subprocess.run([sys.executable, __file__, str(folder)], check=True)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the served observatory."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KENES_", "DJANGO_"))}
    server = subprocess.Popen(
        [*PROGRAM, "--observatory", str(folder), "--language", "en", "serve", "--port", "0"],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=environment,
    )  # fmt: skip
    assert server.stderr is not None
    said = ""
    for line in server.stderr:
        said += line
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            break
    else:
        raise AssertionError(f"the site did not start: {said}")
    try:
        yield found[0]
    finally:
        server.terminate()
        server.wait(20)


def _furnish(folder: Path) -> None:
    import datetime

    from round_people import CAST, PASSWORD

    from kenes.observatory.observatory import Observatory
    from kenes.records.opening import open_records

    observatory = Observatory(folder)
    open_records(observatory)
    from kenes.records.accounts.actions import give_role, open_account, operator
    from kenes.records.example.write import write_example
    from kenes.records.models import Institution

    write_example(observatory=observatory, by=operator(), today=datetime.date.today())
    bodies = {one.name["en"].removesuffix(" (example)"): one for one in Institution.objects.all()}
    for name, part in CAST.items():
        account = open_account(username=name, password=PASSWORD, by=operator(), language=part.language)
        for role in part.roles:
            give_role(account=account, name=role, country="KZ", institution=bodies.get(part.body), by=operator())


if __name__ == "__main__":
    _furnish(Path(sys.argv[1]))
