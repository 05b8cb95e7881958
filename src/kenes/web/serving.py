"""Serving the site: prepare, then answer requests until stopped."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

import django
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command

from kenes.observatory.observatory import Observatory

THREADS = 8


def serve(
    observatory: Observatory, port: int = 8000, host: str = "127.0.0.1", ready: Callable[[str], None] = lambda address: None
) -> None:
    """Prepare the observatory's pages and answer on host and port until interrupted; `ready` hears the address.

    OSError when the port is taken. The charts of the countries compared are drawn in the background.
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
    return create_server(application, host=host, port=port, threads=THREADS, ident=None, expose_tracebacks=False)


def prepared_application(observatory: Observatory, host: str = "127.0.0.1") -> WSGIHandler:
    """The WSGI application of one observatory, prepared; one observatory a process."""
    from kenes.web.prepare import prepare

    os.environ["KENES_OBSERVATORY"] = str(observatory.folder.resolve())
    os.environ["DJANGO_SETTINGS_MODULE"] = "kenes.web.settings"
    if "KENES_HOSTS" not in os.environ and host not in ("127.0.0.1", "localhost"):
        os.environ["KENES_HOSTS"] = f"{host},localhost,127.0.0.1" if host != "0.0.0.0" else "*"
    django.setup()
    prepare(observatory)
    call_command("collectstatic", interactive=False, verbosity=0)
    from kenes.web.site import the_site

    the_site()
    return WSGIHandler()


def _draw_the_rest(observatory: Observatory) -> None:
    from kenes.web.prepare import draw_the_rest

    draw_the_rest(observatory)
