"""A mail server that runs in a thread and keeps what it is given: enough of SMTP for one letter after another."""

from __future__ import annotations

import email
import email.policy
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any


@dataclass
class Mailbox:
    """`received` are the letters; an address in `refused` is turned away with a reason."""

    port: int = 0
    received: list[EmailMessage] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)


@contextmanager
def mail_server(port: int = 0) -> Iterator[Mailbox]:
    """The server for a while, at a free port where none is asked for."""
    box = Mailbox()

    class Talk(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("220 localhost ready")
            while line := self.rfile.readline().decode().strip():
                if not self.answer(line):
                    return

        def answer(self, line: str) -> bool:
            verb = line.split(":")[0].upper()
            if verb == "RCPT TO" and any(one in line for one in box.refused):
                self.say("550 no such mailbox here")
            elif verb == "DATA":
                self.say("354 go on")
                box.received.append(self.letter())
                self.say("250 taken")
            elif verb == "QUIT":
                self.say("221 bye")
                return False
            else:
                self.say("250 localhost" if verb.startswith(("EHLO", "HELO")) else "250 fine")
            return True

        def letter(self) -> EmailMessage:
            lines: list[bytes] = []
            while (line := self.rfile.readline()) != b".\r\n":
                lines.append(line[1:] if line.startswith(b"..") else line)
            return email.message_from_bytes(b"".join(lines), policy=email.policy.default)  # type: ignore[return-value]

    server: Any = socketserver.ThreadingTCPServer(("127.0.0.1", port), Talk)
    server.daemon_threads = True
    box.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield box
    finally:
        server.shutdown()
        server.server_close()
