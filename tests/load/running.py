"""A site running in a process of its own, and somebody signed in to it over HTTP."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

from desk import PASSWORD

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@contextmanager
def site(folder: Path) -> Iterator[str]:
    """The address of `kenes serve`, from the moment it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    code = "from kenes.cli.main import run; run()"
    command = [sys.executable, "-c", code, "--observatory", str(folder), "serve", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{port}/robots.txt")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


def _wait(address: str) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(address, timeout=5).read()
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(address)


class Person:
    """Somebody at a browser without scripts; without a name nobody is signed in."""

    def __init__(self, address: str, name: str) -> None:
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        if name:
            self.send("/en/sign-in/", {"login": name, "password": PASSWORD})

    def get(self, path: str) -> str:
        """A page."""
        with self.opener.open(self.address + urllib.parse.quote(path, safe="/?&=-+"), timeout=60) as answer:
            return str(answer.read().decode())

    def send(self, path: str, values: dict[str, Any], page: str = "") -> tuple[str, str]:
        """Fill in the form of a page and send it: where one arrives, and that page."""
        token = TOKEN.search(page or self.get(path))
        assert token is not None, path
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": token.group(1)} | values, doseq=True).encode()
        with self.opener.open(self.address + path, data=body, timeout=60) as answer:
            return answer.url, answer.read().decode()
