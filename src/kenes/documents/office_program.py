"""LibreOffice as a program that rewrites old files as Word files: its own profile, no macros, no links, a time to be done in."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from kenes.documents.unreadable import Unreadable

LONGEST = 60
"""Seconds that a file may take; the program and all it started are then killed."""
PACKAGE = "libreoffice-writer"
FILTER = "docx:MS Word 2007 XML"
CAREFUL = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Field" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
"""
"""Macros never run, links are never followed, and whatever asks the network all the same asks a port where nobody answers."""


def program() -> str | None:
    """The path of LibreOffice; None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def as_word_file(content: bytes, suffix: str) -> bytes:
    """The file rewritten as .docx; Unreadable where LibreOffice is missing, fails, or takes too long."""
    office = program()
    if office is None:
        raise Unreadable("no-office", package=PACKAGE)
    with tempfile.TemporaryDirectory(prefix="kenes-office-") as folder:
        place = Path(folder)
        profile = place / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(CAREFUL, "utf-8")
        (place / f"text{suffix}").write_bytes(content)
        _run([office, f"-env:UserInstallation={profile.as_uri()}", *OPTIONS, f"text{suffix}"], place)
        made = place / "made" / "text.docx"
        if not made.is_file():
            raise Unreadable("not-rewritten")
        return made.read_bytes()


OPTIONS = (
    "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--convert-to", FILTER, "--outdir", "made",
)  # fmt: skip


def _run(command: list[str], folder: Path) -> None:
    surroundings = {**os.environ, "HOME": str(folder), "http_proxy": "http://127.0.0.1:9", "no_proxy": ""}
    try:
        started = subprocess.Popen(
            command, cwd=folder, env=surroundings, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
    except OSError:
        raise Unreadable("no-office", package=PACKAGE) from None
    try:
        started.wait(LONGEST)
    except subprocess.TimeoutExpired:
        raise Unreadable("office-too-slow", seconds=LONGEST) from None
    finally:
        _kill_all(started)


def _kill_all(started: subprocess.Popen[bytes]) -> None:
    """End the program and every process it started: LibreOffice starts its real self as a child."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(started.pid, signal.SIGKILL)
    started.wait()
