"""Serving the site: prepare, then answer requests until stopped."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

import django
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command

from kenes.observatory.observatory import Observatory
from kenes.records.opening import open_records
from kenes.texts import Finding, Refusal, Severity, Text

THREADS = 8
LARGEST_REQUEST = 100_000_000
"""Bytes of a request that are read at all; a file above the limit of uploads is told so by its form."""


def serve(
    observatory: Observatory,
    port: int = 8000,
    host: str = "127.0.0.1",
    ready: Callable[[str], None] = lambda address: None,
) -> None:
    """Prepare the observatory's pages and answer on host and port until interrupted; `ready` hears the address.

    Refusal when the port is taken or a release is not public. The charts of the countries compared are drawn meanwhile.
    """
    server = prepared_server(observatory, port, host)
    threading.Thread(target=_draw_the_rest, args=(observatory,), daemon=True).start()
    ready(f"http://{server.effective_host}:{server.effective_port}")
    try:
        server.run()
    finally:
        server.close()


def prepared_server(observatory: Observatory, port: int, host: str):  # type: ignore[no-untyped-def]  # waitress has no types
    """A server bound to its port (0: any free one) whose pages are prepared; its `run` answers until `close`."""
    from waitress.server import create_server

    application = prepared_application(observatory, host)
    try:
        return create_server(
            application,
            host=host,
            port=port,
            threads=THREADS,
            ident=None,
            expose_tracebacks=False,
            max_request_body_size=LARGEST_REQUEST,
        )
    except OSError as fault:
        message = PORT_TAKEN.fill(host=host, port=port, fault=fault.strerror or str(fault))
        raise Refusal(Finding("port-taken", Severity.ERROR, message, proposal=OTHER_PORT)) from None


def prepared_application(observatory: Observatory, host: str = "127.0.0.1") -> WSGIHandler:
    """The WSGI application of one observatory, prepared; one observatory a process."""
    from kenes.web.prepare import prepare
    from kenes.web.public_only import refuse_what_is_not_public

    os.environ["KENES_OBSERVATORY"] = str(observatory.folder.resolve())
    os.environ["DJANGO_SETTINGS_MODULE"] = "kenes.web.settings"
    if "KENES_HOSTS" not in os.environ and host not in ("127.0.0.1", "localhost"):
        os.environ["KENES_HOSTS"] = f"{host},localhost,127.0.0.1" if host != "0.0.0.0" else "*"
    django.setup()
    open_records(observatory)
    from kenes.records.accounts.sealing import seal_what_is_plain

    seal_what_is_plain()
    refuse_what_is_not_public(observatory)
    prepare(observatory)
    call_command("collectstatic", interactive=False, verbosity=0)
    from kenes.web.site import the_site

    the_site()
    return WSGIHandler()


def _draw_the_rest(observatory: Observatory) -> None:
    from kenes.web.prepare import draw_the_rest

    draw_the_rest(observatory)


PORT_TAKEN = Text(
    kk="{host}:{port} мекенжайын ашу мүмкін болмады: {fault}.",
    ru="Не удалось открыть адрес {host}:{port}: {fault}.",
    en="The address {host}:{port} could not be opened: {fault}.",
)
OTHER_PORT = Text(
    kk="Басқа порт таңдаңыз, мысалы «kenes serve --port 8001», немесе осы портты алып тұрған бағдарламаны тоқтатыңыз.",
    ru="Выберите другой порт, например «kenes serve --port 8001», или остановите программу, которая занимает этот.",
    en="Choose another port, such as “kenes serve --port 8001”, or stop the program that holds this one.",
)
