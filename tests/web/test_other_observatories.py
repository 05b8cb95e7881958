"""Observatories that are not the example: one that holds nothing yet, one that holds what is not public, a port in use."""

from __future__ import annotations

import datetime
import json
import os
import socket
import subprocess
import sys

from kenes.datasets.facts import fact_files
from kenes.datasets.ingest import Wish, ingest
from kenes.observatory.founding import found

ASK = """
import json, sys
from pathlib import Path
from kenes.observatory.observatory import Observatory
from kenes.texts import Refusal
from kenes.web.serving import prepared_server, prepared_application
try:
    if sys.argv[2] == "ask":
        prepared_application(Observatory(Path(sys.argv[1])))
        from django.test import Client
        answers = {path: Client(SERVER_NAME="localhost").get(path) for path in sys.argv[3:]}
        print(json.dumps({path: [one.status_code, one.content.decode()] for path, one in answers.items()}))
    else:
        prepared_server(Observatory(Path(sys.argv[1])), int(sys.argv[3]), "127.0.0.1")
except Refusal as refusal:
    print(json.dumps([[finding.code, finding.message["ru"]] for finding in refusal.findings]))
"""


def asked(folder, *arguments: str):
    """A process of its own: one process serves one observatory."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("KENES_", "DJANGO_"))}
    done = subprocess.run(
        [sys.executable, "-c", ASK, str(folder), *arguments],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_an_observatory_that_holds_nothing_still_has_every_page(tmp_path):
    folder = tmp_path / "observatory"
    found(folder, "KG")
    paths = [
        "",
        "indicators/",
        "indicators/seizure_quantity/",
        "countries/",
        "countries/KG/",
        "data/",
        "reports/",
        "about/",
        "indicators/seizure_quantity.csv",
    ]
    answers = asked(folder, "ask", *(f"/ru/{path}" for path in paths))
    assert {path: status for path, (status, _) in answers.items()} == {f"/ru/{path}": 200 for path in paths}
    assert "Кыргызстан" in answers["/ru/"][1]
    assert "По этой стране нет никаких значений показателя" in answers["/ru/indicators/seizure_quantity/"][1]


def test_what_is_for_official_use_is_not_served(tmp_path):
    observatory = found(tmp_path / "observatory", "KZ")
    settings = observatory.folder / "kenes.toml"
    settings.write_text(settings.read_text("utf-8").replace('marking = "public"', 'marking = "official"'), "utf-8")
    observatory = type(observatory)(observatory.folder)
    done = ingest(observatory, fact_files()[0], Wish(), datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC))
    assert not done.stopped
    [[code, message]] = asked(observatory.folder, "ask", "/ru/")
    assert code == "release-not-public"
    assert str(done.taken[0].release) in message


def test_a_port_in_use_is_said_in_words(tmp_path):
    found(tmp_path / "observatory", "KG")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        [[code, message]] = asked(tmp_path / "observatory", "serve", str(port))
    assert (code, str(port) in message) == ("port-taken", True)


def test_without_preparation_the_reader_is_told_to_come_back(tmp_path):
    found(tmp_path / "observatory", "KG")
    ask = (
        "import os, sys, django; from pathlib import Path\n"
        "django.setup()\n"
        "from django.test import Client\n"
        "answer = Client(SERVER_NAME='localhost').get(sys.argv[1])\n"
        "print(answer.status_code, answer['Retry-After'], answer.content.decode())"
    )
    environment = os.environ | {
        "KENES_OBSERVATORY": str(tmp_path / "observatory"),
        "DJANGO_SETTINGS_MODULE": "kenes.web.settings",
    }
    done = subprocess.run(
        [sys.executable, "-c", ask, "/kk/"], capture_output=True, text=True, env=environment, check=False
    )
    assert done.stdout.startswith("503 60"), done.stderr
    assert "Беттер дайындалып жатыр" in done.stdout
